"""The header of a table: which columns it can name, and why a row is none. The same for every format."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.intake import bad_file
from leerroute.intake.columns import COLUMNS, DAY, KIND, PUPIL
from leerroute.intake.dialect import REFUSED_COLUMNS

NEEDED = (PUPIL, KIND, DAY)
WITHIN = 20
"""How many rows a header is looked for, to say where it stands if not on top."""


def named(header: Sequence[str]) -> tuple[str, ...]:
    """The names of the columns; case and white space around them do not matter."""
    return tuple(name.strip().lower() for name in header)


@dataclass(frozen=True)
class Header:
    """Which columns a table can have, and which of these it needs; `beside` them others may stand."""

    possible: tuple[str, ...]
    needed: tuple[str, ...]
    beside: tuple[str, ...] = ()

    def known(self, header: Sequence[str]) -> int:
        """How many columns have a name that the intake knows."""
        return len(set(named(header)) & {*self.possible, *self.beside})

    def is_table(self, records: Sequence[Sequence[str]]) -> bool:
        """Whether a header stands on top of these first rows, or somewhere below."""
        return any(set(self.needed) <= set(named(record)) for record in records) or any(
            self._is_header(record) for record in records[:1]
        )

    def columns_of(self, records: Sequence[Sequence[str]]) -> tuple[str, ...]:
        """The columns of a table that begins with these rows; BadFile."""
        if not records:
            raise bad_file.empty()
        columns = named(records[0])
        self._check_on_top(columns, records)
        for column, times in Counter(filter(None, columns)).items():
            if column not in self.possible and column not in self.beside:
                raise bad_file.column_unknown(column, self.possible)
            if times > 1:
                raise bad_file.column_twice(column)
        for column in self.needed:
            if column not in columns:
                raise bad_file.column_missing(column)
        return columns

    def _is_header(self, record: Sequence[str]) -> bool:
        return self.known(record) >= min(2, len(self.needed))

    def _check_on_top(self, columns: Sequence[str], records: Sequence[Sequence[str]]) -> None:
        if self._is_header(columns):
            return
        for number, record in enumerate(records[1:], 2):
            if set(self.needed) <= set(named(record)):
                raise bad_file.title_rows(number)
        raise bad_file.no_header(self.needed)


TRANSITIONS = Header(COLUMNS, NEEDED, REFUSED_COLUMNS)
"""The header of a file of transitions."""
