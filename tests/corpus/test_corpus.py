"""Every file of the corpus becomes what it should, and nothing that is written tells anything of a pupil."""

import logging
import os
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus import CASES
from corpus.case import Case, FileRefused, RowsRead
from corpus.people import PUPILS, told_of
from corpus.places import MADE_BY_ANOTHER_USER
from intake.making import Intake
from leerroute.intake import BadFile, Report
from leerroute.store import open_store

each_case = pytest.mark.parametrize("case", CASES, ids=str)
each_read = pytest.mark.parametrize(
    "case", [case for case in CASES if isinstance(case.outcome, RowsRead)], ids=str
)


@pytest.fixture
def intake(tmp_path: Path) -> Iterator[Intake]:
    folder = tmp_path / "files"
    folder.mkdir()
    with open_store(tmp_path / "store", create=True) as store:
        yield Intake(store, folder)


def bring(intake: Intake, case: Case, path: Path) -> Report:
    """Import the file of a case, with what happens to it meanwhile."""

    def meanwhile(rows: int, total: int | None) -> None:
        if case.meanwhile:
            case.meanwhile(path)

    return intake.bring(path, progress=meanwhile, **case.options)


def outcome(intake: Intake, case: Case) -> FileRefused | RowsRead:
    """What became of the file, told as the corpus tells what should become of it."""
    path = case.make(intake.folder)
    if case.name == MADE_BY_ANOTHER_USER and os.access(path, os.R_OK):
        pytest.skip("wie alles mag lezen, leest ook dit")
    try:
        report = bring(intake, case, path)
    except BadFile as bad:
        intake.told += [*bad.text, *traceback.format_exception(bad), *_chain(bad)]
        wanted = case.outcome.says if isinstance(case.outcome, FileRefused) else ""
        return FileRefused(wanted if wanted in bad.text.nl else bad.text.nl)
    assert report.rows == report.recorded + report.known + report.refused
    assert len(report.refusals) == report.refused
    return RowsRead(report.recorded, report.known, {one.row: one.column for one in report.refusals})


def _chain(bad: BaseException | None) -> Iterator[str]:
    """Everything that the exception and those behind it say."""
    while bad is not None:
        yield f"{bad!s} {bad!r} {bad.args}"
        bad = bad.__context__


@each_case
def test_every_file_becomes_what_it_should_and_tells_nothing_of_a_pupil(
    intake: Intake,
    case: Case,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    assert outcome(intake, case) == case.outcome
    assert told_of("\n".join([*intake.told, caplog.text, *capfd.readouterr()])) == []
    for path in written_beside(intake, case):
        assert told_of(path.name) == []
        assert told_of(path.read_text("utf-8-sig")) == []


def written_beside(intake: Intake, case: Case) -> list[Path]:
    """The files of refused rows."""
    return [path for path in intake.folder.glob("*.geweigerd*.csv") if path.name != case.name]


@each_case
def test_no_number_of_a_pupil_stands_in_the_store(intake: Intake, case: Case) -> None:
    outcome(intake, case)
    kept = [path for path in intake.store.folder.rglob("*") if path.is_file()]
    for pupil in PUPILS:
        number, name = pupil.number.encode(), pupil.name.split()[1].encode()
        assert [path.name for path in kept if number in path.read_bytes()] == []
        assert [path.name for path in kept if name in path.read_bytes()] == []


@each_read
def test_every_refused_row_stands_in_the_refused_file(intake: Intake, case: Case) -> None:
    report = bring(intake, case, case.make(intake.folder))
    rows = intake.refused_rows(report.refused_file) if report.refused_file else []
    assert [int(row["rij"]) for row in rows] == [refusal.row for refusal in report.refusals]


@each_read
def test_the_refused_file_offered_again_unrepaired_records_nothing(
    intake: Intake, case: Case
) -> None:
    report = bring(intake, case, case.make(intake.folder))
    before = intake.store.log.head()
    if report.refused_file is not None:
        again = intake.bring(report.refused_file, **case.options)
        assert (again.recorded, again.refused) == (0, report.refused)
    else:
        assert intake.store.log.head() == before


@each_read
def test_a_rehearsal_tells_what_the_import_does_and_the_second_time_nothing_changes(
    intake: Intake, case: Case
) -> None:
    path = case.make(intake.folder)
    rehearsed = intake.bring(path, dry_run=True, **case.options)
    assert intake.store.log.last().position == 0
    done = intake.bring(path, **case.options)
    head = intake.store.log.head()
    again = intake.bring(path, **case.options)
    counts = [(one.recorded, one.known, one.refused) for one in (rehearsed, done, again)]
    assert counts == [counts[0]] * 3
    assert intake.store.log.head() == head


@pytest.mark.parametrize(
    "case", [case for case in CASES if isinstance(case.outcome, FileRefused)], ids=str
)
def test_of_a_refused_file_nothing_is_finished(intake: Intake, case: Case) -> None:
    outcome(intake, case)
    assert intake.finished() == []
    assert case.meanwhile or intake.store.log.last().position == 0


def test_the_corpus_is_large_and_every_file_has_a_name_of_its_own() -> None:
    assert len(CASES) >= 70
    assert len({(case.category, case.name) for case in CASES}) == len(CASES)
