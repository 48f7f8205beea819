import pytest

from pathway.scenario import (
    MBO,
    OTHER_MBO,
    diploma_awarded,
    mbo_deregistered,
    mbo_registered,
    vmbo_enrolled,
    vmbo_left,
)
from rules.scenario import covenant_joined, covenant_left, generic_exam_taken, given

pupil = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="kb")
joined = covenant_joined("2021-09-01", institution=MBO)
left = covenant_left("2022-07-31")


# CV-02: admitted


def test_cv_02_a_positive_advice_and_a_passed_practical_examination_satisfy() -> None:
    admitted = covenant_joined("2021-09-01", advice="positief", practical_exam=True)
    given(pupil).when(admitted).then("CV-02").is_satisfied()


def test_cv_02_one_of_both_is_not_enough() -> None:
    advised = covenant_joined("2021-09-01", advice="positief", practical_exam=False)
    examined = covenant_joined("2021-09-01", advice="negatief", practical_exam=True)
    given(pupil).when(advised).then("CV-02").is_broken(lacks=("praktijkexamen",))
    given(pupil).when(examined).then("CV-02").is_broken(lacks=("advies",))


def test_cv_02_what_is_not_stated_makes_it_undetermined() -> None:
    advised = covenant_joined("2021-09-01", advice="positief")
    given(pupil).when(advised).then("CV-02").is_undetermined("praktijkexamen")
    given(pupil).when(joined).then("CV-02").is_undetermined("advies", "praktijkexamen")


def test_cv_02_is_about_who_joins() -> None:
    given(pupil).then("CV-02").does_not_apply()


# CV-03: selected every year


@pytest.mark.parametrize("day", ["2020-08-01", "2021-09-01"])
def test_cv_03_from_the_school_year_before_to_the_first_day_is_in_time(day: str) -> None:
    selected = covenant_joined("2021-09-01", selected_on=day)
    given(pupil).when(selected).then("CV-03").is_satisfied()


@pytest.mark.parametrize("day", ["2020-07-31", "2021-09-02"])
def test_cv_03_earlier_or_later_is_a_warning(day: str) -> None:
    selected = covenant_joined("2021-09-01", selected_on=day)
    given(pupil).when(selected).then("CV-03").is_broken(severity="S")


def test_cv_03_without_the_day_it_is_undetermined() -> None:
    given(pupil).when(joined).then("CV-03").is_undetermined("geselecteerd_op")


def test_cv_03_is_about_who_joins() -> None:
    given(pupil).then("CV-03").does_not_apply()


# CV-04: stays with party A


def test_cv_04_who_stays_enrolled_until_the_last_day_satisfies() -> None:
    given(pupil, joined, left).when(vmbo_left("2022-07-31")).then("CV-04").is_satisfied()
    given(pupil).when(joined).then("CV-04").is_satisfied()


def test_cv_04_who_leaves_a_day_earlier_does_not_from_that_day_on() -> None:
    asked = given(pupil, joined, left).when(vmbo_left("2022-07-30")).then("CV-04")
    asked.on("2022-07-30").does_not_apply()
    asked.on("2022-07-31").is_broken()


def test_cv_04_who_leaves_while_it_goes_on_does_not() -> None:
    given(pupil, joined).when(vmbo_left("2022-07-31")).then("CV-04").is_broken()


def test_cv_04_without_an_end_that_is_told_the_vmbo_diploma_ends_it() -> None:
    diploma = diploma_awarded("2022-06-15", diploma="vmbo-kb")
    day_before, that_day = vmbo_left("2022-06-14"), vmbo_left("2022-06-15")
    given(pupil, joined, diploma).when(that_day).then("CV-04").is_satisfied()
    given(pupil, joined, diploma).when(day_before).then("CV-04").is_broken()


def test_cv_04_another_diploma_or_one_of_before_does_not_end_it() -> None:
    entree = diploma_awarded("2022-06-15", where=MBO, diploma="entree")
    that_day, before = (diploma_awarded(d, diploma="vmbo-bb") for d in ("2021-09-01", "2021-08-31"))
    gone = vmbo_left("2022-07-31")
    given(pupil, joined, entree, gone).then("CV-04").is_broken()
    given(pupil, joined, before, gone).then("CV-04").is_broken()
    given(pupil, joined, that_day, gone).then("CV-04").is_satisfied()


def test_cv_04_an_end_that_is_told_goes_before_the_diploma() -> None:
    diploma = diploma_awarded("2022-06-15", diploma="vmbo-kb")
    gone = vmbo_left("2022-06-30")
    given(pupil, joined, diploma, left).when(gone).then("CV-04").is_broken()


def test_cv_04_who_had_left_before_does_not_from_the_first_day() -> None:
    gone = vmbo_left("2021-08-15")
    asked = given(pupil, gone).when(joined).then("CV-04")
    asked.on("2021-08-31").does_not_apply()
    asked.on("2021-09-01").is_broken()


def test_cv_04_without_any_vmbo_known_it_is_undetermined() -> None:
    given(joined).then("CV-04").is_undetermined("VmboEnrolled")


def test_cv_04_each_programme_is_judged_by_its_own_days() -> None:
    second = covenant_joined("2022-09-01", agreement="c2")
    asked = given(pupil, joined, left, vmbo_left("2022-07-31")).when(second).then("CV-04")
    asked.about(2).is_satisfied()
    asked.about(5).is_broken()


def test_cv_04_is_about_who_joins() -> None:
    given(pupil).then("CV-04").does_not_apply()


# CV-05: informed


def test_cv_05_informed_on_the_first_day_is_in_time_and_a_day_later_is_not() -> None:
    that_day = covenant_joined("2021-09-01", informed_on="2021-09-01")
    day_after = covenant_joined("2021-09-01", informed_on="2021-09-02")
    given(pupil).when(that_day).then("CV-05").is_satisfied()
    given(pupil).when(day_after).then("CV-05").is_broken(severity="S")


def test_cv_05_without_the_day_it_is_undetermined() -> None:
    given(pupil).when(joined).then("CV-05").is_undetermined("geinformeerd_op")


def test_cv_05_is_about_who_joins() -> None:
    given(pupil).then("CV-05").does_not_apply()


# CV-07: the goal fits the leerweg


@pytest.mark.parametrize(
    ("leerweg", "goal"),
    [
        ("bb", "versnellen-niveau-2"),
        ("kb", "instroom-niveau-4"),
        ("kb", "orientatie-niveau-4"),
    ],
)
def test_cv_07_the_goals_of_each_leerweg_satisfy(leerweg: str, goal: str) -> None:
    of = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg=leerweg)
    given(of).when(covenant_joined("2021-09-01", goal=goal)).then("CV-07").is_satisfied()


@pytest.mark.parametrize(
    ("leerweg", "goal"),
    [("kb", "versnellen-niveau-2"), ("bb", "instroom-niveau-4"), ("tl", "instroom-niveau-4")],
)
def test_cv_07_other_goals_are_a_warning(leerweg: str, goal: str) -> None:
    of = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg=leerweg)
    given(of).when(covenant_joined("2021-09-01", goal=goal)).then("CV-07").is_broken(severity="S")


def test_cv_07_without_a_leerweg_or_a_vmbo_it_is_undetermined() -> None:
    unknown = vmbo_enrolled("2021-08-01", leerjaar=3)
    given(unknown).when(joined).then("CV-07").is_undetermined("leerweg")
    given(joined).then("CV-07").is_undetermined("VmboEnrolled")


def test_cv_07_is_about_who_joins() -> None:
    given(pupil).then("CV-07").does_not_apply()


# CV-08: examined by party B


def test_cv_08_an_examination_at_the_institution_of_the_covenant_satisfies() -> None:
    there = generic_exam_taken("2022-01-15", where="25LH00")
    given(pupil, joined).when(there).then("CV-08").is_satisfied(rests_on=(2, 3))


def test_cv_08_one_elsewhere_is_broken() -> None:
    elsewhere = generic_exam_taken("2022-01-15", where=OTHER_MBO)
    by_name = generic_exam_taken("2022-01-15", where="02QZ00", institution=MBO)
    given(pupil, joined).when(elsewhere).then("CV-08").is_broken()
    given(pupil, joined).when(by_name).then("CV-08").is_satisfied()


def test_cv_08_without_the_institution_of_the_covenant_it_is_undetermined() -> None:
    unknown = covenant_joined("2021-09-01")
    exam = generic_exam_taken("2022-01-15")
    given(pupil, unknown).when(exam).then("CV-08").is_undetermined("instelling")


def test_cv_08_from_the_first_to_the_last_day_of_the_programme() -> None:
    for day in ("2021-09-01", "2022-07-31"):
        exam = generic_exam_taken(day)
        given(pupil, joined, left).when(exam).then("CV-08").is_satisfied()
    for day in ("2021-08-31", "2022-08-01"):
        exam = generic_exam_taken(day)
        given(pupil, joined, left).when(exam).then("CV-08").does_not_apply()


def test_cv_08_without_an_end_that_is_told_until_the_vmbo_diploma() -> None:
    diploma = diploma_awarded("2022-06-15", diploma="vmbo-kb")
    that_day, day_after = (generic_exam_taken(d) for d in ("2022-06-15", "2022-06-16"))
    given(pupil, joined, diploma).when(that_day).then("CV-08").is_satisfied()
    given(pupil, joined, diploma).when(day_after).then("CV-08").does_not_apply()


def test_cv_08_of_two_programmes_the_one_begun_last_counts() -> None:
    second = covenant_joined("2021-10-01", agreement="c2", institution=OTHER_MBO)
    exam = generic_exam_taken("2022-01-15")
    given(pupil, joined, second).when(exam).then("CV-08").is_broken()


# CV-13: registered for the examination

exam = generic_exam_taken("2022-01-15")


def test_cv_13_an_examendeelnemer_that_day_satisfies() -> None:
    only_exam = mbo_registered("2022-01-15", registration="1", leertraject="ex")
    given(pupil, joined, only_exam).when(exam).then("CV-13").is_satisfied(rests_on=(2, 4))


def test_cv_13_one_of_a_day_later_or_of_a_day_earlier_is_broken() -> None:
    later = mbo_registered("2022-01-16", registration="1", leertraject="ex")
    earlier = mbo_registered("2021-09-01", registration="1", leertraject="ex")
    gone = mbo_deregistered("2022-01-14", registration="1")
    given(pupil, joined, later).when(exam).then("CV-13").is_broken()
    given(pupil, joined, earlier, gone).when(exam).then("CV-13").is_broken()


def test_cv_13_an_ordinary_registration_is_not_what_is_asked() -> None:
    bol = mbo_registered("2021-09-01", registration="1", leertraject="bol")
    stated = mbo_registered("2021-09-01", registration="1", examendeelnemer=False)
    given(pupil, joined, bol).when(exam).then("CV-13").is_broken()
    given(pupil, joined, stated).when(exam).then("CV-13").is_broken()


def test_cv_13_one_elsewhere_is_not_either() -> None:
    elsewhere = mbo_registered("2021-09-01", where=OTHER_MBO, leertraject="ex")
    given(pupil, joined, elsewhere).when(exam).then("CV-13").is_broken()


def test_cv_13_a_registration_of_which_nothing_is_stated_is_undetermined() -> None:
    unknown = mbo_registered("2021-09-01", registration="1")
    given(pupil, joined, unknown).when(exam).then("CV-13").is_undetermined(
        "leertraject", "examendeelnemer"
    )


def test_cv_13_outside_a_covenant_programme_it_does_not_apply() -> None:
    given(pupil).when(exam).then("CV-13").does_not_apply()
