"""Puts rows into read tables in pages. No deriving, no deciding which."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from leerroute.sqlite import insert_many
from leerroute_projections.rows import Row

PAGE = 500
"""Pupils in one DELETE."""

Processor = Callable[[Any], Any]
Binder = Callable[[Sequence[Row]], list[Row]]
"""From rows as they were derived to rows as a database wants them."""


def write_much(connection: sa.Connection) -> None:
    """Prepare a connection for much writing: with room in memory, and few visits to the file itself."""
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA cache_size = -65536")  # KiB
        driver.execute("PRAGMA wal_autocheckpoint = 20000")  # pages


def insert_rows(connection: sa.Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    """Insert rows (values in the order of the columns)."""
    insert_bound(connection, table, binder(connection.dialect, table)(rows))


def insert_bound(connection: sa.Connection, table: sa.Table, rows: list[Row]) -> None:
    """Insert rows that are as the database wants them."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        assert driver is not None
        insert_many(driver.execute, table.name, table.columns.keys(), rows)
        return
    statement = str(table.insert().compile(dialect=connection.dialect))
    connection.exec_driver_sql(statement, rows)


def binder(dialect: sa.Dialect, table: sa.Table) -> Binder:
    """What makes rows of a table as a database wants them."""
    found = [(i, processor_of(dialect, column.type)) for i, column in enumerate(table.columns)]
    processors = [(i, processor) for i, processor in found if processor is not None]
    if processors == [(0, _hex)]:
        return with_hex

    def bound(row: Row) -> Row:
        values = list(row)
        for i, processor in processors:
            values[i] = processor(values[i])
        return tuple(values)

    return lambda rows: list(map(bound, rows))


def with_hex(rows: Sequence[Row]) -> list[Row]:
    """Rows with the id of the pupil in hex; those of one pupil stand together."""
    bound: list[Row] = []
    last, name = None, ""
    for row in rows:
        if row[0] is not last:
            last, name = row[0], row[0].hex
        bound.append((name, *row[1:]))
    return bound


def processor_of(dialect: sa.Dialect, type_: sa.types.TypeEngine[Any]) -> Processor | None:
    """How a database wants the values of a column; None = as they are. For SQLite by our own, which do less."""
    if dialect.name == "sqlite":
        if isinstance(type_, _TAKEN_BY_SQLITE):
            return None
        if type(type_) in _FOR_SQLITE:
            return _FOR_SQLITE[type(type_)]
    return type_.dialect_impl(dialect).bind_processor(dialect)


def _hex(pupil: UUID) -> str:
    return pupil.hex


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


_TAKEN_BY_SQLITE = (sa.Integer, sa.Float, sa.String, sa.Boolean)
_FOR_SQLITE: dict[type[Any], Processor] = {sa.Uuid: _hex, sa.Date: _iso}


def delete_pupils(connection: sa.Connection, table: sa.Table, pupils: Iterable[UUID]) -> None:
    """Take away all rows of these pupils."""
    waiting = iter(pupils)
    while page := list(islice(waiting, PAGE)):
        connection.execute(table.delete().where(table.c.pupil_id.in_(page)))
