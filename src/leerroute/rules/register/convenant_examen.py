"""Conceptconvenant: examinations of the mbo that a pupil of the vmbo takes."""

from leerroute.events import (
    CovenantJoined,
    CovenantLeft,
    DiplomaAwarded,
    GenericExamTaken,
    MboRegistered,
    Recorded,
)
from leerroute.rules.covenants import covenant_on
from leerroute.rules.history import History
from leerroute.rules.registrations import registrations
from leerroute.rules.rule import rule
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import Text


@rule(
    "CV-08",
    "CV",
    "M",
    needs={
        GenericExamTaken: "institution",
        CovenantJoined: "institution",
        CovenantLeft: "",
        DiplomaAwarded: "diploma",
    },
    wanted=Text(
        "een examen aan de instelling van het convenant",
        "an examination at the institution of the covenant",
    ),
    reading=Text(
        "De generieke examens van het mbo die een leerling tijdens een convenantprogramma aflegt: tot en met het vmbo-diploma, als"
        " geen einde bekend is.",
        "The generic examinations of the mbo that a pupil takes during a covenant programme: up to the vmbo diploma where no end"
        " is known.",
    ),
)
def examined_by_party_b(exam: Recorded[GenericExamTaken], history: History) -> Verdict | None:
    """Het vmbo vervangt het mbo niet: de examinering blijft bij partij B.

    The vmbo does not replace the mbo: examination stays with party B.
    """
    covenant = covenant_on(history, exam.fact.occurred_on)
    if covenant is None:
        return None
    if covenant.joined.fact.institution is None:
        return undetermined(CovenantJoined, "institution", rests_on=(covenant.joined,))
    right = place_of(exam.fact) == covenant.joined.fact.institution
    return satisfied(covenant.joined) if right else broken(covenant.joined)


def place_of(exam: GenericExamTaken) -> str:
    """The institution at which an examination was taken."""
    return exam.institution or exam.where[:4]


@rule(
    "CV-13",
    "CV",
    "M",
    needs={
        GenericExamTaken: "institution",
        CovenantJoined: "",
        CovenantLeft: "",
        DiplomaAwarded: "diploma",
        MboRegistered: "leertraject examendeelnemer",
    },
    wanted=Text(
        "een inschrijving als examendeelnemer op de dag van het examen",
        "a registration as examendeelnemer on the day of the examination",
    ),
)
def registered_for_the_examination(
    exam: Recorded[GenericExamTaken], history: History
) -> Verdict | None:
    """Bij een mbo-examen is de leerling als examendeelnemer bij partij B ingeschreven.

    At an examination of the mbo the pupil is registered at party B as examendeelnemer.
    """
    day = exam.fact.occurred_on
    covenant = covenant_on(history, day)
    if covenant is None:
        return None
    there = [
        e for e in registrations(history) if e.school == place_of(exam.fact) and e.holds_on(day)
    ]
    if any(e.kind_on(day) == "examendeelnemer" for e in there):
        return satisfied(covenant.joined)
    stages = [e.stage_on(day) for e in there]
    if any(stage.leertraject is None and stage.examendeelnemer is None for stage in stages):
        return undetermined(MboRegistered, "leertraject", "examendeelnemer")
    return broken(covenant.joined)
