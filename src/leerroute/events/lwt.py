"""Section A: the leerwerktraject within the basisberoepsgerichte leerweg."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from leerroute.events.kinds import SameDay, UnderAgreement, transition
from leerroute.terms import Brin, Company, Crebo, Days, Hours, Signatory, Text


@transition(
    "lwt-placed",
    slug="lwt-geplaatst",
    title=Text("geplaatst in een leerwerktraject", "placed in a leerwerktraject"),
    same_day=SameDay.START,
    key=("agreement", "company"),
)
class LwtPlaced(UnderAgreement, frozen=True):
    """Geplaatst in een leerwerktraject: at which company, recognised by SBB for which crebo, for how long in plan.

    `institution` is the mbo institution of the agreement; `signed_on` and `signed_by` are about the leer-werkovereenkomst.
    The recognition holds from its first day to its last; `related` tells whether it is for a programme that goes with the profile.
    """

    company: Company
    institution: Brin | None = None
    crebo: Crebo | None = None
    signed_on: date | None = None
    signed_by: Annotated[tuple[Signatory, ...], Meta(min_length=1)] | None = None
    hours: Hours | None = None
    days: Days | None = None
    recognised_from: date | None = None
    recognised_until: date | None = None
    related: bool | None = None


@transition(
    "lwt-practice-recorded",
    slug="lwt-praktijk-geregistreerd",
    title=Text("praktijk in het leerwerktraject geregistreerd", "practice in the leerwerktraject"),
    key=("agreement", "company", "period_from", "period_until"),
    concerns="lwt",
)
class LwtPracticeRecorded(UnderAgreement, frozen=True):
    """Praktijk geregistreerd: clock hours and days at a company, in a period."""

    hours: Hours
    days: Days
    period_from: date | None = None
    period_until: date | None = None
    company: Company | None = None


@transition(
    "lwt-ended",
    slug="lwt-beeindigd",
    title=Text("leerwerktraject beëindigd", "leerwerktraject ended"),
    same_day=SameDay.END,
    key=("agreement",),
    concerns="lwt",
)
class LwtEnded(UnderAgreement, frozen=True):
    """Leerwerktraject beëindigd: the last day; completed or not."""

    outcome: bool | None = None
