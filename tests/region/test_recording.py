"""A region in a store: everything occurs, nothing is refused, and every delivery is recorded as of its own day."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from figures.stores import ANALYST
from leerroute.events import TRANSITIONS, DeliveryClosed
from leerroute.intake import import_file
from leerroute.store import Store, open_store
from leerroute.terms import Text
from leerroute_fixtures.region import NoPastLeft, NotMadeUp, record_region, write_region
from leerroute_fixtures.region.days import DELIVERIES
from leerroute_fixtures.region.recording import DeliveryClock
from leerroute_projections.desk import Desk
from region.conftest import PUPILS, SEED, SEEDS, Small

FEW = 500
DAYS = {one.recorded_at.date() for one in DELIVERIES}


def days_of_recording(store: Store) -> list[datetime]:
    """The moment of every fact of a pupil, in the order of the log."""
    recorded = [(one.position, one.recorded_at) for _, h in store.log.all_histories() for one in h]
    return [moment for _, moment in sorted(recorded)]


class Killed(Exception):
    """Somebody pulled the plug."""


def test_every_kind_of_transition_occurs_and_deliveries_are_closed(small: Small) -> None:
    kinds = Counter(type(one.fact) for _, h in small.store.log.all_histories() for one in h)
    assert [kind.__name__ for kind in TRANSITIONS if not kinds[kind]] == []
    assert small.store.log.facts(DeliveryClosed)


def test_no_row_is_refused(small: Small) -> None:
    assert small.recorded.refused == 0
    assert small.recorded.recorded > 10 * PUPILS


@pytest.mark.parametrize("seed", SEEDS)
def test_no_row_is_refused_of_any_seed(tmp_path: Path, seed: int) -> None:
    file = write_region(tmp_path / "files", PUPILS, seed, one_file=True).files[0]
    with open_store(tmp_path / "store", create=True) as store:
        report = import_file(file, log=store.log, vault=store.vault, by="toets", test_source="x")
    assert report.refusals == []


def test_who_applies_goes_to_the_mbo_elsewhere_or_nowhere(small: Small) -> None:
    answer = Desk(small.store, ANALYST).ask("admission", by=("after",))
    found = {cell.group[0]: cell.population or 0 for cell in answer.cells}
    of = sum(found.values())
    assert 0.01 < found["elsewhere"] / of < 0.06
    assert 0.003 < found["nowhere"] / of < 0.03
    assert found["this-programme"] > of / 2


@pytest.mark.parametrize("rule", ["DLR-18", "CV-03", "CV-05"])
def test_a_rule_that_seldom_applies_is_satisfied_by_most_and_broken_by_some(
    small: Small, rule: str
) -> None:
    every = Desk(small.store, ANALYST).conformance()
    one = next(one for one in every if one.rule.id == rule)
    assert one.satisfied > one.broken > 0


def test_every_delivery_is_recorded_as_of_its_own_day(small: Small) -> None:
    moments = days_of_recording(small.store)
    assert {moment.date() for moment in moments} == DAYS
    assert moments == sorted(moments)


def test_what_was_known_early_is_only_what_was_delivered_by_then(small: Small) -> None:
    for _, history in small.store.log.all_histories():
        assert all(one.fact.occurred_on <= one.recorded_at.date() for one in history)


def test_a_figure_as_known_early_is_another_one_than_now(small: Small) -> None:
    desk = Desk(small.store, ANALYST)
    then = {c.group[0]: c for c in desk.ask("dropout", known_at="2020-12-31").cells}
    now = {c.group[0]: c for c in desk.ask("dropout").cells}
    assert (then["2019"].symbol, then["2020"].symbol) == (None, "x")
    assert now["2020"].symbol is None
    assert then["2019"].counts != now["2019"].counts


def test_the_log_verifies(small: Small) -> None:
    assert small.store.log.verify().ok


def test_recorded_again_nothing_is_new(small: Small) -> None:
    before = small.store.log.last()
    again = record_region(small.store, PUPILS, SEED)
    assert (again.recorded, again.mark) == (0, before)


def test_a_store_with_pupils_who_are_not_made_up_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = write_region(tmp_path / "files", FEW, 1, numbers=True, one_file=True).files[0]
    with open_store(tmp_path / "store", create=True) as store:
        import_file(file, log=store.log, vault=store.vault, by="toets")
        before = store.log.last()
        with pytest.raises(NotMadeUp):
            record_region(store, FEW, 1)
        assert store.log.last() == before


def test_a_store_in_which_something_was_recorded_later_has_no_past_left(tmp_path: Path) -> None:
    file = write_region(tmp_path / "files", FEW, 2, one_file=True).files[0]
    with open_store(tmp_path / "store", create=True) as store:
        import_file(file, log=store.log, vault=store.vault, by="toets", test_source="x")
        before = store.log.last()
        with pytest.raises(NoPastLeft):
            record_region(store, FEW, 1)
        assert store.log.last() == before


def test_what_was_broken_off_goes_on_where_it_was(tmp_path: Path) -> None:
    def pull_the_plug(what: Text, done: int, total: int) -> None:
        if done == 150 and total < FEW:
            raise Killed

    with (
        open_store(tmp_path / "whole", create=True) as whole,
        open_store(tmp_path / "broken", create=True) as broken,
    ):
        record_region(whole, FEW, 1)
        with pytest.raises(Killed):
            record_region(broken, FEW, 1, progress=pull_the_plug)
        record_region(broken, FEW, 1)
        assert broken.log.last().position == whole.log.last().position
        assert {moment.date() for moment in days_of_recording(broken)} == DAYS


def test_the_clock_of_deliveries_never_goes_back() -> None:
    noon = datetime(2020, 1, 1, 12, tzinfo=UTC)
    clock = DeliveryClock(noon)
    clock.put(noon - timedelta(days=365))
    assert clock() > noon
    clock.put(noon + timedelta(days=1))
    assert clock().date() == (noon + timedelta(days=1)).date()
