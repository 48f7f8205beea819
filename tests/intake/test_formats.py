"""The same table from CSV, XLSX and Parquet: the same facts, the same rows refused."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet
from xlsxwriter import Workbook

from intake.making import BSN, ENROLLED, LEFT, REGISTERED, Intake, table
from leerroute.events import ImportStarted
from leerroute.intake import parquet as reading_parquet
from leerroute.intake import unpacked, workbook
from leerroute.intake.bad_file import BadFile
from leerroute.intake.typed import CHANGED, as_text

TypedRow = Mapping[str, Any]
Writer = Callable[[Path, Sequence[TypedRow]], None]

ROWS: list[dict[str, Any]] = [
    ENROLLED | {"datum": date(2020, 8, 1), "rmc": 21, "leerjaar": 3, "lwoo": False},
    LEFT | {"datum": date(2022, 7, 31)},
    REGISTERED | {"datum": date(2022, 8, 1), "niveau": 3, "crebo": 25168},
]
AS_TEXT = [{column: as_text(value) for column, value in row.items()} for row in ROWS]


def header(rows: Iterable[TypedRow]) -> list[str]:
    return list(dict.fromkeys(column for row in rows for column in row))


def write_workbook(path: Path, rows: Sequence[TypedRow], *, sheets: int = 1) -> None:
    with Workbook(path) as book:
        as_day = book.add_format({"num_format": "dd-mm-yyyy"})
        for _ in range(sheets):
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, header(rows))
            for number, row in enumerate(rows, 1):
                for column, name in enumerate(header(rows)):
                    value = row.get(name)
                    format_ = as_day if isinstance(value, date | time) else None
                    sheet.write(number, column, value, format_)


def write_parquet(path: Path, rows: Sequence[TypedRow]) -> None:
    columns = {name: [row.get(name) for row in rows] for name in header(rows)}
    parquet.write_table(pyarrow.table(columns), path)


def write_text(path: Path, rows: Sequence[TypedRow]) -> None:
    path.write_text(table([{c: as_text(v) for c, v in row.items()} for row in rows]))


WRITERS = {"csv": write_text, "xlsx": write_workbook, "parquet": write_parquet}
each_format = pytest.mark.parametrize("format_", WRITERS)
typed_formats = pytest.mark.parametrize("format_", ["xlsx", "parquet"])


def made(intake: Intake, format_: str, *rows: TypedRow) -> Path:
    path = intake.folder / f"tabel.{format_}"
    WRITERS[format_](path, rows)
    return path


@each_format
def test_every_format_gives_the_same_facts(intake: Intake, format_: str) -> None:
    intake.rows(*reversed(AS_TEXT), name="eerst.csv")
    again = intake.bring(made(intake, format_, *ROWS))
    assert (again.known, again.refused) == (3, 0)


@each_format
def test_rows_are_numbered_with_the_header_as_row_1(intake: Intake, format_: str) -> None:
    report = intake.bring(made(intake, format_, *ROWS))
    assert report.rows == 3
    assert [recorded.source.row for recorded in intake.history()] == [2, 3, 4]


@each_format
def test_the_log_tells_which_loader_read_the_file(intake: Intake, format_: str) -> None:
    intake.bring(made(intake, format_, *ROWS))
    (started,) = intake.store.log.facts(ImportStarted)
    assert started.fact.loader.startswith(f"{format_}.1 ")


@each_format
def test_the_refused_file_is_a_csv_that_can_be_repaired_and_offered_again(
    intake: Intake, format_: str
) -> None:
    report = intake.bring(made(intake, format_, ROWS[0] | {"leerweg": "kbl"}))
    (row,) = intake.refused_rows(report.refused_file)
    repaired = intake.file(table([dict(row) | {"leerweg": "kb"}], columns=list(row)), "weer.csv")
    assert intake.bring(repaired).recorded == 1
    assert len(intake.history()) == 1


@each_format
def test_content_decides_and_not_the_name(intake: Intake, format_: str) -> None:
    path = made(intake, format_, *ROWS).rename(intake.folder / "tabel.dat")
    assert intake.bring(path).recorded == 3


@pytest.mark.parametrize(
    ("format_", "nl", "en"),
    [
        ("xlsx", "gelezen als XLSX, 11 kolommen", "read as XLSX, 11 columns"),
        ("parquet", "gelezen als Parquet, 11 kolommen", "read as Parquet, 11 columns"),
    ],
)
def test_the_dialect_is_told(intake: Intake, format_: str, nl: str, en: str) -> None:
    told: list[tuple[str, str]] = []
    intake.bring(made(intake, format_, *ROWS), announce=lambda dialect: told.append(dialect.text))
    assert [tuple(text) for text in told] == [(nl.replace("11", "12"), en.replace("11", "12"))]


def test_the_one_sheet_with_a_header_is_read_and_told(intake: Intake) -> None:
    path = intake.folder / "bladen.xlsx"
    with Workbook(path) as book:
        book.add_worksheet().write_row(0, 0, ["toelichting", "zie blad 2"])
        sheet = book.add_worksheet()
        for number, row in enumerate([list(LEFT), list(LEFT.values())]):
            sheet.write_row(number, 0, row)
        book.add_worksheet()
    report = intake.bring(path)
    assert report.recorded == 1
    assert report.dialect.text.nl == "gelezen als XLSX, blad 2 van 3, 4 kolommen"


def test_two_sheets_with_a_header_are_refused(intake: Intake) -> None:
    path = intake.folder / "bladen.xlsx"
    write_workbook(path, ROWS, sheets=2)
    with pytest.raises(BadFile, match="bladen 1, 2"):
        intake.bring(path)


@typed_formats
def test_a_number_where_a_brin_belongs_is_refused(intake: Intake, format_: str) -> None:
    refusal = intake.bring(made(intake, format_, ROWS[1] | {"school": 25})).refusals[0]
    assert refusal.column == "school"
    assert "rekenblad" in refusal.text.nl


@typed_formats
def test_a_number_of_a_person_may_be_a_number(intake: Intake, format_: str) -> None:
    intake.bring(made(intake, format_, ROWS[0] | {"leerling": int(BSN)}))
    assert len(intake.history()) == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("kb", "kb"),
        (None, ""),
        (True, "ja"),
        (False, "nee"),
        (3, "3"),
        (3.0, "3"),
        (7.5, "7.5"),
        (-0.5, "-0.5"),
        (100_729_530.0, "100729530"),
        (date(2024, 8, 1), "2024-08-01"),
        (datetime(2024, 8, 1, 12, 0), CHANGED),
        (time(12, 0), CHANGED),
        (1.5e-7, CHANGED),
        (1e15, CHANGED),
        (float("nan"), CHANGED),
        (float("inf"), CHANGED),
        (date(1900, 2, 28), CHANGED),
        (b"kb", CHANGED),
    ],
)
def test_a_typed_cell_is_the_text_of_a_csv(value: Any, text: str) -> None:
    assert as_text(value) == text


@pytest.mark.parametrize("column", ["reden", "referentie", "leerling", "datum", "school"])
def test_a_cell_that_lost_its_content_is_refused_in_every_column(
    intake: Intake, column: str
) -> None:
    refusal = intake.refusal(LEFT | {column: CHANGED})
    assert refusal.column == column


def test_a_workbook_of_more_cells_than_fit_in_memory_is_refused(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacked, "MOST_CELLS", 30)
    with pytest.raises(BadFile, match="cellen"):
        intake.bring(made(intake, "xlsx", *ROWS))


def test_a_workbook_that_is_too_large_is_refused(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "LARGEST", 1000)
    with pytest.raises(BadFile, match="te groot"):
        intake.bring(made(intake, "xlsx", *ROWS))


@pytest.mark.parametrize(
    ("name", "most"), [("MOST_ROWS", 2), ("LARGEST", 100), ("MOST_COLUMNS", 5)]
)
def test_a_parquet_file_that_is_too_large_is_refused(
    intake: Intake, name: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_parquet, name, most)
    with pytest.raises(BadFile, match="te groot"):
        intake.bring(made(intake, "parquet", *ROWS))
