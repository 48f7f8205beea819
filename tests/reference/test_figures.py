"""Levels and nominal durations come from the table of programmes that was known: never from a later one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures.lives import DAYS, MBO, PROFILE, PUPILS, TRANSITIONS
from figures.stores import Clock, all_closed, close_deliveries, desk, pupil, record, store_in
from figures.test_known_at import SOME, YearlyClock, numbers
from leerroute.events import (
    DeliveryClosed,
    DiplomaAwarded,
    Entry,
    MboRegistered,
    ProfileChosen,
    ReferenceLoaded,
    RegistrationChanged,
    VmboEnrolled,
    VmboLeft,
)
from leerroute.reference import Programme, RelatedSector
from leerroute.reference.layouts import Norm
from leerroute.reference.load import reference_stream
from leerroute.store import Store
from leerroute_projections.catch_up import catch_up
from leerroute_projections.desk import figure_named
from leerroute_projections.engine import open_read_models
from leerroute_projections.table import notes
from reference.making import loaded, record_table

LEVEL_3 = Programme(crebo="25180", niveau=3, years=2)
CLOSED = all_closed(date(2024, 10, 1), "02QZ", "91AA")


def niveaus(store: Store, known_at: int | None = None) -> list[str | None]:
    """The levels by which 2a is broken down, of those who are at the mbo."""
    at = None if known_at is None else str(known_at)
    cells = desk(store).ask("dropout", by=("sector", "niveau"), known_at=at).cells
    return [cell.group[1] for cell in cells if cell.group[0] == "mbo"]


def gained(store: Store, known_at: int | None = None) -> list[str | None]:
    """The years gained in 3a."""
    at = None if known_at is None else str(known_at)
    return [cell.group[0] for cell in desk(store).ask("acceleration", by=("gained",), known_at=at).cells]  # fmt: skip


def registered(**fields: Any) -> MboRegistered:
    """A registration on 1 August 2020 for a programme whose level nobody states."""
    return MboRegistered("1", crebo="25180", occurred_on=date(2020, 8, 1), where="91AA", **fields)


def graduated(kind: Any = "mbo-3", year: int = 2023, **fields: Any) -> DiplomaAwarded:
    """A diploma in July."""
    return DiplomaAwarded(kind, occurred_on=date(year, 7, 1), where="91AA", **fields)


def student(store: Store, *facts: Any) -> None:
    """A pupil who began leerjaar 3 in 2018, with these facts; all deliveries are complete."""
    began = VmboEnrolled(3, "tl", occurred_on=date(2018, 8, 1), where="02QZ00", born="2005-01-01")
    left = VmboLeft(occurred_on=date(2020, 7, 31), where="02QZ00")
    record(store, "p1", began, left, *facts)
    close_deliveries(store, *CLOSED)


def test_a_level_that_no_source_states_comes_from_the_table_once_it_is_loaded(
    store: Store,
) -> None:
    student(store, registered())
    before = store.log.last().position
    assert set(niveaus(store)) == {"unknown"}
    record_table(store.log, LEVEL_3)
    assert set(niveaus(store)) == {"3"}
    assert set(niveaus(store, before)) == {"unknown"}


def test_the_level_that_a_source_states_stands_whatever_the_table_says(store: Store) -> None:
    student(store, registered(niveau=2))
    record_table(store.log, LEVEL_3)
    assert set(niveaus(store)) == {"2"}


def test_a_programme_not_in_the_table_on_the_day_it_was_begun_stays_unknown(store: Store) -> None:
    student(store, registered())
    record_table(store.log, Programme(crebo="25180", niveau=3, valid_from=date(2020, 8, 2)))
    assert set(niveaus(store)) == {"unknown"}


def test_who_began_a_programme_in_time_keeps_its_level_after_its_last_day(store: Store) -> None:
    changed = RegistrationChanged(leertraject="bbl", occurred_on=date(2021, 8, 1), where="91AA")
    student(store, registered(), changed)
    record_table(store.log, Programme(crebo="25180", niveau=3, valid_to=date(2020, 8, 1)))
    assert set(niveaus(store)) == {"3"}


def test_another_programme_has_its_own_level_from_the_day_of_the_change(store: Store) -> None:
    changed = RegistrationChanged(crebo="25168", occurred_on=date(2021, 8, 1), where="91AA")
    student(store, registered(), changed)
    record_table(store.log, LEVEL_3, Programme(crebo="25168", niveau=2))
    assert niveaus(store) == ["2", "3"]


def test_the_last_table_loaded_holds(store: Store) -> None:
    student(store, registered())
    positions = [record_table(store.log, LEVEL_3), record_table(store.log, Programme(crebo="25180", niveau=4))]  # fmt: skip
    assert [set(niveaus(store, at)) for at in positions] == [{"3"}, {"4"}]


@pytest.mark.parametrize(
    ("programme", "fields", "expected"),
    [
        (Programme(crebo="25168", niveau=3, years=2), {}, "0"),
        (LEVEL_3, {}, "-1"),
        (Programme(crebo="25180", niveau=3), {}, "0"),
        (Programme(crebo="25180", niveau=2, years=2), {}, "0"),
        (Programme(crebo="25180", niveau=3, years=2, valid_to=date(2020, 7, 31)), {}, "0"),
        (Programme(crebo="25180", niveau=3, years=2, valid_to=date(2020, 8, 1)), {}, "-1"),
        (Programme(crebo="25168", niveau=3, years=2), {"crebo": "25168"}, "-1"),
        (Programme(crebo="25180", niveau=3, years=2), {"crebo": "25168"}, "0"),
    ],
    ids=[
        "another programme",
        "the programme of the registration",
        "no years stated: those of the level",
        "another level: not completed",
        "not in the table when it was begun",
        "in the table when it was begun, and no longer",
        "the programme that the diploma names",
        "the diploma names another programme",
    ],
)
def test_the_nominal_duration_is_that_of_the_programme_of_the_diploma(
    store: Store, programme: Programme, fields: dict[str, Any], expected: str
) -> None:
    """From leerjaar 3 in 2018 to July 2023 is five years; nominal is 2 and 3 by level, or 2 and 2 by this table."""
    student(store, registered(niveau=3), graduated(**fields))
    before = store.log.last().position
    record_table(store.log, programme)
    assert (gained(store, before), gained(store)) == (["0"], [expected])


def test_a_diploma_belongs_to_the_registration_that_it_names(store: Store) -> None:
    second = MboRegistered("2", crebo="25168", niveau=3, occurred_on=date(2021, 8, 1), where="91AA")
    student(store, registered(niveau=3), second, graduated(registration="1"))
    record_table(store.log, LEVEL_3)
    assert gained(store) == ["-1"]


def test_without_a_number_a_diploma_belongs_to_the_latest_begun(store: Store) -> None:
    second = MboRegistered("2", crebo="25168", niveau=3, occurred_on=date(2021, 8, 1), where="91AA")
    student(store, registered(niveau=3), second, graduated())
    record_table(store.log, LEVEL_3)
    assert gained(store) == ["0"]


def test_a_diploma_belongs_to_the_registration_for_the_programme_that_it_names(
    store: Store,
) -> None:
    second = MboRegistered("2", crebo="25168", niveau=3, occurred_on=date(2021, 8, 1), where="91AA")
    student(store, registered(niveau=3), second, graduated(crebo="25180"))
    in_2020 = Programme(crebo="25180", niveau=3, years=2, valid_to=date(2020, 8, 1))
    record_table(store.log, in_2020)
    assert gained(store) == ["-1"]


def test_a_diploma_belongs_to_no_registration_that_was_begun_later(store: Store) -> None:
    later = MboRegistered("2", crebo="25168", niveau=4, occurred_on=date(2023, 8, 1), where="91AA")
    student(store, registered(niveau=3), graduated(), later)
    record_table(store.log, LEVEL_3)
    assert gained(store) == ["-1"]


def test_a_specialist_programme_without_level_3_takes_what_its_level_takes(store: Store) -> None:
    student(store, registered(niveau=4), graduated("mbo-4"))
    record_table(store.log, Programme(crebo="25180", niveau=4, specialist=True))
    assert gained(store) == ["0"]


@pytest.mark.parametrize(("specialist", "expected"), [(True, ["-1", "0"]), (False, ["0", "1"])])
def test_a_specialist_programme_after_level_3_takes_one_year(
    store: Store, specialist: bool, expected: list[str]
) -> None:
    """Level 3 in 2023: 0 gained. Level 4 in 2025, seven years after 2018: nominal 2 + 3 + 1, or 2 + 3 + 3."""
    second = MboRegistered("2", crebo="25660", niveau=4, occurred_on=date(2023, 8, 1), where="91AA")
    student(store, registered(niveau=3), graduated(), second, graduated("mbo-4", 2025, crebo="25660"))  # fmt: skip
    close_deliveries(store, DeliveryClosed(date(2025, 10, 1), "91AA"))
    record_table(store.log, Programme(crebo="25660", niveau=4, specialist=specialist))
    assert gained(store) == expected


def test_whether_a_programme_is_related_follows_the_tables_that_were_known(store: Store) -> None:
    chosen = ProfileChosen("E&O", occurred_on=date(2019, 9, 1), where="02QZ00")
    diploma = DiplomaAwarded("vmbo-tl", occurred_on=date(2020, 7, 1), where="02QZ00")
    student(store, chosen, diploma, registered())
    record_table(store.log, Programme(crebo="25180", sector="handel"))
    before = record_table(store.log, RelatedSector(profile="E&O", sector="zorg, welzijn en sport"))
    record_table(store.log, RelatedSector(profile="E&O", sector="handel"))
    asked = desk(store)
    found = [
        [one.category for one in asked.cases("related", known_at=at)]
        for at in (str(before - 1), str(before), None)
    ]
    assert found == [["undetermined"], ["not-related"], ["related"]]


def test_who_is_derived_alone_after_a_load_has_the_levels_of_the_table(store: Store) -> None:
    """One of four pupils is written about: no rebuild."""
    student(store)
    for other in ("p2", "p3", "p4"):
        record(store, other, registered())
    record_table(store.log, LEVEL_3)
    desk(store).refresh()
    record(store, "p1", registered())
    engine = open_read_models(store.read_model_url)
    assert catch_up(store.log, engine)[:2] == (1, False)
    assert set(niveaus(store)) == {"3"}


def test_a_table_on_which_no_rows_rest_derives_nothing_again(store: Store) -> None:
    student(store, registered())
    engine = open_read_models(store.read_model_url)
    desk(store).refresh()
    record_table(store.log, Norm(year=2024, percentage=2.5))
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE year SET niveau = 'mark'")
    assert "mark" in niveaus(store)


def test_an_answer_names_the_tables_that_held(store: Store) -> None:
    student(store, registered())
    before = str(store.log.last().position)
    record_table(store.log, LEVEL_3)
    figure, asked = figure_named("dropout"), desk(store)
    now, then = asked.ask("dropout"), asked.ask("dropout", known_at=before)
    assert (now.known.references, then.known.references) == ((("programmes", "c0de"),), ())
    assert notes(figure, now, "nl")[-1] == "Codetabellen: opleidingen van het mbo c0de."
    assert "Codetabellen" not in notes(figure, then, "nl")[-1]


def test_the_timeline_shows_the_level_of_the_table(store: Store) -> None:
    student(store, registered())
    record_table(store.log, LEVEL_3)
    history = desk(store).open_history(str(pupil(store, "p1")), reason="toets")
    assert history is not None
    assert [spell.label.nl for spell in history.spells][-1] == "mbo 3 25180"


CREBO = st.sampled_from(["25168", "25180"])
WITH_CREBO: st.SearchStrategy[Any] = st.one_of(
    st.builds(MboRegistered, st.just("1"), crebo=CREBO, occurred_on=DAYS, where=MBO),
    st.builds(
        DiplomaAwarded,
        st.sampled_from(["mbo-2", "mbo-4"]),
        crebo=st.one_of(st.none(), CREBO),
        occurred_on=DAYS,
        where=MBO,
    ),
)
PROGRAMMES = st.builds(
    Programme,
    crebo=CREBO,
    niveau=st.sampled_from([None, 2, 4]),
    years=st.sampled_from([None, 1, 4]),
    dossier=st.sampled_from([None, "23110", "23120"]),
    domain=st.sampled_from([None, "79010", "79020"]),
    sector=st.sampled_from([None, "handel", "specialistisch vakmanschap"]),
    predecessor=st.sampled_from([None, "25168", "25180"]),
    valid_from=st.one_of(st.none(), DAYS),
)
SECTORS = st.builds(
    RelatedSector,
    profile=PROFILE,
    sector=st.sampled_from([None, "handel", "specialistisch vakmanschap"]),
    valid_from=st.one_of(st.none(), DAYS),
)
LOADS = st.one_of(
    st.lists(PROGRAMMES, min_size=1, max_size=2, unique_by=lambda one: one.crebo),
    st.lists(SECTORS, min_size=1, max_size=2, unique_by=lambda one: one.code),
)
CLOSINGS = st.builds(DeliveryClosed, st.just(date(2023, 10, 1)), st.sampled_from([None, "91AA", "02QZ"]))  # fmt: skip
FACTS = st.one_of(WITH_CREBO, WITH_CREBO, TRANSITIONS, CLOSINGS, LOADS.map(lambda lines: loaded(*lines)))  # fmt: skip
PAGES = st.lists(st.lists(st.tuples(PUPILS, FACTS), min_size=1, max_size=5), min_size=1, max_size=6)
START = datetime(2021, 9, 30, 12, tzinfo=UTC)


def record_page(store: Store, page: list[tuple[str, Any]]) -> None:
    """Record a page of transitions, closings and loads."""
    store.log.append([Entry(stream(store, key, fact), fact) for key, fact in page])


def stream(store: Store, key: str, fact: Any) -> Any:
    """The stream of a fact."""
    if isinstance(fact, DeliveryClosed | ReferenceLoaded):
        return reference_stream(str(type(fact)))
    return pupil(store, key)


@contextmanager
def recorded(pages: list[Any]) -> Iterator[Store]:
    """A store of these pages."""
    with TemporaryDirectory() as folder, store_in(Path(folder), YearlyClock(START)) as store:
        for page in pages:
            record_page(store, page)
        yield store


@settings(max_examples=50)
@given(pages=PAGES, figures=SOME, data=st.data())
def test_with_loads_a_figure_at_a_position_is_that_of_a_store_that_ends_there(
    pages: list[Any], figures: list[str], data: st.DataObject
) -> None:
    last = data.draw(st.integers(0, len(pages)), label="pages known")
    with recorded(pages) as whole, recorded(pages[:last]) as part:
        position = part.log.last().position
        known = numbers(desk(whole), str(position), figures)
        assert known == numbers(desk(part), None, figures)


@settings(max_examples=25)
@given(pages=PAGES, figures=SOME)
def test_with_loads_catching_up_page_by_page_gives_what_a_rebuild_gives(
    pages: list[Any], figures: list[str]
) -> None:
    with recorded([]) as caught_up, recorded(pages) as rebuilt:
        for page in pages:
            record_page(caught_up, page)
            numbers(desk(caught_up), None, figures)
        assert numbers(desk(caught_up)) == numbers(desk(rebuilt))


def test_of_two_tables_loaded_in_one_page_the_first_holds_between_them(tmp_path: Path) -> None:
    with store_in(tmp_path / "one-page", Clock()) as store:
        student(store, registered())
        loads = [loaded(LEVEL_3), loaded(Programme(crebo="25180", niveau=4))]
        end = store.log.append([Entry(reference_stream("programmes"), one) for one in loads])
        assert [set(niveaus(store, at)) for at in (end.position - 1, end.position)] == [{"3"}, {"4"}]  # fmt: skip
