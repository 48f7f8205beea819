"""How one enrolment begins, goes on and ends, and how it ends another. Pure functions on tuples of enrolments."""

from datetime import date, timedelta

from msgspec.structs import replace

from leerroute.pathway.life import Enrolment, EnrolmentKind, Stage, with_one
from leerroute.terms import end_of_school_year

Enrolments = tuple[Enrolment, ...]
ONE_DAY = timedelta(days=1)


def same_school(one: str, other: str) -> bool:
    """The same BRIN, and the same vestiging where both give one."""
    return one[:4] == other[:4] and (len(one) == 4 or len(other) == 4 or one == other)


def begin(enrolments: Enrolments, new: Enrolment) -> Enrolments:
    """Add an enrolment; those of the same kind at another school without an end of their own end the day before."""
    day_before = new.first_day - ONE_DAY
    return (
        *(
            replace(old, last_day=day_before) if makes_way(old, new, day_before) else old
            for old in enrolments
        ),
        new,
    )


def makes_way(old: Enrolment, new: Enrolment, day_before: date) -> bool:
    """Whether an enrolment ends because a new one begins."""
    return (
        not old.end_stated
        and old.first_day <= day_before
        and (old.last_day is None or old.last_day > day_before)
        and old.kind_on(new.first_day) == new.kind
        and not same_school(old.school, new.school)
    )


def begin_or_go_on(enrolments: Enrolments, new: Enrolment) -> Enrolments:
    """Begin an enrolment, or, where one of this kind is open at this school, let it go on in a new stage."""
    known = latest_at(enrolments, new.kind, new.school)
    if known is None or enrolments[known].last_day is not None:
        return begin(enrolments, new)
    return with_stage(enrolments, known, new.stages[0])


def latest_at(enrolments: Enrolments, kind: EnrolmentKind, school: str) -> int | None:
    """Index of the enrolment of this kind at this school that began last; None = there is none."""
    for i in range(len(enrolments) - 1, -1, -1):
        if enrolments[i].kind == kind and same_school(enrolments[i].school, school):
            return i
    return None


def with_stage(enrolments: Enrolments, index: int, stage: Stage) -> Enrolments:
    """Add a stage to one enrolment; what the stage does not state stays as it was.

    Except the level of another programme: it is not known until somebody states it.
    """
    old = enrolments[index]
    before = old.stages[-1]
    same_programme = stage.crebo is None or stage.crebo == before.crebo
    filled = Stage(
        since=stage.since,
        leerweg=stage.leerweg,
        leerjaar=stage.leerjaar or before.leerjaar,
        crebo=stage.crebo or before.crebo,
        niveau=stage.niveau or (before.niveau if same_programme else None),
        leertraject=stage.leertraject or before.leertraject,
        examendeelnemer=(
            before.examendeelnemer if stage.examendeelnemer is None else stage.examendeelnemer
        ),
        planned_end=stage.planned_end or before.planned_end,
    )
    return with_one(enrolments, index, stages=(*old.stages, filled))


def leave(enrolments: Enrolments, kind: EnrolmentKind, school: str, day: date) -> Enrolments:
    """State the last day of the latest begun enrolment of this kind at this school, unless it has one stated."""
    index = latest_at(enrolments, kind, school)
    if index is None:
        return enrolments
    return with_end(enrolments, index, day)


def with_end(enrolments: Enrolments, index: int, day: date) -> Enrolments:
    """The enrolments, one of which has this last day, unless another was stated."""
    if enrolments[index].end_stated:
        return enrolments
    return with_one(enrolments, index, last_day=day, end_stated=True)


def graduate(enrolments: Enrolments, day: date) -> Enrolments:
    """After a vmbo diploma an open vmbo enrolment holds until 31 July of that school year."""
    return tuple(
        replace(old, last_day=end_of_school_year(day))
        if old.kind == "vmbo" and old.last_day is None
        else old
        for old in enrolments
    )


def die(enrolments: Enrolments, day: date) -> Enrolments:
    """No enrolment that is open holds after death."""
    return tuple(
        replace(old, last_day=day) if old.last_day is None or old.last_day > day else old
        for old in enrolments
    )
