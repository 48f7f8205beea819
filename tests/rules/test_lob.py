"""The rules on career guidance and on the loopbaandossier."""

import pytest

from leerroute.terms import MBO_DIPLOMAS, VMBO_DIPLOMAS
from pathway.scenario import MBO, diploma_awarded
from rules.scenario import (
    career_activity_held,
    career_file_carried_over,
    generic_exam_taken,
    given,
    profile_chosen,
    told,
)

diploma = diploma_awarded("2023-06-15", diploma="vmbo-kb")
mbo_diploma = diploma_awarded("2023-06-15", diploma="mbo-2", where=MBO)
activity = career_activity_held("2023-06-15", keeps_file=True, graded=False, in_pta=True)
citizen = generic_exam_taken("2023-06-15", generic="loopbaan-en-burgerschap", passed=True)


# LOB-01: an activity of career guidance


@pytest.mark.parametrize("kind", VMBO_DIPLOMAS)
def test_lob_01_an_activity_by_the_day_of_the_diploma_satisfies_in_every_leerweg(kind: str) -> None:
    awarded = told(diploma, diploma=kind)
    given(activity).when(awarded).then("LOB-01").is_satisfied(rests_on=(1, 2))


def test_lob_01_without_an_activity_or_with_a_later_one_is_broken() -> None:
    given(profile_chosen("2021-10-01")).when(diploma).then("LOB-01").is_broken()
    given(told(activity, occurred_on="2023-06-16")).when(diploma).then("LOB-01").is_broken()


def test_lob_01_where_nothing_of_the_programme_is_told_it_is_undetermined() -> None:
    given().when(diploma).then("LOB-01").is_undetermined("CareerActivityHeld")


def test_lob_01_a_diploma_of_the_mbo_asks_none() -> None:
    given().when(mbo_diploma).then("LOB-01").does_not_apply()


# LOB-02: a loopbaandossier


def test_lob_02_a_file_by_the_day_of_the_diploma_satisfies() -> None:
    given(activity).when(diploma).then("LOB-02").is_satisfied()


def test_lob_02_one_file_is_enough() -> None:
    without = told(activity, occurred_on="2023-06-01", keeps_file=False)
    given(without, activity).when(diploma).then("LOB-02").is_satisfied(rests_on=(2, 3))


def test_lob_02_without_a_file_is_broken() -> None:
    given(told(activity, keeps_file=False)).when(diploma).then("LOB-02").is_broken()


def test_lob_02_a_file_that_is_not_stated_or_later_is_undetermined() -> None:
    not_stated = told(activity, keeps_file=None)
    later = told(activity, occurred_on="2023-06-16")
    given(not_stated).when(diploma).then("LOB-02").is_undetermined("dossier")
    given(later).when(diploma).then("LOB-02").is_undetermined("dossier")


def test_lob_02_an_mbo_diploma_asks_none() -> None:
    given(activity).when(mbo_diploma).then("LOB-02").does_not_apply()


# LOB-03: no mark, and in the PTA


def test_lob_03_without_a_mark_and_in_the_pta_satisfies() -> None:
    given(activity).then("LOB-03").is_satisfied()


def test_lob_03_a_mark_is_broken_whatever_the_pta_says() -> None:
    given(told(activity, graded=True, in_pta=None)).then("LOB-03").is_broken(
        lacks=("zonder-cijfer",)
    )


def test_lob_03_outside_the_pta_is_broken_whatever_the_mark() -> None:
    given(told(activity, graded=None, in_pta=False)).then("LOB-03").is_broken(lacks=("pta",))


@pytest.mark.parametrize(("missing", "column"), [("graded", "met_cijfer"), ("in_pta", "pta")])
def test_lob_03_what_is_not_stated_leaves_it_undetermined(missing: str, column: str) -> None:
    given(told(activity, **{missing: None})).then("LOB-03").is_undetermined(column)


def test_lob_03_without_an_activity_does_not_apply() -> None:
    given(diploma).then("LOB-03").does_not_apply()


# LOB-04: five competencies


def test_lob_04_every_activity_is_about_competencies_of_the_five() -> None:
    given(activity).then("LOB-04").is_satisfied()


def test_lob_04_without_an_activity_does_not_apply() -> None:
    given(diploma).then("LOB-04").does_not_apply()


# LOB-05: loopbaan en burgerschap at the mbo


@pytest.mark.parametrize("kind", MBO_DIPLOMAS)
def test_lob_05_citizenship_by_the_day_of_the_diploma_satisfies(kind: str) -> None:
    given(citizen).when(told(mbo_diploma, diploma=kind)).then("LOB-05").is_satisfied(
        rests_on=(1, 2)
    )


def test_lob_05_without_it_among_others_or_not_passed_is_broken() -> None:
    for exam in (
        told(citizen, passed=False),
        told(citizen, generic="rekenen"),
    ):
        given(exam).when(mbo_diploma).then("LOB-05").is_broken()


def test_lob_05_what_is_stated_with_the_diploma_is_met() -> None:
    stated = told(mbo_diploma, components=["loopbaan-en-burgerschap"])
    given().when(stated).then("LOB-05").is_satisfied()


def test_lob_05_without_examinations_up_to_the_diploma_it_is_undetermined() -> None:
    late = told(citizen, occurred_on="2023-06-16")
    given(late).when(mbo_diploma).then("LOB-05").is_undetermined("GenericExamTaken")


def test_lob_05_a_result_that_is_not_stated_is_undetermined() -> None:
    given(told(citizen, passed=None)).when(mbo_diploma).then("LOB-05").is_undetermined("uitkomst")


def test_lob_05_a_vmbo_diploma_does_not_ask_it() -> None:
    given().when(diploma).then("LOB-05").does_not_apply()


# LOB-06 and LOB-07: who carries what

file_by_pupil = career_file_carried_over("2023-06-15", document="dossier", carried_by="leerling")
cover_by_pupil = career_file_carried_over("2023-06-15", document="oplegger", carried_by="leerling")


def test_lob_06_a_pupil_may_take_the_file_along() -> None:
    given(file_by_pupil).then("LOB-06").is_satisfied()


def test_lob_06_a_school_may_not() -> None:
    given(told(file_by_pupil, carried_by="school")).then("LOB-06").is_broken()


def test_lob_06_what_is_not_stated_counts_as_the_file() -> None:
    given(told(file_by_pupil, carried_by="school", document=None)).then("LOB-06").is_broken()


def test_lob_06_is_not_about_the_cover_page() -> None:
    given(told(cover_by_pupil, carried_by="school")).then("LOB-06").does_not_apply()


def test_lob_07_a_cover_page_of_the_pupil_satisfies_and_one_of_the_school_does_not() -> None:
    given(cover_by_pupil).then("LOB-07").is_satisfied()
    given(told(cover_by_pupil, carried_by="school")).then("LOB-07").is_broken()


def test_lob_07_is_not_about_the_file() -> None:
    given(file_by_pupil).then("LOB-07").does_not_apply()
