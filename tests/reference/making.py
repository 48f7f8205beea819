"""Reference tables for tests: lines written as values, loaded as files or recorded as facts."""

import csv
from collections.abc import Sequence
from pathlib import Path

from leerroute.events import Entry, ReferenceLoaded
from leerroute.log import Log
from leerroute.reference import Line, Loaded, columns_of, load_table
from leerroute.reference.lines import as_text
from leerroute.reference.load import reference_stream
from leerroute.store import Store


def table_file(folder: Path, *lines: Line, name: str = "tabel.csv") -> Path:
    """A file with these lines."""
    columns, rows = columns_of(type(lines[0])), as_text(type(lines[0]), lines)
    return text_file(folder, [[c.name for c in columns], *rows], name)


def text_file(folder: Path, rows: Sequence[Sequence[str]], name: str = "tabel.csv") -> Path:
    """A file with these cells."""
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def load_rows(store: Store, table: str, *rows: str) -> Loaded:
    """Load a table written as rows with commas, the header first."""
    path = text_file(store.folder, [row.split(",") for row in rows], f"{table}.csv")
    return load_table(table, path, log=store.log, by="toets")


def loaded(*lines: Line, sha256: str = "c0de") -> ReferenceLoaded:
    """The fact that a table with these lines was loaded."""
    kind = type(lines[0])
    return ReferenceLoaded(
        table=kind.table,
        file_sha256=sha256,
        label="toets",
        by="toets",
        loader="toets",
        columns=tuple(column.name for column in columns_of(kind)),
        rows=as_text(kind, lines),
    )


def record_table(log: Log, *lines: Line) -> int:
    """Record a table; the position after it."""
    fact = loaded(*lines)
    return log.append([Entry(reference_stream(fact.table), fact)]).position
