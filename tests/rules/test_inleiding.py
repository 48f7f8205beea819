"""The rules on what follows the vmbo."""

import pytest

from leerroute.events import Transition
from leerroute.rules import Severity
from pathway.scenario import (
    OTHER_MBO,
    OTHER_VMBO,
    died,
    diploma_awarded,
    education_enrolled,
    education_left,
    education_year_started,
    exempted,
    left_register,
    mbo_deregistered,
    mbo_registered,
    vmbo_enrolled,
    vmbo_left,
    vmbo_year_started,
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


IN_MBO = mbo_registered("2022-08-15", niveau=2, registration="1")
ELSEWHERE = education_enrolled("2022-08-15", education="havo")
AT_VMBO = vmbo_enrolled("2022-08-15", where=OTHER_VMBO, leerjaar=4)


@pytest.mark.parametrize(
    ("begun", "left"),
    [
        (IN_MBO, mbo_deregistered("2022-09-01", registration="1")),
        (ELSEWHERE, education_left("2022-09-01", education="havo")),
        (AT_VMBO, vmbo_left("2022-09-01", where=OTHER_VMBO)),
    ],
)
def test_in_01_an_end_known_only_as_a_period_around_1_october_is_undetermined(
    begun: Transition, left: Transition
) -> None:
    around, before = (told(left, occurred_until=until) for until in ("2022-10-01", "2022-09-30"))
    after = told(left, occurred_on="2022-10-01", occurred_until="2022-11-01")
    given(pupil, diploma, begun).when(around).then("IN-01").is_undetermined("datum")
    given(pupil, diploma, begun).when(before).then("IN-01").is_broken()
    given(pupil, diploma, begun).when(after).then("IN-01").is_satisfied()


@pytest.mark.parametrize(
    "begun",
    [
        mbo_registered("2022-10-01", niveau=2),
        education_enrolled("2022-10-01", education="havo"),
        education_year_started("2022-10-01", education="havo", leerjaar=4),
        vmbo_enrolled("2022-10-01", where=OTHER_VMBO),
        vmbo_year_started("2022-10-01", where=OTHER_VMBO),
    ],
)
def test_in_01_a_beginning_of_1_october_or_the_day_after_is_undetermined(begun: Transition) -> None:
    around = told(begun, occurred_until="2022-10-02")
    given(pupil, diploma).when(around).then("IN-01").is_undetermined("datum")


def test_in_01_an_end_of_a_period_takes_nothing_from_who_is_surely_enrolled_elsewhere() -> None:
    left = mbo_deregistered("2022-09-01", occurred_until="2022-10-05", registration="1")
    given(pupil, diploma, IN_MBO, ELSEWHERE).when(left).then("IN-01").is_satisfied()


def test_in_01_who_goes_from_one_institution_to_another_in_a_period_is_enrolled_all_the_time() -> (
    None
):
    other = mbo_registered(
        "2022-09-01", where=OTHER_MBO, registration="2", occurred_until="2022-10-05"
    )
    given(pupil, diploma, IN_MBO).when(other).then("IN-01").is_satisfied()


def test_in_01_between_an_end_and_a_beginning_of_a_period_both_decide() -> None:
    left = mbo_deregistered("2022-09-01", occurred_until="2022-10-05", registration="1")
    other = mbo_registered(
        "2022-09-20", where=OTHER_MBO, registration="2", occurred_until="2022-10-10"
    )
    idle = education_left("2022-09-10", occurred_until="2022-11-01", education="vso")
    asked = given(pupil, diploma, IN_MBO, left, other).when(idle).then("IN-01")
    asked.is_undetermined("datum")
    assert asked.judgement.rests_on == (2, 4, 5)


def test_in_01_what_has_no_part_in_it_is_not_what_it_rests_on() -> None:
    left = mbo_deregistered("2022-09-01", occurred_until="2022-10-05", registration="1")
    examination = mbo_registered(
        "2022-08-20", where=OTHER_MBO, registration="2", occurred_until="2022-12-05"
    )
    gone = mbo_deregistered("2022-09-10", where=OTHER_MBO, registration="2")
    asked = given(pupil, diploma, IN_MBO, examination, gone).when(left).then("IN-01")
    asked.is_undetermined("datum")
    assert asked.judgement.rests_on == (2, 6)


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


def test_in_02_an_end_known_only_as_a_period_around_1_october_is_undetermined() -> None:
    left = mbo_deregistered("2022-09-01", occurred_until="2022-10-01", registration="1")
    given(pupil, diploma, IN_MBO).when(left).then("IN-02").is_undetermined("datum")
    given(pupil, diploma, IN_MBO, ELSEWHERE).when(left).then("IN-02").is_undetermined("datum")


def test_in_02_a_beginning_of_a_period_beside_another_enrolment_is_undetermined() -> None:
    around = told(registered, occurred_on="2022-09-01", occurred_until="2022-10-02")
    given(pupil, diploma, ELSEWHERE).when(around).then("IN-02").is_undetermined("datum")
    given(pupil, diploma, ELSEWHERE).when(around).then("IN-01").is_satisfied()


def test_in_02_another_diploma_does_not_ask_it() -> None:
    given(pupil).when(told(diploma, diploma="mbo-2")).then("IN-02").does_not_apply()
