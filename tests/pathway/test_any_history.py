"""What holds in every life, however strange: the board of figures/lives.py, with days close together."""

from datetime import date, timedelta
from itertools import combinations
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from figures.lives import DAYS, TRANSITIONS
from leerroute.events import Transition
from leerroute.pathway import (
    Enrolment,
    Life,
    home_on,
    in_register_on,
    position_on,
    positions_on_teldata,
)
from leerroute.terms import school_year_of, teldatum
from pathway import scenario
from pathway.scenario import (
    OTHER_VMBO,
    diploma_awarded,
    life,
    mbo_deregistered,
    mbo_registered,
    moved_home,
    vmbo_enrolled,
    vmbo_left,
)

Facts = list[Transition]
HISTORIES = st.lists(TRANSITIONS, max_size=14)
ONE_DAY = timedelta(days=1)


def place(fact: Transition) -> tuple[date, int]:
    """The day of a fact and its rank within that day."""
    return fact.occurred_on, fact.same_day


def without_order_of_recording(pupil: Life) -> dict[str, Any]:
    """A life without positions in the log, and without the birth date: there the one recorded last holds."""
    plain: dict[str, Any] = msgspec.to_builtins(pupil)
    for part in (*plain["enrolments"], *plain["awards"]):
        del part["position"]
    return {name: plain[name] for name in plain if not name.startswith("born")}


@given(st.lists(TRANSITIONS, max_size=14, unique_by=place), st.randoms(use_true_random=False))
def test_the_order_of_recording_makes_no_difference_where_the_order_of_happening_decides(
    facts: Facts, chance: Any
) -> None:
    shuffled = facts.copy()
    chance.shuffle(shuffled)
    assert without_order_of_recording(life(*facts)) == without_order_of_recording(life(*shuffled))


def until(day: date, facts: Facts) -> Life:
    """The life as told of the days until a day."""
    return life(*(fact for fact in facts if fact.occurred_on <= day))


def was_shown_to_go_on(pupil: Life, before: Life, day: date) -> bool:
    """Whether an end stated later shows that an enrolment held on a day on which another had ended it."""
    seemed_ended = {
        e.position for e in before.enrolments if e.last_day is not None and e.last_day < day
    }
    return any(e.position in seemed_ended and e.holds_on(day) for e in pupil.enrolments)


@given(HISTORIES, DAYS)
def test_what_happens_later_does_not_change_where_a_pupil_stands(facts: Facts, day: date) -> None:
    pupil, before = life(*facts), until(day, facts)
    unchanged = position_on(pupil, day) == position_on(before, day)
    assert unchanged or was_shown_to_go_on(pupil, before, day)


def test_except_that_an_end_stated_later_shows_that_a_school_went_on_beside_another() -> None:
    told = [mbo_registered("2020-08-01", niveau=4), mbo_registered("2021-02-01", "27DV", niveau=2)]
    scenario.given(*told).on("2021-10-01").stands("mbo", niveau=2)
    ended = mbo_deregistered("2022-07-31", registration="1")
    scenario.given(*told, ended).on("2021-10-01").stands("mbo", niveau=4)


def test_except_that_an_end_stated_later_shows_that_a_pupil_stayed_after_the_diploma() -> None:
    told = [vmbo_enrolled("2020-08-01"), diploma_awarded("2021-06-20", diploma="vmbo-bb")]
    scenario.given(*told).on("2021-10-01").stands_nowhere()
    scenario.given(*told, vmbo_left("2021-11-30")).on("2021-10-01").stands("vo")


@given(HISTORIES, DAYS)
def test_what_happens_later_does_not_change_whether_a_pupil_is_in_the_register(
    facts: Facts, day: date
) -> None:
    assert in_register_on(life(*facts), day) == in_register_on(until(day, facts), day)


@given(HISTORIES, DAYS)
def test_a_home_that_is_known_is_not_changed_by_what_happens_later(facts: Facts, day: date) -> None:
    before = home_on(until(day, facts), day)
    assert before is None or home_on(life(*facts), day) == before


@given(HISTORIES, DAYS)
def test_a_home_that_is_not_known_becomes_known_within_the_school_year_or_never(
    facts: Facts, day: date
) -> None:
    this_year = [f for f in facts if school_year_of(f.occurred_on) <= school_year_of(day)]
    assert home_on(life(*facts), day) == home_on(life(*this_year), day)


def test_except_that_a_home_known_later_in_the_school_year_is_the_home_before_it() -> None:
    told = vmbo_enrolled("2020-08-01")
    scenario.given(told).on("2020-10-01").lives_in(None)
    scenario.given(told, moved_home("2021-01-01", home=22)).on("2020-10-01").lives_in(22)


@given(HISTORIES, DAYS)
def test_who_is_enrolled_and_alive_stands_somewhere_and_nobody_else_does(
    facts: Facts, day: date
) -> None:
    pupil = life(*facts)
    alive = pupil.died is None or day <= pupil.died
    enrolled = any(e.holds_on(day) for e in pupil.enrolments)
    assert (position_on(pupil, day) is not None) == (alive and enrolled)


@given(HISTORIES, st.integers(2015, 2026), st.integers(0, 12))
def test_the_positions_on_several_1_octobers_are_those_on_each(
    facts: Facts, first: int, years: int
) -> None:
    pupil, last = life(*facts), first + years - 1
    each = {year: position_on(pupil, teldatum(year)) for year in range(first, last + 1)}
    assert positions_on_teldata(pupil, first, last) == each


@given(HISTORIES, DAYS)
def test_a_position_is_at_a_school_where_the_pupil_is_enrolled(facts: Facts, day: date) -> None:
    pupil = life(*facts)
    position = position_on(pupil, day)
    schools = {e.school[:4] for e in pupil.enrolments if e.holds_on(day)}
    assert position is None or position.school[:4] in schools


@given(HISTORIES)
def test_an_enrolment_holds_on_its_first_and_last_day_and_on_none_outside(facts: Facts) -> None:
    for enrolment in life(*facts).enrolments:
        last = enrolment.last_day or date(2099, 12, 31)
        assert enrolment.holds_on(enrolment.first_day)
        assert enrolment.holds_on(last)
        assert not enrolment.holds_on(enrolment.first_day - ONE_DAY)
        assert enrolment.last_day is None or not enrolment.holds_on(last + ONE_DAY)


def make_way_for_one_another(one: Enrolment, other: Enrolment) -> bool:
    """Whether two enrolments are of one kind at two schools, begun on two days, with no end of their own."""
    later = max(one.first_day, other.first_day)
    return (
        not (one.end_stated or other.end_stated)
        and one.first_day != other.first_day
        and one.school != other.school
        and one.kind_on(later) == other.kind_on(later)
    )


@given(HISTORIES)
def test_of_two_schools_of_one_kind_without_an_end_the_former_holds_no_longer(
    facts: Facts,
) -> None:
    for one, other in combinations(life(*facts).enrolments, 2):
        if make_way_for_one_another(one, other):
            later = max(one.first_day, other.first_day)
            assert not (one.holds_on(later) and other.holds_on(later))


def test_two_schools_begun_on_one_day_are_the_exception() -> None:
    one, other = life(
        vmbo_enrolled("2020-08-01"), vmbo_enrolled("2020-08-01", OTHER_VMBO)
    ).enrolments
    assert one.holds_on(date(2020, 8, 1))
    assert other.holds_on(date(2020, 8, 1))
