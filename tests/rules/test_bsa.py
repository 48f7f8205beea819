from typing import Any

import pytest

from pathway.scenario import (
    MBO,
    OTHER_CREBO,
    OTHER_MBO,
    diploma_awarded,
    mbo_deregistered,
    mbo_registered,
    registration_changed,
)
from rules.scenario import (
    AProgramme,
    ListedCodes,
    given,
    guidance_given,
    improvement_period_ended,
    improvement_period_set,
    study_advice_given,
    told,
    warning_issued,
)

student = mbo_registered(
    "2023-08-01", registration="1", crebo="25655", niveau=4, planned_end="2026-07-31"
)
student_of_a_year = mbo_registered(
    "2023-08-01", registration="1", crebo="25252", niveau=1, planned_end="2024-07-31"
)
positive = study_advice_given("2024-06-01", advice="positief")
negative = study_advice_given("2024-06-01", advice="negatief")
warned = warning_issued("2024-02-01", written=True)
improving = improvement_period_set(
    "2024-02-01", period_from="2024-02-05", period_until="2024-04-05"
)
left = mbo_deregistered("2024-06-30", registration="1", ground="bsa")


# BSA-01: an advice in the first year


def test_bsa_01_an_advice_in_the_first_year_satisfies() -> None:
    given(student).when(positive).then("BSA-01").is_satisfied(rests_on=(1, 2))


def test_bsa_01_a_year_without_an_advice_is_broken() -> None:
    given(student).then("BSA-01").is_broken()


def test_bsa_01_a_provisional_advice_is_none() -> None:
    provisional = study_advice_given("2024-06-01", advice="voorlopig")
    given(student).when(provisional).then("BSA-01").is_broken()


def test_bsa_01_is_open_on_the_last_day_of_the_term_and_broken_the_day_after() -> None:
    asked = given(student).then("BSA-01")
    asked.on("2024-08-01").is_open(until="2024-08-01")
    asked.on("2024-08-02").is_broken()


def test_bsa_01_is_open_until_four_months_after_the_beginning_of_one_year() -> None:
    given(student_of_a_year).then("BSA-01").on("2023-11-01").is_open(until="2023-12-01")


def test_bsa_01_a_programme_of_a_year_and_a_day_is_a_longer_one() -> None:
    longer = mbo_registered("2023-08-01", crebo="25252", niveau=1, planned_end="2024-08-01")
    given(longer).then("BSA-01").on("2023-11-01").is_open(until="2024-08-01")


def test_bsa_01_without_a_planned_end_level_1_takes_a_year() -> None:
    entree = mbo_registered("2023-08-01", crebo="25252", niveau=1)
    given(entree).then("BSA-01").on("2023-11-01").is_open(until="2023-12-01")


def test_bsa_01_an_advice_on_the_last_day_is_in_time_and_one_the_day_after_is_late() -> None:
    last_day = study_advice_given("2024-08-01", advice="positief")
    day_after = study_advice_given("2024-08-02", advice="positief")
    given(student).when(last_day).then("BSA-01").is_satisfied()
    given(student).when(day_after).then("BSA-01").is_broken(late=True)


def test_bsa_01_an_advice_known_only_as_a_period_around_the_last_day_is_undetermined() -> None:
    around, before = (
        study_advice_given("2024-07-01", occurred_until=until, advice="positief")
        for until in ("2024-08-02", "2024-08-01")
    )
    given(student).when(around).then("BSA-01").is_undetermined("datum")
    given(student).when(before).then("BSA-01").is_satisfied()


def test_bsa_01_who_leaves_within_the_term_is_owed_no_advice() -> None:
    gone = mbo_deregistered("2024-08-01", registration="1")
    given(student).when(gone).then("BSA-01").does_not_apply()


def test_bsa_01_who_leaves_a_day_after_the_term_was_owed_an_advice() -> None:
    gone = mbo_deregistered("2024-08-02", registration="1")
    given(student).when(gone).then("BSA-01").is_broken()


def test_bsa_01_without_duration_and_level_the_term_is_undetermined() -> None:
    unknown = mbo_registered("2023-08-01", crebo="25655")
    given(unknown).then("BSA-01").is_undetermined("gepland_einde", "niveau")


def test_bsa_01_a_level_that_is_not_stated_is_that_of_the_programme() -> None:
    codes = ListedCodes(programmes={"25252": AProgramme(niveau=1), "25655": AProgramme(niveau=4)})
    entree, other = (mbo_registered("2017-08-01", crebo=crebo) for crebo in ("25252", "25655"))
    given(entree, codes=codes).then("BSA-01").on("2017-11-01").is_open(until="2017-12-01")
    given(other, codes=codes).then("BSA-01").does_not_apply()


def test_bsa_01_a_second_registration_for_the_same_programme_has_had_its_advice() -> None:
    again = mbo_registered("2024-09-01", registration="2", crebo="25655", niveau=4)
    gone = mbo_deregistered("2023-09-01", registration="1")
    given(student, gone).when(again).then("BSA-01").about(3).does_not_apply()


def test_bsa_01_a_programme_to_which_another_registration_changed_later_is_a_first_one() -> None:
    changed = registration_changed("2024-02-01", registration="1", crebo=OTHER_CREBO)
    beside = mbo_registered("2023-09-01", registration="2", crebo=OTHER_CREBO, niveau=4)
    given(student, beside, changed).then("BSA-01").about(2).is_broken()


def test_bsa_01_of_two_registrations_of_which_no_programme_is_stated_the_first_counts() -> None:
    unknown = mbo_registered("2023-08-01", registration="1", niveau=4)
    again = mbo_registered("2024-09-01", registration="2", niveau=4)
    gone = mbo_deregistered("2023-09-01", registration="1")
    given(unknown, gone).when(again).then("BSA-01").about(3).does_not_apply()
    elsewhere = told(again, where=OTHER_MBO)
    given(unknown, gone).when(elsewhere).then("BSA-01").about(3).is_broken()


def test_bsa_01_another_programme_has_a_first_year_of_its_own() -> None:
    other = mbo_registered("2024-09-01", registration="2", crebo=OTHER_CREBO, niveau=4)
    gone = mbo_deregistered("2023-09-01", registration="1")
    given(student, gone).when(other).then("BSA-01").about(3).is_broken()


def test_bsa_01_an_examendeelnemer_gets_no_advice() -> None:
    only_exam = mbo_registered("2023-08-01", crebo="25655", niveau=4, leertraject="ex")
    given(only_exam).then("BSA-01").does_not_apply()


def test_bsa_01_asks_it_of_all_levels_from_the_study_year_2018_on() -> None:
    first = mbo_registered("2018-08-01", crebo="25655", niveau=4)
    day_before = mbo_registered("2018-07-31", crebo="25655", niveau=4)
    given(first).then("BSA-01").is_broken()
    given(day_before).then("BSA-01").does_not_apply()


def test_bsa_01_asked_it_of_level_1_before() -> None:
    entree = mbo_registered("2014-08-01", crebo="25252", niveau=1)
    day_before = mbo_registered("2014-07-31", crebo="25252", niveau=1)
    given(entree).then("BSA-01").is_broken()
    given(day_before).then("BSA-01").does_not_apply()


def test_bsa_01_a_level_that_is_not_stated_counts_as_one_from_2018_on() -> None:
    first = mbo_registered("2018-08-01", crebo="25655", planned_end="2020-07-31")
    day_before = mbo_registered("2018-07-31", crebo="25655", planned_end="2020-07-31")
    given(first).then("BSA-01").is_broken()
    given(day_before).then("BSA-01").does_not_apply()


def test_bsa_01_a_programme_that_the_student_changed_to_has_had_its_first_year() -> None:
    changed = registration_changed("2023-10-01", registration="1", crebo=OTHER_CREBO)
    gone = mbo_deregistered("2023-11-01", registration="1")
    again = mbo_registered("2024-09-01", registration="2", crebo=OTHER_CREBO, niveau=4)
    given(student, changed, gone).when(again).then("BSA-01").about(4).does_not_apply()


def test_bsa_01_the_same_programme_elsewhere_or_as_examendeelnemer_was_another_year() -> None:
    elsewhere = mbo_registered("2022-08-01", where=OTHER_MBO, registration="9", crebo="25655")
    only_exam = mbo_registered("2022-08-01", registration="9", crebo="25655", leertraject="ex")
    given(elsewhere).when(student).then("BSA-01").about(2).is_broken()
    given(only_exam).when(student).then("BSA-01").about(2).is_broken()


def test_bsa_01_of_two_begun_on_one_day_the_one_recorded_first_is_the_first() -> None:
    twin = mbo_registered("2023-08-01", registration="2", crebo="25655", niveau=4)
    asked = given(student).when(twin).then("BSA-01")
    asked.about(1).is_broken()
    asked.about(2).does_not_apply()


# BSA-02: within the term


def test_bsa_02_an_advice_nine_months_after_the_beginning_is_within_the_term() -> None:
    given(student).when(study_advice_given("2024-05-01", advice="positief")).then(
        "BSA-02"
    ).is_satisfied()


def test_bsa_02_a_day_before_nine_months_is_too_early() -> None:
    early = study_advice_given("2024-04-30", advice="positief")
    given(student).when(early).then("BSA-02").is_broken()


def test_bsa_02_twelve_months_after_is_within_and_a_day_later_is_not() -> None:
    last_day = study_advice_given("2024-08-01", advice="positief")
    day_after = study_advice_given("2024-08-02", advice="positief")
    given(student).when(last_day).then("BSA-02").is_satisfied()
    given(student).when(day_after).then("BSA-02").is_broken()


def test_bsa_02_nine_months_after_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    begun = mbo_registered("2022-05-31", crebo="25655", niveau=4, planned_end="2025-05-30")
    last_of_february = study_advice_given("2023-02-28", advice="positief")
    day_before = study_advice_given("2023-02-27", advice="positief")
    given(begun).when(last_of_february).then("BSA-02").is_satisfied()
    given(begun).when(day_before).then("BSA-02").is_broken()


def test_bsa_02_one_year_has_its_advice_between_three_and_four_months() -> None:
    first_day = study_advice_given("2023-11-01", advice="positief")
    day_before = study_advice_given("2023-10-31", advice="positief")
    given(student_of_a_year).when(first_day).then("BSA-02").is_satisfied()
    given(student_of_a_year).when(day_before).then("BSA-02").is_broken()


def test_bsa_02_an_advice_of_an_unknown_day_around_the_limit_is_undetermined() -> None:
    some_day = study_advice_given("2024-04-30", occurred_until="2024-05-01", advice="positief")
    given(student).when(some_day).then("BSA-02").is_undetermined("datum")


def test_bsa_02_an_advice_of_an_unknown_day_around_the_end_is_undetermined() -> None:
    some_day = study_advice_given("2024-08-01", occurred_until="2024-08-02", advice="positief")
    given(student).when(some_day).then("BSA-02").is_undetermined("datum")


def test_bsa_02_without_the_registration_it_is_undetermined() -> None:
    given(positive).then("BSA-02").is_undetermined("MboRegistered")


def test_bsa_02_without_duration_the_term_is_undetermined() -> None:
    unknown = mbo_registered("2023-08-01", crebo="25655")
    given(unknown).when(positive).then("BSA-02").is_undetermined("gepland_einde", "niveau")


def test_bsa_02_a_level_that_is_not_stated_is_that_of_the_programme() -> None:
    codes = ListedCodes(programmes={"25252": AProgramme(niveau=1)})
    entree = mbo_registered("2023-08-01", registration="1", crebo="25252")
    within, after = (
        study_advice_given(day, advice="positief") for day in ("2023-12-01", "2023-12-02")
    )
    given(entree, codes=codes).when(within).then("BSA-02").is_satisfied()
    given(entree, codes=codes).when(after).then("BSA-02").is_broken()


def test_bsa_02_a_later_advice_is_not_bound_to_the_term() -> None:
    second = study_advice_given("2025-06-01", advice="positief")
    given(student, positive).when(second).then("BSA-02").about(3).does_not_apply()


def test_bsa_02_a_provisional_advice_has_no_term() -> None:
    provisional = study_advice_given("2023-12-01", advice="voorlopig")
    given(student).when(provisional).then("BSA-02").does_not_apply()


# BSA-03: warned in writing


def test_bsa_03_a_warning_before_the_negative_advice_satisfies() -> None:
    given(student, warned).when(negative).then("BSA-03").is_satisfied(rests_on=(2, 3))


def test_bsa_03_a_negative_advice_without_a_warning_is_broken() -> None:
    given(student).when(negative).then("BSA-03").is_broken()


def test_bsa_03_a_warning_on_the_day_itself_comes_too_late() -> None:
    day_before, that_day = warning_issued("2024-05-31"), warning_issued("2024-06-01")
    given(student, day_before).when(negative).then("BSA-03").is_satisfied()
    given(student, that_day).when(negative).then("BSA-03").is_broken()


def test_bsa_03_a_warning_by_word_of_mouth_does_not_count() -> None:
    spoken = warning_issued("2024-02-01", written=False)
    given(student, spoken).when(negative).then("BSA-03").is_broken()


def test_bsa_03_a_warning_in_another_registration_does_not_count() -> None:
    elsewhere = mbo_registered("2023-08-01", where=OTHER_MBO, registration="9")
    warned_there = warning_issued("2024-02-01", where=OTHER_MBO, registration="9")
    given(student, elsewhere, warned_there).when(negative).then("BSA-03").is_broken()


def test_bsa_03_a_warning_of_an_unknown_day_around_the_advice_is_undetermined() -> None:
    some_day = warning_issued("2024-05-01", occurred_until="2024-06-30")
    given(student, some_day).when(negative).then("BSA-03").is_undetermined("datum")


def test_bsa_03_a_warning_without_a_number_is_of_the_only_registration_there() -> None:
    unnumbered = warning_issued("2024-02-01", where="25LH00", registration=None)
    elsewhere = mbo_registered("2023-08-01", where=OTHER_MBO, registration="9")
    second = mbo_registered("2023-08-01", registration="2", crebo=OTHER_CREBO)
    given(student, elsewhere, unnumbered).when(negative).then("BSA-03").is_satisfied()
    given(student, second, unnumbered).when(negative).then("BSA-03").is_broken()


def test_bsa_03_a_number_that_is_used_again_is_of_the_one_begun_last_by_then() -> None:
    gone = mbo_deregistered("2023-12-31", registration="1")
    again = mbo_registered("2024-02-01", registration="1", crebo=OTHER_CREBO)
    before, that_day = warning_issued("2024-01-31"), warning_issued("2024-02-01")
    given(student, gone, again, that_day).when(negative).then("BSA-03").is_satisfied()
    given(student, gone, again, before).when(negative).then("BSA-03").is_broken()


def test_bsa_03_what_comes_before_its_registration_is_of_it_all_the_same() -> None:
    early = warning_issued("2023-07-31")
    given(student, early).when(negative).then("BSA-03").is_satisfied()


def test_bsa_03_without_the_registration_it_is_undetermined() -> None:
    given(negative).then("BSA-03").is_undetermined("MboRegistered")


def test_bsa_03_a_positive_advice_needs_no_warning() -> None:
    given(student).when(positive).then("BSA-03").does_not_apply()


def test_bsa_03_is_asked_from_the_study_year_2018_on() -> None:
    earlier = mbo_registered("2017-09-01", registration="1", niveau=4)
    first_day = study_advice_given("2018-08-01", advice="negatief")
    day_before = study_advice_given("2018-07-31", advice="negatief")
    given(earlier).when(first_day).then("BSA-03").is_broken()
    given(earlier).when(day_before).then("BSA-03").does_not_apply()


# BSA-04: an improvement period after the warning


def test_bsa_04_a_warning_and_then_a_period_satisfy() -> None:
    given(student, warned, improving).when(negative).then("BSA-04").about(4).is_satisfied()


def test_bsa_04_a_negative_advice_without_a_period_is_broken() -> None:
    given(student, warned).when(negative).then("BSA-04").is_broken()


def test_bsa_04_the_period_may_begin_on_the_day_of_the_warning_and_no_earlier() -> None:
    that_day = improvement_period_set("2024-02-01", period_until="2024-04-01")
    day_before = improvement_period_set("2024-01-31", period_until="2024-04-01")
    given(student, warned, that_day).when(negative).then("BSA-04").about(4).is_satisfied()
    given(student, warned, day_before).when(negative).then("BSA-04").about(4).is_broken()


def test_bsa_04_the_period_may_end_on_the_day_of_the_advice_and_no_later() -> None:
    that_day = improvement_period_set("2024-02-05", period_until="2024-06-01")
    day_after = improvement_period_set("2024-02-05", period_until="2024-06-02")
    given(student, warned, that_day).when(negative).then("BSA-04").about(4).is_satisfied()
    given(student, warned, day_after).when(negative).then("BSA-04").about(4).is_broken()


@pytest.mark.parametrize("until", ["2024-02-05", "2024-02-06"])
def test_bsa_04_a_warning_known_only_as_a_period_around_the_beginning_is_undetermined(
    until: str,
) -> None:
    around = told(warned, occurred_until=until)
    asked = given(student, around, improving).when(negative).then("BSA-04").about(4)
    asked.is_satisfied() if until == "2024-02-05" else asked.is_undetermined("datum")


def test_bsa_04_an_advice_known_only_as_a_period_around_the_end_is_undetermined() -> None:
    advised = told(negative, occurred_on="2024-04-04", occurred_until="2024-04-05")
    before = told(advised, occurred_on="2024-04-03", occurred_until="2024-04-04")
    given(student, warned, improving).when(advised).then("BSA-04").about(4).is_undetermined("datum")
    given(student, warned, improving).when(before).then("BSA-04").about(4).is_broken()


def test_bsa_04_one_period_that_was_right_is_enough() -> None:
    endless = improvement_period_set("2024-02-03")
    asked = given(student, warned, endless, improving).when(negative).then("BSA-04")
    asked.about(5).is_satisfied(rests_on=(5, 4))


def test_bsa_04_a_period_of_one_day_is_none() -> None:
    of_a_day = improvement_period_set("2024-02-05", period_until="2024-02-05")
    given(student, warned, of_a_day).when(negative).then("BSA-04").about(4).is_broken()


def test_bsa_04_a_period_of_which_no_end_is_known_is_undetermined() -> None:
    endless = improvement_period_set("2024-02-05")
    given(student, warned, endless).when(negative).then("BSA-04").about(4).is_undetermined("tot")


def test_bsa_04_a_period_that_was_told_to_have_ended_has_an_end() -> None:
    endless = improvement_period_set("2024-02-05")
    ended = improvement_period_ended("2024-04-01", improved=False)
    given(student, warned, endless, ended).when(negative).then("BSA-04").about(5).is_satisfied()


def test_bsa_04_a_period_is_open_until_it_ends() -> None:
    period = given(student, warned, improving).then("BSA-04")
    period.on("2024-02-04").does_not_apply()
    period.on("2024-04-04").is_open(until="2024-04-05")
    period.on("2024-04-05").is_satisfied()


def test_bsa_04_an_unknown_end_matters_only_where_the_beginning_is_right() -> None:
    with_the_warning = improvement_period_set("2024-02-01")
    before_it = improvement_period_set("2024-01-31")
    with_the_advice = improvement_period_set("2024-06-01")
    given(student, warned, with_the_warning).when(negative).then("BSA-04").about(4).is_undetermined(
        "tot"
    )
    given(student, warned, before_it).when(negative).then("BSA-04").about(4).is_broken()
    given(student, warned, with_the_advice).when(negative).then("BSA-04").about(4).is_broken()


def test_bsa_04_an_end_on_the_first_day_is_that_of_an_earlier_period() -> None:
    ended = improvement_period_ended("2024-02-05")
    given(student, improvement_period_set("2024-02-05"), ended).then("BSA-04").is_undetermined(
        "tot"
    )


def test_bsa_04_a_period_that_ends_with_the_advice_ran_its_time() -> None:
    that_day = improvement_period_set("2024-02-05", period_until="2024-06-01")
    given(student, warned, that_day).when(negative).then("BSA-04").about(3).is_satisfied()


def test_bsa_04_a_period_without_an_end_is_undetermined_by_itself() -> None:
    given(student, improvement_period_set("2024-02-05")).then("BSA-04").is_undetermined("tot")


def test_bsa_04_a_period_cut_short_by_the_advice_is_judged_at_the_advice() -> None:
    cut_short = improvement_period_set("2024-02-05", period_until="2024-06-02")
    given(student, warned, cut_short).when(negative).then("BSA-04").about(3).does_not_apply()


def test_bsa_04_a_positive_advice_needs_no_period() -> None:
    given(student).when(positive).then("BSA-04").does_not_apply()


def test_bsa_04_without_the_registration_it_is_undetermined() -> None:
    given(negative).then("BSA-04").is_undetermined("MboRegistered")


# BSA-05: never a surprise


def test_bsa_05_warned_and_given_time_is_no_surprise() -> None:
    given(student, warned, improving).when(negative).then("BSA-05").is_satisfied()


def test_bsa_05_warned_without_a_period_is_a_surprise() -> None:
    given(student, warned).when(negative).then("BSA-05").is_broken()


def test_bsa_05_a_period_without_a_warning_is_a_surprise() -> None:
    given(student, improving).when(negative).then("BSA-05").is_broken()


def test_bsa_05_is_undetermined_as_long_as_one_of_the_two_is() -> None:
    endless = improvement_period_set("2024-02-05")
    given(student, warned, endless).when(negative).then("BSA-05").is_undetermined("tot")


def test_bsa_05_a_positive_advice_may_be_a_surprise() -> None:
    given(student).when(positive).then("BSA-05").does_not_apply()


# BSA-06: the registration may go on


def test_bsa_06_who_stays_after_a_negative_advice_used_the_freedom() -> None:
    given(student).when(negative).then("BSA-06").is_satisfied()


def test_bsa_06_who_is_dismissed_did_not() -> None:
    given(student, negative).when(left).then("BSA-06").does_not_apply()


def test_bsa_06_a_deregistration_without_a_ground_is_undetermined() -> None:
    gone = mbo_deregistered("2024-06-30", registration="1")
    given(student, negative).when(gone).then("BSA-06").is_undetermined("grond")


def test_bsa_06_who_leaves_with_the_diploma_stayed_whatever_is_said_of_a_ground() -> None:
    earned = diploma_awarded("2024-06-30", where=MBO, registration="1", diploma="mbo-4")
    gone = mbo_deregistered("2024-06-30", registration="1")
    given(student, negative, earned).when(gone).then("BSA-06").is_satisfied()


@pytest.mark.parametrize(
    "otherwise",
    [{"occurred_on": "2024-07-01"}, {"diploma": "vmbo-tl"}, {"registration": "2"}],
)
def test_bsa_06_another_diploma_or_a_later_one_does_not_tell_that(otherwise: Any) -> None:
    second = mbo_registered("2023-08-01", registration="2", crebo=OTHER_CREBO)
    earned = diploma_awarded("2024-06-30", where=MBO, registration="1", diploma="mbo-4")
    gone = mbo_deregistered("2024-06-30", registration="1")
    of_other = told(earned, **otherwise)
    asked = given(student, second, negative, of_other).when(gone)
    asked.then("BSA-06").is_undetermined("grond")
    asked.then("BSA-07").is_undetermined("grond")


def test_bsa_06_who_is_dismissed_once_did_not_stay_whatever_else_is_told() -> None:
    gone = mbo_deregistered("2024-06-29", registration="1")
    given(student, negative, gone).when(left).then("BSA-06").does_not_apply()


def test_bsa_06_a_positive_advice_ends_nothing() -> None:
    given(student).when(positive).then("BSA-06").does_not_apply()


# BSA-07: guided before leaving


def test_bsa_07_guidance_between_advice_and_deregistration_satisfies() -> None:
    guided = guidance_given("2024-06-15", guided_to="andere-opleiding")
    given(student, negative, guided).when(left).then("BSA-07").is_satisfied(rests_on=(2, 3, 4))


def test_bsa_07_a_dismissal_without_guidance_is_broken() -> None:
    given(student, negative).when(left).then("BSA-07").is_broken()


def test_bsa_07_guidance_counts_from_the_day_of_the_advice_to_that_of_leaving() -> None:
    for day in ("2024-06-01", "2024-06-30"):
        given(student, negative, guidance_given(day)).when(left).then("BSA-07").is_satisfied()
    for day in ("2024-05-31", "2024-07-01"):
        given(student, negative, guidance_given(day)).when(left).then("BSA-07").is_broken()


@pytest.mark.parametrize(
    ("first", "until", "within"),
    [
        ("2024-05-31", "2024-06-01", None),
        ("2024-06-30", "2024-07-01", None),
        ("2024-06-01", "2024-06-30", True),
        ("2024-05-01", "2024-05-31", False),
        ("2024-07-01", "2024-07-31", False),
    ],
)
def test_bsa_07_guidance_known_only_as_a_period_counts_when_all_of_it_is_within(
    first: str, until: str, within: bool | None
) -> None:
    around = guidance_given(first, occurred_until=until)
    asked = given(student, negative, around).when(left).then("BSA-07")
    if within is None:
        asked.is_undetermined("datum")
    elif within:
        asked.is_satisfied()
    else:
        asked.is_broken()


def test_bsa_07_an_advice_or_a_leaving_known_only_as_a_period_makes_it_undetermined_too() -> None:
    guided = guidance_given("2024-06-15")
    advised = told(negative, occurred_until="2024-06-16")
    given(student, advised, guided).when(left).then("BSA-07").is_undetermined("datum")
    gone = told(left, occurred_on="2024-06-14", occurred_until="2024-06-15")
    given(student, negative, guided).when(gone).then("BSA-07").is_undetermined("datum")


def test_bsa_07_a_leaver_without_a_ground_is_undetermined() -> None:
    gone = mbo_deregistered("2024-06-30", registration="1")
    given(student, negative).when(gone).then("BSA-07").is_undetermined("grond")


def test_bsa_07_who_leaves_with_the_diploma_needs_no_guidance() -> None:
    earned = diploma_awarded("2024-06-30", where=MBO, registration="1", diploma="mbo-4")
    gone = mbo_deregistered("2024-06-30", registration="1")
    given(student, negative, earned).when(gone).then("BSA-07").does_not_apply()


def test_bsa_07_who_leaves_for_another_reason_needs_no_guidance() -> None:
    moved = mbo_deregistered("2024-06-30", registration="1", ground="verhuisd")
    given(student, negative).when(moved).then("BSA-07").does_not_apply()


def test_bsa_07_is_about_who_had_a_negative_advice() -> None:
    given(student, positive).when(left).then("BSA-07").does_not_apply()


# BSA-08: no dismissal without an advice


def test_bsa_08_a_dismissal_after_a_negative_advice_satisfies() -> None:
    given(student, negative).when(left).then("BSA-08").is_satisfied()


def test_bsa_08_a_dismissal_without_a_negative_advice_is_broken() -> None:
    given(student, positive).when(left).then("BSA-08").is_broken()


def test_bsa_08_the_advice_may_be_of_the_same_day_and_no_later() -> None:
    that_day = study_advice_given("2024-06-30", advice="negatief")
    day_after = study_advice_given("2024-07-01", advice="negatief")
    given(student, that_day).when(left).then("BSA-08").is_satisfied()
    given(student, day_after).when(left).then("BSA-08").is_broken()


def test_bsa_08_without_the_registration_it_is_undetermined() -> None:
    given(left).then("BSA-08").is_undetermined("MboRegistered")


def test_bsa_08_who_leaves_otherwise_needs_no_advice() -> None:
    gone = mbo_deregistered("2024-06-30", registration="1", ground="verhuisd")
    given(student).when(gone).then("BSA-08").does_not_apply()


# BSA-09: not again


def test_bsa_09_the_same_programme_at_the_same_institution_is_a_signal() -> None:
    again = mbo_registered("2024-08-01", registration="2", crebo="25655")
    given(student, negative, left).when(again).then("BSA-09").is_broken(severity="S")


def test_bsa_09_another_programme_is_right() -> None:
    other = mbo_registered("2024-08-01", registration="2", crebo=OTHER_CREBO)
    given(student, negative, left).when(other).then("BSA-09").is_satisfied()


def test_bsa_09_another_institution_is_free() -> None:
    other = mbo_registered("2024-08-01", where=OTHER_MBO, registration="2", crebo="25655")
    given(student, negative, left).when(other).then("BSA-09").does_not_apply()


def test_bsa_09_without_a_programme_it_is_undetermined() -> None:
    unknown = mbo_registered("2024-08-01", registration="2")
    given(student, negative, left).when(unknown).then("BSA-09").is_undetermined("crebo")


def test_bsa_09_begins_the_day_after_the_deregistration() -> None:
    day_after = mbo_registered("2024-07-01", registration="2", crebo="25655")
    that_day = mbo_registered("2024-06-30", registration="2", crebo="25655")
    given(student, negative, left).when(day_after).then("BSA-09").is_broken()
    given(student, negative, left).when(that_day).then("BSA-09").does_not_apply()


# BSA-10: time to appeal


def test_bsa_10_two_weeks_between_advice_and_deregistration_satisfy() -> None:
    earlier = mbo_registered("2021-08-01", registration="1", niveau=4)
    advised = study_advice_given("2022-06-01", advice="negatief")
    after_14 = mbo_deregistered("2022-06-15", registration="1", ground="bsa")
    after_13 = mbo_deregistered("2022-06-14", registration="1", ground="bsa")
    given(earlier, advised).when(after_14).then("BSA-10").is_satisfied()
    given(earlier, advised).when(after_13).then("BSA-10").is_broken(severity="S")


def test_bsa_10_an_advice_of_an_unknown_day_around_it_is_undetermined() -> None:
    earlier = mbo_registered("2021-08-01", registration="1", niveau=4)
    advised = study_advice_given("2022-06-01", occurred_until="2022-06-02", advice="negatief")
    gone = mbo_deregistered("2022-06-15", registration="1", ground="bsa")
    given(earlier, advised).when(gone).then("BSA-10").is_undetermined("datum")


def test_bsa_10_is_no_longer_asked_from_august_2023_on() -> None:
    earlier = mbo_registered("2022-08-01", registration="1", niveau=4)
    advised = study_advice_given("2023-07-25", advice="negatief")
    last_day = mbo_deregistered("2023-07-31", registration="1", ground="bsa")
    day_after = mbo_deregistered("2023-08-01", registration="1", ground="bsa")
    given(earlier, advised).when(last_day).then("BSA-10").is_broken()
    given(earlier, advised).when(day_after).then("BSA-10").does_not_apply()


def test_bsa_10_without_a_negative_advice_there_is_nothing_to_appeal() -> None:
    earlier = mbo_registered("2021-08-01", registration="1", niveau=4)
    gone = mbo_deregistered("2022-06-02", registration="1", ground="bsa")
    given(earlier).when(gone).then("BSA-10").does_not_apply()


def test_bsa_10_who_leaves_otherwise_waits_for_nothing() -> None:
    earlier = mbo_registered("2021-08-01", registration="1", where=MBO)
    advised = study_advice_given("2022-06-01", advice="negatief")
    gone = mbo_deregistered("2022-06-02", registration="1", ground="verhuisd")
    given(earlier, advised).when(gone).then("BSA-10").does_not_apply()
