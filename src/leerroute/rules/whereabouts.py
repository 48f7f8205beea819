"""Where a pupil stands on a day, where some days are known only as a period: what is so in every way that these can have fallen. Judges nothing."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from leerroute.events import (
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    MboDeregistered,
    MboRegistered,
    Recorded,
    Transition,
    VmboEnrolled,
    VmboLeft,
    VmboYearStarted,
)
from leerroute.pathway import Life, Position, in_order, life_of, position_on
from leerroute.rules.days import last_possible_day
from leerroute.rules.history import History
from leerroute.rules.verdicts import Undetermined, undetermined

COMING_AND_GOING: tuple[type[Transition], ...] = (
    VmboEnrolled,
    VmboYearStarted,
    VmboLeft,
    EducationEnrolled,
    EducationYearStarted,
    EducationLeft,
    MboRegistered,
    MboDeregistered,
)
"""By what an enrolment begins and ends."""

Late = frozenset[int]
"""The positions of the facts that happened on the last day on which they can have; all others on the first."""


def stands(
    day: date, history: History, so: Callable[[Position | None], bool]
) -> bool | Undetermined:
    """Whether something is so of the place of a pupil on a day (None = nowhere).

    Undetermined where it rests on a beginning or an end that a source knows only as a period around that day.
    """
    vague = around(day, history)
    every = frozenset(one.position for one in vague)
    answers = {late: so(position_on(life_if(late, history), day)) for late in ways(every)}
    if len(set(answers.values())) == 1:
        return answers[every]
    deciding = [one for one in vague if decides(one.position, every, answers)] or vague
    return undetermined(type(deciding[0].fact), "occurred_on", rests_on=tuple(deciding))


def around(day: date, history: History) -> Sequence[Recorded[Any]]:
    """The beginnings and ends of enrolments that can have happened on a day as well as on another."""
    return [
        one
        for one in history.facts
        if isinstance(one.fact, COMING_AND_GOING)
        and one.fact.occurred_until is not None
        and one.fact.occurred_on <= day <= one.fact.occurred_until
    ]


def ways(every: Late) -> set[Late]:
    """Which of several facts may be late: none, all, only one, or all but one."""
    alone = [frozenset({one}) for one in every]
    return {frozenset(), every, *alone, *(every - one for one in alone)}


def life_if(late: Late, history: History) -> Life:
    """The life of a pupil of whom these facts happened late; levels as stated, not by the list of programmes."""
    if not late:
        return history.life
    return life_of(
        in_order(
            replace(one, fact=replace(one.fact, occurred_on=last_possible_day(one)))
            if one.position in late
            else one
            for one in history.facts
        )
    )


def decides(one: int, every: Late, answers: dict[Late, bool]) -> bool:
    """Whether the answer is another one when this fact is late and no other, or when it alone is not."""
    alone = frozenset({one})
    return answers[alone] != answers[frozenset()] or answers[every - alone] != answers[every]
