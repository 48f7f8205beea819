"""Which of several registrations counts, and who is an examendeelnemer. Source: CBS; readings G5, G17."""

from typing import Any

import pytest

from pathway.scenario import (
    MBO,
    OTHER_CREBO,
    OTHER_MBO,
    education_enrolled,
    given,
    mbo_registered,
    registration_changed,
)

DAY = "2021-10-01"


def test_the_main_registration_counts_before_a_higher_level_and_an_earlier_start() -> None:
    given(
        mbo_registered("2020-08-01", registration="1", niveau=4),
        mbo_registered("2021-08-01", registration="2", niveau=2, main=True),
    ).on(DAY).stands("mbo", number="2")


def test_no_statement_is_not_a_statement_that_it_is_not_the_main_one() -> None:
    given(
        mbo_registered("2020-08-01", registration="1", niveau=4, main=False),
        mbo_registered("2021-08-01", registration="2", niveau=2),
    ).on(DAY).stands("mbo", number="2")


def test_where_none_is_main_the_highest_level_counts_before_an_earlier_start() -> None:
    given(
        mbo_registered("2020-08-01", registration="1", niveau=2),
        mbo_registered("2021-08-01", registration="2", niveau=3),
    ).on(DAY).stands("mbo", number="2")


def test_the_level_of_that_day_decides() -> None:
    pupil = given(
        mbo_registered("2020-08-01", registration="1", niveau=3),
        mbo_registered("2020-08-01", registration="2", niveau=2),
        registration_changed(DAY, registration="2", niveau=4),
    )
    pupil.on("2021-09-30").stands("mbo", number="1")
    pupil.on(DAY).stands("mbo", number="2")


def test_a_known_level_counts_before_an_unknown_one() -> None:
    given(
        mbo_registered("2020-08-01", registration="1"),
        mbo_registered("2021-08-01", registration="2", niveau=1),
    ).on(DAY).stands("mbo", number="2")


def test_of_equal_levels_the_earliest_start_counts() -> None:
    given(
        mbo_registered("2021-08-01", registration="1", niveau=3),
        mbo_registered("2021-07-31", registration="2", niveau=3),
    ).on(DAY).stands("mbo", number="2")


@pytest.mark.parametrize(
    ("lower", "higher"), [("9", "10"), ("0009", "10"), ("3402", "3403"), ("A1", "A2")]
)
def test_of_equal_starts_the_lowest_number_counts(lower: str, higher: str) -> None:
    one, other = (mbo_registered("2021-08-01", registration=n) for n in (lower, higher))
    given(one, other).on(DAY).stands("mbo", number=lower)
    given(other, one).on(DAY).stands("mbo", number=lower)


def test_a_number_that_only_looks_like_one_can_be_compared_too() -> None:
    given(
        mbo_registered("2021-08-01", registration="²"),
        mbo_registered("2021-08-01", registration="1"),
    ).on(DAY).stands("mbo")


def test_an_ordinary_registration_counts_before_an_examendeelnemer_of_a_higher_level() -> None:
    given(
        mbo_registered("2020-08-01", registration="1", niveau=4, examendeelnemer=True),
        mbo_registered("2021-08-01", registration="2", niveau=2, examendeelnemer=False),
    ).on(DAY).stands("mbo", number="2")


def test_the_order_of_positions_goes_before_the_main_registration() -> None:
    given(
        mbo_registered("2020-08-01", registration="1", main=True, examendeelnemer=True),
        mbo_registered("2020-08-01", registration="2", main=False),
    ).on(DAY).stands("mbo", number="2")


@pytest.mark.parametrize("said", [{"examendeelnemer": True}, {"leertraject": "ex"}], ids=str)
def test_an_examendeelnemer_is_known_by_the_statement_or_by_the_leertraject(
    said: dict[str, Any],
) -> None:
    given(mbo_registered("2021-08-01", **said)).on(DAY).stands("exam", kind="examendeelnemer")


@pytest.mark.parametrize("leertraject", ["bol", "bbl", "ovo", "odt"])
def test_every_other_leertraject_is_an_ordinary_registration(leertraject: str) -> None:
    given(
        mbo_registered("2021-08-01", leertraject=leertraject), education_enrolled(DAY, education="havo")
    ).on(DAY).stands("mbo", leertraject=leertraject)  # fmt: skip


def test_among_registrations_of_an_examendeelnemer_the_same_order_holds() -> None:
    given(
        mbo_registered("2020-08-01", registration="1", niveau=4, examendeelnemer=True),
        mbo_registered("2021-08-01", registration="2", niveau=2, examendeelnemer=True),
    ).on(DAY).stands("exam", number="1")


def test_an_examendeelnemer_elsewhere_ends_no_ordinary_registration_and_is_ended_by_none() -> None:
    pupil = given(
        mbo_registered("2020-08-01", MBO),
        mbo_registered("2021-01-01", OTHER_MBO, examendeelnemer=True),
        mbo_registered("2021-08-01", "91AA"),
    )
    pupil.is_at(MBO, "2020-08-01 to 2021-07-31")
    pupil.is_at(OTHER_MBO, "2021-01-01 on")


def test_a_registration_that_becomes_one_of_an_examendeelnemer_is_so_from_that_day() -> None:
    pupil = given(
        mbo_registered("2020-08-01", leertraject="bol"),
        registration_changed(DAY, registration="1", leertraject="ex"),
    )
    pupil.on("2021-09-30").stands("mbo", kind="mbo")
    pupil.on(DAY).stands("exam", kind="examendeelnemer")


def test_an_examendeelnemer_who_becomes_a_student_is_so_from_that_day() -> None:
    pupil = given(
        mbo_registered("2020-08-01", leertraject="ex"),
        registration_changed(DAY, registration="1", leertraject="bbl"),
    )
    pupil.on("2021-09-30").stands("exam")
    pupil.on(DAY).stands("mbo", kind="mbo")


def test_registered_again_as_a_student_an_examendeelnemer_is_one_no_longer() -> None:
    pupil = given(
        mbo_registered("2020-08-01", examendeelnemer=True),
        mbo_registered(DAY, examendeelnemer=False),
    )
    pupil.on("2021-09-30").stands("exam")
    pupil.on(DAY).stands("mbo")


def test_who_became_examendeelnemer_is_not_deregistered_by_a_student_registration_elsewhere() -> (
    None
):
    pupil = given(
        mbo_registered("2020-08-01", leertraject="bol"),
        registration_changed("2021-02-01", registration="1", leertraject="ex"),
        mbo_registered("2021-08-01", OTHER_MBO, leertraject="bol"),
    )
    pupil.is_at(MBO, "2020-08-01 on")


def test_a_change_of_programme_leaves_an_examendeelnemer_an_examendeelnemer() -> None:
    given(
        mbo_registered("2020-08-01", examendeelnemer=True),
        registration_changed("2021-08-01", registration="1", crebo=OTHER_CREBO),
    ).on(DAY).stands("exam", crebo=OTHER_CREBO)
