import pytest

from pathway.scenario import (
    CREBO,
    MBO,
    diploma_awarded,
    education_enrolled,
    education_year_started,
    mbo_deregistered,
    mbo_registered,
    registration_changed,
    vmbo_enrolled,
    work_ended,
    work_started,
)
from rules.scenario import AProgramme, ListedCodes, given, promoted_to_4, told

pupil = vmbo_enrolled("2021-08-01", leerjaar=3, born="2006-09-01")
only_exam = mbo_registered("2023-08-01", niveau=1, planned_end="2026-07-31", leertraject="ex")


# NIV-01: planned duration


@pytest.mark.parametrize(
    ("niveau", "planned_end"),
    [
        (1, "2024-07-31"),
        (2, "2024-07-31"),
        (2, "2025-07-31"),
        (3, "2025-07-31"),
        (3, "2026-07-31"),
        (4, "2026-07-31"),
    ],
)
def test_niv_01_the_years_of_the_table_satisfy(niveau: int, planned_end: str) -> None:
    registered = mbo_registered("2023-08-01", niveau=niveau, planned_end=planned_end)
    given(registered).then("NIV-01").is_satisfied()


@pytest.mark.parametrize(
    ("niveau", "planned_end"),
    [(1, "2024-08-01"), (2, "2025-08-01"), (3, "2026-08-01"), (4, "2027-08-01")],
)
def test_niv_01_a_day_more_than_the_most_is_broken(niveau: int, planned_end: str) -> None:
    registered = mbo_registered("2023-08-01", niveau=niveau, planned_end=planned_end)
    given(registered).then("NIV-01").is_broken()


@pytest.mark.parametrize(("niveau", "planned_end"), [(3, "2024-07-31"), (4, "2025-07-31")])
def test_niv_01_a_school_year_less_than_the_least_is_broken(niveau: int, planned_end: str) -> None:
    registered = mbo_registered("2023-08-01", niveau=niveau, planned_end=planned_end)
    given(registered).then("NIV-01").is_broken()


def test_niv_01_who_starts_in_the_second_year_takes_a_year_less() -> None:
    in_2 = mbo_registered("2023-08-01", niveau=4, planned_end="2025-07-31", start_year=2)
    in_1 = mbo_registered("2023-08-01", niveau=4, planned_end="2025-07-31", start_year=1)
    given(in_2).then("NIV-01").is_satisfied()
    given(in_1).then("NIV-01").is_broken()


def test_niv_01_four_years_at_level_4_are_for_programmes_that_are_designated() -> None:
    of_4 = ListedCodes(programmes={CREBO: AProgramme(niveau=4, years=4)})
    of_3 = ListedCodes(programmes={CREBO: AProgramme(niveau=4, years=3)})
    nothing = ListedCodes(programmes={CREBO: AProgramme(niveau=4)})
    four = mbo_registered("2023-08-01", crebo=CREBO, niveau=4, planned_end="2026-08-01")
    given(four, codes=of_4).then("NIV-01").is_satisfied()
    given(four, codes=of_3).then("NIV-01").is_broken()
    given(four, codes=nothing).then("NIV-01").is_undetermined("programmes")
    given(four).then("NIV-01").is_undetermined("programmes")


def test_niv_01_a_specialist_programme_takes_a_year() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=4, specialist=True)})
    of_1 = mbo_registered("2023-08-01", crebo=CREBO, niveau=4, planned_end="2024-07-31")
    of_3 = mbo_registered("2023-08-01", crebo=CREBO, niveau=4, planned_end="2026-07-31")
    given(of_1, codes=codes).then("NIV-01").is_satisfied()
    given(of_3, codes=codes).then("NIV-01").is_broken()


def test_niv_01_without_level_or_planned_end_it_is_undetermined() -> None:
    no_level = mbo_registered("2023-08-01", planned_end="2026-07-31")
    no_end = mbo_registered("2023-08-01", niveau=4)
    given(no_level).then("NIV-01").is_undetermined("niveau")
    given(no_end).then("NIV-01").is_undetermined("gepland_einde")


def test_niv_01_a_level_that_is_not_stated_is_that_of_the_programme() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=2)})
    three = mbo_registered("2023-08-01", crebo=CREBO, planned_end="2026-07-31")
    stated = mbo_registered("2023-08-01", crebo=CREBO, niveau=3, planned_end="2026-07-31")
    given(three, codes=codes).then("NIV-01").is_broken()
    given(stated, codes=codes).then("NIV-01").is_satisfied()
    given(three).then("NIV-01").is_undetermined("niveau")


def test_niv_01_who_begins_at_a_dossier_is_judged_by_the_first_level_that_is_known() -> None:
    codes = ListedCodes(programmes={"23111": AProgramme(), CREBO: AProgramme(niveau=2)})
    at_dossier = mbo_registered(
        "2023-08-01", registration="1", crebo="23111", planned_end="2025-07-31"
    )
    chosen = registration_changed("2023-11-01", registration="1", crebo=CREBO)
    longer = registration_changed(
        "2023-11-01", registration="1", niveau=2, planned_end="2025-08-01"
    )
    higher = registration_changed("2024-11-01", registration="1", niveau=4)
    given(at_dossier, codes=codes).then("NIV-01").is_undetermined("niveau")
    given(at_dossier, codes=codes).when(chosen).then("NIV-01").is_satisfied()
    given(at_dossier, codes=codes).when(chosen, higher).then("NIV-01").is_satisfied()
    given(at_dossier, codes=codes).when(longer).then("NIV-01").is_broken()


def test_niv_01_an_examendeelnemer_follows_no_programme() -> None:
    given(only_exam).then("NIV-01").does_not_apply()


def test_niv_01_a_registration_that_goes_on_is_not_begun_again() -> None:
    first = mbo_registered("2023-08-01", niveau=4, planned_end="2026-07-31")
    again = mbo_registered("2024-08-01", niveau=4, planned_end="2030-07-31")
    given(first, again).then("NIV-01").about(2).does_not_apply()


def test_niv_01_is_asked_of_who_began_from_august_2014_on() -> None:
    first = mbo_registered("2014-08-01", niveau=1, planned_end="2016-07-31")
    day_before = mbo_registered("2014-07-31", niveau=1, planned_end="2016-07-31")
    given(first).then("NIV-01").is_broken()
    given(day_before).then("NIV-01").does_not_apply()


# NIV-02: prior education

to_2, to_3, to_4 = (mbo_registered("2023-08-01", niveau=n) for n in (2, 3, 4))


def test_niv_02_a_bb_diploma_opens_level_2_and_not_level_3() -> None:
    bb = diploma_awarded("2023-06-15", diploma="vmbo-bb")
    given(pupil, bb).when(to_2).then("NIV-02").is_satisfied()
    given(pupil, bb).when(to_3).then("NIV-02").is_broken()


def test_niv_02_a_diploma_of_level_2_opens_level_3_and_level_4() -> None:
    mbo_2 = diploma_awarded("2023-06-15", where=MBO, diploma="mbo-2")
    given(pupil, mbo_2).when(to_3).then("NIV-02").is_satisfied()
    given(pupil, mbo_2).when(to_4).then("NIV-02").is_satisfied()


def test_niv_02_going_on_to_year_4_of_havo_opens_level_4() -> None:
    havo = education_enrolled("2019-08-01", education="havo", leerjaar=1)
    given(havo, promoted_to_4("2023-07-01")).when(to_4).then("NIV-02").is_satisfied()


def test_niv_02_who_is_in_year_4_of_havo_or_vwo_has_gone_on_to_it() -> None:
    havo = education_enrolled("2022-08-01", education="havo", leerjaar=4)
    vwo = education_enrolled("2020-08-01", education="vwo", leerjaar=3)
    year_4 = education_year_started("2022-08-01", education="vwo", leerjaar=4)
    given(havo).when(to_4).then("NIV-02").is_satisfied()
    given(vwo, year_4).when(to_4).then("NIV-02").is_satisfied()


def test_niv_02_year_3_or_year_4_of_another_kind_of_education_opens_nothing() -> None:
    havo = education_enrolled("2022-08-01", education="havo", leerjaar=3)
    unknown = education_enrolled("2022-08-01", education="havo")
    pro = education_enrolled("2022-08-01", education="pro", leerjaar=4)
    for one in (havo, unknown, pro):
        given(one).when(to_4).then("NIV-02").is_broken()


def test_niv_02_who_may_begin_at_level_2_by_year_4_is_not_for_entree() -> None:
    havo = education_enrolled("2022-08-01", education="havo", leerjaar=4)
    entree = mbo_registered("2023-08-01", niveau=1)
    given(pupil, havo).when(entree).then("NIV-02").is_broken(lacks=("geen-diploma",))


def test_niv_02_the_diploma_is_there_on_the_first_day() -> None:
    that_day = diploma_awarded("2023-08-01", diploma="vmbo-bb")
    day_after = diploma_awarded("2023-08-02", diploma="vmbo-bb")
    given(pupil, that_day).when(to_2).then("NIV-02").is_satisfied()
    given(pupil, day_after).when(to_2).then("NIV-02").is_broken()


def test_niv_02_a_diploma_known_only_as_a_period_around_the_first_day_is_undetermined() -> None:
    before, around, after = (
        diploma_awarded(day, occurred_until=until, diploma="vmbo-bb")
        for day, until in (
            ("2023-07-01", "2023-08-01"),
            ("2023-08-01", "2023-08-02"),
            ("2023-08-02", "2023-08-09"),
        )
    )
    given(pupil, before).when(to_2).then("NIV-02").is_satisfied()
    given(pupil, around).when(to_2).then("NIV-02").is_undetermined("datum")
    given(pupil, after).when(to_2).then("NIV-02").is_broken()


def test_niv_02_one_diploma_that_was_surely_there_is_enough() -> None:
    around = diploma_awarded("2023-06-01", occurred_until="2023-08-02", diploma="vmbo-bb")
    sure = diploma_awarded("2023-06-15", diploma="vmbo-kb")
    given(pupil, around, sure).when(to_2).then("NIV-02").is_satisfied()


def test_niv_02_a_registration_known_only_as_a_period_around_the_diploma_is_undetermined() -> None:
    around, after = (
        mbo_registered("2023-08-01", occurred_until="2023-08-09", niveau=niveau)
        for niveau in (2, 3)
    )
    within = diploma_awarded("2023-08-09", diploma="vmbo-bb")
    asked = given(pupil, within).when(around).then("NIV-02")
    asked.is_undetermined("datum")
    assert {str(need) for need in asked.judgement.missing} == {"mbo-registered.occurred_on"}
    given(pupil, within).when(after).then("NIV-02").is_broken()
    day_after = diploma_awarded("2023-08-10", diploma="vmbo-bb")
    given(pupil, day_after).when(around).then("NIV-02").is_broken()


def test_niv_02_whether_entree_was_closed_by_a_diploma_of_a_period_is_undetermined() -> None:
    around = diploma_awarded("2023-08-01", occurred_until="2023-08-02", diploma="vmbo-bb")
    entree = mbo_registered("2023-08-01", niveau=1)
    given(pupil, around).when(entree).then("NIV-02").is_undetermined("datum")
    given(told(pupil, born="2007-09-02"), around).when(entree).then("NIV-02").is_broken(
        lacks=("leerplicht",)
    )


def test_niv_02_a_registration_of_a_period_around_the_end_of_the_leerplicht_is_undetermined() -> (
    None
):
    around, before = (
        mbo_registered("2023-07-01", occurred_until=until, niveau=1)
        for until in ("2023-08-01", "2023-07-31")
    )
    given(pupil).when(around).then("NIV-02").is_undetermined("datum")
    given(pupil).when(before).then("NIV-02").is_broken(lacks=("leerplicht",))


def test_niv_02_a_specialist_programme_asks_a_diploma_of_level_3() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=4, specialist=True)})
    specialist = mbo_registered("2023-08-01", crebo=CREBO, niveau=4)
    kb = diploma_awarded("2023-06-15", diploma="vmbo-kb")
    mbo_3 = diploma_awarded("2023-06-15", where=MBO, diploma="mbo-3")
    havo = education_enrolled("2022-08-01", education="havo", leerjaar=4)
    given(pupil, kb, codes=codes).when(specialist).then("NIV-02").is_broken()
    given(havo, codes=codes).when(specialist).then("NIV-02").is_broken()
    given(pupil, mbo_3, codes=codes).when(specialist).then("NIV-02").is_satisfied()


def test_niv_02_entree_is_for_who_has_no_diploma_that_opens_level_2() -> None:
    entree = mbo_registered("2023-08-01", niveau=1)
    that_day = diploma_awarded("2023-08-01", diploma="vmbo-bb")
    day_after = diploma_awarded("2023-08-02", diploma="vmbo-bb")
    given(pupil).when(entree).then("NIV-02").is_satisfied()
    given(pupil, that_day).when(entree).then("NIV-02").is_broken(lacks=("geen-diploma",))
    given(pupil, day_after).when(entree).then("NIV-02").is_satisfied()


def test_niv_02_entree_is_for_who_is_past_the_leerplicht() -> None:
    last_day = mbo_registered("2023-07-31", niveau=1)
    first_day = mbo_registered("2023-08-01", niveau=1)
    given(pupil).when(last_day).then("NIV-02").is_broken(lacks=("leerplicht",))
    given(pupil).when(first_day).then("NIV-02").is_satisfied()


def test_niv_02_what_is_not_known_makes_it_undetermined() -> None:
    unborn = vmbo_enrolled("2021-08-01", leerjaar=3)
    entree, unknown = mbo_registered("2023-08-01", niveau=1), mbo_registered("2023-08-01")
    given(to_2).then("NIV-02").is_undetermined("DiplomaAwarded")
    given(pupil).when(unknown).then("NIV-02").is_undetermined("niveau")
    given(unborn).when(entree).then("NIV-02").is_undetermined("geboortedatum")


def test_niv_02_a_level_that_is_not_stated_is_that_of_the_programme() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=2)})
    registered = mbo_registered("2023-08-01", crebo=CREBO)
    given(pupil, codes=codes).when(registered).then("NIV-02").is_broken()
    given(pupil).when(registered).then("NIV-02").is_undetermined("niveau")


def test_niv_02_who_begins_at_a_dossier_is_judged_by_the_first_level_that_is_known() -> None:
    at_dossier = mbo_registered("2023-08-01", registration="1", crebo="23111")
    to_level_3 = registration_changed("2023-11-01", registration="1", niveau=3)
    bb, kb = (diploma_awarded("2023-06-15", diploma=kind) for kind in ("vmbo-bb", "vmbo-kb"))
    given(pupil, kb, at_dossier).when(to_level_3).then("NIV-02").is_satisfied()
    given(pupil, bb, at_dossier).when(to_level_3).then("NIV-02").is_broken()


def test_niv_02_an_examendeelnemer_needs_no_prior_education() -> None:
    given(pupil).when(only_exam).then("NIV-02").does_not_apply()


def test_niv_02_before_2014_level_2_asked_no_diploma() -> None:
    earlier = vmbo_enrolled("2012-08-01", leerjaar=3)
    first = mbo_registered("2014-08-01", niveau=2)
    day_before = mbo_registered("2014-07-31", niveau=2)
    given(earlier).when(first).then("NIV-02").is_broken()
    given(earlier).when(day_before).then("NIV-02").does_not_apply()


def test_niv_02_a_registration_that_goes_on_is_not_begun_again() -> None:
    again = mbo_registered("2024-08-01", niveau=3)
    given(pupil, to_2).when(again).then("NIV-02").about(3).does_not_apply()


# NIV-03: bol or bbl


@pytest.mark.parametrize("leertraject", ["bol", "bbl"])
def test_niv_03_both_exist_at_every_level(leertraject: str) -> None:
    for niveau in (1, 2, 3, 4):
        registered = mbo_registered("2023-08-01", niveau=niveau, leertraject=leertraject)
        given(registered).then("NIV-03").is_satisfied()


def test_niv_03_without_a_leertraject_it_is_undetermined() -> None:
    given(to_2).then("NIV-03").is_undetermined("leertraject")


def test_niv_03_is_not_about_other_ways_of_learning() -> None:
    given(only_exam).then("NIV-03").does_not_apply()
    given(mbo_registered("2023-08-01", leertraject="odt")).then("NIV-03").does_not_apply()


def test_niv_03_a_registration_that_goes_on_is_not_begun_again() -> None:
    again = mbo_registered("2024-08-01", leertraject="bbl")
    given(to_2, again).then("NIV-03").about(2).does_not_apply()


# NIV-04: bbl asks work

bbl = mbo_registered("2023-08-01", registration="1", leertraject="bbl")
employed = work_started("2023-09-01", contract=True)


def test_niv_04_who_works_with_a_contract_satisfies() -> None:
    given(pupil, bbl).when(employed).then("NIV-04").is_satisfied()


def test_niv_04_who_works_without_one_does_not() -> None:
    unpaid = work_started("2023-09-01", contract=False)
    given(pupil, bbl).when(unpaid).then("NIV-04").is_broken(lacks=("arbeidsovereenkomst",))


def test_niv_04_who_is_leerplichtig_may_not_follow_bbl() -> None:
    last_day = mbo_registered("2023-07-31", leertraject="bbl")
    given(pupil, last_day).when(employed).then("NIV-04").is_broken(lacks=("leerplicht",))


def test_niv_04_the_work_must_be_during_the_registration() -> None:
    left = mbo_deregistered("2024-07-31", registration="1")
    last_day, after = (work_started(d, contract=True) for d in ("2024-07-31", "2024-08-01"))
    given(pupil, bbl, left).when(last_day).then("NIV-04").is_satisfied()
    given(pupil, bbl, left).when(after).then("NIV-04").is_undetermined("contract")
    before = work_started("2023-01-01", contract=True)
    given(pupil, bbl, before).when(work_ended("2023-08-01")).then("NIV-04").is_satisfied()
    given(pupil, bbl, before).when(work_ended("2023-07-31")).then("NIV-04").is_undetermined(
        "contract"
    )


def test_niv_04_work_of_which_no_contract_is_stated_is_undetermined() -> None:
    unstated = work_started("2023-09-01")
    unpaid = work_started("2023-09-01", contract=False)
    given(pupil, bbl).then("NIV-04").is_undetermined("contract")
    given(pupil, bbl, unpaid).when(unstated).then("NIV-04").is_undetermined("contract")


def test_niv_04_without_a_birth_date_it_is_undetermined() -> None:
    unborn = vmbo_enrolled("2021-08-01", leerjaar=3)
    given(unborn, bbl).when(employed).then("NIV-04").is_undetermined("geboortedatum")


def test_niv_04_who_changes_to_bbl_must_work_from_then_on() -> None:
    bol = mbo_registered("2023-08-01", registration="1", leertraject="bol")
    changed = registration_changed("2024-02-01", registration="1", leertraject="bbl")
    before = work_started("2023-01-01", contract=True)
    ended_before, ended_then = work_ended("2024-01-31"), work_ended("2024-02-01")
    of = given(pupil, bol, changed, before)
    of.when(ended_before).then("NIV-04").is_undetermined("contract")
    of.when(ended_then).then("NIV-04").is_satisfied()


def test_niv_04_bbl_that_goes_on_is_not_begun_again() -> None:
    again = registration_changed("2024-08-01", registration="1", leertraject="bbl")
    told_again = mbo_registered("2024-08-01", registration="1", leertraject="bbl")
    bol = registration_changed("2024-02-01", registration="1", leertraject="bol")
    given(pupil, bbl, employed, again).then("NIV-04").about(4).does_not_apply()
    given(pupil, bbl, employed, told_again).then("NIV-04").about(4).does_not_apply()
    given(pupil, bbl, employed, bol, again).then("NIV-04").about(5).is_satisfied()


def test_niv_04_bol_asks_no_work() -> None:
    bol = mbo_registered("2023-08-01", registration="1", leertraject="bol")
    given(pupil, bol).then("NIV-04").does_not_apply()


def test_niv_04_a_change_of_an_unknown_registration_is_not_judged() -> None:
    changed = registration_changed("2024-02-01", registration="9", leertraject="bbl")
    given(pupil).when(changed).then("NIV-04").does_not_apply()


# NIV-05: a sector


def test_niv_05_a_programme_with_a_sector_satisfies() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=4, sector="handel")})
    registered = mbo_registered("2023-08-01", crebo=CREBO, niveau=4)
    given(registered, codes=codes).then("NIV-05").is_satisfied()


def test_niv_05_entree_stands_beside_the_sectors() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=1)})
    given(mbo_registered("2023-08-01", crebo=CREBO), codes=codes).then("NIV-05").is_satisfied()
    given(mbo_registered("2023-08-01", niveau=1)).then("NIV-05").is_satisfied()


def test_niv_05_without_crebo_or_sector_it_is_undetermined() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=4)})
    registered = mbo_registered("2023-08-01", crebo=CREBO, niveau=4)
    given(to_4).then("NIV-05").is_undetermined("crebo")
    given(registered).then("NIV-05").is_undetermined("programmes")
    given(registered, codes=codes).then("NIV-05").is_undetermined("programmes")


def test_niv_05_a_registration_that_goes_on_is_not_begun_again() -> None:
    again = mbo_registered("2024-08-01", niveau=1)
    given(to_2, again).then("NIV-05").about(2).does_not_apply()
