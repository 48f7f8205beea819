"""Section A: routes that vmbo and mbo share: the entree programme within the vmbo, the doorlopende leerroute."""

from leerroute.events.kinds import AtSchool, SameDay, transition
from leerroute.terms import (
    Brin,
    Code,
    Crebo,
    Profile,
    RoutePhase,
    TargetNiveau,
    Text,
)


@transition(
    "entree-enrolled",
    slug="entree-in-vmbo-begonnen",
    title=Text("entreeopleiding in het vmbo begonnen", "entree programme within the vmbo begun"),
    same_day=SameDay.START,
    key=("crebo",),
)
class EntreeEnrolled(AtSchool, frozen=True):
    """Entreeopleiding in het vmbo begonnen: the pupil stays a pupil of the vmbo."""

    institution: Brin
    crebo: Crebo
    agreement: Code | None = None


@transition(
    "entree-ended",
    slug="entree-in-vmbo-beeindigd",
    title=Text("entreeopleiding in het vmbo beëindigd", "entree programme within the vmbo ended"),
    same_day=SameDay.END,
)
class EntreeEnded(AtSchool, frozen=True):
    """Entreeopleiding in het vmbo beëindigd: completed or not."""

    outcome: bool | None = None


@transition(
    "route-started",
    slug="doorlopende-leerroute-begonnen",
    title=Text("doorlopende leerroute begonnen", "doorlopende leerroute begun"),
    same_day=SameDay.START,
    key=("agreement",),
)
class RouteStarted(AtSchool, frozen=True):
    """Doorlopende leerroute begonnen: from leerjaar 3 to a diploma of this mbo level, in one programme."""

    target_niveau: TargetNiveau
    agreement: Code | None = None
    profile: Profile | None = None
    crebo: Crebo | None = None
    integrated: bool | None = None
    phase: RoutePhase | None = None


@transition(
    "route-phase-changed",
    slug="fase-gewisseld",
    title=Text(
        "fase van de doorlopende leerroute gewisseld", "phase of the doorlopende leerroute changed"
    ),
)
class RoutePhaseChanged(AtSchool, frozen=True):
    """Fase gewisseld: the phase in which the pupil is from this day on."""

    phase: RoutePhase
    agreement: Code | None = None


@transition(
    "route-left",
    slug="doorlopende-leerroute-verlaten",
    title=Text("doorlopende leerroute verlaten", "doorlopende leerroute left"),
    same_day=SameDay.END,
)
class RouteLeft(AtSchool, frozen=True):
    """Doorlopende leerroute verlaten: the last day on the route."""

    agreement: Code | None = None
