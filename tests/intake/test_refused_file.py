import csv
import stat
from pathlib import Path

import pytest

from intake.making import (
    BSN,
    DEREGISTERED,
    ENROLLED,
    LEFT,
    MADE_UP,
    NO_NUMBER,
    ONDERWIJSNUMMER,
    OTHER_BSN,
    REGISTERED,
    Cells,
    Intake,
    table,
)
from leerroute.intake.dialect import REFUSED_COLUMNS
from leerroute.intake.discretion import NOT_SHOWN
from leerroute.intake.refused import NowhereToRefuse

WRONG_LEERWEG = ENROLLED | {"leerweg": "kbl"}


def repaired(intake: Intake, path: Path | None, **changes: str) -> Path:
    """The refused file as somebody saved it after repairing every row in the same way."""
    rows = [dict(row) | changes for row in intake.refused_rows(path)]
    text = table(rows, ";", columns=list(rows[0]))
    return intake.file(text.encode("utf-8-sig"), "hersteld.csv")


def test_without_a_refusal_there_is_no_refused_file(intake: Intake) -> None:
    assert intake.rows(ENROLLED).refused_file is None
    assert [path.name for path in intake.folder.iterdir()] == ["leerlingen.csv"]


def test_a_refused_row_stands_in_the_refused_file_with_where_and_why(intake: Intake) -> None:
    report = intake.rows(LEFT, WRONG_LEERWEG)
    (row,) = intake.refused_rows(report.refused_file)
    assert (row["rij"], row["kolom"], row["leerweg"]) == ("3", "leerweg", "kbl")
    assert row["geweigerd"] == "kolom 'leerweg' bevat 'kbl'; mogelijk zijn bb, kb, gl, tl"
    assert row["refused"] == "column 'leerweg' holds 'kbl'; possible are bb, kb, gl, tl"


def test_only_its_owner_can_read_a_refused_file(intake: Intake) -> None:
    path = intake.rows(WRONG_LEERWEG).refused_file
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


OF_EITHER_KIND = pytest.mark.parametrize(("key", "source"), [(BSN, None), (MADE_UP, "t")])


@OF_EITHER_KIND
def test_number_and_birth_date_are_replaced_by_tokens(
    intake: Intake, key: str, source: str | None
) -> None:
    report = intake.rows(WRONG_LEERWEG | {"leerling": key}, test_source=source)
    (row,) = intake.refused_rows(report.refused_file)
    assert row["leerling"].startswith("token:")
    assert row["geboortedatum"].startswith("token:")
    assert key not in str(row)
    assert "2005" not in str(row)


@OF_EITHER_KIND
def test_a_refused_row_can_be_repaired_and_offered_again(
    intake: Intake, key: str, source: str | None
) -> None:
    report = intake.rows(WRONG_LEERWEG | {"leerling": key}, test_source=source)
    again = intake.bring(repaired(intake, report.refused_file, leerweg="kb"), test_source=source)
    assert (again.recorded, again.refused) == (1, 0)
    intake.rows(ENROLLED | {"leerling": MADE_UP}, name="goed.csv", test_source="anders")
    namespace = f"test:{source}" if source else "pgn"
    assert intake.facts(key, namespace) == intake.facts(MADE_UP, "test:anders")


def test_a_row_that_is_not_repaired_is_refused_again_and_still_complete(intake: Intake) -> None:
    first = intake.rows(WRONG_LEERWEG)
    again = intake.bring(repaired(intake, first.refused_file, leerweg="kbb"))
    assert again.refused == 1
    third = intake.bring(repaired(intake, again.refused_file, leerweg="kb"))
    assert third.recorded == 1
    assert intake.facts()[0].born == "2005-03-15"  # type: ignore[attr-defined]


def test_a_refused_file_that_is_offered_again_unchanged_is_not_overwritten(intake: Intake) -> None:
    path = intake.rows(WRONG_LEERWEG, name="cohort.csv").refused_file
    assert path is not None
    before = path.read_bytes()
    again = intake.bring(path)
    assert path.read_bytes() == before
    assert again.refused_file == intake.folder / "cohort.geweigerd-2.csv"


def test_a_file_of_the_same_name_does_not_hide_earlier_refusals(intake: Intake) -> None:
    first = intake.rows(WRONG_LEERWEG, name="cohort.csv")
    second = intake.rows(WRONG_LEERWEG, LEFT, name="cohort.csv")
    assert [path.name for path in (first.refused_file, second.refused_file) if path] == [
        "cohort.geweigerd.csv",
        "cohort.geweigerd-2.csv",
    ]


def test_refused_rows_can_go_to_another_folder(intake: Intake, tmp_path: Path) -> None:
    report = intake.rows(WRONG_LEERWEG, refused_folder=tmp_path / "geweigerd")
    assert report.refused_file == tmp_path / "geweigerd" / "leerlingen.geweigerd.csv"
    assert len(intake.refused_rows(report.refused_file)) == 1


def moved(intake: Intake, row: Cells) -> str:
    text = table([row], columns=list(row))
    return intake.bring(intake.file(text, "verplaatst.csv")).refusals[0].text.nl


def test_a_token_opens_only_in_its_own_row(intake: Intake) -> None:
    report = intake.rows(WRONG_LEERWEG, WRONG_LEERWEG | {"leerling": OTHER_BSN})
    first, second = (dict(row) for row in intake.refused_rows(report.refused_file))
    swapped = first | {"leerling": second["leerling"], "leerweg": "kb"}
    assert "past niet bij deze 'bestand' en 'rij'" in moved(intake, swapped)
    assert "past niet" in moved(intake, first | {"rij": "iets", "leerweg": "kb"})


def test_a_token_of_a_test_source_does_not_open_in_a_real_one(intake: Intake) -> None:
    report = intake.rows(WRONG_LEERWEG | {"leerling": MADE_UP}, test_source="t")
    (row,) = intake.refused_rows(report.refused_file)
    assert "hoort bij een andere bron" in moved(intake, dict(row) | {"leerweg": "kb"})


def test_a_token_without_its_columns_is_refused_without_being_shown(intake: Intake) -> None:
    report = intake.rows(WRONG_LEERWEG)
    (row,) = intake.refused_rows(report.refused_file)
    alone = {name: cell for name, cell in row.items() if name not in REFUSED_COLUMNS}
    assert "token" not in moved(intake, alone | {"leerweg": "kb"})


def test_a_bad_birth_date_is_not_lost_in_the_refused_file(intake: Intake) -> None:
    report = intake.rows(ENROLLED | {"geboortedatum": "31-02-2005"})
    assert intake.bring(repaired(intake, report.refused_file)).refused == 1


def test_a_number_that_fails_is_left_out_and_a_number_elsewhere_is_not_written(
    intake: Intake,
) -> None:
    failing, elsewhere = LEFT | {"leerling": NO_NUMBER}, LEFT | {"reden": ONDERWIJSNUMMER}
    rows = intake.refused_rows(intake.rows(failing, elsewhere).refused_file)
    assert [(row["leerling"][:6], row["reden"]) for row in rows] == [
        ("", ""),
        ("token:", NOT_SHOWN),
    ]


def test_a_formula_is_written_as_text_and_refused_again(intake: Intake) -> None:
    report = intake.rows(LEFT | {"reden": "=1+1"})
    (row,) = intake.refused_rows(report.refused_file)
    assert row["reden"] == "'=1+1"
    assert intake.bring(repaired(intake, report.refused_file)).refused == 1


def test_the_refused_file_keeps_the_separator_and_what_stands_beyond_the_header(
    intake: Intake,
) -> None:
    header, row = table([LEFT], ";").splitlines()
    report = intake.bring(intake.file(f"{header}\n{row};5b\n"))
    assert report.refused_file is not None
    with report.refused_file.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";"))[1][-1] == "5b"


def test_a_row_refused_by_the_history_can_be_offered_again_unchanged(intake: Intake) -> None:
    refused = intake.rows(DEREGISTERED, name="te_vroeg.csv").refused_file
    intake.rows(REGISTERED)
    again = intake.bring(repaired(intake, refused))
    assert (again.recorded, again.refused) == (1, 0)


def test_an_interrupted_import_leaves_no_half_refused_file(intake: Intake) -> None:
    def stop(rows: int, total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        intake.rows(WRONG_LEERWEG, progress=stop)
    assert [path.name for path in intake.folder.iterdir()] == ["leerlingen.csv"]


def test_an_import_whose_refusals_cannot_be_written_is_not_finished(intake: Intake) -> None:
    in_the_way = intake.file("", "een_bestand")
    with pytest.raises(NowhereToRefuse):
        intake.rows(LEFT, WRONG_LEERWEG, refused_folder=in_the_way)
    assert intake.finished() == []
    assert intake.rows(LEFT, WRONG_LEERWEG).recorded == 1


NAME = "Noor Voorbeeld"


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("leerweg", NAME),
        ("gebeurtenis", NAME),
        ("school", NAME),
        ("rmc", "15-03-2005"),
        ("referentie", "15-03-2005"),
        ("referentie", ONDERWIJSNUMMER),
        ("leerweg", "Noor 3b"),
    ],
)
def test_what_may_be_about_a_person_is_not_written_and_refused_until_repaired(
    intake: Intake, column: str, cell: str
) -> None:
    report = intake.rows(ENROLLED | {column: cell})
    (row,) = intake.refused_rows(report.refused_file)
    assert row[column] == NOT_SHOWN
    again = intake.bring(repaired(intake, report.refused_file))
    assert (again.recorded, again.refused) == (0, 1)


def test_a_row_of_which_the_cells_have_moved_keeps_only_short_codes(intake: Intake) -> None:
    header, _ = table([ENROLLED]).splitlines()
    moved = f"{BSN},VmboEnrolled,{NAME},2005-03-15,02QZ00,21,kb,3,x\n"
    report = intake.bring(intake.file(f"{header}\n{moved}"))
    (row,) = intake.refused_rows(report.refused_file)
    assert NAME not in str(row)
    assert "2005" not in str(row)
    assert row["gebeurtenis"] == "VmboEnrolled"
