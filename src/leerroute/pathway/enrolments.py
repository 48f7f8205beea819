"""How one enrolment ends another, and which enrolment a transition is about. Pure functions on tuples of enrolments."""

from datetime import date, timedelta

from msgspec.structs import replace

from leerroute.pathway.life import Enrolment, EnrolmentKind, Stage
from leerroute.terms import end_of_school_year

Enrolments = tuple[Enrolment, ...]


def same_school(one: str, other: str) -> bool:
    """The same BRIN, and the same vestiging where both give one."""
    return one[:4] == other[:4] and (len(one) == 4 or len(other) == 4 or one == other)


def begin(enrolments: Enrolments, new: Enrolment) -> Enrolments:
    """Add an enrolment; those of the same kind at another school without an end of their own end the day before."""
    day_before = new.first_day - timedelta(days=1)
    return (
        *(
            replace(old, last_day=day_before)
            if old.kind == new.kind
            and not old.end_stated
            and old.first_day < new.first_day
            and (old.last_day is None or old.last_day > day_before)
            and not same_school(old.school, new.school)
            else old
            for old in enrolments
        ),
        new,
    )


def begin_or_go_on(enrolments: Enrolments, new: Enrolment) -> Enrolments:
    """Begin an enrolment, or, where one of this kind is open at this school, let it go on in a new stage."""
    going_on = next(
        (
            i
            for i, old in reversed(list(enumerate(enrolments)))
            if old.kind == new.kind and old.last_day is None and same_school(old.school, new.school)
        ),
        None,
    )
    if going_on is None:
        return begin(enrolments, new)
    return with_stage(enrolments, going_on, new.stages[0])


def with_stage(enrolments: Enrolments, index: int, stage: Stage) -> Enrolments:
    """Add a stage to one enrolment; what the stage does not state stays as it was."""
    old = enrolments[index]
    before = old.stages[-1]
    filled = Stage(
        since=stage.since,
        leerweg=stage.leerweg or before.leerweg,
        leerjaar=stage.leerjaar or before.leerjaar,
        crebo=stage.crebo or before.crebo,
        niveau=stage.niveau or (before.niveau if stage.crebo in (None, before.crebo) else None),
        leertraject=stage.leertraject or before.leertraject,
        planned_end=stage.planned_end or before.planned_end,
    )
    return put(enrolments, index, replace(old, stages=(*old.stages, filled)))


def put(enrolments: Enrolments, index: int, changed: Enrolment) -> Enrolments:
    """The enrolments with one of them changed."""
    return (*enrolments[:index], changed, *enrolments[index + 1 :])


def leave(enrolments: Enrolments, kind: EnrolmentKind, school: str, day: date) -> Enrolments:
    """State the last day of the latest begun enrolment of this kind at this school that has no stated end."""
    for i, old in reversed(list(enumerate(enrolments))):
        if old.kind == kind and not old.end_stated and same_school(old.school, school):
            return put(enrolments, i, replace(old, last_day=day, end_stated=True))
    return enrolments


def graduate(enrolments: Enrolments, day: date) -> Enrolments:
    """After a vmbo diploma an open vmbo enrolment holds until 31 July of that school year."""
    return tuple(
        replace(old, last_day=end_of_school_year(day))
        if old.kind == "vmbo" and old.last_day is None
        else old
        for old in enrolments
    )


def die(enrolments: Enrolments, day: date) -> Enrolments:
    """No enrolment holds after death."""
    return tuple(
        replace(old, last_day=day) if old.last_day is None or old.last_day > day else old
        for old in enrolments
    )


def is_registration(enrolment: Enrolment) -> bool:
    """Whether this is an mbo registration (inschrijving), of a student or an examendeelnemer."""
    return enrolment.kind in ("mbo", "examendeelnemer")


def open_registrations(enrolments: Enrolments, day: date) -> list[int]:
    """Indices of the mbo registrations that are open on a day and have no stated end."""
    return [
        i
        for i, e in enumerate(enrolments)
        if is_registration(e) and not e.end_stated and e.holds_on(day)
    ]


def registration(
    enrolments: Enrolments, number: str | None, institution: str, day: date
) -> int | None:
    """Index of the registration that a transition is about: by its number, else the only open one that day."""
    if number is None:
        candidates = open_registrations(enrolments, day)
        return candidates[0] if len(candidates) == 1 else None
    return next(
        (
            i
            for i, e in reversed(list(enumerate(enrolments)))
            if is_registration(e)
            and not e.end_stated
            and e.number == number
            and e.school == institution
        ),
        None,
    )
