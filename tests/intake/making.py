"""Files and rows for the tests of the intake. Numbers of persons are computed here, never written down."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

from leerroute.events import Fact, ImportFinished, Recorded
from leerroute.intake import Report, import_file, lines
from leerroute.intake.columns import COLUMNS
from leerroute.intake.rows import Refusal
from leerroute.store import Store
from leerroute.vault import PersonKey, kind_of_number

Cells = dict[str, str]
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def numbers(how_many: int, remainder: int = 0, digits: int = 9) -> list[str]:
    """Numbers whose elfproef leaves this remainder: 0 a BSN, 5 an onderwijsnummer, anything else none."""
    found: list[str] = []
    for candidate in count(10 ** (digits - 1) + 7_654_321 % 10 ** (digits - 1)):
        padded = map(int, str(candidate).zfill(9))
        total = sum(weight * digit for weight, digit in zip(WEIGHTS, padded, strict=True))
        if total % 11 == remainder:
            found.append(str(candidate))
        if len(found) == how_many:
            return found
    raise AssertionError


BSN, OTHER_BSN = numbers(2)
ONDERWIJSNUMMER = numbers(1, remainder=5)[0]
NO_NUMBER = numbers(1, remainder=3)[0]
MADE_UP = "p01"
"""The key of a made-up pupil in a test source."""

ENROLLED: Cells = {
    "leerling": BSN,
    "gebeurtenis": "VmboEnrolled",
    "datum": "2020-08-01",
    "school": "02QZ00",
    "geboortedatum": "2005-03-15",
    "rmc": "21",
    "leerweg": "kb",
    "leerjaar": "3",
}
LEFT: Cells = {
    "leerling": BSN,
    "gebeurtenis": "VmboLeft",
    "datum": "2022-07-31",
    "school": "02QZ00",
}
REGISTERED: Cells = {
    "leerling": BSN,
    "gebeurtenis": "MboRegistered",
    "datum": "2022-08-01",
    "school": "25LH",
    "inschrijving": "a1",
    "niveau": "3",
}
DEREGISTERED: Cells = {
    "leerling": BSN,
    "gebeurtenis": "mbo-uitgeschreven",
    "datum": "2023-07-31",
    "school": "25LH",
}
ROUTE: Cells = {
    "leerling": BSN,
    "gebeurtenis": "RouteStarted",
    "datum": "2020-08-01",
    "school": "02QZ00",
    "doelniveau": "3",
}
REFERRED: Cells = ENROLLED | {"referentie": "r1"}


def table(rows: Sequence[Cells], separator: str = ",", columns: Sequence[str] | None = None) -> str:
    """The text of a file with these rows; the columns are those that some row has."""
    if columns is None:
        columns = [column for column in COLUMNS if any(column in row for row in rows)]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=separator, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


@dataclass
class Intake:
    """A store, a folder for files, and the user who brings them in."""

    store: Store
    folder: Path
    told: list[str] = field(default_factory=list)
    """Every line that was told, in both languages."""

    def file(self, text: str | bytes, name: str = "leerlingen.csv") -> Path:
        """A file with this content."""
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def bring(self, path: Path, **options: Any) -> Report:
        """Import a file."""
        report = import_file(
            path, log=self.store.log, vault=self.store.vault, by="toets", **options
        )
        self.told += [sentence for line in lines(report) for sentence in line]
        return report

    def rows(self, *rows: Cells, name: str = "leerlingen.csv", **options: Any) -> Report:
        """Import a file with these rows."""
        return self.bring(self.file(table(rows), name), **options)

    def refusal(self, *rows: Cells, **options: Any) -> Refusal:
        """The one refusal of these rows."""
        (refusal,) = self.rows(*rows, **options).refusals
        return refusal

    def pupil(self, key: str = BSN, namespace: str = "pgn") -> UUID | None:
        """The pupil of a number or local key."""
        return self.store.vault.pupil_for(PersonKey(namespace, key))

    def history(self, key: str = BSN, namespace: str = "pgn") -> list[Recorded[Any]]:
        """What is recorded of a pupil."""
        pupil = self.pupil(key, namespace)
        return self.store.log.history(pupil) if pupil else []

    def facts(self, key: str = BSN, namespace: str = "pgn") -> list[Fact]:
        """The facts of a pupil."""
        return [recorded.fact for recorded in self.history(key, namespace)]

    def finished(self) -> list[ImportFinished]:
        """The imports that were finished."""
        return [recorded.fact for recorded in self.store.log.facts(ImportFinished)]

    def refused_rows(self, path: Path | None) -> list[Mapping[str, str]]:
        """The rows of a file of refused rows."""
        assert path is not None
        with path.open(encoding="utf-8-sig", newline="") as file:
            separator = ";" if ";" in file.readline() else ","
            file.seek(0)
            return list(csv.DictReader(file, delimiter=separator))


assert kind_of_number(BSN) == "bsn"
