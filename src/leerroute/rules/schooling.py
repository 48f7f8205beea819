"""Where a pupil is bound to go to school: leerplicht and kwalificatieplicht; and the year of the vmbo on a day. Judges nothing."""

from datetime import date

from leerroute.pathway import Stage
from leerroute.rules.days import ONE_DAY
from leerroute.rules.history import History
from leerroute.terms import age_on, end_of_school_year, first_possible_day, months_after

AGE_OF_LEERPLICHT = 16
AGE_OF_KWALIFICATIEPLICHT = 18


def leerplicht_until(born: str) -> date:
    """The last day of the leerplicht: the end of the school year in which the pupil turns 16."""
    return end_of_school_year(months_after(first_possible_day(born), 12 * AGE_OF_LEERPLICHT))


def is_past_leerplicht(history: History, day: date) -> bool | None:
    """Whether the leerplicht has ended by a day; None = the birth date is not known."""
    born = history.life.born
    return None if born is None else leerplicht_until(born) < day


def is_bound_to_learn(history: History, day: date) -> bool | None:
    """Whether somebody is leerplichtig or kwalificatieplichtig: under 18, without a startkwalificatie and not exempted; None = not known."""
    exempted = history.life.exempted_on
    if history.life.has_startkwalificatie_on(day) or (exempted is not None and exempted <= day):
        return False
    born = history.life.born
    return None if born is None else age_on(born, day) < AGE_OF_KWALIFICATIEPLICHT


def is_kwalificatieplichtig(history: History, day: date) -> bool | None:
    """Whether somebody is bound to learn and past the leerplicht; None = not known."""
    bound = is_bound_to_learn(history, day)
    return is_past_leerplicht(history, day) if bound else bound


def vmbo_stage_on(history: History, day: date) -> Stage | None:
    """In which leerjaar and leerweg of the vmbo a pupil is on a day; None = enrolled at no vmbo."""
    enrolled = [e for e in history.life.enrolments if e.kind == "vmbo" and e.holds_on(day)]
    return max(enrolled, key=lambda e: e.first_day).stage_on(day) if enrolled else None


def enrolled_at_vmbo_until(history: History, day: date) -> date | None:
    """The last day up to which a pupil is enrolled at the vmbo without a gap; the day before where not at all; None = going on."""
    until = day - ONE_DAY
    for one in sorted(history.life.enrolments, key=lambda e: e.first_day):
        if one.kind == "vmbo" and one.first_day <= until + ONE_DAY:
            if one.last_day is None:
                return None
            until = max(until, one.last_day)
    return until
