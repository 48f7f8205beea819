"""Opening a small SQLite file of our own: write-ahead log, every commit on disk, one lock; and many rows at once. No
tables, no facts."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from leerroute.problems import Problem
from leerroute.terms import Text

PATIENCE = 30
PATIENCE_VARIABLE = "LEERROUTE_PATIENCE"


def patience() -> int:
    """Seconds to wait for another process that is writing: 30, or what the environment says."""
    given = os.environ.get(PATIENCE_VARIABLE, "")
    return int(given) if given.isdecimal() else PATIENCE


class FileIsBusy(Problem):
    """Another process kept a file to itself for longer than the patience lasts."""

    def __init__(self, name: str) -> None:
        seconds = patience()
        super().__init__(
            Text(
                f"een ander proces houdt {name} al {seconds} seconden bezet; probeer het straks"
                " opnieuw",
                f"another process has kept {name} to itself for {seconds} seconds; try again later",
            )
        )


class NoRoom(Problem):
    """The disk is full, or a limit of the system stops a file from growing."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                f"er is geen ruimte meer om in {name} te schrijven; de laatste stap is niet"
                " vastgelegd en wat er al stond is heel. Maak ruimte en geef de opdracht opnieuw",
                f"there is no room left to write to {name}; the last step was not recorded and what"
                " was there is whole. Make room and give the command again",
            )
        )


_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE}


def problem_in(error: BaseException | None, name: str) -> Problem | None:
    """What went wrong with a file, where a user can do something about it; None for any other error."""
    while error is not None:
        code = getattr(error, "sqlite_errorcode", None)
        if code is not None and code & 0xFF in _BUSY:
            return FileIsBusy(name)
        if code in _FULL:
            return NoRoom(name)
        error = error.__cause__
    return None


@contextmanager
def told(name: str) -> Iterator[None]:
    """Errors of SQLite inside as problems that a user is told."""
    try:
        yield
    except Problem:
        raise
    except Exception as error:
        if problem := problem_in(error, name):
            raise problem from error
        raise


VALUES_AT_ONCE = 999
"""Values that any SQLite takes in one statement."""


def insert_many(
    execute: Callable[[str, list[Any]], Any],
    table: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
) -> None:
    """Insert rows by few statements: up to half the time of `executemany`."""
    size = max(VALUES_AT_ONCE // len(columns), 1)
    for start in range(0, len(rows), size):
        some = rows[start : start + size]
        execute(_insert_of(table, tuple(columns), len(some)), list(chain.from_iterable(some)))


@lru_cache(maxsize=256)
def _insert_of(table: str, columns: tuple[str, ...], rows: int) -> str:
    """The statement that inserts so many rows."""
    names, row = ", ".join(f'"{one}"' for one in columns), ", ".join("?" * len(columns))
    return f'INSERT INTO "{table}" ({names}) VALUES {", ".join([f"({row})"] * rows)}'


def select_in(
    select: Callable[[str, Sequence[Any]], list[Any]], statement: str, values: Sequence[Any]
) -> Iterator[Any]:
    """The rows of a statement that ends on `IN`, for these values, as many at once as SQLite takes."""
    for start in range(0, len(values), VALUES_AT_ONCE):
        some = values[start : start + VALUES_AT_ONCE]
        yield from select(f"{statement} ({', '.join('?' * len(some))})", some)


class SqliteFile:
    """One connection to a file, shared by threads; rows are tuples."""

    def __init__(self, path: Path, *, create: bool, pragmas: Iterable[str] = ()) -> None:
        if create:
            path.touch(mode=0o600)
        self._lock, self._name = threading.RLock(), path.name
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw",
            uri=True,
            timeout=patience(),
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            for pragma in ("journal_mode = WAL", "synchronous = FULL", *pragmas):
                self._connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            self._connection.close()
            raise

    def select(self, statement: str, parameters: Iterable[Any] = ()) -> list[Any]:
        """The rows of a statement."""
        with self._lock:
            return self._connection.execute(statement, tuple(parameters)).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that holds the write lock from the start; an error inside leaves nothing."""
        with self._lock, told(self._name):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.commit()
            except BaseException:
                self._connection.rollback()
                raise

    def script(self, statements: str) -> None:
        """Run several statements, each on its own."""
        with self._lock:
            self._connection.executescript(statements)

    def forget_old_pages(self) -> None:
        """Move everything out of the write-ahead log, so that nothing deleted is left in it; FileIsBusy."""
        with self._lock, told(self._name):
            empty_write_ahead_log(self._connection, self._name)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()


def empty_write_ahead_log(connection: sqlite3.Connection, name: str) -> None:
    """Move everything out of the write-ahead log and cut it off; FileIsBusy when a reader is in the way."""
    ((busy, _, _),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if busy:
        raise FileIsBusy(name)
