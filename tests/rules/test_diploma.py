from typing import Any

import pytest

from pathway.scenario import (
    CREBO,
    MBO,
    OTHER_CREBO,
    OTHER_MBO,
    diploma_awarded,
    mbo_registered,
    registration_changed,
)
from rules.scenario import (
    Given,
    exemption_granted,
    generic_exam_taken,
    given,
    module_completed,
    placement_ended,
)


def diploma(kind: str, **said: Any) -> Any:
    return diploma_awarded("2023-06-30", where=MBO, diploma=kind, registration="1", **said)


def exam(generic: str, mark: float | None = None, day: str = "2023-01-15", **said: Any) -> Any:
    return generic_exam_taken(day, generic=generic, mark=mark, **said)


before = mbo_registered("2022-07-31", registration="1", crebo=CREBO)
since = mbo_registered("2022-08-01", registration="1", crebo=CREBO)
entree, mbo_2, mbo_3, mbo_4 = (diploma(kind) for kind in ("entree", "mbo-2", "mbo-3", "mbo-4"))
nederlands, rekenen, engels = exam("nederlands", 6), exam("rekenen", 3), exam("engels", 6)


def examined(*exams: Any, begun: Any = before) -> Given:
    return given(begun, *exams)


# DIP-1: level 1


def test_dip_1_both_examinations_taken_whatever_the_marks_satisfy() -> None:
    examined(exam("nederlands", 2), rekenen).when(entree).then("DIP-1").is_satisfied((2, 3, 4))


def test_dip_1_one_that_was_not_taken_breaks_it() -> None:
    examined(nederlands).when(entree).then("DIP-1").is_broken(lacks=("rekenen",))
    examined(rekenen).when(entree).then("DIP-1").is_broken(lacks=("nederlands",))


def test_dip_1_of_who_began_on_1_august_2022_rekenen_must_be_met() -> None:
    both = (nederlands, exam("rekenen", 4.4))
    examined(*both, begun=since).when(entree).then("DIP-1").is_broken(lacks=("rekenen",))
    examined(*both, begun=before).when(entree).then("DIP-1").is_satisfied()


def test_dip_1_rekenen_is_met_by_a_6_or_passed_and_not_by_a_5() -> None:
    five, six = exam("rekenen", 5.4), exam("rekenen", 5.5)
    passed = exam("rekenen", passed=True)
    examined(nederlands, five, begun=since).when(entree).then("DIP-1").is_broken()
    for met in (six, passed):
        examined(nederlands, met, begun=since).when(entree).then("DIP-1").is_satisfied()


def test_dip_1_without_examinations_it_is_undetermined() -> None:
    examined().when(entree).then("DIP-1").is_undetermined("GenericExamTaken")


def test_dip_1_an_examination_without_a_result_was_taken() -> None:
    examined(exam("nederlands"), exam("rekenen")).when(entree).then("DIP-1").is_satisfied()


def test_dip_1_is_about_the_entree_diploma() -> None:
    examined().when(mbo_2).then("DIP-1").does_not_apply()


def test_dip_1_is_asked_of_diplomas_from_august_2016_on() -> None:
    first = diploma_awarded("2016-08-01", where=MBO, diploma="entree")
    day_before = diploma_awarded("2016-07-31", where=MBO, diploma="entree")
    given(first).then("DIP-1").is_undetermined("GenericExamTaken")
    given(day_before).then("DIP-1").does_not_apply()


# DIP-2: level 2


def test_dip_2_a_5_for_nederlands_is_enough_and_4_4_is_not() -> None:
    examined(exam("nederlands", 4.5), rekenen).when(mbo_2).then("DIP-2").is_satisfied()
    below = examined(exam("nederlands", 4.4), rekenen)
    below.when(mbo_2).then("DIP-2").is_broken(lacks=("nederlands",))


def test_dip_2_rekenen_must_be_taken_and_needs_no_mark() -> None:
    examined(nederlands, exam("rekenen")).when(mbo_2).then("DIP-2").is_satisfied()
    examined(nederlands).when(mbo_2).then("DIP-2").is_broken(lacks=("rekenen",))


def test_dip_2_of_who_began_on_1_august_2022_one_of_two_may_be_a_5() -> None:
    five, six = exam("nederlands", 5.4), exam("rekenen", 5.5)
    examined(five, six, begun=since).when(mbo_2).then("DIP-2").is_satisfied()
    fives = examined(five, exam("rekenen", 5.4), begun=since)
    fives.when(mbo_2).then("DIP-2").is_broken(lacks=("nederlands", "rekenen"))


def test_dip_2_of_who_began_on_1_august_2022_rekenen_below_5_breaks_it() -> None:
    below = examined(nederlands, exam("rekenen", 4.4), begun=since)
    below.when(mbo_2).then("DIP-2").is_broken(lacks=("rekenen",))


def test_dip_2_what_is_stated_with_the_diploma_or_exempted_is_met() -> None:
    stated = diploma("mbo-2", components=["nederlands", "rekenen"])
    exempted = exemption_granted("2023-06-30", component="nederlands")
    late = exemption_granted("2023-07-01", component="nederlands")
    given(before).when(stated).then("DIP-2").is_satisfied()
    examined(exempted, rekenen).when(mbo_2).then("DIP-2").is_satisfied()
    examined(late, rekenen).when(mbo_2).then("DIP-2").is_broken(lacks=("nederlands",))


def test_dip_2_what_is_not_stated_with_the_diploma_is_not_met_but_may_have_been_taken() -> None:
    without = diploma("mbo-2", components=["rekenen"])
    without_rekenen = diploma("mbo-2", components=["nederlands"])
    given(before).when(without).then("DIP-2").is_broken(lacks=("nederlands",))
    given(before).when(without_rekenen).then("DIP-2").is_undetermined("GenericExamTaken")


def test_dip_2_without_a_result_or_examinations_it_is_undetermined() -> None:
    unstated = examined(exam("nederlands"), rekenen)
    unstated.when(mbo_2).then("DIP-2").is_undetermined("cijfer", "uitkomst")
    examined().when(mbo_2).then("DIP-2").is_undetermined("GenericExamTaken")


def test_dip_2_the_last_result_up_to_the_diploma_counts() -> None:
    again = exam("nederlands", 6, day="2023-06-30", attempt=2)
    late = exam("nederlands", 6, day="2023-07-01", attempt=2)
    failed = exam("nederlands", 3)
    examined(failed, rekenen, again).when(mbo_2).then("DIP-2").is_satisfied()
    examined(failed, rekenen, late).when(mbo_2).then("DIP-2").is_broken()


def test_dip_2_passed_or_failed_without_a_mark_is_a_result() -> None:
    passed, failed = exam("nederlands", passed=True), exam("nederlands", passed=False)
    examined(passed, rekenen).when(mbo_2).then("DIP-2").is_satisfied()
    examined(failed, rekenen).when(mbo_2).then("DIP-2").is_broken()


def test_dip_2_is_about_the_diploma_of_level_2() -> None:
    examined().when(mbo_3).then("DIP-2").does_not_apply()


def test_dip_2_the_registration_is_that_of_the_number_else_of_the_programme_else_the_last() -> None:
    new = mbo_registered("2022-08-01", registration="2", crebo=OTHER_CREBO)
    exams = (nederlands, exam("rekenen", 3))
    numbered = diploma("mbo-2")
    of_programme = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-2", crebo=CREBO)
    unnamed = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-2")
    of = given(before, new, *exams)
    of.when(numbered).then("DIP-2").is_satisfied()
    of.when(of_programme).then("DIP-2").is_satisfied()
    of.when(unnamed).then("DIP-2").is_broken()


def test_dip_2_the_programme_is_that_of_the_day_of_the_diploma() -> None:
    new = mbo_registered("2022-08-01", registration="2", crebo=OTHER_CREBO)
    changed = registration_changed("2023-01-01", registration="2", crebo=CREBO)
    away = registration_changed("2023-01-01", registration="1", crebo=OTHER_CREBO)
    of_programme = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-2", crebo=CREBO)
    of = given(before, new, changed, away, nederlands, exam("rekenen", 3))
    of.when(of_programme).then("DIP-2").is_broken()


def test_dip_2_a_registration_elsewhere_or_begun_later_is_another() -> None:
    elsewhere = mbo_registered("2022-08-01", where=OTHER_MBO, registration="9")
    later = mbo_registered("2023-07-01", registration="2")
    that_day = mbo_registered("2023-06-30", registration="2")
    unnamed = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-2")
    of = given(before, nederlands, exam("rekenen", 3))
    of.when(elsewhere, unnamed).then("DIP-2").is_satisfied()
    of.when(later, unnamed).then("DIP-2").is_satisfied()
    of.when(that_day, unnamed).then("DIP-2").is_broken()


def test_dip_2_at_a_vestiging_it_is_the_same_institution() -> None:
    at_vestiging = diploma_awarded("2023-06-30", where="25LH00", diploma="mbo-2")
    of = given(before, nederlands, exam("rekenen", 3))
    of.when(at_vestiging).then("DIP-2").is_satisfied()


def test_dip_2_without_a_registration_it_is_undetermined_where_the_day_of_beginning_matters() -> (
    None
):
    given(nederlands, exam("rekenen", 3)).when(mbo_2).then("DIP-2").is_undetermined("MboRegistered")
    given(nederlands, exam("rekenen", 5)).when(mbo_2).then("DIP-2").is_satisfied()
    given(exam("nederlands", 3), exam("rekenen", 3)).when(mbo_2).then("DIP-2").is_broken(
        lacks=("nederlands",)
    )


def test_dip_2_without_a_registration_a_diploma_of_before_august_2022_is_of_who_began_before() -> (
    None
):
    taken = exam("nederlands", 6, day="2022-01-15"), exam("rekenen", 3, day="2022-01-15")
    day_before = diploma_awarded("2022-07-31", where=MBO, diploma="mbo-2")
    first = diploma_awarded("2022-08-01", where=MBO, diploma="mbo-2")
    given(*taken).when(day_before).then("DIP-2").is_satisfied()
    given(*taken).when(first).then("DIP-2").is_undetermined("MboRegistered")


# DIP-3: level 3


def test_dip_3_a_5_for_nederlands_is_enough_and_4_4_is_not() -> None:
    examined(exam("nederlands", 4.5), rekenen).when(mbo_3).then("DIP-3").is_satisfied()
    examined(exam("nederlands", 4.4), rekenen).when(mbo_3).then("DIP-3").is_broken()


def test_dip_3_rekenen_must_be_taken() -> None:
    examined(nederlands).when(mbo_3).then("DIP-3").is_broken(lacks=("rekenen",))


def test_dip_3_of_who_began_on_1_august_2022_rekenen_counts() -> None:
    examined(nederlands, rekenen, begun=since).when(mbo_3).then("DIP-3").is_broken()


def test_dip_3_without_examinations_it_is_undetermined() -> None:
    examined().when(mbo_3).then("DIP-3").is_undetermined("GenericExamTaken")


def test_dip_3_is_about_the_diploma_of_level_3() -> None:
    examined().when(mbo_4).then("DIP-3").does_not_apply()


# DIP-4: level 4


def test_dip_4_nederlands_and_engels_may_hold_one_5() -> None:
    examined(exam("nederlands", 5), engels, rekenen).when(mbo_4).then("DIP-4").is_satisfied()
    fives = examined(exam("nederlands", 5), exam("engels", 5), rekenen)
    fives.when(mbo_4).then("DIP-4").is_broken(lacks=("nederlands", "engels"))


def test_dip_4_without_engels_it_is_broken() -> None:
    examined(nederlands, rekenen).when(mbo_4).then("DIP-4").is_broken(lacks=("engels",))


def test_dip_4_of_who_began_on_1_august_2022_three_may_hold_one_5() -> None:
    one = examined(nederlands, engels, exam("rekenen", 5), begun=since)
    two = examined(exam("nederlands", 5), engels, exam("rekenen", 5), begun=since)
    one.when(mbo_4).then("DIP-4").is_satisfied()
    two.when(mbo_4).then("DIP-4").is_broken(lacks=("nederlands", "rekenen"))


def test_dip_4_without_a_result_it_is_undetermined() -> None:
    unstated = examined(nederlands, exam("engels"), rekenen)
    unstated.when(mbo_4).then("DIP-4").is_undetermined("cijfer", "uitkomst")


def test_dip_4_is_about_the_diploma_of_level_4() -> None:
    examined().when(mbo_3).then("DIP-4").does_not_apply()


# DIP-5: the occupation

OCCUPATION = ["beroepsspecifiek"]
from_2020 = mbo_registered("2020-08-01", registration="1")
before_2020 = mbo_registered("2020-07-31", registration="1")


def test_dip_5_what_is_stated_with_the_diploma_is_met() -> None:
    stated = diploma("mbo-3", components=["beroepsspecifiek", "keuzedelen"])
    given(from_2020).when(stated).then("DIP-5").is_satisfied()


def test_dip_5_a_diploma_without_the_occupation_is_broken() -> None:
    stated = diploma("mbo-3", components=["keuzedelen"])
    given(from_2020).when(stated).then("DIP-5").is_broken(lacks=("beroepsspecifiek",))


def test_dip_5_modules_count_of_who_began_from_august_2020_on() -> None:
    stated = diploma("mbo-3", components=OCCUPATION)
    given(from_2020).when(stated).then("DIP-5").is_broken(lacks=("keuzedelen",))
    given(before_2020).when(stated).then("DIP-5").is_satisfied()


def test_dip_5_without_a_registration_modules_make_it_undetermined_from_august_2020_on() -> None:
    day_before, first = (
        diploma_awarded(day, where=MBO, diploma="mbo-2", components=OCCUPATION)
        for day in ("2020-07-31", "2020-08-01")
    )
    both = diploma_awarded(
        "2020-08-01", where=MBO, diploma="mbo-2", components=[*OCCUPATION, "keuzedelen"]
    )
    given(day_before).then("DIP-5").is_satisfied()
    given(first).then("DIP-5").is_undetermined("MboRegistered")
    given(both).then("DIP-5").is_satisfied()


def test_dip_5_a_module_of_5_5_is_enough_and_one_of_5_4_is_not() -> None:
    stated = diploma("mbo-3", components=OCCUPATION)
    enough, below = (module_completed("2023-01-15", mark=mark) for mark in (5.5, 5.4))
    given(from_2020, enough).when(stated).then("DIP-5").is_satisfied()
    given(from_2020, below).when(stated).then("DIP-5").is_broken()


@pytest.mark.parametrize(
    ("marks", "enough"),
    [
        ((8, 3.5), True),
        ((9, 3.4), False),
        ((7, 4), True),
        ((6.9, 4), False),
        ((9, 4, 4), False),
    ],
)
def test_dip_5_of_several_modules_half_is_enough_none_below_4_and_a_6_on_average(
    marks: tuple[float, ...], enough: bool
) -> None:
    stated = diploma("mbo-3", components=OCCUPATION)
    done = [
        module_completed("2023-01-15", module=f"K000{n}", mark=mark)
        for n, mark in enumerate(marks, 1)
    ]
    asked = given(from_2020, *done).when(stated).then("DIP-5")
    asked.is_satisfied() if enough else asked.is_broken()


def test_dip_5_modules_passed_without_a_mark_are_counted_too() -> None:
    stated = diploma("mbo-3", components=OCCUPATION)
    passed = module_completed("2023-01-15", module="K0001", passed=True)
    failed = module_completed("2023-01-15", module="K0002", passed=False)
    other = module_completed("2023-01-15", module="K0003", passed=False)
    given(from_2020, passed, failed).when(stated).then("DIP-5").is_satisfied()
    given(from_2020, passed, failed, other).when(stated).then("DIP-5").is_broken()


def test_dip_5_the_last_result_of_a_module_up_to_the_diploma_counts() -> None:
    stated = diploma("mbo-3", components=OCCUPATION)
    failed = module_completed("2023-01-15", mark=4)
    again = module_completed("2023-06-30", mark=6, attempt=2)
    late = module_completed("2023-07-01", mark=6, attempt=2)
    given(from_2020, failed, again).when(stated).then("DIP-5").is_satisfied()
    given(from_2020, failed, late).when(stated).then("DIP-5").is_broken()


def test_dip_5_an_exemption_is_met() -> None:
    stated = diploma("mbo-3", components=OCCUPATION)
    exempted = exemption_granted("2021-01-15", component="keuzedelen")
    given(from_2020, exempted).when(stated).then("DIP-5").is_satisfied()


def test_dip_5_what_is_not_stated_makes_it_undetermined() -> None:
    stated = diploma("mbo-3", components=OCCUPATION)
    unknown = module_completed("2023-01-15")
    given(from_2020).when(mbo_3).then("DIP-5").is_undetermined("onderdeel")
    given(from_2020, unknown).when(stated).then("DIP-5").is_undetermined("OptionalModuleCompleted")


def test_dip_5_is_about_diplomas_of_the_mbo() -> None:
    bb = diploma_awarded("2023-06-30", diploma="vmbo-bb")
    given(bb).then("DIP-5").does_not_apply()


# DIP-6: the practical placement


def test_dip_6_a_placement_with_good_result_satisfies() -> None:
    closed = placement_ended("2023-05-31", passed=True)
    given(since, closed).when(mbo_2).then("DIP-6").is_satisfied(rests_on=(2, 3))


def test_dip_6_a_placement_without_is_broken() -> None:
    closed = placement_ended("2023-05-31", passed=False)
    given(since, closed).when(mbo_2).then("DIP-6").is_broken()


def test_dip_6_the_last_result_up_to_the_diploma_counts() -> None:
    failed = placement_ended("2023-01-31", passed=False)
    again = placement_ended("2023-06-30", company="1", passed=True)
    late = placement_ended("2023-07-01", company="1", passed=True)
    given(since, failed, again).when(mbo_2).then("DIP-6").is_satisfied()
    given(since, failed, late).when(mbo_2).then("DIP-6").is_broken()


def test_dip_6_what_is_stated_with_the_diploma_or_exempted_is_met() -> None:
    stated, without = diploma("mbo-2", components=["bpv"]), diploma("mbo-2", components=OCCUPATION)
    exempted = exemption_granted("2022-09-01", component="bpv")
    given(since).when(stated).then("DIP-6").is_satisfied()
    given(since).when(without).then("DIP-6").is_broken()
    given(since, exempted).when(mbo_2).then("DIP-6").is_satisfied()


def test_dip_6_without_a_result_it_is_undetermined() -> None:
    open_end = placement_ended("2023-05-31")
    given(since, open_end).when(mbo_2).then("DIP-6").is_undetermined("uitkomst")
    given(mbo_2).then("DIP-6").is_undetermined("uitkomst")


def test_dip_6_is_about_diplomas_of_the_mbo() -> None:
    given(diploma_awarded("2023-06-30", diploma="vmbo-bb")).then("DIP-6").does_not_apply()


# DIP-7: loopbaan en burgerschap


def career(**said: Any) -> Any:
    return exam("loopbaan-en-burgerschap", **said)


def test_dip_7_what_was_asked_and_met_satisfies() -> None:
    examined(career(passed=True)).when(mbo_2).then("DIP-7").is_satisfied()


def test_dip_7_what_was_not_met_is_broken() -> None:
    examined(career(passed=False)).when(mbo_2).then("DIP-7").is_broken()


def test_dip_7_what_is_stated_with_the_diploma_is_met() -> None:
    stated = diploma("mbo-2", components=["loopbaan-en-burgerschap"])
    without = diploma("mbo-2", components=OCCUPATION)
    given(since).when(stated).then("DIP-7").is_satisfied()
    given(since).when(without).then("DIP-7").is_broken()


def test_dip_7_not_told_among_other_examinations_is_not_met() -> None:
    examined(nederlands).when(mbo_2).then("DIP-7").is_broken()


def test_dip_7_without_a_result_or_examinations_it_is_undetermined() -> None:
    examined(career()).when(mbo_2).then("DIP-7").is_undetermined("uitkomst")
    examined().when(mbo_2).then("DIP-7").is_undetermined("GenericExamTaken")


def test_dip_7_is_about_diplomas_of_the_mbo() -> None:
    given(diploma_awarded("2023-06-30", diploma="vmbo-bb")).then("DIP-7").does_not_apply()
