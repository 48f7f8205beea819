from datetime import date
from typing import Any

import pytest

from pathway.scenario import (
    CREBO,
    MBO,
    OTHER_CREBO,
    diploma_awarded,
    mbo_registered,
    registration_changed,
)
from rules.scenario import (
    AProgramme,
    ListedCodes,
    exemption_granted,
    given,
    module_chosen,
    module_completed,
    module_deviation,
)

student = mbo_registered("2020-08-01", registration="1", crebo=CREBO)
before_2020 = mbo_registered("2020-07-31", registration="1", crebo=CREBO)
diploma = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-3", registration="1")
bb = diploma_awarded("2023-06-30", diploma="vmbo-bb")
chosen = module_chosen("2021-09-01")
codes = ListedCodes(
    programmes={CREBO: AProgramme(niveau=3, sector="handel"), "23111": AProgramme()}
)


# MBO-01: at least one optional module


def test_mbo_01_a_module_that_was_chosen_completed_or_replaced_satisfies() -> None:
    for fact in (chosen, module_completed("2022-01-15"), module_deviation("2021-09-01")):
        given(student, fact).when(diploma).then("MBO-01").is_satisfied(rests_on=(2, 3))


def test_mbo_01_modules_stated_with_the_diploma_or_exempted_satisfy() -> None:
    stated = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-3", components=["keuzedelen"])
    exempted = exemption_granted("2021-09-01", component="keuzedelen")
    given(student).when(stated).then("MBO-01").is_satisfied()
    given(student, exempted).when(diploma).then("MBO-01").is_satisfied()


def test_mbo_01_a_diploma_that_states_its_parts_without_modules_is_broken() -> None:
    stated = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-3", components=["bpv"])
    given(student).when(stated).then("MBO-01").is_broken()


def test_mbo_01_without_anything_told_it_is_undetermined() -> None:
    given(student).when(diploma).then("MBO-01").is_undetermined("OptionalModuleChosen")
    given(diploma).then("MBO-01").is_undetermined("MboRegistered")


def test_mbo_01_a_module_of_another_registration_is_not_of_this_diploma() -> None:
    other = mbo_registered("2020-08-01", registration="2", crebo=OTHER_CREBO)
    elsewhere = module_chosen("2021-09-01", registration="2")
    given(student, other, elsewhere).when(diploma).then("MBO-01").is_undetermined(
        "OptionalModuleChosen"
    )


def test_mbo_01_is_asked_of_who_began_on_1_august_2016_and_later() -> None:
    first = mbo_registered("2016-08-01", registration="1")
    day_before = mbo_registered("2016-07-31", registration="1")
    given(first).when(diploma).then("MBO-01").is_undetermined("OptionalModuleChosen")
    given(day_before).when(diploma).then("MBO-01").does_not_apply()


def test_mbo_01_is_about_diplomas_of_the_mbo() -> None:
    given(student).when(bb).then("MBO-01").does_not_apply()


# MBO-02: modules on offer


def test_mbo_02_a_linked_module_on_offer_satisfies() -> None:
    linked = module_chosen("2021-09-01", linked=True, in_offer=True)
    given(student).when(linked).then("MBO-02").is_satisfied()


def test_mbo_02_another_satisfies_when_the_request_was_granted() -> None:
    granted = module_chosen("2021-09-01", linked=False, request_granted=True, in_offer=True)
    refused = module_chosen("2021-09-01", linked=False, request_granted=False, in_offer=True)
    given(student).when(granted).then("MBO-02").is_satisfied()
    given(student).when(refused).then("MBO-02").is_broken(lacks=("koppeling",))


def test_mbo_02_a_module_that_is_not_on_offer_is_broken() -> None:
    linked = module_chosen("2021-09-01", linked=True, in_offer=False)
    given(student).when(linked).then("MBO-02").is_broken(lacks=("aanbod",))


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ({"linked": True}, ["in_aanbod"]),
        ({"in_offer": True}, ["gekoppeld"]),
        ({"in_offer": True, "linked": False}, ["toegekend"]),
        ({"in_offer": True, "request_granted": False}, ["gekoppeld"]),
        ({}, ["in_aanbod", "gekoppeld"]),
    ],
)
def test_mbo_02_what_is_not_stated_makes_it_undetermined(
    told: dict[str, Any], missing: list[str]
) -> None:
    given(student).when(module_chosen("2021-09-01", **told)).then("MBO-02").is_undetermined(
        *missing
    )


def test_mbo_02_is_asked_from_1_august_2016_on() -> None:
    first, day_before = (module_chosen(d, in_offer=False) for d in ("2016-08-01", "2016-07-31"))
    given(first).then("MBO-02").is_broken()
    given(day_before).then("MBO-02").does_not_apply()


# MBO-03: deviation


def test_mbo_03_240_hours_with_reasons_satisfy() -> None:
    deviated = module_deviation("2021-09-01", hours=240, motivated=True)
    given(student).when(deviated).then("MBO-03").is_satisfied()


@pytest.mark.parametrize("hours", [239, 241])
def test_mbo_03_other_hours_are_broken(hours: float) -> None:
    deviated = module_deviation("2021-09-01", hours=hours, motivated=True)
    given(student).when(deviated).then("MBO-03").is_broken(lacks=("uren",))


def test_mbo_03_without_reasons_it_is_broken() -> None:
    deviated = module_deviation("2021-09-01", hours=240, motivated=False)
    given(student).when(deviated).then("MBO-03").is_broken(lacks=("motivering",))


def test_mbo_03_what_is_not_stated_makes_it_undetermined() -> None:
    no_hours = module_deviation("2021-09-01", motivated=True)
    no_reasons = module_deviation("2021-09-01", hours=240)
    given(student).when(no_hours).then("MBO-03").is_undetermined("uren")
    given(student).when(no_reasons).then("MBO-03").is_undetermined("gemotiveerd")


def test_mbo_03_is_about_who_deviates() -> None:
    given(student).when(chosen).then("MBO-03").does_not_apply()


# MBO-04: modules examined


def test_mbo_04_of_who_began_before_august_2020_any_result_satisfies() -> None:
    failed = module_completed("2022-01-15", mark=3)
    given(before_2020, chosen, failed).when(diploma).then("MBO-04").is_satisfied()
    given(student, chosen, failed).when(diploma).then("MBO-04").is_broken()


def test_mbo_04_of_who_began_in_august_2020_a_6_satisfies() -> None:
    six = module_completed("2022-01-15", mark=5.5)
    given(student, chosen, six).when(diploma).then("MBO-04").is_satisfied()


def test_mbo_04_a_module_that_was_not_examined_is_broken() -> None:
    second = module_chosen("2021-09-01", module="K0002")
    six = module_completed("2022-01-15", mark=6)
    of = given(before_2020, chosen, second, six)
    of.when(diploma).then("MBO-04").is_broken(lacks=("K0002",))


def test_mbo_04_an_examination_after_the_diploma_is_too_late() -> None:
    that_day, day_after = (module_completed(d, mark=6) for d in ("2023-06-30", "2023-07-01"))
    given(student, chosen, that_day).when(diploma).then("MBO-04").is_satisfied()
    given(student, chosen, day_after).when(diploma).then("MBO-04").is_undetermined(
        "OptionalModuleCompleted"
    )


def test_mbo_04_modules_stated_with_the_diploma_satisfy() -> None:
    stated = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-3", components=["keuzedelen"])
    given(student, chosen).when(stated).then("MBO-04").is_satisfied()


def test_mbo_04_results_that_are_told_go_before_what_is_stated() -> None:
    stated = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-3", components=["keuzedelen"])
    failed = module_completed("2022-01-15", mark=3)
    given(student, chosen, failed).when(stated).then("MBO-04").is_broken()


def test_mbo_04_without_results_it_is_undetermined() -> None:
    unstated = module_completed("2022-01-15")
    given(student, chosen).when(diploma).then("MBO-04").is_undetermined("OptionalModuleCompleted")
    given(student, unstated).when(diploma).then("MBO-04").is_undetermined("cijfer", "uitkomst")
    given(diploma).then("MBO-04").is_undetermined("MboRegistered")


def test_mbo_04_who_was_exempted_or_followed_another_part_has_none_to_examine() -> None:
    exempted = exemption_granted("2021-09-01", component="keuzedelen")
    deviated = module_deviation("2021-09-01", hours=240, motivated=True)
    given(student, exempted).when(diploma).then("MBO-04").is_satisfied()
    given(student, deviated).when(diploma).then("MBO-04").does_not_apply()


def test_mbo_04_is_asked_of_who_began_on_1_august_2016_and_later() -> None:
    first = mbo_registered("2016-08-01", registration="1")
    day_before = mbo_registered("2016-07-31", registration="1")
    given(first).when(diploma).then("MBO-04").is_undetermined("OptionalModuleCompleted")
    given(day_before).when(diploma).then("MBO-04").does_not_apply()


def test_mbo_04_is_about_diplomas_of_the_mbo() -> None:
    given(student).when(bb).then("MBO-04").does_not_apply()


# MBO-06: one profile


def test_mbo_06_a_diploma_for_a_programme_with_a_level_satisfies() -> None:
    given(student, codes=codes).when(diploma).then("MBO-06").is_satisfied()


def test_mbo_06_a_diploma_for_a_dossier_is_broken() -> None:
    for_dossier = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-3", crebo="23111")
    given(student, codes=codes).when(for_dossier).then("MBO-06").is_broken()


def test_mbo_06_without_a_crebo_of_its_own_that_of_the_registration_counts() -> None:
    that_day = registration_changed("2023-06-30", registration="1", crebo="23111")
    day_after = registration_changed("2023-07-01", registration="1", crebo="23111")
    given(student, that_day, codes=codes).when(diploma).then("MBO-06").is_broken()
    given(student, day_after, codes=codes).when(diploma).then("MBO-06").is_satisfied()


def test_mbo_06_a_programme_is_looked_up_on_the_day_it_was_begun() -> None:
    later = ListedCodes(programmes={CREBO: AProgramme(niveau=3, since=date(2020, 8, 2))})
    given(student, codes=later).when(diploma).then("MBO-06").is_undetermined("programmes")


def test_mbo_06_without_a_crebo_or_a_list_it_is_undetermined() -> None:
    given(diploma, codes=codes).then("MBO-06").is_undetermined("crebo")
    given(student).when(diploma).then("MBO-06").is_undetermined("programmes")


def test_mbo_06_is_about_diplomas_of_the_mbo() -> None:
    given(student, codes=codes).when(bb).then("MBO-06").does_not_apply()


# KD-01: laid down


def test_kd_01_a_programme_in_the_list_on_the_first_day_satisfies() -> None:
    given(student, codes=codes).then("KD-01").is_satisfied()


def test_kd_01_a_programme_that_is_not_listed_yet_is_undetermined() -> None:
    later = ListedCodes(programmes={CREBO: AProgramme(niveau=3, since=date(2020, 8, 2))})
    unknown = mbo_registered("2020-08-01")
    given(student, codes=later).then("KD-01").is_undetermined("programmes")
    given(unknown, codes=codes).then("KD-01").is_undetermined("crebo")


def test_kd_01_a_registration_that_goes_on_is_not_begun_again() -> None:
    again = mbo_registered("2021-08-01", registration="1", crebo=CREBO)
    given(student, again, codes=codes).then("KD-01").about(2).does_not_apply()
