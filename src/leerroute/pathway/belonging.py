"""To which registration at the mbo a transition belongs, and which registration is the first for a programme. Judges nothing."""

from leerroute.events.kinds import OfRegistration
from leerroute.pathway.life import Enrolment, Life


def registration_of(life: Life, told: OfRegistration) -> Enrolment | None:
    """The registration that a transition belongs to; None = to none that is known, or it could be one of several.

    By its number the last begun by that day, else the first that has the number; without a number the only one that is
    open that day. Source: readings G7, F4-9 and F4-11.
    """
    institution, day = told.institution or told.where[:4], told.occurred_on
    there = [e for e in life.enrolments if e.is_registration and e.school == institution]
    if told.registration is None:
        holding = [e for e in there if e.holds_on(day)]
        return holding[0] if len(holding) == 1 else None
    numbered = [e for e in there if e.number == told.registration]
    begun = [e for e in numbered if e.first_day <= day]
    return begun[-1] if begun else next(iter(numbered), None)


def is_first_in_programme(life: Life, registration: Enrolment) -> bool:
    """Whether a pupil was not registered as a student for this programme at this institution before.

    Of registrations of which no programme is stated the first counts as first: nothing tells that a later one is for another.
    Source: readings F4-1 and F4-12.
    """
    crebo, order = registration.stages[0].crebo, (registration.first_day, registration.position)
    return not any(
        crebo == stage.crebo
        for e in life.enrolments
        if e.kind == "mbo" and e.school == registration.school and (e.first_day, e.position) < order
        for stage in e.stages
        if stage.since <= registration.first_day
    )
