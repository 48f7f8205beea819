import logging

import pytest

from intake.making import (
    BSN,
    DEREGISTERED,
    ENROLLED,
    LEFT,
    NO_NUMBER,
    ONDERWIJSNUMMER,
    REGISTERED,
    ROUTE,
    Cells,
    Intake,
    table,
)
from leerroute.intake import lines


def test_the_end_of_an_import_tells_what_became_of_every_row(intake: Intake) -> None:
    bad = [ENROLLED | {"leerweg": "kbl"}, LEFT | {"datum": "31-02-2024"}]
    told = [line.nl for line in lines(intake.rows(bad[0], ENROLLED, bad[1], name="cohort.csv"))]
    assert told == [
        "cohort.csv: 1 van 3 rijen vastgelegd, 2 geweigerd (zie cohort.geweigerd.csv)",
        "  rij 2: kolom 'leerweg' bevat 'kbl'; mogelijk zijn bb, kb, gl, tl",
        "  rij 4: kolom 'datum' bevat '31-02-2024'; die dag bestaat niet",
    ]


def test_a_refused_row_never_stops_the_others(intake: Intake) -> None:
    report = intake.rows({"leerling": BSN}, ENROLLED, LEFT | {"school": "2QZ"}, LEFT)
    assert (report.recorded, report.refused) == (2, 2)


def test_a_number_that_fails_is_refused_and_shown_nowhere(intake: Intake) -> None:
    refusal = intake.refusal(ENROLLED | {"leerling": NO_NUMBER})
    assert (refusal.row, refusal.column) == (2, "leerling")
    assert "elfproef" in refusal.text.nl
    assert NO_NUMBER not in everything_written(intake)


@pytest.mark.parametrize("written", ["{}", "nr {}", "{} ", "  {}"])
@pytest.mark.parametrize(
    ("row", "column"),
    [
        (ENROLLED, "leerweg"),
        (ENROLLED, "referentie"),
        (ENROLLED, "datum"),
        (ENROLLED, "geboortedatum"),
        (ENROLLED, "gebeurtenis"),
        (ENROLLED, "inschrijving"),
        (LEFT, "reden"),
        (REGISTERED, "inschrijving"),
        (REGISTERED, "crebo"),
    ],
)
def test_a_number_in_a_wrong_column_is_refused_and_shown_nowhere(
    intake: Intake, row: Cells, column: str, written: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    refusal = intake.refusal(row | {column: written.format(ONDERWIJSNUMMER)})
    assert refusal.column == column
    assert ONDERWIJSNUMMER not in everything_written(intake) + caplog.text
    assert intake.history() == []


@pytest.mark.parametrize("sign", [".", " ", "-"])
def test_signs_between_its_digits_do_not_hide_a_number(intake: Intake, sign: str) -> None:
    number = sign.join((BSN[:4], BSN[4:6], BSN[6:]))
    refusal = intake.refusal(LEFT | {"reden": number})
    assert "nummer van een persoon" in refusal.text.nl
    assert number not in everything_written(intake)


@pytest.mark.parametrize(("source", "column"), [(None, "reden"), ("t", "reden")])
def test_a_number_that_fails_is_shown_nowhere_when_it_is_repeated_either(
    intake: Intake, source: str | None, column: str
) -> None:
    row = LEFT | {"leerling": NO_NUMBER, "reden": f"{NO_NUMBER[:4]} {NO_NUMBER[4:]}"}
    assert intake.refusal(row, test_source=source).column == column
    assert NO_NUMBER[4:] not in everything_written(intake)


def test_the_own_number_is_not_repeated_in_another_column_of_a_test_source(intake: Intake) -> None:
    refusal = intake.refusal(LEFT | {"leerling": NO_NUMBER, "reden": NO_NUMBER}, test_source="t")
    assert refusal.column == "reden"
    assert NO_NUMBER not in everything_written(intake)


def test_a_number_beyond_the_last_column_is_shown_nowhere(intake: Intake) -> None:
    header, row = table([LEFT]).splitlines()
    report = intake.bring(intake.file(f"{header}\n{row},{ONDERWIJSNUMMER}\n"))
    assert report.refusals[0].text.nl == "deze rij heeft 5 cellen en de kop 4"
    assert ONDERWIJSNUMMER not in everything_written(intake)


def test_a_row_that_is_cut_off_is_refused(intake: Intake) -> None:
    content = table([ENROLLED, LEFT]).rstrip().removesuffix(",,,,")
    assert "cellen" in intake.bring(intake.file(content)).refusals[0].text.nl


def test_an_unknown_profile_names_the_nearest_one(intake: Intake) -> None:
    refusal = intake.refusal(ROUTE | {"profiel": "Z & W"})
    assert "het dichtst daarbij ligt 'Z&W'" in refusal.text.nl
    assert "nearest to that is 'Z&W'" in refusal.text.en


def test_an_unknown_kind_names_the_nearest_one(intake: Intake) -> None:
    refusal = intake.refusal(LEFT | {"gebeurtenis": "VmboLeftt"})
    assert refusal.text.nl == (
        "kolom 'gebeurtenis' bevat 'VmboLeftt'; het dichtst daarbij ligt 'VmboLeft'"
    )


def test_an_empty_kind_is_refused(intake: Intake) -> None:
    assert "'gebeurtenis' is leeg" in intake.refusal(LEFT | {"gebeurtenis": ""}).text.nl


def test_a_transition_before_birth_is_refused_without_the_birth_date(intake: Intake) -> None:
    refusal = intake.refusal(ENROLLED | {"datum": "2005-03-14"})
    assert refusal.text.nl == "kolom 'datum' ligt voor de geboortedatum van de leerling"
    assert intake.rows(ENROLLED | {"datum": "2005-03-15"}).recorded == 1


def test_a_transition_before_a_birth_that_is_known_already_is_refused(intake: Intake) -> None:
    intake.rows(ENROLLED, name="eerst.csv")
    assert intake.refusal(LEFT | {"datum": "2005-03-14"}).column == "datum"


def test_a_birth_further_down_in_the_file_refuses_what_came_before_it(intake: Intake) -> None:
    report = intake.rows(LEFT | {"datum": "2005-03-14"}, ENROLLED)
    assert [(refusal.row, refusal.column) for refusal in report.refusals] == [(2, "datum")]


def test_a_birth_after_what_was_recorded_is_refused(intake: Intake) -> None:
    intake.rows(LEFT | {"datum": "2005-03-14"}, name="eerst.csv")
    assert intake.refusal(ENROLLED).column == "geboortedatum"


def test_two_births_that_differ_are_both_recorded(intake: Intake) -> None:
    other = ENROLLED | {"datum": "2021-08-01", "geboortedatum": "2005-03-16"}
    assert intake.rows(ENROLLED, other).recorded == 2


def test_a_birth_in_a_kind_that_has_no_place_for_it_is_refused(intake: Intake) -> None:
    refusal = intake.refusal(LEFT | {"geboortedatum": "2005-03-15"})
    assert "hoort niet bij vmbo-uitgeschreven" in refusal.text.nl
    assert "2005-03-15" not in everything_written(intake)


def test_a_filled_column_without_a_name_is_refused(intake: Intake) -> None:
    header, row = table([LEFT]).splitlines()
    refusals = intake.bring(intake.file(f"{header},\n{row},x\n")).refusals
    assert refusals[0].text.nl == "een kolom zonder naam is gevuld"


def test_the_law_never_refuses(intake: Intake) -> None:
    against_the_law = DEREGISTERED | {"inschrijving": "a1", "grond": "bsa"}
    assert intake.rows(against_the_law).recorded == 1


def test_a_file_of_made_up_pupils_that_is_not_declared_so_gets_a_hint(intake: Intake) -> None:
    intake.rows(ENROLLED | {"leerling": "p01"})
    assert "--test-source" in intake.told[-1]


def test_a_real_file_is_not_recorded_as_one_of_made_up_pupils(intake: Intake) -> None:
    report = intake.rows(ENROLLED, LEFT, test_source="verzonnen")
    assert (report.recorded, report.refused) == (0, 2)
    assert "het nummer van een echt persoon" in report.refusals[0].text.nl
    assert "the number of a real person" in report.refusals[0].text.en
    assert BSN not in everything_written(intake)


def test_only_the_first_twenty_refusals_are_told(intake: Intake) -> None:
    report = intake.rows(*[LEFT | {"leerling": "x"}] * 25)
    assert [refusal.row for refusal in report.refusals] == list(range(2, 22))
    assert any(line.nl == "  en nog 5 geweigerde rijen" for line in lines(report))


def test_thousands_are_written_as_the_language_does(intake: Intake) -> None:
    report = intake.rows(ENROLLED)
    report.recorded, report.rows = 1202, 1204
    assert "1.202 van 1.204 rijen" in lines(report)[0].nl
    assert "1,202 of 1,204 rows" in lines(report)[0].en


def everything_written(intake: Intake) -> str:
    """All that was told, and all files beside the one that was offered and those of the store."""
    written = [
        path.read_text("utf-8") for path in intake.folder.iterdir() if path.name != "leerlingen.csv"
    ]
    return "".join([*intake.told, *written])
