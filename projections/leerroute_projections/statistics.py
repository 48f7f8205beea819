"""Intervals around a share, around a difference of two, and control limits around the rate of all. Pure arithmetic."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, exp, floor, hypot, lgamma, log, sqrt

from leerroute_projections.answer import Share

Z_95 = 1.959963984540054
SMALL_POPULATION = 20
"""Below this population a rate carries `~`."""
MOST_UNKNOWN = 0.05
"""Above this share of unknown a rate carries `~`."""

NARROW, WIDE = 0.95, 0.998
"""The shares of groups that lie within the two control limits when only chance makes them differ."""
FAR = 9
"""So many standard deviations from the mean a binomial has nothing left that matters to these limits."""


@dataclass(frozen=True)
class Difference:
    """How much one share is above another, with a 95% interval; between -1 and 1."""

    value: float
    low: float
    high: float

    @property
    def may_be_chance(self) -> bool:
        """Whether the interval holds 0."""
        return self.low <= 0 <= self.high


@dataclass(frozen=True)
class Limits:
    """Between which rates a group of one size stays when only chance makes it differ from all; between 0 and 1."""

    low: float
    high: float

    def hold(self, rate: float) -> bool:
        """Whether a rate lies within them, or on them."""
        return self.low <= rate <= self.high


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


def difference(later: Share, earlier: Share) -> Difference:
    """How much the later share is above the earlier, as if the two were counted among different people.

    Where many are in both, the interval is on the wide side. Source: Newcombe (1998), method 10, from Wilson intervals.
    """
    value = later.value - earlier.value
    down = hypot(later.value - later.low, earlier.high - earlier.value)
    up = hypot(later.high - later.value, earlier.value - earlier.low)
    return Difference(value, max(-1.0, value - down), min(1.0, value + up))


@lru_cache(maxsize=20_000)
def limits(rate: float, population: int, coverage: float) -> Limits:
    """The control limits of a funnel plot for a group of this size around the rate of all.

    Exact binomial, interpolated so that they run smoothly with the size. The upper limit is the lower one of those who
    are not counted: on neither side lies more than half of what is left of the coverage. Source: Spiegelhalter (2005),
    Funnel plots for comparing institutional performance, whose upper limit is narrower by up to one case.
    """
    if population == 0:
        return Limits(0.0, 1.0)
    beyond = (1 - coverage) / 2
    low, left = passing(rate, population, beyond), passing(1 - rate, population, beyond)
    return Limits(max(0.0, low / population), 1 - max(0.0, left / population))


def passing(rate: float, population: int, chance: float) -> float:
    """Where a binomial passes a chance: the first number with more than that at or below it, less what is too much of its step."""
    if rate in (0.0, 1.0):
        return rate * population
    below = 0.0
    for number in near(rate, population):
        step = exactly(rate, population, number)
        below += step
        if below > chance:
            return number - (below - chance) / step
    return float(population)


def near(rate: float, population: int) -> range:
    """The numbers that a binomial can reasonably be."""
    mean, far = rate * population, FAR * sqrt(rate * (1 - rate) * population) + FAR
    return range(max(0, floor(mean - far)), min(population, ceil(mean + far)) + 1)


def exactly(rate: float, population: int, number: int) -> float:
    """The chance that a binomial is exactly this number; the rate is neither 0 nor 1."""
    ways = lgamma(population + 1) - lgamma(number + 1) - lgamma(population - number + 1)
    return exp(ways + number * log(rate) + (population - number) * log(1 - rate))
