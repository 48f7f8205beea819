"""Section E: transitions about other transitions, and two pupils who are one person. Nothing is ever overwritten.

By whom stands in the source, as with every fact: the user of a command, or the row of an import.
"""

from uuid import UUID

from leerroute.events.kinds import AtSchool, Elsewhere, transition
from leerroute.terms import DisputeOutcome, Plain, Reason, Text


@transition(
    "transition-corrected",
    slug="gecorrigeerd",
    title=Text("gecorrigeerd", "corrected"),
    key=("target", "values"),
)
class TransitionCorrected(Elsewhere, frozen=True):
    """Gecorrigeerd: these values replace those of the transition at position `target`; kind and pupil stay.

    `values` holds the fields that change, by their name in the kind, as plain JSON. `occurred_on` is the day of the
    corrected transition, changed or not.
    """

    target: int
    values: dict[str, Plain]
    reason: Reason | None = None


@transition(
    "transition-retracted",
    slug="ingetrokken",
    title=Text("ingetrokken", "retracted"),
    key=("target",),
)
class TransitionRetracted(Elsewhere, frozen=True):
    """Ingetrokken: the transition at position `target` counts no more. Retracting is final: record it again.

    `occurred_on` is the day of what is retracted.
    """

    target: int
    reason: Reason | None = None


@transition(
    "transition-disputed",
    slug="betwist",
    title=Text("betwist", "disputed"),
    key=("target",),
)
class TransitionDisputed(AtSchool, frozen=True):
    """Betwist: the school `where` says that the transition at position `target` is wrong; it counts until settled.

    `occurred_on` is the day of what is disputed.
    """

    target: int
    reason: Reason | None = None


@transition(
    "dispute-settled",
    slug="betwisting-opgelost",
    title=Text("betwisting opgelost", "dispute settled"),
    key=("target",),
)
class DisputeSettled(Elsewhere, frozen=True):
    """Betwisting opgelost: the transition at position `target` is upheld as it stands, or lapses.

    `occurred_on` is the day of what was disputed.
    """

    target: int
    outcome: DisputeOutcome
    reason: Reason | None = None


@transition(
    "pupils-joined",
    slug="samengevoegd",
    title=Text("samengevoegd", "joined"),
    key=("kept", "absorbed"),
)
class PupilsJoined(Elsewhere, frozen=True):
    """Samengevoegd: two pupils are one person, counted as `kept`. Recorded in the streams of both, in one page."""

    kept: UUID
    absorbed: UUID
    reason: Reason | None = None
