"""Intervals around a share. Pure arithmetic."""

from math import sqrt

from leerroute_projections.answer import Share

Z_95 = 1.959963984540054
SMALL_POPULATION = 20
"""Below this population a rate carries `~`."""
MOST_UNKNOWN = 0.05
"""Above this share of unknown a rate carries `~`."""


def share(part: int, whole: int) -> Share | None:
    """A share with its Wilson 95% interval; None of an empty whole. Source: Wilson (1927), without continuity correction."""
    if whole == 0:
        return None
    p = part / whole
    squared = Z_95 * Z_95
    middle = (p + squared / (2 * whole)) / (1 + squared / whole)
    half = Z_95 * sqrt(p * (1 - p) / whole + squared / (4 * whole * whole)) / (1 + squared / whole)
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Share(p, round(low, 12), round(high, 12))


def is_unreliable(population: int, unknown: int) -> bool:
    """Whether a rate carries `~`: a small population, or too many of whom nothing is known."""
    return population < SMALL_POPULATION or unknown > MOST_UNKNOWN * population
