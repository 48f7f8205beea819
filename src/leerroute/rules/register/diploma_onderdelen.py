"""Diploma van het mbo: the occupation, the practical placement, loopbaan en burgerschap: at every level."""

from datetime import date

from leerroute.events import (
    DiplomaAwarded,
    ExemptionGranted,
    GenericExamTaken,
    MboRegistered,
    OptionalModuleCompleted,
    PracticePlacementEnded,
    Recorded,
)
from leerroute.rules.diplomas import (
    Result,
    exempted,
    generic_exams,
    holds_for,
    registration_awarded,
    result_of,
)
from leerroute.rules.history import History
from leerroute.rules.modules import are_enough, last_results
from leerroute.rules.register.diploma import LAW
from leerroute.rules.registrations import within
from leerroute.rules.rule import rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import MBO_DIPLOMAS, Text

MODULES_COUNT = Setting[bool](
    "keuzedelen-tellen-mee",
    Text(
        "keuzedelen tellen mee voor het diploma, voor wie begint",
        "optional modules count for the diploma, of who begins",
    ),
    From(date.min, False, "brochure"),
    From(date(2020, 8, 1), True, "brochure: cohort 2020-2021"),
)


@rule(
    "DIP-5",
    "MBO",
    "M",
    article=LAW,
    needs={
        DiplomaAwarded: "diploma components",
        OptionalModuleCompleted: "module mark passed",
        ExemptionGranted: "component",
        MboRegistered: "registration",
    },
    settings=(MODULES_COUNT,),
    wanted=Text(
        "beroepsspecifieke eisen voldaan; voor wie vanaf 2020-2021 begon, ook de keuzedelen",
        "requirements of the occupation met; of who began from 2020-2021 on the optional modules, too",
    ),
    reading=Text(
        "Zoals met het diploma is vermeld; keuzedelen anders naar hun uitslagen in de inschrijving. Wordt met het diploma niets"
        " vermeld, of maakt uit wanneer de opleiding is begonnen en is dat niet bekend, dan is het niet te bepalen.",
        "As stated with the diploma; optional modules otherwise by their results in the registration. Where nothing is stated"
        " with the diploma, or it matters when the programme was begun and that is not known, it is undetermined.",
    ),
)
def occupation(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Voldaan is aan de beroepsspecifieke eisen van kwalificatie en keuzedelen.

    What qualification and optional modules ask of the occupation is met.
    """
    if awarded.fact.diploma not in MBO_DIPLOMAS:
        return None
    lacks = []
    stated = awarded.fact.components
    if stated is not None and "beroepsspecifiek" not in stated:
        lacks.append("beroepsspecifiek")
    counts = holds_for(MODULES_COUNT, awarded, history)
    modules = True if counts is False else modules_met(awarded, history)
    if counts and modules is False:
        lacks.append("keuzedelen")
    if lacks:
        return broken(lacks=tuple(lacks))
    if modules is False:
        return undetermined(MboRegistered)
    if stated is None:
        return undetermined(DiplomaAwarded, "components")
    return undetermined(OptionalModuleCompleted) if modules is None else satisfied()


def modules_met(awarded: Recorded[DiplomaAwarded], history: History) -> bool | None:
    """Whether the optional modules are met: as stated or exempted, else by their results; None = not known."""
    stated = awarded.fact.components
    if "keuzedelen" in (stated or ()) or exempted("keuzedelen", awarded, history):
        return True
    registration = registration_awarded(awarded, history)
    results = last_results(registration, awarded.fact.occurred_on, history) if registration else []
    if not results:
        return None if stated is None else False
    return are_enough(results)


@rule(
    "DIP-6",
    "MBO",
    "M",
    article=LAW,
    needs={
        DiplomaAwarded: "diploma components",
        PracticePlacementEnded: "passed",
        ExemptionGranted: "component",
        MboRegistered: "registration",
    },
    wanted=Text("een bpv met goed gevolg", "a practical placement with good result"),
    reading=Text(
        "Zoals met het diploma is vermeld, anders de laatste uitslag van een bpv in de inschrijving.",
        "As stated with the diploma, else the last result of a placement in the registration.",
    ),
)
def placement(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """De beroepspraktijkvorming is met goed gevolg afgesloten.

    The practical placement was closed with good result.
    """
    if awarded.fact.diploma not in MBO_DIPLOMAS:
        return None
    stated = awarded.fact.components
    if "bpv" in (stated or ()) or exempted("bpv", awarded, history):
        return satisfied()
    registration = registration_awarded(awarded, history)
    closed = [
        one
        for one in (within(registration, PracticePlacementEnded, history) if registration else [])
        if one.fact.passed is not None and one.fact.occurred_on <= awarded.fact.occurred_on
    ]
    if closed:
        return satisfied(closed[-1]) if closed[-1].fact.passed else broken(closed[-1])
    if stated is not None:
        return broken()
    return undetermined(PracticePlacementEnded, "passed")


@rule(
    "DIP-7",
    "MBO",
    "M",
    article=LAW,
    needs={
        DiplomaAwarded: "diploma components",
        GenericExamTaken: "generic passed mark",
        ExemptionGranted: "component",
    },
    wanted=Text("loopbaan en burgerschap voldaan", "loopbaan en burgerschap met"),
)
def career_and_citizenship(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Voldaan is aan de eisen voor loopbaan en burgerschap.

    What is asked for loopbaan en burgerschap is met.
    """
    if awarded.fact.diploma not in MBO_DIPLOMAS:
        return None
    exams = tuple(generic_exams(awarded, history))
    match result_of("loopbaan-en-burgerschap", awarded, history):
        case Result.ENOUGH:
            return satisfied(*exams)
        case Result.UNSTATED:
            return undetermined(GenericExamTaken, "passed", rests_on=exams)
        case Result.UNTOLD if not exams and awarded.fact.components is None:
            return undetermined(GenericExamTaken)
        case _:
            return broken(*exams)
