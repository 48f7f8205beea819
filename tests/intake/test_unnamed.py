"""Rows that do not name the registration, application or agreement that they are about."""

import pytest

from intake.making import BSN, DEREGISTERED, REGISTERED, ROUTE, Cells, Intake
from leerroute.events import AlternativeOffered, IntakeHeld, RouteLeft, WarningIssued

APPLIED: Cells = {
    "leerling": BSN,
    "gebeurtenis": "MboApplied",
    "datum": "2024-02-01",
    "school": "25LH",
    "aanmelding": "A1",
    "studiejaar": "2024-2025",
}
HELD = {"leerling": BSN, "gebeurtenis": "IntakeHeld", "datum": "2024-03-01", "school": "25LH"}
PLACED = {
    "leerling": BSN,
    "gebeurtenis": "LwtPlaced",
    "datum": "2020-08-01",
    "school": "02QZ00",
    "bedrijf": "SBB-1",
    "overeenkomst": "o1",
}
PRACTICE = {
    "leerling": BSN,
    "gebeurtenis": "LwtPracticeRecorded",
    "datum": "2020-10-31",
    "school": "02QZ00",
    "uren": "64",
    "dagen": "8",
}
ENTREE = {
    "leerling": BSN,
    "gebeurtenis": "EntreeEnrolled",
    "datum": "2020-08-01",
    "school": "02QZ00",
    "instelling": "25LH",
    "crebo": "25252",
}
COVENANT = {
    "leerling": BSN,
    "gebeurtenis": "CovenantJoined",
    "datum": "2020-08-01",
    "school": "02QZ00",
    "doel": "instroom-niveau-4",
}
BEGINS: dict[str, Cells] = {
    "LwtEnded": PLACED,
    "EntreeEnded": ENTREE,
    "RouteLeft": ROUTE,
    "CovenantLeft": COVENANT,
    "ApplicationWithdrawn": APPLIED | {"datum": "2020-08-01", "school": "02QZ00"},
}


def after(row: Cells, kind: str, day: str = "2021-03-01") -> Cells:
    return {"leerling": BSN, "gebeurtenis": kind, "datum": day, "school": row["school"]}


def test_an_intake_belongs_to_the_only_application(intake: Intake) -> None:
    assert intake.rows(HELD, APPLIED).refused == 0
    assert IntakeHeld in map(type, intake.facts())


def test_an_intake_without_an_application_is_refused_at_its_column(intake: Intake) -> None:
    refusal = intake.refusal(HELD)
    assert refusal.column == "aanmelding"
    assert "geen aanmelding voor het mbo open" in refusal.text.nl


def test_of_two_applications_one_must_be_named(intake: Intake) -> None:
    other = APPLIED | {"aanmelding": "A2", "datum": "2024-02-02"}
    assert "meer dan een open" in intake.refusal(APPLIED, other, HELD).text.nl


def test_one_of_two_applications_may_be_named(intake: Intake) -> None:
    other = APPLIED | {"aanmelding": "A2", "datum": "2024-02-02"}
    assert intake.rows(APPLIED, other, HELD | {"aanmelding": "A2"}).refused == 0


def test_an_application_elsewhere_is_not_taken_for_the_one_here(intake: Intake) -> None:
    assert "andere instelling" in intake.refusal(APPLIED, HELD | {"school": "27DV"}).text.nl


def test_a_withdrawn_application_is_not_open(intake: Intake) -> None:
    withdrawn = after(APPLIED, "ApplicationWithdrawn", "2024-02-15")
    assert intake.refusal(APPLIED, withdrawn, HELD).column == "aanmelding"


def test_a_rejected_applicant_can_still_be_offered_something_else(intake: Intake) -> None:
    rejected = after(APPLIED, "ApplicationRejected", "2024-03-02") | {"grond": "te-laat"}
    offered = after(APPLIED, "AlternativeOffered", "2024-03-09") | {"crebo": "25180"}
    assert intake.rows(APPLIED, rejected, offered).refused == 0
    assert AlternativeOffered in map(type, intake.facts())


def test_an_application_is_over_with_the_study_year_for_which_it_was_made(intake: Intake) -> None:
    again = APPLIED | {"aanmelding": "B7", "datum": "2025-12-01", "studiejaar": "2026-2027"}
    assert intake.rows(APPLIED, again, HELD | {"datum": "2026-01-15"}).refused == 0


def test_practice_belongs_to_the_only_leerwerktraject(intake: Intake) -> None:
    assert intake.rows(PLACED, PRACTICE).refused == 0


def test_practice_of_one_who_has_two_places_names_the_agreement(intake: Intake) -> None:
    second = PLACED | {"overeenkomst": "o2", "bedrijf": "SBB-2"}
    assert intake.refusal(PLACED, second, PRACTICE).column == "overeenkomst"


@pytest.mark.parametrize("kind", BEGINS)
def test_what_begins_under_an_agreement_or_application_can_end(intake: Intake, kind: str) -> None:
    assert intake.rows(BEGINS[kind], after(BEGINS[kind], kind)).refused == 0


@pytest.mark.parametrize("kind", BEGINS)
def test_what_never_began_does_not_end_without_a_name(intake: Intake, kind: str) -> None:
    assert "geen" in intake.refusal(after(BEGINS[kind], kind)).text.nl


@pytest.mark.parametrize("kind", BEGINS)
def test_what_ended_does_not_end_once_more(intake: Intake, kind: str) -> None:
    ended = after(BEGINS[kind], kind)
    intake.rows(BEGINS[kind], ended)
    assert "geen" in intake.refusal(ended | {"datum": "2021-04-01"}).text.nl


def test_what_has_a_name_is_recorded_also_when_nothing_of_that_name_is_known(
    intake: Intake,
) -> None:
    assert intake.rows(after(ROUTE, "RouteLeft") | {"overeenkomst": "o9"}).refused == 0
    assert [type(fact) for fact in intake.facts()] == [RouteLeft]


def test_a_leerwerktraject_is_no_doorlopende_leerroute(intake: Intake) -> None:
    assert (
        "geen doorlopende leerroute" in intake.refusal(PLACED, after(PLACED, "RouteLeft")).text.nl
    )


def test_a_warning_that_comes_late_finds_the_registration_that_was_open_then(
    intake: Intake,
) -> None:
    intake.rows(REGISTERED, DEREGISTERED)
    warned = after(DEREGISTERED, "WarningIssued", "2023-02-01") | {"schriftelijk": "ja"}
    assert intake.rows(warned).refused == 0
    assert WarningIssued in map(type, intake.facts())


def test_a_company_with_the_pupils_own_number_is_refused(intake: Intake) -> None:
    refusal = intake.refusal(PLACED | {"bedrijf": BSN})
    assert refusal.column == "bedrijf"
    assert "nummer van een persoon" in refusal.text.nl
