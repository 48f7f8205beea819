"""Figure 2b: who is new at an institution, and who of them is lost to it a year later."""

from datetime import date
from typing import Any

import pytest

from figures.judging import ALL_CLOSED, ends
from leerroute.events import DeliveryClosed
from leerroute_projections.starters import starters, starters_over_three_years
from pathway.scenario import (
    MBO,
    OTHER_MBO,
    died,
    diploma_awarded,
    education_enrolled,
    mbo_deregistered,
    mbo_registered,
    registration_changed,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
)

IN_2021 = mbo_registered("2021-08-15")
LEFT_IN_JULY = mbo_deregistered("2022-07-15")


def graduated(day: str, where: str = MBO, kind: str = "mbo-2") -> Any:
    return diploma_awarded(day, where=where, diploma=kind)


def test_who_is_at_the_institution_on_the_next_1_october_is_still_there() -> None:
    assert ends(starters, IN_2021)[2021] == "still-there"


def test_who_left_before_the_next_1_october_is_lost() -> None:
    assert ends(starters, IN_2021, mbo_deregistered("2022-09-30")) == {2021: "lost"}


def test_leaving_on_the_next_1_october_is_still_there() -> None:
    assert ends(starters, IN_2021, mbo_deregistered("2022-10-01")) == {2021: "still-there"}


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2021-09-30", "lost"),
        ("2021-10-01", "left-with-diploma"),
        ("2022-10-01", "left-with-diploma"),
        ("2022-10-02", "lost"),
    ],
)
def test_a_diploma_counts_from_1_october_up_to_and_including_the_next(day: str, end: str) -> None:
    assert ends(starters, IN_2021, LEFT_IN_JULY, graduated(day))[2021] == end


@pytest.mark.parametrize(
    ("kind", "end"),
    [("entree", "left-with-diploma"), ("mbo-4", "left-with-diploma"), ("havo", "lost")],
)
def test_a_diploma_of_any_level_of_the_mbo_counts_and_no_other(kind: str, end: str) -> None:
    assert ends(starters, IN_2021, LEFT_IN_JULY, graduated("2022-07-01", kind=kind)) == {2021: end}


def test_a_diploma_of_another_institution_does_not_count() -> None:
    facts = (IN_2021, LEFT_IN_JULY, graduated("2022-07-01", where=OTHER_MBO))
    assert ends(starters, *facts) == {2021: "lost"}


def test_who_stays_with_a_diploma_is_still_there() -> None:
    assert ends(starters, IN_2021, graduated("2022-07-01"))[2021] == "still-there"


def test_who_went_to_another_institution_is_lost_and_new_there() -> None:
    there = mbo_registered("2022-08-15", where=OTHER_MBO, registration="2")
    left = mbo_deregistered("2023-07-15", where=OTHER_MBO, registration="2")
    assert ends(starters, IN_2021, LEFT_IN_JULY, there, left) == {2021: "lost", 2022: "lost"}


def test_who_was_there_on_an_earlier_1_october_is_not_new() -> None:
    again = mbo_registered("2023-08-15", registration="2")
    found = ends(starters, IN_2021, LEFT_IN_JULY, again)
    assert list(found) == [2021]


def test_who_was_there_between_two_1_octobers_only_is_new() -> None:
    before = (
        mbo_registered("2020-10-02", registration="0"),
        mbo_deregistered("2021-09-30", registration="0"),
    )
    assert ends(starters, *before, IN_2021, LEFT_IN_JULY) == {2021: "lost"}


def test_who_stood_elsewhere_by_the_main_registration_is_new_where_that_ends() -> None:
    """Two registrations: on 1 October 2021 the main one counts, at the other institution."""
    main = mbo_registered("2021-08-15", where=OTHER_MBO, registration="2", main=True)
    gone = mbo_deregistered("2022-07-15", where=OTHER_MBO, registration="2")
    beside = mbo_registered("2021-08-15", main=False)
    found = ends(starters, main, beside, gone)
    assert (found[2021], found[2022]) == ("lost", "still-there")


def test_an_examendeelnemer_is_not_new_and_not_still_there() -> None:
    examined = registration_changed("2022-08-01", leertraject="ex")
    assert ends(starters, IN_2021, examined) == {2021: "lost"}
    assert ends(starters, mbo_registered("2021-08-15", examendeelnemer=True)) == {}


def test_who_was_there_for_an_examination_only_is_new_as_a_student() -> None:
    examined = mbo_registered("2020-08-15", registration="0", examendeelnemer=True)
    left = mbo_deregistered("2021-07-15", registration="0")
    assert ends(starters, examined, left, IN_2021, LEFT_IN_JULY) == {2021: "lost"}


def test_a_pupil_in_phase_vo_is_not_new_before_the_phase_mbo() -> None:
    enrolled, route = vmbo_enrolled("2020-08-01"), route_started("2020-08-01")
    found = ends(starters, enrolled, route, IN_2021, route_phase_changed("2022-08-01"))
    assert list(found) == [2022]


def test_who_is_in_higher_education_a_year_later_is_lost() -> None:
    assert ends(starters, IN_2021, education_enrolled("2022-09-01", education="ho")) == {
        2021: "lost"
    }


@pytest.mark.parametrize(
    ("day", "found"),
    [("2021-10-01", {}), ("2021-10-02", {2021: "lost"}), ("2022-10-01", {2021: "lost"})],
)
def test_who_died_by_1_october_is_neither_new_nor_still_there(
    day: str, found: dict[int, str]
) -> None:
    assert ends(starters, IN_2021, died(day)) == found


@pytest.mark.parametrize(("until", "end"), [("2022-09-30", "x"), ("2022-10-01", "lost")])
def test_the_institution_must_be_complete_until_the_next_1_october(until: str, end: str) -> None:
    closed = (DeliveryClosed(date.fromisoformat(until), MBO, "mbo"),)
    assert ends(starters, IN_2021, LEFT_IN_JULY, closed=closed) == {2021: end}


def test_a_year_of_which_the_next_1_october_has_not_come_is_not_known_yet() -> None:
    found = ends(starters, IN_2021, known_on=date(2022, 9, 30), closed=ALL_CLOSED)
    assert found == {2021: "x"}


def test_over_three_years_the_cases_are_the_same() -> None:
    facts = (IN_2021, LEFT_IN_JULY)
    assert ends(starters_over_three_years, *facts) == ends(starters, *facts)
