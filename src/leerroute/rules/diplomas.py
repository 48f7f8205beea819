"""What is known of the parts of an mbo diploma: stated with it, exempted, or examined. Judges nothing."""

from datetime import date
from enum import Enum

from leerroute.events import DiplomaAwarded, ExemptionGranted, GenericExamTaken, Recorded
from leerroute.pathway import Enrolment
from leerroute.rules.history import History, remembered
from leerroute.rules.marks import SUFFICIENT
from leerroute.rules.registrations import registrations
from leerroute.rules.settings import Setting
from leerroute.terms import DiplomaPart

ALMOST = 4.5
"""From here on a mark is rounded to a 5."""


class Result(Enum):
    """How a part of a diploma was closed."""

    ENOUGH = "at least a 6, or passed"
    ALMOST = "a 5"
    TOO_LITTLE = "less than a 5, or failed"
    UNSTATED = "examined, and no result is stated"
    UNTOLD = "nothing is told"


@remembered
def registration_awarded(diploma: Recorded[DiplomaAwarded], history: History) -> Enrolment | None:
    """The registration that a diploma closes: by its number, else by its programme, else the latest begun there."""
    told = diploma.fact
    institution = told.institution or told.where[:4]
    there = [
        e
        for e in registrations(history)
        if e.school == institution and e.first_day <= told.occurred_on
    ]
    numbered = [e for e in there if e.number == told.registration]
    of_programme = [
        e for e in there if told.crebo and e.stage_on(told.occurred_on).crebo == told.crebo
    ]
    found = numbered or of_programme or there
    return max(found, key=lambda e: (e.first_day, e.position)) if found else None


def begun_on(diploma: Recorded[DiplomaAwarded], history: History) -> date:
    """The day on which the programme of a diploma was begun; where that is not known, the day of the diploma."""
    registration = registration_awarded(diploma, history)
    return registration.first_day if registration else diploma.fact.occurred_on


def holds_for(
    setting: Setting[bool], diploma: Recorded[DiplomaAwarded], history: History
) -> bool | None:
    """Whether something holds for who began the programme of a diploma when it was begun; None = when is not known, and it may."""
    registration = registration_awarded(diploma, history)
    if registration is not None:
        return setting.known_on(registration.first_day)
    return None if setting.known_on(diploma.fact.occurred_on) else False


def exempted(part: DiplomaPart, diploma: Recorded[DiplomaAwarded], history: History) -> bool:
    """Whether somebody was exempted from a part by the day of the diploma."""
    return any(
        one.fact.component == part and one.fact.occurred_on <= diploma.fact.occurred_on
        for one in history.told(ExemptionGranted)
    )


def generic_exams(
    diploma: Recorded[DiplomaAwarded], history: History
) -> list[Recorded[GenericExamTaken]]:
    """The generic examinations of a pupil up to the day of a diploma, also those of an earlier registration."""
    day = diploma.fact.occurred_on
    return [one for one in history.told(GenericExamTaken) if one.fact.occurred_on <= day]


def result_of(part: DiplomaPart, diploma: Recorded[DiplomaAwarded], history: History) -> Result:
    """How a generic part was closed: met as the diploma states or by exemption, else as last examined."""
    if part in (diploma.fact.components or ()) or exempted(part, diploma, history):
        return Result.ENOUGH
    exams = [one.fact for one in generic_exams(diploma, history) if one.fact.generic == part]
    if not exams:
        return Result.UNTOLD
    if exams[-1].mark is not None:
        return of_mark(exams[-1].mark)
    passed = exams[-1].passed
    if passed is None:
        return Result.UNSTATED
    return Result.ENOUGH if passed else Result.TOO_LITTLE


def of_mark(mark: float) -> Result:
    """A mark, rounded, as a result."""
    if mark >= SUFFICIENT:
        return Result.ENOUGH
    return Result.ALMOST if mark >= ALMOST else Result.TOO_LITTLE
