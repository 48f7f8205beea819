"""A file with a table, whatever its format: what it is shows in its first bytes, not in its name."""

from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from leerroute.intake import bad_file
from leerroute.intake.dialect import Dialect
from leerroute.intake.header import TRANSITIONS, Header
from leerroute.intake.parquet import PARQUET, read_parquet
from leerroute.intake.reading import Reading, Rows
from leerroute.intake.scan import beginning
from leerroute.intake.text_file import read_text
from leerroute.intake.workbook import WORKBOOK, read_workbook


@dataclass(frozen=True)
class TableFile:
    """A file that can be read as a table."""

    path: Path
    reading: Reading
    state: tuple[int, int]
    """Size and moment of change when it was first looked at."""

    @property
    def sha256(self) -> str:
        """What the file is, whatever it is called."""
        return self.reading.sha256

    @property
    def length(self) -> int:
        """About how many rows it has."""
        return self.reading.length

    @property
    def dialect(self) -> Dialect:
        """How it is written."""
        return self.reading.dialect

    def is_unchanged(self) -> bool:
        """Whether nobody wrote to the file since."""
        return _state(self.path) == self.state

    def rows(self) -> Rows:
        """Every row below the header with its number (records; the header is row 1)."""
        return self.reading.rows()


def table_in(path: Path, header: Header = TRANSITIONS) -> TableFile:
    """Look at a file and find its dialect; BadFile when it is no table with this header."""
    state = _state(path)
    begins = beginning(path)
    read = read_text
    if begins.startswith(WORKBOOK):
        read = read_workbook
    elif begins.startswith(PARQUET):
        read = read_parquet
    return TableFile(path, read(path, header), state)


def _state(path: Path) -> tuple[int, int]:
    try:
        now = path.stat()
    except (OSError, ValueError):
        raise bad_file.unreadable() from None
    if not S_ISREG(now.st_mode):
        raise bad_file.no_regular_file()
    return now.st_size, now.st_mtime_ns
