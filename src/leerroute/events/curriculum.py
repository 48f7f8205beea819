"""Section C: what a student does for the diploma: placements, optional modules, generic examinations, exemptions."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from leerroute.events.kinds import OfRegistration, SameDay, transition
from leerroute.events.mbo import OF_REGISTRATION
from leerroute.terms import (
    Attempt,
    Code,
    Company,
    Crebo,
    DeviationGround,
    DiplomaPart,
    GenericExam,
    Hours,
    Mark,
    ModuleCode,
    Signatory,
    Subject,
    Text,
)


@transition(
    "exemption-granted",
    slug="vrijstelling-verleend",
    title=Text("vrijstelling verleend", "exemption granted"),
    key=(*OF_REGISTRATION, "component", "module", "subject", "elective"),
)
class ExemptionGranted(OfRegistration, frozen=True):
    """Vrijstelling verleend: of a part of the diploma, on the ground of a schoolexamen or an elective of the vmbo.

    `subject` or `elective` is the basis, `related` whether it is related (verwant) to what is exempted.
    """

    component: DiplomaPart | None = None
    module: ModuleCode | None = None
    subject: Subject | None = None
    elective: Code | None = None
    related: bool | None = None
    hours: Hours | None = None


@transition(
    "practice-placement-started",
    slug="bpv-begonnen",
    title=Text("bpv begonnen", "practical placement begun"),
    same_day=SameDay.START,
    key=(*OF_REGISTRATION, "company"),
)
class PracticePlacementStarted(OfRegistration, frozen=True):
    """Bpv begonnen: at which company, for how many hours; `signed_on` is about the praktijkovereenkomst."""

    company: Company
    hours: Hours | None = None
    crebo: Crebo | None = None
    module: ModuleCode | None = None
    planned_end: date | None = None
    signed_on: date | None = None
    signed_by: Annotated[tuple[Signatory, ...], Meta(min_length=1)] | None = None


@transition(
    "practice-placement-ended",
    slug="bpv-beeindigd",
    title=Text("bpv beëindigd", "practical placement ended"),
    same_day=SameDay.END,
    key=(*OF_REGISTRATION, "company"),
)
class PracticePlacementEnded(OfRegistration, frozen=True):
    """Bpv beëindigd: the last day; hours made, and whether with good result."""

    company: Company | None = None
    hours: Hours | None = None
    crebo: Crebo | None = None
    passed: bool | None = None


@transition(
    "optional-module-chosen",
    slug="keuzedeel-gekozen",
    title=Text("keuzedeel gekozen", "optional module chosen"),
    key=(*OF_REGISTRATION, "module"),
)
class OptionalModuleChosen(OfRegistration, frozen=True):
    """Keuzedeel gekozen: linked (gekoppeld) to the qualification, or granted on request; offered by the institution or not."""

    module: ModuleCode
    linked: bool | None = None
    request_granted: bool | None = None
    in_offer: bool | None = None


@transition(
    "optional-module-completed",
    slug="keuzedeel-afgerond",
    title=Text("keuzedeel afgerond", "optional module completed"),
    key=(*OF_REGISTRATION, "module", "attempt"),
)
class OptionalModuleCompleted(OfRegistration, frozen=True):
    """Keuzedeel afgerond: examined, and passed or not."""

    module: ModuleCode
    passed: bool | None = None
    mark: Mark | None = None
    attempt: Attempt | None = None


@transition(
    "optional-module-deviation",
    slug="afwijking-keuzedeelverplichting",
    title=Text("afwijking van de keuzedeelverplichting", "deviation from the optional modules"),
    key=(*OF_REGISTRATION, "ground"),
)
class OptionalModuleDeviation(OfRegistration, frozen=True):
    """Afwijking keuzedeelverplichting: something else instead of an optional module, with reasons on file or without."""

    ground: DeviationGround | None = None
    hours: Hours | None = None
    motivated: bool | None = None


@transition(
    "generic-exam-taken",
    slug="generiek-examen-afgelegd",
    title=Text("generiek examen afgelegd", "generic exam taken"),
    key=(*OF_REGISTRATION, "generic", "attempt"),
)
class GenericExamTaken(OfRegistration, frozen=True):
    """Generiek examen: Nederlands, rekenen, Engels, or loopbaan en burgerschap, with its result."""

    generic: GenericExam
    mark: Mark | None = None
    passed: bool | None = None
    attempt: Attempt | None = None
