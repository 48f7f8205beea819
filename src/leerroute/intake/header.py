"""The header of a table: which columns it names, and why it is none. The same for every format."""

from collections import Counter
from collections.abc import Sequence

from leerroute.intake import bad_file
from leerroute.intake.columns import COLUMNS, DAY, KIND, PUPIL
from leerroute.intake.dialect import REFUSED_COLUMNS

NEEDED = (PUPIL, KIND, DAY)
WITHIN = 20
"""How many rows a header is looked for, to say where it stands if not on top."""


def named(header: Sequence[str]) -> tuple[str, ...]:
    """The names of the columns; case and white space around them do not matter."""
    return tuple(name.strip().lower() for name in header)


def known(header: Sequence[str]) -> int:
    """How many columns have a name that the intake knows."""
    return len(set(named(header)) & {*COLUMNS, *REFUSED_COLUMNS})


def is_table(records: Sequence[Sequence[str]]) -> bool:
    """Whether a header stands on top of these first rows, or somewhere below."""
    return any(set(NEEDED) <= set(named(record)) for record in records) or any(
        known(record) >= 2 for record in records[:1]
    )


def header_of(records: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The columns of a table that begins with these rows; BadFile."""
    if not records:
        raise bad_file.empty()
    columns = named(records[0])
    _check_on_top(columns, records)
    for column, times in Counter(filter(None, columns)).items():
        if column not in COLUMNS and column not in REFUSED_COLUMNS:
            raise bad_file.column_unknown(column, COLUMNS)
        if times > 1:
            raise bad_file.column_twice(column)
    for column in NEEDED:
        if column not in columns:
            raise bad_file.column_missing(column)
    return columns


def _check_on_top(columns: Sequence[str], records: Sequence[Sequence[str]]) -> None:
    if known(columns) >= 2:
        return
    for number, record in enumerate(records[1:], 2):
        if set(NEEDED) <= set(named(record)):
            raise bad_file.title_rows(number)
    raise bad_file.no_header(NEEDED)
