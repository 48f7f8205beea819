"""Results of the optional modules (keuzedelen) of a registration. Judges nothing."""

from datetime import date

from leerroute.events import OptionalModuleCompleted
from leerroute.pathway import Enrolment
from leerroute.rules.history import History
from leerroute.rules.marks import SUFFICIENT
from leerroute.rules.registrations import within

LOWEST = 3.5
"""From here on a mark is rounded to a 4, the lowest that may be made good by another module."""


def last_results(
    registration: Enrolment, day: date, history: History
) -> list[OptionalModuleCompleted]:
    """Of each module of a registration that was examined on or before a day the last result."""
    told = within(registration, OptionalModuleCompleted, history)
    return [*{one.fact.module: one.fact for one in told if one.fact.occurred_on <= day}.values()]


def is_enough(module: OptionalModuleCompleted) -> bool | None:
    """Whether a module was passed, or closed with at least a 6; None = no result is stated."""
    return module.passed if module.mark is None else module.mark >= SUFFICIENT


def are_enough(modules: list[OptionalModuleCompleted]) -> bool | None:
    """Whether modules come to a diploma: half of them enough, none below a 4, and the marks a 6 on average; None = not known.

    Source: Examen- en kwalificatiebesluit beroepsopleidingen WEB art. 17.
    """
    results = [is_enough(one) for one in modules]
    marks = [one.mark for one in modules if one.mark is not None]
    if any(mark < LOWEST for mark in marks):
        return False
    if marks and sum(marks) / len(marks) < SUFFICIENT:
        return False
    if 2 * results.count(True) >= len(results):
        return True
    return None if None in results else False
