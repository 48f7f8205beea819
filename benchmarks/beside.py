"""The same bytes and rows in what the machine has at its best: raw `executemany` into SQLite, and the figures in DuckDB."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import sqlalchemy as sa

from benchmarks.steps import Found, run, timed
from leerroute.intake.record import ROWS_PER_PAGE
from leerroute.store import LOG, READ_MODEL
from leerroute_projections.figures import FIGURES
from leerroute_projections.statements import counting
from leerroute_projections.tables import READ_TABLES

MOMENT = {"horizon": 2025, "known_on": date(2025, 12, 1)}


def log_raw(store: str, into: str) -> Found:
    """The rows of the log as they are, page by page, every page on disk before the next."""
    found: Found = {"seconds": 0.0}
    with closing(sqlite3.connect(Path(store) / LOG)) as log, closing(_empty(into)) as raw:
        raw.execute("PRAGMA synchronous = FULL")
        (table,) = log.execute("SELECT sql FROM sqlite_schema WHERE name = 'events'").fetchone()
        raw.execute(table)
        rows = log.execute("SELECT * FROM events ORDER BY position")
        for page in _pages(rows, ROWS_PER_PAGE):
            took: Found = {}
            with timed(took):
                _insert(raw, "events", page)
            found["seconds"] += took["seconds"]
    return found


def rows_raw(store: str, into: str) -> Found:
    """The rows of all read tables as they are."""
    found: Found = {"seconds": 0.0}
    with closing(sqlite3.connect(Path(store) / READ_MODEL)) as read, closing(_empty(into)) as raw:
        for table in READ_TABLES:
            raw.execute(str(sa.schema.CreateTable(table).compile(dialect=_sqlite())))
            for page in _pages(read.execute(f"SELECT * FROM {table.name}"), 50_000):
                took: Found = {}
                with timed(took):
                    _insert(raw, table.name, page)
                found["seconds"] += took["seconds"]
    return found


def in_duckdb(store: str, into: str) -> Found:
    """Every figure by school year, over the same rows in DuckDB."""
    found: Found = {}
    with closing(sqlite3.connect(Path(store) / READ_MODEL)) as read, duckdb.connect(into) as duck:
        for table in READ_TABLES:
            _copy(read, duck, table)
        for figure in FIGURES.values():
            statement = counting(figure, [figure.dimension("school_year")], {})
            bound = statement.params(MOMENT).compile(
                dialect=_sqlite(), compile_kwargs={"literal_binds": True}
            )
            with timed(found, figure.name):
                duck.execute(str(bound)).fetchall()
    return found


def _copy(read: sqlite3.Connection, duck: duckdb.DuckDBPyConnection, table: sa.Table) -> None:
    """A read table in DuckDB, column by column."""
    import pyarrow as pa

    duck.execute(str(sa.schema.CreateTable(table).compile()))
    names = [column.name for column in table.columns]
    for page in _pages(read.execute(f"SELECT * FROM {table.name}"), 200_000):
        columns = pa.table(dict(zip(names, map(list, zip(*page, strict=True)), strict=True)))
        duck.register("page", columns)
        duck.execute(f"INSERT INTO {table.name} SELECT * FROM page")
        duck.unregister("page")


def _sqlite() -> sa.Dialect:
    from sqlalchemy.dialects.sqlite import dialect

    return dialect()


def _empty(file: str) -> sqlite3.Connection:
    Path(file).unlink(missing_ok=True)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    return connection


def _insert(connection: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    marks = ",".join("?" * len(rows[0]))
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    connection.execute("COMMIT")


def _pages(rows: Iterator[Any], size: int) -> Iterator[list[Any]]:
    while page := list(islice(rows, size)):
        yield page


if __name__ == "__main__":
    run({step.__name__: step for step in (log_raw, rows_raw, in_duckdb)}, *sys.argv[1:])
