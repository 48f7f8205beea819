"""Birth date, home and the BRP. Source: 1-transitions D, "Which position counts"; readings G10, G11, G22, G23."""

import pytest

from leerroute.events import Transition
from pathway.scenario import (
    MBO,
    education_enrolled,
    given,
    left_register,
    mbo_registered,
    moved_home,
    returned_to_register,
    vmbo_enrolled,
)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        ("1998-09-30", 23),
        ("1998-10-01", 23),
        ("1998-10-02", 22),
        ("1998-10-00", 23),
        ("1998-10", 23),
        ("1998-11-00", 22),
        ("1998-00-00", 23),
        ("1998-00", 23),
    ],
)
def test_age_on_1_october_2021(born: str, age: int) -> None:
    given(vmbo_enrolled("2015-08-01", born=born)).on("2021-10-01").is_aged(age)


@pytest.mark.parametrize(("day", "age"), [("2021-06-30", 22), ("2021-07-01", 23)])
def test_an_unknown_month_of_birth_counts_as_1_july(day: str, age: int) -> None:
    given(vmbo_enrolled("2015-08-01", born="1998-00-00")).on(day).is_aged(age)


@pytest.mark.parametrize(("day", "age"), [("2021-05-31", 22), ("2021-06-01", 23)])
def test_an_unknown_day_of_birth_counts_as_the_first_of_the_month(day: str, age: int) -> None:
    given(vmbo_enrolled("2015-08-01", born="1998-06-00")).on(day).is_aged(age)


@pytest.mark.parametrize(("day", "age"), [("2021-02-28", 16), ("2021-03-01", 17)])
def test_who_was_born_on_29_february_is_a_year_older_on_1_march(day: str, age: int) -> None:
    given(vmbo_enrolled("2015-08-01", born="2004-02-29")).on(day).is_aged(age)


@pytest.mark.parametrize(
    "enrolled",
    [
        vmbo_enrolled("2020-08-01", born="2004-05-06"),
        education_enrolled("2020-08-01", education="havo", born="2004-05-06"),
        mbo_registered("2020-08-01", born="2004-05-06"),
    ],
    ids=lambda fact: fact.name,
)
def test_any_enrolment_may_bring_the_birth_date(enrolled: Transition) -> None:
    assert given(enrolled).life.born == "2004-05-06"


def test_of_two_birth_dates_the_one_recorded_last_holds_whenever_it_happened() -> None:
    pupil = given(
        mbo_registered("2022-08-01", MBO, born="2004-05-06"),
        vmbo_enrolled("2018-08-01", born="2004-06-05"),
    )
    assert pupil.life.born == "2004-06-05"


def test_an_enrolment_without_a_birth_date_leaves_it_known() -> None:
    pupil = given(vmbo_enrolled("2018-08-01", born="2004-06-05"), mbo_registered("2022-08-01"))
    assert pupil.life.born == "2004-06-05"


def test_a_birth_date_that_nobody_gives_is_not_known() -> None:
    assert given(vmbo_enrolled("2018-08-01")).life.born is None


@pytest.mark.parametrize(
    "told",
    [
        vmbo_enrolled("2020-08-01", home=21),
        education_enrolled("2020-08-01", education="havo", home=21),
        mbo_registered("2020-08-01", home=21),
        moved_home("2020-08-01", home=21),
    ],
    ids=lambda fact: fact.name,
)
def test_a_home_comes_from_moving_or_from_any_enrolment(told: Transition) -> None:
    given(told).on("2020-10-01").lives_in(21)


def test_a_home_holds_from_the_day_of_moving() -> None:
    pupil = given(vmbo_enrolled("2020-08-01", home=21), moved_home("2020-10-01", home=22))
    pupil.on("2020-09-30").lives_in(21)
    pupil.on("2020-10-01").lives_in(22)


def test_a_home_holds_until_another_is_known_however_long() -> None:
    given(moved_home("2010-08-01", home=21)).on("2030-10-01").lives_in(21)


@pytest.mark.parametrize(("known_on", "region"), [("2021-07-31", 22), ("2021-08-01", None)])
def test_else_the_home_known_first_later_in_the_school_year_counts(
    known_on: str, region: int | None
) -> None:
    given(moved_home(known_on, home=22)).on("2020-10-01").lives_in(region)


def test_a_home_known_before_goes_before_one_known_later_in_the_school_year() -> None:
    given(moved_home("2012-08-01", home=21), moved_home("2020-10-02", home=22)).on(
        "2020-10-01"
    ).lives_in(21)


def test_of_the_homes_known_later_the_earliest_counts() -> None:
    given(moved_home("2021-03-01", home=23), moved_home("2020-11-01", home=22)).on(
        "2020-10-01"
    ).lives_in(22)


def test_of_two_homes_on_one_day_the_one_recorded_later_holds() -> None:
    pupil = given(moved_home("2020-11-01", home=21), moved_home("2020-11-01", home=22))
    pupil.on("2020-11-01").lives_in(22)
    pupil.on("2020-10-01").lives_in(22)


def test_a_home_that_nobody_gives_is_not_known() -> None:
    given(vmbo_enrolled("2020-08-01")).on("2020-10-01").lives_in(None)


def test_everybody_is_in_the_register_until_told_otherwise() -> None:
    given(vmbo_enrolled("2020-08-01")).on("2020-10-01").is_in_the_register()


def test_who_leaves_the_register_is_not_in_it_from_that_day() -> None:
    pupil = given(left_register("2021-10-01"))
    pupil.on("2021-09-30").is_in_the_register()
    pupil.on("2021-10-01").is_not_in_the_register()
    pupil.on("2030-10-01").is_not_in_the_register()


def test_who_returns_to_the_register_is_in_it_from_that_day() -> None:
    pupil = given(left_register("2020-09-01"), returned_to_register("2021-10-01"))
    pupil.on("2021-09-30").is_not_in_the_register()
    pupil.on("2021-10-01").is_in_the_register()


def test_leaving_and_returning_on_one_day_is_decided_by_what_was_recorded_later() -> None:
    given(returned_to_register("2021-10-01"), left_register("2021-10-01")).on(
        "2021-10-01"
    ).is_not_in_the_register()
