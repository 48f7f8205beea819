"""The facts of a person as they count: corrected, retracted, disputed and settled. No folding, no input or output, no clock.

What is said about a transition is heard in the order of recording, and only when what it is about was recorded before it.
What cannot be heard (about something unknown, values that do not fit the kind) changes nothing: such things are
refused at the door (amending.py), and one that stands in the log all the same stops nobody's figures.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from leerroute.events import (
    CORRECTIONS,
    DisputeSettled,
    Recorded,
    Transition,
    TransitionCorrected,
    TransitionDisputed,
    TransitionRetracted,
)

History = Sequence[Recorded[Any]]

_CORRECTIONS = frozenset(CORRECTIONS)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How one transition stands: as it was recorded, and what was said about it since and still holds.

    `corrections` are first to last. `dispute` is one that is open, `lapse` the settlement by which the transition
    counts no more; None = there is none.
    """

    recorded: Recorded[Any]
    corrections: tuple[Recorded[TransitionCorrected], ...] = ()
    retraction: Recorded[TransitionRetracted] | None = None
    dispute: Recorded[TransitionDisputed] | None = None
    lapse: Recorded[DisputeSettled] | None = None

    @property
    def counts(self) -> bool:
        """Whether the transition takes part; a disputed one does until its dispute is settled."""
        return self.retraction is None and self.lapse is None

    @property
    def fact(self) -> Any:
        """What the transition says: the last correction, applied to the original."""
        if not self.corrections:
            return self.recorded.fact
        return corrected(self.recorded.fact, self.corrections[-1].fact.values) or self.recorded.fact


def as_known(history: History) -> History:
    """The transitions that count, each as it now says; nothing about other transitions is left.

    A corrected transition keeps its place in the log: it counts as if it had been recorded so at once.
    """
    if _CORRECTIONS.isdisjoint(map(_kind, history)):
        return history
    return [
        one.recorded if not one.corrections else replace(one.recorded, fact=one.fact)
        for one in standings(history).values()
        if one.counts
    ]


def standings(history: Iterable[Recorded[Any]]) -> dict[int, Standing]:
    """How every transition stands, by its position; those about other transitions are not among them."""
    facts = {one.position: one for one in sorted(history, key=lambda one: one.position)}
    retracted = retractions(facts.values())
    said: dict[int, list[Recorded[Any]]] = defaultdict(list)
    for one in facts.values():
        if isinstance(one.fact, TransitionCorrected | TransitionDisputed | DisputeSettled):
            about = original_of(facts, one)
            if about is not None and one.position not in retracted:
                said[about].append(one)
    return {
        position: _standing(one, retracted.get(position), said.get(position, ()))
        for position, one in facts.items()
        if type(one.fact) not in _CORRECTIONS
    }


def retractions(
    history: Iterable[Recorded[Any]],
) -> dict[int, Recorded[TransitionRetracted]]:
    """What was retracted, by position, and by what; a retraction is not retracted."""
    before: dict[int, Recorded[Any]] = {}
    found: dict[int, Recorded[TransitionRetracted]] = {}
    for one in history:
        if isinstance(one.fact, TransitionRetracted):
            about = before.get(one.fact.target)
            if about is not None and not isinstance(about.fact, TransitionRetracted):
                found.setdefault(one.fact.target, one)
        before[one.position] = one
    return found


def original_of(facts: Mapping[int, Recorded[Any]], about: Recorded[Any]) -> int | None:
    """The position of the transition that this is about in the end: to correct a correction is to correct the original.

    None = it is about nothing that was known then, or about a retraction or a join.
    """
    while isinstance(about.fact, TransitionCorrected | TransitionDisputed | DisputeSettled):
        target = facts.get(about.fact.target)
        if target is None or target.position >= about.position:
            return None
        about = target
    return None if type(about.fact) in _CORRECTIONS else about.position


def corrected(fact: Transition, values: Mapping[str, Any]) -> Transition | None:
    """The fact with other values; None where these do not fit its kind."""
    if not correctable(type(fact)).issuperset(values):
        return None
    plain = msgspec.to_builtins(fact)
    try:
        return msgspec.convert({**plain, **values}, type(fact))
    except msgspec.ValidationError:
        return None


def correctable(kind: type[Transition]) -> frozenset[str]:
    """The fields of a kind that a correction can change: all but what the source says about its own row."""
    return frozenset(kind.__struct_fields__) - {"reference", "reported_on"}


def _standing(
    recorded: Recorded[Any],
    retraction: Recorded[TransitionRetracted] | None,
    said: Iterable[Recorded[Any]],
) -> Standing:
    corrections: list[Recorded[TransitionCorrected]] = []
    dispute: Recorded[TransitionDisputed] | None = None
    lapse: Recorded[DisputeSettled] | None = None
    for one in said:
        if isinstance(one.fact, TransitionCorrected):
            corrections.append(one)
        elif lapse is None and isinstance(one.fact, TransitionDisputed):
            dispute = one
        elif dispute is not None and isinstance(one.fact, DisputeSettled):
            dispute, lapse = None, one if one.fact.outcome == "vervallen" else None
    return Standing(
        recorded=recorded,
        corrections=tuple(corrections),
        retraction=retraction,
        dispute=dispute,
        lapse=lapse,
    )


def _kind(recorded: Recorded[Any]) -> type[Any]:
    return type(recorded.fact)
