"""Corrections, retractions, disputes and joins as somebody makes them: decided on what is known, recorded in one page.

Whoever was overtaken is refused and told by what. No files here, and no command line.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from leerroute.events import (
    Entry,
    ImportStarted,
    PupilsJoined,
    Recorded,
    Source,
    TransitionCorrected,
    TransitionRetracted,
)
from leerroute.events.attributes import ATTRIBUTES
from leerroute.intake.bad_cell import BadCell
from leerroute.intake.cells import parser_of
from leerroute.intake.values import UnreadableValue, values_of
from leerroute.log import Log, Writing, utc_now
from leerroute.pathway import amending
from leerroute.pathway.amending import CannotBeSaid, UnknownTransition, fit_reason, said_about
from leerroute.pathway.joins import Join, joins_in
from leerroute.pathway.known import History, Standing, corrected, retractions
from leerroute.terms import DisputeOutcome, School, Text
from leerroute.united import person_of


class Overtaken(CannotBeSaid):
    """Somebody said something about this first: it is shown, and nothing was recorded."""

    def __init__(self, first: Sequence[Text], version: int) -> None:
        self.version = version
        nl = "\n".join(f"  {one.nl}" for one in first)
        en = "\n".join(f"  {one.en}" for one in first)
        super().__init__(
            Text(
                f"hierover is al iets vastgelegd:\n{nl}\ner is nu niets vastgelegd; wilt u toch,"
                f" geef dan --version {version}",
                f"something was recorded about this before:\n{en}\nnothing was recorded now; to do"
                f" it all the same, give --version {version}",
            )
        )


class OnePersonAlready(CannotBeSaid):
    """Two keys lead to one person."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "dit is al een en dezelfde leerling; er valt niets samen te voegen of te verplaatsen",
                "this is one and the same pupil already; there is nothing to join or to move",
            )
        )


@dataclass(frozen=True)
class Amended:
    """What was recorded: under which numbers, about which transition, and what that said and says."""

    positions: tuple[int, ...]
    kind: Text
    target: int
    before: Any
    after: Any
    lapsed: tuple[str, ...] = ()
    """Columns of an earlier correction that hold no more, since the last one replaces it as a whole."""


class Amending:
    """What one user says about transitions, each in a page of its own."""

    def __init__(self, log: Log, by: str) -> None:
        self._log, self._source = log, Source(by=by)

    def correct(
        self, target: int, cells: Mapping[str, str], *, reason: str, version: int | None = None
    ) -> Amended:
        """Let other values count; `cells` by column of the tracker's own file."""
        reason = fit_reason(reason)
        with self._writing_about(target, version) as (page, stream, history):
            standing = amending.standing_of(history, target)
            values = values_of(type(standing.recorded.fact), cells)
            fact = amending.correction(history, target, values, reason)
            page.append([Entry(stream, fact, self._source)])
        return Amended(
            positions=(page.mark.position,),
            kind=standing.fact.title,
            target=standing.recorded.position,
            before=standing.fact,
            after=corrected(standing.recorded.fact, values),
            lapsed=tuple(lapsing(standing, fact)),
        )

    def retract(self, target: int, *, reason: str, version: int | None = None) -> Amended:
        """Let a transition, or something said about one, count no more; of a join both halves."""
        reason = fit_reason(reason)
        with self._writing_about(target, version) as (page, stream, history):
            fact = amending.retraction(history, target, reason)
            retracted = amending.recorded_as(history, target)
            page.append([Entry(stream, fact, self._source)])
            halves = self._other_half(page, stream, retracted.fact, fact)
            page.append(halves)
        last = page.mark.position
        positions = tuple(range(last - len(halves), last + 1))
        return Amended(positions, retracted.fact.title, target, retracted.fact, None)

    def dispute(
        self, target: int, *, school: str, reason: str | None = None, version: int | None = None
    ) -> Amended:
        """Mark a transition as disputed by a school; it counts until settled."""
        reason = None if reason is None else fit_reason(reason)
        school = school_from(school)
        with self._writing_about(target, version) as (page, stream, history):
            fact = amending.dispute(history, target, school, reason)
            page.append([Entry(stream, fact, self._source)])
        return self._unchanged(page, history, fact.target)

    def settle(
        self,
        target: int,
        *,
        outcome: DisputeOutcome,
        reason: str | None = None,
        version: int | None = None,
    ) -> Amended:
        """End a dispute: the transition is upheld as it stands, or lapses."""
        reason = None if reason is None else fit_reason(reason)
        with self._writing(target) as (page, stream, history):
            fact = amending.settlement(history, target, outcome, reason)
            self._check_version(page, stream, history, version)
            page.append([Entry(stream, fact, self._source)])
        return self._unchanged(page, history, fact.target)

    def join(self, kept: UUID, absorbed: UUID, *, reason: str, on: date | None = None) -> Amended:
        """Let two pupils count as one person; recorded with both."""
        reason = fit_reason(reason)
        with self._log.writing() as page:
            one, other = person_of(page, kept), person_of(page, absorbed)
            if one.pupils & other.pupils:
                raise OnePersonAlready
            fact = PupilsJoined(
                kept=one.counts_as,
                absorbed=other.counts_as,
                reason=reason,
                occurred_on=on or utc_now().date(),
            )
            streams = (fact.kept, fact.absorbed)
            page.append([Entry(stream, fact, self._source) for stream in streams])
        last = page.mark.position
        return Amended((last - 1, last), fact.title, last - 1, None, fact)

    def move(self, target: int, to: UUID, *, reason: str, version: int | None = None) -> Amended:
        """Retract a transition of the wrong pupil and record it with the right one, as it stands."""
        reason = fit_reason(reason)
        with self._writing_about(target, version) as (page, stream, history):
            standing = amending.standing_of(history, target)
            if to in person_of(page, stream).pupils:
                raise OnePersonAlready
            original = standing.recorded.position
            page.append([Entry(to, standing.fact, self._source)])
            fact = amending.retraction(history, original, reason)
            page.append([Entry(stream, fact, self._source)])
        last = page.mark.position
        return Amended(
            (last - 1, last), standing.fact.title, original, standing.fact, standing.fact
        )

    @contextmanager
    def _writing_about(
        self, target: int, version: int | None
    ) -> Iterator[tuple[Writing, UUID, History]]:
        """A page about one transition, unless something was recorded about it that the user has not seen.

        With a version: what was recorded in this stream since. Without: whatever was said about this transition.
        """
        with self._writing(target) as (page, stream, history):
            if version is None:
                self._check_nothing_said(page, history, target)
            self._check_version(page, stream, history, version)
            yield page, stream, history

    @contextmanager
    def _writing(self, target: int) -> Iterator[tuple[Writing, UUID, History]]:
        with self._log.writing() as page:
            stream = page.stream_of(target)
            if stream is None:
                raise UnknownTransition(target)
            history = page.history(stream)
            amending.recorded_as(history, target)
            yield page, stream, history

    def _check_nothing_said(self, page: Writing, history: History, target: int) -> None:
        amending.recorded_as(history, target)
        undone = retractions(history).keys()
        said = [one for one in said_about(history, target) if one.position > target]
        if any(one.position not in undone for one in said):
            raise Overtaken([_told(page, one) for one in said], history[-1].version)

    def _check_version(
        self, page: Writing, stream: UUID, history: History, version: int | None
    ) -> None:
        if version is None or version == history[-1].version:
            return
        since = [_told(page, one) for one in history if one.version > version]
        raise Overtaken(since, history[-1].version)

    def _other_half(
        self, page: Writing, stream: UUID, joined: Any, fact: TransitionRetracted
    ) -> list[Entry[TransitionRetracted]]:
        """Of a join the retraction in the stream of the other pupil too; none where that pupil was erased."""
        if not isinstance(joined, PupilsJoined):
            return []
        join = Join(joined.kept, joined.absorbed)
        (other,) = set(join) - {stream}
        history = page.history(other)
        if join not in joins_in(history):
            return []
        undone = retractions(history)
        half = next(
            one.position
            for one in reversed(history)
            if isinstance(one.fact, PupilsJoined)
            and Join(one.fact.kept, one.fact.absorbed) == join
            and one.position not in undone
        )
        return [Entry(other, msgspec.structs.replace(fact, target=half), self._source)]

    def _unchanged(self, page: Writing, history: History, target: int) -> Amended:
        recorded = amending.recorded_as(history, target)
        return Amended(
            (page.mark.position,), recorded.fact.title, target, recorded.fact, recorded.fact
        )


def school_from(text: str) -> str:
    """A school as people write it; UnreadableValue."""
    try:
        found: str = parser_of(School)(text.strip())
    except BadCell as bad:
        raise UnreadableValue(bad.text("school")) from None
    return found


def lapsing(standing: Standing, new: TransitionCorrected) -> list[str]:
    """The columns of the correction that held until now and that the new one does not name."""
    if not standing.corrections:
        return []
    before = standing.corrections[-1].fact.values
    return [ATTRIBUTES[field].column for field in before if field not in new.values]


def _told(page: Writing, recorded: Recorded[Any]) -> Text:
    """Something that was recorded, on one line; a birth date is not shown."""
    fact, title = recorded.fact, recorded.fact.title
    values = getattr(fact, "values", {})
    columns = [
        ATTRIBUTES[field].column + ("" if field == "born" else f" {value}")
        for field, value in values.items()
    ]
    what = f" ({', '.join(columns)})" if columns else ""
    at = f"{recorded.recorded_at:%d-%m-%Y %H:%M} UTC"
    by = _by(page, recorded.source)
    return Text(
        f"nummer {recorded.id}: {title.nl}{what}, {at}, {by}",
        f"number {recorded.id}: {title.en}{what}, {at}, {by}",
    )


def _by(page: Writing, source: Source) -> str:
    """Who said it: the user of a form or command, or the import and its row."""
    if source.stream is None:
        return source.by or "-"
    started = next(
        (one.fact for one in page.history(source.stream) if isinstance(one.fact, ImportStarted)),
        None,
    )
    return f"{started.label}:{source.row}" if started else "-"
