"""How a file is written: encoding, separator, header. One dialect for the whole file, shown before anything is recorded."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

from leerroute.intake import bad_file
from leerroute.intake.columns import COLUMNS, DAY, KIND, PUPIL
from leerroute.intake.scan import LONGEST_LINE, Encoding, Scan, scan
from leerroute.terms import Text

SEPARATORS = {";": Text("puntkomma", "semicolon"), ",": Text("komma", "comma"), "\t": Text("tab", "tab")}  # fmt: skip
ENCODINGS: dict[Encoding, str] = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 met BOM",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
}

FILE, ROW, FAULT, WHY_NL, WHY_EN = "bestand", "rij", "kolom", "geweigerd", "refused"
REFUSED_COLUMNS = (FILE, ROW, FAULT, WHY_NL, WHY_EN)
"""What stands before a row in a file of refused rows; the intake reads such a file again."""

NEEDED = (PUPIL, KIND, DAY)
_HEADER_WITHIN = 20


@dataclass(frozen=True)
class Dialect:
    """How one file is written. `columns` is the header; an empty name is a column that must stay empty."""

    encoding: Encoding
    separator: str
    columns: tuple[str, ...]
    first_line_names_separator: bool = False

    @property
    def text(self) -> Text:
        """The dialect in words."""
        separator, encoding = SEPARATORS[self.separator], ENCODINGS[self.encoding]
        number = len([column for column in self.columns if column])
        return Text(
            f"gelezen als {encoding}, gescheiden door {separator.nl}, {number} kolommen",
            f"read as {encoding.replace('met', 'with')}, separated by {separator.en},"
            f" {number} columns",
        )


@dataclass(frozen=True)
class TableFile:
    """A file that can be read as a table of transitions."""

    path: Path
    scan: Scan
    dialect: Dialect
    state: tuple[int, int]
    """Size and moment of change when it was first looked at."""

    def is_unchanged(self) -> bool:
        """Whether nobody wrote to the file since."""
        return _state(self.path) == self.state

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Every row below the header with its number (records; the header is row 1); BadFile at a bad quote."""
        with _opened(self.path, self.dialect.encoding) as file:
            if self.dialect.first_line_names_separator:
                file.readline()
            for number, cells in _records(file, self.dialect.separator):
                if number > 1:
                    yield number, cells


def table_in(path: Path) -> TableFile:
    """Look at a file and find its dialect; BadFile when it is no table of transitions."""
    state = _state(path)
    scanned = scan(path)
    table = TableFile(path, scanned, _dialect(path, scanned.encoding), state)
    if scanned.has_quotes:
        _check_quotes(table)
    return table


def _state(path: Path) -> tuple[int, int]:
    try:
        now = path.stat()
    except OSError:
        raise bad_file.unreadable() from None
    return now.st_size, now.st_mtime_ns


def _opened(path: Path, encoding: Encoding) -> TextIO:
    return path.open(encoding=encoding, newline="")


def _records(file: TextIO, separator: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, cells in enumerate(csv.reader(file, delimiter=separator, strict=True), 1):
            yield number, cells
    except csv.Error:
        raise bad_file.bad_quote(number + 1) from None


def _check_quotes(table: TableFile) -> None:
    """Read everything once: after a quotation mark that is not closed no row can be trusted."""
    for number, cells in table.rows():
        if sum(map(len, cells)) > LONGEST_LINE:
            raise bad_file.bad_quote(number)


def _dialect(path: Path, encoding: Encoding) -> Dialect:
    with _opened(path, encoding) as file:
        lines = list(islice(file, _HEADER_WITHIN + 1))
    separators, named = _separators(lines[0])
    records = _first_records(lines[named:], separators)
    separator = max(separators, key=lambda one: max(map(_known, records[one])))
    columns = _columns(records[separator][0])
    _check_header(columns, records[separator])
    return Dialect(encoding, separator, columns, first_line_names_separator=named)


def _separators(first: str) -> tuple[tuple[str, ...], bool]:
    """The separators that are possible, and whether the first line names the one."""
    if not first.lower().startswith("sep="):
        return tuple(SEPARATORS), False
    separator = first[4:].rstrip("\r\n")
    if separator not in SEPARATORS:
        raise bad_file.separator_unknown()
    return (separator,), True


def _first_records(lines: list[str], separators: Sequence[str]) -> dict[str, list[list[str]]]:
    if not lines:
        raise bad_file.empty()
    return {
        separator: [next(csv.reader([line], delimiter=separator), []) for line in lines]
        for separator in separators
    }


def _columns(header: list[str]) -> tuple[str, ...]:
    """The names of the columns; case and white space around them do not matter."""
    return tuple(name.strip().lower() for name in header)


def _known(header: list[str]) -> int:
    return len(set(_columns(header)) & {*COLUMNS, *REFUSED_COLUMNS})


def _check_header(columns: tuple[str, ...], records: list[list[str]]) -> None:
    if _known(list(columns)) < 2:
        for number, record in enumerate(records[1:], 2):
            if set(NEEDED) <= set(_columns(record)):
                raise bad_file.title_rows(number)
        raise bad_file.no_header(NEEDED)
    for column, times in Counter(filter(None, columns)).items():
        if column not in COLUMNS and column not in REFUSED_COLUMNS:
            raise bad_file.column_unknown(column, COLUMNS)
        if times > 1:
            raise bad_file.column_twice(column)
    for column in NEEDED:
        if column not in columns:
            raise bad_file.column_missing(column)
