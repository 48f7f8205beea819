"""What the brochure says twice, or against the law: each decided in docs/decisions/0013, each with a test here."""

from datetime import date
from typing import get_args

import pytest

from leerroute.rules import RULES, AwaitsAgreements, Computed, NotComputable
from leerroute.terms import Profile
from pathway.scenario import (
    CREBO,
    MBO,
    diploma_awarded,
    mbo_deregistered,
    mbo_registered,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
)
from rules.scenario import (
    AProgramme,
    ListedCodes,
    application_rejected,
    exam_taken,
    generic_exam_taken,
    given,
    lwt_placed,
    mbo_applied,
    module_completed,
    profile_chosen,
    study_advice_given,
    subjects_set,
)

pupil = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="bb", born="2006-09-01")


# The brochure against itself and against the law


@pytest.mark.parametrize(
    ("day", "in_time"), [("2023-03-31", 1), ("2023-04-01", 1), ("2023-04-02", 0)]
)
def test_01_the_first_of_april_itself_is_in_time(day: str, in_time: int) -> None:
    asked = given(mbo_applied(day, study_year=2023)).then("TOE-02")
    asked.is_satisfied() if in_time else asked.is_broken()


def test_02_requirements_are_known_before_1_february_and_the_way_of_selecting_on_it() -> None:
    applied = mbo_applied("2023-03-01", study_year=2023)
    for ground, rule, is_in_time in (
        ("aanvullende-eisen", "TOE-11", False),
        ("numerus-fixus", "TOE-13", True),
    ):
        known = application_rejected("2023-05-01", ground=ground, published_on="2023-02-01")
        asked = given(applied, known).then(rule)
        asked.is_satisfied() if is_in_time else asked.is_broken()


@pytest.mark.parametrize("kind", ["vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl"])
def test_03_the_share_to_the_mbo_is_of_all_graduates_and_of_those_who_go_nowhere(kind: str) -> None:
    graduate = diploma_awarded("2022-06-15", diploma=kind)
    given(pupil).when(graduate).then("IN-02").is_broken(severity="I")


def test_04_a_covenant_of_the_model_contradicts_itself_on_how_it_ends() -> None:
    readings = [RULES[id].reading for id in ("CV-20", "CV-25", "CV-26")]
    assert all(reading is not None and "CV-2" in reading.nl for reading in readings)


def test_05_party_a_pays_whatever_the_model_writes() -> None:
    assert RULES["CV-14"].sentence.nl.startswith("Partij A betaalt")
    reading = RULES["CV-14"].reading
    assert reading is not None
    assert "8A" in reading.nl


def test_06_the_doorlopende_leerling_is_a_leerlijn() -> None:
    reading = RULES["SO1-01"].reading
    assert reading is not None
    assert "leerlijn" in reading.nl


def test_07_the_agreement_of_an_entree_has_seven_items_two_of_them_by_law() -> None:
    items = [rule for id, rule in RULES.items() if id.startswith("ENT-03")]
    assert [rule.id[-1] for rule in items if rule.by_law] == ["f", "g"]
    assert len(items) == 7
    assert all(isinstance(rule.state, AwaitsAgreements) for rule in items)


def test_08_at_least_a_6_holds_for_every_subject_but_rekenen() -> None:
    awarded = diploma_awarded("2023-06-30", diploma="vmbo-lwt")
    five, rekenen = (exam_taken("2023-05-15", subject=s, mark=5) for s in ("engels", "rekenen"))
    six = exam_taken("2023-05-15", subject="nederlands", mark=6)
    given(pupil, six, five).when(awarded).then("LWT-04").is_broken(lacks=("engels",))
    given(pupil, six, rekenen).when(awarded).then("LWT-04").is_satisfied()


def test_09_a_diploma_of_the_mbo_opens_levels_that_the_table_leaves_out() -> None:
    entree, mbo_2 = (
        diploma_awarded("2023-06-15", where=MBO, diploma=kind) for kind in ("entree", "mbo-2")
    )
    to_2, to_3 = (mbo_registered("2023-08-01", niveau=n) for n in (2, 3))
    given(pupil, entree).when(to_2).then("NIV-02").is_satisfied()
    given(pupil, mbo_2).when(to_3).then("NIV-02").is_satisfied()


def test_09_specialists_take_a_year_and_four_years_are_the_exception() -> None:
    specialist = ListedCodes(programmes={CREBO: AProgramme(niveau=4, specialist=True)})
    of_3 = ListedCodes(programmes={CREBO: AProgramme(niveau=4, years=3)})
    of_4 = ListedCodes(programmes={CREBO: AProgramme(niveau=4, years=4)})
    one = mbo_registered("2023-08-01", crebo=CREBO, niveau=4, planned_end="2024-07-31")
    four = mbo_registered("2023-08-01", crebo=CREBO, niveau=4, planned_end="2027-07-31")
    given(one, codes=specialist).then("NIV-01").is_satisfied()
    given(four, codes=of_3).then("NIV-01").is_broken()
    given(four, codes=of_4).then("NIV-01").is_satisfied()


def test_09_entree_is_closed_to_who_meets_level_2() -> None:
    bb = diploma_awarded("2023-06-15", diploma="vmbo-bb")
    entree = mbo_registered("2023-08-01", niveau=1)
    given(pupil, bb).when(entree).then("NIV-02").is_broken()


def test_10_the_profile_is_called_groen_and_never_landbouw() -> None:
    names = {name.lower() for name in get_args(Profile)}
    assert "groen" in names
    assert "landbouw" not in names


@pytest.mark.parametrize("profile", ["Groen", "groen"])
def test_10_groen_asks_the_same_subjects_in_every_leerweg(profile: str) -> None:
    chosen = profile_chosen("2021-09-01", profile=profile)
    package = subjects_set(
        "2021-10-01",
        subjects=[
            {"subject": "wiskunde", "part": "profieldeel"},
            {"subject": "biologie", "part": "profieldeel"},
        ],
    )
    given(pupil, chosen).when(package).then("VP-09").is_satisfied()


def test_11_rules_of_the_doorlopende_leerroute_hold_for_routes_from_august_2020_on() -> None:
    since = {
        rule.id: rule.since
        for id, rule in RULES.items()
        if id.startswith("DLR") and isinstance(rule.state, Computed) and id != "DLR-18"
    }
    assert set(since.values()) == {date(2020, 8, 1)}
    assert RULES["DLR-18"].until == date(2020, 7, 31)


def test_12_a_diploma_of_level_2_opens_level_4() -> None:
    mbo_2 = diploma_awarded("2023-06-15", where=MBO, diploma="mbo-2")
    to_4 = mbo_registered("2023-08-01", niveau=4)
    given(pupil, mbo_2).when(to_4).then("NIV-02").is_satisfied()


def test_13_going_on_is_a_must_for_who_is_kwalificatieplichtig_and_a_warning_for_others() -> None:
    graduate = diploma_awarded("2023-06-15", diploma="vmbo-bb")
    of_18 = vmbo_enrolled("2021-08-01", leerjaar=3, born="2005-10-01")
    given(pupil).when(graduate).then("IN-01").is_broken(severity="M")
    given(of_18).when(graduate).then("IN-01").is_broken(severity="S")


def test_14_what_was_abolished_is_told_so() -> None:
    for id, word in (("SOK-09", "studentenraad"), ("BSA-06", "beëindiging van de inschrijving")):
        reading = RULES[id].reading
        assert reading is not None
        assert word in reading.nl
    relief = RULES["LWT-15"].state
    assert isinstance(relief, NotComputable)
    assert "vervallen" in relief.why.nl


def test_15_dp_has_no_related_sector_so_whether_it_is_related_is_undetermined() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(sector="handel")})
    broad = profile_chosen("2021-08-01", profile="D&P")
    placed = lwt_placed("2021-09-01", crebo=CREBO)
    given(pupil, broad, codes=codes).when(placed).then("LWT-07").is_undetermined("sectors")


def test_15_without_a_profile_it_is_undetermined_too() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(sector="handel")})
    placed = lwt_placed("2021-09-01", crebo=CREBO)
    given(pupil, codes=codes).when(placed).then("LWT-07").is_undetermined("ProfileChosen")


# The days on which laws began


def test_law_the_right_of_admission_began_on_1_august_2017_with_1_april_2018_as_first_day() -> None:
    given(mbo_applied("2018-04-02", study_year=2018)).then("TOE-02").is_broken()
    given(mbo_applied("2017-08-01", study_year=2017)).then("TOE-02").does_not_apply()
    given(mbo_applied("2017-07-31", study_year=2018)).then("TOE-02").does_not_apply()


def test_law_every_first_year_student_gets_a_bsa_from_study_year_2018_on() -> None:
    first, before = (mbo_registered(day, niveau=4) for day in ("2018-08-01", "2018-07-31"))
    given(first).then("BSA-01").is_broken()
    given(before).then("BSA-01").does_not_apply()


def test_law_entree_had_a_bsa_before() -> None:
    entree = mbo_registered("2018-07-31", niveau=1)
    given(entree).then("BSA-01").is_broken()


def test_law_the_window_is_3_to_4_months_for_a_year_and_9_to_12_for_longer() -> None:
    of_a_year = mbo_registered("2023-08-01", niveau=1, planned_end="2024-07-31")
    longer = mbo_registered("2023-08-01", niveau=2, planned_end="2025-07-31")
    given(of_a_year).then("BSA-01").on("2023-09-01").is_open(until="2023-12-01")
    given(longer).then("BSA-01").on("2023-09-01").is_open(until="2024-08-01")


def test_law_in_2020_one_could_apply_until_1_may() -> None:
    given(mbo_applied("2020-05-01", study_year=2020)).then("TOE-02").is_satisfied()
    given(mbo_applied("2020-05-02", study_year=2020)).then("TOE-02").is_broken()


def test_law_two_years_of_a_doorlopende_leerroute_are_phase_vo_from_august_2020_on() -> None:
    started, before = route_started("2020-08-01"), route_started("2020-07-31")
    early = route_phase_changed("2021-08-01")
    given(pupil, started).when(early).then("DLR-19").is_broken()
    given(pupil, before).when(early).then("DLR-19").does_not_apply()


@pytest.mark.parametrize(("prefix", "article"), [("LWT", "10b1-10b7"), ("ENT", "10b")])
def test_law_articles_of_the_old_wvo_are_named_as_such(prefix: str, article: str) -> None:
    named = [rule.article for id, rule in RULES.items() if id.startswith(prefix)]
    assert all(one is not None and article in one and "tot de WVO 2020" in one for one in named)


def test_law_modules_count_for_who_begins_from_august_2020_on() -> None:
    diploma = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-2", registration="1")
    failed = module_completed("2022-01-15", mark=3)
    first, before = (mbo_registered(day, registration="1") for day in ("2020-08-01", "2020-07-31"))
    given(first, failed).when(diploma).then("MBO-04").is_broken()
    given(before, failed).when(diploma).then("MBO-04").is_satisfied()


def test_law_rekenen_counts_for_who_begins_from_august_2022_on() -> None:
    diploma = diploma_awarded("2024-06-30", where=MBO, diploma="mbo-2", registration="1")
    dutch, sums = (
        generic_exam_taken("2024-01-15", generic=part, mark=mark)
        for part, mark in (("nederlands", 6), ("rekenen", 4))
    )
    first, before = (mbo_registered(day, registration="1") for day in ("2022-08-01", "2022-07-31"))
    given(first, dutch, sums).when(diploma).then("DIP-2").is_broken()
    given(before, dutch, sums).when(diploma).then("DIP-2").is_satisfied()


def test_law_the_term_of_appeal_was_two_weeks_until_august_2023() -> None:
    student = mbo_registered("2022-08-01", registration="1", niveau=4)
    advised = study_advice_given("2023-07-20", advice="negatief")
    last, after = (
        mbo_deregistered(day, registration="1", ground="bsa")
        for day in ("2023-07-31", "2023-08-01")
    )
    given(student, advised).when(last).then("BSA-10").is_broken()
    given(student, advised).when(after).then("BSA-10").does_not_apply()
