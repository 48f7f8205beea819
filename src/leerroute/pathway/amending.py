"""What may be said about a transition: the fact to record, or the problem why not. Decides from one history; records nothing."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from leerroute.events import (
    CORRECTIONS,
    DisputeSettled,
    PupilsJoined,
    Recorded,
    Transition,
    TransitionCorrected,
    TransitionDisputed,
    TransitionRetracted,
)
from leerroute.pathway.known import (
    History,
    Standing,
    correctable,
    corrected,
    original_of,
    retractions,
    standings,
)
from leerroute.problems import Problem
from leerroute.terms import DisputeOutcome, Plain, School, Text

LONGEST_REASON = 200
_SIX_DIGITS = re.compile(r"\d(?:[\W_]*\d){5}")


class CannotBeSaid(Problem):
    """Something that cannot be said about a transition; nothing was recorded."""


class UnknownTransition(CannotBeSaid):
    """There is no such transition of this pupil."""

    def __init__(self, target: int | str) -> None:
        super().__init__(
            Text(
                f"van deze leerling is geen overgang met nummer {target} vastgelegd;"
                " `leerroute show-pupil` noemt de nummers",
                f"no transition with number {target} is recorded of this pupil;"
                " `leerroute show-pupil` lists the numbers",
            )
        )


class RetractedAlready(CannotBeSaid):
    """What was retracted is not corrected, retracted again or disputed."""

    def __init__(self, target: int) -> None:
        super().__init__(
            Text(
                f"overgang {target} is ingetrokken en daarmee afgedaan; leg haar zo nodig opnieuw vast",
                f"transition {target} was retracted, which is final; record it again if need be",
            )
        )


class Lapsed(CannotBeSaid):
    """What lapsed in a dispute counts no more; only the settlement can be retracted."""

    def __init__(self, target: int, settlement: int) -> None:
        super().__init__(
            Text(
                f"overgang {target} is na een betwisting vervallen; trek zo nodig de uitspraak in,"
                f" nummer {settlement}",
                f"transition {target} lapsed after a dispute; retract the settlement if need be,"
                f" number {settlement}",
            )
        )


class RetractionStands(CannotBeSaid):
    """A retraction is not retracted, corrected or disputed."""

    def __init__(self, target: int) -> None:
        super().__init__(
            Text(
                f"nummer {target} is een intrekking en die blijft staan; leg de overgang opnieuw vast",
                f"number {target} is a retraction, and that stands; record the transition again",
            )
        )


class OnlyRetracted(CannotBeSaid):
    """A join has no values and is not disputed: it is retracted or it stands."""

    def __init__(self, target: int) -> None:
        super().__init__(
            Text(
                f"nummer {target} is een samenvoeging; die kan alleen worden ingetrokken",
                f"number {target} is a join; it can only be retracted",
            )
        )


class NothingChanges(CannotBeSaid):
    """The transition says this already."""

    def __init__(self, target: int) -> None:
        super().__init__(
            Text(f"overgang {target} zegt dit al", f"transition {target} says this already")
        )


class DoesNotFit(CannotBeSaid):
    """Values that this kind does not have."""

    def __init__(self, target: int, kind: Text) -> None:
        super().__init__(
            Text(
                f"deze waarden passen niet bij overgang {target} ({kind.nl}); soort en leerling"
                " worden niet gecorrigeerd: trek in en leg opnieuw vast",
                f"these values do not fit transition {target} ({kind.en}); kind and pupil are not"
                " corrected: retract and record again",
            )
        )


class NotDisputed(CannotBeSaid):
    """Nothing to settle."""

    def __init__(self, target: int) -> None:
        super().__init__(
            Text(
                f"overgang {target} is niet betwist",
                f"transition {target} is not disputed",
            )
        )


class DisputedAlready(CannotBeSaid):
    """A dispute about it is open."""

    def __init__(self, target: int, dispute: int) -> None:
        super().__init__(
            Text(
                f"overgang {target} is al betwist (nummer {dispute})",
                f"transition {target} is disputed already (number {dispute})",
            )
        )


class ReasonRefused(CannotBeSaid):
    """A reason that cannot be kept."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                f"geef een reden van 1 tot en met {LONGEST_REASON} tekens zonder getal van zes of"
                " meer cijfers: geen nummer, geen geboortedatum",
                f"give a reason of 1 to {LONGEST_REASON} characters without a number of six or"
                " more digits: no personal number, no birth date",
            )
        )


def fit_reason(reason: str) -> str:
    """A reason as it may be kept; ReasonRefused where it is empty, long, or holds a number or a birth date."""
    reason = unicodedata.normalize("NFKC", reason).strip()
    printable = reason.isprintable() and 1 <= len(reason) <= LONGEST_REASON
    if not printable or _SIX_DIGITS.search(reason):
        raise ReasonRefused
    return reason


def correction(
    history: History, target: int, values: Mapping[str, Plain], reason: str | None = None
) -> TransitionCorrected:
    """The correction of a transition; to correct a correction is to correct the original."""
    standing = standing_of(history, target)
    original = standing.recorded
    if not correctable(type(original.fact)).issuperset(values):
        raise DoesNotFit(original.position, original.fact.title)
    now = corrected(original.fact, values)
    if now is None:
        raise DoesNotFit(original.position, original.fact.title)
    if now == standing.fact:
        raise NothingChanges(original.position)
    return TransitionCorrected(
        target=original.position,
        values=dict(values),
        reason=reason,
        occurred_on=now.occurred_on,
    )


def retraction(history: History, target: int, reason: str | None = None) -> TransitionRetracted:
    """The retraction of a transition, a correction, a dispute, a settlement or a join."""
    recorded = recorded_as(history, target)
    if isinstance(recorded.fact, TransitionRetracted):
        raise RetractionStands(target)
    if target in retractions(history):
        raise RetractedAlready(target)
    return TransitionRetracted(target=target, reason=reason, occurred_on=recorded.fact.occurred_on)


def dispute(
    history: History, target: int, school: School, reason: str | None = None
) -> TransitionDisputed:
    """The dispute of a transition by a school."""
    standing = standing_of(history, target)
    if standing.dispute is not None:
        raise DisputedAlready(standing.recorded.position, standing.dispute.position)
    return TransitionDisputed(
        target=standing.recorded.position,
        where=school,
        reason=reason,
        occurred_on=standing.fact.occurred_on,
    )


def settlement(
    history: History, target: int, outcome: DisputeOutcome, reason: str | None = None
) -> DisputeSettled:
    """The settlement of the dispute that is open about a transition."""
    standing = standing_of(history, target)
    if standing.dispute is None:
        raise NotDisputed(standing.recorded.position)
    return DisputeSettled(
        target=standing.recorded.position,
        outcome=outcome,
        reason=reason,
        occurred_on=standing.fact.occurred_on,
    )


def standing_of(history: History, target: int) -> Standing:
    """How the transition stands that this number leads to in the end; a problem when it counts no more."""
    recorded = recorded_as(history, target)
    if isinstance(recorded.fact, TransitionRetracted):
        raise RetractionStands(target)
    if isinstance(recorded.fact, PupilsJoined):
        raise OnlyRetracted(target)
    original = original_of({one.position: one for one in history}, recorded)
    if original is None:
        raise UnknownTransition(target)
    standing = standings(history)[original]
    if standing.retraction is not None:
        raise RetractedAlready(original)
    if standing.lapse is not None:
        raise Lapsed(original, standing.lapse.position)
    return standing


def recorded_as(history: History, target: int) -> Recorded[Any]:
    """What was recorded at a position of this history; UnknownTransition."""
    found = next((one for one in history if one.position == target), None)
    if found is None or not isinstance(found.fact, Transition):
        raise UnknownTransition(target)
    return found


def said_about(history: History, target: int) -> list[Recorded[Any]]:
    """What was said since about the transition that this number leads to, first to last; also what was retracted."""
    facts = {one.position: one for one in history}
    original = original_of(facts, facts[target]) if target in facts else None
    about = {target} if original is None else {target, original}
    found: list[Recorded[Any]] = []
    for one in history:
        if type(one.fact) in CORRECTIONS and getattr(one.fact, "target", None) in about:
            about.add(one.position)
            found.append(one)
    return found
