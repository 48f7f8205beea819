"""A figure counted by all its characteristics: the statements for it, and every line that can be asked from what they give."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.visitors import iterate

from leerroute_projections.cells import Counted, Valued
from leerroute_projections.cube import Cube, Holds, Line
from leerroute_projections.figure import Dimension, Figure
from leerroute_projections.statements import counting, held_to, spreading
from leerroute_projections.tables import READ_TABLES

Counts = Callable[[int, str, str], bool]
"""Whether cases of a year, a school and what it delivers may be counted yet."""


@cache
def statements_of(figure: Figure) -> tuple[sa.Select[Any], ...]:
    """What counts a figure by all its characteristics: the population, each reason for leaving out, each median."""
    dimensions = figure.dimensions
    return (
        counting(figure, dimensions, {}),
        *(counting(figure, dimensions, {}, one.when) for one in figure.apart),
        *(spreading(figure, one, dimensions, {}) for one in figure.medians),
    )


def keys_of(figure: Figure) -> int:
    """With how many keys each line of a figure begins, before its numbers: the dimensions, then year, school, delivery, and
    outcome or value."""
    return len(figure.dimensions) + 4


def columns_of(figures: Iterable[Figure]) -> dict[sa.Table, list[sa.Column[Any]]]:
    """The columns of the read tables that these statements read, in the order of their tables."""
    read = frozenset().union(*map(read_by, figures))
    tables = {column.table for column in read}
    return {
        table: [column for column in table.columns if column in read]
        for table in READ_TABLES
        if table in tables
    }


@cache
def read_by(figure: Figure) -> frozenset[sa.ColumnElement[Any]]:
    """The columns that the statements of a figure read."""
    return frozenset(
        base
        for statement in statements_of(figure)
        for element in iterate(statement)
        if isinstance(element, sa.Column)
        for base in element.base_columns
    )


def tables_of(figures: Iterable[Figure]) -> list[sa.Table]:
    """The read tables that these statements read."""
    return list(columns_of(figures))


def lines_by(
    connection: sa.Connection, figures: Iterable[Figure], moment: Mapping[str, Any]
) -> list[list[Line]]:
    """The lines of each statement of these figures."""
    return [
        [tuple(row) for row in connection.execute(statement, dict(moment))]
        for figure in figures
        for statement in statements_of(figure)
    ]


def wholes_of(figures: Iterable[Figure], lines: Iterable[Sequence[Line]]) -> list["Whole"]:
    """The figures from the lines of all their statements."""
    waiting = iter(lines)
    return [Whole(one, list(islice(waiting, len(statements_of(one))))) for one in figures]


class Whole:
    """A figure as known at a moment, in all its breakdowns and selections."""

    def __init__(self, figure: Figure, lines: Iterable[Sequence[Line]]) -> None:
        self._figure, self._places = figure, [one.code for one in figure.dimensions]
        keys = keys_of(figure)
        self._beyond = range(len(self._places), keys)
        self._cubes = [Cube(one, keys) for one in lines]

    def __len__(self) -> int:
        return sum(map(len, self._cubes))

    def counted(self, by: Sequence[Dimension], where: Mapping[str, str]) -> list[Counted]:
        """The lines of the population."""
        return [_counted(line, len(by)) for line in self._lines(0, by, where)]

    def left_out(self, nth: int, where: Mapping[str, str]) -> list[Counted]:
        """The lines of who is left out for the nth reason."""
        return [_counted(line, 0) for line in self._lines(1 + nth, (), where)]

    def valued(
        self, nth: int, by: Sequence[Dimension], where: Mapping[str, str], counts: Counts
    ) -> list[Valued]:
        """The values behind the nth median, of the cases that count as yet: `counts` says so of their year, school and
        delivery."""
        cube = self._cubes[1 + len(self._figure.apart) + nth]
        year, school, delivery, value = self._beyond
        groups = [self._places.index(one.code) for one in by]
        among = cube.that((year, school, delivery), counts)
        lines = cube.lines([*groups, value], self._held(where), among)
        return [Valued(line[: len(by)], *line[len(by) :]) for line in lines]

    def _lines(self, nth: int, by: Sequence[Dimension], where: Mapping[str, str]) -> list[Line]:
        groups = [self._places.index(one.code) for one in by]
        return self._cubes[nth].lines([*groups, *self._beyond], self._held(where))

    def _held(self, where: Mapping[str, str]) -> list[tuple[int, Holds]]:
        return [
            (self._beyond[0] if one.code is None else self._places.index(one.code), one.holds)
            for one in held_to(self._figure, where)
        ]


def _counted(line: Line, groups: int) -> Counted:
    year, school, delivery, outcome, cases, *told = line[groups:]
    return Counted(line[:groups], year, school, delivery, outcome, cases, tuple(told))
