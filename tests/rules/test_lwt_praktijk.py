import pytest

from pathway.scenario import CREBO, diploma_awarded, mbo_registered, vmbo_enrolled
from rules.scenario import (
    AProgramme,
    Given,
    ListedCodes,
    elective_completed,
    given,
    lwt_ended,
    lwt_placed,
    lwt_practice,
    profile_chosen,
)

pupil = vmbo_enrolled("2020-08-01", leerjaar=3, leerweg="bb")
placed = lwt_placed("2020-09-01")
ended = lwt_ended("2022-06-30", outcome=True)
CARE, TECHNIEK = "zorg, welzijn en sport", "techniek en gebouwde omgeving"
codes = ListedCodes(
    programmes={
        CREBO: AProgramme(niveau=2, sector=CARE),
        "25180": AProgramme(niveau=2, sector=TECHNIEK),
        "25700": AProgramme(niveau=2),
    },
    sectors={"Z&W": frozenset({CARE})},
)
care = profile_chosen("2020-08-01", profile="Z&W")


def practised(hours: float, days: int) -> Given:
    """A leerwerktraject of so many hours and days, that has ended."""
    return given(pupil, placed, lwt_practice("2021-06-30", hours=hours, days=days), ended)


# LWT-05: hours and days


@pytest.mark.parametrize("hours", [640, 1280])
def test_lwt_05_640_and_1280_hours_are_within(hours: float) -> None:
    practised(hours, 120).then("LWT-05").is_satisfied(rests_on=(2, 3))


@pytest.mark.parametrize("hours", [639, 1281])
def test_lwt_05_639_hours_are_too_few_and_1281_too_many(hours: float) -> None:
    practised(hours, 120).then("LWT-05").is_broken()


@pytest.mark.parametrize("days", [80, 160])
def test_lwt_05_80_and_160_days_are_within(days: int) -> None:
    practised(960, days).then("LWT-05").is_satisfied()


@pytest.mark.parametrize("days", [79, 161])
def test_lwt_05_79_days_are_too_few_and_161_too_many(days: int) -> None:
    practised(960, days).then("LWT-05").is_broken()


def test_lwt_05_all_practice_counts_together_and_a_hundredth_of_an_hour_does() -> None:
    tenths = [lwt_practice("2021-06-30", hours=0.1, days=0)] * 10
    most = lwt_practice("2021-06-29", hours=1279, days=160)
    over = lwt_practice("2021-07-01", hours=0.01, days=0)
    given(pupil, placed, most, *tenths, ended).then("LWT-05").is_satisfied()
    given(pupil, placed, most, *tenths, over, ended).then("LWT-05").is_broken()


def test_lwt_05_it_is_satisfied_from_the_day_on_which_both_are_enough() -> None:
    first = lwt_practice("2021-01-31", hours=640, days=40)
    second = lwt_practice("2021-06-30", hours=1, days=40)
    asked = given(pupil, placed, first, second, ended).then("LWT-05")
    asked.on("2021-06-29").is_open(until="2022-06-30")
    asked.on("2021-06-30").is_satisfied()


def test_lwt_05_it_is_broken_from_the_day_on_which_it_is_too_much() -> None:
    most = lwt_practice("2021-01-31", hours=1280, days=160)
    one_more = lwt_practice("2021-06-30", hours=8, days=1)
    asked = given(pupil, placed, most, one_more).then("LWT-05")
    asked.on("2021-06-29").does_not_apply()
    asked.on("2021-06-30").is_broken()


def test_lwt_05_tells_the_hours_of_a_day_beside_it() -> None:
    enough = practised(1000, 125).then("LWT-05")
    enough.is_satisfied()
    too_much = practised(1290, 120).then("LWT-05")
    too_much.is_broken()
    told = [one.judgement.measured for one in (enough, too_much)]
    assert [one.nl for one in told if one] == ["8,0 klokuren per dag", "10,8 klokuren per dag"]


def test_lwt_05_without_days_there_are_no_hours_of_a_day() -> None:
    unplaced = given(pupil, placed).then("LWT-05")
    no_days = given(pupil, placed, lwt_practice("2021-06-30", hours=8, days=0)).then("LWT-05")
    assert (unplaced.judgement.measured, no_days.judgement.measured) == (None, None)


def test_lwt_05_as_long_as_it_goes_on_nothing_is_too_little() -> None:
    some = lwt_practice("2021-01-31", hours=100, days=12)
    given(pupil, placed, some).then("LWT-05").is_open(until=None)


def test_lwt_05_who_left_early_did_not_have_to_reach_the_least() -> None:
    left = lwt_ended("2021-01-31", outcome=False)
    some = lwt_practice("2021-01-31", hours=100, days=12)
    much = lwt_practice("2021-01-31", hours=1281, days=12)
    given(pupil, placed, some).when(left).then("LWT-05").does_not_apply()
    given(pupil, placed, much).when(left).then("LWT-05").is_broken()


def test_lwt_05_without_any_practice_told_it_is_undetermined_at_the_end() -> None:
    given(pupil, placed).when(ended).then("LWT-05").is_undetermined("LwtPracticeRecorded")


def test_lwt_05_a_second_company_is_the_same_leerwerktraject() -> None:
    second = lwt_placed("2021-02-01", company="87654321")
    practice = lwt_practice("2021-06-30", hours=960, days=120)
    asked = given(pupil, placed, second, practice, ended).then("LWT-05")
    asked.about(2).is_satisfied()
    asked.about(3).does_not_apply()


# LWT-06: a recognised company


def test_lwt_06_a_recognition_of_exactly_these_days_satisfies() -> None:
    there = lwt_placed("2020-09-01", recognised_from="2020-09-01", recognised_until="2021-06-30")
    practice = lwt_practice("2021-06-30", hours=8, days=1)
    given(pupil, there).when(practice).then("LWT-06").is_satisfied(rests_on=(2, 3))


def test_lwt_06_a_recognition_that_begins_a_day_late_is_broken() -> None:
    there = lwt_placed("2020-09-01", recognised_from="2020-09-02")
    given(pupil, there).then("LWT-06").is_broken()


def test_lwt_06_a_recognition_that_ends_a_day_early_is_broken_from_that_day_on() -> None:
    there = lwt_placed("2020-09-01", recognised_from="2020-01-01", recognised_until="2021-06-29")
    practice = lwt_practice("2021-06-30", hours=8, days=1)
    asked = given(pupil, there).when(practice).then("LWT-06")
    asked.on("2021-06-29").does_not_apply()
    asked.on("2021-06-30").is_broken()


def test_lwt_06_a_recognition_that_had_ended_is_broken_from_the_first_day() -> None:
    there = lwt_placed("2020-09-01", recognised_until="2020-01-31")
    given(pupil, there).then("LWT-06").on("2020-09-01").is_broken()


def test_lwt_06_the_days_are_those_of_the_periods_of_practice() -> None:
    there = lwt_placed("2020-09-01", recognised_from="2020-08-31", recognised_until="2020-12-31")
    within = lwt_practice(
        "2021-01-10", hours=8, days=1, period_from="2020-08-31", period_until="2020-12-31"
    )
    early = lwt_practice(
        "2021-01-10", hours=8, days=1, period_from="2020-08-30", period_until="2020-12-31"
    )
    given(pupil, there).when(within).then("LWT-06").is_satisfied()
    given(pupil, there).when(early).then("LWT-06").is_broken()


def test_lwt_06_practice_at_another_company_does_not_count() -> None:
    there = lwt_placed("2020-09-01", recognised_from="2020-01-01", recognised_until="2020-12-31")
    second = lwt_placed("2021-01-01", company="87654321", recognised_from="2020-01-01")
    elsewhere = lwt_practice("2021-06-30", hours=8, days=1, company="87654321")
    somewhere = lwt_practice("2021-06-30", hours=8, days=1)
    given(pupil, there, second).when(elsewhere).then("LWT-06").about(2).is_satisfied()
    given(pupil, there, second).when(somewhere).then("LWT-06").about(2).is_satisfied()
    given(pupil, there).when(somewhere).then("LWT-06").is_broken()


def test_lwt_06_without_a_beginning_of_the_recognition_it_is_undetermined() -> None:
    given(pupil, placed).then("LWT-06").is_undetermined("erkend_van")


def test_lwt_06_is_about_who_is_placed() -> None:
    given(pupil).then("LWT-06").does_not_apply()


# LWT-07: for the right programme


def test_lwt_07_a_programme_that_goes_with_the_profile_is_right() -> None:
    there = lwt_placed("2020-09-01", crebo=CREBO)
    given(pupil, care, codes=codes).when(there).then("LWT-07").is_satisfied()


def test_lwt_07_another_is_not() -> None:
    there = lwt_placed("2020-09-01", crebo="25180")
    given(pupil, care, codes=codes).when(there).then("LWT-07").is_broken()


def test_lwt_07_what_the_source_says_goes_before_the_code_lists() -> None:
    right = lwt_placed("2020-09-01", crebo="25180", related=True)
    wrong = lwt_placed("2020-09-01", crebo=CREBO, related=False)
    given(pupil, care, codes=codes).when(right).then("LWT-07").is_satisfied()
    given(pupil, care, codes=codes).when(wrong).then("LWT-07").is_broken()


def test_lwt_07_the_profile_on_the_day_of_placing_counts() -> None:
    there = lwt_placed("2020-09-01", crebo=CREBO)
    that_day = profile_chosen("2020-09-01", profile="D&P")
    day_after = profile_chosen("2020-09-02", profile="D&P")
    given(pupil, care, that_day, codes=codes).when(there).then("LWT-07").is_undetermined("sectors")
    given(pupil, care, day_after, codes=codes).when(there).then("LWT-07").is_satisfied()


def test_lwt_07_what_is_not_known_makes_it_undetermined() -> None:
    for facts, crebo, missing in (
        ((care,), None, ("verwant", "crebo")),
        ((), CREBO, ("ProfileChosen",)),
        ((care,), "99999", ("programmes",)),
        ((care,), "25700", ("programmes",)),
    ):
        there = lwt_placed("2020-09-01", crebo=crebo)
        given(pupil, *facts, codes=codes).when(there).then("LWT-07").is_undetermined(*missing)


def test_lwt_07_is_about_who_is_placed() -> None:
    given(pupil, care, codes=codes).then("LWT-07").does_not_apply()


# LWT-08: the contract

ALL_SIGNED = ["school", "leerling", "leerbedrijf"]


def test_lwt_08_three_signatures_on_the_first_day_satisfy() -> None:
    signed = lwt_placed("2020-09-01", signed_on="2020-09-01", signed_by=ALL_SIGNED)
    given(pupil).when(signed).then("LWT-08").is_satisfied()


def test_lwt_08_the_day_after_is_too_late() -> None:
    signed = lwt_placed("2020-09-01", signed_on="2020-09-02", signed_by=ALL_SIGNED)
    given(pupil).when(signed).then("LWT-08").is_broken()


def test_lwt_08_parents_may_sign_for_the_pupil() -> None:
    by_parents = lwt_placed(
        "2020-09-01", signed_on="2020-08-01", signed_by=["school", "ouders", "leerbedrijf"]
    )
    given(pupil).when(by_parents).then("LWT-08").is_satisfied()


@pytest.mark.parametrize("absent", ALL_SIGNED)
def test_lwt_08_one_signature_short_is_broken(absent: str) -> None:
    signed_by = [one for one in ALL_SIGNED if one != absent]
    signed = lwt_placed("2020-09-01", signed_on="2020-08-01", signed_by=signed_by)
    given(pupil).when(signed).then("LWT-08").is_broken(lacks=(absent,))


def test_lwt_08_what_is_not_stated_makes_it_undetermined() -> None:
    no_day = lwt_placed("2020-09-01", signed_by=ALL_SIGNED)
    nobody = lwt_placed("2020-09-01", signed_on="2020-08-01")
    given(pupil).when(no_day).then("LWT-08").is_undetermined("getekend_op")
    given(pupil).when(nobody).then("LWT-08").is_undetermined("getekend_door")


def test_lwt_08_is_about_who_is_placed() -> None:
    given(pupil).then("LWT-08").does_not_apply()


# LWT-11: what the diploma opens

lwt_diploma = diploma_awarded("2022-06-30", diploma="vmbo-lwt")
graduate = given(pupil, care, lwt_diploma, codes=codes)


def test_lwt_11_a_related_programme_after_the_diploma_satisfies() -> None:
    graduate.when(mbo_registered("2022-08-01", crebo=CREBO, niveau=2)).then("LWT-11").is_satisfied()


def test_lwt_11_an_unrelated_programme_is_a_signal() -> None:
    unrelated = mbo_registered("2022-08-01", crebo="25180", niveau=2)
    graduate.when(unrelated).then("LWT-11").is_broken(severity="S")


def test_lwt_11_only_the_first_registration_after_the_diploma_counts() -> None:
    first = mbo_registered("2022-06-30", crebo=CREBO, niveau=2)
    second = mbo_registered("2022-09-01", registration="2", crebo="25180", niveau=2)
    before = mbo_registered("2022-06-29", registration="3", crebo="25180", niveau=2)
    asked = graduate.when(before, first, second).then("LWT-11")
    asked.about(4).does_not_apply()
    asked.about(5).is_satisfied()
    asked.about(6).does_not_apply()


def test_lwt_11_an_examendeelnemer_and_entree_are_not_what_it_opens() -> None:
    only_exam = mbo_registered("2022-08-01", crebo="25180", niveau=2, leertraject="ex")
    entree = mbo_registered("2022-08-01", crebo="25180", niveau=1)
    graduate.when(only_exam).then("LWT-11").does_not_apply()
    graduate.when(entree).then("LWT-11").does_not_apply()


def test_lwt_11_entree_is_known_by_the_list_too() -> None:
    listed = ListedCodes(programmes={"25252": AProgramme(niveau=1, sector="entree")})
    to_entree = mbo_registered("2022-08-01", crebo="25252")
    Given(graduate.facts, listed).when(to_entree).then("LWT-11").does_not_apply()


def test_lwt_11_what_is_not_known_makes_it_undetermined() -> None:
    unknown = mbo_registered("2022-08-01", niveau=2)
    unlisted = mbo_registered("2022-08-01", crebo="99999", niveau=2)
    graduate.when(unknown).then("LWT-11").is_undetermined("crebo")
    graduate.when(unlisted).then("LWT-11").is_undetermined("programmes")


def test_lwt_11_a_registration_that_goes_on_is_not_another() -> None:
    again = mbo_registered("2022-09-01", crebo="25180", niveau=2)
    first = mbo_registered("2022-08-01", crebo=CREBO, niveau=2)
    graduate.when(first, again).then("LWT-11").about(5).does_not_apply()


def test_lwt_11_who_has_another_diploma_is_free() -> None:
    bb = diploma_awarded("2022-06-30", diploma="vmbo-bb")
    unrelated = mbo_registered("2022-08-01", crebo="25180", niveau=2)
    given(pupil, care, bb, codes=codes).when(unrelated).then("LWT-11").does_not_apply()


# LWT-12: a whole elective at a company


def test_lwt_12_at_a_company_all_eindtermen_are_covered() -> None:
    whole = elective_completed("2021-06-01", place="bedrijf", covers_all=True)
    given(pupil, placed).when(whole).then("LWT-12").is_satisfied()


def test_lwt_12_without_the_theory_it_is_broken() -> None:
    partly = elective_completed("2021-06-01", place="bedrijf", covers_all=False)
    given(pupil, placed).when(partly).then("LWT-12").is_broken(severity="S")


def test_lwt_12_without_a_statement_it_is_undetermined() -> None:
    unknown = elective_completed("2021-06-01", place="bedrijf")
    given(pupil, placed).when(unknown).then("LWT-12").is_undetermined("eindtermen")


def test_lwt_12_at_school_or_outside_a_leerwerktraject_it_does_not_apply() -> None:
    at_school = elective_completed("2021-06-01", place="school", covers_all=False)
    partly = elective_completed("2021-06-01", place="bedrijf", covers_all=False)
    given(pupil, placed).when(at_school).then("LWT-12").does_not_apply()
    given(pupil).when(partly).then("LWT-12").does_not_apply()


# LWT-13: the teacher decides


def test_lwt_13_a_teacher_of_the_school_decides_on_the_mark() -> None:
    by_teacher = elective_completed("2021-06-01", assessor="docent")
    given(pupil, placed).when(by_teacher).then("LWT-13").is_satisfied()


@pytest.mark.parametrize("assessor", ["mbo-docent", "praktijkopleider", "tweede-examinator"])
def test_lwt_13_nobody_else_does(assessor: str) -> None:
    by_other = elective_completed("2021-06-01", assessor=assessor)
    given(pupil, placed).when(by_other).then("LWT-13").is_broken()


def test_lwt_13_without_an_assessor_it_is_undetermined() -> None:
    given(pupil, placed).when(elective_completed("2021-06-01")).then("LWT-13").is_undetermined(
        "beoordelaar"
    )


def test_lwt_13_from_the_first_to_the_last_day_of_the_leerwerktraject() -> None:
    of = given(pupil, placed, ended)
    for day in ("2020-09-01", "2022-06-30"):
        of.when(elective_completed(day, assessor="mbo-docent")).then("LWT-13").is_broken()
    for day in ("2020-08-31", "2022-07-01"):
        of.when(elective_completed(day, assessor="mbo-docent")).then("LWT-13").does_not_apply()
