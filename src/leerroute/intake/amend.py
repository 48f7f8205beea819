"""What becomes of a row that says something about what was recorded: a correction, a retraction, or known already."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from msgspec.structs import replace

from leerroute.events import (
    PupilsJoined,
    Recorded,
    Source,
    TransitionCorrected,
    TransitionRetracted,
)
from leerroute.intake.place import NOT_YET, Decision, LabelOf, Placing, differing
from leerroute.intake.plan import BadRow
from leerroute.intake.rows import Refusal, Row
from leerroute.intake.sayings import REASON, TARGET, RowOf, Saying, reason_of
from leerroute.intake.values import slots_to_correct, values_of
from leerroute.pathway import amending
from leerroute.pathway.amending import CannotBeSaid, NothingChanges
from leerroute.pathway.known import original_of
from leerroute.terms import Text

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Said = TransitionCorrected | TransitionRetracted
Streams = Mapping[str, set[UUID]]
"""The streams of the imports, by their label."""


class Amended(NamedTuple):
    """What becomes of a row; a fact and the stream of what it is about where it is recorded."""

    row: Row
    decision: Decision | Refusal
    stream: UUID | None = None


class ThisFile(NamedTuple):
    """The import that a row comes from, and those rows of it that corrections are about."""

    stream: UUID
    label: str
    rows: Mapping[int, Row | Refusal]


class Amends:
    """Rows about what was recorded of one person, each held against the history and the rows before it."""

    def __init__(
        self,
        history: Sequence[Recorded[Any]],
        file: ThisFile,
        streams: Streams,
        label_of: LabelOf,
        waiting: set[int],
    ) -> None:
        self._history, self._file, self._waiting = list(history), file, waiting
        self._streams, self._label_of = streams, label_of
        self._of_this_page: set[int] = set()
        """Where what is recorded with this page stands for now; nothing can be about that yet."""

    def decide(self, row: Row) -> Amended:
        """What becomes of a row; LATER while what it is about is a row that waits itself."""
        try:
            if isinstance(row.fact, Saying):
                return self._said(row, row.fact)
            return self._delivered_again(row)
        except CannotBeSaid as problem:
            column = TARGET if isinstance(row.fact, Saying) else None
            return Amended(row, Refusal(row.number, column, problem.text, row.cells))
        except BadRow as bad:
            return Amended(row, Refusal(row.number, bad.column, bad.text, row.cells))

    def _said(self, row: Row, saying: Saying) -> Amended:
        if isinstance(saying.target, RowOf) and self._waits(row, saying.target):
            return Amended(row, Decision.LATER)
        target = self._target(saying.target)
        if saying.kind is TransitionRetracted:
            return self._retracted(row, saying, target)
        return self._corrected(row, saying, target)

    def _retracted(self, row: Row, saying: Saying, target: int) -> Amended:
        text = saying.cells.get(REASON)
        reason = reason_of(text) if text else None
        known = [
            one
            for one in self._history
            if isinstance(one.fact, TransitionRetracted) and one.fact.target == target
        ]
        if known:
            return self._known(row, known)
        if isinstance(amending.recorded_as(self._history, target).fact, PupilsJoined):
            raise BadRow(TARGET, JOINED)
        return self._new(row, saying, amending.retraction(self._history, target, reason), target)

    def _corrected(self, row: Row, saying: Saying, target: int) -> Amended:
        standing = amending.standing_of(self._history, target)
        original = standing.recorded.fact
        cells = dict(saying.cells)
        reason = None
        if REASON not in {slot.column for slot in slots_to_correct(type(original))}:
            text = cells.pop(REASON, None)
            reason = reason_of(text) if text else None
        plain = msgspec.to_builtins(original)
        given = values_of(type(original), cells)
        values = {field: value for field, value in given.items() if plain.get(field) != value}
        return self._with_values(row, saying, standing.recorded.position, values, reason)

    def _delivered_again(self, row: Row) -> Amended:
        """A row under a key of the source that is known, with other content: a correction."""
        placing = Placing(self._history, (), self._file.stream, label_of=self._label_of)
        known = placing.known_as(row.fact)
        if not known:
            raise amending.UnknownTransition(row.fact.reference)
        if any(not differing(one.fact, row.fact) for one in known):
            return self._known(row, known)
        standing = amending.standing_of(self._history, known[-1].position)
        original = standing.recorded.fact
        values = {
            field: msgspec.to_builtins(getattr(row.fact, field))
            for field in differing(original, row.fact)
        }
        saying = Saying(TransitionCorrected, standing.recorded.position, {}, row.fact.reported_on)
        return self._with_values(row, saying, standing.recorded.position, values, None)

    def _with_values(
        self, row: Row, saying: Saying, original: int, values: dict[str, Any], reason: str | None
    ) -> Amended:
        known = [
            one
            for one in self._history
            if isinstance(one.fact, TransitionCorrected)
            and one.fact.values == values
            and self._original(one) == original
        ]
        if known:
            return self._known(row, known)
        try:
            fact = amending.correction(self._history, original, values, reason)
        except NothingChanges:
            return Amended(row, Decision.KNOWN)
        return self._new(row, saying, fact, original)

    def _new(self, row: Row, saying: Saying, fact: Said, target: int) -> Amended:
        fact = replace(fact, reported_on=saying.reported_on, reference=saying.reference)
        stream = amending.recorded_as(self._history, target).stream
        source, position = Source(self._file.stream, row.number), NOT_YET + row.number
        self._of_this_page.add(position)
        self._history.append(Recorded(stream, 0, position, _EPOCH, fact, source))
        return Amended(row._replace(fact=fact), Decision.NEW, stream)

    def _known(self, row: Row, known: Sequence[Recorded[Any]]) -> Amended:
        source = Source(self._file.stream, row.number)
        own = next((one.fact for one in known if one.source == source), None)
        if own is None:
            return Amended(row, Decision.KNOWN)
        return Amended(row._replace(fact=own), Decision.OWN)

    def _waits(self, row: Row, target: RowOf) -> bool:
        return (
            target.label == self._file.label
            and target.row in self._waiting
            and target.row != row.number
        )

    def _target(self, target: int | RowOf) -> int:
        """The position that `corrigeert` names; BadRow."""
        if isinstance(target, int):
            return target
        if target.label == self._file.label and target.row in self._file.rows:
            found = self._recorded_as(target.row) or self._known_as(self._file.rows[target.row])
        else:
            streams = self._streams.get(target.label, set())
            found = [
                one.position
                for one in self._history
                if one.source.row == target.row and one.source.stream in streams
            ]
        if not found:
            raise BadRow(TARGET, no_such_row(target))
        if len(found) > 1:
            raise BadRow(TARGET, several_rows(target, found))
        return found[0]

    def _recorded_as(self, row: int) -> list[int]:
        """Where a row of this file was recorded."""
        source = Source(self._file.stream, row)
        return [
            one.position
            for one in self._history
            if one.source == source and one.position not in self._of_this_page
        ]

    def _known_as(self, row: Row | Refusal) -> list[int]:
        """As what a row of this file was known already."""
        if isinstance(row, Refusal) or isinstance(row.fact, Saying):
            return []
        placing = Placing(self._history, (), self._file.stream, label_of=self._label_of)
        known = placing.known_as(row.fact)
        return [one.position for one in known if not differing(one.fact, row.fact)][:1]

    def _original(self, about: Recorded[Any]) -> int | None:
        return original_of({one.position: one for one in self._history}, about)


JOINED = Text(
    "een samenvoeging wordt niet met een bestand ingetrokken; gebruik `leerroute retract`",
    "a join is not retracted by a file; use `leerroute retract`",
)


def no_such_row(target: RowOf) -> Text:
    """No transition of this pupil comes from there."""
    return Text(
        f"van deze leerling is niets vastgelegd uit rij {target.row} van die import; noem het nummer"
        " dat show-pupil afdrukt",
        f"nothing is recorded of this pupil from row {target.row} of that import; give the number"
        " that show-pupil prints",
    )


def several_rows(target: RowOf, found: Sequence[int]) -> Text:
    """Several imports have that name."""
    numbers = ", ".join(map(str, found))
    return Text(
        f"er zijn meer imports met die naam en een rij {target.row} van deze leerling; noem het nummer:"
        f" {numbers}",
        f"several imports have that name and a row {target.row} of this pupil; give the number:"
        f" {numbers}",
    )
