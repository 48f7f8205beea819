"""The clock of the machine jumps: moments of recording never go back, and how far they were held is said."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from faults.work import bring_one
from leerroute.cli.importing import tell_clock_held
from leerroute.store import Store, open_store
from makelog import Clock

HOUR, TEN_YEARS = timedelta(hours=1), timedelta(days=3653)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock, parts: tuple[Path, Path]) -> Iterator[Store]:
    """The first of two files was recorded."""
    with open_store(tmp_path / "store", create=True, clock=clock) as store:
        bring_one(store, parts[0])
        yield store


def moments(store: Store) -> list[datetime]:
    """When each position was recorded, in the order of the log."""
    return [store.log.mark_of(n).recorded_at for n in range(1, store.log.last().position + 1)]


@pytest.mark.parametrize("back", [HOUR, TEN_YEARS])
def test_a_clock_set_back_is_held_at_what_was_recorded_last(
    store: Store, clock: Clock, parts: tuple[Path, Path], back: timedelta
) -> None:
    before, moment = store.log.last().position, clock.now
    clock.now -= back
    bring_one(store, parts[1])
    assert set(moments(store)[before:]) == {moment}
    assert store.log.clock_held == back
    assert store.log.verify().ok


def test_a_clock_set_ten_years_ahead_and_back_holds_all_that_follows(
    store: Store, clock: Clock, parts: tuple[Path, Path]
) -> None:
    before, now = store.log.last(), clock.now
    clock.now += TEN_YEARS
    bring_one(store, parts[1])
    clock.now = now + HOUR
    store.log.append([])
    assert moments(store) == sorted(moments(store))
    assert store.log.mark_at(clock.now) == before


def test_what_is_recorded_after_a_clock_ran_ahead_says_how_far_it_was_held(
    tmp_path: Path, clock: Clock, parts: tuple[Path, Path]
) -> None:
    now = clock.now
    with open_store(tmp_path / "other", create=True, clock=clock) as store:
        clock.now = now + TEN_YEARS
        bring_one(store, parts[0])
        clock.now = now
        bring_one(store, parts[1])
        assert store.log.clock_held == TEN_YEARS
        assert store.log.last().recorded_at == now + TEN_YEARS


def test_the_import_tells_how_far_the_clock_was_held(
    store: Store, clock: Clock, parts: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    tell_clock_held(store)
    clock.now -= HOUR
    bring_one(store, parts[1])
    tell_clock_held(store)
    (line,) = capsys.readouterr().out.splitlines()
    assert "de klok loopt 1:00:00 achter" in line
    assert "2024-10-01 12:00:00 UTC" in line


def test_a_clock_that_catches_up_is_held_no_longer(
    store: Store, clock: Clock, parts: tuple[Path, Path]
) -> None:
    clock.now += HOUR
    bring_one(store, parts[1])
    assert store.log.clock_held == timedelta(0)
    assert store.log.last().recorded_at == datetime(2024, 10, 1, 13, tzinfo=UTC)
