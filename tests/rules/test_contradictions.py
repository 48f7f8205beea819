"""What the brochure says twice, or against the law: each decided in docs/decisions/0012, each with a test here."""

from datetime import date
from typing import get_args

import pytest

from leerroute.rules import RULES, AwaitsAgreements, NotComputable
from leerroute.terms import Profile
from pathway.scenario import (
    CREBO,
    MBO,
    diploma_awarded,
    education_enrolled,
    mbo_registered,
    route_started,
    vmbo_enrolled,
)
from rules.scenario import (
    AProgramme,
    Given,
    ListedCodes,
    application_rejected,
    exam_taken,
    given,
    lwt_placed,
    mbo_applied,
    profile_chosen,
    subjects_set,
)

pupil = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="bb", born="2006-09-01")


@pytest.mark.parametrize(
    ("day", "in_time"), [("2023-03-31", 1), ("2023-04-01", 1), ("2023-04-02", 0)]
)
def test_01_the_first_of_april_itself_is_in_time(day: str, in_time: int) -> None:
    asked = given(mbo_applied(day, study_year=2023)).then("TOE-02")
    asked.is_satisfied() if in_time else asked.is_broken()


def rejected_on(ground: str, published_on: str) -> Given:
    applied = mbo_applied("2023-03-01", study_year=2023)
    rejected = application_rejected("2023-05-01", ground=ground, published_on=published_on)
    return given(applied, rejected)


def test_02_additional_requirements_are_known_before_1_february() -> None:
    rejected_on("aanvullende-eisen", "2023-01-31").then("TOE-11").is_satisfied()
    rejected_on("aanvullende-eisen", "2023-02-01").then("TOE-11").is_broken()


def test_02_the_way_of_selecting_is_known_on_1_february_at_the_latest() -> None:
    rejected_on("numerus-fixus", "2023-02-01").then("TOE-13").is_satisfied()
    rejected_on("numerus-fixus", "2023-02-02").then("TOE-13").is_broken()


@pytest.mark.parametrize("kind", ["vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl"])
def test_03_who_goes_nowhere_is_part_of_the_share_in_every_leerweg(kind: str) -> None:
    graduate = diploma_awarded("2022-06-15", diploma=kind)
    given(pupil).when(graduate).then("IN-02").is_broken(severity="I")


def test_03_havo_is_not_the_mbo_for_bb_either() -> None:
    graduate = diploma_awarded("2022-06-15", diploma="vmbo-bb")
    havo = education_enrolled("2022-08-01", education="havo")
    given(pupil, graduate).when(havo).then("IN-02").is_broken(severity="I")


def reading_of(id: str) -> str:
    reading = RULES[id].reading
    assert reading is not None
    return reading.nl


@pytest.mark.parametrize("id", ["CV-20", "CV-25", "CV-26"])
def test_04_each_of_three_ways_to_end_a_covenant_names_another(id: str) -> None:
    others = {"CV-20", "CV-25", "CV-26"} - {id}
    assert any(other in reading_of(id) for other in others)
    assert isinstance(RULES[id].state, AwaitsAgreements)


def test_04_a_covenant_that_follows_the_model_gets_a_warning() -> None:
    assert "spreekt zichzelf tegen: dat is een waarschuwing" in reading_of("CV-20")


def test_05_party_a_pays_whatever_the_model_writes() -> None:
    assert RULES["CV-14"].sentence.nl.startswith("Partij A betaalt")
    assert "partij A betaalt" in reading_of("CV-14")


@pytest.mark.parametrize(
    ("id", "number"), [("CV-14", "8A"), ("CV-14", "8B"), ("CV-05", "2a"), ("CV-DOC", "lid D")]
)
def test_05_a_paragraph_that_does_not_exist_is_read_as_one_that_does(id: str, number: str) -> None:
    assert number in reading_of(id)


def test_06_the_doorlopende_leerling_is_a_leerlijn() -> None:
    assert "bedoeld is de doorlopende leerlijn" in reading_of("SO1-01")


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
    since = {rule.since for id, rule in RULES.items() if id.startswith("DLR") and id != "DLR-18"}
    assert {*since, RULES["DOC-06"].since} == {date(2020, 8, 1)}
    assert "vanaf 1 augustus 2020" in reading_of("SOK-01")


def test_11_before_that_a_route_was_allowed_as_an_experiment_only() -> None:
    first, before = (route_started(day, experiment="geen") for day in ("2020-08-01", "2020-07-31"))
    given(pupil, first).then("DLR-01").is_undetermined("overeenkomst")
    given(pupil, before).then("DLR-01").does_not_apply()
    given(pupil, first).then("DLR-18").does_not_apply()
    given(pupil, before).then("DLR-18").is_broken()


def test_12_a_diploma_of_level_2_opens_level_4() -> None:
    mbo_2 = diploma_awarded("2023-06-15", where=MBO, diploma="mbo-2")
    to_4 = mbo_registered("2023-08-01", niveau=4)
    given(pupil, mbo_2).when(to_4).then("NIV-02").is_satisfied()


def test_13_going_on_is_a_must_for_who_is_kwalificatieplichtig_and_a_warning_for_others() -> None:
    graduate = diploma_awarded("2023-06-15", diploma="vmbo-bb")
    of_18 = vmbo_enrolled("2021-08-01", leerjaar=3, born="2005-10-01")
    given(pupil).when(graduate).then("IN-01").is_broken(severity="M")
    given(of_18).when(graduate).then("IN-01").is_broken(severity="S")


def test_14_the_deelnemersraad_is_told_to_be_a_studentenraad_now() -> None:
    assert "studentenraad" in reading_of("SOK-09")


def test_14_no_sentence_of_a_rule_speaks_of_an_onderwijsovereenkomst() -> None:
    assert not [id for id, rule in RULES.items() if "onderwijsovereenkomst" in rule.sentence.nl]


def test_14_the_relief_of_taxes_is_told_to_be_abolished_from_memory() -> None:
    relief = RULES["LWT-15"]
    assert isinstance(relief.state, NotComputable)
    assert "vervallen" in relief.state.why.nl
    assert not relief.confirmed


def test_15_dp_has_no_related_sector_so_whether_it_is_related_is_undetermined() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(sector="handel")})
    broad = profile_chosen("2021-08-01", profile="D&P")
    placed = lwt_placed("2021-09-01", crebo=CREBO)
    given(pupil, broad, codes=codes).when(placed).then("LWT-07").is_undetermined("sectors")


def test_15_without_a_profile_it_is_undetermined_too() -> None:
    codes = ListedCodes(programmes={CREBO: AProgramme(sector="handel")})
    placed = lwt_placed("2021-09-01", crebo=CREBO)
    given(pupil, codes=codes).when(placed).then("LWT-07").is_undetermined("ProfileChosen")
