"""The rules on vocational electives, and on how they are examined."""

import pytest

from leerroute.events import Transition
from pathway.scenario import diploma_awarded, entree_enrolled, vmbo_enrolled, vmbo_year_started
from rules.scenario import (
    elective_chosen,
    elective_completed,
    exam_taken,
    exemption_granted,
    given,
    profile_chosen,
    told,
)

in_kb_4 = vmbo_year_started("2022-08-01", leerweg="kb", leerjaar=4)
in_kb_3 = vmbo_enrolled("2021-08-01", leerweg="kb", leerjaar=3)
in_gl_3 = vmbo_enrolled("2021-08-01", leerweg="gl", leerjaar=3)
in_tl_3 = vmbo_enrolled("2021-08-01", leerweg="tl", leerjaar=3)
chosen = elective_chosen("2021-10-01", elective="1602", in_offer=True, offered=5)
care = profile_chosen("2021-10-01")
completed = elective_completed("2023-03-01", elective="1602", mark=7, in_pta=True, covers_all=True)
diploma = diploma_awarded("2023-06-15", diploma="vmbo-kb")


# KV-01: electives are followed


def test_kv_01_an_elective_satisfies() -> None:
    given(in_kb_3, chosen).when(in_kb_4).then("KV-01").is_satisfied()


def test_kv_01_is_open_until_the_end_of_leerjaar_4_and_then_broken() -> None:
    asked = given(in_kb_3, care).when(in_kb_4).then("KV-01")
    asked.on("2023-07-31").is_open(until="2023-07-31")
    asked.on("2023-08-01").is_broken()


def test_kv_01_where_nothing_of_the_programme_is_told_it_is_undetermined_after_leerjaar_4() -> None:
    asked = given(in_kb_3).when(in_kb_4).then("KV-01")
    asked.on("2023-07-31").does_not_apply()
    asked.on("2023-08-01").is_undetermined("ElectiveChosen")


def test_kv_01_an_elective_of_the_last_day_is_in_time_and_one_of_the_day_after_is_late() -> None:
    last, late = (told(chosen, occurred_on=day) for day in ("2023-07-31", "2023-08-01"))
    given(in_kb_3, in_kb_4).when(last).then("KV-01").is_satisfied()
    given(in_kb_3, in_kb_4).when(late).then("KV-01").is_broken(late=True)


def test_kv_01_leerjaar_3_and_tl_and_entree_are_not_asked() -> None:
    entree = entree_enrolled("2022-08-01")
    given(in_kb_3).then("KV-01").does_not_apply()
    given(in_tl_3).when(told(in_kb_4, leerweg="tl")).then("KV-01").does_not_apply()
    given(in_kb_3, entree).when(in_kb_4).then("KV-01").does_not_apply()


def test_kv_01_a_leerweg_of_the_year_before_goes_on() -> None:
    given(in_tl_3).when(told(in_kb_4, leerweg=None)).then("KV-01").does_not_apply()


def test_kv_01_without_a_leerweg_is_undetermined() -> None:
    given().when(told(in_kb_4, leerweg=None)).then("KV-01").is_undetermined("leerweg")


def test_kv_01_holds_for_who_began_in_leerjaar_3_from_1_august_2016() -> None:
    before, after = (told(in_kb_4, occurred_on=day) for day in ("2017-07-31", "2017-08-01"))
    given().when(before).then("KV-01").does_not_apply()
    given(told(care, occurred_on="2016-09-01")).when(after).then("KV-01").is_broken()


# KV-02 and KV-03: the offer


def test_kv_02_an_elective_on_offer_satisfies_and_another_does_not() -> None:
    given(chosen).then("KV-02").is_satisfied()
    given(told(chosen, in_offer=False)).then("KV-02").is_broken()


def test_kv_02_an_offer_that_is_not_stated_is_undetermined() -> None:
    given(told(chosen, in_offer=None)).then("KV-02").is_undetermined("in_aanbod")


def test_kv_02_before_the_electives_does_not_apply() -> None:
    given(told(chosen, occurred_on="2016-07-31", in_offer=False)).then("KV-02").does_not_apply()
    given(told(chosen, occurred_on="2016-08-01", in_offer=False)).then("KV-02").is_broken()


@pytest.mark.parametrize(
    ("pupil", "asked"), [(in_kb_3, 4), (told(in_kb_3, leerweg="bb"), 4), (in_gl_3, 2)]
)
def test_kv_03_more_on_offer_than_must_be_followed(pupil: Transition, asked: int) -> None:
    enough, just_those = (told(chosen, offered=asked + n) for n in (1, 0))
    given(pupil).when(enough).then("KV-03").is_satisfied()
    given(pupil).when(just_those).then("KV-03").is_broken()


def test_kv_03_what_is_not_stated_leaves_it_undetermined() -> None:
    given(in_kb_3).when(told(chosen, offered=None)).then("KV-03").is_undetermined("aanbod")
    given().when(chosen).then("KV-03").is_undetermined("leerweg")


def test_kv_03_tl_has_no_electives() -> None:
    given(in_tl_3).when(chosen).then("KV-03").does_not_apply()


# KV-04 and KV-05


def test_kv_04_all_eindtermen_satisfy_and_fewer_do_not() -> None:
    given(completed).then("KV-04").is_satisfied()
    given(told(completed, covers_all=False)).then("KV-04").is_broken()


def test_kv_04_not_stated_is_undetermined() -> None:
    given(told(completed, covers_all=None)).then("KV-04").is_undetermined("eindtermen")


def test_kv_04_before_the_electives_does_not_apply() -> None:
    given(told(completed, occurred_on="2016-07-31")).then("KV-04").does_not_apply()


def test_kv_05_tells_of_an_exemption_on_an_elective_and_of_no_other() -> None:
    exemption = exemption_granted("2023-10-01", elective="1602")
    given(exemption).then("KV-05").is_satisfied()
    other = exemption_granted("2023-10-01", subject="rekenen")
    given(other).then("KV-05").does_not_apply()


# EX-01 and EX-02: how electives are closed


def test_ex_01_a_mark_for_each_elective_satisfies() -> None:
    given(chosen, completed).when(diploma).then("EX-01").is_satisfied(rests_on=(2, 3))


def test_ex_01_an_elective_that_was_not_closed_by_then_is_broken() -> None:
    later = told(completed, occurred_on="2023-06-16")
    given(chosen).when(diploma).then("EX-01").is_broken(lacks=("1602",))
    given(chosen, later).when(diploma).then("EX-01").is_broken(lacks=("1602",))


def test_ex_01_an_elective_closed_on_the_day_of_the_diploma_is_in_time() -> None:
    on_the_day = told(completed, occurred_on="2023-06-15")
    given(chosen, on_the_day).when(diploma).then("EX-01").is_satisfied()


def test_ex_01_an_elective_without_a_mark_is_undetermined() -> None:
    given(chosen, told(completed, mark=None)).when(diploma).then("EX-01").is_undetermined("cijfer")


def test_ex_01_without_electives_or_for_another_diploma_does_not_apply() -> None:
    later = told(chosen, occurred_on="2023-06-16")
    given(later).when(diploma).then("EX-01").does_not_apply()
    given(chosen).when(told(diploma, diploma="mbo-2")).then("EX-01").does_not_apply()


def test_ex_01_an_elective_chosen_on_the_day_of_the_diploma_is_asked() -> None:
    given(told(chosen, occurred_on="2023-06-15")).when(diploma).then("EX-01").is_broken()


def test_ex_02_in_the_pta_satisfies_and_outside_it_does_not() -> None:
    given(completed).then("EX-02").is_satisfied()
    given(told(completed, in_pta=False)).then("EX-02").is_broken()


def test_ex_02_not_stated_is_undetermined() -> None:
    given(told(completed, in_pta=None)).then("EX-02").is_undetermined("pta")


def test_ex_02_before_the_electives_does_not_apply() -> None:
    given(told(completed, occurred_on="2016-07-31")).then("EX-02").does_not_apply()


# EX-04: an exemption on a passed examination

passed = exam_taken("2023-06-01", subject="rekenen", mark=5.5)
on_subject = exemption_granted("2023-06-01", subject="rekenen", related=True)
on_elective = exemption_granted("2023-03-01", elective="1602", related=True)


def test_ex_04_a_related_subject_with_a_sufficient_mark_satisfies() -> None:
    given(passed).when(on_subject).then("EX-04").is_satisfied()


def test_ex_04_a_related_elective_with_a_sufficient_mark_satisfies() -> None:
    given(told(completed, mark=5.5)).when(on_elective).then("EX-04").is_satisfied()


def test_ex_04_an_insufficient_mark_is_broken() -> None:
    given(told(passed, mark=5.4)).when(on_subject).then("EX-04").is_broken(lacks=("voldoende",))
    given(told(completed, mark=5.4)).when(on_elective).then("EX-04").is_broken(lacks=("voldoende",))


def test_ex_04_what_is_not_related_is_broken() -> None:
    given(passed).when(told(on_subject, related=False)).then("EX-04").is_broken(lacks=("verwant",))


def test_ex_04_without_an_examination_by_then_is_undetermined() -> None:
    given().when(on_subject).then("EX-04").is_undetermined("cijfer")
    later = told(completed, occurred_on="2023-03-02")
    given(later).when(on_elective).then("EX-04").is_undetermined("cijfer")
    other = told(completed, elective="1699")
    given(other).when(on_elective).then("EX-04").is_undetermined("cijfer")


def test_ex_04_whether_it_is_related_can_be_what_is_missing() -> None:
    given(passed).when(told(on_subject, related=None)).then("EX-04").is_undetermined("verwant")


def test_ex_04_the_best_of_several_marks_counts() -> None:
    again = told(completed, occurred_on="2023-02-01", mark=4)
    given(again, completed).when(on_elective).then("EX-04").is_satisfied()


def test_ex_04_another_ground_is_not_asked() -> None:
    other = exemption_granted("2023-06-01", component="keuzedelen")
    given().when(other).then("EX-04").does_not_apply()
