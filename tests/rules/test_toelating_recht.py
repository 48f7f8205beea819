import pytest

from pathway.scenario import (
    MBO,
    OTHER_MBO,
    diploma_awarded,
    education_left,
    exempted,
    mbo_deregistered,
    mbo_registered,
    vmbo_enrolled,
    vmbo_left,
)
from rules.scenario import (
    ListedCodes,
    advice_asked,
    alternative_offered,
    application_rejected,
    choice_advice_given,
    given,
    intake_held,
    mbo_applied,
    study_advice_given,
)

pupil = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="kb", born="2006-09-01")
applied = mbo_applied("2023-03-01", niveau=4, study_year=2023)
late = mbo_applied("2023-04-02", niveau=4, study_year=2023)
kb = diploma_awarded("2023-06-15", diploma="vmbo-kb")
with_right = given(pupil, applied, kb)
too_late = application_rejected("2023-05-01", ground="te-laat")
for_places = application_rejected("2023-05-01", ground="numerus-fixus")
AT_ROC = ListedCodes(kinds={MBO: "roc"})


# TOE-04: rejected with a right


def test_toe_04_who_has_a_right_is_not_rejected_for_something_else() -> None:
    with_right.when(too_late).then("TOE-04").is_broken()


@pytest.mark.parametrize("ground", ["numerus-fixus", "aanvullende-eisen"])
def test_toe_04_who_has_a_right_may_be_rejected_on_these_grounds(ground: str) -> None:
    with_right.when(application_rejected("2023-05-01", ground=ground)).then("TOE-04").is_satisfied()


def test_toe_04_who_applied_late_has_no_right() -> None:
    given(pupil, late, kb).when(too_late).then("TOE-04").does_not_apply()


def test_toe_04_who_missed_the_intake_has_no_right() -> None:
    missed = intake_held("2023-04-10", mandatory=True, attended=False)
    rejected = application_rejected("2023-05-01", ground="anders")
    given(pupil, applied, kb, missed).when(rejected).then("TOE-04").does_not_apply()


def test_toe_04_who_earned_no_diploma_in_time_has_no_right() -> None:
    in_time = diploma_awarded("2023-10-01", diploma="vmbo-kb")
    day_after = diploma_awarded("2023-10-02", diploma="vmbo-kb")
    given(pupil, applied).when(too_late).then("TOE-04").does_not_apply()
    given(pupil, applied, in_time).when(too_late).then("TOE-04").is_broken()
    given(pupil, applied, day_after).when(too_late).then("TOE-04").does_not_apply()


def test_toe_04_a_right_that_is_not_known_is_undetermined() -> None:
    unknown = mbo_applied("2023-03-01", study_year=2023)
    given(pupil, unknown, kb).when(too_late).then("TOE-04").is_undetermined("niveau")


def test_toe_04_without_a_ground_it_is_undetermined() -> None:
    rejected = application_rejected("2023-05-01")
    with_right.when(rejected).then("TOE-04").is_undetermined("grond")


def test_toe_04_without_the_application_it_is_undetermined() -> None:
    given(pupil).when(too_late).then("TOE-04").is_undetermined("MboApplied")


def test_toe_04_before_there_was_a_right_there_is_nothing_to_judge() -> None:
    earlier = mbo_applied("2017-08-20", niveau=4, study_year=2017)
    rejected = application_rejected("2017-09-01", ground="anders")
    given(pupil, earlier).when(rejected).then("TOE-04").does_not_apply()


def test_toe_04_three_earlier_negative_advices_are_a_ground_and_two_are_not_known_to_be() -> None:
    registered = mbo_registered("2018-08-01", registration="1")
    advices = [study_advice_given(f"{y}-06-01", advice="negatief") for y in (2019, 2020, 2021)]
    rejected = application_rejected("2023-05-01", ground="eerder-negatief-advies")
    of = given(registered, *advices, kb, applied)
    of.when(rejected).then("TOE-04").is_satisfied()
    two = given(registered, *advices[:2], kb, applied)
    two.when(rejected).then("TOE-04").is_undetermined("StudyAdviceGiven")


def test_toe_04_only_negative_advices_up_to_the_rejection_count() -> None:
    registered = mbo_registered("2018-08-01", registration="1")
    two = [study_advice_given(f"{y}-06-01", advice="negatief") for y in (2019, 2020)]
    positive = study_advice_given("2021-06-01", advice="positief")
    that_day = study_advice_given("2023-05-01", advice="negatief")
    day_after = study_advice_given("2023-05-02", advice="negatief")
    rejected = application_rejected("2023-05-01", ground="eerder-negatief-advies")
    of = given(registered, *two, kb, applied)
    of.when(rejected, positive).then("TOE-04").is_undetermined("StudyAdviceGiven")
    of.when(rejected, that_day).then("TOE-04").is_satisfied()
    of.when(rejected, day_after).then("TOE-04").is_undetermined("StudyAdviceGiven")


def test_toe_04_a_missing_subject_is_judged_elsewhere() -> None:
    rejected = application_rejected("2023-05-01", ground="vak-ontbreekt")
    with_right.when(rejected).then("TOE-04").does_not_apply()


# TOE-06: a study choice advice


def test_toe_06_who_asks_in_time_gets_an_advice_before_the_study_year() -> None:
    asked, told = advice_asked("2023-03-15"), choice_advice_given("2023-07-31")
    given(applied, asked).when(told).then("TOE-06").is_satisfied(rests_on=(1, 2, 3))


def test_toe_06_an_advice_on_the_first_day_of_the_study_year_is_late() -> None:
    asked, told = advice_asked("2023-03-15"), choice_advice_given("2023-08-01")
    given(applied, asked).when(told).then("TOE-06").is_broken(late=True)


def test_toe_06_without_an_advice_it_is_open_until_the_study_year_and_then_broken() -> None:
    asked = given(applied, advice_asked("2023-03-15")).then("TOE-06")
    asked.on("2023-07-31").is_open(until="2023-07-31")
    asked.on("2023-08-01").is_broken()


def test_toe_06_an_advice_from_before_it_was_asked_is_another() -> None:
    that_day, day_before = choice_advice_given("2023-03-15"), choice_advice_given("2023-03-14")
    asked = advice_asked("2023-03-15")
    given(applied, that_day).when(asked).then("TOE-06").is_satisfied()
    given(applied, day_before).when(asked).then("TOE-06").is_broken()


def test_toe_06_who_applied_late_has_no_right_to_an_advice() -> None:
    given(late).when(advice_asked("2023-04-15")).then("TOE-06").does_not_apply()


def test_toe_06_before_there_was_a_right_none_was_owed() -> None:
    earlier = mbo_applied("2017-08-20", study_year=2017)
    given(earlier).when(advice_asked("2017-08-21")).then("TOE-06").does_not_apply()


def test_toe_06_without_a_study_year_it_is_undetermined() -> None:
    unknown = mbo_applied("2023-03-01")
    given(unknown).when(advice_asked("2023-03-15")).then("TOE-06").is_undetermined("studiejaar")


def test_toe_06_without_the_application_it_is_undetermined() -> None:
    given(advice_asked("2023-03-15")).then("TOE-06").is_undetermined("MboApplied")


# TOE-15: another programme


def test_toe_15_who_is_rejected_for_a_numerus_fixus_is_offered_another_programme() -> None:
    offered = alternative_offered("2023-09-30")
    given(pupil, applied, for_places).when(offered).then("TOE-15").is_satisfied(rests_on=(2, 3, 4))


def test_toe_15_an_offer_on_1_october_is_late() -> None:
    offered = alternative_offered("2023-10-01")
    given(pupil, applied, for_places).when(offered).then("TOE-15").is_broken(late=True)


def test_toe_15_an_offer_known_only_as_a_period_around_the_last_day_is_undetermined() -> None:
    offered = alternative_offered("2023-09-30", occurred_until="2023-10-01")
    given(pupil, applied, for_places).when(offered).then("TOE-15").is_undetermined("datum")


def test_toe_15_without_an_offer_it_is_open_until_the_end_of_september() -> None:
    asked = given(pupil, applied, for_places, codes=AT_ROC).then("TOE-15")
    asked.on("2023-09-30").is_open(until="2023-09-30")
    asked.on("2023-10-01").is_broken()


def test_toe_15_additional_requirements_ask_the_same() -> None:
    rejected = application_rejected("2023-05-01", ground="aanvullende-eisen")
    given(pupil, applied, codes=AT_ROC).when(rejected).then("TOE-15").is_broken()


@pytest.mark.parametrize("ground", ["te-laat", "intake-gemist"])
def test_toe_15_who_is_late_or_missed_the_intake_is_owed_it_when_kwalificatieplichtig(
    ground: str,
) -> None:
    rejected = application_rejected("2023-05-01", ground=ground)
    of_16 = vmbo_enrolled("2021-08-01", leerjaar=3, born="2006-05-02")
    of_18 = vmbo_enrolled("2021-08-01", leerjaar=3, born="2005-05-01")
    given(of_16, late, codes=AT_ROC).when(rejected).then("TOE-15").is_broken()
    given(of_18, late, codes=AT_ROC).when(rejected).then("TOE-15").does_not_apply()


def test_toe_15_who_is_still_leerplichtig_on_the_day_of_the_rejection_is_owed_it_too() -> None:
    turned_16_in_march = vmbo_enrolled("2021-08-01", leerjaar=3, born="2007-03-01")
    given(turned_16_in_march, late, codes=AT_ROC).when(too_late).then("TOE-15").is_broken()


def test_toe_15_of_other_grounds_nothing_follows() -> None:
    rejected = application_rejected("2023-05-01", ground="vooropleiding")
    given(pupil, applied).when(rejected).then("TOE-15").does_not_apply()


def test_toe_15_at_an_aoc_or_vakinstelling_none_is_owed() -> None:
    for kind in ("aoc", "vakinstelling"):
        codes = ListedCodes(kinds={MBO: kind})
        given(pupil, applied, codes=codes).when(for_places).then("TOE-15").does_not_apply()


def test_toe_15_what_kind_of_institution_it_is_must_be_known() -> None:
    given(pupil, applied).when(for_places).then("TOE-15").is_undetermined("institutions")


def test_toe_15_without_ground_birth_date_study_year_or_application_it_is_undetermined() -> None:
    nobody = vmbo_enrolled("2021-08-01", leerjaar=3)
    no_ground, no_year = application_rejected("2023-05-01"), mbo_applied("2023-03-01")
    given(pupil, applied).when(no_ground).then("TOE-15").is_undetermined("grond")
    given(nobody, late).when(too_late).then("TOE-15").is_undetermined("geboortedatum")
    given(pupil, no_year).when(for_places).then("TOE-15").is_undetermined("studiejaar")
    given(pupil).when(for_places).then("TOE-15").is_undetermined("MboApplied")


# TOE-16: who need not offer


def test_toe_16_an_aoc_need_not_offer_another_programme() -> None:
    for kind in ("aoc", "vakinstelling"):
        codes = ListedCodes(kinds={MBO: kind})
        given(pupil, applied, codes=codes).when(for_places).then("TOE-16").is_satisfied()


def test_toe_16_is_not_about_a_roc() -> None:
    given(pupil, applied, codes=AT_ROC).when(for_places).then("TOE-16").does_not_apply()


def test_toe_16_is_not_about_grounds_on_which_nothing_is_owed() -> None:
    rejected = application_rejected("2023-05-01", ground="vooropleiding")
    given(pupil, applied).when(rejected).then("TOE-16").does_not_apply()


def test_toe_16_what_kind_of_institution_it_is_must_be_known() -> None:
    given(pupil, applied).when(for_places).then("TOE-16").is_undetermined("institutions")


# TOE-17: also within the institution

student = mbo_registered("2022-08-01", registration="1", crebo="25180", niveau=2)


def test_toe_17_who_moves_within_the_institution_has_the_same_right() -> None:
    given(pupil, kb, student, applied).when(too_late).then("TOE-17").is_broken()


def test_toe_17_a_rejection_that_is_right_for_who_is_new_is_right_here() -> None:
    offered = alternative_offered("2023-06-01")
    given(pupil, kb, student, applied, for_places).when(offered).then("TOE-17").is_satisfied()


def test_toe_17_what_cannot_be_determined_for_who_is_new_cannot_be_here() -> None:
    rejected = application_rejected("2023-05-01")
    given(pupil, kb, student, applied).when(rejected).then("TOE-17").is_undetermined("grond")


def test_toe_17_who_is_new_is_judged_by_the_rules_themselves() -> None:
    elsewhere = mbo_registered("2022-08-01", where=OTHER_MBO, registration="1")
    given(pupil, kb, elsewhere, applied).when(too_late).then("TOE-17").does_not_apply()
    given(pupil).when(too_late).then("TOE-17").does_not_apply()


def test_toe_17_who_left_before_applying_is_new() -> None:
    that_day = mbo_deregistered("2023-03-01", registration="1")
    day_before = mbo_deregistered("2023-02-28", registration="1")
    given(pupil, kb, student, that_day, applied).when(too_late).then("TOE-17").is_broken()
    given(pupil, kb, student, day_before, applied).when(too_late).then("TOE-17").does_not_apply()


def test_toe_17_an_examendeelnemer_is_no_student() -> None:
    only_exam = mbo_registered("2022-08-01", registration="1", leertraject="ex")
    given(pupil, kb, only_exam, applied).when(too_late).then("TOE-17").does_not_apply()


# TOE-19: kwalificatieplichtig

born_in_2006 = vmbo_enrolled("2021-08-01", leerjaar=3, born="2006-06-01")


def test_toe_19_from_the_school_year_after_the_16th_birthday_to_the_18th() -> None:
    first_day, last_day = vmbo_left("2022-08-01"), vmbo_left("2024-05-31")
    given(born_in_2006).when(first_day).then("TOE-19").is_satisfied()
    given(born_in_2006).when(last_day).then("TOE-19").is_satisfied()


def test_toe_19_the_day_before_it_begins_and_the_day_it_ends_are_not() -> None:
    day_before, birthday = vmbo_left("2022-07-31"), vmbo_left("2024-06-01")
    given(born_in_2006).when(day_before).then("TOE-19").does_not_apply()
    given(born_in_2006).when(birthday).then("TOE-19").does_not_apply()


def test_toe_19_who_has_a_startkwalificatie_is_not() -> None:
    left = mbo_deregistered("2023-07-31", registration="1")
    earned = diploma_awarded("2023-07-31", where=MBO, diploma="mbo-2")
    later = diploma_awarded("2023-08-01", where=MBO, diploma="mbo-2")
    entree = diploma_awarded("2023-07-01", where=MBO, diploma="entree")
    given(born_in_2006, earned).when(left).then("TOE-19").does_not_apply()
    given(born_in_2006, later).when(left).then("TOE-19").is_satisfied()
    given(born_in_2006, entree).when(left).then("TOE-19").is_satisfied()


def test_toe_19_who_is_exempted_is_not() -> None:
    left = education_left("2023-07-31", education="havo")
    given(born_in_2006, exempted("2023-07-31")).when(left).then("TOE-19").does_not_apply()
    given(born_in_2006, exempted("2023-08-01")).when(left).then("TOE-19").is_satisfied()


def test_toe_19_is_asked_of_who_is_rejected_too() -> None:
    given(born_in_2006, applied).when(too_late).then("TOE-19").is_satisfied()


def test_toe_19_without_a_birth_date_it_is_undetermined() -> None:
    unknown = vmbo_enrolled("2021-08-01", leerjaar=3)
    given(unknown).when(vmbo_left("2023-01-01")).then("TOE-19").is_undetermined("geboortedatum")
