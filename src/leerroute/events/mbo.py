"""Section C: registered at the mbo."""

from datetime import date

from leerroute.events.kinds import AtSchool, OfRegistration, SameDay, transition
from leerroute.terms import (
    BirthDate,
    Brin,
    Code,
    Crebo,
    Gemeente,
    Leertraject,
    Niveau,
    Postcode4,
    RmcRegion,
    RouteCode,
    RoutePhase,
    Text,
)

OF_REGISTRATION = ("institution", "registration")


@transition(
    "mbo-registered",
    slug="mbo-ingeschreven",
    title=Text("ingeschreven in het mbo", "registered in the mbo"),
    same_day=SameDay.START,
    key=OF_REGISTRATION,
)
class MboRegistered(AtSchool, frozen=True):
    """Ingeschreven in het mbo: one registration (inschrijving) for one programme.

    `route` and `phase` are what DUO knows of a doorlopende leerroute: they are stored and shown, and begin no route.
    """

    registration: Code
    institution: Brin | None = None
    crebo: Crebo | None = None
    niveau: Niveau | None = None
    leertraject: Leertraject | None = None
    planned_end: date | None = None
    start_year: Niveau | None = None
    main: bool | None = None
    examendeelnemer: bool | None = None
    born: BirthDate | None = None
    home: RmcRegion | None = None
    gemeente: Gemeente | None = None
    postcode4: Postcode4 | None = None
    fundable: bool | None = None
    route: RouteCode | None = None
    phase: RoutePhase | None = None


@transition(
    "registration-changed",
    slug="inschrijving-gewijzigd",
    title=Text("inschrijving gewijzigd", "registration changed"),
    key=OF_REGISTRATION,
)
class RegistrationChanged(OfRegistration, frozen=True):
    """Inschrijving gewijzigd: from this day on another programme, level, leertraject or planned end."""

    crebo: Crebo | None = None
    niveau: Niveau | None = None
    leertraject: Leertraject | None = None
    planned_end: date | None = None
    fundable: bool | None = None
    route: RouteCode | None = None
    phase: RoutePhase | None = None


@transition(
    "mbo-deregistered",
    slug="mbo-uitgeschreven",
    title=Text("uitgeschreven uit het mbo", "deregistered from the mbo"),
    same_day=SameDay.END,
    key=OF_REGISTRATION,
)
class MboDeregistered(OfRegistration, frozen=True):
    """Uitgeschreven uit het mbo: the last day that still counts."""

    ground: Code | None = None
    reason: Code | None = None
