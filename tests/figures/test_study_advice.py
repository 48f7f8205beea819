"""Figure 4: the window of the advice, which advice counts, what came before it, and where one went after it."""

from datetime import date
from typing import Any

import pytest

from figures.derived import derived
from figures.judging import ALL_CLOSED, cases
from leerroute.events import (
    ImprovementPeriodSet,
    MboDeregistered,
    MboRegistered,
    StudyAdviceGiven,
    Transition,
    WarningIssued,
)
from leerroute.reference import Programme, Reference, Table
from leerroute.rules.bsa_window import LONG
from leerroute.rules.settings import From
from leerroute_projections.closings import Closings
from leerroute_projections.study_advice import study_advice
from leerroute_projections.tables import first_year
from leerroute_projections.why import reasons
from pathway.scenario import MBO, PUPIL, Telling, died, diploma_awarded, recorded, vmbo_enrolled

registered = Telling(MboRegistered, where="91AA", registration="1", crebo="25180", niveau=2)
warned = Telling(WarningIssued, where="91AA", registration="1")
improvement_set = Telling(ImprovementPeriodSet, where="91AA", registration="1")
advised = Telling(StudyAdviceGiven, where="91AA", registration="1", advice="negatief")
deregistered = Telling(MboDeregistered, where="91AA", registration="1")

BEGUN = registered("2022-08-15", planned_end="2024-07-31")


def first_years(*facts: Transition, horizon: int = 2026) -> list[dict[str, Any]]:
    return derived(first_year, *facts, horizon=horizon)


@pytest.mark.parametrize(
    ("day", "counts"),
    [("2023-05-14", False), ("2023-05-15", True), ("2023-08-15", True), ("2023-08-16", False)],
)
def test_an_advice_counts_from_nine_until_twelve_months_after_the_start(
    day: str, counts: bool
) -> None:
    [row] = first_years(BEGUN, advised(day))
    assert row["advice"] == ("negatief" if counts else None)


@pytest.mark.parametrize(
    ("day", "counts"),
    [("2022-11-14", False), ("2022-11-15", True), ("2022-12-15", True), ("2022-12-16", False)],
)
def test_in_a_programme_of_a_year_from_three_until_four_months(day: str, counts: bool) -> None:
    [row] = first_years(registered("2022-08-15", planned_end="2023-08-14"), advised(day))
    assert (row["advice"] is not None) == counts


def test_a_day_more_than_a_year_is_no_programme_of_a_year() -> None:
    [row] = first_years(registered("2022-08-15", planned_end="2023-08-15"), advised("2022-12-01"))
    assert row["advice"] is None


@pytest.mark.parametrize(("niveau", "counts"), [(1, True), (2, False), (None, False)])
def test_without_a_planned_end_only_level_1_is_taken_to_last_a_year(
    niveau: int | None, counts: bool
) -> None:
    [row] = first_years(registered("2022-08-15", niveau=niveau), advised("2022-12-01"))
    assert (row["advice"] is not None) == counts


def test_a_level_that_is_not_stated_is_that_of_the_programme_in_the_table() -> None:
    codes = Reference(programmes=Table((Programme(crebo="25180", niveau=1),), position=1))
    facts = registered("2022-08-15", niveau=None), advised("2022-12-01")
    [row] = derived(first_year, *facts, codes=codes)
    assert (row["niveau"], row["advice"]) == ("1", "negatief")


def test_a_window_from_31_may_ends_on_the_last_day_of_february() -> None:
    [row] = first_years(registered("2023-05-31", planned_end="2025-07-31"), advised("2024-02-29"))
    assert row["advice"] == "negatief"


def test_the_months_of_the_window_are_those_of_the_law_on_the_day_of_beginning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    another_law = From(date(2022, 8, 1), (6, 7), "een andere wet")
    monkeypatch.setattr(LONG, "values", (*LONG.values, another_law))
    rows = first_years(
        registered("2022-07-31"), registered("2022-08-01", registration="2", crebo="25655")
    )
    assert [str(row["window_until"]) for row in rows] == ["2023-07-31", "2023-03-01"]


def test_the_definition_tells_the_months_that_the_law_has_now() -> None:
    told = " ".join(one.nl for one in study_advice.readings)
    assert "9 tot en met 12 maanden na het begin" in told
    assert "hoogstens een jaar 3 tot en met 4 maanden" in told


def test_who_began_before_there_was_a_law_has_the_window_that_it_began_with() -> None:
    [row] = first_years(registered("2013-08-15"), advised("2014-05-15"))
    assert (row["advice"], str(row["window_until"])) == ("negatief", "2014-08-15")


def test_the_last_positive_or_negative_advice_in_the_window_counts() -> None:
    [row] = first_years(
        BEGUN,
        advised("2023-06-01"),
        advised("2023-07-01", advice="positief"),
        advised("2023-07-02", advice="voorlopig"),
        advised("2023-09-01"),
    )
    assert (row["advice"], str(row["advice_day"])) == ("positief", "2023-07-01")


def test_only_the_first_registration_in_a_programme_at_an_institution_is_a_first_year() -> None:
    again = registered("2023-08-15", registration="2")
    elsewhere = registered("2023-08-15", where="92BB", registration="3")
    other = registered("2023-08-15", registration="4", crebo="25655")
    rows = first_years(BEGUN, deregistered("2023-07-31"), again, elsewhere, other)
    assert [(row["institution"], row["crebo"]) for row in rows] == [
        ("91AA", "25180"),
        ("92BB", "25180"),
        ("91AA", "25655"),
    ]


def test_of_two_registrations_of_which_no_programme_is_stated_the_first_is_a_first_year() -> None:
    unknown = registered("2022-08-15", crebo=None)
    again = registered("2023-08-15", crebo=None, registration="2")
    [row] = first_years(unknown, deregistered("2023-07-31"), again)
    assert row["year"] == 2022


def test_who_does_an_examination_only_has_no_first_year() -> None:
    assert first_years(registered("2022-08-15", examendeelnemer=True)) == []


def test_a_study_year_begins_on_1_august() -> None:
    rows = first_years(
        registered("2022-07-31"), registered("2022-08-01", registration="2", crebo="25655")
    )
    assert [row["year"] for row in rows] == [2021, 2022]


@pytest.mark.parametrize(("written", "counts"), [(True, True), (None, True), (False, False)])
def test_a_warning_counts_unless_it_was_not_in_writing(written: bool | None, counts: bool) -> None:
    [row] = first_years(BEGUN, warned("2023-01-10", written=written))
    assert row["warned"] is counts


def test_a_warning_without_number_belongs_to_the_only_registration_open_that_day() -> None:
    [first, second] = first_years(
        BEGUN,
        registered("2022-09-01", registration="2", crebo="25655"),
        deregistered("2022-12-31"),
        warned("2022-12-31", registration=None),
        warned("2023-01-01", registration=None),
    )
    assert (first["warned"], second["warned"]) == (False, True)


def test_a_warning_after_the_advice_came_too_late_to_count() -> None:
    [row] = first_years(BEGUN, advised("2023-06-01"), warned("2023-06-02"))
    assert row["warned"] is False


def test_the_days_between_the_steps_are_those_of_the_first_of_each() -> None:
    [row] = first_years(
        BEGUN,
        warned("2022-08-25"),
        warned("2022-09-25"),
        improvement_set("2022-08-26", period_from="2022-09-04"),
        advised("2023-06-01"),
    )
    days = ("registered_warned", "warned_improvement", "improvement_advice", "registered_advice")
    assert [row[one] for one in days] == [10, 10, 270, 290]


def test_a_step_that_was_not_taken_leaves_no_days() -> None:
    [row] = first_years(BEGUN, advised("2023-06-01"))
    assert (row["registered_warned"], row["warned_improvement"]) == (None, None)


LEFT = (BEGUN, advised("2023-06-01"), deregistered("2023-07-31"))


@pytest.mark.parametrize(
    ("then", "after"),
    [
        (registered("2023-08-15", registration="2"), "stayed"),
        (registered("2023-08-15", registration="2", crebo="25655"), "other-programme"),
        (registered("2023-08-15", where="92BB", registration="2"), "other-institution"),
        (vmbo_enrolled("2023-08-15"), "other-institution"),
        (diploma_awarded("2023-07-01", diploma="mbo-2", where="91AA"), "startkwalificatie"),
        (warned("2022-12-01"), "dropped-out"),
        (registered("2023-10-02", registration="2"), "dropped-out"),
    ],
)
def test_after_an_advice_one_stays_goes_elsewhere_or_leaves(then: Transition, after: str) -> None:
    [row, *_] = first_years(*LEFT, then)
    assert row["after"] == after


def test_an_advice_on_1_october_looks_at_the_next_1_october() -> None:
    begun = registered("2022-10-15", planned_end="2024-07-31")
    [row] = first_years(begun, advised("2023-10-01"), deregistered("2024-09-30"))
    assert row["after"] == "dropped-out"


def test_who_dies_on_the_1_october_after_an_advice_stands_nowhere_on_it() -> None:
    outcomes = [first_years(*LEFT[:2], died(f"2023-10-0{n}"))[0]["after"] for n in (1, 2)]
    assert outcomes == ["dropped-out", "stayed"]


def test_where_one_goes_is_not_known_before_the_1_october_after_the_advice() -> None:
    before, after = first_years(*LEFT, horizon=2022), first_years(*LEFT, horizon=2023)
    assert (before[0]["after"], after[0]["after"]) == ("not-yet", "dropped-out")


# Everything is recorded on 1 January 2026; the window closes on 15 February.
BEGUN_LATE = registered("2025-02-15", where=MBO, planned_end="2027-07-31")
KNOWN = advised("2025-12-01", where=MBO, advice="positief")
ANNOUNCED = advised("2026-02-01", where=MBO)


@pytest.mark.parametrize(
    ("known_on", "ending"), [(date(2026, 1, 31), "positive"), (date(2026, 2, 1), "negative")]
)
def test_an_advice_of_a_day_to_come_hides_no_earlier_one(known_on: date, ending: str) -> None:
    found = cases(study_advice, BEGUN_LATE, KNOWN, ANNOUNCED, known_on=known_on)
    assert [one.category for one in found] == [ending]


@pytest.mark.parametrize(
    ("known_on", "ending"), [(date(2026, 1, 31), "not-yet"), (date(2026, 2, 1), "negative")]
)
def test_an_advice_of_a_day_to_come_is_none_before_that_day(known_on: date, ending: str) -> None:
    found = cases(study_advice, BEGUN_LATE, ANNOUNCED, known_on=known_on)
    assert [one.category for one in found] == [ending]


@pytest.mark.parametrize("day", ["2026-01-01", "2025-12-31"])
def test_an_advice_recorded_on_its_day_or_later_waits_for_nothing(day: str) -> None:
    rows = first_years(BEGUN_LATE, KNOWN, advised(day, where=MBO))
    assert [(row["advice"], row["until"]) for row in rows] == [("negatief", None)]


def test_of_several_advices_of_days_to_come_each_counts_until_the_next() -> None:
    first, last = advised("2026-01-02", where=MBO), advised("2026-02-02", where=MBO)
    rows = first_years(BEGUN_LATE, KNOWN, first, last)
    days = [(str(row["advice_day"]), str(row["since"]), str(row["until"])) for row in rows]
    assert days == [
        ("2025-12-01", "2024-08-01", "2026-01-02"),
        ("2026-01-02", "2026-01-02", "2026-02-02"),
        ("2026-02-02", "2026-02-02", "None"),
    ]


@pytest.mark.parametrize("day", [date(2026, 1, 31), date(2026, 2, 1)])
def test_the_steps_tell_that_one_row_counts_however_many_advices_wait(day: date) -> None:
    facts = BEGUN_LATE, KNOWN, ANNOUNCED
    moment = {"horizon": 2025, "known_on": day}
    found = reasons(
        [study_advice],
        PUPIL,
        recorded(facts),
        moment=moment,
        codes=Reference(),
        closings=Closings(day, ALL_CLOSED),
    )["study-advice"]
    counted = [one.category for one in cases(study_advice, *facts, known_on=day)]
    assert [one.category for one in found if one.counts] == counted
