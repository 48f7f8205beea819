"""How long a programme takes nominally: by crebo from the dated table, else by level. Never the planned end of a registration."""

from collections.abc import Sequence
from datetime import date

from leerroute.pathway import Award, Life, Stage
from leerroute.reference import Programme
from leerroute.terms import Niveau, months_after, niveau_of
from leerroute_projections.programmes import Programmes, programme_of

YEARS_TO_VMBO_DIPLOMA = 2
"""From the start of leerjaar 3 to the vmbo diploma."""

YEARS_BY_NIVEAU: dict[Niveau, int] = {1: 1, 2: 2, 3: 3, 4: 3}
"""Nominal duration of an mbo programme in years. Source: WEB art. 7.2.4a; 3-figures 3a."""

SHORTER_SINCE = date(2014, 8, 1)
"""Programmes of level 4 begun before this day took four years. Source: reading F3d-3."""

YEARS_OF_SPECIALIST = 1
"""Of a specialist programme after level 3. Source: 3-figures 3a."""


def nominal_years(life: Life, chain: Sequence[Award], programmes: Programmes) -> int:
    """Nominal years from leerjaar 3 to the last of a chain of completed mbo programmes."""
    return YEARS_TO_VMBO_DIPLOMA + sum(
        years_of(life, award, chain[:i], programmes) for i, award in enumerate(chain)
    )


def years_of(life: Life, award: Award, before: Sequence[Award], programmes: Programmes) -> int:
    """Nominal years of the programme of one diploma, after the diplomas before it; 0 where it is no mbo diploma."""
    niveau = niveau_of(award.kind)
    if niveau is None:
        return 0
    programme = programme_of(life, award, programmes) if programmes else None
    years = stated_years(programme, niveau, before)
    return YEARS_BY_NIVEAU[niveau] if years is None else years


def nominal_end(
    begun: Stage, niveau: Niveau, awards: Sequence[Award], programmes: Programmes
) -> date:
    """The last day of the nominal duration of a programme of this level, from the day on which it begins.

    `awards` are all diplomas of the pupil. Source: reading F3d-3.
    """
    programme = programmes.on(begun.since, begun.crebo) if begun.crebo else None
    before = [award for award in awards if award.day <= begun.since]
    years = stated_years(programme, niveau, before) or years_by_niveau(niveau, begun.since)
    return months_after(begun.since, 12 * years)


def years_by_niveau(niveau: Niveau, day: date) -> int:
    """Nominal years of a programme of a level, begun on a day, of which no table says more."""
    if niveau == 4 and day < SHORTER_SINCE:
        return 4
    return YEARS_BY_NIVEAU[niveau]


def stated_years(
    programme: Programme | None, niveau: Niveau, before: Sequence[Award]
) -> int | None:
    """Nominal years of a programme by its table, after these diplomas; None = the table does not say.

    Who leaves a programme with another level than the table says did not complete that programme.
    """
    if programme is None or programme.niveau not in (None, niveau):
        return None
    if programme.years is None and programme.specialist:
        return YEARS_OF_SPECIALIST if any(niveau_of(one.kind) == 3 for one in before) else None
    return programme.years
