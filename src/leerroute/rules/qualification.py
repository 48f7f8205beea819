"""Which prior education opens which level of the mbo: the table of the brochure, and what the law adds. Judges nothing."""

from datetime import date
from typing import NamedTuple

from leerroute.events import EducationEnrolled, EducationYearStarted, PromotedTo4, Recorded
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


class Opened(NamedTuple):
    """Since when a level is open to a pupil, and the fact that opened it."""

    day: date
    position: int


def opened(niveau: Niveau, history: History, *, specialist: bool = False) -> Opened | None:
    """What first opened a level above entree to a pupil; None = nothing that is known."""
    kinds = OPENS_SPECIALIST if specialist else OPENS[niveau]
    found = [Opened(a.day, a.position) for a in history.life.awards if a.kind in kinds]
    return min(found if specialist else [*found, *in_year_4(history)], default=None)


def in_year_4(history: History) -> list[Opened]:
    """When a pupil went on to year 4 of havo or vwo: by the proof of it, or by being in year 4 or higher."""
    years: tuple[Recorded[EducationEnrolled | EducationYearStarted], ...] = (
        *history.told(EducationEnrolled),
        *history.told(EducationYearStarted),
    )
    there = (one for one in years if opens(one.fact))
    return [Opened(o.fact.occurred_on, o.position) for o in (*history.told(PromotedTo4), *there)]


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
