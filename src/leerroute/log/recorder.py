"""The tables of the log on SQLite, over the recorder of the events library: one transaction writes one page."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from eventsourcing.persistence import Notification, StoredEvent
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
    SQLiteTransaction,
)

from leerroute.log.pages import EMPTY, Head, Mark, digest_of_page, microseconds, moment_of
from leerroute.signing import Signer
from leerroute.sqlite import insert_many

Stored = tuple[str, int, str, bytes]
"""A fact without its position: stream, version in the stream, kind and its version, sealed or plain state."""

FORMAT = 1
"""Version of the tables below, kept in the file as SQLite's user_version."""

# Positions are declared and never given out twice: SQLite's own row ids would be.
_EVENTS = """CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    originator_id TEXT NOT NULL,
    originator_version INTEGER NOT NULL,
    topic TEXT NOT NULL,
    state BLOB NOT NULL,
    UNIQUE (originator_id, originator_version))"""
# Only facts that are not sealed are looked up by kind; recording in bulk does not pay for it.
_BY_KIND = """CREATE INDEX IF NOT EXISTS facts_by_kind ON events (topic)
    WHERE substr(state, 1, 1) = x'00'"""
_COLUMNS = ("position", "originator_id", "originator_version", "topic", "state")
_PAGES = """CREATE TABLE IF NOT EXISTS pages (
    last_position INTEGER PRIMARY KEY,
    first_position INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    digest BLOB NOT NULL)"""
_HEAD = """CREATE TABLE IF NOT EXISTS head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position INTEGER NOT NULL,
    digest BLOB NOT NULL,
    signature BLOB NOT NULL)"""
TABLES = [_EVENTS, _BY_KIND, _PAGES, _HEAD, f"PRAGMA user_version = {FORMAT}"]
LAST_PAGE = (
    "SELECT last_position, recorded_at, digest FROM pages ORDER BY last_position DESC LIMIT 1"
)


class _Transaction(SQLiteTransaction):
    """Takes the write lock at the start: what is read before writing stays true until the commit."""

    def __enter__(self) -> SQLiteCursor:
        cursor = self.connection.cursor()
        cursor.execute("BEGIN IMMEDIATE" if self.commit else "BEGIN")
        return cursor


class _Connection(SQLiteConnection):
    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        with _Transaction(self, commit=commit) as cursor, cursor:
            yield cursor


class _Pool(SQLiteConnectionPool):
    def _create_connection(self) -> SQLiteConnection:
        connection = super()._create_connection()._sqlite_conn
        connection.execute("PRAGMA synchronous = FULL")
        return _Connection(connection, max_age=self.max_age)


class LogDatastore(SQLiteDatastore):
    """Connections to the file of a log: write-ahead log, every commit on disk before it counts."""

    def __init__(self, uri: str, *, patience: int) -> None:
        super().__init__(uri, lock_timeout=patience, pool_timeout=patience)
        self.pool.close()
        self.pool = _Pool(db_name=uri, lock_timeout=patience, pool_timeout=patience)


class LogRecorder(SQLiteApplicationRecorder):
    """Records whole pages: facts, the moment, the digest that rests on the page before, and the signed head."""

    def __init__(
        self, datastore: LogDatastore, signer: Signer, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(datastore, events_table_name="events")
        self._signer, self._clock = signer, clock
        self.held = timedelta(0)
        """How far the clock ran behind the last page before, at the page written last."""

    def construct_create_table_statements(self) -> list[str]:
        """The tables of a log."""
        return TABLES

    def _create_table(self, c: SQLiteCursor) -> None:
        super()._create_table(c)
        c.execute("SELECT 1 FROM head")
        if c.fetchone() is None:
            self._sign(c, last_page(c))

    def _insert_events(
        self, c: SQLiteCursor, stored_events: Sequence[StoredEvent], **_: Any
    ) -> Sequence[int]:
        before = last_page(c).position
        after = self.write_page(c, list(map(_stored, stored_events))).position
        return list(range(before + 1, after + 1))

    def write_page(self, c: SQLiteCursor, events: Sequence[Stored]) -> Mark:
        """Write these facts as one page inside the transaction of this cursor."""
        before = last_page(c)
        if not events:
            return before
        moment = self._moment_after(before)
        rows = [(position, *one) for position, one in enumerate(events, before.position + 1)]
        digest = digest_of_page(before.digest, microseconds(moment), rows[0][0], rows)
        mark = Mark(rows[-1][0], moment_of(microseconds(moment)), digest)
        insert_many(c.execute, self.events_table_name, _COLUMNS, rows)
        c.execute(
            "INSERT INTO pages (last_position, first_position, recorded_at, digest)"
            " VALUES (?, ?, ?, ?)",
            (mark.position, rows[0][0], microseconds(moment), digest),
        )
        self._sign(c, mark)
        return mark

    def _moment_after(self, before: Mark) -> datetime:
        """Now, or the moment of the page before where the clock went back."""
        now = self._clock()
        self.held = max(before.recorded_at - now, timedelta(0))
        return now + self.held

    def _sign(self, c: SQLiteCursor, mark: Mark) -> None:
        unsigned = Head(mark.position, mark.digest, b"")
        head = unsigned._replace(signature=self._signer.sign(unsigned.message()))
        c.execute("INSERT OR REPLACE INTO head VALUES (1, ?, ?, ?)", head)

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """Stored facts in the order of their positions, from `start` up to and including `stop`."""
        begin = 0 if start is None else start if inclusive_of_start else start + 1
        kinds = f" AND topic IN ({','.join('?' * len(topics))})" if topics else ""
        statement = (
            "SELECT position, originator_id, originator_version, topic, state FROM events"
            f" WHERE position BETWEEN ? AND ?{kinds} ORDER BY position LIMIT ?"
        )
        end = 2**63 - 1 if stop is None else stop
        with self.datastore.transaction(commit=False) as c:
            c.execute(statement, (begin, end, *topics, limit))
            return [_notification(row) for row in c.fetchall()]


def last_page(c: SQLiteCursor) -> Mark:
    """The end of the log as this transaction sees it."""
    c.execute(LAST_PAGE)
    row = c.fetchone()
    return EMPTY if row is None else Mark(row[0], moment_of(row[1]), row[2])


def _stored(event: StoredEvent) -> Stored:
    stream = event.originator_id
    name = stream.hex if isinstance(stream, UUID) else stream
    return (name, event.originator_version, event.topic, event.state)


def _notification(row: Any) -> Notification:
    position, stream, version, topic, state = row
    return Notification(UUID(stream), version, topic, state, position)
