"""Section A: what happens at the vmbo."""

from leerroute.events.kinds import AtSchool, SameDay, transition
from leerroute.terms import (
    BirthDate,
    Brin,
    Code,
    Crebo,
    DiplomaKind,
    Gemeente,
    IltCode,
    Leerweg,
    Postcode4,
    Profile,
    RmcRegion,
    RoutePhase,
    TargetNiveau,
    Text,
    VmboLeerjaar,
)


@transition(
    "vmbo-enrolled",
    slug="vmbo-ingeschreven",
    title=Text("ingeschreven op het vmbo", "enrolled at the vmbo"),
    same_day=SameDay.START,
)
class VmboEnrolled(AtSchool, frozen=True):
    """Ingeschreven op het vmbo: the pupil is enrolled from this day on."""

    leerjaar: VmboLeerjaar
    leerweg: Leerweg | None = None
    lwoo: bool | None = None
    programme: IltCode | None = None
    born: BirthDate | None = None
    home: RmcRegion | None = None
    gemeente: Gemeente | None = None
    postcode4: Postcode4 | None = None


@transition(
    "vmbo-year-started",
    slug="vmbo-leerjaar-begonnen",
    title=Text("leerjaar begonnen op het vmbo", "year started at the vmbo"),
    same_day=SameDay.START,
)
class VmboYearStarted(AtSchool, frozen=True):
    """Leerjaar begonnen: in which leerjaar and leerweg the pupil goes on."""

    leerjaar: VmboLeerjaar
    leerweg: Leerweg | None = None


@transition(
    "vmbo-left",
    slug="vmbo-uitgeschreven",
    title=Text("uitgeschreven van het vmbo", "left the vmbo"),
    same_day=SameDay.END,
)
class VmboLeft(AtSchool, frozen=True):
    """Uitgeschreven van het vmbo: the last day that still counts."""

    reason: Code | None = None


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


@transition(
    "diploma-awarded",
    slug="diploma-behaald",
    title=Text("diploma behaald", "diploma awarded"),
    same_day=SameDay.DIPLOMA,
    key=("diploma", "crebo"),
)
class DiplomaAwarded(AtSchool, frozen=True):
    """Diploma behaald: a diploma, or the certificate of pro or vso."""

    diploma: DiplomaKind
    crebo: Crebo | None = None
    registration: Code | None = None
    institution: Brin | None = None
