"""Copies of files of refused rows, kept in the store so that the pages can hand them out. Writes no refusals itself.

They hold what the file beside the source holds: tokens, no numbers. Erasing takes a pupil's rows out of them.
"""

import csv
import os
from pathlib import Path

from leerroute.intake.dialect import FILE
from leerroute.intake.refused import SUFFIX

FOLDER = "refused"
"""The folder of the copies in a store."""


def keep_refused(path: Path, store: Path) -> None:
    """Keep a copy of a file of refused rows; an earlier copy of the same source is replaced. A file of none is left."""
    sha256 = _source_of(path)
    if sha256 is None:
        return
    folder = store / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    part = folder / f".{sha256}{SUFFIX}.{os.getpid()}.part"
    part.touch(mode=0o600)
    with part.open("wb") as file:
        file.write(path.read_bytes())
        file.flush()
        os.fsync(file.fileno())
    part.replace(_place(store, sha256))


def kept_refused(store: Path, sha256: str) -> Path | None:
    """The copy of the rows refused of the file with this hash; None where there is none."""
    place = _place(store, sha256)
    return place if place.is_file() else None


def _place(store: Path, sha256: str) -> Path:
    return store / FOLDER / f"{sha256}{SUFFIX}.csv"


def _source_of(path: Path) -> str | None:
    """The hash of the file that the rows were refused of, as the first row states it."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        separator = file.readline().removeprefix(FILE)[:1]
        if separator not in tuple(",;\t"):
            return None
        first = next(csv.reader(file, delimiter=separator), [])
    return first[0] if first and first[0].isalnum() else None
