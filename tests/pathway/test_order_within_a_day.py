"""What comes first on one day: ends, diplomas, starts, others, then log position. Source: reading G9."""

import pytest

from leerroute.events import TRANSITIONS, SameDay
from leerroute.pathway import in_order
from pathway.scenario import (
    MBO,
    VMBO,
    Telling,
    died,
    diploma_awarded,
    education_enrolled,
    education_left,
    education_year_started,
    entree_ended,
    entree_enrolled,
    exempted,
    given,
    left_register,
    mbo_deregistered,
    mbo_registered,
    moved_home,
    recorded,
    registration_changed,
    returned_to_register,
    route_left,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
    vmbo_left,
    vmbo_year_started,
    work_ended,
    work_started,
)

DAY = "2021-08-01"
ENDS = vmbo_left, education_left, entree_ended, route_left, mbo_deregistered, work_ended
STARTS = (
    vmbo_enrolled,
    vmbo_year_started,
    education_enrolled,
    education_year_started,
    entree_enrolled,
    route_started,
    mbo_registered,
    work_started,
)
OTHERS = (
    route_phase_changed,
    registration_changed,
    moved_home,
    left_register,
    returned_to_register,
    died,
    exempted,
)


def test_ends_come_before_diplomas_then_starts_then_others() -> None:
    told = (
        moved_home(DAY, home=21),
        vmbo_enrolled(DAY),
        diploma_awarded(DAY, diploma="vmbo-bb"),
        vmbo_left(DAY),
    )
    assert [r.fact for r in in_order(recorded(told))] == [*reversed(told)]


def test_an_earlier_day_comes_first_whatever_happened() -> None:
    told = vmbo_left("2021-08-02"), moved_home("2021-08-01", home=21)
    assert [r.fact for r in in_order(recorded(told))] == [*reversed(told)]


def test_equals_come_in_the_order_of_the_log() -> None:
    first, second = recorded([moved_home(DAY, home=21), moved_home(DAY, home=22)])
    assert in_order([second, first]) == [first, second]


@pytest.mark.parametrize(
    ("rank", "tellings"),
    [
        (SameDay.END, ENDS),
        (SameDay.DIPLOMA, (diploma_awarded,)),
        (SameDay.START, STARTS),
        (SameDay.OTHER, OTHERS),
    ],
    ids=lambda value: value.name if isinstance(value, SameDay) else "",
)
def test_every_kind_has_its_place_within_a_day(
    rank: SameDay, tellings: tuple[Telling, ...]
) -> None:
    assert {tell.kind.same_day for tell in tellings} == {rank}


def test_a_number_that_ends_and_begins_on_one_day_is_a_new_registration_from_that_day() -> None:
    given(
        mbo_registered("2020-08-01"),
        mbo_registered(DAY),
        mbo_deregistered(DAY, registration="1"),
    ).is_at(MBO, "2020-08-01 to 2021-08-01", "2021-08-01 on")


def test_a_year_that_starts_on_the_day_of_the_diploma_goes_on_after_it() -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        vmbo_year_started(DAY, leerweg="tl"),
        diploma_awarded(DAY, diploma="vmbo-kb"),
    ).on("2022-10-01").stands("vo", leerweg="tl")


def test_a_phase_that_changes_on_the_day_the_route_starts_is_the_phase_of_that_day() -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        route_phase_changed(DAY, phase="MBO"),
        route_started(DAY, target_niveau=3),
    ).on(DAY).stands("mbo", niveau=3)


def test_of_two_years_started_on_one_day_the_one_recorded_later_holds() -> None:
    given(
        vmbo_enrolled("2020-08-01", VMBO, leerweg="kb"),
        vmbo_year_started(DAY, leerweg="tl"),
        vmbo_year_started(DAY, leerweg="bb"),
    ).on(DAY).stands("vo", leerweg="bb")


def test_moving_home_comes_after_the_home_that_an_enrolment_of_that_day_brings() -> None:
    given(moved_home(DAY, home=22), vmbo_enrolled(DAY, home=21)).on(DAY).lives_in(22)


def test_every_kind_that_ends_something_comes_before_what_begins_that_day() -> None:
    ending = [k for k in TRANSITIONS if k.__name__.endswith(("Left", "Ended", "Deregistered"))]
    assert {kind.__name__: kind.same_day for kind in ending} == {
        kind.__name__: SameDay.END for kind in ending
    }
