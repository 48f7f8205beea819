"""What a rebuild replaces is kept: an earlier moment is counted from it, and comes to the same."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from figures.lives import PAGES
from figures.stores import Clock, caught_up, close_deliveries, desk, pupil, record, store_in
from figures.test_joins import ENROLLED, WHY
from figures.test_known_at import SOME, Page, known, record_page, recorded
from leerroute.correcting import Amending
from leerroute.erasing import erase
from leerroute.events import DeliveryClosed, DiplomaAwarded, MboRegistered, MovedHome, VmboEnrolled
from leerroute.reference import Programme
from leerroute.store import LOG, READ_MODEL, VAULT, Store
from leerroute_projections import derivation, known_at
from leerroute_projections.catch_up import rebuild
from leerroute_projections.engine import open_read_models
from leerroute_projections.kept import KEPT, State, kept, names_kept, nearest
from leerroute_projections.share import Share
from leerroute_projections.tables import READ_TABLES
from reference.making import record_table

MOVED_SCHOOL = VmboEnrolled(3, "kb", occurred_on=date(2020, 8, 1), where="05AB00")
ERASING: Any = {"ground": "request", "by": "toets", "on": date(2024, 1, 1)}
PUPILS = ("p1", "p2", "p3", "p4")


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """Four pupils, caught up with."""
    with store_in(tmp_path) as made:
        for key in PUPILS:
            record(made, key, ENROLLED)
        caught_up(made)
        yield made


def everybody_moves(store: Store, rmc: int = 21) -> int:
    """Something is told of everybody, so that everything is derived again; the position of before."""
    before = store.log.last().position
    for key in PUPILS:
        record(store, key, MovedHome(rmc, occurred_on=date(2021, 9, 1)))
    caught_up(store)
    return before


def pupils_derived(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pupils each question about an earlier moment derives again, as they are asked."""
    derived: list[int] = []
    usual = Share.of

    def of(share: Share, pupils: set[Any]) -> Share:
        derived.append(len(pupils))
        return usual(share, pupils)

    monkeypatch.setattr(Share, "of", of)
    return derived


def positions_kept(store: Store) -> list[int]:
    with open_read_models(store.read_model_url).connect() as connection:
        return [state.position for state in kept(connection)]


def regions(store: Store, position: int) -> set[str | None]:
    """The regions of home by which dropout is broken down, as known at a position."""
    cells = desk(store).ask("dropout", by=("region",), known_at=str(position)).cells
    return {cell.group[0] for cell in cells}


@settings(max_examples=25)
@given(pages=PAGES, figures=SOME, data=st.data())
def test_brought_up_to_date_after_every_page_earlier_moments_are_as_in_a_store_that_ends_there(
    pages: list[Page], figures: list[str], data: st.DataObject
) -> None:
    with recorded([]) as whole:
        for page in pages:
            record_page(whole, page)
            caught_up(whole)
        position = data.draw(st.integers(0, whole.log.last().position), label="position")
        with recorded(pages, upto=position) as part:
            assert known(whole, str(position), figures) == known(part, None, figures)


def test_the_state_before_a_rebuild_is_kept_and_asked_without_deriving_anybody(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everybody_moves(store)
    derived = pupils_derived(monkeypatch)
    assert positions_kept(store) == [before]
    assert (regions(store, before), derived) == ({None}, [0])


def test_between_two_states_only_who_was_written_about_until_the_later_is_derived(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    then = store.log.last().position
    record(store, "p1", MovedHome(22, occurred_on=date(2021, 9, 1)))
    assert not caught_up(store).rebuilt
    everybody_moves(store)
    derived = pupils_derived(monkeypatch)
    assert (regions(store, then), derived) == ({None}, [1])


def test_of_many_states_the_last_are_kept(store: Store) -> None:
    before = [everybody_moves(store, rmc) for rmc in range(1, KEPT + 3)]
    assert positions_kept(store) == before[-KEPT:]


def test_an_empty_log_is_no_state(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        caught_up(store)
        record(store, "p1", ENROLLED)
        caught_up(store)
        assert positions_kept(store) == []


def test_a_position_begins_at_the_first_state_after_it(store: Store) -> None:
    first, second = everybody_moves(store), everybody_moves(store, 22)
    now = store.log.last().position
    with open_read_models(store.read_model_url).connect() as connection:
        positions = (0, first, first + 1, second, second + 1, now, now + 1)
        found = [nearest(connection, at, now).position for at in positions]
        assert nearest(connection, now, now) == State(now)
    assert found == [first, first, second, second, now, now, now]


def test_what_other_code_derived_is_not_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    everybody_moves(store)
    monkeypatch.setattr(derivation, "sources", lambda: b"other code")
    everybody_moves(store, 22)
    assert positions_kept(store) == []


def test_rows_of_now_that_are_derived_again_are_no_earlier_state(store: Store) -> None:
    before = everybody_moves(store)
    rebuild(store.log, open_read_models(store.read_model_url))
    assert positions_kept(store) == []
    assert regions(store, before) == {None}


def test_with_another_reference_table_the_rows_of_before_it_are_kept(store: Store) -> None:
    before = store.log.last().position
    record_table(store.log, Programme(crebo="25180", niveau=3, years=2))
    caught_up(store)
    assert positions_kept(store) == [before]


def test_what_a_state_tells_of_a_later_1_october_was_not_known_before_it(tmp_path: Path) -> None:
    """Known in October 2021: a registration of August 2022. Kept in October 2022, then retracted."""
    diploma = DiplomaAwarded("vmbo-kb", occurred_on=date(2021, 7, 1), where="02QZ00")
    later = MboRegistered("1", occurred_on=date(2022, 8, 1), where="91AA")
    clock = Clock(datetime(2021, 10, 2, tzinfo=UTC))
    with store_in(tmp_path, clock) as store:
        record(store, "p1", diploma, later)
        close_deliveries(store, DeliveryClosed(date(2021, 10, 1), "02QZ"))
        then = str(store.log.last().position)
        clock.now = datetime(2022, 10, 2, tzinfo=UTC)
        record(store, "p2", MovedHome(21, occurred_on=date(2021, 8, 1)))
        state = caught_up(store).position
        Amending(store.log, "anna").retract(2, reason="toch niet")
        caught_up(store)
        assert positions_kept(store) == [state]
        years = [
            [one.group["years"] for one in desk(store).cases("direct-or-delayed", known_at=at)]
            for at in (then, str(state), None)
        ]
    assert years == [[None], ["1"], [None]]


def names_of_tables_with(store: Store, text: str) -> list[str]:
    """Every table of the read models in which something is written, whatever it is called."""
    with open_read_models(store.read_model_url).connect() as connection:
        names = sa.inspect(connection).get_table_names()
        return [
            name
            for name in names
            if text in str(connection.execute(sa.text(f'SELECT * FROM "{name}"')).all())
        ]


def test_an_erased_pupil_is_in_no_state(store: Store) -> None:
    p1, before = pupil(store, "p1"), everybody_moves(store)
    kept_of_p1 = [name for name in names_of_tables_with(store, p1.hex) if "__at_" in name]
    erase(store, p1, **ERASING)
    assert kept_of_p1
    assert names_of_tables_with(store, p1.hex) == []
    assert rows_of_one(store, before, "p2") != []


def rows_of_one(store: Store, position: int, key: str) -> list[Any]:
    """The years of one pupil as known at a position."""
    engine, mark = open_read_models(store.read_model_url), store.log.mark_of(position)
    year = READ_TABLES[0]
    with known_at.as_known_at(engine, store.log, mark) as connection:
        asked = sa.select(year).where(year.c.pupil_id == pupil(store, key))
        return [row[1:] for row in connection.execute(asked).all()]


def taken_apart(store: Store) -> int:
    """Two who were joined and are taken apart again; the position at which they were one, and caught up with."""
    record(store, "kept", MovedHome(21, occurred_on=date(2020, 8, 1)))
    record(store, "absorbed", MOVED_SCHOOL)
    one, other = pupil(store, "kept"), pupil(store, "absorbed")
    anna = Amending(store.log, "anna")
    joined = anna.join(one, other, reason=WHY)
    state = caught_up(store).position
    anna.retract(joined.positions[1], reason="toch niet")
    return state


@pytest.mark.parametrize("kept_since", [True, False], ids=["in a state", "not caught up since"])
def test_who_was_joined_once_keeps_nothing_of_another_who_is_erased_alone(
    store: Store, kept_since: bool
) -> None:
    state = taken_apart(store)
    if kept_since:
        everybody_moves(store)
        assert state in positions_kept(store)
    assert rows_of_one(store, state, "kept") != []
    erase(store, pupil(store, "absorbed"), **ERASING)
    read_models = store.folder.glob(f"{READ_MODEL}*")
    assert b"05AB" not in b"".join(file.read_bytes() for file in read_models)
    caught_up(store)
    assert rows_of_one(store, state, "kept") == []


def test_an_erasure_is_caught_up_with_before_an_earlier_moment_is_asked(store: Store) -> None:
    state = taken_apart(store)
    asked = desk(store)
    erase(store, pupil(store, "absorbed"), **ERASING)
    cells = asked.ask("dropout", by=("school",), known_at=str(state)).cells
    assert {cell.group[0] for cell in cells} == {"02QZ00"}


def test_a_desk_that_was_opened_before_a_1_october_knows_a_position_after_it(
    tmp_path: Path,
) -> None:
    clock = Clock(datetime(2021, 9, 2, tzinfo=UTC))
    with store_in(tmp_path, clock) as store:
        record(store, "p1", ENROLLED)
        opened = desk(store)
        clock.now = datetime(2022, 10, 2, tzinfo=UTC)
        record(store, "p2", MovedHome(21, occurred_on=date(2021, 8, 1)))
        at = str(store.log.last().position)
        cells = opened.ask("dropout", by=("school_year",), known_at=at).cells
        assert [cell.group for cell in cells] == [("2020",), ("2021",), ("2022",)]


@pytest.mark.parametrize("table", ["satisfied", "gone"], ids=["fewer", "more"])
def test_a_state_of_code_with_other_tables_is_let_go_of(
    store: Store, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    before = everybody_moves(store)
    with open_read_models(store.read_model_url).begin() as connection:
        if table == "gone":
            connection.exec_driver_sql(f'CREATE TABLE "gone__at_{before}" (pupil_id CHAR(32))')
        else:
            connection.exec_driver_sql(f'DROP TABLE "{table}__at_{before}"')
            connection.exec_driver_sql(f'DROP TABLE "{table}"')
    monkeypatch.setattr(derivation, "sources", lambda: b"code with other tables")
    everybody_moves(store, 22)
    with open_read_models(store.read_model_url).connect() as connection:
        assert names_kept(connection) == {}


@pytest.mark.parametrize("rmcs", [(), (21, 22)], ids=["shorter", "gone on otherwise"])
def test_rows_of_a_log_in_the_place_of_which_a_backup_was_put_back_are_no_state(
    tmp_path: Path, rmcs: tuple[int, ...]
) -> None:
    """Nor are they caught up with: everything is derived again."""
    folder, backup, clock = tmp_path / "store", tmp_path / "backup", Clock()
    with store_in(folder, clock) as store:
        for key in PUPILS:
            record(store, key, ENROLLED)
        caught_up(store)
    shutil.copytree(folder, backup)
    with store_in(folder, clock) as store:
        record(store, "p1", MovedHome(5, occurred_on=date(2021, 9, 1)))
        caught_up(store)  # at 5, in a log that is lost
    for name in (LOG, VAULT):
        shutil.copy(backup / name, folder / name)
    with store_in(folder, clock) as store:
        for rmc in rmcs:
            record(store, "p2", MovedHome(rmc, occurred_on=date(2021, 9, 1)))
        last = caught_up(store).position
        assert positions_kept(store) == []
        found = [regions(store, at) for at in range(5, last + 1)]
        assert found == [{None, str(rmc)} for rmc in rmcs]
        assert regions(store, 4) == {None}


@pytest.mark.parametrize("what", ["joined", "retracted"])
def test_an_erasure_that_bears_on_nobody_else_leaves_the_states(store: Store, what: str) -> None:
    anna, p1 = Amending(store.log, "anna"), pupil(store, "p1")
    if what == "joined":
        anna.join(p1, pupil(store, "p2"), reason=WHY)
    else:
        anna.retract(1, reason="toch niet")
    everybody_moves(store)
    erase(store, p1, **ERASING)
    assert positions_kept(store) != []
