from datetime import date

import pytest

from pathway.scenario import CREBO
from rules.scenario import (
    AProgramme,
    ListedCodes,
    application_rejected,
    exam_taken,
    given,
    mbo_applied,
    profile_chosen,
    subjects_set,
)

TECHNIEK = "techniek en gebouwde omgeving"
codes = ListedCodes(
    programmes={
        CREBO: AProgramme(sector=TECHNIEK, additional_requirements=True),
        "25180": AProgramme(sector="zorg, welzijn en sport", additional_requirements=False),
        "25700": AProgramme(),
    },
    sectors={"Z&W": frozenset({"zorg, welzijn en sport"}), "BWI": frozenset({TECHNIEK})},
)
applied = mbo_applied("2023-03-01", crebo=CREBO, study_year=2023)
care = profile_chosen("2021-08-01", profile="Z&W")
without_either = subjects_set("2021-08-01", subjects=[{"subject": "biologie"}])
with_wiskunde = subjects_set("2021-08-01", subjects=[{"subject": "wiskunde"}])
lacks_subject = application_rejected("2023-05-01", ground="vak-ontbreekt")
lacks_requirements = application_rejected("2023-05-01", ground="aanvullende-eisen")
too_many = application_rejected("2023-05-01", ground="numerus-fixus")
other_ground = application_rejected("2023-05-01", ground="te-laat")


# TOE-08: a subject that is asked for


def test_toe_08_who_comes_from_care_without_wiskunde_may_be_refused_for_techniek() -> None:
    of = given(care, without_either, applied, codes=codes)
    of.when(lacks_subject).then("TOE-08").is_satisfied()


def test_toe_08_who_has_wiskunde_may_not() -> None:
    given(care, with_wiskunde, applied, codes=codes).when(lacks_subject).then("TOE-08").is_broken()


def test_toe_08_who_took_an_examination_in_nask1_may_not() -> None:
    taken = exam_taken("2023-05-01", subject="nask1")
    later = exam_taken("2023-05-02", subject="nask1")
    of = given(care, without_either, applied, codes=codes)
    of.when(taken, lacks_subject).then("TOE-08").is_broken()
    of.when(later, lacks_subject).then("TOE-08").is_satisfied()


def test_toe_08_the_last_package_up_to_the_rejection_counts() -> None:
    changed = subjects_set("2023-05-01", subjects=[{"subject": "wiskunde"}])
    later = subjects_set("2023-05-02", subjects=[{"subject": "wiskunde"}])
    of = given(care, without_either, applied, codes=codes)
    of.when(changed, lacks_subject).then("TOE-08").is_broken()
    of.when(later, lacks_subject).then("TOE-08").is_satisfied()


def test_toe_08_who_goes_on_to_a_related_programme_may_not() -> None:
    building = profile_chosen("2021-08-01", profile="BWI")
    of = given(building, without_either, applied, codes=codes)
    of.when(lacks_subject).then("TOE-08").is_broken()


def test_toe_08_the_last_profile_up_to_the_application_counts() -> None:
    that_day = profile_chosen("2023-03-01", profile="BWI")
    day_after = profile_chosen("2023-03-02", profile="BWI")
    of = given(care, without_either, applied, codes=codes)
    of.when(that_day, lacks_subject).then("TOE-08").is_broken()
    of.when(day_after, lacks_subject).then("TOE-08").is_satisfied()


def test_toe_08_for_another_sector_no_subject_may_be_asked() -> None:
    to_care = mbo_applied("2023-03-01", crebo="25180", study_year=2023)
    of = given(care, without_either, to_care, codes=codes)
    of.when(lacks_subject).then("TOE-08").is_broken()


def test_toe_08_what_is_not_known_makes_it_undetermined() -> None:
    no_crebo = mbo_applied("2023-03-01", study_year=2023)
    no_sector = mbo_applied("2023-03-01", crebo="25700", study_year=2023)
    any_profile = profile_chosen("2021-08-01", profile="D&P")
    known = (care, without_either)
    for facts, missing in (
        ((without_either, applied), "ProfileChosen"),
        ((care, applied), "SubjectsSet"),
        ((*known, no_crebo), "crebo"),
        ((*known, no_sector), "programmes"),
        ((any_profile, without_either, applied), "sectors"),
        (known, "MboApplied"),
    ):
        given(*facts, codes=codes).when(lacks_subject).then("TOE-08").is_undetermined(missing)


def test_toe_08_one_thing_that_is_wrong_is_enough() -> None:
    given(with_wiskunde, applied).when(lacks_subject).then("TOE-08").is_broken()


def test_toe_08_a_programme_is_looked_up_at_the_begin_of_the_study_year() -> None:
    new = ListedCodes(
        programmes={CREBO: AProgramme(sector=TECHNIEK, since=date(2023, 8, 1))},
        sectors=codes.sectors,
    )
    of = given(care, without_either, applied, codes=new)
    of.when(lacks_subject).then("TOE-08").is_satisfied()


def test_toe_08_without_a_study_year_on_the_day_of_the_application() -> None:
    without_year = mbo_applied("2023-03-01", crebo=CREBO)
    of = given(care, without_either, without_year, codes=codes)
    of.when(lacks_subject).then("TOE-08").is_satisfied()


def test_toe_08_other_rejections_are_not_about_a_subject() -> None:
    given(care, with_wiskunde, applied).when(other_ground).then("TOE-08").does_not_apply()


# TOE-09: requirements are allowed


def test_toe_09_a_programme_in_the_annex_may_ask_more() -> None:
    given(applied, codes=codes).when(lacks_requirements).then("TOE-09").is_satisfied()


def test_toe_09_a_programme_is_looked_up_at_the_begin_of_the_study_year() -> None:
    may_ask = AProgramme(additional_requirements=True, since=date(2023, 8, 1))
    new = ListedCodes(programmes={CREBO: may_ask})
    without_year = mbo_applied("2023-03-01", crebo=CREBO)
    given(applied, codes=new).when(lacks_requirements).then("TOE-09").is_satisfied()
    given(without_year, codes=codes).when(lacks_requirements).then("TOE-09").is_satisfied()


def test_toe_09_another_programme_may_not() -> None:
    to_care = mbo_applied("2023-03-01", crebo="25180", study_year=2023)
    given(to_care, codes=codes).when(lacks_requirements).then("TOE-09").is_broken()


def test_toe_09_what_is_not_known_makes_it_undetermined() -> None:
    no_crebo = mbo_applied("2023-03-01", study_year=2023)
    not_told = mbo_applied("2023-03-01", crebo="25700", study_year=2023)
    given(applied).when(lacks_requirements).then("TOE-09").is_undetermined("programmes")
    given(not_told, codes=codes).when(lacks_requirements).then("TOE-09").is_undetermined(
        "programmes"
    )
    given(no_crebo, codes=codes).when(lacks_requirements).then("TOE-09").is_undetermined("crebo")
    given(codes=codes).when(lacks_requirements).then("TOE-09").is_undetermined("MboApplied")


def test_toe_09_other_rejections_rest_on_no_requirement() -> None:
    given(applied, codes=codes).when(other_ground).then("TOE-09").does_not_apply()


# TOE-11: requirements are known before 1 February


def test_toe_11_requirements_that_were_known_on_31_january_are_in_time() -> None:
    known = application_rejected(
        "2023-05-01", ground="aanvullende-eisen", published_on="2023-01-31"
    )
    given(applied).when(known).then("TOE-11").is_satisfied()


def test_toe_11_requirements_that_became_known_on_1_february_are_late() -> None:
    known = application_rejected(
        "2023-05-01", ground="aanvullende-eisen", published_on="2023-02-01"
    )
    given(applied).when(known).then("TOE-11").is_broken()


def test_toe_11_without_the_day_the_year_or_the_application_it_is_undetermined() -> None:
    no_year = mbo_applied("2023-03-01")
    given(applied).when(lacks_requirements).then("TOE-11").is_undetermined("bekend_op")
    given(no_year).when(lacks_requirements).then("TOE-11").is_undetermined("studiejaar")
    given(lacks_requirements).then("TOE-11").is_undetermined("MboApplied")


def test_toe_11_other_rejections_rest_on_no_requirement() -> None:
    given(applied).when(too_many).then("TOE-11").does_not_apply()


# TOE-12: why there is a numerus fixus


@pytest.mark.parametrize("why", ["aanmeldingen", "arbeidsmarkt"])
def test_toe_12_too_many_applications_and_the_labour_market_are_grounds(why: str) -> None:
    rejected = application_rejected("2023-05-01", ground="numerus-fixus", fixus_ground=why)
    given(applied).when(rejected).then("TOE-12").is_satisfied()


def test_toe_12_anything_else_is_none() -> None:
    rejected = application_rejected("2023-05-01", ground="numerus-fixus", fixus_ground="anders")
    given(applied).when(rejected).then("TOE-12").is_broken()


def test_toe_12_without_a_ground_it_is_undetermined() -> None:
    given(applied).when(too_many).then("TOE-12").is_undetermined("fixusgrond")


def test_toe_12_is_about_a_numerus_fixus_only() -> None:
    given(applied).when(other_ground).then("TOE-12").does_not_apply()


# TOE-13: how is selected is known on 1 February


def test_toe_13_what_was_known_on_1_february_is_in_time() -> None:
    known = application_rejected("2023-05-01", ground="numerus-fixus", published_on="2023-02-01")
    given(applied).when(known).then("TOE-13").is_satisfied()


def test_toe_13_what_became_known_on_2_february_is_late() -> None:
    known = application_rejected("2023-05-01", ground="numerus-fixus", published_on="2023-02-02")
    given(applied).when(known).then("TOE-13").is_broken()


def test_toe_13_without_the_day_it_is_undetermined() -> None:
    given(applied).when(too_many).then("TOE-13").is_undetermined("bekend_op")


def test_toe_13_is_about_a_numerus_fixus_only() -> None:
    given(applied).when(lacks_requirements).then("TOE-13").does_not_apply()


# TOE-14: how is selected


@pytest.mark.parametrize("way", ["volgorde", "loting", "gesprek", "toets", "anders"])
def test_toe_14_who_comes_first_and_the_like_are_allowed(way: str) -> None:
    rejected = application_rejected("2023-05-01", ground="numerus-fixus", selection=way)
    given(applied).when(rejected).then("TOE-14").is_satisfied()


@pytest.mark.parametrize("way", ["cijfers", "portfolio"])
def test_toe_14_marks_and_a_portfolio_are_not(way: str) -> None:
    rejected = application_rejected("2023-05-01", ground="numerus-fixus", selection=way)
    given(applied).when(rejected).then("TOE-14").is_broken()


def test_toe_14_without_the_way_it_is_undetermined() -> None:
    given(applied).when(too_many).then("TOE-14").is_undetermined("selectiewijze")


def test_toe_14_is_about_a_numerus_fixus_only() -> None:
    given(applied).when(lacks_requirements).then("TOE-14").does_not_apply()
