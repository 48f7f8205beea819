"""What an import did, and the lines that tell it. Pure: who prints them brings the paper."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from leerroute.events import ImportFinished, Recorded
from leerroute.intake.columns import PUPIL
from leerroute.intake.dialect import Dialect
from leerroute.intake.place import Decision
from leerroute.intake.rows import Refusal, Row
from leerroute.log import Mark
from leerroute.terms import Text, whole

SHOWN = 20


@dataclass
class Report:
    """Counts of one import: every row is recorded, known already, or refused."""

    file: str
    label: str
    dialect: Dialect
    rows: int = 0
    recorded: int = 0
    known: int = 0
    refused: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    """Recorded rows by the code name of their kind."""
    refusals: list[Refusal] = field(default_factory=list)
    """The first refused rows, without their cells."""
    refused_file: Path | None = None
    closed: tuple[str, ...] = ()
    """Schools whose delivery this import declared complete, and until when."""
    closed_until: date | None = None
    closed_register: bool = False
    """Whether it declared the register with national coverage complete too."""
    mark: Mark | None = None
    """The end of the log after the import."""
    already: datetime | None = None
    """When this same file was recorded before; then nothing was recorded now."""
    dry_run: bool = False

    @property
    def all_refused(self) -> bool:
        """Whether there were rows and every one was refused, now or when this same file was recorded before."""
        return 0 < self.rows == self.refused

    def count(self, row: Row, decision: Decision) -> None:
        """Count a row that is in the log now."""
        self.rows += 1
        if decision is Decision.KNOWN:
            self.known += 1
        else:
            self.recorded += 1
            self.kinds[type(row.fact).__name__] += 1

    def tell_again(self, finished: Recorded[ImportFinished]) -> None:
        """What was counted when this same file was recorded before."""
        before, self.already = finished.fact, finished.recorded_at
        self.rows, self.recorded = before.rows, before.recorded
        self.known, self.refused = before.known, before.refused
        self.kinds, self.refusals = Counter(), []

    def refuse(self, refusal: Refusal) -> None:
        """Count a refused row; the first ones by row are kept to be shown."""
        self.rows += 1
        self.refused += 1
        if len(self.refusals) < SHOWN or refusal.row < self.refusals[-1].row:
            kept = [*self.refusals, refusal._replace(cells=())]
            self.refusals = sorted(kept, key=lambda one: one.row)[:SHOWN]


def lines(report: Report) -> list[Text]:
    """What is told at the end of an import."""
    return [
        _first(report),
        *(_refusal(refusal) for refusal in report.refusals),
        *_rest(report),
        *_closed(report),
        *_hint(report),
    ]


def _first(report: Report) -> Text:
    name = report.file
    if report.already is not None:
        day, ((nl,), (en,)) = report.already.date(), _numbers(report.refused)
        refused = Text(f"; toen geweigerd: {nl}", f"; refused then: {en}")
        refused = refused if report.refused else Text("", "")
        return Text(
            f"{name}: dit bestand is al vastgelegd op {day:%d-%m-%Y}{refused.nl}",
            f"{name}: this file was recorded already on {day}{refused.en}",
        )
    if not report.rows:
        return Text(
            f"{name}: er staan geen rijen onder de kop; er is niets vastgelegd en niemand is"
            " daardoor uitgeschreven",
            f"{name}: there are no rows below the header; nothing was recorded and nobody has left"
            " because of it",
        )
    return Text(_counts(report).nl + _where(report).nl, _counts(report).en + _where(report).en)


def _counts(report: Report) -> Text:
    nl, en = _numbers(report.recorded, report.rows, report.known, report.refused)
    would_nl, would_en = ("zouden worden vastgelegd", "would be recorded") if report.dry_run else ("vastgelegd", "recorded")  # fmt: skip
    known_nl = f", {nl[2]} al bekend" if report.known else ""
    known_en = f", {en[2]} known already" if report.known else ""
    return Text(
        f"{report.file}: {nl[0]} van {nl[1]} rijen {would_nl}{known_nl}, {nl[3]} geweigerd",
        f"{report.file}: {en[0]} of {en[1]} rows {would_en}{known_en}, {en[3]} refused",
    )


def _numbers(*counts: int) -> tuple[list[str], list[str]]:
    texts = [whole(count) for count in counts]
    return [one.nl for one in texts], [one.en for one in texts]


def _where(report: Report) -> Text:
    if report.refused_file is None:
        return Text("", "")
    return Text(f" (zie {report.refused_file.name})", f" (see {report.refused_file.name})")


def _refusal(refusal: Refusal) -> Text:
    return Text(
        f"  rij {refusal.row}: {refusal.text.nl}", f"  row {refusal.row}: {refusal.text.en}"
    )


def _rest(report: Report) -> list[Text]:
    left = report.refused - len(report.refusals)
    if left <= 0 or not report.refusals:
        return []
    (nl,), (en,) = _numbers(left)
    return [Text(f"  en nog {nl} geweigerde rijen", f"  and {en} more refused rows")]


def _closed(report: Report) -> list[Text]:
    day = report.closed_until
    register = [Text("landelijk register", "national register")] if report.closed_register else []
    closed = [*(Text(school, school) for school in report.closed), *register]
    if not closed or day is None:
        return []
    return [
        Text(
            f"  aanlevering volledig tot en met {day:%d-%m-%Y}: {', '.join(c.nl for c in closed)}",
            f"  delivery complete until {day}: {', '.join(c.en for c in closed)}",
        )
    ]


def _hint(report: Report) -> list[Text]:
    """A file with made-up pupils that is not declared as such: every row fails at its first column."""
    if not report.refusals or not report.all_refused:
        return []
    if any(refusal.column != PUPIL for refusal in report.refusals):
        return []
    return [
        Text(
            "  zijn de leerlingen verzonnen, lees het bestand dan met --test-source NAAM",
            "  if the pupils are made up, read the file with --test-source NAME",
        )
    ]
