"""Applies rules to one pupil's history, and tells how a judgement stands on a day. No clock: the day is asked for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from leerroute.events import Recorded, Transition
from leerroute.rules.history import History
from leerroute.rules.rule import Computed, Judge, Rule
from leerroute.rules.verdicts import (
    Broken,
    Due,
    Need,
    Satisfied,
    Severity,
    Undetermined,
    Value,
    Verdict,
)
from leerroute.terms import Text

Dispatch = Mapping[type[Transition], tuple[tuple[Rule, Judge, date, date], ...]]
"""The computed rules, their functions and the days on which they are in force, by the kinds that they apply to: a pupil without any fact of these kinds costs nothing."""


class Judgement(NamedTuple):
    """What one rule says of one thing that happened (the subject), whatever day it is asked on."""

    rule: Rule
    subject: Recorded[Any]
    verdict: Verdict

    @property
    def since(self) -> date:
        """From which day on it is so."""
        day: date = self.subject.fact.occurred_on
        return self.verdict.since or day

    @property
    def due(self) -> date | None:
        """The last day on which what is asked can be done in time; None = there is none, or it is not known yet."""
        return self.verdict.by if isinstance(self.verdict, Due) else None

    @property
    def met(self) -> date | None:
        """The day on which it was satisfied; None = it is not, as far as known."""
        if isinstance(self.verdict, Due):
            return self.verdict.met
        return self.since if isinstance(self.verdict, Satisfied) else None

    @property
    def rests_on(self) -> tuple[int, ...]:
        """The positions of the transitions that it rests on, the subject first."""
        others = (one for one in self.verdict.rests_on if one != self.subject.position)
        return (self.subject.position, *dict.fromkeys(others))

    @property
    def missing(self) -> tuple[Need, ...]:
        """The facts without which it cannot be determined."""
        return self.verdict.missing if isinstance(self.verdict, Undetermined) else ()

    @property
    def lacks(self) -> tuple[str, ...]:
        """The parts of what is asked that are not there, as codes."""
        return self.verdict.lacks if isinstance(self.verdict, Broken | Due) else ()

    @property
    def measured(self) -> Text | None:
        """What was measured beside the judgement; None = nothing."""
        return self.verdict.measured if isinstance(self.verdict, Broken | Due) else None

    @property
    def severity(self) -> Severity:
        """That of the rule, unless this case is worse or less bad."""
        own = self.verdict.severity if isinstance(self.verdict, Broken | Due) else None
        return own or self.rule.severity

    def on(self, day: date) -> Value:
        """How it stands on a day, as far as now known."""
        if day < self.since:
            return Value.NOT_APPLICABLE
        match self.verdict:
            case Satisfied():
                return Value.SATISFIED
            case Broken():
                return Value.BROKEN
            case Undetermined():
                return Value.UNDETERMINED
            case Due():
                return standing(self.verdict, day)


def standing(obligation: Due, day: date) -> Value:
    """How an obligation stands on a day from which it is asked: done in time, still open, or broken, also when done late."""
    if obligation.met is not None and obligation.met <= min(day, obligation.by or day):
        return Value.SATISFIED
    return Value.OPEN if obligation.by is None or day <= obligation.by else Value.BROKEN


def dispatch(rules: Iterable[Rule]) -> Dispatch:
    """The computed rules among these, by the kinds that they apply to."""
    found: dict[type[Transition], list[tuple[Rule, Judge, date, date]]] = {}
    for one in rules:
        if isinstance(one.state, Computed):
            for kind in one.state.kinds:
                days = one.since or date.min, one.until or date.max
                found.setdefault(kind, []).append((one, one.state.judge, *days))
    return {kind: tuple(several) for kind, several in found.items()}


def judge(history: History, rules: Dispatch) -> Iterator[Judgement]:
    """What rules say of a history: one judgement per rule and subject; where a rule does not apply there is none."""
    for subject in history.facts:
        applying = rules.get(type(subject.fact))
        if applying is None or subject.position in history.told_again:
            continue
        day = subject.fact.occurred_on
        for rule, verdict_on, since, until in applying:
            verdict = verdict_on(subject, history) if since <= day <= until else None
            if verdict is not None:
                yield Judgement(rule, subject, verdict)
