"""Section B: from an application for the mbo to a place, or to no place."""

from datetime import date

from leerroute.events.kinds import AtSchool, OfApplication, SameDay, transition
from leerroute.terms import (
    Advice,
    Brin,
    Code,
    Crebo,
    FixusGround,
    Leertraject,
    Niveau,
    RejectionGround,
    Selection,
    StudyYear,
    Text,
)

OF_APPLICATION = ("institution", "application")


@transition(
    "mbo-applied",
    slug="mbo-aangemeld",
    title=Text("aangemeld voor het mbo", "applied for the mbo"),
    same_day=SameDay.START,
    key=OF_APPLICATION,
)
class MboApplied(AtSchool, frozen=True):
    """Aangemeld voor het mbo: one application (aanmelding) for one programme; several at once are normal."""

    application: Code
    institution: Brin | None = None
    crebo: Crebo | None = None
    niveau: Niveau | None = None
    leertraject: Leertraject | None = None
    study_year: StudyYear | None = None


@transition(
    "application-withdrawn",
    slug="aanmelding-ingetrokken",
    title=Text("aanmelding ingetrokken", "application withdrawn"),
    same_day=SameDay.END,
    key=OF_APPLICATION,
)
class ApplicationWithdrawn(OfApplication, frozen=True):
    """Aanmelding ingetrokken: the last day on which it stands."""


@transition("intake-held", slug="intake", title=Text("intake", "intake"), key=OF_APPLICATION)
class IntakeHeld(OfApplication, frozen=True):
    """Intake: whether it was mandatory, and whether the applicant attended."""

    mandatory: bool | None = None
    attended: bool | None = None


@transition(
    "study-choice-advice-asked",
    slug="studiekeuzeadvies-gevraagd",
    title=Text("studiekeuzeadvies gevraagd", "study choice advice asked"),
    key=OF_APPLICATION,
)
class StudyChoiceAdviceAsked(OfApplication, frozen=True):
    """Studiekeuzeadvies gevraagd."""


@transition(
    "study-choice-advice-given",
    slug="studiekeuzeadvies-gegeven",
    title=Text("studiekeuzeadvies gegeven", "study choice advice given"),
    key=OF_APPLICATION,
)
class StudyChoiceAdviceGiven(OfApplication, frozen=True):
    """Studiekeuzeadvies gegeven."""

    advice: Advice | None = None


@transition(
    "application-accepted",
    slug="toegelaten",
    title=Text("toegelaten tot het mbo", "accepted at the mbo"),
    key=OF_APPLICATION,
)
class ApplicationAccepted(OfApplication, frozen=True):
    """Toegelaten."""


@transition(
    "application-rejected",
    slug="afgewezen",
    title=Text("afgewezen voor het mbo", "rejected at the mbo"),
    key=OF_APPLICATION,
)
class ApplicationRejected(OfApplication, frozen=True):
    """Afgewezen: and on which ground.

    Where applicants are selected: when that was made known (`published_on`), why there are too few places, and how it is done.
    """

    ground: RejectionGround | None = None
    published_on: date | None = None
    fixus_ground: FixusGround | None = None
    selection: Selection | None = None


@transition(
    "alternative-offered",
    slug="andere-opleiding-aangeboden",
    title=Text("andere opleiding aangeboden", "another programme offered"),
    key=(*OF_APPLICATION, "crebo"),
)
class AlternativeOffered(OfApplication, frozen=True):
    """Andere opleiding aangeboden: which one, and whether it was accepted."""

    crebo: Crebo | None = None
    accepted: bool | None = None
