"""Rows of `institution_diploma`: the highest mbo diploma of a year at an institution, and how one once began there."""

from collections.abc import Iterator
from datetime import date

from leerroute.pathway import Award, Enrolment, Life, Stage, home_on
from leerroute.pathway.position import mbo_order
from leerroute.terms import niveau_of, opbrengstjaar_of
from leerroute_projections.nominal import nominal_end
from leerroute_projections.programmes import Programmes
from leerroute_projections.rows.pupil import Pupil, Row


def institution_diploma_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per institution and opbrengstjaar with an mbo diploma. Source: readings F3d-1 and F3d-2."""
    life, programmes = pupil.life, pupil.codes.programmes
    for (year, institution), award in highest_of_each(life).items():
        registration = first_registration(life, institution, award.day)
        yield (
            pupil.id,
            year,
            institution,
            award.day,
            str(niveau_of(award.kind)),
            home_on(life, award.day),
            *(entry_of(registration.stages[0], life, programmes) if registration else UNKNOWN),
        )


UNKNOWN = (None, None)


def entry_of(begun: Stage, life: Life, programmes: Programmes) -> tuple[str | None, date | None]:
    """The level at which one began, and the last day of the nominal duration; None = the level is not known."""
    if begun.niveau is None:
        return UNKNOWN
    return str(begun.niveau), nominal_end(begun, begun.niveau, life.awards, programmes)


def highest_of_each(life: Life) -> dict[tuple[int, str], Award]:
    """Per opbrengstjaar and institution the highest mbo diploma; of equal ones the first."""
    highest: dict[tuple[int, str], Award] = {}
    for award in life.awards:
        niveau, key = niveau_of(award.kind), (opbrengstjaar_of(award.day), award.institution)
        if niveau and (key not in highest or niveau > (niveau_of(highest[key].kind) or 0)):
            highest[key] = award
    return highest


def first_registration(life: Life, institution: str, until: date) -> Enrolment | None:
    """The first registration ever at an institution, not of an examendeelnemer, begun on or before a day.

    Of those that began on one day the one that comes first by the order of positions; None = there is none.
    """
    there = [
        e
        for e in life.enrolments
        if e.kind == "mbo" and e.school == institution and e.first_day <= until
    ]
    return min(there, key=lambda e: (e.first_day, mbo_order(e, e.first_day)), default=None)
