"""On which day each rule with a date begins and ends: it judges what happens on that day, and nothing of the day outside.

Most tests of a rule play on other days; here each stands with its own. What the law says of these days: docs/decisions/0013.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from leerroute.rules import RULES, Computed, dispatch, history_of, judge
from pathway.scenario import (
    MBO,
    diploma_awarded,
    mbo_deregistered,
    mbo_registered,
    recorded,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
    vmbo_year_started,
)
from rules.scenario import (
    advice_asked,
    application_rejected,
    elective_chosen,
    elective_completed,
    exam_taken,
    exemption_granted,
    improvement_period_set,
    intake_held,
    mbo_applied,
    module_chosen,
    module_deviation,
    profile_chosen,
    study_advice_given,
    subjects_set,
)

FIRST_DAYS = {
    "2014-08-01": "BSA-01 BSA-02 NIV-01 NIV-02",
    "2016-08-01": "VP-01 VP-02 VP-03 VP-04 VP-06 VP-07 VP-08 VP-09 VP-10 VP-11 VP-12 VP-15 KV-01 KV-02 KV-03 KV-04 KV-05 EX-01"
    " EX-02 DIP-1 DIP-2 DIP-3 DIP-4 MBO-01 MBO-02 MBO-03 MBO-04 MBO-06",
    "2017-08-01": "VP-13 VP-14 TOE-01 TOE-02 TOE-03 TOE-04 TOE-06 TOE-08 TOE-09 TOE-11 TOE-12 TOE-13 TOE-14 TOE-15 TOE-16 TOE-17",
    "2018-08-01": "BSA-03 BSA-04 BSA-05 BSA-06 BSA-07 BSA-08 BSA-09 BSA-10",
    "2020-08-01": "DLR-01 DLR-10 DLR-11 DLR-13 DLR-14 DLR-15 DLR-16 DLR-19",
}  # fmt: skip
LAST_DAYS = {"2020-07-31": "VP-05 DLR-18", "2023-07-31": "BSA-10"}


def by_rule(days: dict[str, str]) -> dict[str, date]:
    return {id: date.fromisoformat(day) for day, ids in days.items() for id in ids.split()}


def test_each_computed_rule_begins_and_ends_on_its_day() -> None:
    computed = [rule for rule in RULES.values() if isinstance(rule.state, Computed)]
    assert {rule.id: rule.since for rule in computed if rule.since} == by_rule(FIRST_DAYS)
    assert {rule.id: rule.until for rule in computed if rule.until} == by_rule(LAST_DAYS)


def judged(facts: list[Any]) -> set[str]:
    """The rules that say something of the last of these facts."""
    history = history_of(recorded(facts))
    judgements = judge(history, dispatch(RULES.values()))
    return {one.rule.id for one in judgements if one.subject.position == len(facts)}


pupil = vmbo_enrolled("2013-08-01", leerjaar=3, leerweg="bb", born="2000-01-01")
of_gl = vmbo_enrolled("2013-08-01", leerjaar=3, leerweg="gl", born="2000-01-01")
bb = diploma_awarded("2014-06-15", diploma="vmbo-bb")
student = mbo_registered("2014-08-01", registration="1", niveau=2, crebo="25180")
applied = mbo_applied("2016-09-01", study_year=2018, niveau=2, crebo="25180")
negative = study_advice_given("2018-01-01", advice="negatief", registration="1")
SUBJECTS = [{"subject": "nederlands", "part": "gemeenschappelijk"}]
dismissed = mbo_deregistered("2018-07-01", registration="1", ground="bsa")


def rejected(ground: str) -> Callable[[str], list[Any]]:
    return lambda day: [pupil, bb, student, applied, application_rejected(day, ground=ground)]


def awarded(kind: str) -> Callable[[str], list[Any]]:
    return lambda day: [pupil, student, diploma_awarded(day, where=MBO, diploma=kind)]


def with_profile(profile: str) -> Callable[[str], list[Any]]:
    return lambda day: [
        pupil,
        profile_chosen("2015-01-01", profile=profile),
        subjects_set(day, subjects=SUBJECTS),
    ]


CASES: list[tuple[str, Callable[[str], list[Any]]]] = [
    ("NIV-01 NIV-02", lambda day: [pupil, mbo_registered(day, niveau=2, planned_end="2016-07-31")]),
    ("VP-01", lambda day: [pupil, vmbo_year_started(day, leerjaar=3)]),
    ("VP-02", lambda day: [pupil, profile_chosen(day, profile="BWI")]),
    ("VP-03 VP-04 VP-06 VP-11 VP-12", with_profile("E&O")),
    ("VP-07", with_profile("Z&W")),
    ("VP-08", with_profile("BWI")),
    ("VP-09", with_profile("Groen")),
    ("VP-10", with_profile("D&P")),
    ("VP-13", lambda day: [pupil, diploma_awarded(day, diploma="vmbo-bb")]),
    ("VP-14", lambda day: [of_gl, diploma_awarded(day, diploma="vmbo-gl")]),
    ("VP-15", lambda day: [pupil, diploma_awarded(day, diploma="vmbo-tl")]),
    ("KV-02 KV-03", lambda day: [pupil, elective_chosen(day)]),
    ("KV-04 EX-02", lambda day: [pupil, elective_completed(day)]),
    ("KV-05", lambda day: [student, exemption_granted(day, elective="1602")]),
    ("EX-01", lambda day: [pupil, elective_chosen("2016-01-01"), diploma_awarded(day, diploma="vmbo-bb")]),
    ("DIP-1 MBO-06", awarded("entree")),
    ("DIP-2", awarded("mbo-2")),
    ("DIP-3", awarded("mbo-3")),
    ("DIP-4", awarded("mbo-4")),
    ("MBO-02", lambda day: [student, module_chosen(day)]),
    ("MBO-03", lambda day: [student, module_deviation(day)]),
    ("TOE-01", lambda day: [pupil, mbo_applied(day, study_year=2018, niveau=2)]),
    ("TOE-02", lambda day: [pupil, mbo_applied(day, study_year=2018, niveau=2)]),
    ("TOE-03", lambda day: [mbo_applied(day, study_year=2018), intake_held("2018-01-01", mandatory=True)][::-1]),
    ("TOE-04 TOE-17", rejected("anders")),
    ("TOE-06", lambda day: [applied, advice_asked(day)]),
    ("TOE-08", rejected("vak-ontbreekt")),
    ("TOE-09 TOE-11 TOE-15 TOE-16", rejected("aanvullende-eisen")),
    ("TOE-12 TOE-13 TOE-14", rejected("numerus-fixus")),
    ("BSA-03 BSA-04 BSA-05 BSA-06", lambda day: [student, study_advice_given(day, advice="negatief")]),
    ("BSA-04", lambda day: [student, improvement_period_set(day)]),
    ("BSA-07 BSA-08 BSA-10", lambda day: [student, negative, mbo_deregistered(day, registration="1", ground="bsa")]),
    ("BSA-09", lambda day: [student, negative, dismissed, mbo_registered(day, registration="2", crebo="25180")]),
    ("DLR-01 DLR-10 DLR-14 DLR-15 DLR-16", lambda day: [pupil, route_started(day)]),
    ("DLR-11", lambda day: [pupil, exam_taken("2021-05-15"), route_started(day)]),
    ("DLR-13", lambda day: [pupil, route_started(day), diploma_awarded(day, where=MBO, diploma="mbo-2")]),
    ("DLR-19", lambda day: [pupil, route_started(day), route_phase_changed(day)]),
]  # fmt: skip


@pytest.mark.parametrize(("ids", "facts"), CASES, ids=[ids for ids, _ in CASES])
def test_a_rule_judges_what_happens_on_its_first_day_and_nothing_of_the_day_before(
    ids: str, facts: Callable[[str], list[Any]]
) -> None:
    (first,) = {by_rule(FIRST_DAYS)[id] for id in ids.split()}
    assert set(ids.split()) <= judged(facts(first.isoformat()))
    assert not set(ids.split()) & judged(facts((first - timedelta(days=1)).isoformat()))


def test_every_rule_with_a_first_day_is_tried_here_or_begins_with_what_it_looks_at() -> None:
    tried = {id for ids, _ in CASES for id in ids.split()}
    by_who_begins = {"BSA-01", "BSA-02", "KV-01", "MBO-01", "MBO-04"}
    assert tried | by_who_begins == set(by_rule(FIRST_DAYS))


@pytest.mark.parametrize(
    ("id", "facts"),
    [
        ("VP-05", lambda day: [pupil, subjects_set(day, subjects=SUBJECTS)]),
        ("DLR-18", lambda day: [pupil, route_started(day)]),
        ("BSA-10", lambda day: [student, negative, mbo_deregistered(day, registration="1", ground="bsa")]),
    ],
)  # fmt: skip
def test_a_rule_judges_what_happens_on_its_last_day_and_nothing_of_the_day_after(
    id: str, facts: Callable[[str], list[Any]]
) -> None:
    last = by_rule(LAST_DAYS)[id]
    assert id in judged(facts(last.isoformat()))
    assert id not in judged(facts((last + timedelta(days=1)).isoformat()))
