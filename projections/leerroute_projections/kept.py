"""What the read models were before a rebuild, kept under other names: questions about an earlier moment begin there.

A rebuild replaces all rows at once: after a delivery about many pupils, a new 1 October, other reference tables. The
rows that it replaces stand as they were known until then, and are kept instead of thrown away. Which states are kept is
told by the names of the tables alone, so that erasing finds them as it finds any table with a `pupil_id`. Everything in
them can be derived from the log again.
"""

import re
from typing import NamedTuple

import sqlalchemy as sa

from leerroute_projections.tables import READ_TABLES

KEPT = 4
"""How many earlier states are kept at most, those of the last rebuilds; each takes as much room as the rows of now."""

AT = "__at_"
_NAME = re.compile(f".+{AT}([0-9]+)")


class State(NamedTuple):
    """Rows of all read tables as known at a position, and how the names of their tables end."""

    position: int
    ending: str = ""

    @property
    def is_now(self) -> bool:
        """Whether these are the rows of now, and not some that were kept."""
        return not self.ending

    def name_of(self, table: sa.Table) -> str:
        """What a read table is called in this state."""
        return f"{table.name}{self.ending}"

    def table(self, table: sa.Table) -> sa.Table:
        """A read table in this state."""
        return table if self.is_now else table.to_metadata(sa.MetaData(), name=self.name_of(table))


def kept_at(position: int) -> State:
    """What is kept, or is to be kept, of a position."""
    return State(position, f"{AT}{position}")


def kept(connection: sa.Connection) -> list[State]:
    """What is kept, the earliest first."""
    return [kept_at(position) for position in sorted(set(names_kept(connection).values()))]


def nearest(connection: sa.Connection, position: int, reached: int) -> State:
    """The first state at or after a position, where the rows of now have reached another: from there the fewest pupils
    are to be derived again."""
    after = (one for one in kept(connection) if position <= one.position < reached)
    return next(after, State(reached))


def put_by(connection: sa.Connection, position: int) -> None:
    """Keep the rows of now as those of a position, under another name; let go of the oldest where it becomes too much.

    There are no rows of now after it.
    """
    state = kept_at(position)
    for table in READ_TABLES:
        connection.exec_driver_sql(f'ALTER TABLE "{table.name}" RENAME TO "{state.name_of(table)}"')
    let_go(connection, kept(connection)[:-KEPT])


def let_go(connection: sa.Connection, states: list[State]) -> None:
    """Drop what is kept of these, whatever tables there were."""
    positions = {state.position for state in states}
    for name, position in names_kept(connection).items():
        if position in positions:
            connection.exec_driver_sql(f'DROP TABLE "{name}"')


def names_kept(connection: sa.Connection) -> dict[str, int]:
    """Every table that is kept, with the position of its state."""
    names = map(_NAME.fullmatch, sa.inspect(connection).get_table_names())
    return {name[0]: int(name[1]) for name in names if name}
