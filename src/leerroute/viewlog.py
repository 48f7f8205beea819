"""The view log: who looked at whose history, and why. Append-only, chained, signed. No facts, no figures."""

import re
import sqlite3
import struct
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple
from uuid import UUID

from leerroute.problems import Problem
from leerroute.signing import Signer
from leerroute.sqlite import SqliteFile
from leerroute.terms import Text

Outcome = Literal["opened", "not-found", "refused"]

LONGEST_REASON = 200
_NUMBER = re.compile(r"[0-9](?:[ .]?[0-9]){7,}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

_TABLES = """
    CREATE TABLE IF NOT EXISTS views (
        number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, user TEXT NOT NULL,
        role TEXT NOT NULL, school TEXT, pupil TEXT, what TEXT NOT NULL, reason TEXT NOT NULL,
        outcome TEXT NOT NULL, digest BLOB NOT NULL);
    CREATE INDEX IF NOT EXISTS views_of_pupil ON views (pupil);
    CREATE TABLE IF NOT EXISTS head (
        id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL, digest BLOB NOT NULL,
        signature BLOB NOT NULL);
    CREATE TRIGGER IF NOT EXISTS views_stay BEFORE DELETE ON views
        BEGIN SELECT raise(ABORT, 'the view log is append-only'); END;
    CREATE TRIGGER IF NOT EXISTS views_do_not_change BEFORE UPDATE ON views
        BEGIN SELECT raise(ABORT, 'the view log is append-only'); END;
"""
_COLUMNS = "number, at, user, role, school, pupil, what, reason, outcome"


class View(NamedTuple):
    """One look at the history of a pupil, or one export; attempts that were refused too.

    `school` None: not bound to one. `pupil` None: an export about many, or nobody was found.
    """

    user: str
    role: str
    what: str
    reason: str
    outcome: Outcome
    pupil: UUID | None = None
    school: str | None = None


class Viewed(NamedTuple):
    """A view as it was recorded."""

    number: int
    at: datetime
    view: View


class ReasonRefused(Problem):
    """A reason is asked for, in at most 200 characters and without a number of a person."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                f"geef een reden van hoogstens {LONGEST_REASON} tekens, zonder nummer van een persoon",
                f"give a reason of at most {LONGEST_REASON} characters, without a person's number",
            )
        )


class ViewLogChanged(NamedTuple):
    """From which view on the view log is no longer what was recorded; 0: its end."""

    number: int

    @property
    def text(self) -> Text:
        """What is wrong, in words."""
        if not self.number:
            return Text(
                "het eind van het inzagelogboek klopt niet met de ondertekende kop",
                "the end of the view log does not agree with its signed head",
            )
        return Text(
            f"het inzagelogboek is veranderd bij inzage {self.number}",
            f"the view log was changed at view {self.number}",
        )


class ViewLog:
    """Every view of an individual history, for ever."""

    def __init__(self, file: SqliteFile, signer: Signer, clock: Callable[[], datetime]) -> None:
        self._file, self._signer, self._clock = file, signer, clock

    def record(self, view: View) -> None:
        """Record a view before what is looked at is shown; ReasonRefused without a fit reason."""
        if not is_fit_reason(view.reason):
            raise ReasonRefused
        with self._file.writing() as connection:
            number, before, at = self._last()
            now = (self._clock() - _EPOCH) // _MICROSECOND
            row = _row(number + 1, max(now, at), view)
            digest = _digest(before, row)
            connection.execute(
                f"INSERT INTO views ({_COLUMNS}, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, digest),
            )
            self._sign(connection, number + 1, digest)

    def entries_for(self, pupil: UUID) -> list[Viewed]:
        """Who looked at this pupil's history, first to last."""
        statement = f"SELECT {_COLUMNS} FROM views WHERE pupil = ? ORDER BY number"
        return [_viewed(row) for row in self._file.select(statement, (pupil.hex,))]

    def entries(self) -> list[Viewed]:
        """Every view, first to last."""
        return [
            _viewed(row) for row in self._file.select(f"SELECT {_COLUMNS} FROM views ORDER BY 1")
        ]

    def verify(self) -> tuple[ViewLogChanged, ...]:
        """What is no longer as it was recorded; empty when all is well."""
        return tuple(self._changed())

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def sign_empty(self) -> None:
        """Sign the view log that holds nothing yet, so that it can be told from one that was emptied."""
        with self._file.writing() as connection:
            if not connection.execute("SELECT 1 FROM head").fetchall() and not self._last()[0]:
                self._sign(connection, 0, bytes(32))

    def _sign(self, connection: sqlite3.Connection, number: int, digest: bytes) -> None:
        signature = self._signer.sign(_message(number, digest))
        connection.execute(
            "INSERT OR REPLACE INTO head VALUES (1, ?, ?, ?)", (number, digest, signature)
        )

    def _last(self) -> tuple[int, bytes, int]:
        rows = self._file.select(
            "SELECT number, digest, at FROM views ORDER BY number DESC LIMIT 1"
        )
        return rows[0] if rows else (0, bytes(32), 0)

    def _changed(self) -> Iterator[ViewLogChanged]:
        before = bytes(32)
        rows = self._file.select(f"SELECT {_COLUMNS}, digest FROM views ORDER BY number")
        for *row, digest in rows:
            if _digest(before, tuple(row)) != digest:
                yield ViewLogChanged(row[0])
            before = digest
        if not self._is_signed(len(rows), before):
            yield ViewLogChanged(0)

    def _is_signed(self, number: int, digest: bytes) -> bool:
        heads = self._file.select("SELECT id, number, digest, signature FROM head")
        if len(heads) != 1 or heads[0][:3] != (1, number, digest):
            return False
        return self._signer.signed(_message(number, digest), heads[0][3])


def open_view_log(
    path: Path, *, signer: Signer, clock: Callable[[], datetime], create: bool = True
) -> ViewLog:
    """Open the view log, or make an empty one."""
    file = SqliteFile(path, create=create)
    views = ViewLog(file, signer, clock)
    if create:
        file.script(_TABLES)
        views.sign_empty()
    return views


def is_fit_reason(reason: str) -> bool:
    """Whether a reason says something, is short, and holds no number of a person."""
    return len(reason.strip()) > 0 and len(reason) <= LONGEST_REASON and not _NUMBER.search(reason)


def _row(number: int, at: int, view: View) -> tuple[Any, ...]:
    pupil = view.pupil.hex if view.pupil else None
    who = (view.user, view.role, view.school, pupil)
    return (number, at, *who, view.what, view.reason, view.outcome)


def _viewed(row: tuple[Any, ...]) -> Viewed:
    number, at, user, role, school, pupil, what, reason, outcome = row
    view = View(user, role, what, reason, outcome, UUID(pupil) if pupil else None, school)
    return Viewed(number, _EPOCH + at * _MICROSECOND, view)


def _digest(before: bytes, row: tuple[Any, ...]) -> bytes:
    """The digest over the view before and every field of this one, each with its kind and length."""
    digest = sha256(before)
    for field in row:
        text = b"" if field is None else str(field).encode()
        kind = type(field).__name__.encode()
        digest.update(struct.pack(">II", len(kind), len(text)) + kind + text)
    return digest.digest()


def _message(number: int, digest: bytes) -> bytes:
    return b"leerroute view log\0" + struct.pack(">Q", number) + digest
