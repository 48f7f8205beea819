"""Rows of `first_year`: warned, given time to improve, advised; and where who was advised to leave went."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from leerroute.events import ImprovementPeriodSet, Recorded, StudyAdviceGiven, WarningIssued
from leerroute.events.kinds import OfRegistration
from leerroute.pathway import Enrolment, home_on, is_first_in_programme, registration_of
from leerroute.rules.bsa_window import Window, lasts_at_most_a_year, window_from
from leerroute.terms import school_year_of, teldatum, teldatum_on_or_after
from leerroute_projections.rows.pupil import Pupil, Row
from leerroute_projections.rows.year import stood_alive

R = TypeVar("R", bound=OfRegistration)

ONE_DAY = timedelta(days=1)


class Advised(NamedTuple):
    """The advice that is the last one from a day on, until the day of another; None = there is none."""

    advice: StudyAdviceGiven | None
    since: date
    until: date | None


class Steps(NamedTuple):
    """The days of the steps in a first year; None = was not taken."""

    registered: date
    warned: date | None
    improvement: date | None
    advised: date | None


def first_year_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per registration that is the first in its programme at its institution, and one more per advice that waits for its day.

    Source: readings F4-1, F4-12 and K6.
    """
    students = (e for e in pupil.life.enrolments if e.kind == "mbo")
    firsts = (e for e in students if is_first_in_programme(pupil.life, e))
    lines = (first_year_of(pupil, e, advised) for e in firsts for advised in advised_in(pupil, e))
    for nth, line in enumerate(lines, start=1):
        yield (pupil.id, nth, *line)


def first_year_of(pupil: Pupil, registration: Enrolment, advised: Advised) -> tuple[Any, ...]:
    """The programme, the window, the steps in it and what came after."""
    begin, began = registration.stages[0], registration.first_day
    closes, advice = window_of(pupil, registration).last, advised.advice
    until = advice.occurred_on if advice else closes
    warned = first_day(
        one.fact.occurred_on
        for one in told_of(pupil, registration, WarningIssued)
        if one.fact.written is not False and one.fact.occurred_on <= until
    )
    improvement = first_day(
        one.fact.period_from or one.fact.occurred_on
        for one in told_of(pupil, registration, ImprovementPeriodSet)
        if one.fact.occurred_on <= until
    )
    steps = Steps(began, warned, improvement, advice.occurred_on if advice else None)
    return (
        school_year_of(began),
        registration.school,
        begin.crebo,
        str(begin.niveau) if begin.niveau else "unknown",
        begin.leertraject,
        home_on(pupil.life, began),
        closes,
        advised.since,
        advised.until,
        registration.last_day,
        advice.advice if advice else None,
        steps.advised,
        warned is not None,
        improvement is not None,
        after(pupil, registration, advice) if advice else None,
        *days_between(steps),
    )


def window_of(pupil: Pupil, registration: Enrolment) -> Window:
    """The first and last day for an advice; a duration that is not known is taken to be longer than a year. Source: reading F4-2."""
    short = lasts_at_most_a_year(registration, pupil.history)
    return window_from(registration.first_day, short=bool(short))


def advised_in(pupil: Pupil, registration: Enrolment) -> Iterator[Advised]:
    """Which advice in the window is the last one, from which day on. Source: readings F4-4 and K6.

    One that was recorded on its day or later counts as soon as it is known; one that was recorded before its day waits for it.
    """
    given = advices_in(pupil, registration)
    last = max((i for i, one in enumerate(given) if not is_announced(one)), default=-1)
    waiting = [one.fact for one in given[last + 1 :]]
    advices = [given[last].fact if last >= 0 else None, *waiting]
    begins = [
        date(school_year_of(registration.first_day), 8, 1),
        *(one.occurred_on for one in waiting),
    ]
    yield from map(Advised, advices, begins, [*begins[1:], None])


def advices_in(pupil: Pupil, registration: Enrolment) -> list[Recorded[StudyAdviceGiven]]:
    """The positive and negative advices in the window, in order of happening. Source: reading F4-3."""
    opens, closes = window_of(pupil, registration)
    return [
        one
        for one in told_of(pupil, registration, StudyAdviceGiven)
        if one.fact.advice != "voorlopig" and opens <= one.fact.occurred_on <= closes
    ]


def is_announced(advice: Recorded[StudyAdviceGiven]) -> bool:
    """Whether an advice was recorded before its day."""
    return advice.fact.occurred_on > advice.recorded_at.date()


def told_of(pupil: Pupil, registration: Enrolment, kind: type[R]) -> Iterator[Recorded[R]]:
    """The facts of one kind that belong to a registration, in order of happening."""
    told = pupil.history.told(kind)
    return (one for one in told if registration_of(pupil.life, one.fact) is registration)


def first_day(days: Iterator[date]) -> date | None:
    """The first of these days; None where there are none."""
    return min(days, default=None)


def after(pupil: Pupil, registration: Enrolment, advice: StudyAdviceGiven) -> str:
    """Where the pupil stands on the first 1 October after the advice. Source: readings F4-5 and F4-10."""
    year = teldatum_on_or_after(advice.occurred_on + ONE_DAY)
    if year > pupil.horizon:
        return "not-yet"
    position = stood_alive(pupil, year)
    if position is None:
        qualified = pupil.life.has_startkwalificatie_on(teldatum(year))
        return "startkwalificatie" if qualified else "dropped-out"
    if position.sector != "mbo" or position.school != registration.school:
        return "other-institution"
    followed = registration.stage_on(advice.occurred_on).crebo
    return "stayed" if position.crebo == followed else "other-programme"


def days_between(steps: Steps) -> tuple[int | None, ...]:
    """The days from registration to warning, warning to improvement, improvement to advice, registration to advice."""
    return (
        days(steps.registered, steps.warned),
        days(steps.warned, steps.improvement),
        days(steps.improvement, steps.advised),
        days(steps.registered, steps.advised),
    )


def days(start: date | None, end: date | None) -> int | None:
    """The days from one step to the other; None where one was not taken. Source: reading F4-13."""
    return None if start is None or end is None else (end - start).days
