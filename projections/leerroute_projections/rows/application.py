"""Rows of `application`: in time or late, intake and advice, the outcome with its ground, and where the applicant went."""

from collections.abc import Iterator, Sequence
from typing import Any

from leerroute.events import (
    AlternativeOffered,
    ApplicationAccepted,
    ApplicationRejected,
    ApplicationWithdrawn,
    IntakeHeld,
    MboApplied,
    Recorded,
    StudyChoiceAdviceAsked,
    StudyChoiceAdviceGiven,
)
from leerroute.pathway import home_on
from leerroute.rules import Broken, History, Satisfied
from leerroute.rules.applications import (
    about,
    institution_of,
    is_made_again,
    niveau_applied_for,
)
from leerroute.rules.register.toelating import applied_in_time
from leerroute.rules.register.toelating_eisen import subject_asked_for
from leerroute.rules.register.toelating_recht import rejected_with_a_right, right_of
from leerroute.terms import school_year_of
from leerroute_projections.rows.pupil import Pupil, Row
from leerroute_projections.rows.year import stood_alive

OUTCOMES: dict[type, str] = {
    ApplicationAccepted: "accepted",
    ApplicationRejected: "rejected",
    ApplicationWithdrawn: "withdrawn",
}


def application_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per application, in order of applying."""
    history = pupil.history
    made = (one for one in history.told(MboApplied) if not is_made_again(one, history))
    for nth, applied in enumerate(made, start=1):
        yield (pupil.id, nth, *application_of(pupil, applied, history))


def application_of(
    pupil: Pupil, applied: Recorded[MboApplied], history: History
) -> tuple[Any, ...]:
    """What is known of one application."""
    fact, year = applied.fact, year_of(applied.fact)
    niveau, outcome = niveau_applied_for(fact, history), outcome_of(applied, history)
    rejection = outcome if outcome and isinstance(outcome.fact, ApplicationRejected) else None
    has_right = right(applied, history)
    return (
        year,
        institution_of(fact),
        str(niveau) if niveau else "unknown",
        home_on(pupil.life, fact.occurred_on),
        in_time(applied, history),
        OUTCOMES[type(outcome.fact)] if outcome else "open",
        rejection.fact.ground if rejection else None,
        intake_of(about(applied, IntakeHeld, history)),
        bool(about(applied, StudyChoiceAdviceAsked, history)),
        bool(about(applied, StudyChoiceAdviceGiven, history)),
        has_right,
        rejection is not None and has_right == "ja" and is_unlawful(rejection, history),
        bool(about(applied, AlternativeOffered, history)),
        after(pupil, fact, year),
    )


def year_of(applied: MboApplied) -> int:
    """The study year applied for; where it is not stated, the next that begins."""
    return applied.study_year or school_year_of(applied.occurred_on) + 1


def in_time(applied: Recorded[MboApplied], history: History) -> str:
    """Whether the application came in time, as rule TOE-02 says."""
    match applied_in_time(applied, history):
        case Satisfied():
            return "in-time"
        case Broken():
            return "late"
    return "unknown"


def right(applied: Recorded[MboApplied], history: History) -> str:
    """Whether there was a right of admission, as rules TOE-01 to TOE-03 say."""
    found = right_of(applied, history)
    if found is None:
        return "nee"
    return "ja" if found is True else "unknown"


def is_unlawful(rejected: Recorded[ApplicationRejected], history: History) -> bool:
    """Whether who has a right was rejected without a lawful ground, as rule TOE-04 says, and TOE-08 of a missing subject."""
    return any(
        isinstance(judge(rejected, history), Broken)
        for judge in (rejected_with_a_right, subject_asked_for)
    )


def outcome_of(applied: Recorded[MboApplied], history: History) -> Recorded[Any] | None:
    """The last that was decided about an application; None = nothing is known."""
    decided: list[Recorded[Any]] = [
        *about(applied, ApplicationAccepted, history),
        *about(applied, ApplicationRejected, history),
        *about(applied, ApplicationWithdrawn, history),
    ]
    return max(decided, key=lambda one: (one.fact.occurred_on, one.position), default=None)


def intake_of(held: Sequence[Recorded[IntakeHeld]]) -> str:
    """Whether the applicant attended an intake; one of which that is not stated counts as attended."""
    if not held:
        return "none"
    return "attended" if any(one.fact.attended is not False for one in held) else "missed"


def after(pupil: Pupil, applied: MboApplied, year: int) -> str:
    """Where the applicant stands on 1 October of the study year."""
    if year > pupil.horizon:
        return "not-yet"
    position = stood_alive(pupil, year)
    if position is None:
        return "nowhere"
    if position.sector != "mbo":
        return "elsewhere"
    if position.school != institution_of(applied):
        return "other-institution"
    return "this-programme" if position.crebo == applied.crebo else "this-institution"
