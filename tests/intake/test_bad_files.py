from datetime import date
from pathlib import Path

import pytest

from intake.making import BSN, DEREGISTERED, ENROLLED, LEFT, REGISTERED, Intake, table
from leerroute.events import ImportStarted
from leerroute.intake import BadFile, BadName, record, scan
from leerroute.intake.dialect import TextDialect
from leerroute.intake.scan import LONGEST_LINE

LINES = table([ENROLLED, LEFT])
HEADER, FIRST, SECOND = LINES.splitlines()


def refusal(intake: Intake, content: str | bytes) -> str:
    """Why this file is refused as a whole; nothing of it is recorded."""
    with pytest.raises(BadFile) as bad:
        intake.bring(intake.file(content))
    assert intake.store.log.last().position == 0
    assert BSN not in bad.value.text.nl + bad.value.text.en
    return bad.value.text.nl


def test_an_empty_file_is_refused(intake: Intake) -> None:
    assert refusal(intake, b"") == "het bestand is leeg"


def test_a_file_that_is_not_there_is_refused(intake: Intake) -> None:
    with pytest.raises(BadFile, match="niet te lezen"):
        intake.bring(intake.folder / "elders.csv")


def test_a_file_with_only_a_header_has_no_rows_and_nobody_leaves(intake: Intake) -> None:
    intake.rows(ENROLLED, name="eerst.csv")
    report = intake.bring(intake.file(HEADER + "\r\n"), complete_until=date(2021, 10, 1))
    assert (report.rows, report.closed) == (0, ())
    assert len(intake.history()) == 1
    assert "niemand is daardoor uitgeschreven" in intake.told[-2]


@pytest.mark.parametrize("column", ["leerling", "gebeurtenis", "datum"])
def test_a_header_without_a_needed_column_names_it(intake: Intake, column: str) -> None:
    row = {name: text for name, text in ENROLLED.items() if name != column}
    assert refusal(intake, table([row])) == f"de kolom '{column}' ontbreekt"


def test_an_unknown_column_names_the_nearest_one(intake: Intake) -> None:
    text = refusal(intake, LINES.replace("leerweg", "leerwegg"))
    assert text == "de kolom 'leerwegg' is onbekend; het dichtst daarbij ligt 'leerweg'"


def test_an_unknown_column_that_is_near_to_none_is_named(intake: Intake) -> None:
    assert "'naam' is onbekend" in refusal(intake, LINES.replace("rmc", "naam"))


def test_a_column_that_stands_there_twice_is_named(intake: Intake) -> None:
    assert refusal(intake, LINES.replace("rmc", " Leerweg ")).startswith("de kolom 'leerweg' staat")


def test_a_file_without_a_header_is_refused_without_showing_its_first_row(intake: Intake) -> None:
    assert "de eerste rij is geen kop" in refusal(intake, f"{FIRST}\n{SECOND}\n")


def test_rows_above_the_header_are_counted(intake: Intake) -> None:
    text = refusal(intake, "Export leerlingen\r\n1 augustus\r\n" + LINES.replace(",", ";"))
    assert "pas op rij 3" in text


@pytest.mark.parametrize(
    ("content", "looks_like"),
    [
        (b"PK\x03\x04" + bytes(40), "XLSX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "werkmap"),
        ("\ufeff\r\n<html><table><tr><td>1</td></tr></table></html>", "HTML"),
        (b"%PDF-1.7", "PDF"),
        (b"PAR1" + bytes(10), "Parquet"),
        (b"PK\x05\x06" + bytes(18), "zip"),
    ],
)
def test_what_is_no_text_is_called_what_it_looks_like(
    intake: Intake, content: str | bytes, looks_like: str
) -> None:
    assert looks_like in refusal(intake, content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_nul_is_refused(intake: Intake, encoding: str) -> None:
    assert "NUL" in refusal(intake, LINES.replace("kb", "k\0b").encode(encoding))


@pytest.mark.parametrize("row", [FIRST.replace("kb", '"kb'), FIRST.replace("kb", '"k"b')])
def test_a_bad_quotation_mark_refuses_the_file_and_names_the_row(
    intake: Intake, row: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "ROWS_PER_PAGE", 1)
    content = f"{HEADER}\n{SECOND}\n{row}\n{SECOND}\n"
    assert refusal(intake, content).startswith("rij 3: een aanhalingsteken")


def test_a_field_as_long_as_a_book_is_refused(intake: Intake) -> None:
    assert "langer dan" in refusal(intake, LINES.replace("kb", "k" * (LONGEST_LINE + 1)))


def test_a_long_line_is_found_although_a_file_is_read_in_pieces(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "PIECE", LONGEST_LINE // 3)
    assert "regel 2 is langer" in refusal(intake, f"{HEADER}\n{'x' * (LONGEST_LINE + 1)}\n")
    assert intake.bring(intake.file(HEADER + f"\n{FIRST}\n{SECOND}" * 1000)).known == 1998


def test_a_separator_that_no_table_has_is_refused(intake: Intake) -> None:
    assert "'sep='" in refusal(intake, "sep=|\n" + LINES.replace(",", "|"))


def test_two_encodings_in_one_file_are_refused(intake: Intake) -> None:
    left = LEFT | {"reden": "één"}
    utf8, cp1252 = table([ENROLLED, left]).encode(), table([left]).encode("cp1252")
    assert "mengt" in refusal(intake, utf8 + cp1252.splitlines()[1])


def test_an_encoding_that_nobody_knows_is_refused(intake: Intake) -> None:
    left = table([LEFT | {"reden": "x"}]).encode().replace(b"x", b"\x81")
    assert "codering" in refusal(intake, left)


LEFT_FOR_A_REASON = LEFT | {"reden": "reünie"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_a_spreadsheet_writes_is_read(intake: Intake, separator: str, encoding: str) -> None:
    content = table([ENROLLED, LEFT_FOR_A_REASON], separator).encode(encoding)
    report = intake.bring(intake.file(content))
    assert report.recorded == 2
    assert isinstance(report.dialect, TextDialect)
    assert report.dialect.encoding == encoding
    assert intake.facts()[1].reason == "reünie"  # type: ignore[attr-defined]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_end_of_a_line_is_read(intake: Intake, line_end: str) -> None:
    assert intake.bring(intake.file(LINES.replace("\r\n", line_end))).recorded == 2


def test_a_first_line_can_name_the_separator(intake: Intake) -> None:
    report = intake.bring(intake.file("sep=;\r\n" + LINES.replace(",", ";")))
    assert report.recorded == 2
    assert intake.history()[0].source.row == 2


def test_case_and_white_space_in_a_header_do_not_matter(intake: Intake) -> None:
    assert intake.bring(intake.file(LINES.replace("leerweg", " LeerWeg "))).recorded == 2


def test_empty_columns_and_rows_are_passed_over_but_counted_in_row_numbers(intake: Intake) -> None:
    content = f"{HEADER},,\r\n\r\n{FIRST},,\r\n,,,,,,,,,\r\n{SECOND},,\r\n"
    report = intake.bring(intake.file(content))
    assert (report.rows, report.recorded) == (2, 2)
    assert [recorded.source.row for recorded in intake.history()] == [3, 5]


def test_the_dialect_is_told_before_anything_is_recorded(intake: Intake) -> None:
    told: list[tuple[str, int]] = []
    intake.bring(
        intake.file(LINES),
        announce=lambda d: told.append((d.text.nl, intake.store.log.last().position)),
    )
    assert told == [("gelezen als UTF-8, gescheiden door komma, 8 kolommen", 0)]


def test_a_file_that_is_changed_while_it_is_read_is_not_finished(intake: Intake) -> None:
    path = intake.file(LINES)

    def change(rows: int, total: int | None) -> None:
        path.write_text(LINES + FIRST)

    with pytest.raises(BadFile, match="veranderd"):
        intake.bring(path, progress=change)
    assert intake.finished() == []


@pytest.mark.parametrize("name", [BSN, "=1+1", "", "x" * 300, "\u202e"])
def test_a_source_cannot_be_called_anything(intake: Intake, name: str) -> None:
    with pytest.raises(BadName):
        intake.bring(intake.file(LINES), test_source=name)
    assert intake.store.log.facts(ImportStarted) == []


def test_the_name_of_a_file_can_hold_the_number_of_a_person(intake: Intake) -> None:
    with pytest.raises(BadName):
        intake.bring(intake.file(LINES, f"{BSN}.csv"))


def test_progress_tells_how_many_rows_are_done(intake: Intake) -> None:
    told: list[tuple[int, int | None]] = []
    intake.bring(intake.file(LINES), progress=lambda rows, total: told.append((rows, total)))
    assert told[-1] == (2, 2)


def test_a_refused_file_leaves_nothing_beside_it(intake: Intake) -> None:
    refusal(intake, LINES.replace("rmc", "naam"))
    assert [path.name for path in Path(intake.folder).iterdir()] == ["leerlingen.csv"]


def test_the_dutch_name_and_the_code_name_stand_in_one_file(intake: Intake) -> None:
    assert intake.rows(REGISTERED, DEREGISTERED).recorded == 2
