"""How long a programme takes nominally: by crebo from the dated table, else by level. Never the planned end of a registration."""

from collections.abc import Sequence

from leerroute.pathway import Award, Life
from leerroute.terms import Niveau, niveau_of
from leerroute_projections.programmes import Programmes, programme_of

YEARS_TO_VMBO_DIPLOMA = 2
"""From the start of leerjaar 3 to the vmbo diploma."""

YEARS_BY_NIVEAU: dict[Niveau, int] = {1: 1, 2: 2, 3: 3, 4: 3}
"""Nominal duration of an mbo programme in years. Source: WEB art. 7.2.4a; 3-figures 3a."""

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
    # Who leaves a programme with the diploma of another level did not complete that programme.
    if programme is None or programme.niveau not in (None, niveau):
        return YEARS_BY_NIVEAU[niveau]
    if programme.years is not None:
        return programme.years
    after_3 = any(niveau_of(one.kind) == 3 for one in before)
    return YEARS_OF_SPECIALIST if programme.specialist and after_3 else YEARS_BY_NIVEAU[niveau]
