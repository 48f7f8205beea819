"""Bindend studieadvies (bsa): what comes after a negative advice: guidance, appeal, deregistration."""

from datetime import date

from leerroute.events import (
    DiplomaAwarded,
    GuidanceGiven,
    MboDeregistered,
    MboRegistered,
    Recorded,
    StudyAdviceGiven,
)
from leerroute.pathway import Enrolment
from leerroute.rules.bsa_window import LAW
from leerroute.rules.days import between, last_possible_day
from leerroute.rules.diplomas import registration_awarded
from leerroute.rules.history import History
from leerroute.rules.register.bsa_negative import negatives
from leerroute.rules.registrations import begun_by, registration_of, within
from leerroute.rules.rule import rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import MBO_DIPLOMAS, Text

DISMISSED = "bsa"
"""The ground of a deregistration that follows from a negative advice."""

APPEAL = Setting[int](
    "bsa-beroepstermijn",
    Text("dagen om in beroep te gaan", "days to lodge an appeal"),
    From(date(2014, 8, 1), 14, "WEB"),
    From(
        date(2023, 8, 1), None, "Wet verbetering rechtsbescherming mbo-studenten", confirmed=False
    ),
)

ENDING = Setting[Text](
    "bsa-einde",
    Text(
        "wat na een negatief advies kan volgen, heet", "what may follow a negative advice is called"
    ),
    From(
        date(2018, 8, 1),
        Text("ontbinding van de onderwijsovereenkomst", "dissolution of the onderwijsovereenkomst"),
        "brochure",
    ),
    From(
        date(2023, 8, 1),
        Text("beëindiging van de inschrijving", "end of the registration"),
        "Wet verbetering rechtsbescherming mbo-studenten",
    ),
)


def negatives_until(
    day: date, registration: Enrolment, history: History
) -> list[Recorded[StudyAdviceGiven]]:
    """The negative advices in a registration on or before a day."""
    return [n for n in negatives(registration, history) if n.fact.occurred_on <= day]


def may_be_dismissed(
    left: Recorded[MboDeregistered], registration: Enrolment, history: History
) -> bool:
    """Whether no ground is stated and it can be that of the bsa: not of who leaves with the diploma of that registration."""
    return left.fact.ground is None and not any(
        registration_awarded(one, history) is registration
        for one in history.told(DiplomaAwarded)
        if one.fact.diploma in MBO_DIPLOMAS and one.fact.occurred_on <= left.fact.occurred_on
    )


@rule(
    "BSA-06",
    "BSA",
    "I",
    article=LAW,
    since="2018-08-01",
    needs={StudyAdviceGiven: "advice", MboDeregistered: "ground", DiplomaAwarded: "diploma"},
    settings=(ENDING,),
    wanted=Text(
        "de student blijft na een negatief advies ingeschreven",
        "the student stays registered after a negative advice",
    ),
    reading=Text(
        "Wie met het diploma van de opleiding vertrekt, is gebleven, ook als geen grond is vermeld. Met de onderwijsovereenkomst"
        " verviel het woord ontbinding; wat de regel vrijlaat, bleef hetzelfde.",
        "Who leaves with the diploma of the programme has stayed, also where no ground is stated. With the onderwijsovereenkomst"
        " the word dissolution went; what the rule leaves free stayed the same.",
    ),
)
def need_not_end(advice: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
    """Na een negatief advies kan de instelling de inschrijving beëindigen; het hoeft niet.

    After a negative advice the institution can end the registration; it need not.
    """
    if advice.fact.advice != "negatief":
        return None
    registration = registration_of(advice, history)
    if registration is None:
        return undetermined(MboRegistered)
    ends = within(registration, MboDeregistered, history)
    if any(one.fact.ground == DISMISSED for one in ends):
        return None
    if any(may_be_dismissed(one, registration, history) for one in ends):
        return undetermined(MboDeregistered, "ground")
    return satisfied()


@rule(
    "BSA-07",
    "BSA",
    "M",
    article=LAW,
    since="2018-08-01",
    needs={
        MboDeregistered: "ground",
        StudyAdviceGiven: "advice",
        GuidanceGiven: "occurred_on",
        DiplomaAwarded: "diploma",
    },
    wanted=Text(
        "begeleiding naar een andere opleiding, tussen het advies en de uitschrijving",
        "guidance to another programme, between the advice and the deregistration",
    ),
    reading=Text(
        "Niet voor wie met het diploma van de opleiding vertrekt, ook als geen grond is vermeld.",
        "Not for who leaves with the diploma of the programme, also where no ground is stated.",
    ),
)
def guided_before_leaving(left: Recorded[MboDeregistered], history: History) -> Verdict | None:
    """Vóór een uitschrijving na een negatief advies spant de instelling zich in om de student naar een andere opleiding te begeleiden.

    Before a deregistration after a negative advice the institution exerts itself to guide the student to another programme.
    """
    registration = registration_of(left, history)
    if registration is None or left.fact.ground not in (None, DISMISSED):
        return None
    given = negatives_until(left.fact.occurred_on, registration, history)
    if not given:
        return None
    if left.fact.ground is None:
        if not may_be_dismissed(left, registration, history):
            return None
        return undetermined(MboDeregistered, "ground", rests_on=tuple(given))
    guidance = within(registration, GuidanceGiven, history)
    guided = [one for one in guidance if between(one, given[-1], left)]
    if guided:
        return satisfied(given[-1], *guided)
    if any(between(one, given[-1], left) is None for one in guidance):
        return undetermined(GuidanceGiven, "occurred_on", rests_on=(given[-1], *guidance))
    return broken(given[-1])


@rule(
    "BSA-08",
    "BSA",
    "M",
    article=LAW,
    since="2018-08-01",
    needs={MboDeregistered: "ground", StudyAdviceGiven: "advice"},
    wanted=Text(
        "een negatief advies vóór de uitschrijving", "a negative advice before the deregistration"
    ),
)
def no_dismissal_without_advice(
    left: Recorded[MboDeregistered], history: History
) -> Verdict | None:
    """Uitschrijving op grond van het bsa is zonder negatief advies onmogelijk.

    Deregistration on the ground of the bsa is impossible without a negative advice.
    """
    if left.fact.ground != DISMISSED:
        return None
    registration = registration_of(left, history)
    if registration is None:
        return undetermined(MboRegistered)
    given = negatives_until(left.fact.occurred_on, registration, history)
    return satisfied(*given) if given else broken()


@rule(
    "BSA-09",
    "BSA",
    "S",
    article=LAW,
    by_law=True,
    since="2018-08-01",
    needs={MboRegistered: "crebo institution", MboDeregistered: "ground"},
    wanted=Text(
        "een andere opleiding, of een andere instelling",
        "another programme, or another institution",
    ),
)
def not_again(registered: Recorded[MboRegistered], history: History) -> Verdict | None:
    """Wie op grond van het bsa is uitgeschreven, wordt niet opnieuw ingeschreven voor dezelfde opleiding aan dezelfde instelling.

    Who was deregistered on the ground of the bsa is not registered again for the same programme at the same institution.
    """
    new = begun_by(registered, history)
    if new is None:
        return None
    dismissed = [
        (left, old)
        for left in history.told(MboDeregistered)
        if left.fact.ground == DISMISSED and left.fact.occurred_on < new.first_day
        for old in (registration_of(left, history),)
        if old is not None and old is not new and old.school == new.school
    ]
    if not dismissed:
        return None
    ends = tuple(left for left, _ in dismissed)
    crebo, before = new.stages[0].crebo, {old.stages[-1].crebo for _, old in dismissed}
    if crebo is not None and crebo in before:
        return broken(*ends)
    if crebo is None or None in before:
        return undetermined(MboRegistered, "crebo", rests_on=ends)
    return satisfied(*ends)


@rule(
    "BSA-10",
    "BSA",
    "S",
    by_law=True,
    since="2018-08-01",
    until="2023-07-31",
    needs={MboDeregistered: "ground", StudyAdviceGiven: "advice occurred_on"},
    settings=(APPEAL,),
    wanted=Text(
        "een uitschrijving pas als de beroepstermijn voorbij is",
        "a deregistration only when the term of appeal has passed",
    ),
    reading=Text(
        "Twee weken, tot en met 31 juli 2023. Daarna liggen de procedures anders en is de termijn niet vastgelegd.",
        "Two weeks, up to and including 31 July 2023. Since then the procedures differ and no term is laid down here.",
    ),
)
def time_to_appeal(left: Recorded[MboDeregistered], history: History) -> Verdict | None:
    """Tussen een negatief advies en de uitschrijving staat de beroepstermijn van twee weken open.

    Between a negative advice and the deregistration the term of appeal of two weeks is open.
    """
    registration = registration_of(left, history)
    if registration is None or left.fact.ground != DISMISSED:
        return None
    given = negatives_until(left.fact.occurred_on, registration, history)
    if not given:
        return None
    term = APPEAL.known_on(left.fact.occurred_on)
    if (left.fact.occurred_on - last_possible_day(given[-1])).days >= term:
        return satisfied(given[-1])
    if (left.fact.occurred_on - given[-1].fact.occurred_on).days >= term:
        return undetermined(StudyAdviceGiven, "occurred_on", rests_on=(given[-1],))
    return broken(given[-1])
