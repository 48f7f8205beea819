"""A figure over several years: as of which years a case counts, and when enough of them are there. No database."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from leerroute_projections.figure import Dimension, Figure

SCHOOL_YEAR = "school_year"
LEAST_YEARS = 2
"""From so many years there is a figure over several."""

Group = tuple[Any, ...]


def groups_of(
    figure: Figure, by: Sequence[Dimension], group: Group, held: int | None
) -> Iterator[Group]:
    """The groups in which cases of a group count: over several years also those of the years after it.

    `held` is the only school year that is asked for; None = all.
    """
    place = place_of_year(by)
    if figure.over_years == 1 or place is None:
        yield group
        return
    for year in range(group[place], group[place] + figure.over_years):
        if held in (None, year):
            yield (*group[:place], year, *group[place + 1 :])


def last_year(by: Sequence[Dimension], group: Group, held: int | None) -> int | None:
    """The school year that a group is about; None = about all years together."""
    place = place_of_year(by)
    return held if place is None else group[place]


def place_of_year(by: Sequence[Dimension]) -> int | None:
    """Where the school year stands in a group; None = it is not broken down by it."""
    return next((i for i, one in enumerate(by) if one.code == SCHOOL_YEAR), None)


def is_given(figure: Figure, available: AbstractSet[int], last: int | None) -> bool:
    """Whether there are enough years to add up: at least two, of which the last. Source: reading F2b-5.

    All years together are given as they are, each case once.
    """
    if figure.over_years == 1 or last is None:
        return True
    return last in available and len(available) >= LEAST_YEARS
