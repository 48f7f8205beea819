"""What the rules found, as read back: the same as the rules say, on any day; and counted per rule, pupil by pupil."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from figures.stores import desk, pupil, record, store_in
from leerroute.reference import Reference
from leerroute.rules import Judgement, Satisfied, Value
from leerroute.store import Store
from leerroute.terms import Text
from leerroute.united import person_of
from leerroute_projections.access import Access, NotYourSchool
from leerroute_projections.desk import Desk
from leerroute_projections.findings import UnknownRule
from leerroute_projections.rows import pupil_of
from leerroute_projections.rows.findings import BITS, school_of, year_of
from pathway.scenario import vmbo_enrolled
from rules.scenario import lwt_placed, lwt_practice

EVERY_VALUE = (Value.BROKEN, Value.UNDETERMINED, Value.OPEN, Value.SATISFIED)
DAYS = [date(2020, 1, 1), date(2021, 10, 1), date(2022, 5, 15), date(2023, 7, 31), date(2026, 8, 1)]
WORST = {Value.BROKEN: 0, Value.UNDETERMINED: 1, Value.OPEN: 2, Value.SATISFIED: 3}


@pytest.fixture(scope="module")
def judged(cohort_store: Store) -> dict[UUID, list[Judgement]]:
    """What the rules say of every pupil of the cohort, straight from the history."""
    found = {}
    for id in cohort_store.log.pupils_since(0, upto=cohort_store.log.last().position):
        person = person_of(cohort_store.log, id)
        pupil = pupil_of(id, person.history, horizon=2025, codes=Reference())
        found[id] = pupil.judgements if pupil else []
    return found


def all_of(judged: dict[UUID, list[Judgement]]) -> list[tuple[UUID, Judgement]]:
    """Every judgement with its pupil."""
    return [(id, one) for id, several in judged.items() for one in several]


@pytest.mark.parametrize("day", DAYS)
def test_a_finding_that_is_read_back_stands_as_the_rule_says(
    day: date, cohort_store: Store, judged: dict[UUID, list[Judgement]]
) -> None:
    told = Counter(
        (id, one.rule.id, one.subject.position, one.on(day), one.due, one.met, one.rests_on)
        for id, one in all_of(judged)
        if not isinstance(one.verdict, Satisfied) and day >= one.since
    )
    read = Counter(
        (f.pupil, f.rule.id, f.subject, f.value, f.due, f.met, f.rests_on)
        for f in desk(cohort_store).findings(values=EVERY_VALUE, on=day)
    )
    assert read == told


def test_what_was_measured_beside_a_finding_is_read_back_with_it(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        record(store, "a", vmbo_enrolled("2020-08-01", leerweg="bb"), lwt_placed("2020-09-01"))
        record(store, "a", lwt_practice("2021-06-30", hours=100, days=12))
        [hours] = desk(store).findings(rule="LWT-05")
        others = [one for one in desk(store).findings() if one.rule.id != "LWT-05"]
    assert hours.measured == Text("8,3 klokuren per dag", "8.3 clock hours per day")
    assert {one.measured for one in others} == {None}


def test_the_cohort_has_findings_of_every_value(cohort_store: Store) -> None:
    found = {f.value for f in desk(cohort_store).findings(values=EVERY_VALUE, on=date(2022, 9, 15))}
    assert found == set(EVERY_VALUE)


def test_a_pupil_counts_once_per_rule_year_and_school_under_the_worst(
    cohort_store: Store, judged: dict[UUID, list[Judgement]]
) -> None:
    day = date(2026, 8, 1)
    worst: dict[tuple[object, ...], Value] = {}
    for id, one in all_of(judged):
        key = one.rule.id, id, year_of(one), school_of(one)
        values = (worst.get(key, Value.SATISFIED), one.on(day))
        worst[key] = min(values, key=WORST.__getitem__)
    by_hand: dict[str, Counter[Value]] = defaultdict(Counter)
    for (rule, *_), value in worst.items():
        by_hand[str(rule)][value] += 1
    for line in desk(cohort_store).conformance(on=day):
        counts = by_hand[line.rule.id]
        assert (line.satisfied, line.broken, line.undetermined, line.open) == (
            counts[Value.SATISFIED],
            counts[Value.BROKEN],
            counts[Value.UNDETERMINED],
            counts[Value.OPEN],
        ), line.rule.id


def test_numbers_of_schools_add_up_to_the_whole(cohort_store: Store) -> None:
    asked = desk(cohort_store)
    schools = {f.school[:4] for f in asked.findings(values=EVERY_VALUE) if f.school}
    whole = {one.rule.id: one.broken for one in asked.conformance()}
    parts: Counter[str] = Counter()
    for school in schools:
        for one in asked.conformance(school=school):
            parts[one.rule.id] += one.broken
    assert {id: n for id, n in whole.items() if n} == {id: n for id, n in parts.items() if n}


def test_numbers_of_years_add_up_to_the_whole(cohort_store: Store) -> None:
    asked = desk(cohort_store)
    whole = sum(one.applicable for one in asked.conformance())
    years = range(2010, 2027)
    assert sum(one.applicable for year in years for one in asked.conformance(year=year)) == whole


def test_what_is_due_first_stands_at_the_top(cohort_store: Store) -> None:
    found = desk(cohort_store).findings(values=(Value.OPEN,), on=date(2022, 9, 15))
    days = [one.due or date.max for one in found]
    assert days == sorted(days)


def test_a_school_sees_the_findings_of_its_own_pupils_only(cohort_store: Store) -> None:
    school = Desk(cohort_store, Access("toets", "school", frozenset({"91AA"})))
    assert {f.school for f in school.findings(school="91AA")} == {"91AA"}
    with pytest.raises(NotYourSchool):
        school.findings()


def test_a_rule_that_does_not_exist_is_told(cohort_store: Store) -> None:
    with pytest.raises(UnknownRule):
        desk(cohort_store).findings(rule="XYZ-99")


def test_findings_as_known_earlier_know_no_later_fact(cohort_store: Store) -> None:
    asked = desk(cohort_store)
    assert asked.findings(values=EVERY_VALUE, known_at="1") == []
    assert asked.findings(values=EVERY_VALUE, on=date(2018, 1, 1) - timedelta(days=9000)) == []


def test_a_pupil_who_is_opened_shows_all_that_the_rules_say_in_one_view(
    cohort_store: Store, judged: dict[UUID, list[Judgement]]
) -> None:
    views = len(cohort_store.viewlog.entries())
    opened = desk(cohort_store).open_pupil(
        str(pupil(cohort_store, "p50")), reason="vraag van de mentor"
    )
    assert opened is not None
    told = [(one.rule.id, one.subject.position) for one in judged[opened.history.pupil]]
    assert [(one.rule.id, one.subject) for one in opened.judged] == told
    assert Value.SATISFIED in {one.value for one in opened.judged}
    assert len(cohort_store.viewlog.entries()) == views + 1


def test_a_pupil_who_is_opened_shows_why_in_every_figure(cohort_store: Store) -> None:
    asked = desk(cohort_store)
    opened = asked.open_pupil(str(pupil(cohort_store, "p50")), reason="vraag van de mentor")
    assert opened is not None
    assert opened.reasons == asked.why(
        str(pupil(cohort_store, "p50")), reason="vraag van de mentor"
    )


def test_nobody_is_opened_behind_an_unknown_key(cohort_store: Store) -> None:
    assert desk(cohort_store).open_pupil("nobody", reason="vraag van de mentor") is None


def test_every_rule_of_a_chapter_has_a_bit_of_a_whole_number_of_64() -> None:
    assert max(BITS.values()) < 2**63
