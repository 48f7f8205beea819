"""The file of refused rows: where, what, why, and the row itself, so that it can be repaired and offered again.

A number or birth date is replaced by a token of the vault. In any other place a number, and what may be a name or a
birth date, is replaced by a sign that is refused again until somebody has repaired it.
"""

import csv
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from leerroute.intake.columns import BORN, PUPIL
from leerroute.intake.dialect import FILE, REFUSED_COLUMNS
from leerroute.intake.discretion import NOT_SHOWN, as_text, digits_of, holds_number, is_dated
from leerroute.intake.keeping import may_be_kept
from leerroute.intake.numbered import NumberedRows
from leerroute.intake.persons import Persons
from leerroute.intake.rows import Refusal
from leerroute.intake.table_file import TableFile
from leerroute.problems import Problem
from leerroute.terms import Text

SUFFIX = ".geweigerd"
_SEALED = (PUPIL, BORN)
_AT_ONCE = 500


class NowhereToRefuse(Problem):
    """Refused rows cannot be written, and without that nothing is finished: a refused row never hides."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Text(
                f"geweigerde rijen zijn niet te schrijven in {folder}; zet het bestand in een map"
                " waarin dat mag en bied het opnieuw aan",
                f"refused rows cannot be written in {folder}; put the file in a folder where they"
                " can and offer it again",
            )
        )


class RefusedFile:
    """Writes refused rows beside a file, or into a folder; there is no such file while nothing is refused.

    It is put in its place as a whole, before the import is recorded as finished: a refused row never hides. Its rows
    stand in the order of the file, in whatever order they were refused.
    """

    def __init__(self, table: TableFile, persons: Persons, folder: Path | None = None) -> None:
        self._table, self._persons = table, persons
        self._folder = folder or table.path.parent
        self._kept = [i for i, name in enumerate(table.dialect.columns) if _is_own(name)]
        self._part: Path | None = None
        self._rows: NumberedRows | None = None
        self._waiting: list[Refusal] = []

    def add(self, refusal: Refusal) -> None:
        """Write one refused row."""
        if self._rows is None:
            self._rows = self._begin()
        self._waiting.append(refusal)
        if len(self._waiting) >= _AT_ONCE:
            self._write_waiting(self._rows)

    def put_in_place(self) -> Path | None:
        """Close the file and give it its name; None when no row was refused."""
        if self._part is None or self._rows is None:
            return None
        self._write_waiting(self._rows)
        self._rows.finish()
        path = self._free_name()
        self._part.replace(path)
        self._part = None
        return path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._part is not None:
            if self._rows is not None:
                self._rows.close()
            self._part.unlink(missing_ok=True)

    def _begin(self) -> NumberedRows:
        names = [self._table.dialect.columns[index] for index in self._kept]
        part = self._folder / f".{_stem(self._table.path)}{SUFFIX}.{os.getpid()}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            separator = self._table.dialect.separator
            rows = NumberedRows(part, separator, [*REFUSED_COLUMNS, *names])
        except OSError:
            raise NowhereToRefuse(self._folder) from None
        self._part = part
        return rows

    def _write_waiting(self, rows: NumberedRows) -> None:
        """Write what waits; the keys for its tokens are made together."""
        self._persons.prepare_tokens(self._pupil(refusal) for refusal in self._waiting)
        for refusal in self._waiting:
            sha256, row = self._table.sha256, refusal.row
            about = (sha256, str(row), refusal.column or "", *refusal.text)
            cells = list(self._cells(refusal))
            rows.add(row, [*about, *(cells if any(cells) else [NOT_SHOWN])])
        self._waiting.clear()

    def _pupil(self, refusal: Refusal) -> str:
        """The cell of the row that says about whom it is."""
        return _at(refusal.cells, self._table.dialect.columns.index(PUPIL)).strip()

    def _cells(self, refusal: Refusal) -> Iterator[str]:
        """The row's own cells, and what stands beyond the last column."""
        cells = refusal.cells
        width = len(self._table.dialect.columns)
        for index in self._kept:
            yield self._cell(refusal, self._table.dialect.columns[index], _at(cells, index))
        for cell in cells[width:]:
            yield self._cell(refusal, "", cell)

    def _cell(self, refusal: Refusal, column: str, cell: str) -> str:
        if column in _SEALED and cell.strip():
            pupil, sha256 = self._pupil(refusal), self._table.sha256
            return self._persons.sealed(column, cell.strip(), sha256, refusal.row, about=pupil)
        repeated = len(cell) >= 8 and digits_of(cell) == self._own_digits(refusal)
        if (holds_number(cell) or repeated) and not is_dated(cell):
            return NOT_SHOWN
        is_in_place = len(refusal.cells) == len(self._table.dialect.columns)
        if not may_be_kept(column, cell, is_in_place=is_in_place):
            return NOT_SHOWN
        return as_text(cell)

    def _own_digits(self, refusal: Refusal) -> str:
        """The digits of the row's own number, which may fail the elfproef."""
        cell = _at(refusal.cells, self._table.dialect.columns.index(PUPIL))
        return digits_of(cell) or "-"

    def _free_name(self) -> Path:
        """A name that is free, or that of an earlier attempt at this same file."""
        stem = _stem(self._table.path)
        number = 1
        while True:
            path = self._folder / f"{stem}{SUFFIX}{f'-{number}' if number > 1 else ''}.csv"
            if not path.exists() or self._is_of_this_file(path):
                return path
            number += 1

    def _is_of_this_file(self, path: Path) -> bool:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            rows = csv.reader(file, delimiter=self._table.dialect.separator)
            header, first = next(rows, []), next(rows, [])
        return header[:1] == [FILE] and first[:1] == [self._table.sha256]


def _is_own(name: str) -> bool:
    return name not in REFUSED_COLUMNS


def _stem(path: Path) -> str:
    """The name without its suffix, and without what an earlier refusal added to it."""
    return path.stem.partition(SUFFIX)[0] or path.stem


def _at(cells: Sequence[str], index: int) -> str:
    return cells[index] if index < len(cells) else ""
