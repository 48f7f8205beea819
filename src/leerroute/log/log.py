"""The log: facts, append-only, in pages. Pupils' transitions are sealed; nothing is ever changed or taken away."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from eventsourcing.persistence import ConnectionUnavailableError, PersistenceError
from eventsourcing.sqlite import SQLiteCursor

from leerroute.events import Entry
from leerroute.log.errors import ChangedMeanwhile, LogIsBusy, NotALog, ReadOnly
from leerroute.log.keyring import KeyRing
from leerroute.log.mapper import SealingMapper
from leerroute.log.pages import EMPTY, Head, Mark, Pages
from leerroute.log.reading import Reading
from leerroute.log.recorder import FORMAT, LogDatastore, LogRecorder, Stored
from leerroute.log.verdict import Verdict, verdict_on
from leerroute.signing import Signer
from leerroute.sqlite import FileIsBusy, patience, problem_in

LOG = "log.sqlite"
"""What the file is called in a message."""

_VERSIONS = """
    SELECT originator_id, max(originator_version) FROM events
    WHERE originator_id IN (SELECT value FROM json_each(?)) GROUP BY originator_id"""


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class Writing(Reading):
    """A page being written: what it reads is true until it is recorded, since nobody else writes meanwhile."""

    def __init__(self, keys: KeyRing, pages: Pages, cursor: SQLiteCursor) -> None:
        super().__init__(keys, pages)
        self._cursor = cursor
        self._entries: list[Entry[Any]] = []
        self.mark: Mark = EMPTY
        """The end of the log after this page; known when it is recorded."""

    def append(
        self, entries: Iterable[Entry[Any]], *, expected: Mapping[UUID, int] | None = None
    ) -> None:
        """Put facts on the page; ChangedMeanwhile when a stream is not at the version where it is expected."""
        if expected:
            self._check(expected)
        self._entries.extend(entries)

    def _check(self, expected: Mapping[UUID, int]) -> None:
        found = self._versions(expected)
        for stream, version in expected.items():
            if found[stream] != version:
                raise ChangedMeanwhile(stream, version, found[stream])

    def _versions(self, streams: Iterable[UUID]) -> dict[UUID, int]:
        versions = dict.fromkeys(streams, 0)
        ids = json.dumps([stream.hex for stream in versions])
        versions.update((UUID(row[0]), row[1]) for row in self._select(_VERSIONS, (ids,)))
        return versions

    def record(self, recorder: LogRecorder) -> None:
        """Seal what is on the page and write it."""
        streams = {entry.stream for entry in self._entries}
        # In this transaction, so exact: nothing is ever added about whom the log says to be erased.
        mapper = SealingMapper(self._keys.keys_of(streams - self.erased()))
        self.mark = recorder.write_page(self._cursor, list(self._stored(mapper)))

    def _stored(self, mapper: SealingMapper) -> Iterator[Stored]:
        """What is on the page as it is stored; what is about one stream mostly stands together."""
        versions = self._versions(entry.stream for entry in self._entries)
        for stream, entries in groupby(self._entries, key=attrgetter("stream")):
            seal, name, version = mapper.sealer(stream), stream.hex, versions[stream]
            for entry in entries:
                version += 1
                yield (name, version, *seal(version, entry.fact, entry.source))
            versions[stream] = version

    def _select(self, statement: str, parameters: Iterable[Any] = ()) -> list[Any]:
        self._cursor.execute(statement, tuple(parameters))
        rows: list[Any] = self._cursor.fetchall()
        return rows


class Log(Reading):
    """The log of one store, on SQLite. Other processes can read while one writes."""

    def __init__(
        self, recorder: LogRecorder, keys: KeyRing, signer: Signer, *, read_only: bool
    ) -> None:
        super().__init__(keys, Pages())
        self._recorder, self._signer, self._read_only = recorder, signer, read_only

    def append(
        self, entries: Sequence[Entry[Any]], *, expected: Mapping[UUID, int] | None = None
    ) -> Mark:
        """Record these facts as one page, whole or not at all; the end of the log after it."""
        with self.writing() as page:
            page.append(entries, expected=expected)
        return page.mark

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Look at the log and decide what to append, while nobody else writes; one page is recorded at the end.

        An error inside leaves the log as it was. LogIsBusy when another process keeps writing.
        """
        if self._read_only:
            raise ReadOnly
        with self._transaction(commit=True) as cursor:
            page = Writing(self._keys, self._pages, cursor)
            yield page
            page.record(self._recorder)

    @property
    def clock_held(self) -> timedelta:
        """How far the clock ran behind at the last page: its moment is held at that of the page before."""
        return self._recorder.held

    def head(self) -> str:
        """The signed end of the log on one line, to be kept elsewhere: position, digest, signature."""
        (row,) = self._select("SELECT position, digest, signature FROM head")
        return str(Head(*row))

    def verify(self, kept_head: str | None = None) -> Verdict:
        """Whether every byte of the log is still what was recorded, and reaches as far as the kept head."""
        with self._transaction(commit=False) as cursor:
            return verdict_on(cursor, self._signer.signed, kept_head)

    def close(self) -> None:
        """Close the file."""
        self._recorder.datastore.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def _select(self, statement: str, parameters: Iterable[Any] = ()) -> list[Any]:
        with self._transaction(commit=False) as cursor:
            cursor.execute(statement, tuple(parameters))
            rows: list[Any] = cursor.fetchall()
        return rows

    @contextmanager
    def _transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        try:
            with self._recorder.datastore.transaction(commit=commit) as cursor:
                cursor.sqlite_cursor.row_factory = None
                yield cursor
        except (sqlite3.Error, PersistenceError) as error:
            problem = problem_in(error, LOG)
            if isinstance(error, ConnectionUnavailableError) or isinstance(problem, FileIsBusy):
                raise LogIsBusy(patience()) from error
            if problem is not None:
                raise problem from error
            raise


def open_log(
    path: Path | str,
    keys: KeyRing,
    *,
    signer: Signer,
    clock: Callable[[], datetime] = utc_now,
    create: bool = True,
    read_only: bool = False,
) -> Log:
    """Open a log, or make an empty one; NotALog where the file is something else or is not there."""
    path = Path(path)
    create = create and not read_only
    if not create and not path.exists():
        raise NotALog(str(path))
    if create:
        path.touch(mode=0o600)
    mode = "ro" if read_only else "rwc" if create else "rw"
    datastore = LogDatastore(f"{path.resolve().as_uri()}?mode={mode}", patience=patience())
    recorder = LogRecorder(datastore, signer, clock)
    log = Log(recorder, keys, signer, read_only=read_only)
    try:
        if create:
            _make(log, recorder)
        _check_format(log, path)
    except BaseException:
        log.close()
        raise
    return log


def _make(log: Log, recorder: LogRecorder) -> None:
    if log._select("SELECT 1 FROM sqlite_schema LIMIT 1"):
        return
    recorder.create_table()


def _check_format(log: Log, path: Path) -> None:
    try:
        found = log._select("PRAGMA user_version")
    except sqlite3.DatabaseError:
        raise NotALog(str(path)) from None
    if found != [(FORMAT,)]:
        raise NotALog(str(path))
