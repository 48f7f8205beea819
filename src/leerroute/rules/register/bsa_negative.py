"""Bindend studieadvies (bsa): what goes before a negative advice: a warning in writing, an improvement period."""

from datetime import date
from typing import Any

from leerroute.events import (
    ImprovementPeriodEnded,
    ImprovementPeriodSet,
    MboRegistered,
    Recorded,
    StudyAdviceGiven,
    WarningIssued,
)
from leerroute.pathway import Enrolment
from leerroute.rules.bsa_window import LAW
from leerroute.rules.days import before_fact, last_possible_day, on_or_before
from leerroute.rules.history import History
from leerroute.rules.registrations import registration_of, within
from leerroute.rules.rule import rule
from leerroute.rules.verdicts import (
    Due,
    Satisfied,
    Undetermined,
    Verdict,
    all_of,
    broken,
    satisfied,
    undetermined,
)
from leerroute.terms import Text


def negatives(registration: Enrolment, history: History) -> list[Recorded[StudyAdviceGiven]]:
    """The negative advices in a registration."""
    told = within(registration, StudyAdviceGiven, history)
    return [one for one in told if one.fact.advice == "negatief"]


def warnings(registration: Enrolment, history: History) -> list[Recorded[WarningIssued]]:
    """The written warnings in a registration; of which it is not stated, counts as written."""
    return [w for w in within(registration, WarningIssued, history) if w.fact.written is not False]


@rule(
    "BSA-03",
    "BSA",
    "M",
    article=LAW,
    since="2018-08-01",
    needs={StudyAdviceGiven: "advice occurred_on", WarningIssued: "written occurred_on"},
    wanted=Text(
        "een schriftelijke waarschuwing op een eerdere dag dan het advies",
        "a warning in writing on an earlier day than the advice",
    ),
    reading=Text(
        "Een waarschuwing waarvan niet is vermeld of zij schriftelijk was, geldt als schriftelijk.",
        "A warning of which it is not stated whether it was in writing counts as written.",
    ),
)
def warned_in_writing(advice: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
    """Vóór een negatief advies krijgt de student een schriftelijke waarschuwing.

    Before a negative advice the student gets a warning in writing.
    """
    if advice.fact.advice != "negatief":
        return None
    registration = registration_of(advice, history)
    if registration is None:
        return undetermined(MboRegistered)
    given = warnings(registration, history)
    earlier = [warning for warning in given if before_fact(warning, advice)]
    if earlier:
        return satisfied(*earlier)
    if any(before_fact(warning, advice) is None for warning in given):
        return undetermined(WarningIssued, "occurred_on", rests_on=tuple(given))
    return broken(*given)


@rule(
    "BSA-04",
    "BSA",
    "M",
    article=LAW,
    since="2018-08-01",
    needs={
        StudyAdviceGiven: "advice occurred_on",
        WarningIssued: "written occurred_on",
        ImprovementPeriodSet: "period_from period_until",
        ImprovementPeriodEnded: "",
    },
    wanted=Text(
        "een verbetertermijn die niet vóór de waarschuwing begint en niet na het advies eindigt",
        "an improvement period that begins not before the warning and ends not after the advice",
    ),
    reading=Text(
        "De termijn begint op `van`, anders op de dag waarop zij is gesteld, en eindigt op `tot`, anders op de dag"
        " waarop zij is afgelopen. Zolang een gestelde termijn loopt, staat zij open.",
        "The period begins on `van`, else on the day on which it was set, and ends on `tot`, else on the day on"
        " which it ended. As long as a period runs, it is open.",
    ),
)
def improvement_period(
    subject: Recorded[StudyAdviceGiven | ImprovementPeriodSet], history: History
) -> Verdict | None:
    """Vóór een negatief advies krijgt de student na de waarschuwing een verbetertermijn.

    Before a negative advice the student gets an improvement period, after the warning.
    """
    registration = registration_of(subject, history)
    told = subject.fact
    if isinstance(told, ImprovementPeriodSet):
        return None if registration is None else running(told, registration, history)
    if told.advice != "negatief":
        return None
    if registration is None:
        return undetermined(MboRegistered)
    return improved_before(subject, registration, history)


def running(
    period: ImprovementPeriodSet, registration: Enrolment, history: History
) -> Verdict | None:
    """A period is open until it ends; None where a negative advice cuts it short, for that is judged itself."""
    start, end = days_of(period, registration, history)
    if end is None:
        return undetermined(ImprovementPeriodSet, "period_until")
    if any(advice.fact.occurred_on < end for advice in negatives(registration, history)):
        return None
    return Due(since=start, by=end, met=end)


def improved_before(advice: Recorded[Any], registration: Enrolment, history: History) -> Verdict:
    """Whether a warning and then a period went before a negative advice."""
    periods = within(registration, ImprovementPeriodSet, history)
    each = [after_a_warning(one, advice, registration, history) for one in periods]
    for kind in (Satisfied, Undetermined):
        for verdict in each:
            if isinstance(verdict, kind):
                return verdict
    return broken(*periods)


def after_a_warning(
    period: Recorded[ImprovementPeriodSet],
    advice: Recorded[Any],
    registration: Enrolment,
    history: History,
) -> Verdict:
    """Whether a period began not before a warning and ended not after an advice, whose days may be known only as periods."""
    start, end = days_of(period.fact, registration, history)
    warned = {on_or_before(one, start) for one in warnings(registration, history)} - {False}
    if not warned or start >= last_possible_day(advice):
        return broken()
    if end is None:
        return undetermined(ImprovementPeriodSet, "period_until", rests_on=(period,))
    if not start < end <= last_possible_day(advice):
        return broken()
    if True not in warned:
        return undetermined(WarningIssued, "occurred_on", rests_on=(period,))
    if end > advice.fact.occurred_on:
        return undetermined(StudyAdviceGiven, "occurred_on", rests_on=(period,))
    return satisfied(period)


def days_of(
    period: ImprovementPeriodSet, registration: Enrolment, history: History
) -> tuple[date, date | None]:
    """The first day of an improvement period, and its last; None = not known."""
    start = period.period_from or period.occurred_on
    if period.period_until is not None:
        return start, period.period_until
    ends = within(registration, ImprovementPeriodEnded, history)
    return start, next((e.fact.occurred_on for e in ends if e.fact.occurred_on > start), None)


@rule(
    "BSA-05",
    "BSA",
    "M",
    article=LAW,
    since="2018-08-01",
    needs={
        StudyAdviceGiven: "advice occurred_on",
        WarningIssued: "written occurred_on",
        ImprovementPeriodSet: "period_from period_until",
    },
    wanted=Text(
        "een schriftelijke waarschuwing en daarna een verbetertermijn (BSA-03 en BSA-04)",
        "a warning in writing and then an improvement period (BSA-03 and BSA-04)",
    ),
)
def never_a_surprise(advice: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
    """Een negatief advies komt nooit als een verrassing.

    A negative advice never comes as a surprise.
    """
    return all_of(warned_in_writing(advice, history), improvement_period(advice, history))
