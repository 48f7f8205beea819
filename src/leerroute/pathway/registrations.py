"""Registrations (inschrijvingen) at the mbo: begun, changed, ended, and which one is meant. Pure functions."""

from leerroute.events import DiplomaAwarded, MboDeregistered, MboRegistered, RegistrationChanged
from leerroute.pathway.enrolments import Enrolments, begin, with_end, with_stage
from leerroute.pathway.life import Enrolment, Stage


def registered(enrolments: Enrolments, fact: MboRegistered, position: int) -> Enrolments:
    """The enrolments after a registration; the number of one that is open goes on in it."""
    institution, stage = institution_of(fact), stage_of(fact, fact.examendeelnemer)
    known = with_number(enrolments, fact.registration, institution)
    if known is not None and enrolments[known].last_day is None:
        return with_stage(enrolments, known, stage)
    new = Enrolment(
        kind="examendeelnemer" if stage.is_examination_only else "mbo",
        school=institution,
        first_day=fact.occurred_on,
        stages=(stage,),
        position=position,
        number=fact.registration,
        main=fact.main,
        start_year=fact.start_year,
    )
    return begin(enrolments, new)


def changed(enrolments: Enrolments, fact: RegistrationChanged) -> Enrolments:
    """The enrolments, one of which goes on as something else; without a registration to change nothing changes."""
    index = meant_by(enrolments, fact)
    return enrolments if index is None else with_stage(enrolments, index, stage_of(fact))


def deregistered(enrolments: Enrolments, fact: MboDeregistered) -> Enrolments:
    """The enrolments, one of which ends; without a registration to end nothing changes."""
    index = meant_by(enrolments, fact)
    return enrolments if index is None else with_end(enrolments, index, fact.occurred_on)


def institution_of(
    fact: MboRegistered | RegistrationChanged | MboDeregistered | DiplomaAwarded,
) -> str:
    """The institution: the one that is named, else the first four characters of the school."""
    return fact.institution or fact.where[:4]


def stage_of(
    fact: MboRegistered | RegistrationChanged, examendeelnemer: bool | None = None
) -> Stage:
    """What a registration is for from this day on, as far as it is stated."""
    return Stage(
        since=fact.occurred_on,
        crebo=fact.crebo,
        niveau=fact.niveau,
        leertraject=fact.leertraject,
        examendeelnemer=examendeelnemer,
        planned_end=fact.planned_end,
    )


def meant_by(enrolments: Enrolments, fact: RegistrationChanged | MboDeregistered) -> int | None:
    """Index of the registration that is meant: by its number, else the only open one that day, if it is at this institution."""
    institution = institution_of(fact)
    if fact.registration is not None:
        return with_number(enrolments, fact.registration, institution)
    candidates = open_registrations(enrolments, fact)
    if len(candidates) == 1 and enrolments[candidates[0]].school == institution:
        return candidates[0]
    return None


def with_number(enrolments: Enrolments, number: str, institution: str) -> int | None:
    """Index of the registration with this number at this institution that began last; None = there is none."""
    for i in range(len(enrolments) - 1, -1, -1):
        if enrolments[i].number == number and enrolments[i].school == institution:
            return i
    return None


def open_registrations(
    enrolments: Enrolments, fact: RegistrationChanged | MboDeregistered
) -> list[int]:
    """Indices of the registrations that are open on the day of a fact; one whose end was stated is not ended once more."""
    is_end = isinstance(fact, MboDeregistered)
    return [
        i
        for i, e in enumerate(enrolments)
        if e.is_registration and e.holds_on(fact.occurred_on) and not (is_end and e.end_stated)
    ]
