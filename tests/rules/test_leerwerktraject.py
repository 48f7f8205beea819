import pytest

from pathway.scenario import diploma_awarded, vmbo_enrolled, vmbo_left, vmbo_year_started
from rules.scenario import (
    elective_chosen,
    elective_completed,
    exam_taken,
    given,
    lwt_ended,
    lwt_placed,
    subjects_set,
)

pupil = vmbo_enrolled("2020-08-01", leerjaar=3, leerweg="bb")
placed = lwt_placed("2020-09-01")
ended = lwt_ended("2022-06-30", outcome=True)
programme = subjects_set(
    "2020-09-01", subjects=[{"subject": "nederlands"}, {"subject": "profielvak"}]
)
electives = [elective_chosen("2020-10-01", elective=f"160{n}") for n in range(4)]
lwt_diploma = diploma_awarded("2022-06-30", diploma="vmbo-lwt")


# LWT-01: in the upper years of bb


@pytest.mark.parametrize("leerjaar", [3, 4])
def test_lwt_01_in_leerjaar_3_and_4_of_bb_it_is_possible(leerjaar: int) -> None:
    of_bb = vmbo_enrolled("2020-08-01", leerjaar=leerjaar, leerweg="bb")
    given(of_bb).when(placed).then("LWT-01").is_satisfied()


def test_lwt_01_in_leerjaar_2_it_is_not() -> None:
    in_2 = vmbo_enrolled("2020-08-01", leerjaar=2, leerweg="bb")
    given(in_2).when(placed).then("LWT-01").is_broken(lacks=("leerjaar",))


@pytest.mark.parametrize("leerweg", ["kb", "gl", "tl"])
def test_lwt_01_in_another_leerweg_it_is_not(leerweg: str) -> None:
    other = vmbo_enrolled("2020-08-01", leerjaar=3, leerweg=leerweg)
    given(other).when(placed).then("LWT-01").is_broken(lacks=("leerweg",))


def test_lwt_01_the_year_and_leerweg_of_the_day_of_placing_count() -> None:
    in_2 = vmbo_enrolled("2019-08-01", leerjaar=2, leerweg="kb")
    that_day = vmbo_year_started("2020-09-01", leerjaar=3, leerweg="bb")
    day_after = vmbo_year_started("2020-09-02", leerjaar=3, leerweg="bb")
    given(in_2, that_day).when(placed).then("LWT-01").is_satisfied()
    given(in_2, day_after).when(placed).then("LWT-01").is_broken()


def test_lwt_01_of_two_enrolments_the_one_begun_last_counts() -> None:
    closed = vmbo_left("2021-07-31", where="05AB00")
    elsewhere = vmbo_enrolled("2019-08-01", where="05AB00", leerjaar=2, leerweg="kb")
    given(pupil, elsewhere, closed).when(placed).then("LWT-01").is_satisfied()


def test_lwt_01_without_a_leerweg_or_a_vmbo_it_is_undetermined() -> None:
    unknown = vmbo_enrolled("2020-08-01", leerjaar=3)
    left = vmbo_left("2020-08-31")
    given(unknown).when(placed).then("LWT-01").is_undetermined("leerweg")
    given(pupil, left).when(placed).then("LWT-01").is_undetermined("VmboEnrolled")


def test_lwt_01_is_about_who_is_placed() -> None:
    given(pupil).then("LWT-01").does_not_apply()


# LWT-03: the minimum programme


def test_lwt_03_nederlands_the_profile_subject_and_four_electives_satisfy() -> None:
    of = given(pupil, placed, programme, *electives)
    of.when(ended).then("LWT-03").is_satisfied(rests_on=(2, 3, 4, 5, 6, 7))


def test_lwt_03_three_electives_are_not_enough() -> None:
    of = given(pupil, placed, programme, *electives[:3])
    of.when(ended).then("LWT-03").is_broken(lacks=("keuzevakken",))


def test_lwt_03_without_nederlands_or_the_profile_subject_it_is_broken() -> None:
    other = subjects_set("2020-09-01", subjects=[{"subject": "engels"}])
    of = given(pupil, placed, other, *electives)
    of.when(ended).then("LWT-03").is_broken(lacks=("nederlands", "profielvak"))


def test_lwt_03_an_elective_that_was_chosen_and_completed_is_one() -> None:
    completed = elective_completed("2021-06-01", elective="1600")
    fourth = elective_completed("2021-06-01", elective="1603")
    of = given(pupil, placed, programme, *electives[:3])
    of.when(completed, ended).then("LWT-03").is_broken()
    of.when(fourth, ended).then("LWT-03").is_satisfied()


def test_lwt_03_is_open_as_long_as_the_leerwerktraject_goes_on() -> None:
    given(pupil, placed, programme).then("LWT-03").on("2021-01-01").is_open(until=None)
    given(pupil, placed).then("LWT-03").on("2021-01-01").is_open(until=None)


def test_lwt_03_is_met_on_the_day_on_which_the_last_part_was_told() -> None:
    asked = given(pupil, placed, programme, *electives).when(ended).then("LWT-03")
    asked.on("2020-09-30").is_open(until="2022-06-30")
    asked.on("2020-10-01").is_satisfied()


def test_lwt_03_of_a_programme_or_electives_nobody_told_it_is_undetermined() -> None:
    given(pupil, placed, *electives).when(ended).then("LWT-03").is_undetermined("SubjectsSet")
    given(pupil, placed, programme).when(ended).then("LWT-03").is_undetermined("ElectiveChosen")


def test_lwt_03_who_left_early_owes_no_programme() -> None:
    left = lwt_ended("2021-01-31", outcome=False)
    given(pupil, placed).when(left).then("LWT-03").does_not_apply()


def test_lwt_03_a_second_company_is_the_same_leerwerktraject() -> None:
    second = lwt_placed("2021-02-01", company="87654321")
    asked = given(pupil, placed, programme, *electives, second, ended).then("LWT-03")
    asked.about(2).is_satisfied()
    asked.about(8).does_not_apply()


def test_lwt_03_the_end_is_that_of_itself_else_of_the_diploma_else_of_the_vmbo() -> None:
    left = vmbo_left("2022-07-31")
    of = given(pupil, placed, programme, *electives)
    for facts, until in (
        ((ended, left), "2022-06-30"),
        ((lwt_diploma, left), "2022-06-30"),
        ((left,), "2022-07-31"),
    ):
        of.when(*facts).then("LWT-03").on("2020-09-02").is_open(until=until)


def test_lwt_03_an_end_before_a_later_placement_is_not_the_end() -> None:
    interrupted = lwt_ended("2020-12-31")
    again, that_day = lwt_placed("2021-01-01"), lwt_ended("2021-01-01")
    asked = given(pupil, placed, interrupted).when(again).then("LWT-03").about(2)
    asked.on("2021-06-01").is_open(until=None)
    closed = given(pupil, placed, again, programme).when(that_day).then("LWT-03").about(2)
    closed.is_undetermined("ElectiveChosen")


# LWT-04: at least a 6


def test_lwt_04_sixes_satisfy() -> None:
    six = exam_taken("2022-05-15", exam="eindcijfer", mark=6)
    given(pupil, placed, six).when(lwt_diploma).then("LWT-04").is_satisfied()


def test_lwt_04_a_mark_of_5_4_is_a_5_and_one_of_5_5_a_6() -> None:
    below = exam_taken("2022-05-15", exam="eindcijfer", mark=5.4)
    enough = exam_taken("2022-05-15", exam="eindcijfer", mark=5.5)
    given(pupil, below).when(lwt_diploma).then("LWT-04").is_broken(lacks=("nederlands",))
    given(pupil, enough).when(lwt_diploma).then("LWT-04").is_satisfied()


def test_lwt_04_without_a_final_mark_it_is_the_mean_of_both_examinations() -> None:
    school = exam_taken("2022-03-01", exam="schoolexamen", mark=6.0)
    enough = exam_taken("2022-05-15", exam="centraal", mark=5.0)
    below = exam_taken("2022-05-15", exam="centraal", mark=4.9)
    given(pupil, school, enough).when(lwt_diploma).then("LWT-04").is_satisfied()
    given(pupil, school, below).when(lwt_diploma).then("LWT-04").is_broken()


def test_lwt_04_the_final_mark_goes_before_the_examinations_and_the_last_attempt_counts() -> None:
    failed = exam_taken("2022-05-15", exam="centraal", mark=3)
    final = exam_taken("2022-06-15", exam="eindcijfer", mark=6)
    again = exam_taken("2022-06-20", exam="centraal", attempt=2, mark=6)
    given(pupil, failed, final).when(lwt_diploma).then("LWT-04").is_satisfied()
    given(pupil, failed, again).when(lwt_diploma).then("LWT-04").is_satisfied()


def test_lwt_04_each_subject_has_its_own_mark() -> None:
    good = exam_taken("2022-05-15", subject="nederlands", exam="eindcijfer", mark=9)
    poor = exam_taken("2022-05-15", subject="profielvak", exam="eindcijfer", mark=5)
    of = given(pupil, good, poor)
    of.when(lwt_diploma).then("LWT-04").is_broken(lacks=("profielvak",))


def test_lwt_04_a_5_for_rekenen_is_no_hindrance() -> None:
    six = exam_taken("2022-05-15", exam="eindcijfer", mark=6)
    five = exam_taken("2022-05-15", subject="rekenen", mark=5)
    given(pupil, six, five).when(lwt_diploma).then("LWT-04").is_satisfied()


def test_lwt_04_an_elective_below_6_breaks_it() -> None:
    six = exam_taken("2022-05-15", exam="eindcijfer", mark=6)
    below, enough = (elective_completed("2022-03-01", mark=mark) for mark in (5.4, 5.5))
    given(pupil, six, below).when(lwt_diploma).then("LWT-04").is_broken(lacks=("1602",))
    given(pupil, six, enough).when(lwt_diploma).then("LWT-04").is_satisfied()


def test_lwt_04_a_subject_without_marks_is_passed_or_not() -> None:
    passed = exam_taken("2022-05-15", subject="lichamelijke-opvoeding", passed=True)
    failed = exam_taken("2022-05-15", subject="lichamelijke-opvoeding", passed=False)
    given(pupil, passed).when(lwt_diploma).then("LWT-04").is_satisfied()
    given(pupil, failed).when(lwt_diploma).then("LWT-04").is_broken()


def test_lwt_04_only_examinations_up_to_the_diploma_count() -> None:
    that_day = exam_taken("2022-06-30", exam="eindcijfer", mark=5)
    day_after = exam_taken("2022-07-01", exam="eindcijfer", mark=5)
    given(pupil, that_day).when(lwt_diploma).then("LWT-04").is_broken()
    given(pupil, day_after).when(lwt_diploma).then("LWT-04").is_undetermined("ExamTaken")


def test_lwt_04_a_mark_that_is_not_stated_makes_it_undetermined() -> None:
    unknown = exam_taken("2022-05-15", exam="eindcijfer")
    no_mark = elective_completed("2022-03-01")
    six = exam_taken("2022-05-15", exam="eindcijfer", mark=6)
    given(pupil, unknown).when(lwt_diploma).then("LWT-04").is_undetermined("cijfer")
    given(pupil, six, no_mark).when(lwt_diploma).then("LWT-04").is_undetermined("cijfer")


def test_lwt_04_another_diploma_has_its_own_rules() -> None:
    five = exam_taken("2022-05-15", exam="eindcijfer", mark=5)
    bb = diploma_awarded("2022-06-30", diploma="vmbo-bb")
    given(pupil, five).when(bb).then("LWT-04").does_not_apply()
