"""What a row of `year` tells of who is gone a year later: whether the pupil came back, and how soon."""

from datetime import date

from leerroute.pathway import Life
from leerroute.terms import months_after, teldatum
from leerroute_projections.rows.pupil import Pupil

TERMS = (12, 24)
"""In how many months somebody can come back."""

NO_RETURN = ("examendeelnemer", "niet-bekostigd")
"""Into which nobody comes back. Source: reading F2g-3."""


def back_after(pupil: Pupil, year: int) -> str | None:
    """Within how many months after the last day who is enrolled nowhere a year later is enrolled again.

    None = not within the longest term, not gone, or not known yet. Source: reading F2g-2.
    """
    if year >= pupil.horizon or pupil.stood[year + 1] is not None:
        return None
    day = teldatum(year + 1)
    returned, last_day = first_return(pupil.life, day), last_day_before(pupil.life, day)
    if returned is None or last_day is None:
        return None
    return next((str(term) for term in TERMS if returned <= months_after(last_day, term)), None)


def first_return(life: Life, day: date) -> date | None:
    """When somebody who is enrolled nowhere on a day is first enrolled after it."""
    begun = [e.first_day for e in life.enrolments if e.first_day > day and e.kind not in NO_RETURN]
    return min(begun, default=None)


def last_day_before(life: Life, day: date) -> date | None:
    """The day on which the last enrolment before a day ended."""
    ends = [e.last_day for e in life.enrolments if e.last_day is not None and e.last_day < day]
    return max(ends, default=None)
