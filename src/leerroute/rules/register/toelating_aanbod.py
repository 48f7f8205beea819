"""Toelatingsrecht: who is rejected is offered another programme; and for whom all this holds."""

from typing import Literal

from leerroute.events import (
    AlternativeOffered,
    ApplicationRejected,
    EducationLeft,
    MboApplied,
    MboDeregistered,
    Recorded,
    VmboEnrolled,
    VmboLeft,
)
from leerroute.rules.applications import about, application_of, begin_of, institution_of
from leerroute.rules.history import History
from leerroute.rules.register.toelating import LAW
from leerroute.rules.register.toelating_recht import rejected_with_a_right
from leerroute.rules.rule import rule
from leerroute.rules.schooling import is_bound_to_learn, is_kwalificatieplichtig
from leerroute.rules.verdicts import Verdict, all_of, due, satisfied, undetermined, unlisted
from leerroute.terms import Text

EXEMPT = frozenset({"aoc", "vakinstelling"})
"""Kinds of institutions that need not offer another programme."""


@rule(
    "TOE-15",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={
        ApplicationRejected: "ground",
        MboApplied: "study_year",
        AlternativeOffered: "occurred_on",
        VmboEnrolled: "born",
    },
    lists=("institutions",),
    wanted=Text(
        "een andere opleiding, aangeboden vóór 1 oktober van het studiejaar",
        "another programme, offered before 1 October of the study year",
    ),
    reading=Text(
        "Bij numerus fixus en aanvullende eisen voor iedereen; bij te laat en een gemiste intake voor wie op de dag van de"
        " afwijzing jonger dan 18 is en geen startkwalificatie heeft: wie dan nog leerplichtig is, wordt daarna kwalificatieplichtig. Niet bij vakinstellingen en AOC's (TOE-16).",
        "For a numerus fixus and additional requirements for everybody; for a late application or a missed intake for who is"
        " under 18 and without a startkwalificatie on the day of the rejection: who is still leerplichtig then, becomes"
        " kwalificatieplichtig. Not at vakinstellingen and AOC's (TOE-16).",
    ),
)
def another_programme(rejected: Recorded[ApplicationRejected], history: History) -> Verdict | None:
    """Wie wordt afgewezen om een numerus fixus of aanvullende eisen, of kwalificatieplichtig is en te laat was of de intake miste, krijgt een andere opleiding aangeboden.

    Who is rejected for a numerus fixus or additional requirements, or is kwalificatieplichtig and was late or missed the intake, is offered another programme.
    """
    owed = is_owed_another(rejected, history)
    if owed is not True:
        return owed
    applied = application_of(rejected, history)
    begin = begin_of(applied.fact) if applied else None
    if applied is None or begin is None:
        return undetermined(MboApplied, *(["study_year"] if applied else []))
    offered = about(applied, AlternativeOffered, history)
    kind = history.codes.kind_of(institution_of(rejected.fact), rejected.fact.occurred_on)
    if kind in EXEMPT:
        return None
    if not offered and kind is None:
        return unlisted("institutions")
    return due(begin.replace(month=9, day=30), applied, met=next(iter(offered), None))


def is_owed_another(
    rejected: Recorded[ApplicationRejected], history: History
) -> Verdict | Literal[True] | None:
    """True = on this ground another programme is owed, None = it is not; else what is missing to know it."""
    match rejected.fact.ground:
        case None:
            return undetermined(ApplicationRejected, "ground")
        case "numerus-fixus" | "aanvullende-eisen":
            return True
        case "te-laat" | "intake-gemist":
            bound = is_bound_to_learn(history, rejected.fact.occurred_on)
            if bound is None:
                return undetermined(VmboEnrolled, "born")
            return True if bound else None
        case _:
            return None


@rule(
    "TOE-16",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={ApplicationRejected: "ground", VmboEnrolled: "born"},
    lists=("institutions",),
    wanted=Text("een vakinstelling of AOC", "a vakinstelling or AOC"),
    reading=Text(
        "Voldoet waar TOE-15 om deze reden niet geldt.",
        "Satisfied where TOE-15 does not hold for this reason.",
    ),
)
def need_not_offer(rejected: Recorded[ApplicationRejected], history: History) -> Verdict | None:
    """Vakinstellingen en AOC's hoeven geen andere opleiding aan te bieden.

    Vakinstellingen and AOC's need not offer another programme.
    """
    owed = is_owed_another(rejected, history)
    if owed is not True:
        return owed
    kind = history.codes.kind_of(institution_of(rejected.fact), rejected.fact.occurred_on)
    if kind is None:
        return unlisted("institutions")
    return satisfied() if kind in EXEMPT else None


@rule(
    "TOE-17",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={
        ApplicationRejected: "ground",
        MboApplied: "niveau study_year occurred_on",
        AlternativeOffered: "",
        VmboEnrolled: "born",
    },
    lists=("institutions",),
    wanted=Text(
        "dezelfde behandeling als wie nieuw is (TOE-04 en TOE-15)",
        "the same treatment as of who is new (TOE-04 and TOE-15)",
    ),
    reading=Text(
        "Wie op de dag van de aanmelding aan de instelling is ingeschreven, stapt binnen haar over.",
        "Who is registered at the institution on the day of the application moves within it.",
    ),
)
def also_within_the_institution(
    rejected: Recorded[ApplicationRejected], history: History
) -> Verdict | None:
    """De regels gelden voor wie nieuw instroomt en voor wie binnen de instelling overstapt.

    The rules hold for who is new and for who moves within the institution.
    """
    applied = application_of(rejected, history)
    if applied is None or not is_within(applied, history):
        return None
    return all_of(rejected_with_a_right(rejected, history), another_programme(rejected, history))


def is_within(applied: Recorded[MboApplied], history: History) -> bool:
    """Whether somebody applies at the institution where he or she is a student that day."""
    day, institution = applied.fact.occurred_on, institution_of(applied.fact)
    return any(
        e.kind_on(day) == "mbo" and e.school == institution and e.holds_on(day)
        for e in history.life.enrolments
    )


@rule(
    "TOE-19",
    "TOE",
    "I",
    article="Leerplichtwet 1969",
    needs={VmboEnrolled: "born", ApplicationRejected: ""},
    wanted=Text(
        "niet meer leerplichtig, jonger dan 18 en geen startkwalificatie",
        "past the leerplicht, under 18 and without a startkwalificatie",
    ),
    reading=Text(
        "Op de dag waarop iemand wordt afgewezen of een school verlaat. Voldoet wie dan kwalificatieplichtig is. De leerplicht"
        " eindigt met het schooljaar waarin iemand 16 wordt.",
        "On the day on which somebody is rejected or leaves a school. Satisfied is who is kwalificatieplichtig then. The"
        " leerplicht ends with the school year in which somebody turns 16.",
    ),
)
def kwalificatieplichtig(
    turned: Recorded[ApplicationRejected | VmboLeft | EducationLeft | MboDeregistered],
    history: History,
) -> Verdict | None:
    """Kwalificatieplichtig is wie niet meer leerplichtig is, jonger dan 18 is en geen startkwalificatie heeft.

    Kwalificatieplichtig is who is past the leerplicht, under 18 and without a startkwalificatie.
    """
    bound = is_kwalificatieplichtig(history, turned.fact.occurred_on)
    if bound is None:
        return undetermined(VmboEnrolled, "born")
    return satisfied() if bound else None
