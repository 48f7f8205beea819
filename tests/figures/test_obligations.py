"""What the rules still ask: the open findings, counted per rule."""

from collections import Counter
from datetime import date, timedelta

import pytest

from figures.stores import desk
from leerroute.rules import Value
from leerroute.store import Store
from leerroute_projections.access import Access, NotYourSchool
from leerroute_projections.desk import Desk

DAY = date(2022, 9, 15)


def test_obligations_are_the_open_findings_per_rule(cohort_store: Store) -> None:
    found = desk(cohort_store).findings(values=(Value.OPEN,), on=DAY)
    counted = {one.rule.id: one.open for one in desk(cohort_store).obligations(on=DAY)}
    assert counted == Counter(one.rule.id for one in found)
    assert counted


def test_soon_is_up_to_and_including_thirty_days_from_now(cohort_store: Store) -> None:
    asked = desk(cohort_store)
    dues = sorted(f.due for f in asked.findings(values=(Value.OPEN,), on=DAY) if f.due)
    day = dues[-1] - timedelta(days=30)
    still = [f.due for f in asked.findings(values=(Value.OPEN,), on=day) if f.due]
    assert sum(one.soon for one in asked.obligations(on=day)) == sum(d <= dues[-1] for d in still)
    eve = day - timedelta(days=1)
    still = [f.due for f in asked.findings(values=(Value.OPEN,), on=eve) if f.due]
    assert sum(one.soon for one in asked.obligations(on=eve)) == sum(d < dues[-1] for d in still)


def test_the_first_day_is_the_earliest_and_stands_at_the_top(cohort_store: Store) -> None:
    found = desk(cohort_store).findings(values=(Value.OPEN,), on=DAY)
    listed = desk(cohort_store).obligations(on=DAY)
    earliest = [
        min((f.due for f in found if f.rule is one.rule and f.due), default=None) for one in listed
    ]
    assert [one.first for one in listed] == earliest
    assert listed[0].first == min(f.due for f in found if f.due)


def test_a_school_sees_the_obligations_of_its_own_pupils_only(cohort_store: Store) -> None:
    school = Desk(cohort_store, Access("toets", "school", frozenset({"92BB"})))
    own = desk(cohort_store).findings(values=(Value.OPEN,), on=DAY, school="92BB")
    assert {one.rule.id: one.open for one in school.obligations(on=DAY)} == Counter(
        one.rule.id for one in own
    )
    assert 0 < len(own) < len(desk(cohort_store).findings(values=(Value.OPEN,), on=DAY))


def test_a_school_without_a_brin_sees_no_obligations(cohort_store: Store) -> None:
    with pytest.raises(NotYourSchool):
        Desk(cohort_store, Access("toets", "school")).obligations()
