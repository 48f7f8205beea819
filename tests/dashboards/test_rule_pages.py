"""What the pages say of the rules: Regels, the list of a school, Start, Leerling and Regio."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.app import field, links, number_of_views, opened, opening, texts
from figures.stores import Clock, record, store_in
from leerroute.events import MboRegistered
from leerroute.rules import RULES, Value
from leerroute.rules.explanation import explain
from leerroute.store import open_store
from leerroute_dashboards import access
from leerroute_dashboards.i18n import number
from leerroute_dashboards.rulebook import matching
from leerroute_projections.access import Access
from leerroute_projections.desk import Desk
from leerroute_projections.figures import FIGURES
from leerroute_projections.findings import Conformance
from leerroute_projections.why import conclusion

LAST_DAY = "01-08-2026"
STUDENTS = 24


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An institution with 24 students who have no study advice yet, each to get one on the last day at the latest; and one of a later year."""
    there = tmp_path_factory.mktemp("waiting")
    first_days = [date(2025, 8, 1)] * STUDENTS + [date(2026, 8, 1)]
    with store_in(there, Clock()) as store:
        for n, day in enumerate(first_days):
            end = date(day.year + 3, 7, 31)
            fact = MboRegistered("1", occurred_on=day, where="91AA", niveau=3, planned_end=end)
            record(store, f"s{n}", fact)
    return there


def numbers_shown(app: AppTest) -> dict[str, list[str]]:
    """The numbers of each rule in the tables of a page."""
    rows = [row for table in app.table for row in table.value.values.tolist()]
    return {str(row[0]).replace("\\", ""): row[2:] for row in rows}


def numbers_of(counted: list[Conformance]) -> dict[str, list[str]]:
    """The same as the desk counts them."""
    return {
        one.rule.id: [*map(number, (one.satisfied, one.broken, one.undetermined, one.open))]
        for one in counted
    }


def due(app: AppTest) -> list[str]:
    """The pupils in the list of what is due."""
    return [one.label for one in app.button if str(one.key).startswith("due-")]


# Regels


def test_every_rule_is_listed_with_its_numbers_and_one_that_is_not_computed_has_none(
    folder: Path, desk: Desk
) -> None:
    counted = numbers_of(desk.conformance())
    with opened(folder, "regels") as app:
        shown = numbers_shown(app)
    assert shown == {id: counted.get(id, ["–"] * 4) for id in RULES}
    assert 0 < len(counted) < len(RULES)


def test_the_numbers_can_be_held_to_a_school_and_a_year(folder: Path, desk: Desk) -> None:
    counted = numbers_of(desk.conformance(school="91AA", year=2021))
    with opened(folder, "regels", school="91AA", schooljaar="2021") as app:
        assert numbers_shown(app)["BSA-01"] == counted["BSA-01"]
    assert counted["BSA-01"] != numbers_of(desk.conformance(school="91AA"))["BSA-01"]
    assert counted["BSA-01"] != numbers_of(desk.conformance(year=2021))["BSA-01"]


def test_what_a_number_is_a_number_of_is_said(folder: Path) -> None:
    with opened(folder, "regels") as app:
        assert "één keer per schooljaar en school, onder het ergste" in texts(app)


def test_a_rule_is_found_by_its_number_with_all_that_the_register_says(folder: Path) -> None:
    with opened(folder, "regels", zoek="bsa-03") as app:
        assert [*numbers_shown(app)] == ["BSA-03"]
        told = explain(RULES["BSA-03"], "nl")
        said = texts(app)
        assert [line for line in told.lines if f"{line[0]}**: {line[1]}" not in said] == []
        assert app.expander[0].proto.expanded


def test_a_rule_is_found_by_a_word_of_its_sentence_in_the_language_of_the_page(
    folder: Path,
) -> None:
    assert "BSA-03" in [one.id for one in matching("WAARSCHUWING")]
    with opened(folder, "regels", zoek="warning", taal="en") as app:
        assert "BSA-03" in numbers_shown(app)


def test_a_word_that_no_rule_has_is_told_with_what_to_try(folder: Path) -> None:
    with opened(folder, "regels", zoek="zeppelin") as app:
        assert "0 regels gevonden" in texts(app)
        assert "zoals BSA-03" in texts(app)


def test_all_about_a_chapter_waits_until_it_is_opened(folder: Path) -> None:
    with opened(folder, "regels") as app:
        assert not any("BSA-03" in one.label for one in app.expander)
        app.session_state["rules-about-BSA"] = True
        app.run()
        assert any("BSA-03" in one.label.replace("\\", "") for one in app.expander)


def test_a_school_sees_its_own_numbers_only(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = Access("toets", "school", frozenset({"91AA"}))
    monkeypatch.setattr(access, "who_looks", lambda: school)
    own = numbers_of(desk.conformance(school="91AA"))
    with opened(folder, "regels") as app:
        assert app.selectbox[0].options == ["91AA verzonnen roc 91AA"]
        assert numbers_shown(app)["BSA-01"] == own["BSA-01"]
    assert own["BSA-01"] != numbers_of(desk.conformance())["BSA-01"]


# School


def test_a_school_sees_what_is_due_a_page_at_a_time_by_when(waiting: Path) -> None:
    with opened(waiting, "school", school="91AA") as app:
        assert f"{STUDENTS + 1} verplichtingen staan nog open." in texts(app)
        assert f"uiterlijk {LAST_DAY}" in texts(app)
        first = set(due(app))
    with opened(waiting, "school", school="91AA", regelpagina="3") as app:
        last = set(due(app))
    assert (len(first), len(last), first & last) == (10, 5, set())


def test_what_is_due_can_be_held_to_a_year(waiting: Path) -> None:
    with opened(waiting, "school", school="91AA", regeljaar="2026") as app:
        assert "1 verplichting staat nog open." in texts(app)
        assert len(due(app)) == 1
        assert f"uiterlijk {LAST_DAY}" not in texts(app)


def test_the_rules_and_years_to_choose_from_are_those_of_what_is_due(waiting: Path) -> None:
    with opened(waiting, "school", school="91AA") as app:
        [rule] = [one for one in app.selectbox if one.label == "Regel"]
        [year] = [one for one in app.selectbox if one.label == "Schooljaar van de overgang"]
    assert [one[:6] for one in rule.options] == ["alle r", "BSA-01"]
    assert year.options == ["alle schooljaren", "2026-2027", "2025-2026"]


def test_a_click_on_what_is_due_leads_to_the_pupil_whose_page_asks_for_a_reason(
    waiting: Path,
) -> None:
    views = number_of_views(waiting)
    with opened(waiting, "school", school="91AA") as app:
        chosen = due(app)[3]
        next(one for one in app.button if one.label == chosen).click().run()
        assert field(app, "Nummer of kenmerk van de leerling").value == chosen
        assert chosen not in str(app.query_params)
    assert number_of_views(waiting) == views


def test_what_is_broken_or_cannot_be_judged_is_counted_per_rule(folder: Path, desk: Desk) -> None:
    counted = desk.conformance(school="91AA")
    wanted = [one.rule.id for one in counted if one.broken or one.undetermined]
    with opened(folder, "school", school="91AA") as app:
        [shown] = [
            table.value.values.tolist()
            for table in app.table
            if len(table.value) == len(wanted) and table.value.columns[0] == "Regel"
        ]
        assert [row[0].replace("\\", "") for row in shown] == wanted
        assert "Er is niets dat volgens de regels nog moet." in texts(app)
    assert wanted


def test_the_list_of_what_is_due_does_not_take_the_place_of_the_list_of_pupils(
    waiting: Path,
) -> None:
    with opened(waiting, "school", school="91AA", schooljaar="2025") as app:
        assert len(opening(app)) == STUDENTS
        assert len(due(app)) == 10


# Start


def test_start_tells_what_the_rules_still_ask_and_by_when(waiting: Path) -> None:
    with opened(waiting, "start") as app:
        assert (
            f"Regel BSA-01: bij {STUDENTS + 1} overgangen nog te doen, de eerste uiterlijk op"
            f" 1 augustus 2026 en {STUDENTS} binnen 30 dagen: een positief of negatief advies."
        ) in texts(app)
        assert "Naar de regels" in links(app)


def test_without_obligations_start_does_not_speak_of_rules(folder: Path) -> None:
    with opened(folder, "start") as app:
        assert "Regel " not in texts(app)
        assert "Naar de regels" not in links(app)


# Leerling


@pytest.fixture(scope="module")
def pupil(folder: Path) -> Iterator[tuple[AppTest, int]]:
    """The page with p16 open, and how many views that took."""
    before = number_of_views(folder)
    with opened(folder, "leerling") as app:
        field(app, "Nummer of kenmerk van de leerling").set_value("p16")
        field(app, "Waarom opent u deze leerling?").set_value("overdracht")
        app.button[0].click().run()
        yield app, number_of_views(folder) - before


def test_to_open_a_pupil_with_rules_and_reasons_is_one_view(pupil: tuple[AppTest, int]) -> None:
    assert pupil[1] == 1


def test_what_is_broken_stands_before_what_is_unknown_and_what_is_well_is_folded_away(
    pupil: tuple[AppTest, int],
) -> None:
    page = pupil[0]
    headings = [one.value for one in page.subheader]
    assert headings == ["Wat niet voldoet", "Wat niet te bepalen is"]
    assert any(one.label.startswith("Wat voldoet (") for one in page.expander)


def test_a_transition_names_the_rules_that_are_not_satisfied_there(
    pupil: tuple[AppTest, int], folder: Path
) -> None:
    with open_store(folder) as store:
        found = Desk(store, Access("toets", "analyst")).open_pupil("p16", reason="toets")
    assert found is not None
    unwell = [one for one in found.judged if one.value is not Value.SATISFIED]
    shown = "; ".join(pupil[0].dataframe[0].value["Regels"])
    assert [one for one in unwell if one.rule.id not in shown] == []
    assert "voldoet niet: BSA-01" in shown
    assert "IN-01" not in shown


LEAST = 6
"""Pixels that a sign takes on average."""


def test_what_the_rules_found_at_a_transition_is_not_cut_off(pupil: tuple[AppTest, int]) -> None:
    table = pupil[0].dataframe[0]
    width = json.loads(table.proto.columns)["Regels"]["width"]
    assert width > LEAST * max(map(len, table.value["Regels"]))


def test_why_a_pupil_is_counted_is_shown_step_by_step_for_a_chosen_figure(
    pupil: tuple[AppTest, int], folder: Path
) -> None:
    page = pupil[0]
    with open_store(folder) as store:
        why = Desk(store, Access("toets", "analyst")).why("p16", ["dropout"], reason="toets")
    assert why is not None
    reasons = why["dropout"]
    wanted = [conclusion(FIGURES["dropout"], one).nl for one in reasons]
    [choice] = [one for one in page.selectbox if one.label == "Figuur"]
    choice.set_value("dropout").run()
    labels = [one.label.replace("\\", "") for one in page.expander]
    assert [one.partition("** ")[2] for one in labels if one.startswith("**20")] == wanted
    steps = page.table[-1].value
    assert [*steps.columns] == ["Deel", "Voorwaarde", "Gevonden", "Zo?"]
    last = reasons[-1]
    judged = [step for one in last.outcomes if last.counts for step in one.steps]
    judged += [step for one in last.left_out if not last.counts for step in one.steps]
    holds = [step.holds for step in (*last.population, *last.known, *judged)]
    assert [one == "ja" for one in steps["Zo?"]] == holds
    assert False in holds


# Regio


def test_regio_shows_the_rules_on_the_study_advice_of_now(folder: Path, desk: Desk) -> None:
    counted = numbers_of(desk.conformance(school="91AA"))
    with opened(folder, "regio", school="91AA", leerweg="kb") as app:
        assert numbers_shown(app)["BSA-01"] == counted["BSA-01"]
        assert "niet alleen over leerweg kaderberoepsgericht (kb)" in texts(app)
    with opened(folder, "regio", bekend="300") as app:
        assert "BSA-01" not in numbers_shown(app)
