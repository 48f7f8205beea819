"""The seam between formats and the intake: a file as rows of text, with the dialect in which it was written."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from leerroute.intake import bad_file
from leerroute.intake.dialect import Dialect
from leerroute.intake.scan import LONGEST_LINE

Row = tuple[int, list[str]]
"""The number of a row (records; the header is row 1) and its cells."""

Rows = Iterator[Row]
"""Every row below the header."""


class Reading(NamedTuple):
    """A file that was looked at as a whole, and can be read as a table."""

    sha256: str
    length: int
    """About how many rows it has."""
    dialect: Dialect
    rows: Callable[[], Rows]
    """Reads from the beginning."""


def check_rows(rows: Rows) -> None:
    """Read everything once, so that what cannot be read is found before anything is recorded; BadFile."""
    for number, cells in rows:
        if sum(map(len, cells)) > LONGEST_LINE:
            raise bad_file.line_too_long(number, LONGEST_LINE)
