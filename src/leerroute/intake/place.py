"""Whether a row is new to the pupil's history as known: recorded, known already, refused, or to be offered again later."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Literal, get_origin
from uuid import UUID

from msgspec.structs import replace

from leerroute.events import (
    NAMED_BY,
    Concern,
    DeliveryClosed,
    Fact,
    Recorded,
    Source,
    Transition,
    TransitionCorrected,
)
from leerroute.events.attributes import ATTRIBUTES
from leerroute.intake.columns import BORN, DAY, slots_of
from leerroute.intake.days import earliest_day
from leerroute.intake.plan import BEFORE_BIRTH
from leerroute.intake.rows import Refusal, Row
from leerroute.pathway import fold
from leerroute.pathway.concerned import institutions_concerned, names_what_it_concerns
from leerroute.pathway.known import as_known, corrected, standings
from leerroute.terms import Text

History = Iterable[Recorded[Any]]
LabelOf = Callable[[UUID | None], str | None]
"""The label under which an import was recorded, by its stream."""

NOT_YET = 2**62
"""Where the positions begin of what is going to be recorded with this page."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NOBODY = UUID(int=0)
_ABOUT_KNOWING = ("reference", "reported_on")


class Decision(Enum):
    """What becomes of a row that is not refused."""

    NEW = "new"
    """Recorded now."""
    OWN = "own"
    """Recorded by an earlier attempt at this same import."""
    KNOWN = "known"
    """The same fact with the same content is there already."""
    LATER = "later"
    """Offered once more when the rest of the file has been recorded."""
    CORRECTS = "corrects"
    """Something else under a key of the source that is known: offered once more when all else has been recorded."""


class Placing:
    """Rows of one pupil, each held against the history and the rows before it."""

    def __init__(
        self,
        history: History,
        rows: Sequence[Row],
        stream: UUID,
        *,
        last_chance: bool = False,
        label_of: LabelOf = lambda stream: None,
    ) -> None:
        self._rows, self._stream, self._last_chance = rows, stream, last_chance
        self._label_of = label_of
        told = [one for one in history if isinstance(one.fact, Transition)]
        self._known = list(as_known(told))
        """What counts."""
        self._alike: dict[Any, list[Recorded[Any]]] = defaultdict(list)
        self._referred: dict[Any, list[Recorded[Any]]] = defaultdict(list)
        self._gone: set[int] = set()
        self._born: date | None = None
        """The first day on which the pupil can have been born; None = not known."""
        for recorded in self._known:
            self._born = born_of(recorded.fact) or self._born
        for recorded in told if len(told) == len(self._known) else self._ever_said(told):
            self._index(recorded)
        if self._born is None:
            births = (born_of(row.fact) for row in reversed(rows))
            self._born = next(filter(None, births), None)

    def _ever_said(self, told: Sequence[Recorded[Any]]) -> Iterator[Recorded[Any]]:
        """Every transition as it ever stood: as it stands, as it was recorded, and as it was corrected meanwhile."""
        corrections = [one for one in told if isinstance(one.fact, TransitionCorrected)]
        for position, standing in standings(told).items():
            if not standing.counts:
                self._gone.add(position)
            values = [one.fact.values for one in corrections if one.fact.target == position]
            original = standing.recorded.fact
            ever = [standing.fact, original, *(corrected(original, one) for one in values)]
            for fact in filter(None, ever):
                yield replace(standing.recorded, fact=fact)

    def decisions(self) -> Iterator[tuple[Row, Decision | Refusal]]:
        """What becomes of each row."""
        for row in self._rows:
            yield row, self._decide(row)

    def _decide(self, row: Row) -> Decision | Refusal:
        known = self.known_as(row.fact)
        held = self._held_against(known, row) if known else None
        if held is not None:
            return held
        if not names_what_it_concerns(row.fact) and not self._last_chance:
            return Decision.LATER
        refusal = self._before_birth(row) or self._unclear(row)
        if refusal is not None:
            return refusal
        source, position = Source(self._stream, row.number), NOT_YET + row.number
        self._remember(Recorded(_NOBODY, 0, position, _EPOCH, row.fact, source))
        return Decision.NEW

    def _remember(self, recorded: Recorded[Any]) -> None:
        self._known.append(recorded)
        self._born = born_of(recorded.fact) or self._born
        self._index(recorded)

    def _index(self, recorded: Recorded[Any]) -> None:
        self._alike[_natural(recorded.fact)].append(recorded)
        if recorded.fact.reference is not None:
            self._referred[self._key_of(recorded.fact, recorded.source.stream)].append(recorded)

    def known_as(self, fact: Any) -> list[Recorded[Any]]:
        """What is known as this same fact, each as it ever stood, what stands first: by the source's own key, else by
        what it says."""
        alike = self._alike.get(_natural(fact), [])
        if fact.reference is None:
            return alike
        referred = self._referred.get(self._key_of(fact, self._stream))
        return referred or [one for one in alike if one.fact.reference is None]

    def _key_of(self, fact: Any, stream: UUID | None) -> Any:
        """What a fact is by the source's own key. The source is the school that reports it; where a kind has no school,
        the label of the import."""
        source = fact.where[:4] if fact.where else self._label_of(stream)
        return (type(fact), source, fact.reference)

    def _held_against(self, known: Sequence[Recorded[Any]], row: Row) -> Decision | Refusal | None:
        """What becomes of a row that is known in some form; None where all that is known counts no more."""
        same = [one for one in known if not differing(one.fact, row.fact)]
        if same:
            own = any(one.source == Source(self._stream, row.number) for one in same)
            return Decision.OWN if own and same[0].position < NOT_YET else Decision.KNOWN
        if row.fact.reference is not None and known[-1].fact.reference == row.fact.reference:
            return Decision.CORRECTS
        counting = [one for one in known if one.position not in self._gone]
        return _deviating(counting[0], row) if counting else None

    def _before_birth(self, row: Row) -> Refusal | None:
        born = born_of(row.fact)
        if born is not None:
            first = min((one.fact.occurred_on for one in self._known), default=born)
            if first < born:
                return Refusal(row.number, BORN, BORN_TOO_LATE, row.cells)
        elif self._born is not None and row.fact.occurred_on < self._born:
            return Refusal(row.number, DAY, BEFORE_BIRTH, row.cells)
        return None

    def _unclear(self, row: Row) -> Refusal | None:
        """A row that does not name its registration, application or agreement is clear when one is open, here."""
        if names_what_it_concerns(row.fact):
            return None
        open_at = institutions_concerned(fold(self._known), row.fact)
        here = _stated(row.fact, "institution") if hasattr(row.fact, "institution") else None
        if open_at == [here]:
            return None
        column = ATTRIBUTES[NAMED_BY[row.fact.concerns]].column
        return Refusal(row.number, column, unclear(column, row.fact.concerns, open_at), row.cells)


def decide_closing(history: History, closed: DeliveryClosed, source: Source) -> Decision:
    """What becomes of the closing of a delivery; `history` is that of this delivery."""
    known = [one for one in history if one.fact == closed]
    if not known:
        return Decision.NEW
    return Decision.OWN if any(one.source == source for one in known) else Decision.KNOWN


def differing(known: Transition, offered: Transition) -> list[str]:
    """The fields in which a row says something else than what is known; what it does not give, it does not contradict."""
    return [
        field
        for field in known.__struct_fields__
        if field not in _ABOUT_KNOWING
        and getattr(offered, field) is not None
        and _stated(known, field) != _stated(offered, field)
    ]


def _stated(fact: Any, field: str) -> Any:
    """A field as it is meant: the institution is that of `school` where none is given."""
    value = getattr(fact, field)
    return fact.where[:4] if value is None and field == "institution" and fact.where else value


def born_of(fact: Any) -> date | None:
    """The first day on which the pupil can have been born, if this fact tells the birth date."""
    born = getattr(fact, "born", None)
    return None if born is None else earliest_day(born)


def _natural(fact: Any) -> Any:
    """What a fact is apart from its content: kind, day, school, and the key attributes of the kind."""
    kind = type(fact)
    if not kind.key:
        return (kind, fact.occurred_on, fact.where)
    return (kind, fact.occurred_on, fact.where, *[_stated(fact, field) for field in kind.key])


def _deviating(known: Recorded[Any], row: Row) -> Refusal:
    fields = differing(known.fact, row.fact)
    columns = [ATTRIBUTES[field].column for field in fields]
    what = "; ".join(_both(known.fact, row.fact, field) for field in fields)
    where, number = _place(known), known.id
    if known.position >= NOT_YET:
        fix = Text("pas een van beide aan", "change one of them")
    else:
        fix = Text(
            f"pas de rij aan, of corrigeer met TransitionCorrected en corrigeert {number}",
            f"change the row, or correct with TransitionCorrected and corrigeert {number}",
        )
    text = Text(
        f"afwijkend van {where.nl}: {what}; {fix.nl}", f"deviates from {where.en}: {what}; {fix.en}"
    )
    return Refusal(row.number, columns[0], text, row.cells)


def _both(known: Any, offered: Any, field: str) -> str:
    """The column that differs, with both values where they come from a closed list."""
    column = ATTRIBUTES[field].column
    kind: type[Fact] = type(offered)
    slot = next(slot for slot in slots_of(kind) if slot.field == field)
    if get_origin(slot.type) is not Literal:
        return column
    return f"{column} {getattr(known, field) or '-'} / {getattr(offered, field)}"


def _place(known: Recorded[Any]) -> Text:
    """Where something that is known stands: in the log, or higher up in this file."""
    if known.position >= NOT_YET:
        row = known.position - NOT_YET
        return Text(f"rij {row} van dit bestand", f"row {row} of this file")
    return Text(
        f"wat is vastgelegd onder nummer {known.id}", f"what was recorded as number {known.id}"
    )


BORN_TOO_LATE = Text(
    f"kolom '{BORN}' ligt na iets wat van de leerling al is vastgelegd",
    f"column '{BORN}' lies after something that was already recorded of the pupil",
)
CONCERNED: dict[Concern, Text] = {
    "registration": Text("inschrijving in het mbo", "registration in the mbo"),
    "application": Text("aanmelding voor het mbo", "application for the mbo"),
    "lwt": Text("leerwerktraject", "leerwerktraject"),
    "entree": Text("entreeopleiding in het vmbo", "entree programme within the vmbo"),
    "route": Text("doorlopende leerroute", "doorlopende leerroute"),
    "covenant": Text("convenantprogramma", "covenant programme"),
}


def unclear(column: str, concern: Concern, open_at: list[str | None]) -> Text:
    """Why it is not clear what a row is about that does not name it."""
    what = CONCERNED[concern]
    if not open_at:
        return Text(
            f"kolom '{column}' is leeg en op die dag is geen {what.nl} open",
            f"column '{column}' is empty and no {what.en} is open on that day",
        )
    if len(open_at) == 1:
        return Text(
            f"kolom '{column}' is leeg en de enige {what.nl} die op die dag open is, is bij een andere"
            " instelling",
            f"column '{column}' is empty and the only {what.en} open on that day is at another"
            " institution",
        )
    return Text(
        f"kolom '{column}' is leeg en op die dag is er meer dan een open ({what.nl}); noem welke",
        f"column '{column}' is empty and more than one {what.en} is open on that day; say which",
    )
