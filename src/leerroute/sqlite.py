"""Opening a small SQLite file of our own: write-ahead log, every commit on disk, one lock. No tables, no facts."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from leerroute.problems import Problem
from leerroute.terms import Text

PATIENCE = 30
"""Seconds to wait for another process that is writing."""


class FileIsBusy(Problem):
    """Another process kept a file to itself for longer than the patience lasts."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                f"een ander proces schrijft al {PATIENCE} seconden in {name}; probeer het straks"
                " opnieuw",
                f"another process has been writing to {name} for {PATIENCE} seconds; try again"
                " later",
            )
        )


class SqliteFile:
    """One connection to a file, shared by threads; rows are tuples."""

    def __init__(self, path: Path, *, create: bool, pragmas: Iterable[str] = ()) -> None:
        if create:
            path.touch(mode=0o600)
        self._lock, self._name = threading.RLock(), path.name
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw",
            uri=True,
            timeout=PATIENCE,
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
        with self._lock:
            self._begin()
            try:
                yield self._connection
                self._connection.commit()
            except BaseException:
                self._connection.rollback()
                raise

    def _begin(self) -> None:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            raise FileIsBusy(self._name) from error

    def script(self, statements: str) -> None:
        """Run several statements, each on its own."""
        with self._lock:
            self._connection.executescript(statements)

    def forget_old_pages(self) -> None:
        """Move everything out of the write-ahead log, so that nothing deleted is left in it."""
        with self._lock:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()
