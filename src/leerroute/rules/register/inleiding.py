"""Inleiding: the vmbo is not the end of education."""

from datetime import date

from leerroute.events import DiplomaAwarded, Recorded, VmboEnrolled
from leerroute.pathway import in_register_on
from leerroute.rules.days import last_possible_day
from leerroute.rules.history import History
from leerroute.rules.rule import rule
from leerroute.rules.schooling import is_bound_to_learn
from leerroute.rules.verdicts import Due, Undetermined, Verdict, undetermined
from leerroute.rules.whereabouts import COMING_AND_GOING, stands
from leerroute.terms import VMBO_DIPLOMAS, Text, teldatum, teldatum_on_or_after

NEXT_TELDATUM = Text(
    "Het gaat om de plaats op de eerste 1 oktober op of na het diploma. Niet voor wie dan overleden is of niet in de BRP staat.",
    "It is about the position on the first 1 October on or after the diploma. Not for who has died by then or is not in the BRP.",
)


def next_teldatum(
    diploma: Recorded[DiplomaAwarded], history: History
) -> date | Undetermined | None:
    """The 1 October on which it shows what follows a vmbo diploma; None = it is no such diploma, or the pupil is gone by then.

    Undetermined where a source knows the day of the diploma only as a period with such a day in it.
    """
    if diploma.fact.diploma not in VMBO_DIPLOMAS:
        return None
    first, last = (
        teldatum(teldatum_on_or_after(day))
        for day in (diploma.fact.occurred_on, last_possible_day(diploma))
    )
    if is_gone(history, first) and is_gone(history, last):
        return None
    return first if first == last else undetermined(DiplomaAwarded, "occurred_on")


def is_gone(history: History, day: date) -> bool:
    """Whether a pupil has died by a day, or is not in the BRP on it."""
    died = history.life.died
    return (died is not None and died <= day) or not in_register_on(history.life, day)


@rule(
    "IN-01",
    "IN",
    "S",
    needs={
        DiplomaAwarded: "diploma occurred_on",
        **dict.fromkeys(COMING_AND_GOING, "occurred_on"),
        VmboEnrolled: "born occurred_on",
    },
    wanted=Text(
        "een inschrijving op de eerste 1 oktober na het diploma",
        "an enrolment on the first 1 October after the diploma",
    ),
    reading=Text(
        NEXT_TELDATUM.nl
        + " Een moeten is het alleen voor wie leerplichtig of kwalificatieplichtig is: jonger dan 18 en zonder startkwalificatie.",
        NEXT_TELDATUM.en
        + " It is a must only for who is leerplichtig or kwalificatieplichtig: under 18 and without a startkwalificatie.",
    ),
)
def goes_on_learning(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Vmbo is geen eindonderwijs: na het vmbo-diploma volgt een vervolgopleiding.

    The vmbo is not the end of education: after the vmbo diploma another programme follows.
    """
    day = next_teldatum(diploma, history)
    if not isinstance(day, date):
        return day
    enrolled = stands(day, history, lambda position: position is not None)
    if isinstance(enrolled, Undetermined):
        return enrolled
    bound = is_bound_to_learn(history, day)
    return Due(by=day, met=day if enrolled else None, severity="M" if bound else "S")


@rule(
    "IN-02",
    "IN",
    "I",
    needs={
        DiplomaAwarded: "diploma occurred_on",
        **dict.fromkeys(COMING_AND_GOING, "occurred_on"),
    },
    wanted=Text(
        "een inschrijving in het mbo op de eerste 1 oktober na het diploma",
        "a registration in the mbo on the first 1 October after the diploma",
    ),
    reading=Text(
        NEXT_TELDATUM.nl
        + " Niet naar het mbo gaan is geen fout: de telling laat het aandeel zien. De brochure noemt 85% mbo en 15% havo, samen"
        " 100%, van alle vmbo-leerlingen; hier tellen ook wie nergens heen gaat, en alle leerwegen.",
        NEXT_TELDATUM.en
        + " Not going on to the mbo is no fault: the count shows the share. The brochure names 85% mbo and 15% havo, 100% together,"
        " of all pupils of the vmbo; here who goes nowhere counts too, and every leerweg.",
    ),
)  # fmt: skip
def goes_on_to_the_mbo(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Bijna alle leerlingen van bb en kb en een groot deel van gl en tl gaan naar het mbo.

    Almost all pupils of bb and kb and a large part of gl and tl go on to the mbo.
    """
    day = next_teldatum(diploma, history)
    if not isinstance(day, date):
        return day
    in_mbo = stands(day, history, lambda one: one is not None and one.sector == "mbo")
    if isinstance(in_mbo, Undetermined):
        return in_mbo
    return Due(by=day, met=day if in_mbo else None)
