"""A share of the work of counting figures as known earlier: rows are derived, counted in memory and forgotten."""

import collections
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from leerroute.log import Log
from leerroute_projections.cube import Line
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.rows import Row, Rows
from leerroute_projections.share import Part, Share, derived
from leerroute_projections.whole import columns_of, keys_of, lines_by, statements_of
from leerroute_projections.writing import insert_rows

COUNTED_AT_ONCE = 50_000
"""Pupils whose rows are counted together: as many as memory holds with ease."""

IN_MEMORY = sa.create_engine(
    "sqlite://",
    poolclass=NullPool,
    connect_args={"check_same_thread": False},  # who stops half-way is tidied up by any thread
)
"""Each connection is a database of its own. One engine for all, which remembers what it has compiled."""


def parts_with_lines(log: Log, share: Share) -> Iterator[Part]:
    """Count the figures of a share: now and then what was counted, in between how many pupils came by."""
    moment = {"horizon": share.horizon, "known_on": share.known_on}
    waiting, last = 0, None
    with closing(Counter([FIGURES[name] for name in share.figures])) as counter:
        for last, pupils, linked, rows in derived(log, share, read=counter.read):
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
    """Figures over rows in memory. Of what a figure reads many rows are the same: each is kept once, with how often it came."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures, read = figures, columns_of(figures)
        self.read = frozenset(chain.from_iterable(read.values()))
        """The columns that the figures read."""
        self._tables = {
            table: (
                with_only(table, tuple(columns)),
                itemgetter(*(table.columns.keys().index(c.name) for c in columns)),
            )
            for table, columns in read.items()
        }
        self._came = {table: collections.Counter[Row]() for table in self._tables}
        self._connection = IN_MEMORY.connect()
        for into, _ in self._tables.values():
            into.create(self._connection, checkfirst=False)

    def add(self, rows: Rows) -> None:
        """Put rows of the figures' tables in, of these what the figures read."""
        for table, of_table in rows.items():
            _, read = self._tables[table]
            self._came[table].update(map(read, of_table))

    def lines(self, moment: dict[str, Any]) -> list[list[Line]]:
        """The lines of each statement over what was put in; then it is empty again.

        What came 5 times is counted with what came once and with what came 4 times: so a handful of times over few rows,
        and not once over many.
        """
        found: list[list[Line]] = [[] for figure in self._figures for _ in statements_of(figure)]
        most = max((times for came in self._came.values() for times in came.values()), default=0)
        for times in powers_of_2(upto=most):
            for table, (into, _) in self._tables.items():
                rows = [row for row, came in self._came[table].items() if came & times]
                insert_rows(self._connection, into, rows)
            counted = lines_by(self._connection, self._figures, moment)
            for lines, some in zip(found, multiplied(self._figures, counted, times), strict=True):
                lines += some
            for into, _ in self._tables.values():
                self._connection.execute(into.delete())
        for came in self._came.values():
            came.clear()
        return found

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()


@cache
def with_only(table: sa.Table, columns: tuple[sa.Column[Any], ...]) -> sa.Table:
    """A table of the same name with these of its columns, without keys: the same row may come again."""
    return sa.Table(table.name, sa.MetaData(), *(sa.Column(c.name, c.type) for c in columns))


def powers_of_2(*, upto: int) -> Iterator[int]:
    """1, 2, 4 and so on, up to and including a number."""
    return (1 << nth for nth in range(upto.bit_length()))


def multiplied(
    figures: Iterable[Figure], lines: Iterable[list[Line]], times: int
) -> Iterator[list[Line]]:
    """The lines of all statements of these figures as if each case had come so many times."""
    keys = [keys_of(figure) for figure in figures for _ in statements_of(figure)]
    for of_statement, first in zip(lines, keys, strict=True):
        yield [(*one[:first], *(number * times for number in one[first:])) for one in of_statement]
