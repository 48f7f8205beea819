"""Which prior education opens which level of the mbo: the table of the brochure, and what the law adds. Judges nothing."""

from datetime import date
from typing import Any

from leerroute.events import (
    DiplomaAwarded,
    EducationEnrolled,
    EducationYearStarted,
    PromotedTo4,
    Recorded,
)
from leerroute.rules.history import History
from leerroute.terms import DiplomaKind, Niveau

LOWER: frozenset[DiplomaKind] = frozenset({"vmbo-bb", "vmbo-lwt", "entree"})
HIGHER: frozenset[DiplomaKind] = frozenset(
    {"vmbo-kb", "vmbo-gl", "vmbo-tl", "havo", "vwo", "mbo-2", "mbo-3", "mbo-4"}
)

OPENS: dict[Niveau, frozenset[DiplomaKind]] = {
    2: LOWER | HIGHER,
    3: HIGHER,
    4: HIGHER,
}
"""The diplomas that open a level; the proof of going on to year 4 of havo or vwo opens them all. Level 1 asks for none."""

YEAR_THAT_OPENS = 4

OPENS_SPECIALIST: frozenset[DiplomaKind] = frozenset({"mbo-3", "mbo-4"})


def opening(niveau: Niveau, history: History, *, specialist: bool = False) -> list[Recorded[Any]]:
    """What opens a level above entree to a pupil: diplomas, and going on to year 4 of havo or vwo."""
    kinds = OPENS_SPECIALIST if specialist else OPENS[niveau]
    diplomas = [one for one in history.told(DiplomaAwarded) if one.fact.diploma in kinds]
    return [*diplomas] if specialist else [*diplomas, *in_year_4(history)]


def in_year_4(history: History) -> list[Recorded[Any]]:
    """What tells that a pupil went on to year 4 of havo or vwo: the proof of it, or being in year 4 or higher."""
    years: tuple[Recorded[EducationEnrolled | EducationYearStarted], ...] = (
        *history.told(EducationEnrolled),
        *history.told(EducationYearStarted),
    )
    return [*history.told(PromotedTo4), *(one for one in years if opens(one.fact))]


def opens(year: EducationEnrolled | EducationYearStarted) -> bool:
    """Whether this is year 4 or higher of havo or vwo."""
    leerjaar = year.leerjaar
    return (
        year.education in ("havo", "vwo") and leerjaar is not None and leerjaar >= YEAR_THAT_OPENS
    )


def is_prior_education_known(history: History, day: date) -> bool:
    """Whether anything is known of the education before a day: an enrolment outside the mbo, or a diploma."""
    return any(
        e.first_day <= day and not e.is_registration for e in history.life.enrolments
    ) or any(a.day <= day for a in history.life.awards)
