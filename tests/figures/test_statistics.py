"""Limits and differences, counted by hand or against the values that their authors printed."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute_projections.answer import Share
from leerroute_projections.statistics import NARROW, WIDE, difference, exactly, limits, share

RATES = st.floats(0.01, 0.99)
SIZES = st.integers(1, 400)


def of(part: int, whole: int) -> Share:
    found = share(part, whole)
    assert found
    return found


def test_of_a_few_coins_no_number_of_heads_is_beyond_chance() -> None:
    """Of five coins one in 32 shows no heads at all, and so one in 32 nothing else: each more than 0,025."""
    found = limits(0.5, 5, NARROW)
    assert (found.low, found.high) == (0.0, 1.0)


def test_of_six_coins_a_sixty_fourth_lies_below_the_first_step() -> None:
    """1 of 64 with no heads, 7 with at most one: 1,6 is passed a tenth of the way from 0 to 1."""
    found = limits(0.5, 6, NARROW)
    assert (found.low, found.high) == pytest.approx((0.1 / 6, 5.9 / 6))


def test_of_ten_coins_the_limits_lie_between_one_and_two_heads_and_tails() -> None:
    """Of 1024: 11 with at most 1, 56 with at most 2. The chance of 25,6 is passed 30,4 of 45 before 2."""
    found = limits(0.5, 10, NARROW)
    two = 2 - (56 - 25.6) / 45
    assert (found.low, found.high) == pytest.approx((two / 10, 1 - two / 10))


def test_a_rate_on_or_between_the_limits_is_within_them() -> None:
    found = limits(0.5, 10, NARROW)
    assert [found.hold(heads / 10) for heads in (1, 2, 8, 9)] == [False, True, True, False]


@pytest.mark.parametrize(("rate", "expected"), [(0.0, (0.0, 0.0)), (1.0, (1.0, 1.0))])
def test_where_nobody_or_everybody_is_counted_there_is_no_room_for_chance(
    rate: float, expected: tuple[float, float]
) -> None:
    found = limits(rate, 12, WIDE)
    assert (found.low, found.high) == expected


def test_of_nobody_any_rate_is_within_the_limits() -> None:
    assert limits(0.3, 0, NARROW).hold(1.0)


@given(rate=RATES, size=SIZES)
def test_the_wide_limits_hold_the_narrow_and_these_the_rate(rate: float, size: int) -> None:
    narrow, wide = limits(rate, size, NARROW), limits(rate, size, WIDE)
    assert 0 <= wide.low <= narrow.low <= rate <= narrow.high <= wide.high <= 1


@given(rate=RATES, size=SIZES, coverage=st.sampled_from((NARROW, WIDE)))
def test_beyond_either_limit_lies_no_more_than_its_chance(
    rate: float, size: int, coverage: float
) -> None:
    found = limits(rate, size, coverage)
    chances = [comb(size, k) * rate**k * (1 - rate) ** (size - k) for k in range(size + 1)]
    beyond = (1 - coverage) / 2 + 1e-9
    assert sum(c for k, c in enumerate(chances) if k < found.low * size - 1e-9) <= beyond
    assert sum(c for k, c in enumerate(chances) if k > found.high * size + 1e-9) <= beyond


@given(rate=RATES, size=SIZES, number=st.integers(0, 400))
def test_the_chance_of_a_number_is_that_of_the_binomial(
    rate: float, size: int, number: int
) -> None:
    if number <= size:
        by_definition = comb(size, number) * rate**number * (1 - rate) ** (size - number)
        assert exactly(rate, size, number) == pytest.approx(by_definition, rel=1e-9)


def test_a_large_group_comes_near_to_the_normal_distribution() -> None:
    found = limits(0.1, 100_000, NARROW)
    half = 1.96 * (0.1 * 0.9 / 100_000) ** 0.5
    assert (found.low, found.high) == pytest.approx((0.1 - half, 0.1 + half), abs=1e-5)


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        ((56, 70), (48, 80), (0.2, 0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.6, 0.1705, 0.8090)),
        ((5, 56), (0, 29), (0.0893, -0.0381, 0.1926)),
        ((0, 10), (0, 20), (0.0, -0.1611, 0.2775)),
        ((10, 10), (0, 20), (1.0, 0.6791, 1.0)),
    ],
)
def test_a_difference_has_the_interval_that_newcombe_printed(
    later: tuple[int, int], earlier: tuple[int, int], expected: tuple[float, float, float]
) -> None:
    found = difference(of(*later), of(*earlier))
    assert (found.value, found.low, found.high) == pytest.approx(expected, abs=5e-5)


def test_a_difference_may_be_chance_when_its_interval_holds_zero() -> None:
    assert not difference(of(56, 70), of(48, 80)).may_be_chance
    assert difference(of(5, 56), of(0, 29)).may_be_chance


def test_the_other_way_round_a_difference_is_the_same_with_the_other_sign() -> None:
    there, back = difference(of(9, 10), of(3, 20)), difference(of(3, 20), of(9, 10))
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low))
