"""Puts rows into read tables in pages. No deriving, no deciding which."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from leerroute_projections.rows import Row

PAGE = 500
"""Pupils in one DELETE."""


def insert_rows(connection: sa.Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    """Insert rows (values in the order of the columns) by the driver's own executemany."""
    if not rows:
        return
    statement = str(table.insert().compile(dialect=connection.dialect))
    processors = processors_of(connection, table)
    connection.exec_driver_sql(statement, [bound(row, processors) for row in rows])


Processor = Callable[[Any], Any]


def processors_of(connection: sa.Connection, table: sa.Table) -> list[tuple[int, Processor]]:
    """For the columns that need it: how this database wants their values."""
    found = [
        (i, column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect))
        for i, column in enumerate(table.columns)
    ]
    return [(i, processor) for i, processor in found if processor is not None]


def bound(row: Row, processors: list[tuple[int, Processor]]) -> Row:
    """A row as the database wants it."""
    values = list(row)
    for i, processor in processors:
        values[i] = processor(values[i])
    return tuple(values)


def delete_pupils(connection: sa.Connection, table: sa.Table, pupils: Iterable[UUID]) -> None:
    """Take away all rows of these pupils."""
    waiting = iter(pupils)
    while page := list(islice(waiting, PAGE)):
        connection.execute(table.delete().where(table.c.pupil_id.in_(page)))
