"""What the reference table of programmes adds to a life: levels that no source states, the programme of a diploma."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from leerroute.pathway import Award, Enrolment, Life, Position, Stage
from leerroute.reference import MboSector, Programme, Table
from leerroute.terms import Niveau

Programmes = Table[Programme]


def with_levels(life: Life, programmes: Programmes) -> Life:
    """The life with the level of each registration that no source states, from the table on the day it was begun.

    A programme that is not in the table on that day leaves the level unknown; it is never guessed. Source: reading G20.
    """
    if not programmes or not any(lacks_level(e) for e in life.enrolments):
        return life
    return replace(
        life,
        enrolments=tuple(
            with_level(e, programmes) if lacks_level(e) else e for e in life.enrolments
        ),
    )


def lacks_level(enrolment: Enrolment) -> bool:
    """Whether no source states the level of a programme that the pupil is registered for."""
    return any(stage.crebo and stage.niveau is None for stage in enrolment.stages)


def with_level(enrolment: Enrolment, programmes: Programmes) -> Enrolment:
    """An enrolment whose stages without level have that of their programme, as far as the table knows it."""
    stages = tuple(
        stage
        if stage.niveau or not stage.crebo
        else replace(stage, niveau=level_of(programmes, stage.crebo, begun(enrolment, stage)))
        for stage in enrolment.stages
    )
    return replace(enrolment, stages=stages)


def level_of(programmes: Programmes, crebo: str, day: date) -> Niveau | None:
    """The level of a programme that was begun on a day; None = not in the table."""
    line = programmes.on(day, crebo)
    return line.niveau if line else None


def begun(enrolment: Enrolment, stage: Stage) -> date:
    """The day on which the programme of a stage was begun: a later stage can be about the same programme."""
    upto = enrolment.stages[: enrolment.stages.index(stage) + 1]
    others = [i for i, one in enumerate(upto) if one.crebo != stage.crebo]
    return upto[others[-1] + 1 if others else 0].since


def programme_of(life: Life, award: Award, programmes: Programmes) -> Programme | None:
    """The programme of a diploma, as it was when it was begun; None = not in the table. Source: reading F3a-4.

    A programme of another level than the diploma is not what the diploma was awarded for.
    """
    registration = registration_of(life, award)
    stage = registration.stage_on(award.day) if registration else None
    crebo = award.crebo or (stage.crebo if stage else None)
    if crebo is None:
        return None
    known = registration is not None and stage is not None and stage.crebo == crebo
    day = begun(registration, stage) if known and registration and stage else award.day
    return programmes.on(day, crebo)


def sector_of(
    life: Life, position: Position, day: date, programmes: Programmes
) -> MboSector | None:
    """The sector of the programme that a student follows on a day, as it was when it was begun.

    None = not in the table, without a sector there, or entree, which has none of its own.
    """
    crebo = position.crebo
    if not programmes or crebo is None or position.niveau == 1:
        return None
    registration = next(e for e in life.enrolments if is_at(e, position, day))
    line = programmes.on(begun(registration, registration.stage_on(day)), crebo)
    return line.sector if line and line.sector != "entree" else None


def is_at(enrolment: Enrolment, position: Position, day: date) -> bool:
    """Whether this is the registration that gives a position on a day."""
    return (
        enrolment.is_registration
        and enrolment.holds_on(day)
        and (enrolment.school, enrolment.number) == (position.school, position.number)
    )


def registration_of(life: Life, award: Award) -> Enrolment | None:
    """The registration to which a diploma belongs: by its number, else by its programme, else the latest begun."""
    there = [
        e
        for e in life.enrolments
        if e.is_registration and e.school == award.institution and e.first_day <= award.day
    ]
    by_number = [e for e in there if award.registration and e.number == award.registration]
    by_crebo = [e for e in there if award.crebo and e.stage_on(award.day).crebo == award.crebo]
    found: Sequence[Enrolment] = by_number or by_crebo or there
    return max(found, key=lambda e: (e.first_day, e.position), default=None)
