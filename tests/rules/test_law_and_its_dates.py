"""On which day each law began, and what is from memory: each decided in docs/decisions/0013, each with a test here."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from figures.stores import Clock, all_closed, close_deliveries, desk, record, store_in
from leerroute.events import VmboEnrolled
from leerroute.rules import RULES, Setting
from leerroute.rules.bsa_window import LONG, SHORT
from leerroute.rules.laws import NUMBERING, of_the_old_wvo
from leerroute.rules.register.bsa import LEVELS
from leerroute.rules.register.bsa_end import APPEAL, ENDING
from leerroute.rules.register.diploma import REKENEN_COUNTS
from leerroute_projections.dropout import RMC_LIMIT
from pathway.scenario import (
    MBO,
    diploma_awarded,
    entree_enrolled,
    mbo_deregistered,
    mbo_registered,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
)
from rules.scenario import (
    generic_exam_taken,
    given,
    lwt_placed,
    mbo_applied,
    module_completed,
    study_advice_given,
)

pupil = vmbo_enrolled("2019-08-01", leerjaar=3, leerweg="bb", born="2004-09-01")


def from_memory(setting: Setting[Any]) -> set[str]:
    return {str(one.day) for one in setting if not one.confirmed}


def test_01_the_right_of_admission_began_with_1_april_2018() -> None:
    given(mbo_applied("2018-04-01", study_year=2018)).then("TOE-02").is_satisfied()
    given(mbo_applied("2018-04-02", study_year=2018)).then("TOE-02").is_broken()


def test_01_nobody_was_late_for_the_study_year_before() -> None:
    given(mbo_applied("2017-08-01", study_year=2017)).then("TOE-02").does_not_apply()
    given(mbo_applied("2017-07-31", study_year=2018)).then("TOE-02").does_not_apply()


def test_02_every_first_year_student_gets_a_bsa_from_study_year_2018_on() -> None:
    first, before = (mbo_registered(day, niveau=4) for day in ("2018-08-01", "2018-07-31"))
    given(first).then("BSA-01").is_broken()
    given(before).then("BSA-01").does_not_apply()


@pytest.mark.parametrize(("day", "within"), [("2023-11-01", 1), ("2023-10-31", 0)])
def test_03_the_advice_of_one_year_is_given_from_3_months_on(day: str, within: int) -> None:
    of_a_year = mbo_registered("2023-08-01", niveau=1, planned_end="2024-07-31")
    asked = given(of_a_year, study_advice_given(day, advice="positief")).then("BSA-02")
    asked.is_satisfied() if within else asked.is_broken()


@pytest.mark.parametrize(
    ("niveau", "end", "last"),
    [(1, "2024-07-31", "2023-12-01"), (2, "2025-07-31", "2024-08-01")],
)
def test_03_the_window_closes_after_4_months_or_after_12(niveau: int, end: str, last: str) -> None:
    student = mbo_registered("2023-08-01", niveau=niveau, planned_end=end)
    given(student).then("BSA-01").on("2023-09-01").is_open(until=last)


@pytest.mark.parametrize("window", [SHORT, LONG])
def test_03_windows_of_before_study_year_2018_are_from_memory(window: Setting[Any]) -> None:
    assert from_memory(window) == {"2014-08-01"}
    assert window.on(date(2018, 7, 31)) == window.on(date(2018, 8, 1))


@pytest.mark.parametrize(
    ("year", "last", "after"),
    [
        (2019, "2019-04-01", "2019-04-02"),
        (2020, "2020-05-01", "2020-05-02"),
        (2021, "2021-04-01", "2021-04-02"),
    ],
)
def test_04_only_in_2020_one_could_apply_until_1_may(year: int, last: str, after: str) -> None:
    given(mbo_applied(last, study_year=year)).then("TOE-02").is_satisfied()
    given(mbo_applied(after, study_year=year)).then("TOE-02").is_broken()


def test_05_a_doorlopende_leerroute_is_one_of_the_law_from_1_august_2020_on() -> None:
    first, before = (
        route_started(day, agreement="o1", experiment="vm2") for day in ("2020-08-01", "2020-07-31")
    )
    given(pupil, first).then("DLR-01").is_satisfied()
    given(pupil, before).then("DLR-01").does_not_apply()
    given(pupil, before).then("DLR-18").is_satisfied()


@pytest.mark.parametrize("day", ["2015-09-01", "2022-07-31", "2022-08-01"])
def test_06_what_a_leerwerktraject_asks_goes_on_after_the_renumbering(day: str) -> None:
    in_bb = vmbo_enrolled("2015-08-01", leerjaar=3, leerweg="bb")
    given(in_bb, lwt_placed(day)).then("LWT-01").is_satisfied()


@pytest.mark.parametrize("day", ["2015-09-01", "2022-07-31", "2022-08-01"])
def test_07_what_entree_in_the_vmbo_asks_goes_on_after_the_renumbering(day: str) -> None:
    in_bb = vmbo_enrolled("2015-08-01", leerjaar=3, leerweg="bb")
    given(in_bb, entree_enrolled(day, advice="positief")).then("ENT-02").is_satisfied()


@pytest.mark.parametrize(
    ("prefix", "articles"), [("LWT", {"10b1-10b7"}), ("ENT", {"10b8-10b9", "10b9 en 10b8 lid 2", "10b9"})]
)  # fmt: skip
def test_06_and_07_their_articles_are_named_by_their_old_numbers(
    prefix: str, articles: set[str]
) -> None:
    named = {rule.article for id, rule in RULES.items() if id.startswith(prefix)}
    assert named == {of_the_old_wvo(one) for one in articles}


def test_08_modules_count_for_who_begins_from_august_2020_on() -> None:
    diploma = diploma_awarded("2023-06-30", where=MBO, diploma="mbo-2", registration="1")
    failed = module_completed("2022-01-15", mark=3)
    first, before = (mbo_registered(day, registration="1") for day in ("2020-08-01", "2020-07-31"))
    given(first, failed).when(diploma).then("MBO-04").is_broken()
    given(before, failed).when(diploma).then("MBO-04").is_satisfied()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2023-07-31", "ontbinding van de onderwijsovereenkomst"),
        ("2023-08-01", "beëindiging van de inschrijving"),
    ],
)
def test_09_ontbinding_is_called_the_end_of_the_registration_from_august_2023_on(
    day: str, words: str
) -> None:
    assert RULES["BSA-06"].settings == (ENDING,)
    assert ENDING.known_on(date.fromisoformat(day)).nl == words


@pytest.mark.parametrize("day", ["2023-07-31", "2023-08-01"])
def test_09_what_is_left_free_after_a_negative_advice_is_the_same_before_and_after(
    day: str,
) -> None:
    student = mbo_registered("2022-08-01", registration="1", niveau=4)
    negative = study_advice_given(day, advice="negatief")
    given(student, negative).then("BSA-06").is_satisfied()


def test_10_the_day_of_the_renumbering_is_from_memory_and_every_article_says_so() -> None:
    assert from_memory(NUMBERING) == {"2022-08-01"}
    assert of_the_old_wvo("25") == RULES["CV-01"].article
    assert of_the_old_wvo("25").endswith("(tot de WVO 2020, 2022-08-01, dag uit het geheugen)")


def test_11_the_target_group_of_the_rmc_is_a_dated_value_from_memory() -> None:
    assert [(one.day, one.value) for one in RMC_LIMIT] == [(date(2026, 1, 1), 27)]
    assert from_memory(RMC_LIMIT) == {"2026-01-01"}


def test_11_the_explanation_of_2a_tells_of_it(tmp_path: Path) -> None:
    lines = dict(desk(store_in(tmp_path)).definition("dropout", "nl").lines)
    assert "vanaf 2026-01-01 tot 27 jaar" in lines["Hoe het gelezen is"]
    assert "nog na te gaan" in lines["Hoe het gelezen is"]


@pytest.mark.parametrize(("born", "counted"), [("2003-10-02", 1), ("2003-10-01", 0)])
def test_11_and_2a_keeps_its_limit_after_that_day(tmp_path: Path, born: str, counted: int) -> None:
    store = store_in(tmp_path, Clock(datetime(2028, 1, 1, tzinfo=UTC)))
    begun = date(2026, 8, 1)
    record(store, "p", VmboEnrolled(where="02QZ00", occurred_on=begun, leerjaar=4, born=born))
    close_deliveries(store, *all_closed(date(2027, 10, 1), "02QZ"))
    assert (desk(store).ask("dropout").total.population or 0) == counted


def test_12_rekenen_counts_for_who_begins_from_august_2022_on() -> None:
    diploma = diploma_awarded("2024-06-30", where=MBO, diploma="mbo-2", registration="1")
    dutch, sums = (
        generic_exam_taken("2024-01-15", generic=part, mark=mark)
        for part, mark in (("nederlands", 6), ("rekenen", 4))
    )
    first, before = (mbo_registered(day, registration="1") for day in ("2022-08-01", "2022-07-31"))
    given(first, dutch, sums).when(diploma).then("DIP-2").is_broken()
    given(before, dutch, sums).when(diploma).then("DIP-2").is_satisfied()


def test_12_the_day_on_which_rekenen_began_to_count_is_confirmed() -> None:
    assert [one.day for one in REKENEN_COUNTS if one.value] == [date(2022, 8, 1)]
    assert not from_memory(REKENEN_COUNTS)


def test_13_entree_had_a_bsa_before_the_other_levels() -> None:
    entree, level_2 = (mbo_registered("2018-07-31", niveau=niveau) for niveau in (1, 2))
    given(entree).then("BSA-01").is_broken()
    given(level_2).then("BSA-01").does_not_apply()


def test_13_since_when_is_a_date_per_level_from_memory() -> None:
    first, before = (mbo_registered(day, niveau=1) for day in ("2014-08-01", "2014-07-31"))
    given(first).then("BSA-01").is_broken()
    given(before).then("BSA-01").does_not_apply()
    assert from_memory(LEVELS) == {"2014-08-01"}


def test_14_the_term_of_appeal_was_two_weeks_until_august_2023() -> None:
    student = mbo_registered("2022-08-01", registration="1", niveau=4)
    advised = study_advice_given("2023-07-20", advice="negatief")
    last, after = (
        mbo_deregistered(day, registration="1", ground="bsa")
        for day in ("2023-07-31", "2023-08-01")
    )
    given(student, advised).when(last).then("BSA-10").is_broken()
    given(student, advised).when(after).then("BSA-10").does_not_apply()


def test_14_the_term_since_then_is_not_laid_down_and_from_memory() -> None:
    assert APPEAL.on(date(2023, 7, 31)) == 14
    assert APPEAL.on(date(2023, 8, 1)) is None
    assert from_memory(APPEAL) == {"2023-08-01"}


def test_15_two_years_of_a_doorlopende_leerroute_are_phase_vo_from_august_2020_on() -> None:
    started, before = route_started("2020-08-01"), route_started("2020-07-31")
    early, in_time = route_phase_changed("2022-07-31"), route_phase_changed("2022-08-01")
    given(pupil, started).when(early).then("DLR-19").is_broken()
    given(pupil, started).when(in_time).then("DLR-19").is_satisfied()
    given(pupil, before).when(early).then("DLR-19").does_not_apply()


@pytest.mark.parametrize(
    ("integrated", "diploma", "without"),
    [(True, "mbo-2", 1), (False, "mbo-2", 0), (True, "mbo-3", 0)],
)
def test_15_only_an_integrated_route_to_level_2_does_without_a_vmbo_diploma(
    integrated: bool, diploma: str, without: int
) -> None:
    started = route_started("2020-08-01", integrated=integrated)
    awarded = diploma_awarded("2023-06-30", where=MBO, diploma=diploma)
    asked = given(pupil, started).when(awarded).then("DLR-13")
    asked.is_satisfied() if without else asked.is_broken()
