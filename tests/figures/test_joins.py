"""Rows of pupils who were joined, among enough others that only who is touched is derived again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from figures.stores import caught_up, pupil, record, store_in
from figures.test_known_at import rows
from leerroute.correcting import Amending
from leerroute.events import VmboEnrolled, VmboLeft
from leerroute.store import Store
from leerroute_projections.dropout import dropout
from leerroute_projections.engine import open_read_models
from leerroute_projections.known_at import wholes_as_known_at
from leerroute_projections.moment import mark_of

ENROLLED = VmboEnrolled(3, "kb", occurred_on=date(2020, 8, 1), where="02QZ00", born="2005-01-01")
LEFT = VmboLeft(occurred_on=date(2022, 7, 31), where="02QZ00")
WHY = "een persoon"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Ten pupils who stay, and p1 who is enrolled; p2 leaves, from nowhere."""
    with store_in(tmp_path) as made:
        for n in range(10):
            record(made, f"other{n}", ENROLLED)
        record(made, "p1", ENROLLED)
        record(made, "p2", LEFT)
        caught_up(made)
        yield made


def years_of_p1_and_p2(store: Store, known_at: str | None = None) -> int:
    """How many years at the vmbo p1 and p2 have together, beside the five of each of the others."""
    return len(rows(store, known_at)[0]) - 10 * len(range(2020, 2025))


def test_a_join_touches_two_and_the_end_of_one_ends_the_other(store: Store) -> None:
    before = years_of_p1_and_p2(store)
    Amending(store.log, "anna").join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    done = caught_up(store)
    assert (done.pupils, done.rebuilt) == (2, False)
    assert (before, years_of_p1_and_p2(store)) == (5, 2)


def test_what_is_recorded_of_the_absorbed_moves_the_rows_of_the_kept(store: Store) -> None:
    Amending(store.log, "anna").join(pupil(store, "p2"), pupil(store, "p1"), reason=WHY)
    caught_up(store)
    record(store, "p1", VmboEnrolled(4, "kb", occurred_on=date(2022, 9, 1), where="05AB00"))
    assert not caught_up(store).rebuilt
    assert years_of_p1_and_p2(store) == 5


def test_what_is_recorded_later_of_the_absorbed_was_not_known_of_the_kept(store: Store) -> None:
    """Both as rows that are listed and as what is counted: nothing was written about the kept one since."""
    Amending(store.log, "anna").join(pupil(store, "p2"), pupil(store, "p1"), reason=WHY)
    then = str(store.log.last().position)
    record(store, "p1", VmboEnrolled(4, "kb", occurred_on=date(2022, 9, 1), where="05AB00"))
    assert not caught_up(store).rebuilt
    years = [(years_of_p1_and_p2(store, at), counted(store, at)) for at in (then, None)]
    assert years == [(2, 2), (5, 5)]


def counted(store: Store, known_at: str | None) -> int:
    """The same, as the cases of dropout come to, whether they may be looked at yet or not."""
    engine, mark = open_read_models(store.read_model_url), mark_of(store.log, known_at)
    (whole,) = wholes_as_known_at(engine, store.log, [dropout], mark)
    years = range(2020, 2025)
    lines = [line for line in whole.counted((), {}) if line.year in years]
    return sum(line.cases for line in lines) - 10 * len(years)


def test_taken_apart_both_have_their_own_rows_again(store: Store) -> None:
    anna = Amending(store.log, "anna")
    joined = anna.join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    caught_up(store)
    anna.retract(joined.positions[1], reason="toch niet")
    assert not caught_up(store).rebuilt
    assert years_of_p1_and_p2(store) == 5


@pytest.mark.parametrize(("cut", "years"), [(0, 5), (1, 5), (2, 2)])
def test_a_position_within_the_page_of_a_join_does_not_know_it_yet(
    store: Store, cut: int, years: int
) -> None:
    before = store.log.last().position
    Amending(store.log, "anna").join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    record(store, "other0", LEFT)
    caught_up(store)
    assert years_of_p1_and_p2(store, str(before + cut)) == years
