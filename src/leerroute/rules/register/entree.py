"""Entreeopleidingen in het vmbo: a programme of level 1 for who stays a pupil of the vmbo."""

from datetime import date

from leerroute.events import (
    DiplomaAwarded,
    EntreeEnrolled,
    ExamTaken,
    MboRegistered,
    Recorded,
    RegistrationChanged,
    VmboEnrolled,
)
from leerroute.pathway import EntreeInVmbo
from leerroute.rules.days import ONE_DAY
from leerroute.rules.history import History
from leerroute.rules.laws import of_the_old_wvo
from leerroute.rules.registrations import begun_by, first_with_niveau, niveau_of, registrations
from leerroute.rules.rule import rule
from leerroute.rules.schooling import enrolled_at_vmbo_until
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import VMBO_DIPLOMAS, Text

LAW = of_the_old_wvo("10b8-10b9")


def entree_begun_by(begun: Recorded[EntreeEnrolled], history: History) -> EntreeInVmbo:
    """The entree programme within the vmbo that a fact began."""
    nth = [*history.told(EntreeEnrolled)].index(begun)
    return history.life.entrees[nth]


def followed_until(day: date, history: History) -> list[EntreeInVmbo]:
    """The entree programmes within the vmbo that a pupil had begun by a day."""
    return [one for one in history.life.entrees if one.first_day <= day]


@rule(
    "ENT-01",
    "ENT",
    "M",
    article=LAW,
    needs={EntreeEnrolled: "", VmboEnrolled: "", MboRegistered: "leertraject examendeelnemer"},
    wanted=Text(
        "een inschrijving op het vmbo zolang de entreeopleiding duurt, en geen gewone inschrijving in het mbo daarnaast",
        "an enrolment at the vmbo as long as the entree programme lasts, and no ordinary registration at the mbo beside it",
    ),
)
def stays_at_the_vmbo(begun: Recorded[EntreeEnrolled], history: History) -> Verdict | None:
    """Wie in het vmbo een entreeopleiding volgt, blijft op het vmbo ingeschreven.

    Who follows an entree programme within the vmbo stays enrolled at the vmbo.
    """
    entree = entree_begun_by(begun, history)
    if not any(e.kind == "vmbo" for e in history.life.enrolments):
        return undetermined(VmboEnrolled)
    first, last = entree.first_day, entree.last_day
    until = enrolled_at_vmbo_until(history, first)
    if until is not None and (last is None or until < last):
        return broken(since=max(first, until + ONE_DAY), lacks=("vmbo",))
    beside = [
        e
        for e in registrations(history)
        if e.kind == "mbo" and overlap(e.first_day, e.last_day, first, last)
    ]
    if beside:
        return broken(since=max(first, beside[0].first_day), lacks=("examendeelnemer",))
    return satisfied()


def overlap(first: date, last: date | None, other_first: date, other_last: date | None) -> bool:
    """Whether two periods share a day; None = going on."""
    return (other_last is None or first <= other_last) and (last is None or other_first <= last)


@rule(
    "ENT-02",
    "ENT",
    "S",
    article=LAW,
    needs={EntreeEnrolled: "advice"},
    wanted=Text("een positief advies van het vmbo", "a positive advice of the vmbo"),
)
def better_chance(begun: Recorded[EntreeEnrolled], history: History) -> Verdict | None:
    """Entree in het vmbo is voor wie daarmee meer kans heeft op een startkwalificatie.

    Entree within the vmbo is for who has a better chance of a startkwalificatie that way.
    """
    if begun.fact.advice is None:
        return undetermined(EntreeEnrolled, "advice")
    return satisfied() if begun.fact.advice == "positief" else broken()


@rule(
    "ENT-04",
    "ENT",
    "M",
    article=LAW,
    needs={DiplomaAwarded: "diploma", EntreeEnrolled: "", ExamTaken: "exam"},
    wanted=Text(
        "een entreediploma, of voor een vmbo-diploma een eigen centraal examen",
        "an entree diploma, or for a vmbo diploma a central examination of its own",
    ),
    reading=Text(
        "Een vmbo-diploma naast een entreeopleiding spreekt haar tegen, tenzij de leerling sinds het begin daarvan apart centraal"
        " examen deed.",
        "A vmbo diploma beside an entree programme contradicts it, unless the pupil took a central examination of its own since it"
        " began.",
    ),
)
def diploma_of_the_mbo(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Wie een entreeopleiding in het vmbo afrondt, krijgt een mbo-diploma en geen vmbo-diploma.

    Who completes an entree programme within the vmbo gets a diploma of the mbo and none of the vmbo.
    """
    day = awarded.fact.occurred_on
    followed = followed_until(day, history)
    if not followed or awarded.fact.diploma not in (*VMBO_DIPLOMAS, "entree"):
        return None
    if awarded.fact.diploma == "entree":
        return satisfied()
    exams = [
        one
        for one in history.told(ExamTaken)
        if followed[0].first_day <= one.fact.occurred_on <= day
    ]
    if any(one.fact.exam == "centraal" for one in exams):
        return satisfied(*exams)
    return undetermined(ExamTaken, "exam") if any(o.fact.exam is None for o in exams) else broken()


@rule(
    "ENT-05",
    "ENT",
    "M",
    article=LAW,
    needs={
        DiplomaAwarded: "diploma",
        EntreeEnrolled: "examendeelnemer_on",
        MboRegistered: "leertraject examendeelnemer",
    },
    wanted=Text(
        "een inschrijving als examendeelnemer, uiterlijk op de dag van het diploma",
        "a registration as examendeelnemer, on or before the day of the diploma",
    ),
)
def examendeelnemer_at_the_examination(
    awarded: Recorded[DiplomaAwarded], history: History
) -> Verdict | None:
    """Bij het examen is de leerling als examendeelnemer bij het mbo ingeschreven.

    At the examination the pupil is registered at the mbo as examendeelnemer.
    """
    day = awarded.fact.occurred_on
    if awarded.fact.diploma != "entree" or not followed_until(day, history):
        return None
    begun = [one for one in history.told(EntreeEnrolled) if one.fact.occurred_on <= day]
    stated = begun[-1].fact.examendeelnemer_on
    kinds = {e.kind_on(day) for e in registrations(history) if e.holds_on(day)}
    if "examendeelnemer" in kinds or (stated is not None and stated <= day):
        return satisfied(begun[-1])
    if kinds or stated is not None:
        return broken(begun[-1])
    return undetermined(EntreeEnrolled, "examendeelnemer_on", rests_on=(begun[-1],))


@rule(
    "ENT-06",
    "ENT",
    "I",
    article=LAW,
    needs={
        MboRegistered: "niveau crebo",
        RegistrationChanged: "niveau crebo",
        DiplomaAwarded: "diploma",
        EntreeEnrolled: "",
    },
    wanted=Text(
        "na het entreediploma een opleiding van niveau 2",
        "after the entree diploma a programme of level 2",
    ),
)
def opens_level_2(registered: Recorded[MboRegistered], history: History) -> Verdict | None:
    """Een entreediploma is geen startkwalificatie en geeft toegang tot niveau 2.

    An entree diploma is no startkwalificatie and opens level 2.
    """
    day = registered.fact.occurred_on
    earned = [a for a in history.life.diplomas_until(day) if a.kind == "entree"]
    registration = begun_by(registered, history)
    if registration is None or not earned or not followed_until(earned[0].day, history):
        return None
    niveau = niveau_of(first_with_niveau(registration, history), history)
    if niveau is None:
        return undetermined(MboRegistered, "niveau")
    return satisfied() if niveau == 2 else None
