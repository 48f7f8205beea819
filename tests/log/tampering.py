"""Changing a log behind its back, and what verifying says then."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from leerroute.log import Verdict
from makelog import Ring, log_in


def change(folder: Path, *statements: str, parameters: tuple[Any, ...] = ()) -> None:
    """Change the stored rows as somebody would who can write the file."""
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement, parameters)
        connection.commit()


def verdict(folder: Path, kept_head: str | None = None) -> Verdict:
    with log_in(folder, Ring(), create=False) as log:
        return log.verify(kept_head)


def whats(verdict: Verdict) -> set[str]:
    return {one.what for one in verdict.broken}
