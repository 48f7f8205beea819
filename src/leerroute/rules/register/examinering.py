"""Examinering en diplomering: how electives are closed, and what a schoolexamen brings at the mbo."""

from leerroute.events import (
    DiplomaAwarded,
    ElectiveChosen,
    ElectiveCompleted,
    ExamTaken,
    ExemptionGranted,
    Recorded,
)
from leerroute.rules.history import History
from leerroute.rules.marks import SUFFICIENT, sufficient_by_subject
from leerroute.rules.rule import NotComputable, declare, rule
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import VMBO_DIPLOMAS, Text

SINCE = "2016-08-01"


@rule(
    "EX-01",
    "EX",
    "M",
    since=SINCE,
    needs={
        DiplomaAwarded: "diploma",
        ElectiveChosen: "elective",
        ElectiveCompleted: "elective mark",
    },
    wanted=Text(
        "van elk gekozen keuzevak een cijfer, op of voor de dag van het diploma",
        "of each elective chosen a mark, on or before the day of the diploma",
    ),
)
def electives_are_examined(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Beroepsgerichte keuzevakken worden met een schoolexamen afgesloten; het profielvak mag dat ook.

    Vocational electives are closed with a schoolexamen; the profile subject may be, too.
    """
    day = diploma.fact.occurred_on
    chosen = {
        one.fact.elective for one in history.told(ElectiveChosen) if one.fact.occurred_on <= day
    }
    if diploma.fact.diploma not in VMBO_DIPLOMAS or not chosen:
        return None
    done = [one for one in history.told(ElectiveCompleted) if one.fact.occurred_on <= day]
    open_ones = chosen - {one.fact.elective for one in done}
    if open_ones:
        return broken(*done, lacks=tuple(sorted(open_ones)))
    marked = {one.fact.elective for one in done if one.fact.mark is not None}
    return satisfied(*done) if marked >= chosen else undetermined(ElectiveCompleted, "mark")


@rule(
    "EX-02",
    ("EX", "LWT"),
    "M",
    since=SINCE,
    needs={ElectiveCompleted: "in_pta"},
    wanted=Text("een plaats in het PTA", "a place in the PTA"),
)
def closed_as_the_pta_says(
    completed: Recorded[ElectiveCompleted], history: History
) -> Verdict | None:
    """Hoe een keuzevak wordt afgesloten staat vooraf in het PTA.

    How an elective is closed stands in the PTA beforehand.
    """
    if completed.fact.in_pta is None:
        return undetermined(ElectiveCompleted, "in_pta")
    return satisfied() if completed.fact.in_pta else broken()


declare(
    "EX-03",
    "EX",
    "M",
    Text(
        "Wat in het schoolexamen wordt beoordeeld, ligt vast in het landelijke examenprogramma.",
        "What is assessed in a schoolexamen is laid down in the national examination programme.",
    ),
    state=NotComputable(
        Text(
            "De inhoud van een examen wordt nergens als gegeven vastgelegd.",
            "What an examination holds is recorded nowhere.",
        )
    ),
)


@rule(
    "EX-04",
    "EX",
    "S",
    needs={
        ExemptionGranted: "subject elective related",
        ExamTaken: "subject mark passed",
        ElectiveCompleted: "elective mark",
    },
    wanted=Text(
        "een verwant vak of keuzevak dat met een voldoende is afgesloten",
        "a related subject or elective that was closed with a sufficient mark",
    ),
)
def exemption_on_a_passed_exam(
    exemption: Recorded[ExemptionGranted], history: History
) -> Verdict | None:
    """Een schoolexamen mag een vrijstelling in een verwante mbo-opleiding opleveren.

    A schoolexamen may give an exemption in a related programme of the mbo.
    """
    told = exemption.fact
    if told.subject is None and told.elective is None:
        return None
    if told.related is False:
        return broken(lacks=("verwant",))
    passed = subject_passed(told, history) if told.subject else elective_passed(told, history)
    if passed is False:
        return broken(lacks=("voldoende",))
    if passed is None:
        return undetermined(ExamTaken if told.subject else ElectiveCompleted, "mark")
    return undetermined(ExemptionGranted, "related") if told.related is None else satisfied()


def subject_passed(told: ExemptionGranted, history: History) -> bool | None:
    """Whether the subject was closed with a sufficient mark by that day; None = not known."""
    return sufficient_by_subject(history, told.occurred_on).get(told.subject or "")


def elective_passed(told: ExemptionGranted, history: History) -> bool | None:
    """Whether the elective was closed with a sufficient mark by that day; None = not known."""
    marks = [
        one.fact.mark
        for one in history.told(ElectiveCompleted)
        if one.fact.elective == told.elective
        and one.fact.occurred_on <= told.occurred_on
        and one.fact.mark is not None
    ]
    return max(marks) >= SUFFICIENT if marks else None


declare(
    "EX-05",
    "EX",
    "I",
    Text(
        "Vmbo en mbo mogen examens samen maken, beoordelen en evalueren, en elkaars examinator zijn.",
        "Vmbo and mbo may make, assess and evaluate examinations together, and examine for each other.",
    ),
    state=NotComputable(
        Text(
            "Een vrijheid van scholen die in geen gegeven van een leerling te zien is.",
            "A freedom of schools that shows in no fact of a pupil.",
        )
    ),
)
