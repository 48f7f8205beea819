"""Leerwerktrajecten: electives at a company, who answers for the mark, and what the diploma opens."""

from leerroute.events import (
    DiplomaAwarded,
    ElectiveCompleted,
    LwtPlaced,
    MboRegistered,
    ProfileChosen,
    Recorded,
)
from leerroute.rules.history import History
from leerroute.rules.lwt import is_in_lwt
from leerroute.rules.register.leerwerktraject import LAW
from leerroute.rules.registrations import begun_by, is_of_student, niveau_of, registrations
from leerroute.rules.related import goes_with_profile
from leerroute.rules.rule import rule
from leerroute.rules.verdicts import Undetermined, Verdict, broken, satisfied, undetermined
from leerroute.terms import Text


@rule(
    "LWT-11",
    "LWT",
    "S",
    article=LAW,
    needs={MboRegistered: "niveau crebo", DiplomaAwarded: "diploma", ProfileChosen: "profile"},
    lists=("programmes", "sectors"),
    wanted=Text(
        "na het diploma een opleiding die bij het profiel hoort",
        "after the diploma a programme that goes with the profile",
    ),
    reading=Text(
        "De eerste inschrijving als student na het diploma, op niveau 2 of hoger. Een niet-verwante opleiding is een signaal.",
        "The first registration as a student after the diploma, at level 2 or higher. An unrelated programme is a signal.",
    ),
)
def related_programme(registered: Recorded[MboRegistered], history: History) -> Verdict | None:
    """Het diploma geeft toegang tot een verwante opleiding van niveau 2.

    The diploma opens a related programme of level 2.
    """
    new = begun_by(registered, history)
    earned = [a.day for a in history.life.awards if a.kind == "vmbo-lwt"]
    if new is None or not earned:
        return None
    after = [e for e in registrations(history) if is_of_student(e) and e.first_day >= earned[0]]
    if not after or new is not after[0] or niveau_of(new.stages[0], history) == 1:
        return None
    if new.stages[0].crebo is None:
        return undetermined(MboRegistered, "crebo")
    goes = goes_with_profile(new.stages[0].crebo, new.first_day, history)
    if isinstance(goes, Undetermined):
        return goes
    return satisfied() if goes else broken()


@rule(
    "LWT-12",
    "LWT",
    "S",
    article=LAW,
    needs={ElectiveCompleted: "place covers_all", LwtPlaced: ""},
    wanted=Text("alle eindtermen, ook de theorie", "all eindtermen, the theory too"),
)
def whole_elective_at_a_company(
    completed: Recorded[ElectiveCompleted], history: History
) -> Verdict | None:
    """Een keuzevak mag geheel in de praktijk, mits alle eindtermen aan de orde komen, ook de theorie.

    An elective may be followed at a company as a whole, if all eindtermen are covered, the theory too.
    """
    if completed.fact.place != "bedrijf" or not is_in_lwt(history, completed.fact.occurred_on):
        return None
    if completed.fact.covers_all is None:
        return undetermined(ElectiveCompleted, "covers_all")
    return satisfied() if completed.fact.covers_all else broken()


@rule(
    "LWT-13",
    "LWT",
    "M",
    article=LAW,
    needs={ElectiveCompleted: "assessor", LwtPlaced: ""},
    wanted=Text(
        "een docent van de school die het cijfer bepaalt",
        "a teacher of the school who decides on the mark",
    ),
)
def teacher_decides(completed: Recorded[ElectiveCompleted], history: History) -> Verdict | None:
    """De docent is eindverantwoordelijk voor toets en cijfer.

    The teacher is finally responsible for test and mark.
    """
    if not is_in_lwt(history, completed.fact.occurred_on):
        return None
    if completed.fact.assessor is None:
        return undetermined(ElectiveCompleted, "assessor")
    return satisfied() if completed.fact.assessor == "docent" else broken()
