"""Closed deliveries, marks and intervals: what a cell may say."""

from datetime import date

import pytest

from leerroute.events import DeliveryClosed
from leerroute_projections.answer import Share
from leerroute_projections.cells import Counted, cells_of
from leerroute_projections.closings import Closings
from leerroute_projections.dropout import dropout
from leerroute_projections.statistics import is_unreliable, share

DAY = date(2024, 10, 1)
SCHOOL_CLOSED = DeliveryClosed(DAY, "02QZ")
REGISTER_CLOSED = DeliveryClosed(DAY)


def closings(*closed: DeliveryClosed, known_on: date = date(2025, 1, 1)) -> Closings:
    return Closings(known_on, closed)


def gone(cases: int, school: str = "02QZ00") -> Counted:
    """So many who were seen nowhere a year later."""
    return Counted(("bb",), 2023, school, "vo", "unseen", cases)


def test_a_day_may_be_looked_at_once_the_school_is_complete_until_it() -> None:
    assert closings(SCHOOL_CLOSED).may_look("02QZ00", "vo", DAY)
    assert not closings(SCHOOL_CLOSED).may_look("02QZ00", "vo", date(2024, 10, 2))


def test_a_day_that_has_not_come_may_not_be_looked_at_whatever_is_declared() -> None:
    early = closings(SCHOOL_CLOSED, known_on=date(2024, 9, 30))
    assert not early.may_look("02QZ00", "vo", DAY)


def test_a_closed_vestiging_does_not_speak_for_another() -> None:
    one = closings(DeliveryClosed(DAY, "02QZ01"))
    assert (one.may_look("02QZ01", "vo", DAY), one.may_look("02QZ00", "vo", DAY)) == (True, False)


def test_a_delivery_about_vo_says_nothing_about_mbo() -> None:
    vo = closings(DeliveryClosed(DAY, "02QZ", "vo"))
    assert (vo.may_look("02QZ", "vo", DAY), vo.may_look("02QZ", "mbo", DAY)) == (True, False)


def test_the_register_does_not_close_the_deliveries_of_a_school() -> None:
    assert not closings(REGISTER_CLOSED).may_look("02QZ00", "vo", DAY)


def test_who_is_seen_nowhere_is_unknown_until_the_register_is_closed() -> None:
    def outcome(known: Closings) -> dict[str, int | None]:
        [cell], _ = cells_of(dropout, [dropout.dimension("leerweg")], [gone(3)], known)
        codes = [c.code for c in dropout.categories]
        return {c: n for c, n in zip(codes, cell.counts, strict=True) if n}

    assert outcome(closings(SCHOOL_CLOSED)) == {"unknown": 3}
    assert outcome(closings(SCHOOL_CLOSED, REGISTER_CLOSED)) == {"dropout": 3}


def test_a_group_counts_only_schools_that_are_complete_and_says_how_many() -> None:
    lines = [gone(3), gone(4, school="05AB00")]
    [cell], total = cells_of(
        dropout, [dropout.dimension("leerweg")], lines, closings(SCHOOL_CLOSED)
    )
    assert (cell.population, cell.schools_closed, cell.schools) == (3, 1, 2)
    assert total.population == 3


def test_a_group_without_a_complete_school_has_no_numbers_at_all() -> None:
    [cell], _ = cells_of(dropout, [dropout.dimension("leerweg")], [gone(3)], closings())
    assert (cell.symbol, cell.population, cell.rate, set(cell.counts)) == ("x", None, None, {None})


@pytest.mark.parametrize(
    ("population", "unknown", "mark"),
    [(19, 0, True), (20, 0, False), (100, 5, False), (100, 6, True)],
)
def test_a_rate_is_unreliable_below_20_or_above_5_percent_unknown(
    population: int, unknown: int, mark: bool
) -> None:
    assert is_unreliable(population, unknown) is mark


def test_the_wilson_interval_of_15_in_100() -> None:
    """Checked against the closed formula by hand: 0.0931 to 0.2328."""
    found = share(15, 100)
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (0.0931, 0.2328)


def test_nobody_in_nobody_has_no_share() -> None:
    assert share(0, 0) is None
    assert share(0, 3) == Share(0.0, 0.0, 0.561497031755)
