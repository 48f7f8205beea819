"""Leerwerktrajecten: for whom they are, the programme and the marks; and what the agreement with the mbo must hold."""

from typing import Any

from leerroute.events import (
    DiplomaAwarded,
    ElectiveChosen,
    ElectiveCompleted,
    ExamTaken,
    LwtEnded,
    LwtPlaced,
    Recorded,
    SubjectsSet,
    VmboEnrolled,
)
from leerroute.rules.history import History
from leerroute.rules.laws import of_the_old_wvo
from leerroute.rules.lwt import is_first_placement, last_day, was_broken_off
from leerroute.rules.marks import SUFFICIENT, sufficient_by_subject
from leerroute.rules.rule import AwaitsAgreements, NotComputable, declare, rule
from leerroute.rules.schooling import vmbo_stage_on
from leerroute.rules.verdicts import Due, Verdict, broken, satisfied, undetermined
from leerroute.terms import Text

LAW = of_the_old_wvo("10b1-10b7")

AGREEMENT = AwaitsAgreements(
    Text(
        "de overeenkomst met het mbo: wanneer getekend, en wat zij regelt",
        "the agreement with the mbo: when it was signed, and what it arranges",
    )
)

ELECTIVES = 4
"""How many electives the programme holds at least."""


@rule(
    "LWT-01",
    "LWT",
    "M",
    article=LAW,
    needs={LwtPlaced: "", VmboEnrolled: "leerweg leerjaar"},
    wanted=Text(
        "bb, leerjaar 3 of 4, op de dag van plaatsing", "bb, leerjaar 3 or 4, on the day of placing"
    ),
)
def in_the_upper_years_of_bb(placed: Recorded[LwtPlaced], history: History) -> Verdict | None:
    """Een leerwerktraject kan alleen in bb, in leerjaar 3 en 4.

    A leerwerktraject is possible only in bb, in leerjaar 3 and 4.
    """
    stage = vmbo_stage_on(history, placed.fact.occurred_on)
    if stage is None:
        return undetermined(VmboEnrolled)
    if stage.leerjaar not in (3, 4):
        return broken(lacks=("leerjaar",))
    if stage.leerweg is None:
        return undetermined(VmboEnrolled, "leerweg")
    return satisfied() if stage.leerweg == "bb" else broken(lacks=("leerweg",))


@rule(
    "LWT-03",
    "LWT",
    "M",
    article=LAW,
    needs={LwtPlaced: "", LwtEnded: "outcome", SubjectsSet: "subjects", ElectiveChosen: "elective"},
    wanted=Text(
        "Nederlands, het profielvak en vier keuzevakken, voor het einde van het leerwerktraject",
        "Nederlands, the profile subject and four electives, by the end of the leerwerktraject",
    ),
    reading=Text(
        "Over het hele leerwerktraject, van wie het niet voortijdig heeft verlaten. Open zolang het loopt.",
        "Over the whole leerwerktraject, of who did not leave it early. Open as long as it goes on.",
    ),
)
def minimum_programme(placed: Recorded[LwtPlaced], history: History) -> Verdict | None:
    """Het programma heeft ten minste Nederlands, het profielvak en vier beroepsgerichte keuzevakken.

    The programme has at least Nederlands, the profile subject and four vocational electives.
    """
    if not is_first_placement(placed, history) or was_broken_off(history):
        return None
    packages, end = history.told(SubjectsSet), last_day(history)
    electives: list[Recorded[Any]] = [
        *history.told(ElectiveChosen),
        *history.told(ElectiveCompleted),
    ]
    if end is not None and not packages:
        return undetermined(SubjectsSet)
    if end is not None and not electives:
        return undetermined(ElectiveChosen)
    subjects = {one.subject for package in packages for one in package.fact.subjects}
    chosen = {one.fact.elective: one.position for one in electives}
    lacks = tuple(one for one in ("nederlands", "profielvak") if one not in subjects)
    lacks = lacks if len(chosen) >= ELECTIVES else (*lacks, "keuzevakken")
    told = (*packages, *electives)
    met = max(one.fact.occurred_on for one in told) if not lacks else None
    return Due(by=end, met=met, lacks=lacks, rests_on=tuple(one.position for one in told))


@rule(
    "LWT-04",
    "LWT",
    "M",
    article=LAW,
    needs={DiplomaAwarded: "diploma", ExamTaken: "subject mark", ElectiveCompleted: "mark"},
    wanted=Text("voor elk vak ten minste een 6", "at least a 6 for every subject"),
    reading=Text(
        "Het eindcijfer, anders het gemiddelde van schoolexamen en centraal examen, afgerond. Het examenbesluit liet voor de"
        " rekentoets een 5 toe: rekenen blijft buiten beschouwing.",
        "The final mark, else the mean of schoolexamen and central examination, rounded. The decree on examinations allowed a 5"
        " for the test in arithmetic: rekenen is left out.",
    ),
)
def marks_of_six(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Alle vakken worden met ten minste een 6 afgesloten.

    Every subject is closed with at least a 6.
    """
    if awarded.fact.diploma != "vmbo-lwt":
        return None
    day = awarded.fact.occurred_on
    marks = sufficient_by_subject(history, day)
    marks.pop("rekenen", None)
    electives = {e.fact.elective: e.fact.mark for e in history.told(ElectiveCompleted)}
    marks |= {
        code: None if mark is None else mark >= SUFFICIENT for code, mark in electives.items()
    }
    lacks = tuple(subject for subject, enough in marks.items() if enough is False)
    if lacks:
        return broken(lacks=lacks)
    if not marks:
        return undetermined(ExamTaken)
    if None in marks.values():
        return undetermined(ExamTaken, "mark")
    return satisfied()


declare(
    "LWT-02",
    "LWT",
    "M",
    Text(
        "Vooraf is er een samenwerkingsovereenkomst met een mbo-instelling.",
        "Beforehand there is an agreement with an institution of the mbo.",
    ),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "LWT-09",
    "LWT",
    "M",
    Text(
        "Met het mbo is doorstroom naar een verwante opleiding van ten minste niveau 2 afgesproken.",
        "Going on to a related programme of at least level 2 is agreed with the mbo.",
    ),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "LWT-10",
    "LWT",
    "S",
    Text(
        "De afspraken gaan over verwante én niet-verwante doorstroom.",
        "What is agreed covers related and unrelated programmes.",
    ),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "LWT-14",
    "LWT",
    "I",
    Text(
        "De school bepaalt doelgroep, extra vakken en leerbedrijven.",
        "The school decides on the target group, extra subjects and companies.",
    ),
    state=NotComputable(
        Text(
            "Een vrijheid van de school: er is niets waaraan het kan worden getoetst.",
            "A freedom of the school: there is nothing to hold it against.",
        )
    ),
    article=LAW,
)

declare(
    "LWT-15",
    "LWT",
    "I",
    Text("Het leerbedrijf ontvangt een fiscale tegemoetkoming.", "The company gets a tax relief."),
    state=NotComputable(
        Text(
            "Geldstromen naar bedrijven worden niet vastgelegd; de afdrachtvermindering is bovendien vervallen.",
            "Money to companies is not recorded; and the relief was abolished.",
        )
    ),
    article=LAW,
    confirmed=False,
)

declare(
    "LWT-L1",
    "LWT",
    "M",
    Text(
        "In elke schoolweek van leerjaar 3 en 4 is er ook binnenschools onderwijs.",
        "In every school week of leerjaar 3 and 4 there are lessons at school, too.",
    ),
    state=NotComputable(
        Text("Weekroosters worden niet vastgelegd.", "Weekly timetables are not recorded.")
    ),
    article=LAW,
    by_law=True,
)
