"""A CSV file whose rows come in any order and stand in the order of their numbers in the end."""

import csv
import os
from array import array
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import IO


class NumberedRows:
    """Writes rows as they come; UTF-8 with BOM, for its owner only."""

    def __init__(self, path: Path, separator: str, header: Sequence[str]) -> None:
        path.touch(mode=0o600)
        self._path, self._file = path, path.open("w+b")
        self._at, self._numbers, self._ends = 0, array("q"), array("q")
        self._csv = csv.writer(self, delimiter=separator)
        self.write("\ufeff")
        self._csv.writerow(header)
        self._ends.append(self._at)

    def add(self, number: int, cells: Sequence[str]) -> None:
        """Write one row."""
        self._csv.writerow(cells)
        self._numbers.append(number)
        self._ends.append(self._at)

    def write(self, text: str) -> None:
        """What the CSV writer has to write."""
        self._at += self._file.write(text.encode())

    def finish(self) -> None:
        """Put the rows in order, have them on disk and close the file."""
        if any(one > other for one, other in pairwise(self._numbers)):
            self._sort()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def close(self) -> None:
        """Close the file as it is."""
        self._file.close()

    def _sort(self) -> None:
        """In a second file, which takes the place of the first: there may be more rows than memory holds."""
        other = self._path.with_name(f".in-order{self._path.name}")
        other.touch(mode=0o600)
        try:
            with other.open("w+b") as out:
                self._write_in_order(out)
        except BaseException:
            other.unlink()
            raise
        self._file.close()
        other.replace(self._path)
        self._file = self._path.open("r+b")

    def _write_in_order(self, out: IO[bytes]) -> None:
        """The header, and the rows by their numbers."""
        self._file.seek(0)
        out.write(self._file.read(self._ends[0]))
        for i in sorted(range(len(self._numbers)), key=self._numbers.__getitem__):
            self._file.seek(self._ends[i])
            out.write(self._file.read(self._ends[i + 1] - self._ends[i]))
