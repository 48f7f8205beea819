"""Section A: routes that vmbo and mbo share: entree within the vmbo, the doorlopende leerroute, covenant programmes."""

from datetime import date

from leerroute.events.kinds import AtSchool, SameDay, UnderAgreement, transition
from leerroute.terms import (
    Brin,
    Code,
    CovenantGoal,
    Crebo,
    Place,
    Profile,
    RouteDestination,
    RouteExperiment,
    RoutePhase,
    SchoolAdvice,
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
    """Entreeopleiding in het vmbo begonnen: the pupil stays a pupil of the vmbo.

    `examendeelnemer_on` is the day of registering as examendeelnemer at the institution; `advice` is that of the vmbo.
    """

    institution: Brin
    crebo: Crebo
    agreement: Code | None = None
    examendeelnemer_on: date | None = None
    advice: SchoolAdvice | None = None


@transition(
    "entree-ended",
    slug="entree-in-vmbo-beeindigd",
    title=Text("entreeopleiding in het vmbo beëindigd", "entree programme within the vmbo ended"),
    same_day=SameDay.END,
    concerns="entree",
)
class EntreeEnded(UnderAgreement, frozen=True):
    """Entreeopleiding in het vmbo beëindigd: completed or not."""

    outcome: bool | None = None


@transition(
    "route-started",
    slug="doorlopende-leerroute-begonnen",
    title=Text("doorlopende leerroute begonnen", "doorlopende leerroute begun"),
    same_day=SameDay.START,
    key=("agreement",),
)
class RouteStarted(UnderAgreement, frozen=True):
    """Doorlopende leerroute begonnen: from leerjaar 3 to a diploma of this mbo level, in one programme.

    `signed_on` is about the agreement of the route. The school may offer the profile (`profile_licensed`), the institution the
    programme (`programme_licensed`). `experiment` names under which one it began before there was a law.
    """

    target_niveau: TargetNiveau
    profile: Profile | None = None
    institution: Brin | None = None
    crebo: Crebo | None = None
    integrated: bool | None = None
    phase: RoutePhase | None = None
    signed_on: date | None = None
    experiment: RouteExperiment | None = None
    profile_licensed: bool | None = None
    programme_licensed: bool | None = None
    made_together: bool | None = None


@transition(
    "route-phase-changed",
    slug="fase-gewisseld",
    title=Text(
        "fase van de doorlopende leerroute gewisseld", "phase of the doorlopende leerroute changed"
    ),
    concerns="route",
)
class RoutePhaseChanged(UnderAgreement, frozen=True):
    """Fase gewisseld: the phase in which the pupil is from this day on."""

    phase: RoutePhase


@transition(
    "route-left",
    slug="doorlopende-leerroute-verlaten",
    title=Text("doorlopende leerroute verlaten", "doorlopende leerroute left"),
    same_day=SameDay.END,
    concerns="route",
)
class RouteLeft(UnderAgreement, frozen=True):
    """Doorlopende leerroute verlaten: the last day on the route, by the overstapoptie or not, and where to."""

    switched: bool | None = None
    destination: RouteDestination | None = None


@transition(
    "covenant-joined",
    slug="convenantprogramma-begonnen",
    title=Text("in een convenantprogramma", "joined a covenant programme"),
    same_day=SameDay.START,
    key=("agreement", "goal"),
)
class CovenantJoined(UnderAgreement, frozen=True):
    """In een convenantprogramma: for which goal, on which advice, and where.

    `selected_on` is the day on which the schools chose the pupil together, `informed_on` that on which the vmbo told pupil and
    parents who is responsible.
    """

    goal: CovenantGoal
    institution: Brin | None = None
    crebo: Crebo | None = None
    advice: SchoolAdvice | None = None
    practical_exam: bool | None = None
    place: Place | None = None
    orientation_year: bool | None = None
    selected_on: date | None = None
    informed_on: date | None = None


@transition(
    "covenant-left",
    slug="convenantprogramma-verlaten",
    title=Text("uit een convenantprogramma", "left a covenant programme"),
    same_day=SameDay.END,
    key=("agreement",),
    concerns="covenant",
)
class CovenantLeft(UnderAgreement, frozen=True):
    """Uit een convenantprogramma: the last day in it; completed or not."""

    outcome: bool | None = None


@transition(
    "try-out-attended",
    slug="meeloopstage-gevolgd",
    title=Text("meeloopstage gevolgd", "try-out placement attended"),
    key=("institution", "crebo"),
)
class TryOutAttended(AtSchool, frozen=True):
    """Meeloopstage gevolgd: in which programme of the mbo, and the advice of the vmbo on it."""

    institution: Brin | None = None
    crebo: Crebo | None = None
    advice: SchoolAdvice | None = None
