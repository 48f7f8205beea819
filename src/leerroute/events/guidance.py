"""Section C: how a student is followed: talks, warnings, the study advice (bsa), what comes of it, absence."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from leerroute.events.kinds import OfRegistration, SameDay, transition
from leerroute.events.mbo import OF_REGISTRATION
from leerroute.terms import Advice, AppealDecision, GuidedTo, ImprovementPoint, Text


@transition(
    "progress-talk-held",
    slug="voortgangsgesprek",
    title=Text("voortgangsgesprek", "progress talk"),
    key=OF_REGISTRATION,
)
class ProgressTalkHeld(OfRegistration, frozen=True):
    """Voortgangsgesprek: that it was held, never what was said."""


@transition(
    "warning-issued",
    slug="waarschuwing-gegeven",
    title=Text("waarschuwing gegeven", "warning issued"),
    key=OF_REGISTRATION,
)
class WarningIssued(OfRegistration, frozen=True):
    """Schriftelijke waarschuwing: in writing or not, and what must improve."""

    written: bool | None = None
    must_improve: Annotated[tuple[ImprovementPoint, ...], Meta(min_length=1)] | None = None


@transition(
    "improvement-period-set",
    slug="verbetertermijn-gesteld",
    title=Text("verbetertermijn gesteld", "improvement period set"),
    key=OF_REGISTRATION,
)
class ImprovementPeriodSet(OfRegistration, frozen=True):
    """Verbetertermijn gesteld: from when (else from the day itself) until when."""

    period_from: date | None = None
    period_until: date | None = None


@transition(
    "improvement-period-ended",
    slug="verbetertermijn-afgelopen",
    title=Text("verbetertermijn afgelopen", "improvement period ended"),
    same_day=SameDay.END,
    key=OF_REGISTRATION,
)
class ImprovementPeriodEnded(OfRegistration, frozen=True):
    """Verbetertermijn afgelopen: improved or not."""

    improved: bool | None = None


@transition(
    "study-advice-given",
    slug="studieadvies-gegeven",
    title=Text("bindend studieadvies gegeven", "binding study advice given"),
    key=OF_REGISTRATION,
)
class StudyAdviceGiven(OfRegistration, frozen=True):
    """Bindend studieadvies (bsa): and whether personal circumstances were weighed, never which."""

    advice: Advice
    circumstances_weighed: bool | None = None


@transition(
    "guidance-given",
    slug="begeleiding-gegeven",
    title=Text("begeleiding naar een andere opleiding", "guidance to another programme"),
    key=OF_REGISTRATION,
)
class GuidanceGiven(OfRegistration, frozen=True):
    """Begeleiding naar een andere opleiding: and where it led."""

    guided_to: GuidedTo | None = None


@transition(
    "appeal-lodged",
    slug="beroep-ingesteld",
    title=Text("beroep ingesteld", "appeal lodged"),
    key=OF_REGISTRATION,
)
class AppealLodged(OfRegistration, frozen=True):
    """Beroep ingesteld."""


@transition(
    "appeal-decided",
    slug="uitspraak-in-beroep",
    title=Text("uitspraak in beroep", "appeal decided"),
    key=OF_REGISTRATION,
)
class AppealDecided(OfRegistration, frozen=True):
    """Uitspraak in beroep."""

    decision: AppealDecision | None = None


@transition(
    "absence-reported",
    slug="verzuim-gemeld",
    title=Text("verzuim gemeld", "absence reported"),
    key=OF_REGISTRATION,
)
class AbsenceReported(OfRegistration, frozen=True):
    """Verzuim gemeld: and whether it was four weeks on end without leave; never why."""

    four_weeks: bool | None = None
