"""A rebuild beside others: overtaken it goes on from there, and of who is erased meanwhile it leaves nothing."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from figures.stores import caught_up, pupil, record, store_in
from figures.test_joins import ENROLLED
from figures.test_kept import ERASING, names_of_tables_with
from leerroute.erasing import erase
from leerroute.events import MovedHome
from leerroute.store import Store
from leerroute_projections import catch_up as catching
from leerroute_projections import hands
from leerroute_projections.catch_up import CaughtUp, OvertakenMeanwhile, rebuild
from leerroute_projections.engine import open_read_models

KEYS = [f"p{n}" for n in range(1, 13)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Twelve pupils, caught up with; so many that of one only that one is derived again."""
    with store_in(tmp_path) as made:
        for key in KEYS:
            record(made, key, ENROLLED)
        caught_up(made)
        yield made


def engine(store: Store) -> sa.Engine:
    return open_read_models(store.read_model_url)


def moved(store: Store, *keys: str) -> None:
    for key in keys:
        record(store, key, MovedHome(21, occurred_on=date(2021, 9, 1)))


def test_one_that_another_overtakes_before_its_tables_are_made_goes_on_from_there(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved(store, *KEYS)
    usual, asked = catching.reached, list[Any]()

    def reached(engine: sa.Engine) -> Any:
        found = usual(engine)
        asked.append(found)
        if len(asked) == 2:  # that of the rebuild
            rebuild(store.log, engine)
        return found

    monkeypatch.setattr(catching, "reached", reached)
    assert caught_up(store).position == store.log.last().position


def test_two_desks_that_are_opened_at_once_both_open(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second asks while the first is putting its tables in place."""
    moved(store, *KEYS)
    done, others = list[CaughtUp](), list[threading.Thread]()
    usual = catching.take_place

    def take_place(*given: Any) -> None:
        if not others:
            others.append(threading.Thread(target=lambda: done.append(caught_up(store))))
            others[0].start()
            time.sleep(0.3)  # so that it has read how far the rows had come, and waits for its turn
        usual(*given)

    monkeypatch.setattr(catching, "take_place", take_place)
    first = caught_up(store)
    others[0].join()
    assert [one.position for one in done] == [first.position]


def meanwhile(monkeypatch: pytest.MonkeyPatch, then: Callable[[], object], *, killed: bool) -> None:
    """Between the reading of the pages of a rebuild and their writing something else is done."""
    usual, once = hands.shared, list[bool]()

    def shared(*given: Any, **named: Any) -> Any:
        parts = list(usual(*given, **named))
        if not once:
            once.append(True)
            then()
        yield from parts
        if killed:
            raise KeyboardInterrupt

    monkeypatch.setattr(catching, "shared", shared)


def test_one_that_is_killed_leaves_nothing_of_who_was_erased_meanwhile(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    p1 = pupil(store, "p1")
    moved(store, "p2")
    meanwhile(monkeypatch, lambda: erase(store, p1, **ERASING), killed=True)
    with pytest.raises(KeyboardInterrupt):
        rebuild(store.log, engine(store))
    assert names_of_tables_with(store, p1.hex) == []


def test_one_that_is_overtaken_leaves_nothing_of_who_was_erased_meanwhile(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    p1 = pupil(store, "p1")

    def overtake() -> None:
        erase(store, p1, **ERASING)
        assert not caught_up(store).rebuilt

    moved(store, "p2")
    meanwhile(monkeypatch, overtake, killed=False)
    with pytest.raises(OvertakenMeanwhile):
        rebuild(store.log, engine(store))
    assert names_of_tables_with(store, p1.hex) == []


def drop_all(read_models: sa.Engine) -> None:
    with read_models.begin() as connection:
        for name in sa.inspect(connection).get_table_names():
            connection.exec_driver_sql(f'DROP TABLE "{name}"')


def test_one_beside_which_all_rows_are_emptied_begins_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As erasing does when the rows of others may rest on those of who is erased."""
    moved(store, *KEYS)
    meanwhile(monkeypatch, lambda: drop_all(engine(store)), killed=False)
    done = caught_up(store)
    assert (done.pupils, done.rebuilt) == (len(KEYS), True)


def test_one_beside_which_another_was_ready_at_the_same_position_is_overtaken(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: rebuild(store.log, engine(store)), killed=False)
    with pytest.raises(OvertakenMeanwhile):
        rebuild(store.log, engine(store))


def test_catching_up_beside_which_all_rows_are_emptied_begins_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved(store, "p2")
    usual, once = catching.reached, list[bool]()

    def reached(engine: sa.Engine) -> Any:
        found = usual(engine)
        if not once:
            once.append(True)
            drop_all(engine)
        return found

    monkeypatch.setattr(catching, "reached", reached)
    done = caught_up(store)
    assert (done.pupils, done.rebuilt) == (len(KEYS), True)
