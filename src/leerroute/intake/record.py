"""Recording a file: page after page, every row exactly once, and the import itself as a stream of its own."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from leerroute.events import (
    DeliveryClosed,
    Entry,
    ImportFinished,
    ImportStarted,
    Recorded,
    Source,
)
from leerroute.intake import bad_file
from leerroute.intake.afterwards import ROUND_AND_ROUND, Labels, amend, by_pupil, rows_meant
from leerroute.intake.amend import Amended, ThisFile
from leerroute.intake.columns import PUPIL
from leerroute.intake.dialect import Dialect
from leerroute.intake.pages import Book, LogBook, Page, Rehearsal, Who
from leerroute.intake.persons import Persons
from leerroute.intake.place import Decision, Placing, decide_closing
from leerroute.intake.reading import Rows
from leerroute.intake.refused import RefusedFile
from leerroute.intake.report import Report
from leerroute.intake.rows import Mapper, Refusal, Row
from leerroute.intake.sayings import TARGET, Saying
from leerroute.intake.streams import check_names, delivery_stream, import_stream, loader
from leerroute.intake.table_file import TableFile, table_in
from leerroute.intake.together import pupil_by_pupil
from leerroute.log import Log
from leerroute.vault import Vault

ROWS_PER_PAGE = 5_000

Progress = Callable[[int, int | None], None]
Announce = Callable[[Dialect], None]
Decided = tuple[Row, Decision | Refusal]


class Complete(NamedTuple):
    """What a file says of its delivery: complete until which day (None: nothing), and with national coverage or not."""

    until: date | None
    national: bool


def import_file(
    path: Path | str,
    *,
    log: Log,
    vault: Vault,
    by: str,
    label: str | None = None,
    test_source: str | None = None,
    complete_until: date | None = None,
    national: bool = False,
    dry_run: bool = False,
    refused_folder: Path | None = None,
    announce: Announce = lambda dialect: None,
    progress: Progress = lambda rows, total: None,
) -> Report:
    """Record a file of transitions; a refused row never stops the others. BadFile: nothing was recorded.

    `label` names the source (the file's name where it is not given), `test_source` declares its pupils made up.
    `complete_until` closes the delivery of every school whose rows were recorded; `national` says that the file covers
    the whole country, so that it closes the register too. `announce` is told how the file is read before anything is
    recorded, `progress` how many rows are done.
    """
    path = Path(path)
    label = path.stem if label is None else label
    check_names(label, by, test_source, path.stem)
    table = table_in(path)
    announce(table.dialect)
    persons = Persons(vault, test_source)
    book: Book = LogBook(log, vault)
    if dry_run:
        book = Rehearsal(log, vault)
    report = Report(path.name, label, table.dialect, dry_run=dry_run)
    started = ImportStarted(
        file_sha256=table.sha256,
        label=label,
        by=by,
        loader=loader(table.dialect.format),
        test_source=test_source,
    )
    recording = _Import(table, book, Mapper(table.dialect.columns, persons), started, report)
    complete = Complete(complete_until, national)
    with RefusedFile(table, persons, refused_folder) as refused:
        recording.run(refused, complete, progress)
    report.mark = book.mark()
    return report


class _AlreadyRecorded(Exception):
    """This same file was recorded before."""

    def __init__(self, finished: Recorded[ImportFinished]) -> None:
        super().__init__()
        self.finished = finished


class _Import:
    """One file on its way into the log."""

    def __init__(
        self, table: TableFile, book: Book, mapper: Mapper, started: ImportStarted, report: Report
    ) -> None:
        self._table, self._book, self._mapper = table, book, mapper
        self._started, self._report = started, report
        self._stream = import_stream(started.file_sha256, started.test_source)
        self._later: list[Row] = []
        self._about_others: list[Row] = []
        self._labels = Labels()
        self._schools: set[str] = set()

    def run(self, refused: RefusedFile, complete: Complete, progress: Progress) -> None:
        """Everything in order; when it was done before, only what is new about the delivery."""
        try:
            self._check_not_recorded()
            self._record_rows(refused, progress)
            self._report.refused_file = None if self._report.dry_run else refused.put_in_place()
            self._finish(complete)
        except _AlreadyRecorded as before:
            self._report.tell_again(before.finished)
            self._close_again(complete)

    def _check_not_recorded(self) -> None:
        with self._book.page() as page:
            self._check_open(page)

    def _check_open(self, page: Page) -> bool:
        """Whether the import has begun; _AlreadyRecorded when it was finished, by us or by another process."""
        history = page.history(self._stream)
        for recorded in history:
            if isinstance(recorded.fact, ImportFinished):
                raise _AlreadyRecorded(recorded)
            if isinstance(recorded.fact, ImportStarted):
                self._report.label = recorded.fact.label
        return bool(history)

    def _record_rows(self, refused: RefusedFile, progress: Progress) -> None:
        total, read = self._table.length, 0
        taken = pupil_by_pupil(self._table.rows, self._table.dialect.columns.index(PUPIL))
        for batch in _batches(self._mapped(taken)):
            self._record_page(batch, refused)
            read += len(batch)
            progress(min(read, total), total)
        progress(read, read)
        waiting = sorted(self._later, key=lambda row: (row.fact.occurred_on, row.number))
        for rows in _batches(iter(waiting)):
            self._record_page(rows, refused, last_chance=True)
        self._record_sayings(refused)

    def _record_sayings(self, refused: RefusedFile) -> None:
        """Rows about other rows come when all these have been recorded; one about such a row waits for that one."""
        waiting = sorted(self._about_others, key=lambda row: row.number)
        label = self._report.label
        file = ThisFile(self._stream, label, rows_meant(waiting, label, self._read_some))
        while waiting:
            before, numbers = len(waiting), {row.number for row in waiting}
            done = [
                one
                for batch in _batches(iter(waiting))
                for one in self._amend(batch, file, numbers)
            ]
            waiting = [one.row for one in done if one.decision is Decision.LATER]
            for one in done:
                if one.decision is not Decision.LATER:
                    self._count(one.row, one.decision, refused)
            if len(waiting) == before:
                for row in waiting:
                    self._refuse(Refusal(row.number, TARGET, ROUND_AND_ROUND, row.cells), refused)
                return

    def _amend(self, rows: Sequence[Row], file: ThisFile, waiting: set[int]) -> list[Amended]:
        with self._book.page() as page:
            self._begin(page)
            return amend(page, by_pupil(page, rows), file, waiting, self._labels)

    def _read(self) -> Iterator[Row | Refusal]:
        return self._mapped(self._table.rows())

    def _read_some(self, numbers: Collection[int]) -> Iterator[Row | Refusal]:
        return self._mapped(row for row in self._table.rows() if row[0] in numbers)

    def _mapped(self, rows: Rows) -> Iterator[Row | Refusal]:
        for number, cells in rows:
            read = self._mapper.read(number, cells)
            if read is not None:
                yield read

    def _record_page(
        self, batch: Sequence[Row | Refusal], refused: RefusedFile, *, last_chance: bool = False
    ) -> None:
        """Decide and record a page; only what was really recorded is counted."""
        rows = [one for one in batch if isinstance(one, Row)]
        decided: list[Decided] = []
        if rows:
            with self._book.page() as page:
                self._begin(page)
                decided = self._on_page(page, rows, last_chance)
        for refusal in (one for one in batch if isinstance(one, Refusal)):
            self._refuse(refusal, refused)
        for row, decision in decided:
            self._count(row, decision, refused)

    def _begin(self, page: Page) -> None:
        if not self._table.is_unchanged():
            raise bad_file.changed_meanwhile()
        if not self._check_open(page):
            page.append([Entry(self._stream, self._started)])
        self._labels.know(self._stream, self._report.label)

    def _on_page(self, page: Page, rows: Sequence[Row], last_chance: bool) -> list[Decided]:
        self._about_others += [row for row in rows if isinstance(row.fact, Saying)]
        rows = [row for row in rows if not isinstance(row.fact, Saying)]
        decided = self._close(page, [row for row in rows if row.person is None])
        pupils = by_pupil(page, rows)
        histories = page.histories(pupils.keys())
        new: list[tuple[Who, Any, Source]] = []
        for who, own in pupils.items():
            placing = Placing(
                histories[who],
                own,
                self._stream,
                last_chance=last_chance,
                label_of=partial(self._labels.of, page),
            )
            for row, decision in placing.decisions():
                decided.append((row, decision))
                if decision is Decision.NEW:
                    new.append((who, row.fact, Source(self._stream, row.number)))
        page.record(new)
        return decided

    def _close(self, page: Page, rows: Sequence[Row]) -> list[Decided]:
        """Rows that close a delivery are recorded in the stream of that delivery."""
        decided: list[Decided] = []
        new: set[DeliveryClosed] = set()
        for row in rows:
            stream, source = delivery_stream(row.fact), Source(self._stream, row.number)
            decision = decide_closing(page.history(stream), row.fact, source)
            if row.fact in new:
                decision = Decision.KNOWN
            elif decision is Decision.NEW:
                new.add(row.fact)
                page.append([Entry(stream, row.fact, source)])
            decided.append((row, decision))
        return decided

    def _count(self, row: Row, decision: Decision | Refusal, refused: RefusedFile) -> None:
        if isinstance(decision, Refusal):
            self._refuse(decision, refused)
            return
        if decision is Decision.LATER:
            self._later.append(row)
            return
        if decision is Decision.CORRECTS:
            self._about_others.append(row)
            return
        self._report.count(row, decision)
        if row.person is not None and row.fact.where:
            self._schools.add(row.fact.where[:4])

    def _refuse(self, refusal: Refusal, refused: RefusedFile) -> None:
        self._report.refuse(refusal)
        if not self._report.dry_run:
            refused.add(refusal)

    def _finish(self, complete: Complete) -> None:
        report = self._report
        finished = ImportFinished(
            rows=report.rows, recorded=report.recorded, known=report.known, refused=report.refused
        )
        with self._book.page() as page:
            self._begin(page)
            self._close_deliveries(page, complete)
            page.append([Entry(self._stream, finished)])

    def _close_deliveries(self, page: Page, complete: Complete) -> None:
        if complete.until is None:
            return
        report, schools = self._report, tuple(sorted(self._schools))
        report.closed_until, report.closed, report.closed_register = (
            complete.until,
            schools,
            complete.national,
        )
        for where in (*schools, None) if complete.national else schools:
            closed = DeliveryClosed(complete_until=complete.until, where=where)
            stream, source = delivery_stream(closed), Source(self._stream)
            if decide_closing(page.history(stream), closed, source) is Decision.NEW:
                page.append([Entry(stream, closed, source)])

    def _close_again(self, complete: Complete) -> None:
        """The file was recorded before, but its delivery can be declared complete only now."""
        if complete.until is None:
            return
        rows = (row for row in self._read() if isinstance(row, Row) and row.person is not None)
        self._schools = {row.fact.where[:4] for row in rows if row.fact.where}
        with self._book.page() as page:
            self._close_deliveries(page, complete)


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(rows, ROWS_PER_PAGE)):
        yield batch
