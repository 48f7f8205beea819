"""Which application for the mbo a fact belongs to, and what is known of that application. Judges nothing."""

from datetime import date
from typing import Any, TypeVar

from leerroute.events import MboApplied, Recorded
from leerroute.events.kinds import OfApplication
from leerroute.rules.history import History, remembered
from leerroute.rules.settings import From, Setting
from leerroute.terms import Niveau, Text

A = TypeVar("A", bound=OfApplication)

MonthDay = tuple[int, int]
"""A day of any year: month and day."""

APPLY_BY = Setting[MonthDay](
    "aanmelden-uiterlijk",
    Text(
        "aanmelden uiterlijk op (maand-dag), per studiejaar",
        "apply on or before (month-day), by study year",
    ),
    From(date(2018, 8, 1), (4, 1), "WEB art. 8.0.1, Stb. 2016, 362"),
    From(date(2020, 8, 1), (5, 1), "Kamerstukken II 2019/20, 31524, 464"),
    From(date(2021, 8, 1), (4, 1), "WEB art. 8.0.1, Stb. 2016, 362"),
)


def institution_of(fact: Any) -> str:
    """The institution of an application, or of a fact about one."""
    return fact.institution or fact.where[:4]  # type: ignore[no-any-return]


def is_made_again(applied: Recorded[MboApplied], history: History) -> bool:
    """Whether the same application was told before and stood: it is one application."""
    told, day = applied.fact, applied.fact.occurred_on
    return not any(
        (one.number, one.institution, one.first_day)
        == (told.application, institution_of(told), day)
        for one in history.life.applications
    )


@remembered
def application_of(fact: Recorded[Any], history: History) -> Recorded[MboApplied] | None:
    """The application that a fact is about: by its number, else the only one that stands that day; None = none or several."""
    told, day = fact.fact, fact.fact.occurred_on
    made = [
        one
        for one in history.told(MboApplied)
        if institution_of(one.fact) == institution_of(told)
        and one.fact.occurred_on <= day
        and not is_made_again(one, history)
    ]
    if told.application is not None:
        numbered = [one for one in made if one.fact.application == told.application]
        return numbered[-1] if numbered else None
    standing = [
        one
        for one in made
        if any(
            a.number == one.fact.application
            and a.institution == institution_of(told)
            and a.holds_on(day)
            for a in history.life.applications
        )
    ]
    return standing[0] if len(standing) == 1 else None


def about(applied: Recorded[MboApplied], kind: type[A], history: History) -> list[Recorded[A]]:
    """The facts of one kind about an application, in order of happening."""
    return [one for one in history.told(kind) if application_of(one, history) is applied]


def niveau_applied_for(applied: MboApplied, history: History) -> Niveau | None:
    """The level of an application, as stated or else by the list of programmes; None = not known."""
    if applied.niveau is not None or applied.crebo is None:
        return applied.niveau
    programme = history.codes.programme(applied.crebo, begin_of(applied) or applied.occurred_on)
    return programme.niveau if programme else None


def begin_of(applied: MboApplied) -> date | None:
    """The first day of the study year applied for; None = not stated."""
    return date(applied.study_year, 8, 1) if applied.study_year else None


def deadline_of(applied: MboApplied) -> date | None:
    """The last day on which one could apply in time for that study year; None = there was none yet, or it is not stated."""
    begin = begin_of(applied)
    last = APPLY_BY.on(begin) if begin else None
    return date(begin.year, *last) if begin and last else None
