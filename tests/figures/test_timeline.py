from datetime import date
from typing import Any

import pytest

from figures.stores import ANALYST, pupil, record, store_in
from leerroute.events import TRANSITIONS, DiplomaAwarded, MboApplied, PromotedTo4, Transition
from leerroute.events.attributes import ATTRIBUTES
from leerroute.terms import Text
from leerroute_projections.answer import Moment
from leerroute_projections.history import open_history
from leerroute_projections.telling import COMMON, details, lane_of_fact, shown
from log.golden_facts import FACTS

ABOUT_OTHERS = "leerroute.events.corrections"
TOLD = [fact for fact in FACTS if isinstance(fact, Transition) and fact.__module__ != ABOUT_OTHERS]
"""A fact of every kind, and between them every field."""


@pytest.fixture(scope="module")
def timeline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Moment]:
    """What a reader sees of a pupil to whom everything happened, by number."""
    with store_in(tmp_path_factory.mktemp("store")) as store:
        record(store, "p1", *TOLD)
        history = open_history(store, ANALYST, str(pupil(store, "p1")), "toets", store.log.last())
    assert history is not None
    return {moment.id: moment for moment in history.moments}


def test_every_kind_of_transition_is_told() -> None:
    told = {type(fact) for fact in TOLD}
    assert {kind for kind in TRANSITIONS if kind.__module__ != ABOUT_OTHERS} == told


@pytest.mark.parametrize(
    ("number", "fact"), [*enumerate(TOLD, 1)], ids=lambda one: getattr(one, "name", one)
)
def test_each_transition_stands_on_the_timeline_with_its_title_and_what_it_says(
    timeline: dict[str, Moment], number: int, fact: Any
) -> None:
    moment = timeline[str(number)]
    filled = [f for f in fact.__struct_fields__ if getattr(fact, f) is not None and f not in COMMON]
    assert moment.title == fact.title
    assert [name for name, _ in moment.details] == [ATTRIBUTES[field].meaning for field in filled]
    assert all(value.nl and value.en for _, value in moment.details)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("lwoo", True, Text("ja", "yes")),
        ("mark", 6.8, Text("6,8", "6.8")),
        ("mark", 8.0, Text("8", "8")),
        ("study_year", 2024, Text("2024-2025", "2024-2025")),
        ("competencies", ("motieven", "sturing"), Text("motieven, sturing", "motieven, sturing")),
        ("signed_on", date(2020, 1, 31), Text("31-01-2020", "31-01-2020")),
        ("crebo", None, Text("-", "-")),
    ],
)
def test_a_value_is_told_as_people_write_it(field: str, value: object, told: Text) -> None:
    assert shown(field, value) == told


def test_a_corrected_mark_tells_both_marks_in_the_readers_language() -> None:
    was = next(fact for fact in TOLD if getattr(fact, "mark", None) == 6.8)
    now = type(was)(**{f: getattr(was, f) for f in was.__struct_fields__} | {"mark": 7.5})
    values = dict(details(now, was))
    assert values[ATTRIBUTES["mark"].meaning] == Text("7,5 (was 6,8)", "7.5 (was 6.8)")


DAY = date(2020, 8, 1)


@pytest.mark.parametrize(
    ("fact", "lane"),
    [
        (DiplomaAwarded("vmbo-kb", occurred_on=DAY, where="02QZ"), "vo"),
        (DiplomaAwarded("entree", occurred_on=DAY, where="25LW"), "mbo"),
        (MboApplied("A1", occurred_on=DAY, where="25LW"), "mbo"),
        (PromotedTo4("havo", occurred_on=DAY, where="02QZ"), "vo"),
    ],
)
def test_a_transition_stands_on_the_line_where_it_happened(fact: Transition, lane: str) -> None:
    assert lane_of_fact(fact) == lane


def test_every_kind_has_a_title_in_both_languages_and_a_name_of_its_own() -> None:
    assert all(kind.title.nl and kind.title.en for kind in TRANSITIONS)
    assert len({kind.title.nl for kind in TRANSITIONS}) == len(TRANSITIONS)
