from datetime import date

import pytest

from pathway.scenario import (
    MBO,
    OTHER_MBO,
    diploma_awarded,
    education_enrolled,
    mbo_registered,
    vmbo_enrolled,
)
from rules.scenario import (
    AProgramme,
    ListedCodes,
    application_withdrawn,
    given,
    intake_held,
    mbo_applied,
    promoted_to_4,
)

pupil = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="bb", born="2006-09-01")
to_level_2 = mbo_applied("2023-03-01", niveau=2, study_year=2023)
to_level_3 = mbo_applied("2023-03-01", niveau=3, study_year=2023)
to_level_4 = mbo_applied("2023-03-01", niveau=4, study_year=2023)
to_entree = mbo_applied("2023-03-01", niveau=1, study_year=2023)
bb = diploma_awarded("2023-06-15", diploma="vmbo-bb")
kb = diploma_awarded("2023-06-15", diploma="vmbo-kb")


# TOE-01: prior education


def test_toe_01_a_bb_diploma_opens_level_2_and_not_level_3() -> None:
    given(pupil, to_level_2).when(bb).then("TOE-01").is_satisfied(rests_on=(2, 3))
    given(pupil, to_level_3).when(bb).then("TOE-01").is_broken()


@pytest.mark.parametrize(
    "diploma", ["vmbo-kb", "vmbo-gl", "vmbo-tl", "mbo-2", "mbo-3", "havo", "vwo"]
)
def test_toe_01_what_opens_level_3_opens_level_4_too(diploma: str) -> None:
    earned = diploma_awarded("2023-06-15", diploma=diploma)
    given(pupil, to_level_3).when(earned).then("TOE-01").is_satisfied()
    given(pupil, to_level_4).when(earned).then("TOE-01").is_satisfied()


def test_toe_01_an_entree_diploma_opens_level_2_and_not_level_4() -> None:
    entree = diploma_awarded("2023-06-15", where=MBO, diploma="entree")
    given(pupil, to_level_2).when(entree).then("TOE-01").is_satisfied()
    given(pupil, to_level_4).when(entree).then("TOE-01").is_broken()


def test_toe_01_going_on_to_year_4_of_havo_opens_level_4() -> None:
    havo = education_enrolled("2019-08-01", education="havo", leerjaar=1)
    given(havo, to_level_4).when(promoted_to_4("2023-07-01")).then("TOE-01").is_satisfied()


def test_toe_01_the_diploma_may_come_until_1_october_and_no_later() -> None:
    last_day = diploma_awarded("2023-10-01", diploma="vmbo-bb")
    day_after = diploma_awarded("2023-10-02", diploma="vmbo-bb")
    given(pupil, to_level_2).when(last_day).then("TOE-01").is_satisfied()
    given(pupil, to_level_2).when(day_after).then("TOE-01").is_broken(late=True)


def test_toe_01_a_diploma_known_only_as_a_period_around_1_october_is_undetermined() -> None:
    before, around, after = (
        diploma_awarded(day, occurred_until=until, diploma="vmbo-bb")
        for day, until in (
            ("2023-09-01", "2023-10-01"),
            ("2023-10-01", "2023-10-02"),
            ("2023-10-02", "2023-10-09"),
        )
    )
    given(pupil, to_level_2).when(before).then("TOE-01").is_satisfied()
    given(pupil, to_level_2).when(around).then("TOE-01").is_undetermined("datum")
    given(pupil, to_level_2).when(after).then("TOE-01").is_broken(late=True)


def test_toe_01_one_diploma_that_was_surely_there_is_enough() -> None:
    around = diploma_awarded("2023-06-01", occurred_until="2023-10-02", diploma="vmbo-bb")
    after = diploma_awarded("2023-10-02", diploma="vmbo-kb")
    given(pupil, to_level_2, around).when(bb).then("TOE-01").is_satisfied(rests_on=(2, 4))
    given(pupil, to_level_2, around).when(after).then("TOE-01").is_undetermined("datum")


def test_toe_01_whether_entree_is_closed_by_a_diploma_of_a_period_is_undetermined() -> None:
    around = diploma_awarded("2023-10-01", occurred_until="2023-10-02", diploma="vmbo-bb")
    younger = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="bb", born="2007-09-01")
    given(pupil, to_entree).when(around).then("TOE-01").is_undetermined("datum")
    given(younger, to_entree).when(around).then("TOE-01").is_broken()


def test_toe_01_is_open_as_long_as_the_diploma_can_still_be_earned() -> None:
    asked = given(pupil, to_level_2).then("TOE-01")
    asked.on("2023-02-28").does_not_apply()
    asked.on("2023-10-01").is_open(until="2023-10-01")
    asked.on("2023-10-02").is_broken()


def test_toe_01_a_specialist_programme_asks_a_diploma_of_level_3() -> None:
    codes = ListedCodes(programmes={"25660": AProgramme(niveau=4, specialist=True)})
    specialist = mbo_applied("2023-03-01", crebo="25660", study_year=2023)
    mbo_2 = diploma_awarded("2023-06-15", where=MBO, diploma="mbo-2")
    mbo_3 = diploma_awarded("2023-06-15", where=MBO, diploma="mbo-3")
    given(pupil, specialist, codes=codes).when(mbo_3).then("TOE-01").is_satisfied()
    given(pupil, specialist, codes=codes).when(mbo_2).then("TOE-01").is_broken()
    promoted = promoted_to_4("2023-07-01")
    given(pupil, specialist, codes=codes).when(promoted).then("TOE-01").is_broken()


def test_toe_01_the_level_may_come_from_the_list_of_programmes() -> None:
    codes = ListedCodes(programmes={"25655": AProgramme(niveau=4)})
    by_code = mbo_applied("2023-03-01", crebo="25655", study_year=2023)
    given(pupil, bb, codes=codes).when(by_code).then("TOE-01").is_broken()
    stated = mbo_applied("2023-03-01", crebo="25655", niveau=2, study_year=2023)
    given(pupil, bb, codes=codes).when(stated).then("TOE-01").is_satisfied()


def test_toe_01_a_programme_is_looked_up_at_the_begin_of_the_study_year() -> None:
    new = ListedCodes(programmes={"25655": AProgramme(niveau=4, since=date(2023, 8, 1))})
    by_code = mbo_applied("2023-03-01", crebo="25655", study_year=2023)
    without_year = mbo_applied("2023-09-01", crebo="25655")
    given(pupil, bb, codes=new).when(by_code).then("TOE-01").is_broken()
    given(pupil, bb, codes=new).when(without_year).then("TOE-01").is_undetermined("studiejaar")


def test_toe_01_without_level_or_study_year_it_is_undetermined() -> None:
    no_level = mbo_applied("2023-03-01", crebo="25655", study_year=2023)
    no_year = mbo_applied("2023-03-01", niveau=2)
    neither = mbo_applied("2023-03-01")
    given(pupil, bb).when(no_level).then("TOE-01").is_undetermined("niveau")
    given(pupil, bb).when(no_year).then("TOE-01").is_undetermined("studiejaar")
    given(pupil, bb).when(neither).then("TOE-01").is_undetermined("niveau", "studiejaar")


def test_toe_01_of_who_was_never_seen_before_it_is_undetermined() -> None:
    given(to_level_2).then("TOE-01").is_undetermined("DiplomaAwarded")


def test_toe_01_prior_education_is_known_from_an_enrolment_or_a_diploma_by_1_october() -> None:
    on_1_october = vmbo_enrolled("2023-10-01", leerjaar=4)
    day_after = vmbo_enrolled("2023-10-02", leerjaar=4)
    given(to_level_2).when(on_1_october).then("TOE-01").is_broken()
    given(to_level_2).when(day_after).then("TOE-01").is_undetermined("DiplomaAwarded")
    other = diploma_awarded("2023-10-01", where=MBO, diploma="pro-certificaat")
    later = diploma_awarded("2023-10-02", where=MBO, diploma="pro-certificaat")
    given(to_level_2).when(other).then("TOE-01").is_broken()
    given(to_level_2).when(later).then("TOE-01").is_undetermined("DiplomaAwarded")


def test_toe_01_a_registration_at_the_mbo_tells_nothing_of_what_went_before() -> None:
    registered = mbo_registered("2022-08-01", where=OTHER_MBO)
    given(registered, to_level_2).then("TOE-01").is_undetermined("DiplomaAwarded")


def test_toe_01_an_application_that_was_withdrawn_asks_nothing_any_more() -> None:
    withdrawn = application_withdrawn("2023-05-01")
    given(pupil, to_level_2).when(withdrawn).then("TOE-01").does_not_apply()
    by_1_october = diploma_awarded("2023-10-01", diploma="vmbo-bb")
    day_after = diploma_awarded("2023-10-02", diploma="vmbo-bb")
    given(pupil, to_level_2, withdrawn).when(by_1_october).then("TOE-01").is_satisfied()
    given(pupil, to_level_2, withdrawn).when(day_after).then("TOE-01").does_not_apply()


def test_toe_01_the_same_application_told_again_is_judged_once() -> None:
    again = mbo_applied("2023-04-01", niveau=2, study_year=2023)
    given(pupil, to_level_2, bb).when(again).then("TOE-01").about(4).does_not_apply()


def test_toe_01_entree_is_for_who_has_no_diploma_that_opens_level_2() -> None:
    given(pupil).when(to_entree).then("TOE-01").is_satisfied()
    given(pupil, bb).when(to_entree).then("TOE-01").is_broken(rests_on=(2, 3))


def test_toe_01_a_diploma_after_1_october_does_not_close_entree() -> None:
    on_1_october = diploma_awarded("2023-10-01", diploma="vmbo-bb")
    day_after = diploma_awarded("2023-10-02", diploma="vmbo-bb")
    given(pupil, to_entree).when(on_1_october).then("TOE-01").is_broken()
    given(pupil, to_entree).when(day_after).then("TOE-01").is_satisfied()


def test_toe_01_entree_closes_on_the_day_of_the_diploma() -> None:
    asked = given(pupil, to_entree).when(bb).then("TOE-01")
    asked.on("2023-06-14").does_not_apply()
    asked.on("2023-06-15").is_broken()


def test_toe_01_entree_is_for_who_is_past_the_leerplicht() -> None:
    turned_16 = vmbo_enrolled("2021-08-01", leerjaar=3, born="2007-07-31")
    turns_16 = vmbo_enrolled("2021-08-01", leerjaar=3, born="2007-08-01")
    given(turned_16).when(to_entree).then("TOE-01").is_satisfied()
    given(turns_16).when(to_entree).then("TOE-01").is_broken()


def test_toe_01_entree_without_a_birth_date_is_undetermined() -> None:
    unknown = vmbo_enrolled("2021-08-01", leerjaar=3)
    given(unknown).when(to_entree).then("TOE-01").is_undetermined("geboortedatum")


def test_toe_01_is_asked_from_the_day_of_the_law_on() -> None:
    first = mbo_applied("2017-08-01", niveau=4, study_year=2018)
    day_before = mbo_applied("2017-07-31", niveau=4, study_year=2018)
    earlier = vmbo_enrolled("2016-08-01", leerjaar=3)
    given(earlier, first).then("TOE-01").is_broken()
    given(earlier, day_before).then("TOE-01").does_not_apply()


# TOE-02: in time


@pytest.mark.parametrize("day", ["2023-03-31", "2023-04-01"])
def test_toe_02_until_and_on_1_april_is_in_time(day: str) -> None:
    given(mbo_applied(day, study_year=2023)).then("TOE-02").is_satisfied()


def test_toe_02_2_april_is_late() -> None:
    given(mbo_applied("2023-04-02", study_year=2023)).then("TOE-02").is_broken()


def test_toe_02_in_2020_it_was_1_may() -> None:
    given(mbo_applied("2020-05-01", study_year=2020)).then("TOE-02").is_satisfied()
    given(mbo_applied("2020-05-02", study_year=2020)).then("TOE-02").is_broken()


def test_toe_02_the_years_beside_2020_have_1_april() -> None:
    given(mbo_applied("2019-04-02", study_year=2019)).then("TOE-02").is_broken()
    given(mbo_applied("2021-04-02", study_year=2021)).then("TOE-02").is_broken()


def test_toe_02_the_first_deadline_was_1_april_2018() -> None:
    given(mbo_applied("2018-04-01", study_year=2018)).then("TOE-02").is_satisfied()
    given(mbo_applied("2018-04-02", study_year=2018)).then("TOE-02").is_broken()
    given(mbo_applied("2017-08-20", study_year=2017)).then("TOE-02").does_not_apply()


def test_toe_02_a_day_that_is_known_only_as_a_period_around_1_april_is_undetermined() -> None:
    some_day = mbo_applied("2023-03-01", occurred_until="2023-04-02", study_year=2023)
    from_then = mbo_applied("2023-04-01", occurred_until="2023-04-05", study_year=2023)
    before = mbo_applied("2023-03-01", occurred_until="2023-04-01", study_year=2023)
    given(some_day).then("TOE-02").is_undetermined("datum")
    given(from_then).then("TOE-02").is_undetermined("datum")
    given(before).then("TOE-02").is_satisfied()


def test_toe_02_without_a_study_year_it_is_undetermined() -> None:
    given(mbo_applied("2023-03-01")).then("TOE-02").is_undetermined("studiejaar")


def test_toe_02_the_same_application_told_again_later_is_not_late() -> None:
    again = mbo_applied("2023-05-01", study_year=2023)
    given(to_level_2).when(again).then("TOE-02").about(2).does_not_apply()


# TOE-03: attended the intake


def test_toe_03_who_attends_a_mandatory_intake_satisfies() -> None:
    attended = intake_held("2023-04-10", mandatory=True, attended=True)
    given(to_level_2).when(attended).then("TOE-03").is_satisfied(rests_on=(1, 2))


def test_toe_03_who_misses_a_mandatory_intake_does_not_from_that_day_on() -> None:
    missed = intake_held("2023-04-10", mandatory=True, attended=False)
    asked = given(to_level_2).when(missed).then("TOE-03")
    asked.on("2023-04-09").does_not_apply()
    asked.on("2023-04-10").is_broken()


def test_toe_03_who_misses_one_and_attends_another_satisfies() -> None:
    missed = intake_held("2023-04-10", mandatory=True, attended=False)
    attended = intake_held("2023-04-20", mandatory=True, attended=True)
    given(to_level_2, missed).when(attended).then("TOE-03").is_satisfied()


def test_toe_03_an_intake_that_is_not_mandatory_may_be_missed() -> None:
    free = intake_held("2023-04-10", mandatory=False, attended=False)
    given(to_level_2).when(free).then("TOE-03").does_not_apply()


def test_toe_03_without_an_intake_nothing_was_asked() -> None:
    given(to_level_2).then("TOE-03").does_not_apply()


def test_toe_03_what_is_not_stated_makes_it_undetermined() -> None:
    held = intake_held("2023-04-10", mandatory=True)
    missed = intake_held("2023-04-10", attended=False)
    given(to_level_2).when(held).then("TOE-03").is_undetermined("aanwezig")
    given(to_level_2).when(missed).then("TOE-03").is_undetermined("verplicht")


def test_toe_03_an_intake_of_another_application_is_not_asked() -> None:
    elsewhere = mbo_applied("2023-03-01", where=OTHER_MBO, study_year=2023)
    missed = intake_held("2023-04-10", where=OTHER_MBO, mandatory=True, attended=False)
    given(to_level_2, elsewhere).when(missed).then("TOE-03").about(1).does_not_apply()
    given(elsewhere, to_level_2).when(missed).then("TOE-03").about(1).is_broken()


def test_toe_03_an_intake_without_a_number_is_of_the_only_application_that_stands() -> None:
    missed = intake_held("2023-04-10", application=None, mandatory=True, attended=False)
    given(to_level_2).when(missed).then("TOE-03").is_broken()
    elsewhere = mbo_applied("2023-03-02", where=OTHER_MBO, application="b1", study_year=2023)
    given(to_level_2, elsewhere).when(missed).then("TOE-03").is_broken()
    second = mbo_applied("2023-03-02", application="a2", study_year=2023)
    given(to_level_2, second).when(missed).then("TOE-03").does_not_apply()
    withdrawn = application_withdrawn("2023-03-02")
    same_number = mbo_applied("2023-03-05", where=OTHER_MBO, study_year=2023)
    of = given(to_level_2, same_number, withdrawn)
    of.when(missed).then("TOE-03").does_not_apply()


def test_toe_03_an_intake_may_be_on_the_day_of_the_application_and_at_a_vestiging() -> None:
    that_day = intake_held("2023-03-01", where="25LH00", mandatory=True, attended=True)
    given(to_level_2).when(that_day).then("TOE-03").is_satisfied()


def test_toe_03_the_last_of_several_that_were_missed_breaks_it() -> None:
    first = intake_held("2023-04-10", mandatory=True, attended=False)
    last = intake_held("2023-04-20", mandatory=True, attended=False)
    asked = given(to_level_2, first).when(last).then("TOE-03")
    asked.on("2023-04-19").does_not_apply()
    asked.on("2023-04-20").is_broken()
