"""Programma van het mbo: optional modules, and one profile of the qualification."""

from datetime import date

from leerroute.events import (
    DiplomaAwarded,
    ExemptionGranted,
    MboRegistered,
    OptionalModuleChosen,
    OptionalModuleCompleted,
    OptionalModuleDeviation,
    Recorded,
)
from leerroute.pathway import Enrolment
from leerroute.rules.diplomas import exempted, registration_awarded
from leerroute.rules.history import History
from leerroute.rules.modules import are_enough, last_results
from leerroute.rules.register.diploma_onderdelen import MODULES_COUNT
from leerroute.rules.registrations import within
from leerroute.rules.rule import NotComputable, declare, rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import MBO_DIPLOMAS, Text

MODULES_SINCE = Setting[bool](
    "keuzedelen-verplicht",
    Text(
        "keuzedelen zijn verplicht, voor wie begint",
        "optional modules are compulsory, of who begins",
    ),
    From(date.min, False, "brochure"),
    From(date(2016, 8, 1), True, "brochure: cohort 2016-2017"),
)
HOURS_OF_DEVIATION = 240


@rule(
    "MBO-01",
    "MBO",
    "M",
    article="brochure: herziene kwalificatiestructuur, vanaf 2016-2017",
    since="2016-08-01",
    needs={
        DiplomaAwarded: "diploma components",
        MboRegistered: "registration",
        OptionalModuleChosen: "",
        OptionalModuleCompleted: "",
        OptionalModuleDeviation: "",
        ExemptionGranted: "component",
    },
    settings=(MODULES_SINCE,),
    wanted=Text(
        "ten minste een keuzedeel, of een afwijking of vrijstelling",
        "at least one optional module, or a deviation or exemption",
    ),
    reading=Text(
        "Bij het diploma, van wie vanaf 1 augustus 2016 begon. Hoeveel keuzedelen het er moeten zijn, hangt van het soort"
        " opleiding af en niet van de duur; hier telt of er een is.",
        "At the diploma, of who began from 1 August 2016 on. How many modules there must be depends on the kind of programme"
        " and not on its duration; here counts whether there is one.",
    ),
)
def modules_followed(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Keuzedelen zijn een verplicht onderdeel van de opleiding.

    Optional modules are a compulsory part of the programme.
    """
    if awarded.fact.diploma not in MBO_DIPLOMAS:
        return None
    registration = registration_awarded(awarded, history)
    if registration is None:
        return undetermined(MboRegistered)
    if not MODULES_SINCE.on(registration.first_day):
        return None
    told = (
        *within(registration, OptionalModuleChosen, history),
        *within(registration, OptionalModuleCompleted, history),
        *within(registration, OptionalModuleDeviation, history),
    )
    stated = awarded.fact.components
    if told or "keuzedelen" in (stated or ()) or exempted("keuzedelen", awarded, history):
        return satisfied(*told)
    return undetermined(OptionalModuleChosen) if stated is None else broken()


@rule(
    "MBO-02",
    "MBO",
    "M",
    article="brochure: herziene kwalificatiestructuur, vanaf 2016-2017",
    since="2016-08-01",
    needs={OptionalModuleChosen: "linked request_granted in_offer"},
    wanted=Text(
        "een keuzedeel uit het aanbod, gekoppeld of op verzoek toegekend",
        "an optional module on offer, linked or granted on request",
    ),
)
def modules_on_offer(chosen: Recorded[OptionalModuleChosen], history: History) -> Verdict | None:
    """Een student kiest keuzedelen uit het aanbod; een niet-gekoppeld keuzedeel mag op verzoek.

    A student chooses optional modules from those on offer; one that is not linked is allowed on request.
    """
    told = chosen.fact
    may = told.linked or told.request_granted
    refused = told.linked is False and told.request_granted is False
    lacks = [
        code
        for code, wrong in (("aanbod", told.in_offer is False), ("koppeling", refused))
        if wrong
    ]
    if lacks:
        return broken(lacks=tuple(lacks))
    unknown = [] if told.in_offer else ["in_offer"]
    if not may:
        unknown.append("linked" if told.linked is None else "request_granted")
    return undetermined(OptionalModuleChosen, *unknown) if unknown else satisfied()


@rule(
    "MBO-03",
    "MBO",
    "M",
    article="brochure: herziene kwalificatiestructuur, vanaf 2016-2017",
    since="2016-08-01",
    needs={OptionalModuleDeviation: "hours motivated"},
    wanted=Text("precies 240 klokuren, met redenen", "exactly 240 clock hours, with reasons"),
)
def deviation(deviated: Recorded[OptionalModuleDeviation], history: History) -> Verdict | None:
    """Een instelling mag gemotiveerd van keuzedelen afwijken, met een onderdeel van 240 klokuren.

    An institution may deviate from optional modules with reasons, by a part of 240 clock hours.
    """
    told = deviated.fact
    lacks = []
    if told.hours not in (None, HOURS_OF_DEVIATION):
        lacks.append("uren")
    if told.motivated is False:
        lacks.append("motivering")
    if lacks:
        return broken(lacks=tuple(lacks))
    unknown = [field for field in ("hours", "motivated") if getattr(told, field) is None]
    return undetermined(OptionalModuleDeviation, *unknown) if unknown else satisfied()


@rule(
    "MBO-04",
    "MBO",
    "M",
    article="Examen- en kwalificatiebesluit beroepsopleidingen WEB art. 17",
    since="2016-08-01",
    needs={
        DiplomaAwarded: "diploma components",
        MboRegistered: "registration",
        OptionalModuleChosen: "module",
        OptionalModuleCompleted: "module mark passed",
        OptionalModuleDeviation: "",
        ExemptionGranted: "component",
    },
    settings=(MODULES_SINCE, MODULES_COUNT),
    wanted=Text(
        "elk gekozen keuzedeel geëxamineerd; voor wie vanaf 2020-2021 begon, ook met voldoende uitslag",
        "every optional module that was chosen examined; of who began from 2020-2021 on with sufficient results, too",
    ),
    reading=Text(
        "Bij het diploma. Uitslagen zijn voldoende als ten minste de helft een 6 of voldoende is, geen lager is dan een 4, en de"
        " cijfers gemiddeld een 6 zijn. Wie van keuzedelen is vrijgesteld of er een ander onderdeel voor volgde, hoeft er geen te"
        " examineren.",
        "At the diploma. Results are sufficient when at least half is a 6 or passed, none is below a 4, and the marks are a 6 on"
        " average. Who was exempted from modules or followed another part in their place need not be examined.",
    ),
)
def modules_examined(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Keuzedelen worden geëxamineerd; voor wie vanaf 2020-2021 begint, telt het resultaat mee.

    Optional modules are examined; for who begins from 2020-2021 on the result counts.
    """
    if awarded.fact.diploma not in MBO_DIPLOMAS:
        return None
    registration = registration_awarded(awarded, history)
    if registration is None:
        return undetermined(MboRegistered)
    begun, day = registration.first_day, awarded.fact.occurred_on
    if not MODULES_SINCE.on(begun):
        return None
    chosen = {o.fact.module for o in within(registration, OptionalModuleChosen, history)}
    results = last_results(registration, day, history)
    if not results:
        return without_results(awarded, registration, history)
    unexamined = chosen - {one.module for one in results}
    if unexamined:
        return broken(lacks=tuple(sorted(unexamined)))
    enough = are_enough(results) if MODULES_COUNT.on(begun) else True
    if enough is None:
        return undetermined(OptionalModuleCompleted, "mark", "passed")
    return satisfied() if enough else broken()


def without_results(
    awarded: Recorded[DiplomaAwarded], registration: Enrolment, history: History
) -> Verdict | None:
    """Of whom no result of a module is told: met by the diploma or an exemption; replaced by another part; else not known."""
    stated = "keuzedelen" in (awarded.fact.components or ())
    if stated or exempted("keuzedelen", awarded, history):
        return satisfied()
    if within(registration, OptionalModuleDeviation, history):
        return None
    return undetermined(OptionalModuleCompleted)


declare(
    "MBO-05",
    "MBO",
    "I",
    Text(
        "Uren van keuzedelen tellen in de studielast en hebben geen directe relatie met onderwijstijd.",
        "Hours of optional modules count in the study load and have no direct relation with teaching time.",
    ),
    state=NotComputable(
        Text(
            "Studielast en onderwijstijd worden niet vastgelegd.",
            "Study load and teaching time are not recorded.",
        )
    ),
)
