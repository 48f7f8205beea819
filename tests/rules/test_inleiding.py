"""The rules on what follows the vmbo."""

import pytest

from leerroute.rules import Severity
from pathway.scenario import (
    died,
    diploma_awarded,
    exempted,
    left_register,
    mbo_registered,
    vmbo_enrolled,
)
from rules.scenario import given, told

pupil = vmbo_enrolled("2021-08-01", leerjaar=4, born="2006-05-01")
diploma = diploma_awarded("2022-06-15", diploma="vmbo-bb")
registered = mbo_registered("2022-10-01", niveau=2)
in_havo = vmbo_enrolled("2022-08-01", where="05AB00", leerjaar=4)


def test_in_01_an_enrolment_on_the_next_1_october_satisfies() -> None:
    given(pupil, diploma).when(registered).then("IN-01").is_satisfied()


def test_in_01_an_enrolment_a_day_later_is_broken() -> None:
    late = told(registered, occurred_on="2022-10-02")
    given(pupil, diploma).when(late).then("IN-01").is_broken()


def test_in_01_is_open_until_1_october() -> None:
    asked = given(pupil).when(diploma).then("IN-01")
    asked.on("2022-10-01").is_open(until="2022-10-01")
    asked.on("2022-10-02").is_broken()


def test_in_01_a_diploma_of_1_october_looks_at_that_day_and_one_of_the_day_after_a_year_later() -> (
    None
):
    on_the_day, after = (told(diploma, occurred_on=day) for day in ("2022-10-01", "2022-10-02"))
    assert str(given(pupil).when(on_the_day).then("IN-01").judgement.due) == "2022-10-01"
    given(pupil).when(after).then("IN-01").on("2023-01-01").is_open(until="2023-10-01")


def test_in_01_a_diploma_known_only_as_a_period_with_a_1_october_in_it_is_undetermined() -> None:
    around, before = (told(diploma, occurred_until=until) for until in ("2022-10-02", "2022-10-01"))
    given(pupil, around).when(registered).then("IN-01").is_undetermined("datum")
    given(pupil, before).when(registered).then("IN-01").is_satisfied()


def test_in_01_of_a_period_who_is_gone_on_both_days_is_not_asked() -> None:
    around = told(diploma, occurred_until="2022-10-02")
    given(pupil, around).when(died("2022-10-01")).then("IN-01").does_not_apply()
    given(pupil, around).when(died("2022-10-02")).then("IN-01").is_undetermined("datum")


def test_in_01_an_enrolment_known_only_as_a_period_around_1_october_is_undetermined() -> None:
    around, before = (
        told(registered, occurred_on="2022-09-01", occurred_until=until)
        for until in ("2022-10-02", "2022-10-01")
    )
    given(pupil, diploma).when(around).then("IN-01").is_undetermined("datum")
    given(pupil, diploma).when(before).then("IN-01").is_satisfied()
    sure = told(registered, occurred_on="2022-09-01", registration="2")
    given(pupil, diploma, sure).when(around).then("IN-01").is_satisfied()


@pytest.mark.parametrize(
    ("born", "severity"),
    [("2004-10-01", "S"), ("2004-10-02", "M"), ("2006-09-01", "M"), ("2007-05-01", "M")],
)
def test_in_01_is_a_must_for_who_is_under_18_also_while_still_leerplichtig(
    born: str, severity: Severity
) -> None:
    given(told(pupil, born=born), diploma).then("IN-01").is_broken(severity=severity)


def test_in_01_is_no_must_for_who_is_exempted_or_of_whom_no_birth_date_is_known() -> None:
    given(vmbo_enrolled("2021-08-01", leerjaar=4), diploma).then("IN-01").is_broken(severity="S")
    given(pupil, exempted("2022-01-01"), diploma).then("IN-01").is_broken(severity="S")


@pytest.mark.parametrize("day", ["2022-09-30", "2022-10-01"])
def test_in_01_who_is_gone_by_then_is_not_asked(day: str) -> None:
    given(pupil, diploma).when(died(day)).then("IN-01").does_not_apply()
    given(pupil, diploma).when(left_register(day)).then("IN-01").does_not_apply()


def test_in_01_who_dies_a_day_later_was_asked() -> None:
    given(pupil, diploma).when(died("2022-10-02")).then("IN-01").is_broken()


def test_in_01_another_diploma_does_not_ask_it() -> None:
    given(pupil).when(told(diploma, diploma="mbo-2")).then("IN-01").does_not_apply()


def test_in_02_the_mbo_satisfies() -> None:
    given(pupil, diploma).when(registered).then("IN-02").is_satisfied()


def test_in_02_elsewhere_in_education_or_nowhere_is_not_the_mbo() -> None:
    given(pupil, diploma).when(in_havo).then("IN-02").is_broken(severity="I")
    given(pupil, diploma).then("IN-02").is_broken(severity="I")


def test_in_02_an_examendeelnemer_is_not_in_the_mbo() -> None:
    exam_only = told(registered, examendeelnemer=True)
    given(pupil, diploma).when(exam_only).then("IN-02").is_broken()


def test_in_02_what_is_known_only_as_a_period_around_1_october_is_undetermined() -> None:
    late_diploma = told(diploma, occurred_until="2022-10-02")
    around = told(registered, occurred_on="2022-09-01", occurred_until="2022-10-02")
    given(pupil, late_diploma).when(registered).then("IN-02").is_undetermined("datum")
    given(pupil, diploma).when(around).then("IN-02").is_undetermined("datum")


def test_in_02_another_diploma_does_not_ask_it() -> None:
    given(pupil).when(told(diploma, diploma="mbo-2")).then("IN-02").does_not_apply()
