"""How long a programme takes by its name in law: a dated table by level. Never the planned end of a registration."""

from collections.abc import Sequence

from leerroute.pathway import Award
from leerroute.terms import Niveau, niveau_of

YEARS_TO_VMBO_DIPLOMA = 2
"""From the start of leerjaar 3 to the vmbo diploma."""

YEARS_BY_NIVEAU: dict[Niveau, int] = {1: 1, 2: 2, 3: 3, 4: 3}
"""Nominal duration of an mbo programme in years. Source: WEB art. 7.2.4a; 3-figures 3a."""


def nominal_years(chain: Sequence[Award]) -> int:
    """Nominal years from leerjaar 3 to the last of a chain of completed mbo programmes."""
    niveaus = [niveau for award in chain if (niveau := niveau_of(award.kind)) is not None]
    return YEARS_TO_VMBO_DIPLOMA + sum(YEARS_BY_NIVEAU[niveau] for niveau in niveaus)
