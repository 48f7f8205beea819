"""A figure: of these cases, how many end where? Defined once; counted, explained and drawn from that."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from leerroute.problems import Problem
from leerroute.terms import Language, Text, label_of_year
from leerroute_projections.columns import value_in_words

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True)
class Category:
    """One way in which a case can end. `when` None: all that no earlier category took."""

    code: str
    title: Text
    when: Condition | None


@dataclass(frozen=True)
class Unseen:
    """What it means that nobody saw the pupil on the day looked at.

    Only a register with national coverage that is closed up to that day can tell that there was nothing to see.
    """

    register_open: str
    register_closed: str


@dataclass(frozen=True)
class Dimension:
    """A characteristic by which a figure can be broken down; None is a group of its own, "unknown"."""

    code: str
    title: Text
    column: sa.Column[Any]

    def label(self, value: str | None, language: Language) -> str:
        """The name of a group."""
        if value is None:
            return Text("onbekend of n.v.t.", "unknown or n/a").in_(language)
        if self.code == "school_year":
            return label_of_year(int(value))
        return value_in_words(self.column, value, language)


@dataclass(frozen=True)
class LeftOut:
    """Cases that the population leaves out and that are counted apart.

    `judged` tells that they end in the same categories, only not in the same total.
    """

    code: str
    title: Text
    when: Condition
    judged: bool = False


@dataclass(frozen=True)
class Figure:
    """A figure with its readable parts.

    `of` says which rows of `table` are cases; `categories`, judged in order, say how each ends and so sum to the
    population; `counted` are those in the numerator of the rate. The day looked at is 1 October (or 30 September)
    `looks_ahead` calendar years after the year of the row; a case counts once the `delivery` of its `school` is
    closed up to that day.
    """

    name: str
    number: str
    version: int
    valid_from: date
    title: Text
    question: Text
    rate_title: Text
    table: sa.Table
    of: Condition
    categories: tuple[Category, ...]
    counted: frozenset[str]
    unseen: Unseen | None
    apart: tuple[LeftOut, ...]
    dimensions: tuple[Dimension, ...]
    year: sa.Column[Any]
    school: sa.Column[Any]
    delivery: sa.ColumnElement[str]
    looks_ahead: int
    looks_at: tuple[int, int]
    source: Text

    def day_looked_at(self, year: int) -> date:
        """The last day that a case of this year needs to know about."""
        month, day = self.looks_at
        return date(year + self.looks_ahead, month, day)

    def dimension(self, code: str) -> Dimension:
        """The dimension of this name."""
        for dimension in self.dimensions:
            if dimension.code == code:
                return dimension
        raise UnknownDimension(self, code)

    @property
    def unknown(self) -> str | None:
        """The category of those of whom nothing is known on the day looked at."""
        return self.unseen.register_open if self.unseen else None


class UnknownDimension(Problem):
    """A breakdown that this figure does not have."""

    def __init__(self, figure: Figure, code: str) -> None:
        known = ", ".join(d.code for d in figure.dimensions)
        super().__init__(
            Text(
                f"figuur '{figure.name}' heeft geen uitsplitsing '{code}'; mogelijk zijn {known}",
                f"figure '{figure.name}' has no breakdown '{code}'; there are {known}",
            )
        )


UNSEEN = "unseen"


def outcome_of(figure: Figure) -> sa.ColumnElement[str]:
    """The category of a case as one expression; `unseen` where it takes the register to tell."""
    final = [c.code for c in figure.categories if c.when is None]
    otherwise = UNSEEN if figure.unseen else final[0]
    branches = [(c.when, sa.literal(c.code)) for c in figure.categories if c.when is not None]
    return sa.case(*branches, else_=sa.literal(otherwise))


def counting(
    figure: Figure, by: Sequence[Dimension], where: Mapping[str, str], of: Condition | None = None
) -> sa.Select[Any]:
    """The statement that counts a figure: cases per group, year, school and category, before anything is closed.

    Columns: one per dimension, then year, school, delivery, outcome, cases. `:horizon` is the last 1 October that
    has come. `of` counts other cases than the population: those left out.
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
        sa.select(*keys, outcome, sa.func.count().label("cases"))
        .where(figure.of if of is None else of, until_horizon(figure), *filters(figure, where))
        .group_by(*[sa.literal_column(str(i + 1)) for i in range(len(keys) + 1)])
    )


def listing(
    figure: Figure, where: Mapping[str, str], of: Condition | None = None
) -> sa.Select[Any]:
    """The statement that names the cases behind a figure: pupil, all dimensions, year, school, delivery, outcome.

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
    ).where(figure.of if of is None else of, until_horizon(figure), *filters(figure, where))


def until_horizon(figure: Figure) -> Condition:
    """Rows of a 1 October that has come at the position asked for."""
    return figure.year <= sa.bindparam("horizon", type_=sa.Integer())


def filters(figure: Figure, where: Mapping[str, str]) -> list[Condition]:
    """The conditions of a selection such as `{"leerweg": "bb"}`; an empty value selects "unknown"."""
    return [condition(figure.dimension(code), value) for code, value in where.items()]


def condition(dimension: Dimension, value: str) -> Condition:
    """One dimension held to one value; a school year is written `2024-2025` or `2024`."""
    if value == "":
        return dimension.column.is_(None)
    if not isinstance(dimension.column.type, sa.Integer):
        return dimension.column == value
    whole = re.fullmatch(r"(-?\d{1,4})(-\d{4})?", value)
    if whole is None:
        raise NotAValue(dimension, value)
    return dimension.column == int(whole[1])


class NotAValue(Problem):
    """A value by which a breakdown cannot be held."""

    def __init__(self, dimension: Dimension, value: str) -> None:
        super().__init__(
            Text(
                f"'{value}' is geen waarde van '{dimension.code}'; verwacht wordt een getal of schooljaar",
                f"'{value}' is no value of '{dimension.code}'; a number or school year is expected",
            )
        )
