"""Takes rows out of files of refused rows: those of pupils who were erased. Writes no new refusals."""

import csv
import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from uuid import UUID

from leerroute.intake.dialect import FILE
from leerroute.intake.refused import SUFFIX
from leerroute.vault import TOKEN, Vault

_UNFINISHED = re.compile(rf"\..*{re.escape(SUFFIX)}\.([0-9]+)\.part")


def rows_about(folder: Path, pupils: Collection[UUID], vault: Vault) -> int:
    """How many rows of the refused files in a folder, and below it, are about these pupils."""
    return sum(_is_about(row, pupils, vault) for path in _files(folder) for row in _rows(path))


def take_out(folder: Path, pupils: Collection[UUID], vault: Vault) -> None:
    """Write the refused files in a folder, and below it, again without the rows about these pupils.

    What an import that was broken off left half-written goes as a whole: its next attempt begins anew.
    """
    for path in folder.rglob(f".*{SUFFIX}.*.part"):
        if not _is_being_written(path):
            path.unlink()
    for path in _files(folder):
        if any(_is_about(row, pupils, vault) for row in _rows(path)):
            _write_again(path, pupils, vault)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob(f"*{SUFFIX}*.csv") if path.is_file())


def _rows(path: Path) -> Iterator[list[str]]:
    """The rows of a refused file, its header first; nothing where it is none."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        separator = file.readline().removeprefix(FILE)[:1]
        if separator not in tuple(",;\t"):
            return
        file.seek(0)
        yield from csv.reader(file, delimiter=separator)


def _is_about(row: list[str], pupils: Collection[UUID], vault: Vault) -> bool:
    tokens = [cell for cell in row if cell.startswith(TOKEN)]
    return any(vault.pupil_of_token(token) in pupils for token in tokens)


def _write_again(path: Path, pupils: Collection[UUID], vault: Vault) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        separator = file.readline().removeprefix(FILE)[:1]
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    new.touch(mode=0o600)
    with new.open("w", encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        kept = (row for row in _rows(path) if not _is_about(row, pupils, vault))
        csv.writer(file, delimiter=separator).writerows(kept)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _is_being_written(path: Path) -> bool:
    """Whether the process that wrote this unfinished file is still there."""
    named = _UNFINISHED.fullmatch(path.name)
    try:
        os.kill(int(named[1]) if named else 0, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
