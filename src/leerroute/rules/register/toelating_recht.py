"""Toelatingsrecht: what a right to be admitted is worth: no rejection but on some grounds, and a study choice advice."""

from datetime import date
from typing import Literal

from leerroute.events import (
    ApplicationRejected,
    DiplomaAwarded,
    IntakeHeld,
    MboApplied,
    Recorded,
    StudyAdviceGiven,
    StudyChoiceAdviceAsked,
    StudyChoiceAdviceGiven,
    VmboEnrolled,
)
from leerroute.rules.applications import APPLY_BY, about, application_of, begin_of
from leerroute.rules.days import ONE_DAY
from leerroute.rules.history import History
from leerroute.rules.register.toelating import (
    LAW,
    applied_in_time,
    attended_intake,
    prior_education,
)
from leerroute.rules.rule import rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import (
    Broken,
    Due,
    Undetermined,
    Verdict,
    broken,
    due,
    satisfied,
    undetermined,
)
from leerroute.terms import Text

NEGATIVE_ADVICES = Setting[int](
    "eerdere-negatieve-adviezen",
    Text(
        "negatieve adviezen waarna mag worden afgewezen",
        "negative advices after which one may be rejected",
    ),
    From(date(2017, 8, 1), 3, LAW, confirmed=False),
)


@rule(
    "TOE-04",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={
        ApplicationRejected: "ground",
        MboApplied: "niveau study_year occurred_on",
        IntakeHeld: "mandatory attended",
        DiplomaAwarded: "diploma",
        StudyAdviceGiven: "advice",
        VmboEnrolled: "born",
    },
    settings=(NEGATIVE_ADVICES,),
    wanted=Text(
        "toelating, of een afwijzing om een numerus fixus, aanvullende eisen of drie eerdere negatieve adviezen",
        "admission, or a rejection for a numerus fixus, additional requirements or three earlier negative advices",
    ),
    reading=Text(
        "Een afwijzing omdat een vak ontbreekt, wordt bij TOE-08 beoordeeld. Negatieve adviezen van elders hoeven niet bekend te"
        " zijn: minder dan drie bekende maakt het niet te bepalen.",
        "A rejection for a missing subject is judged by TOE-08. Negative advices from elsewhere need not be known: fewer than"
        " three that are known make it undetermined.",
    ),
)
def rejected_with_a_right(
    rejected: Recorded[ApplicationRejected], history: History
) -> Verdict | None:
    """Wie aan de drie voorwaarden voldoet, wordt alleen op een toegestane grond afgewezen.

    Who meets the three conditions is rejected only on a ground that is allowed.
    """
    if rejected.fact.ground == "vak-ontbreekt":
        return None
    applied = application_of(rejected, history)
    if applied is None:
        return undetermined(MboApplied)
    right = right_of(applied, history)
    if right is not True:
        return right
    return on_allowed_ground(rejected, history)


def right_of(
    applied: Recorded[MboApplied], history: History
) -> Undetermined | Literal[True] | None:
    """True = a right to be admitted, None = there is none; else what is missing to determine it."""
    if applied_in_time(applied, history) is None:
        return None
    unknown = None
    for condition in (prior_education, applied_in_time, attended_intake):
        verdict = condition(applied, history)
        if isinstance(verdict, Broken) or (isinstance(verdict, Due) and not is_met(verdict)):
            return None
        if isinstance(verdict, Undetermined):
            unknown = verdict
    return unknown or True


def is_met(verdict: Due) -> bool:
    """Whether an obligation was met in time, as far as known."""
    return verdict.met is not None and verdict.by is not None and verdict.met <= verdict.by


def on_allowed_ground(rejected: Recorded[ApplicationRejected], history: History) -> Verdict:
    """Whether somebody with a right may be rejected on this ground."""
    day = rejected.fact.occurred_on
    match rejected.fact.ground:
        case None:
            return undetermined(ApplicationRejected, "ground")
        case "numerus-fixus" | "aanvullende-eisen":
            return satisfied()
        case "eerder-negatief-advies":
            given = [
                one
                for one in history.told(StudyAdviceGiven)
                if one.fact.advice == "negatief" and one.fact.occurred_on <= day
            ]
            if len(given) >= NEGATIVE_ADVICES.known_on(day):
                return satisfied(*given)
            return undetermined(StudyAdviceGiven, rests_on=tuple(given))
        case _:
            return broken()


@rule(
    "TOE-06",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={MboApplied: "occurred_on study_year", StudyChoiceAdviceGiven: "occurred_on"},
    settings=(APPLY_BY,),
    wanted=Text(
        "een studiekeuzeadvies voor het studiejaar begint",
        "a study choice advice before the study year begins",
    ),
)
def study_choice_advice(
    asked: Recorded[StudyChoiceAdviceAsked], history: History
) -> Verdict | None:
    """Wie zich op tijd aanmeldt en erom vraagt, krijgt een studiekeuzeadvies.

    Who applies in time and asks for it gets a study choice advice.
    """
    applied = application_of(asked, history)
    if applied is None:
        return undetermined(MboApplied)
    timely, begin = applied_in_time(applied, history), begin_of(applied.fact)
    if isinstance(timely, Undetermined):
        return timely
    if timely is None or isinstance(timely, Broken) or begin is None:
        return None
    given = [
        one
        for one in about(applied, StudyChoiceAdviceGiven, history)
        if one.fact.occurred_on >= asked.fact.occurred_on
    ]
    return due(begin - ONE_DAY, applied, met=given[0] if given else None)
