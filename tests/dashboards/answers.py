"""Answers small enough to count by hand, for charts and sentences."""

from dataclasses import replace
from datetime import UTC, datetime

from leerroute_projections.answer import Answer, AsKnown, Cell
from leerroute_projections.figure import Figure
from leerroute_projections.statistics import is_unreliable, share

KNOWN = AsKnown(7, datetime(2026, 11, 23, 22, 0, tzinfo=UTC), 0)


def cell(figure: Figure, *group: str, **cases: int) -> Cell:
    """A group with so many cases per category; `left_register=2` is the category left-register."""
    counts = {code.replace("_", "-"): n for code, n in cases.items()}
    population = sum(counts.values())
    counted = sum(n for code, n in counts.items() if code in figure.counted)
    unknown = counts.get(figure.unknown or "", 0)
    return Cell(
        group=group,
        population=population,
        counts=tuple(counts.get(c.code, 0) for c in figure.categories),
        rate=share(counted, population),
        rate_of_known=share(counted, population - unknown),
        symbol=None,
        unreliable=is_unreliable(population, unknown),
        schools=1,
        schools_closed=1,
    )


def not_yet(figure: Figure, *group: str) -> Cell:
    """A group of which nothing is known yet."""
    return Cell(group, None, (None,) * len(figure.categories), None, None, "x", False, 1, 0)


def answer(figure: Figure, by: tuple[str, ...], *cells: Cell, total: Cell | None = None) -> Answer:
    """An answer with these cells."""
    return Answer(figure.name, by, {}, cells, total or replace(cells[-1], group=()), (), KNOWN)
