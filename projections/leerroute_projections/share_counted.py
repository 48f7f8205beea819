"""A share of the work of counting figures as known earlier: rows are derived, counted in memory and forgotten."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from leerroute.log import Log
from leerroute_projections.cube import Line
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.rows import Rows
from leerroute_projections.share import Part, Share, derived
from leerroute_projections.whole import columns_of, lines_by
from leerroute_projections.writing import insert_rows

COUNTED_AT_ONCE = 50_000
"""Pupils whose rows are counted together: as many as memory holds with ease."""


def parts_with_lines(log: Log, share: Share) -> Iterator[Part]:
    """Count the figures of a share: now and then what was counted, in between how many pupils came by."""
    moment = {"horizon": share.horizon, "known_on": share.known_on}
    waiting, last = 0, None
    with closing(Counter([FIGURES[name] for name in share.figures])) as counter:
        for last, pupils, linked, rows in derived(log, share):
            counter.add(rows)
            waiting += pupils
            if waiting < COUNTED_AT_ONCE:
                yield Part(None, pupils, list(linked))
                continue
            yield Part(last, pupils, list(linked), counter.lines(moment))
            waiting = 0
        if waiting:
            yield Part(last, 0, [], counter.lines(moment))


class Counter:
    """Figures over rows in memory."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures, in_memory = figures, sa.MetaData()
        self._tables = {
            table: (
                sa.Table(table.name, in_memory, *(sa.Column(c.name, c.type) for c in columns)),
                itemgetter(*(table.columns.keys().index(c.name) for c in columns)),
            )
            for table, columns in columns_of(figures).items()
        }
        # whoever stops half-way is tidied up by whatever thread comes by
        in_any_thread = {"check_same_thread": False}
        engine = sa.create_engine("sqlite://", poolclass=NullPool, connect_args=in_any_thread)
        self._connection = engine.connect()
        in_memory.create_all(self._connection)

    def add(self, rows: Rows) -> None:
        """Put rows of the figures' tables in, of these what the figures read."""
        for table, of_table in rows.items():
            into, read = self._tables[table]
            insert_rows(self._connection, into, list(map(read, of_table)))

    def lines(self, moment: dict[str, Any]) -> list[list[Line]]:
        """The lines of each statement over what was put in; then it is empty again."""
        lines = lines_by(self._connection, self._figures, moment)
        for table, _ in self._tables.values():
            self._connection.execute(table.delete())
        return lines

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()
