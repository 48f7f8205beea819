from datetime import date

import pytest

from intake.making import (
    BSN,
    DEREGISTERED,
    ENROLLED,
    LEFT,
    MADE_UP,
    NO_NUMBER,
    OTHER_BSN,
    REFERRED,
    REGISTERED,
    Intake,
    table,
)
from leerroute.events import DeliveryClosed, ImportFinished, ImportStarted
from leerroute.intake import import_stream
from leerroute.vault import PersonKey


def test_the_same_file_twice_changes_nothing_and_says_when_it_was_recorded(intake: Intake) -> None:
    first = intake.rows(ENROLLED, LEFT)
    again = intake.rows(ENROLLED, LEFT, name="nog_eens.csv")
    assert again.already is not None
    assert again.mark == first.mark
    assert "dit bestand is al vastgelegd op" in intake.told[-2]


def test_the_same_row_twice_is_recorded_once(intake: Intake) -> None:
    report = intake.rows(LEFT, LEFT)
    assert (report.recorded, report.known) == (1, 1)


def test_overlapping_files_record_every_fact_once(intake: Intake) -> None:
    intake.rows(ENROLLED, LEFT, name="vorige.csv")
    report = intake.rows(LEFT, REGISTERED, name="deze.csv")
    assert (report.recorded, report.known, report.refused) == (1, 1, 0)
    assert len(intake.facts()) == 3


def test_a_row_that_tells_less_than_is_known_is_known(intake: Intake) -> None:
    intake.rows(ENROLLED, name="vorige.csv")
    assert intake.rows(ENROLLED | {"geboortedatum": "", "rmc": ""}).known == 1


def test_when_a_source_knew_it_does_not_make_another_fact(intake: Intake) -> None:
    intake.rows(LEFT | {"gemeld_op": "2022-09-01"}, name="vorige.csv")
    assert intake.rows(LEFT | {"gemeld_op": "2022-10-01"}).known == 1


def test_the_same_fact_with_other_content_is_refused_as_deviating(intake: Intake) -> None:
    intake.rows(ENROLLED, name="vorige.csv")
    refusal = intake.refusal(ENROLLED | {"leerweg": "bb", "leerjaar": "4"})
    number = intake.history()[0].id
    assert refusal.text.nl == (
        f"afwijkend van wat is vastgelegd onder nummer {number}: leerjaar 3 / 4; leerweg kb / bb;"
        f" pas de rij aan, of corrigeer met TransitionCorrected en corrigeert {number}"
    )


def test_a_deviating_birth_date_is_not_shown(intake: Intake) -> None:
    intake.rows(ENROLLED, name="vorige.csv")
    refusal = intake.refusal(ENROLLED | {"geboortedatum": "2005-03-16"})
    assert refusal.column == "geboortedatum"
    assert "2005" not in refusal.text.nl


def test_within_a_file_the_higher_row_holds(intake: Intake) -> None:
    report = intake.rows(ENROLLED, ENROLLED | {"leerweg": "bb"})
    assert "rij 2 van dit bestand" in report.refusals[0].text.nl


def test_another_day_school_or_pupil_is_another_fact(intake: Intake) -> None:
    others = [
        LEFT | {"datum": "2022-07-30"},
        LEFT | {"school": "05AB00"},
        LEFT | {"leerling": OTHER_BSN},
    ]
    assert intake.rows(LEFT, *others).recorded == 4


def test_the_institution_of_a_registration_may_be_left_out(intake: Intake) -> None:
    intake.rows(REGISTERED, name="vorige.csv")
    assert intake.rows(REGISTERED | {"instelling": "25LH"}).known == 1


def test_a_reference_makes_two_alike_facts_two(intake: Intake) -> None:
    work = {"leerling": BSN, "gebeurtenis": "WorkStarted", "datum": "2022-08-01"}
    report = intake.rows(work | {"referentie": "w1"}, work | {"referentie": "w2"})
    assert report.recorded == 2


def test_a_reference_given_only_later_is_about_the_same_fact(intake: Intake) -> None:
    intake.rows(ENROLLED, name="vorige.csv")
    assert intake.rows(REFERRED).known == 1


def test_the_same_reference_of_another_school_is_another_fact(intake: Intake) -> None:
    other = REFERRED | {"school": "05AB00", "datum": "2021-08-01"}
    assert intake.rows(REFERRED, other).recorded == 2


def test_eight_digits_and_nine_lead_to_the_same_pupil(intake: Intake) -> None:
    row = LEFT | {"leerling": "0" + "10000008"}
    number = next(f"{n:08}" for n in range(10_000_008, 10_001_000) if _passes(f"0{n:08}"))
    report = intake.rows(row | {"leerling": number}, row | {"leerling": f"0{number}"})
    assert (report.recorded, report.known) == (1, 1)


def _passes(number: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, number, strict=True)) % 11 == 0


def test_two_numbers_of_one_pupil_meet_in_one_history(intake: Intake) -> None:
    intake.rows(ENROLLED, name="vorige.csv")
    pupil = intake.pupil()
    assert pupil is not None
    intake.store.vault.link(PersonKey("pgn", OTHER_BSN), pupil)
    assert intake.rows(LEFT, LEFT | {"leerling": OTHER_BSN}).known == 1


@pytest.mark.parametrize("number", ["", "a1"])
def test_a_deregistration_may_stand_above_its_registration(intake: Intake, number: str) -> None:
    report = intake.rows(DEREGISTERED | {"inschrijving": number}, REGISTERED)
    assert (report.recorded, report.refused) == (2, 0)


def test_deregistrations_without_a_number_follow_the_calendar(intake: Intake) -> None:
    second = REGISTERED | {"datum": "2023-08-01", "inschrijving": "a2"}
    left_second = DEREGISTERED | {"datum": "2024-07-31"}
    assert intake.rows(left_second, DEREGISTERED, second, REGISTERED).recorded == 4


def test_without_a_number_a_registration_must_be_open(intake: Intake) -> None:
    refusal = intake.refusal(DEREGISTERED)
    assert refusal.column == "inschrijving"
    assert "geen inschrijving in het mbo open" in refusal.text.nl


def test_without_a_number_only_one_registration_may_be_open(intake: Intake) -> None:
    report = intake.rows(DEREGISTERED, REGISTERED, REGISTERED | {"inschrijving": "a2"})
    assert "meer dan een open" in report.refusals[0].text.nl
    assert report.recorded == 2


def test_without_a_number_the_open_registration_must_be_of_the_institution(intake: Intake) -> None:
    report = intake.rows(REGISTERED, DEREGISTERED | {"school": "27DV"})
    assert "bij een andere instelling" in report.refusals[0].text.nl


def test_a_deregistration_without_a_number_is_known_the_second_time(intake: Intake) -> None:
    intake.rows(REGISTERED, DEREGISTERED, name="vorige.csv")
    assert intake.rows(DEREGISTERED, REGISTERED).known == 2


def test_a_dry_run_decides_as_the_import_would_and_records_nothing(intake: Intake) -> None:
    rows = [DEREGISTERED, ENROLLED, ENROLLED, REGISTERED, LEFT | {"school": "2"}, LEFT]
    path = intake.file(table(rows))
    dry = intake.bring(path, dry_run=True, complete_until=date(2023, 10, 1))
    assert intake.store.log.last().position == 0
    assert intake.store.vault.number_of_pupils() == 0
    assert list(intake.folder.iterdir()) == [path]
    real = intake.bring(path)
    assert (dry.recorded, dry.known, dry.refused, dry.kinds) == (4, 1, 1, real.kinds)


def test_who_is_only_refused_does_not_become_a_pupil(intake: Intake) -> None:
    intake.rows(DEREGISTERED, ENROLLED | {"leerling": NO_NUMBER})
    assert intake.store.vault.number_of_pupils() == 0


def test_an_import_is_a_stream_of_its_own(intake: Intake) -> None:
    enrolled, left = (row | {"leerling": MADE_UP} for row in (ENROLLED, LEFT))
    report = intake.rows(enrolled, left, left, name="cohort.csv", test_source="t")
    started = intake.store.log.facts(ImportStarted)[0]
    assert started.stream == import_stream(started.fact.file_sha256, "t")
    assert (started.fact.label, started.fact.by) == ("cohort", "toets")
    assert report.label == "cohort"
    assert intake.finished() == [ImportFinished(rows=3, recorded=2, known=1, refused=0)]


def test_a_fact_tells_from_which_row_of_which_import_it_came(intake: Intake) -> None:
    intake.rows(ENROLLED, {"leerling": "x"}, LEFT)
    stream = intake.store.log.facts(ImportStarted)[0].stream
    assert [(r.source.stream, r.source.row) for r in intake.history()] == [(stream, 2), (stream, 4)]


def test_the_same_file_as_another_source_is_another_import(intake: Intake) -> None:
    intake.rows(ENROLLED | {"leerling": MADE_UP}, test_source="s")
    assert intake.rows(ENROLLED | {"leerling": MADE_UP}, test_source="t").recorded == 1
    assert len(intake.facts(MADE_UP, "test:t")) == 1


def closed(intake: Intake) -> list[tuple[date, str | None, str | None]]:
    facts = [recorded.fact for recorded in intake.store.log.facts(DeliveryClosed)]
    return [(fact.complete_until, fact.where, fact.delivered) for fact in facts]


def test_complete_until_closes_the_delivery_of_every_school_in_the_file(intake: Intake) -> None:
    report = intake.rows(ENROLLED, REGISTERED, complete_until=date(2022, 10, 1))
    assert closed(intake) == [(date(2022, 10, 1), "02QZ", None), (date(2022, 10, 1), "25LH", None)]
    assert report.closed == ("02QZ", "25LH")
    assert "  aanlevering volledig tot en met 01-10-2022: 02QZ, 25LH" in intake.told


def test_a_school_of_which_nothing_was_recorded_is_not_closed(intake: Intake) -> None:
    refused = LEFT | {"school": "05AB00", "datum": "31-02-2024"}
    closing = {"gebeurtenis": "DeliveryClosed", "school": "27DV", "datum": "2022-10-01"}
    report = intake.rows(ENROLLED, refused, closing, complete_until=date(2023, 10, 1))
    assert report.closed == ("02QZ",)


def test_a_delivery_can_be_closed_after_the_file_was_recorded(intake: Intake) -> None:
    for _ in range(2):
        intake.rows(ENROLLED)
        intake.rows(ENROLLED, complete_until=date(2022, 10, 1))
    assert closed(intake) == [(date(2022, 10, 1), "02QZ", None)]


def test_a_row_can_close_a_delivery(intake: Intake) -> None:
    register = {"gebeurtenis": "DeliveryClosed", "datum": "2022-10-01"}
    school = register | {"school": "02QZ", "soort": "vo"}
    report = intake.rows(LEFT, register, school, school)
    assert (report.recorded, report.known) == (3, 1)
    assert closed(intake) == [(date(2022, 10, 1), None, None), (date(2022, 10, 1), "02QZ", "vo")]


def test_a_closing_is_not_about_a_pupil(intake: Intake) -> None:
    row = {"leerling": BSN, "gebeurtenis": "aanlevering-volledig", "datum": "2022-10-01"}
    assert intake.refusal(row).column == "leerling"
