"""Toelatingsrecht: when there may be a numerus fixus, and how applicants are selected then."""

from datetime import date

from leerroute.events import ApplicationRejected, MboApplied, Recorded
from leerroute.rules.applications import MonthDay
from leerroute.rules.history import History
from leerroute.rules.register.toelating import LAW
from leerroute.rules.register.toelating_eisen import known_by
from leerroute.rules.rule import rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import Text

SELECTION_BY = Setting[MonthDay](
    "selectiewijze-uiterlijk",
    Text(
        "selectiewijze bekend uiterlijk op (maand-dag)",
        "way of selecting known on or before (month-day)",
    ),
    From(date(2017, 8, 1), (2, 1), "brochure: vóór uiterlijk 1 februari"),
)


@rule(
    "TOE-12",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={ApplicationRejected: "ground fixus_ground"},
    wanted=Text(
        "meer aanmeldingen dan plaatsen, of het arbeidsmarktperspectief",
        "more applications than places, or prospects on the labour market",
    ),
)
def ground_of_fixus(rejected: Recorded[ApplicationRejected], history: History) -> Verdict | None:
    """Een numerus fixus mag alleen bij te veel aanmeldingen of om het arbeidsmarktperspectief.

    A numerus fixus is allowed only for too many applications or for prospects on the labour market.
    """
    if rejected.fact.ground != "numerus-fixus":
        return None
    if rejected.fact.fixus_ground is None:
        return undetermined(ApplicationRejected, "fixus_ground")
    return broken() if rejected.fact.fixus_ground == "anders" else satisfied()


@rule(
    "TOE-13",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={ApplicationRejected: "ground published_on", MboApplied: "study_year"},
    settings=(SELECTION_BY,),
    wanted=Text(
        "een selectiewijze die uiterlijk op 1 februari voor het studiejaar bekend is",
        "a way of selecting that is known on or before 1 February before the study year",
    ),
    reading=Text(
        "De brochure schrijft 'vóór uiterlijk 1 februari' en ook 'vóór 1 februari'; hier telt 1 februari als op tijd.",
        "The brochure writes 'before at the latest 1 February' and also 'before 1 February'; here 1 February is in time.",
    ),
)
def selection_is_known(rejected: Recorded[ApplicationRejected], history: History) -> Verdict | None:
    """Hoe wordt geselecteerd, is uiterlijk op 1 februari voor het studiejaar bekend.

    How applicants are selected is known on or before 1 February before the study year.
    """
    if rejected.fact.ground != "numerus-fixus":
        return None
    return known_by(SELECTION_BY, rejected, history)


@rule(
    "TOE-14",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={ApplicationRejected: "ground selection"},
    wanted=Text(
        "een selectie op iets anders dan cijfers of een portfolio, zoals volgorde van aanmelding",
        "a selection on something else than marks or a portfolio, such as the order of applying",
    ),
)
def way_of_selecting(rejected: Recorded[ApplicationRejected], history: History) -> Verdict | None:
    """Er wordt niet geselecteerd op cijfers of op een portfolio.

    Applicants are not selected on marks or a portfolio.
    """
    if rejected.fact.ground != "numerus-fixus":
        return None
    if rejected.fact.selection is None:
        return undetermined(ApplicationRejected, "selection")
    return broken() if rejected.fact.selection in ("cijfers", "portfolio") else satisfied()
