"""What goes on under an agreement: leerwerktraject, entree in the vmbo, doorlopende leerroute, covenant. Pure functions."""

from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from leerroute.events.kinds import UnderAgreement
from leerroute.pathway.life import Application, EntreeInVmbo, Participation, Route

P = TypeVar("P", bound=Participation | EntreeInVmbo | Route)
E = TypeVar("E", bound=Participation | EntreeInVmbo | Route | Application)


def begun(several: tuple[Participation, ...], fact: UnderAgreement) -> tuple[Participation, ...]:
    """All of them, and the one that begins here."""
    return (*several, Participation(first_day=fact.occurred_on, agreement=fact.agreement))


def ended(several: tuple[P, ...], fact: UnderAgreement) -> tuple[P, ...]:
    """All of them, the one that is meant ended; none meant: nothing changes."""
    index = meant(several, fact.agreement)
    return several if index is None else with_last_day(several, index, fact.occurred_on)


def meant(several: tuple[P, ...], agreement: str | None) -> int | None:
    """Index of the latest that is open under this agreement, as far as agreements are given."""
    for i in range(len(several) - 1, -1, -1):
        differ = None not in (agreement, several[i].agreement) and agreement != several[i].agreement
        if several[i].last_day is None and not differ:
            return i
    return None


def with_last_day(several: tuple[E, ...], index: int, day: date) -> tuple[E, ...]:
    """All of them, one with this last day."""
    return (*several[:index], replace(several[index], last_day=day), *several[index + 1 :])
