"""A CSV file as a table: its dialect is found once, for the whole file, and never guessed per cell."""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

from leerroute.intake import bad_file
from leerroute.intake.dialect import SEPARATORS, TextDialect
from leerroute.intake.header import TRANSITIONS, WITHIN, Header
from leerroute.intake.reading import Reading, Rows
from leerroute.intake.scan import LONGEST_LINE, Encoding, scan


def read_text(path: Path, header: Header = TRANSITIONS) -> Reading:
    """Look at a whole CSV file; BadFile when it is no table with this header."""
    scanned = scan(path)
    dialect = _dialect(path, scanned.encoding, header)
    if scanned.has_quotes:
        _check_quotes(_rows(path, dialect))
    return Reading(scanned.sha256, scanned.lines, dialect, lambda: _rows(path, dialect))


def _rows(path: Path, dialect: TextDialect) -> Rows:
    with _opened(path, dialect.encoding) as file:
        if dialect.first_line_names_separator:
            file.readline()
        for number, cells in _records(file, dialect.separator):
            if number > 1:
                yield number, cells


def _opened(path: Path, encoding: Encoding) -> TextIO:
    try:
        return path.open(encoding=encoding, newline="")
    except OSError:
        raise bad_file.unreadable() from None


def _records(file: TextIO, separator: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, cells in enumerate(csv.reader(file, delimiter=separator, strict=True), 1):
            yield number, cells
    except csv.Error:
        raise bad_file.bad_quote(number + 1) from None


def _check_quotes(rows: Rows) -> None:
    """Read everything once: after a quotation mark that is not closed no row can be trusted."""
    for number, cells in rows:
        if sum(map(len, cells)) > LONGEST_LINE:
            raise bad_file.bad_quote(number)


def _dialect(path: Path, encoding: Encoding, header: Header) -> TextDialect:
    with _opened(path, encoding) as file:
        lines = list(islice(file, WITHIN + 1))
    if not lines:
        raise bad_file.empty()
    separators, is_named = _separators(lines[0])
    records = _first_records(lines[is_named:], separators)
    separator = max(separators, key=lambda one: max(map(header.known, records[one]), default=0))
    return TextDialect(
        encoding,
        separator,
        header.columns_of(records[separator]),
        first_line_names_separator=is_named,
    )


def _separators(first: str) -> tuple[tuple[str, ...], bool]:
    """The separators that are possible, and whether the first line names the one."""
    if not first.lower().startswith("sep="):
        return tuple(SEPARATORS), False
    separator = first[4:].rstrip("\r\n")
    if separator not in SEPARATORS:
        raise bad_file.separator_unknown()
    return (separator,), True


def _first_records(lines: list[str], separators: Sequence[str]) -> dict[str, list[list[str]]]:
    return {
        separator: [next(csv.reader([line], delimiter=separator), []) for line in lines]
        for separator in separators
    }
