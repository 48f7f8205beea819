"""Diploma van het mbo: which generic examinations must have been taken, and which must be met, at each level."""

from collections.abc import Mapping
from datetime import date

from leerroute.events import (
    DiplomaAwarded,
    ExemptionGranted,
    GenericExamTaken,
    MboRegistered,
    Recorded,
    Transition,
)
from leerroute.rules.diplomas import Result, generic_exams, holds_for, result_of
from leerroute.rules.history import History
from leerroute.rules.rule import rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import DiplomaPart, Text

LAW = "Examen- en kwalificatiebesluit beroepsopleidingen WEB art. 17"

REKENEN_COUNTS = Setting[bool](
    "rekenen-telt-mee",
    Text(
        "rekenen telt mee voor het diploma, voor wie begint",
        "rekenen counts for the diploma, of who begins",
    ),
    From(date.min, False, "brochure"),
    From(date(2022, 8, 1), True, "Stb. 2022, 62"),
)

NEEDS: dict[type[Transition], str] = {
    DiplomaAwarded: "diploma components",
    GenericExamTaken: "generic mark passed",
    ExemptionGranted: "component",
    MboRegistered: "registration",
}

READING = Text(
    "Wat met het diploma is vermeld of waarvoor vrijstelling is verleend, is voldaan. Anders telt de laatste uitslag, ook uit"
    " een eerdere inschrijving. Van meer onderdelen mag er een een 5 zijn; is het er een, dan is een 5 genoeg, behalve op niveau"
    " 1: daar is rekenen voldaan met ten minste een 6. Zijn van de student geen examens bekend, of maakt uit wanneer de opleiding"
    " is begonnen en is dat niet bekend, dan is het niet te bepalen.",
    "What is stated with the diploma or was exempted is met. Otherwise the last result counts, also of an earlier"
    " registration. Of several parts one may be a 5; of a single one a 5 is enough, except at level 1: there rekenen is met by at"
    " least a 6. Where no examinations of the student are known, or it matters when the programme was begun and that is not"
    " known, it is undetermined.",
)

Diploma = Recorded[DiplomaAwarded]


@rule(
    "DIP-1",
    "MBO",
    "M",
    article=LAW,
    since="2016-08-01",
    confirmed=False,
    needs=NEEDS,
    settings=(REKENEN_COUNTS,),
    wanted=Text(
        "examens Nederlands en rekenen; voor wie vanaf 1 augustus 2022 begon, rekenen voldaan",
        "examinations Nederlands and rekenen; of who began from 1 August 2022 on, rekenen met",
    ),
    reading=READING,
)
def niveau_1(awarded: Diploma, history: History) -> Verdict | None:
    """Op niveau 1 zijn de examens Nederlands en rekenen afgelegd.

    At level 1 the examinations Nederlands and rekenen were taken.
    """
    if awarded.fact.diploma != "entree":
        return None
    return generic_parts(awarded, history, met=(), taken=("nederlands",), fives=0)


@rule(
    "DIP-2",
    "MBO",
    "M",
    article=LAW,
    since="2016-08-01",
    confirmed=False,
    needs=NEEDS,
    settings=(REKENEN_COUNTS,),
    wanted=Text(
        "ten minste een 5 voor Nederlands en een examen rekenen; voor wie vanaf 1 augustus 2022 begon, een 6 en een 5",
        "at least a 5 for Nederlands and an examination rekenen; of who began from 1 August 2022 on, a 6 and a 5",
    ),
    reading=READING,
)
def niveau_2(awarded: Diploma, history: History) -> Verdict | None:
    """Op niveau 2 is voldaan aan Nederlands en is rekenen afgelegd.

    At level 2 Nederlands is met and rekenen was taken.
    """
    if awarded.fact.diploma != "mbo-2":
        return None
    return generic_parts(awarded, history, met=("nederlands",), taken=())


@rule(
    "DIP-3",
    "MBO",
    "M",
    article=LAW,
    since="2016-08-01",
    confirmed=False,
    needs=NEEDS,
    settings=(REKENEN_COUNTS,),
    wanted=Text(
        "ten minste een 5 voor Nederlands en een examen rekenen; voor wie vanaf 1 augustus 2022 begon, een 6 en een 5",
        "at least a 5 for Nederlands and an examination rekenen; of who began from 1 August 2022 on, a 6 and a 5",
    ),
    reading=READING,
)
def niveau_3(awarded: Diploma, history: History) -> Verdict | None:
    """Op niveau 3 is voldaan aan Nederlands en is rekenen afgelegd.

    At level 3 Nederlands is met and rekenen was taken.
    """
    if awarded.fact.diploma != "mbo-3":
        return None
    return generic_parts(awarded, history, met=("nederlands",), taken=())


@rule(
    "DIP-4",
    "MBO",
    "M",
    article=LAW,
    since="2016-08-01",
    confirmed=False,
    needs=NEEDS,
    settings=(REKENEN_COUNTS,),
    wanted=Text(
        "een 6 en ten minste een 5 voor Nederlands en Engels en een examen rekenen; voor wie vanaf 1 augustus 2022 begon, telt"
        " rekenen als derde mee",
        "a 6 and at least a 5 for Nederlands and Engels, and an examination rekenen; of who began from 1 August 2022 on rekenen"
        " counts as the third",
    ),
    reading=READING,
)
def niveau_4(awarded: Diploma, history: History) -> Verdict | None:
    """Op niveau 4 is voldaan aan Nederlands en Engels en is rekenen afgelegd.

    At level 4 Nederlands and Engels are met and rekenen was taken.
    """
    if awarded.fact.diploma != "mbo-4":
        return None
    return generic_parts(awarded, history, met=("nederlands", "engels"), taken=())


def generic_parts(
    awarded: Diploma,
    history: History,
    *,
    met: tuple[DiplomaPart, ...],
    taken: tuple[DiplomaPart, ...],
    fives: int = 1,
) -> Verdict:
    """Whether these parts are met, so many of them by a 5, and those taken; rekenen is one of the one or of the other."""
    counts = holds_for(REKENEN_COUNTS, awarded, history)
    as_met = parts_closed(awarded, history, (*met, "rekenen"), taken, fives)
    as_taken = parts_closed(awarded, history, met, (*taken, "rekenen"), fives)
    if counts is None and type(as_met) is not type(as_taken):
        return undetermined(MboRegistered)
    return as_met if counts else as_taken


def parts_closed(
    awarded: Diploma,
    history: History,
    met: tuple[DiplomaPart, ...],
    taken: tuple[DiplomaPart, ...],
    fives: int,
) -> Verdict:
    """Whether these parts are met, so many of them by a 5, and those were taken."""
    results = {part: result_of(part, awarded, history) for part in (*met, *taken)}
    exams = tuple(generic_exams(awarded, history))
    anything_told = bool(exams or awarded.fact.components)
    lacks = not_met({part: results[part] for part in met}, anything_told, fives)
    lacks += tuple(part for part in taken if results[part] is Result.UNTOLD and exams)
    if lacks:
        return broken(*exams, lacks=lacks)
    if Result.UNTOLD in results.values():
        return undetermined(GenericExamTaken)
    if any(results[part] is Result.UNSTATED for part in met):
        return undetermined(GenericExamTaken, "mark", "passed", rests_on=exams)
    return satisfied(*exams)


def not_met(
    results: Mapping[DiplomaPart, Result], anything_told: bool, fives: int
) -> tuple[DiplomaPart, ...]:
    """The parts that are not met: too little, not told among others that are, or a 5 too many."""
    lacks = tuple(
        part
        for part, result in results.items()
        if result is Result.TOO_LITTLE or (result is Result.UNTOLD and anything_told)
    )
    with_5 = tuple(part for part, result in results.items() if result is Result.ALMOST)
    return (*lacks, *with_5) if len(with_5) > fives else lacks
