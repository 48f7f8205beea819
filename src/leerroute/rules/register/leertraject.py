"""Leertraject: bol and bbl, at every level; and the work that bbl asks."""

from datetime import date

from leerroute.events import (
    MboRegistered,
    Recorded,
    RegistrationChanged,
    VmboEnrolled,
    WorkStarted,
)
from leerroute.pathway import Enrolment
from leerroute.rules.days import ONE_DAY
from leerroute.rules.history import History
from leerroute.rules.registrations import begun_by, is_of_student, registration_of
from leerroute.rules.rule import rule
from leerroute.rules.schooling import is_past_leerplicht
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import Text


@rule(
    "NIV-03",
    "NIV",
    "I",
    needs={MboRegistered: "leertraject"},
    wanted=Text("bol of bbl", "bol or bbl"),
)
def bol_or_bbl(registered: Recorded[MboRegistered], history: History) -> Verdict | None:
    """Bol en bbl bestaan op elk niveau en geven hetzelfde diploma.

    Bol and bbl exist at every level and give the same diploma.
    """
    registration = begun_by(registered, history)
    if registration is None or not is_of_student(registration):
        return None
    leertraject = registration.stages[0].leertraject
    if leertraject is None:
        return undetermined(MboRegistered, "leertraject")
    return satisfied() if leertraject in ("bol", "bbl") else None


@rule(
    "NIV-04",
    "NIV",
    "M",
    needs={
        MboRegistered: "leertraject",
        RegistrationChanged: "leertraject",
        WorkStarted: "contract",
        VmboEnrolled: "born",
    },
    wanted=Text(
        "werk met een arbeidsovereenkomst tijdens de inschrijving, en niet meer leerplichtig op de eerste dag van de bbl",
        "work with a contract during the registration, and past the leerplicht on the first day of the bbl",
    ),
)
def works_with_a_contract(
    begun: Recorded[MboRegistered | RegistrationChanged], history: History
) -> Verdict | None:
    """Wie bbl volgt heeft een arbeidsovereenkomst met een werkgever en is niet meer leerplichtig.

    Who follows bbl has a contract with an employer and is past the leerplicht.
    """
    registration, day = registration_of(begun, history), begun.fact.occurred_on
    if registration is None or begun.fact.leertraject != "bbl" or was_bbl(registration, day):
        return None
    end = registration.last_day
    contracts = {
        work.contract
        for work in history.life.works
        if (end is None or work.first_day <= end)
        and (work.last_day is None or work.last_day >= day)
    }
    past = is_past_leerplicht(history, day)
    if past is False:
        return broken(lacks=("leerplicht",))
    if contracts == {False}:
        return broken(lacks=("arbeidsovereenkomst",))
    if True not in contracts:
        return undetermined(WorkStarted, "contract")
    return undetermined(VmboEnrolled, "born") if past is None else satisfied()


def was_bbl(registration: Enrolment, day: date) -> bool:
    """Whether a registration was one for bbl already before a day."""
    before = registration.stage_on(day - ONE_DAY)
    return before.since < day and before.leertraject == "bbl"
