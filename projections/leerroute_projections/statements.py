"""The statements that count a figure, spread out its medians, and name its cases. Compiled from its own expressions."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from leerroute.problems import Problem
from leerroute.terms import Text
from leerroute_projections.figure import Condition, Dimension, Figure, Measure, Median
from leerroute_projections.periods import SCHOOL_YEAR

UNSEEN = "unseen"


def outcome_of(figure: Figure) -> sa.ColumnElement[str]:
    """The category of a case as one expression; `unseen` where it takes the register to tell."""
    final = [c.code for c in figure.categories if c.when is None]
    otherwise = UNSEEN if figure.unseen else final[0]
    branches = [(c.when, sa.literal(c.code)) for c in figure.categories if c.when is not None]
    return sa.case(*branches, else_=sa.literal(otherwise))


def unseen_of(figure: Figure) -> Condition:
    """Who is in the population of a figure and in none of the categories that somebody must be seen for."""
    return sa.and_(figure.of, *(~c.when for c in figure.categories if c.when is not None))


def counting(
    figure: Figure, by: Sequence[Dimension], where: Mapping[str, str], of: Condition | None = None
) -> sa.Select[Any]:
    """The statement that counts a figure: cases per group, year, school and category, before anything is closed.

    Columns: one per dimension, then year, school, delivery, outcome, cases, and what is told beside: numbers that add
    up. `:horizon` is the last 1 October that has come, `:known_on` the date of the moment. `of` counts other cases
    than the population: those left out.
    """
    outcome = outcome_of(figure).label("outcome")
    groups = [d.column.label(f"by_{d.code}") for d in by]
    keys = [
        *groups,
        figure.year.label("year"),
        figure.school.label("school"),
        figure.delivery.label("delivery"),
    ]
    return (
        sa.select(*keys, outcome, sa.func.count().label("cases"), *told_beside(figure))
        .where(figure.of if of is None else of, until_horizon(figure), *filters(figure, where))
        .group_by(*[sa.literal_column(str(i + 1)) for i in range(len(keys) + 1)])
    )


def told_beside(figure: Figure) -> list[sa.ColumnElement[int]]:
    """What a line tells beside its number of cases: of how many each condition holds, and what each sum comes to."""
    met = [sa.func.sum(sa.case((b.when, 1), else_=0)).label(b.code) for b in figure.beside]
    sums = [sa.func.coalesce(sa.func.sum(s.column), 0).label(s.code) for s in figure.sums]
    return [*met, *sums]


def spreading(
    figure: Figure, median: Median, by: Sequence[Dimension], where: Mapping[str, str]
) -> sa.Select[Any]:
    """The statement behind a median: cases per group, year, school and value, before anything is closed.

    Columns: one per dimension, then year, school, delivery, value, cases.
    """
    keys = [
        *[d.column.label(f"by_{d.code}") for d in by],
        figure.year.label("year"),
        figure.school.label("school"),
        figure.delivery.label("delivery"),
        median.column.label("value"),
    ]
    return (
        sa.select(*keys, sa.func.count().label("cases"))
        .where(
            figure.of,
            median.column.is_not(None),
            until_horizon(figure),
            *filters(figure, where),
        )
        .group_by(*[sa.literal_column(str(i + 1)) for i in range(len(keys))])
    )


def measures(figure: Figure) -> tuple[Measure, ...]:
    """The numbers behind all sums and medians of a figure."""
    return (*figure.sums, *figure.medians)


def listing(
    figure: Figure, where: Mapping[str, str], of: Condition | None = None
) -> sa.Select[Any]:
    """The statement that names the cases behind a figure: pupil, all dimensions, year, school, delivery, outcome,
    whether each condition beside is met (`met_`), and the number behind each sum and median (`of_`).

    `of` names other cases than the population: those left out.
    """
    groups = [d.column.label(f"by_{d.code}") for d in figure.dimensions]
    return sa.select(
        figure.table.c.pupil_id,
        *groups,
        figure.year.label("year"),
        figure.school.label("school"),
        figure.delivery.label("delivery"),
        outcome_of(figure).label("outcome"),
        *[sa.case((b.when, 1), else_=0).label(f"met_{b.code}") for b in figure.beside],
        *[one.column.label(f"of_{one.code}") for one in measures(figure)],
    ).where(figure.of if of is None else of, until_horizon(figure), *filters(figure, where))


def until_horizon(figure: Figure) -> Condition:
    """Rows of which it is known at the position asked for whether they are cases: their 1 October has come."""
    return figure.year + figure.settled.years <= sa.bindparam("horizon", type_=sa.Integer())


class Held(NamedTuple):
    """A characteristic held from one value up to and including another; both None = held to "unknown".

    `code` is that of a dimension; None = the year of the case.
    """

    code: str | None
    column: sa.Column[Any]
    low: Any
    high: Any

    @property
    def condition(self) -> Condition:
        """The same for a database."""
        if self.low is None:
            return self.column.is_(None)
        same: Condition = self.column == self.low
        return same if self.low == self.high else self.column.between(self.low, self.high)

    def holds(self, value: Any) -> bool:
        """Whether it holds of a value."""
        if self.low is None or value is None:
            return self.low is value
        return bool(self.low <= value <= self.high)


def filters(figure: Figure, where: Mapping[str, str]) -> list[Condition]:
    """The conditions of a selection."""
    return [held.condition for held in held_to(figure, where)]


def held_to(figure: Figure, where: Mapping[str, str]) -> list[Held]:
    """What a selection such as `{"leerweg": "bb"}` holds a figure to; an empty value selects "unknown".

    A figure over several years held to one of them needs the years before it too.
    """
    year = year_held(figure, where)
    if figure.over_years == 1 or year is None:
        return [held(figure.dimension(code), value) for code, value in where.items()]
    others = [held(figure.dimension(code), v) for code, v in where.items() if code != SCHOOL_YEAR]
    return [Held(None, figure.year, year - figure.over_years + 1, year), *others]


def year_held(figure: Figure, where: Mapping[str, str]) -> int | None:
    """The school year to which a selection holds a figure; None = to none."""
    value = where.get(SCHOOL_YEAR, "")
    return whole_number(figure.dimension(SCHOOL_YEAR), value) if value else None


def held(dimension: Dimension, value: str) -> Held:
    """One dimension held to one value; a school year is written `2024-2025` or `2024`."""
    found: int | str | None = value or None
    if found is not None and isinstance(dimension.column.type, sa.Integer):
        found = whole_number(dimension, value)
    return Held(dimension.code, dimension.column, found, found)


def whole_number(dimension: Dimension, value: str) -> int:
    """A value as a whole number; NotAValue."""
    whole = re.fullmatch(r"(-?\d{1,4})(-\d{4})?", value)
    if whole is None:
        raise NotAValue(dimension, value)
    return int(whole[1])


class NotAValue(Problem):
    """A value by which a breakdown cannot be held."""

    def __init__(self, dimension: Dimension, value: str) -> None:
        super().__init__(
            Text(
                f"'{value}' is geen waarde van '{dimension.code}'; verwacht wordt een getal of schooljaar",
                f"'{value}' is no value of '{dimension.code}'; a number or school year is expected",
            )
        )
