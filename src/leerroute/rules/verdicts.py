"""What a rule says of one thing that happened: satisfied, broken, undetermined, or due. None = the rule does not apply.

A verdict rests on days of facts alone, never on today; how it stands on a day is asked of a judgement (judging.py).
"""

from datetime import date
from enum import Enum
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from leerroute.events import Recorded, ReferenceLoaded, Transition
from leerroute.events.attributes import ATTRIBUTES
from leerroute.rules.days import on_or_before
from leerroute.terms import Text

Severity = Literal["M", "S", "I"]
"""Must (moet), should (hoort), or information: a freedom that was used (mag)."""

CodeList = Literal["programmes", "institutions", "sectors"]
"""The code lists that rules ask, by the names under which they are loaded."""


class Value(Enum):
    """How a rule stands for one thing on one day. OPEN: what is asked can still be done in time."""

    SATISFIED = Text("voldoet", "satisfied")
    BROKEN = Text("voldoet niet", "broken")
    UNDETERMINED = Text("niet te bepalen", "undetermined")
    NOT_APPLICABLE = Text("niet van toepassing", "not applicable")
    OPEN = Text("nog open", "open")


class Need(NamedTuple):
    """A fact that a rule needs: a kind of transition, one attribute of it, or a line of a code list."""

    kind: type[Transition] | type[ReferenceLoaded]
    field: str | None = None

    def __str__(self) -> str:
        """As a row keeps it: `mbo-registered.planned_end`."""
        return f"{self.kind.name}.{self.field}" if self.field else self.kind.name

    @property
    def column(self) -> str | None:
        """The column of the attribute in a file, or the name of a code list; None = the transition as a whole."""
        if self.kind is ReferenceLoaded or self.field is None:
            return self.field
        return ATTRIBUTES[self.field].column

    @property
    def text(self) -> Text:
        """As people read it: `gepland_einde (ingeschreven in het mbo)`."""
        title = self.kind.title
        if self.column is None:
            return title
        return Text(f"{self.column} ({title.nl})", f"{self.column} ({title.en})")


class Satisfied(Struct, frozen=True, kw_only=True):
    """Voldoet, from a day on (None = that of the subject)."""

    rests_on: tuple[int, ...] = ()
    since: date | None = None


class Broken(Struct, frozen=True, kw_only=True):
    """Voldoet niet, from a day on (None = that of the subject); `lacks` names the parts that are not there, as codes.

    `measured` says what was measured beside it and decides nothing; None = nothing.
    """

    rests_on: tuple[int, ...] = ()
    since: date | None = None
    lacks: tuple[str, ...] = ()
    severity: Severity | None = None
    measured: Text | None = None


class Undetermined(Struct, frozen=True, kw_only=True):
    """Niet te bepalen: these facts are missing."""

    missing: tuple[Need, ...]
    rests_on: tuple[int, ...] = ()
    since: date | None = None


class Due(Struct, frozen=True, kw_only=True):
    """An obligation over time: asked from `since` on, to be met on or before `by`, met on `met`.

    `since` None = from the day of the subject; `by` None = no last day is known yet; `met` None = not met as far as known.
    `measured` says what was measured beside it and decides nothing; None = nothing.
    """

    by: date | None
    met: date | None
    rests_on: tuple[int, ...] = ()
    since: date | None = None
    lacks: tuple[str, ...] = ()
    severity: Severity | None = None
    measured: Text | None = None


Verdict = Satisfied | Broken | Undetermined | Due

Fact = Recorded[Any]


def positions(facts: tuple[Fact, ...]) -> tuple[int, ...]:
    """The places of facts in the log."""
    return tuple([fact.position for fact in facts])


BY_ITSELF = Satisfied()
"""Voldoet, resting on the subject alone."""


def satisfied(*rests_on: Fact) -> Satisfied:
    """Voldoet, resting on these facts beside the subject."""
    return Satisfied(rests_on=positions(rests_on)) if rests_on else BY_ITSELF


def broken(
    *rests_on: Fact,
    lacks: tuple[str, ...] = (),
    since: date | None = None,
    severity: Severity | None = None,
    measured: Text | None = None,
) -> Broken:
    """Voldoet niet, resting on these facts beside the subject."""
    return Broken(
        rests_on=positions(rests_on),
        lacks=lacks,
        since=since,
        severity=severity,
        measured=measured,
    )


def undetermined(
    kind: type[Transition],
    *fields: str,
    rests_on: tuple[Fact, ...] = (),
    since: date | None = None,
) -> Undetermined:
    """Niet te bepalen: of this kind these attributes are missing, or without attributes the transition itself."""
    missing = tuple(Need(kind, field) for field in fields) or (Need(kind),)
    return Undetermined(missing=missing, rests_on=positions(rests_on), since=since)


def unlisted(table: CodeList, rests_on: tuple[Fact, ...] = ()) -> Undetermined:
    """Niet te bepalen: this code list is not loaded, or does not hold the code."""
    return Undetermined(missing=(Need(ReferenceLoaded, table),), rests_on=positions(rests_on))


def due(
    by: date | None,
    *rests_on: Fact,
    met: Fact | None,
    lacks: tuple[str, ...] = (),
    severity: Severity | None = None,
) -> Due | Undetermined:
    """To be done on or before a day, and done by a fact; None = not done as far as known.

    Undetermined where the source knows the day of the fact only as a period around the last day.
    """
    done = () if met is None else (met,)
    if met is not None and by is not None and on_or_before(met, by) is None:
        return undetermined(type(met.fact), "occurred_on", rests_on=(*rests_on, met))
    return Due(
        by=by,
        met=met.fact.occurred_on if met is not None else None,
        rests_on=positions((*rests_on, *done)),
        lacks=lacks,
        severity=severity,
    )


def all_of(*verdicts: Verdict | None) -> Verdict | None:
    """What several verdicts on one subject come to: the first that is broken, else undetermined, else due, else satisfied."""
    for kind in (Broken, Undetermined, Due, Satisfied):
        for verdict in verdicts:
            if isinstance(verdict, kind):
                return verdict
    return None
