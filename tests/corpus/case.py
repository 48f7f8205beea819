"""One bad or odd file, and what should become of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.people import FENNA, OMER
from intake.making import Cells, table

Content = str | bytes | Callable[[Path], None]


@dataclass(frozen=True)
class FileRefused:
    """Nothing of the file is recorded; the sentence holds these words."""

    says: str


@dataclass(frozen=True)
class RowsRead:
    """The file is read: so many rows recorded and known, and these rows refused, each at its column (None: as a whole)."""

    recorded: int = 0
    known: int = 0
    refused: Mapping[int, str | None] = field(default_factory=dict)


Outcome = FileRefused | RowsRead


@dataclass(frozen=True)
class Case:
    """A file, how it is made, why it is odd, and what should become of it."""

    category: str
    name: str
    content: Content
    outcome: Outcome
    meanwhile: Callable[[Path], None] | None = None
    """What somebody else does to the file while it is read."""
    options: Mapping[str, Any] = field(default_factory=dict)

    def make(self, folder: Path) -> Path:
        """Write the file into a folder."""
        path = folder / self.name
        if callable(self.content):
            self.content(path)
        else:
            content = self.content
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def __str__(self) -> str:
        return f"{self.category}-{self.name}"


def read(recorded: int = 0, known: int = 0, **refused: str | None) -> RowsRead:
    """`read(1, row3="datum")`: one row recorded, row 3 refused at `datum`."""
    return RowsRead(recorded, known, {int(row[3:]): column for row, column in refused.items()})


ENROLLED: Cells = {
    "leerling": FENNA.number,
    "gebeurtenis": "VmboEnrolled",
    "datum": "2021-08-01",
    "school": "02QZ00",
    "geboortedatum": str(FENNA.born),
    "rmc": "21",
    "leerweg": "kb",
    "leerjaar": "3",
}
LEFT: Cells = {
    "leerling": FENNA.number,
    "gebeurtenis": "vmbo-uitgeschreven",
    "datum": "2023-07-31",
    "school": "02QZ00",
    "reden": "verhuisd",
}
OTHER: Cells = ENROLLED | {"leerling": OMER.number, "geboortedatum": str(OMER.born)}
ROWS = [ENROLLED, LEFT, OTHER]
COLUMNS = list(dict.fromkeys(column for row in ROWS for column in row))
HEADER = ";".join(COLUMNS)
GOOD = table(ROWS, ";", COLUMNS)


def line(row: Cells, separator: str = ";") -> str:
    """A row as it stands in a file."""
    return separator.join(row.get(column, "") for column in COLUMNS)


def with_row(row: Cells, *, more: tuple[str, ...] = ()) -> str:
    """A file with this row on row 2 and a good one below it."""
    columns = [*COLUMNS, *(column for column in (*row, *more) if column not in COLUMNS)]
    return table([row, OTHER], ";", columns)
