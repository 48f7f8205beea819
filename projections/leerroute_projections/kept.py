"""What the read models were before a rebuild, kept under other names: questions about an earlier moment begin there.

A rebuild replaces all rows at once: after a delivery about many pupils, a new 1 October, other reference tables. The
rows that it replaces stand as they were known until then, and are kept instead of thrown away. Not those of pupils who
were ever joined with another: such rows may rest on what another pupil recorded, who can be erased alone. These pupils
are named instead, and derived again when asked for. Which states are kept is told by the names of the tables alone.
Everything in them can be derived from the log again.
"""

import re
from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from leerroute_projections.tables import READ_TABLES, position
from leerroute_projections.writing import delete_pupils, insert_rows

KEPT = 4
"""How many earlier states are kept at most, those of the last rebuilds; each takes as much room as the rows of now."""

AT = "__at_"
JOINED = sa.Table("joined", sa.MetaData(), sa.Column("pupil_id", sa.Uuid(), primary_key=True))
"""Who was ever joined with another pupil when a state was kept."""


class State(NamedTuple):
    """Rows of all read tables as known at a position, and how the names of their tables end ("" = those of now)."""

    position: int
    ending: str = ""

    def name_of(self, table: sa.Table) -> str:
        """What a read table is called in this state."""
        return f"{table.name}{self.ending}"

    def table(self, table: sa.Table) -> sa.Table:
        """A read table in this state."""
        return table.to_metadata(sa.MetaData(), name=self.name_of(table)) if self.ending else table

    def left_out(self, connection: sa.Connection) -> set[UUID]:
        """The pupils whose rows are not in this state, though they may have had some."""
        if not self.ending:
            return set()
        return set(connection.scalars(sa.select(self.table(JOINED).c.pupil_id)))


def kept_at(log_position: int) -> State:
    """What is kept, or is to be kept, of a position."""
    return State(log_position, f"{AT}{log_position}")


def kept(connection: sa.Connection) -> list[State]:
    """What is kept, the earliest first."""
    named = re.compile(f"{READ_TABLES[0].name}{AT}([0-9]+)")
    names = map(named.fullmatch, sa.inspect(connection).get_table_names())
    return [kept_at(one) for one in sorted(int(name[1]) for name in names if name)]


def nearest(connection: sa.Connection, log_position: int) -> State:
    """The first state at or after a position: from there the fewest pupils are to be derived again."""
    reached = connection.execute(sa.select(position.c.log_position)).scalar_one()
    after = (one for one in kept(connection) if log_position <= one.position < reached)
    return next(after, State(reached))


def put_by(connection: sa.Connection, log_position: int, joined: Collection[UUID]) -> None:
    """Keep the rows of now as those of a position, without who was ever joined; let go of the oldest where it becomes too much."""
    let_go(connection, kept(connection)[: 1 - KEPT])
    state = kept_at(log_position)
    for table in READ_TABLES:
        delete_pupils(connection, table, joined)
        connection.exec_driver_sql(f'ALTER TABLE "{table.name}" RENAME TO "{state.name_of(table)}"')
    left_out = state.table(JOINED)
    left_out.create(connection)
    insert_rows(connection, left_out, [(pupil,) for pupil in joined])


def let_go(connection: sa.Connection, states: list[State]) -> None:
    """Drop what is kept of these."""
    for state in states:
        for table in (*READ_TABLES, JOINED):
            state.table(table).drop(connection)
