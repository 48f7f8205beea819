"""Which registration at the mbo a fact belongs to, and what is known of that registration. Judges nothing."""

from typing import Any, TypeVar

from leerroute import pathway
from leerroute.events import MboRegistered, Recorded
from leerroute.events.kinds import OfRegistration
from leerroute.pathway import Enrolment, Stage
from leerroute.rules.history import History, remembered
from leerroute.terms import Niveau

R = TypeVar("R", bound=OfRegistration)


def registrations(history: History) -> list[Enrolment]:
    """The registrations at the mbo, of students and examendeelnemers, in order of beginning."""
    return [one for one in history.life.enrolments if one.is_registration]


def begun_by(subject: Recorded[MboRegistered], history: History) -> Enrolment | None:
    """The registration that this fact began; None where it went on in one that was open."""
    return next((e for e in history.life.enrolments if e.position == subject.position), None)


@remembered
def registration_of(fact: Recorded[Any], history: History) -> Enrolment | None:
    """The registration that a fact belongs to: by its number, else the only one that is open that day; None = none or several."""
    return pathway.registration_of(history.life, fact.fact)


def within(registration: Enrolment, kind: type[R], history: History) -> list[Recorded[R]]:
    """The facts of one kind that belong to a registration, in order of happening."""
    return [one for one in history.told(kind) if registration_of(one, history) is registration]


def niveau_of(stage: Stage, history: History) -> Niveau | None:
    """The level of a registration from a day on, as stated or else by the list of programmes; None = not known."""
    if stage.niveau is not None or stage.crebo is None:
        return stage.niveau
    programme = history.codes.programme(stage.crebo, stage.since)
    return programme.niveau if programme else None


def first_with_niveau(registration: Enrolment, history: History) -> Stage:
    """What a registration was for when its level was first known: who begins at a dossier or domain has none yet; else at its begin."""
    known = (stage for stage in registration.stages if niveau_of(stage, history) is not None)
    return next(known, registration.stages[0])


def is_of_student(registration: Enrolment) -> bool:
    """Whether somebody is registered to follow the programme, not for the examination only."""
    return registration.kind == "mbo"
