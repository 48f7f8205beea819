import pytest

from pathway.scenario import (
    MBO,
    diploma_awarded,
    route_left,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
    vmbo_year_started,
)
from rules.scenario import exam_taken, given

pupil = vmbo_enrolled("2020-08-01", leerjaar=3, leerweg="bb")
started = route_started("2020-08-01", agreement="o1")
before_the_law = route_started("2020-07-31", agreement="o1")
mbo_2 = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-2")
bb = diploma_awarded("2022-06-30", diploma="vmbo-bb")


# DLR-01: under an agreement


def test_dlr_01_an_agreement_that_is_named_satisfies() -> None:
    given(pupil).when(started).then("DLR-01").is_satisfied()


def test_dlr_01_one_that_was_signed_on_the_first_day_is_in_time_and_a_day_later_is_not() -> None:
    that_day = route_started("2020-08-01", signed_on="2020-08-01")
    day_after = route_started("2020-08-01", agreement="o1", signed_on="2020-08-02")
    given(pupil).when(that_day).then("DLR-01").is_satisfied()
    given(pupil).when(day_after).then("DLR-01").is_broken()


def test_dlr_01_without_either_it_is_undetermined() -> None:
    given(pupil).when(route_started("2020-08-01")).then("DLR-01").is_undetermined("overeenkomst")


def test_dlr_01_is_asked_of_routes_from_august_2020_on() -> None:
    late = route_started("2020-07-31", signed_on="2020-08-02")
    given(pupil).when(late).then("DLR-01").does_not_apply()


# DLR-10: from leerjaar 3


def test_dlr_10_a_route_that_begins_in_leerjaar_3_satisfies() -> None:
    given(pupil).when(started).then("DLR-10").is_satisfied()


@pytest.mark.parametrize("leerjaar", [2, 4])
def test_dlr_10_one_that_begins_in_another_year_is_broken(leerjaar: int) -> None:
    other = vmbo_enrolled("2020-08-01", leerjaar=leerjaar)
    given(other).when(started).then("DLR-10").is_broken()


def test_dlr_10_the_year_of_the_first_day_counts() -> None:
    day_after = vmbo_year_started("2020-08-02", leerjaar=4)
    given(pupil, day_after).when(started).then("DLR-10").is_satisfied()


def test_dlr_10_without_a_vmbo_it_is_undetermined() -> None:
    given(started).then("DLR-10").is_undetermined("VmboEnrolled")


def test_dlr_10_is_asked_of_routes_from_august_2020_on() -> None:
    given(before_the_law).then("DLR-10").does_not_apply()


# DLR-11: the vmbo examination in three years


def test_dlr_11_the_last_day_of_the_third_school_year_is_in_time_and_the_day_after_is_not() -> None:
    last_day, day_after = exam_taken("2023-07-31"), exam_taken("2023-08-01")
    given(pupil, started).when(last_day).then("DLR-11").is_satisfied()
    asked = given(pupil, started).when(day_after).then("DLR-11")
    asked.on("2023-07-31").does_not_apply()
    asked.on("2023-08-01").is_broken(rests_on=(2, 3))


def test_dlr_11_a_route_begun_later_in_the_year_has_the_same_school_years() -> None:
    later = route_started("2021-01-01")
    given(pupil, later).when(exam_taken("2023-07-31")).then("DLR-11").is_satisfied()
    given(pupil, later).when(exam_taken("2023-08-01")).then("DLR-11").is_broken()


def test_dlr_11_an_examination_of_an_unknown_day_around_it_is_undetermined() -> None:
    some_day = exam_taken("2023-07-31", occurred_until="2023-08-01")
    given(pupil, started).when(some_day).then("DLR-11").is_undetermined("datum")


def test_dlr_11_examinations_of_before_the_route_or_none_are_not_judged() -> None:
    day_before, first_day = exam_taken("2020-07-31"), exam_taken("2020-08-01")
    given(pupil, started).then("DLR-11").does_not_apply()
    given(pupil, started).when(day_before).then("DLR-11").does_not_apply()
    given(pupil, started).when(first_day).then("DLR-11").is_satisfied()


# DLR-13: without the vmbo examination


def test_dlr_13_an_integrated_route_to_level_2_needs_no_vmbo_diploma() -> None:
    integrated = route_started("2020-08-01", integrated=True)
    given(pupil, integrated).when(mbo_2).then("DLR-13").is_satisfied(rests_on=(2, 3))


def test_dlr_13_another_route_does() -> None:
    other = route_started("2020-08-01", integrated=False)
    given(pupil, other).when(mbo_2).then("DLR-13").is_broken()
    given(pupil, other, bb).when(mbo_2).then("DLR-13").is_satisfied()


@pytest.mark.parametrize("diploma", ["mbo-3", "mbo-4"])
def test_dlr_13_an_integrated_route_leads_to_level_2_only(diploma: str) -> None:
    integrated = route_started("2020-08-01", target_niveau=4, integrated=True)
    earned = diploma_awarded("2023-06-30", where=MBO, diploma=diploma)
    given(pupil, integrated).when(earned).then("DLR-13").is_broken()
    given(pupil, integrated, bb).when(earned).then("DLR-13").is_satisfied()


def test_dlr_13_the_vmbo_diploma_is_there_on_the_day() -> None:
    other = route_started("2020-08-01", integrated=False)
    that_day, day_after = (
        diploma_awarded(d, diploma="vmbo-bb") for d in ("2023-06-30", "2023-07-01")
    )
    given(pupil, other, that_day).when(mbo_2).then("DLR-13").is_satisfied()
    given(pupil, other, day_after).when(mbo_2).then("DLR-13").is_broken()


def test_dlr_13_whether_it_was_integrated_must_be_known() -> None:
    given(pupil, started).when(mbo_2).then("DLR-13").is_undetermined("geintegreerd")


def test_dlr_13_who_is_on_no_route_or_began_before_the_law_is_not_meant() -> None:
    left = route_left("2023-06-29")
    integrated = route_started("2020-07-31", integrated=False)
    given(pupil).when(mbo_2).then("DLR-13").does_not_apply()
    given(pupil, started, left).when(mbo_2).then("DLR-13").does_not_apply()
    given(pupil, integrated).when(mbo_2).then("DLR-13").does_not_apply()


def test_dlr_13_of_two_routes_the_one_begun_last_counts() -> None:
    first = route_started("2020-08-01", agreement="o1", integrated=False)
    second = route_started("2021-08-01", agreement="o2", integrated=True)
    given(pupil, first, second).when(mbo_2).then("DLR-13").is_satisfied()


def test_dlr_13_is_about_diplomas_of_the_mbo() -> None:
    given(pupil, started).when(bb).then("DLR-13").does_not_apply()


# DLR-14: aims at a startkwalificatie


@pytest.mark.parametrize("niveau", [2, 3, 4])
def test_dlr_14_every_aim_that_can_be_recorded_satisfies(niveau: int) -> None:
    aimed = route_started("2020-08-01", target_niveau=niveau)
    given(pupil).when(aimed).then("DLR-14").is_satisfied()


def test_dlr_14_is_asked_of_routes_from_august_2020_on() -> None:
    given(before_the_law).then("DLR-14").does_not_apply()


# DLR-15: licensed


def test_dlr_15_a_profile_and_a_programme_that_may_be_offered_satisfy() -> None:
    may = route_started("2020-08-01", profile_licensed=True, programme_licensed=True)
    given(pupil).when(may).then("DLR-15").is_satisfied()


def test_dlr_15_one_that_may_not_is_broken() -> None:
    school = route_started("2020-08-01", profile_licensed=False, programme_licensed=True)
    institution = route_started("2020-08-01", programme_licensed=False)
    given(pupil).when(school).then("DLR-15").is_broken(lacks=("profile_licensed",))
    given(pupil).when(institution).then("DLR-15").is_broken(lacks=("programme_licensed",))


def test_dlr_15_what_is_not_stated_makes_it_undetermined() -> None:
    half = route_started("2020-08-01", profile_licensed=True)
    given(pupil).when(half).then("DLR-15").is_undetermined("licentie_opleiding")
    given(pupil).when(started).then("DLR-15").is_undetermined(
        "licentie_profiel", "licentie_opleiding"
    )


def test_dlr_15_is_asked_of_routes_from_august_2020_on() -> None:
    given(before_the_law).then("DLR-15").does_not_apply()


# DLR-16: made together


def test_dlr_16_a_programme_made_together_satisfies_and_one_made_alone_is_a_warning() -> None:
    together = route_started("2020-08-01", made_together=True)
    alone = route_started("2020-08-01", made_together=False)
    given(pupil).when(together).then("DLR-16").is_satisfied()
    given(pupil).when(alone).then("DLR-16").is_broken(severity="S")


def test_dlr_16_what_is_not_stated_makes_it_undetermined() -> None:
    given(pupil).when(started).then("DLR-16").is_undetermined("samen_opgesteld")


def test_dlr_16_is_asked_of_routes_from_august_2020_on() -> None:
    given(before_the_law).then("DLR-16").does_not_apply()


# DLR-18: before the law only as an experiment


@pytest.mark.parametrize("experiment", ["vm2", "vakmanschaproute", "beroepsroute"])
def test_dlr_18_the_day_before_the_law_an_experiment_satisfies(experiment: str) -> None:
    tried = route_started("2020-07-31", experiment=experiment)
    given(pupil).when(tried).then("DLR-18").is_satisfied()


def test_dlr_18_without_an_experiment_it_is_broken() -> None:
    given(pupil).when(route_started("2020-07-31", experiment="geen")).then("DLR-18").is_broken()


def test_dlr_18_what_is_not_stated_makes_it_undetermined() -> None:
    given(pupil).when(before_the_law).then("DLR-18").is_undetermined("experiment")


def test_dlr_18_from_the_day_of_the_law_on_no_experiment_is_needed() -> None:
    none = route_started("2020-08-01", experiment="geen")
    given(pupil).when(none).then("DLR-18").does_not_apply()


# DLR-19: two years of phase VO


def test_dlr_19_the_phase_mbo_after_two_school_years_satisfies_and_a_day_earlier_does_not() -> None:
    after_two, day_before = route_phase_changed("2022-08-01"), route_phase_changed("2022-07-31")
    given(pupil, started).when(after_two).then("DLR-19").is_satisfied(rests_on=(2, 3))
    given(pupil, started).when(day_before).then("DLR-19").is_broken()


def test_dlr_19_a_route_begun_later_in_the_year_has_the_same_school_years() -> None:
    later = route_started("2020-10-01")
    given(pupil, later).when(route_phase_changed("2022-08-01")).then("DLR-19").is_satisfied()


def test_dlr_19_a_change_of_an_unknown_day_around_it_is_undetermined() -> None:
    some_day = route_phase_changed("2022-07-31", occurred_until="2022-08-01")
    given(pupil, started).when(some_day).then("DLR-19").is_undetermined("datum")


def test_dlr_19_without_the_route_it_is_undetermined() -> None:
    given(pupil).when(route_phase_changed("2022-08-01")).then("DLR-19").is_undetermined(
        "RouteStarted"
    )


def test_dlr_19_back_to_vo_and_routes_of_before_the_law_are_not_judged() -> None:
    back = route_phase_changed("2021-01-01", phase="VO")
    given(pupil, started).when(back).then("DLR-19").does_not_apply()
    early = route_phase_changed("2021-01-01")
    given(pupil, before_the_law).when(early).then("DLR-19").does_not_apply()
