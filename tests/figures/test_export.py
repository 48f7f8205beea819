"""What leaves a store as a file: the numbers of the answer, told what they are, the same bytes twice, and in the view log."""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from figures.stores import Clock, desk, store_in, stream_of
from leerroute.erasing import erase
from leerroute.events import Entry, ImportStarted
from leerroute.intake import import_file
from leerroute.intake.kept import keep_refused, kept_refused
from leerroute.store import Store
from leerroute.vault import PersonKey
from leerroute.viewlog import ReasonRefused
from leerroute_projections.access import Access
from leerroute_projections.desk import Desk
from leerroute_projections.export import Exported, columns, exported
from leerroute_projections.export_files import Form, as_file
from leerroute_projections.figures import FIGURES
from leerroute_projections.handing_out import AnalystsOnly, NoReasonToExport, NotMadeUp

REASON = "tabel voor een verzonnen verslag"
BY = ("school_year", "leerweg")
FORM_NAMES: list[Form] = ["csv", "xlsx", "parquet"]


@pytest.fixture(scope="module")
def asked(cohort_store: Store) -> Desk:
    return desk(cohort_store)


@pytest.fixture(scope="module")
def table(asked: Desk) -> Exported:
    return asked.export("dropout", by=BY, reason=REASON)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with store_in(tmp_path / "store", Clock()) as store:
        yield store


def by_column(rows: list[list[Any]]) -> dict[str, list[Any]]:
    heading, *others = rows
    return {name: [row[i] for row in others] for i, name in enumerate(heading)}


def csv_file(table: Exported) -> dict[str, list[Any]]:
    with zipfile.ZipFile(io.BytesIO(as_file(table, "csv", "nl").content)) as files:
        text = files.read(f"{table.name}.csv").decode()
    return by_column(list(csv.reader(io.StringIO(text))))


def xlsx_file(table: Exported) -> dict[str, list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(as_file(table, "xlsx", "nl").content))
    return by_column(book.get_sheet_by_index(0).to_python())


def parquet_file(table: Exported) -> dict[str, list[Any]]:
    read = pq.read_table(io.BytesIO(as_file(table, "parquet", "nl").content)).to_pydict()
    return {str(name): list(values) for name, values in read.items()}


READ = {"csv": csv_file, "xlsx": xlsx_file, "parquet": parquet_file}


def numbers(read: dict[str, list[Any]], column: str) -> list[float | None]:
    """A column of a file as numbers; a symbol is None."""
    signs = ("x", "z", "", None)
    return [None if value in signs else float(value) for value in read[column]]


@pytest.mark.parametrize("form", FORM_NAMES)
def test_the_numbers_in_a_file_are_those_of_the_answer(
    asked: Desk, table: Exported, form: str
) -> None:
    answer, figure, read = asked.ask("dropout", by=BY), FIGURES["dropout"], READ[form](table)
    assert numbers(read, "population") == [cell.population for cell in answer.cells]
    for place, category in enumerate(figure.categories):
        assert numbers(read, category.code) == [cell.counts[place] for cell in answer.cells]
    rates = [None if cell.rate is None else round(cell.rate.value, 12) for cell in answer.cells]
    assert numbers(read, "rate") == rates
    assert len([rate for rate in rates if rate]) > 3


@pytest.mark.parametrize("form", FORM_NAMES)
def test_the_groups_in_a_file_are_those_of_the_answer(
    asked: Desk, table: Exported, form: str
) -> None:
    read = READ[form](table)
    groups = [
        (f"{int(year or 0)}-{int(year or 0) + 1}", leerweg or "none")
        for year, leerweg in (cell.group for cell in asked.ask("dropout", by=BY).cells)
    ]
    assert list(zip(read["school_year"], read["leerweg"], strict=True)) == groups


def test_where_there_is_no_number_a_symbol_stands_or_null(table: Exported) -> None:
    waiting = table.rows.index(next(row for row in table.rows if row[2] is None))
    assert csv_file(table)["population"][waiting] == "x"
    assert xlsx_file(table)["dropout"][waiting] == "x"
    parquet = parquet_file(table)
    assert (parquet["population"][waiting], parquet["mark"][waiting]) == (None, "x")


@pytest.mark.parametrize("form", FORM_NAMES)
def test_the_same_question_at_the_same_position_gives_the_same_bytes(
    cohort_store: Store, table: Exported, form: Form
) -> None:
    again = desk(cohort_store).export("dropout", by=BY, reason="nog eens, later")
    assert as_file(again, form, "nl") == as_file(table, form, "nl")


def test_no_clock_stands_in_a_file(table: Exported) -> None:
    with zipfile.ZipFile(io.BytesIO(as_file(table, "csv", "nl").content)) as files:
        assert {one.date_time for one in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    with zipfile.ZipFile(io.BytesIO(as_file(table, "xlsx", "nl").content)) as book:
        known = f"{table.answer.known.recorded_at:%Y-%m-%dT%H:%M:%SZ}"
        assert book.read("docProps/core.xml").decode().count(known) == 2


def test_an_unreliable_rate_carries_its_mark(asked: Desk, table: Exported) -> None:
    marks = [cell.symbol or "~" * cell.unreliable for cell in asked.ask("dropout", by=BY).cells]
    assert parquet_file(table)["mark"] == marks
    assert {"x", "~"} <= set(marks)


@pytest.mark.parametrize("form", FORM_NAMES)
def test_another_position_gives_other_bytes(asked: Desk, table: Exported, form: Form) -> None:
    earlier = asked.export("dropout", by=BY, reason=REASON, known_at="100")
    assert as_file(earlier, form, "nl").content != as_file(table, form, "nl").content


def test_a_file_says_what_its_numbers_are(asked: Desk, table: Exported) -> None:
    said = {one.code: one.text for one in table.about}
    assert said["figure"] == "2a dropout"
    assert said["version"].startswith("1 (2026-08-01")
    assert said["position"] == str(table.answer.known.position)
    assert said["erasures"] == "0"
    assert "verzonnen" in said["nature"]
    assert set(asked.definition("dropout", "nl").lines) <= {
        (a.heading, a.text) for a in table.about
    }


def test_codes_that_do_not_say_what_they_are_are_explained(table: Exported) -> None:
    said = {one.code: one.text for one in table.about}
    assert "bb = basisberoepsgericht (bb)" in said["codes-leerweg"]
    assert "none = onbekend of n.v.t." in said["codes-leerweg"]
    assert "codes-school_year" not in said


def test_the_hashes_of_the_reference_tables_stand_in_the_file(table: Exported) -> None:
    known = replace(table.answer.known, references=(("programmes", "0123456789ab"),))
    other = exported(FIGURES["dropout"], replace(table.answer, known=known), "nl")
    assert {one.code: one.text for one in other.about}["references"] == "programmes 0123456789ab"


def test_what_is_said_of_the_numbers_stands_in_every_form(table: Exported) -> None:
    nature = table.about[0].text
    with zipfile.ZipFile(io.BytesIO(as_file(table, "csv", "nl").content)) as files:
        assert nature in files.read(f"{table.name}.txt").decode()
    book = CalamineWorkbook.from_filelike(io.BytesIO(as_file(table, "xlsx", "nl").content))
    assert book.get_sheet_by_index(1).to_python()[0][1] == nature
    schema = pq.read_schema(io.BytesIO(as_file(table, "parquet", "nl").content))
    assert schema.metadata[b"leerroute.nature"].decode() == nature


def test_in_english_only_the_words_are_other(asked: Desk, table: Exported) -> None:
    english = asked.export("dropout", by=BY, reason=REASON, language="en")
    assert english.rows == table.rows
    assert [one.code for one in english.columns] == [one.code for one in table.columns]
    assert english.about[0].text != table.about[0].text


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_a_text_that_looks_like_a_formula_is_written_as_text(table: Exported, sign: str) -> None:
    strange = replace(table, rows=((f"{sign}1+1", *table.rows[0][1:]), *table.rows[1:]))
    assert csv_file(strange)["school_year"][0] == f"'{sign}1+1"
    assert xlsx_file(strange)["school_year"][0] == f"{sign}1+1"
    with zipfile.ZipFile(io.BytesIO(as_file(strange, "xlsx", "nl").content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("name", FIGURES)
def test_no_two_columns_of_a_figure_have_one_code(asked: Desk, name: str) -> None:
    figure = FIGURES[name]
    answer = asked.ask(name, by=tuple(one.code for one in figure.dimensions))
    codes = [column.code for column in columns(figure, answer, "nl")]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("form", FORM_NAMES)
def test_every_figure_goes_into_every_form(asked: Desk, name: str, form: Form) -> None:
    figure, answer = FIGURES[name], asked.ask(name)
    table = exported(figure, answer, "nl")
    assert len(READ[form](table)["population"]) == len(answer.cells)
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_an_export_is_written_to_the_view_log_before_it_is_there(store: Store) -> None:
    desk(store).export("dropout", by=("leerweg",), reason=REASON)
    [one] = store.viewlog.entries()
    assert (one.view.what, one.view.reason) == ("export dropout leerweg 0", REASON)
    assert (one.view.outcome, one.view.pupil) == ("opened", None)


def test_without_a_reason_nothing_is_handed_out_and_the_attempt_is_known(store: Store) -> None:
    with pytest.raises(NoReasonToExport):
        desk(store).export("dropout", reason=" ")
    assert [one.view.outcome for one in store.viewlog.entries()] == ["refused"]


def test_a_number_of_a_person_is_no_reason(store: Store) -> None:
    with pytest.raises(ReasonRefused):
        desk(store).export("dropout", reason="voor 123456782")


def started(test_source: str | None) -> ImportStarted:
    return ImportStarted("ab" * 32, "levering", "toets", "test", test_source=test_source)


def test_exact_figures_leave_no_store_with_pupils_who_are_not_made_up(store: Store) -> None:
    for source in ("verzonnen", None):
        fact = started(source)
        store.log.append([Entry(stream_of(fact), fact)])
    with pytest.raises(NotMadeUp):
        desk(store).export("dropout", reason=REASON)
    assert [one.view.outcome for one in store.viewlog.entries()] == ["refused"]


def test_made_up_pupils_may_be_exported(store: Store) -> None:
    fact = started("verzonnen")
    store.log.append([Entry(stream_of(fact), fact)])
    assert desk(store).export("dropout", reason=REASON).rows == ()


@pytest.fixture
def refused(store: Store, tmp_path: Path) -> str:
    """The hash of a file one of whose two rows was refused, with a copy of its refused rows in the store."""
    file = tmp_path / "aanlevering.csv"
    file.write_text(
        "leerling,gebeurtenis,datum,school,leerjaar\n"
        "p1,VmboEnrolled,2020-08-01,02QZ00,3\np1,VmboEnrolled,31-02-2021,02QZ00,3\n"
    )
    report = import_file(
        file, log=store.log, vault=store.vault, by="toets", test_source="verzonnen"
    )
    assert report.refused_file is not None
    keep_refused(report.refused_file, store.folder)
    return desk(store).contents().deliveries[0].sha256


def test_refused_rows_are_handed_out_as_they_were_written(
    store: Store, refused: str, tmp_path: Path
) -> None:
    written = (tmp_path / "aanlevering.geweigerd.csv").read_bytes()
    assert desk(store).refused_rows(refused, reason="rijen herstellen") == written
    assert store.viewlog.entries()[-1].view.what == f"refused rows {refused[:12]}"


def test_refused_rows_that_are_not_kept_here_are_not_there(store: Store, refused: str) -> None:
    assert desk(store).refused_rows("00" * 32, reason="rijen herstellen") is None


def test_a_school_gets_no_refused_rows_of_others(store: Store, refused: str) -> None:
    school = Desk(store, Access("decaan", "school", frozenset({"02QZ"})))
    with pytest.raises(AnalystsOnly):
        school.refused_rows(refused, reason="rijen herstellen")


def test_erasing_a_pupil_takes_the_row_out_of_the_copy(store: Store, refused: str) -> None:
    kept = kept_refused(store.folder, refused)
    assert kept is not None
    before = len(kept.read_text("utf-8-sig").splitlines())
    erased = store.vault.pupil_for(PersonKey("test:verzonnen", "p1"))
    assert erased is not None
    erase(store, erased, ground="request", by="toets", on=date(2026, 8, 1))
    assert (before, len(kept.read_text("utf-8-sig").splitlines())) == (2, 1)


def test_the_copy_of_refused_rows_is_for_its_owner_alone(store: Store, refused: str) -> None:
    kept = kept_refused(store.folder, refused)
    assert kept is not None
    assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_file_that_holds_no_refused_rows_is_not_kept(store: Store, tmp_path: Path) -> None:
    other = tmp_path / "anders.csv"
    other.write_text("leerling,datum\np1,2020-08-01\n")
    keep_refused(other, store.folder)
    assert not (store.folder / "refused").exists()
