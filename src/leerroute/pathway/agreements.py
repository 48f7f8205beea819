"""What goes on under an agreement: leerwerktraject, entree in the vmbo, doorlopende leerroute, covenant. Pure functions."""

from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from leerroute.events import EntreeEnrolled, RoutePhaseChanged, RouteStarted
from leerroute.events.kinds import UnderAgreement
from leerroute.pathway.life import EntreeInVmbo, Participation, Route, with_one

Routes = tuple[Route, ...]
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


def entree_of(fact: EntreeEnrolled) -> EntreeInVmbo:
    """The entreeopleiding within the vmbo that begins here."""
    return EntreeInVmbo(
        first_day=fact.occurred_on,
        school=fact.where,
        institution=fact.institution,
        crebo=fact.crebo,
        agreement=fact.agreement,
    )


def route_of(fact: RouteStarted) -> Route:
    """The route that begins here, in phase VO unless it says otherwise."""
    return Route(
        first_day=fact.occurred_on,
        target=fact.target_niveau,
        integrated=bool(fact.integrated),
        agreement=fact.agreement,
        phases=((fact.occurred_on, fact.phase or "VO", fact.where),),
    )


def in_phase(routes: Routes, fact: RoutePhaseChanged) -> Routes:
    """The routes, the one that is meant in another phase; none meant: nothing changes."""
    index = meant(routes, fact.agreement)
    if index is None:
        return routes
    phase = fact.occurred_on, fact.phase, fact.where
    return with_one(routes, index, phases=(*routes[index].phases, phase))


def completed(routes: Routes, day: date) -> Routes:
    """The routes, those that were open ended by an mbo diploma."""
    return tuple(replace(r, last_day=day) if r.last_day is None else r for r in routes)
