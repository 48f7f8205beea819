"""What goes on under an agreement: leerwerktraject, entree in the vmbo, doorlopende leerroute, covenant. Pure functions."""

from typing import TypeVar

from leerroute.events.kinds import UnderAgreement
from leerroute.pathway.life import EntreeInVmbo, Participation, Route, with_one

P = TypeVar("P", bound=Participation | EntreeInVmbo | Route)


def begun(several: tuple[Participation, ...], fact: UnderAgreement) -> tuple[Participation, ...]:
    """All of them, and the one that begins here."""
    return (*several, Participation(first_day=fact.occurred_on, agreement=fact.agreement))


def ended(several: tuple[P, ...], fact: UnderAgreement) -> tuple[P, ...]:
    """All of them, the one that is meant ended; none meant: nothing changes."""
    index = meant(several, fact.agreement)
    return several if index is None else with_one(several, index, last_day=fact.occurred_on)


def meant(several: tuple[P, ...], agreement: str | None) -> int | None:
    """Index of the latest that is open under this agreement, as far as agreements are given."""
    for i in range(len(several) - 1, -1, -1):
        known = several[i].agreement
        if several[i].last_day is None and (agreement is None or known in (None, agreement)):
            return i
    return None
