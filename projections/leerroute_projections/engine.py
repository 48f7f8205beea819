"""Opens the database of read models. SQLite by default, in a file of its own; knows how SQLite begins a transaction."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from leerroute.sqlite import patience


def open_read_models(url: str) -> sa.Engine:
    """An engine on the read models; on SQLite every transaction is begun by us, so that reading sees one state."""
    engine = sa.create_engine(url, poolclass=NullPool)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", prepare)
        sa.event.listen(engine, "begin", begin)
    return engine


@contextmanager
def seeing_one_state(engine: sa.Engine, tables: Iterable[sa.Table]) -> Iterator[sa.Connection]:
    """A connection that sees what was there at its first statement, whatever is written meanwhile.

    SQLite knows no other way. Elsewhere the names of these tables are held too: who puts others in their place waits.
    """
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.execution_options(isolation_level="REPEATABLE READ")
            names = ", ".join(table.name for table in tables)
            connection.exec_driver_sql(f"LOCK TABLE {names} IN ACCESS SHARE MODE")
        yield connection


def prepare(connection: Any, _: Any) -> None:
    """Leave beginning to us; readers go on while one writes."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute(f"PRAGMA busy_timeout={1000 * patience()}")
    connection.execute("PRAGMA secure_delete=ON")


def begin(connection: sa.Connection) -> None:
    """A writer takes its place at once, so that it cannot be refused half-way."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
