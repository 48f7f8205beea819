"""A figure: of these cases, how many end where? Defined once; counted, explained and drawn from that."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from leerroute.problems import Problem
from leerroute.terms import Language, Text, label_of_year, teldatum
from leerroute_projections.columns import value_in_words

Condition = sa.ColumnElement[bool]

KNOWN_ON = sa.bindparam("known_on", type_=sa.Date())
"""In a condition: the date of the moment as known at. Its words stand in words.py."""


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
class Beside:
    """A condition that cases of the population may meet, whatever their category; several may hold at once."""

    code: str
    title: Text
    when: Condition


@dataclass(frozen=True)
class Settled:
    """When it is known who is a case: on the 1 October so many `years` after that of the row.

    `unseen` tells that cases are those who were seen nowhere on that day, as only a register with national coverage
    that is closed up to it can tell.
    """

    years: int = 0
    unseen: bool = False


@dataclass(frozen=True)
class Measure:
    """A number that each case has or has not."""

    code: str
    title: Text
    column: sa.Column[Any]


class Sum(Measure):
    """A number that the cases of the population add up to, such as hours of exemptions."""


class Median(Measure):
    """The middle one of a number of the cases that have it, such as days between two steps."""


@dataclass(frozen=True)
class Figure:
    """A figure with its readable parts.

    `of` says which rows of `table` are cases; `categories`, judged in order, say how each ends and so sum to the
    population; `counted` are those in the numerator of the rate. The day looked at is 1 October (or 30 September)
    `looks_ahead` calendar years after the year of the row; a case counts once the `delivery` of its `school` is
    closed up to that day. `beside`, `sums` and `medians` tell more of the same population. `settled` says when it is
    known who is a case. A figure `over_years` adds up the cases of a year and of the years before it, so many in all.
    `readings` say how the definition is read where it could be read in another way.
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
    beside: tuple[Beside, ...] = ()
    sums: tuple[Sum, ...] = ()
    medians: tuple[Median, ...] = ()
    settled: Settled = Settled()
    over_years: int = 1
    readings: tuple[Text, ...] = ()

    def day_settled(self, year: int) -> date:
        """The day from which it is known which rows of this year are cases."""
        return teldatum(year + self.settled.years)

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
