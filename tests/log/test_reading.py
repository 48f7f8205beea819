from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from leerroute.events import ImportFinished, ImportStarted, Source, VmboLeft
from leerroute.log import (
    EMPTY,
    KeyMissing,
    Log,
    MomentWithoutZone,
    NoSuchPosition,
    NotByKind,
    UnknownPupil,
    new_id,
)
from makelog import IMPORT, Clock, Ring, enrolled, erased, left, started


def test_a_history_is_cut_at_a_position(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann), left(ann)])
    assert [len(log.history(ann, upto=position)) for position in (0, 1, 2)] == [0, 1, 2]


def test_a_history_tells_the_row_of_the_file_behind_each_fact(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann, row=17)])
    assert log.history(ann)[0].source == Source(IMPORT, 17)


def test_the_history_of_an_erased_pupil_is_empty_at_every_position(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann), left(ann)])
    log.append([erased(ann)])
    ring.erase(ann)
    assert [log.history(ann, upto=position) for position in (0, 1, 2, 3)] == [[], [], [], []]
    assert list(log.all_histories()) == []


def test_who_is_erased_by_the_log_cannot_be_read_even_while_the_key_is_there(
    log: Log, ring: Ring
) -> None:
    ann, bob = ring.pupil(), ring.pupil()
    log.append([enrolled(ann), enrolled(bob)])
    log.append([erased(ann)])
    assert [log.history(ann), log.history(ann, upto=1)] == [[], []]
    assert [pupil for pupil, _ in log.all_histories(upto=2)] == [bob]


def test_a_key_that_is_missing_without_an_erasure_is_told_apart(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann)])
    ring.erase(ann)
    with pytest.raises(KeyMissing):
        log.history(ann)


def test_nothing_is_recorded_about_who_was_erased(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann)])
    log.append([erased(ann)])
    with pytest.raises(UnknownPupil):
        log.append([left(ann)])


def test_erasures_count_pupils_and_name_them(log: Log, ring: Ring) -> None:
    ann, bob = ring.pupil(), ring.pupil()
    log.append([enrolled(ann), enrolled(bob)])
    log.append([erased(ann)])
    log.append([erased(bob), erased(ann)])
    assert [log.erasures(upto=upto) for upto in (2, 3, None)] == [0, 1, 2]
    assert (log.erased(), log.erased(after=4)) == ({ann, bob}, {ann})


def test_histories_name_everybody_who_was_asked_for(log: Log, ring: Ring) -> None:
    ann, nobody = ring.pupil(), new_id()
    log.append([enrolled(ann)])
    assert {pupil: len(one) for pupil, one in log.histories([nobody, ann])} == {ann: 1, nobody: 0}


def test_all_histories_are_of_pupils_only_in_the_order_of_their_ids(log: Log, ring: Ring) -> None:
    pupils = [ring.pupil() for _ in range(5)]
    log.append([started(), *map(enrolled, reversed(pupils))])
    assert [pupil for pupil, _ in log.all_histories()] == sorted(pupils)


def test_all_histories_stand_at_the_end_of_the_log_at_the_start(log: Log, ring: Ring) -> None:
    pupils = sorted(ring.pupil() for _ in range(2))
    log.append([enrolled(pupil) for pupil in pupils])
    histories = log.all_histories()
    next(histories)
    log.append([left(pupil) for pupil in pupils])
    assert [len(history) for _, history in histories] == [1]


@pytest.mark.parametrize("parts", [1, 2, 3, 7, 40])
def test_ranges_cover_every_pupil_once(log: Log, ring: Ring, parts: int) -> None:
    log.append([started(), *(enrolled(ring.pupil()) for _ in range(20))])
    found = [
        pupil
        for after, before in log.ranges(parts)
        for pupil, _ in log.all_histories(after=after, before=before)
    ]
    assert sorted(found) == sorted(ring.keys)
    assert len(log.ranges(parts)) <= parts
    assert log.ranges(parts) == sorted(log.ranges(parts), key=lambda one: one[0] or UUID(int=0))


@pytest.mark.parametrize("nth", [0, -1])
def test_as_much_was_recorded_in_each_range(log: Log, ring: Ring, nth: int) -> None:
    pupils = sorted(ring.pupil() for _ in range(11))
    log.append([*map(enrolled, pupils), *(enrolled(pupils[nth]) for _ in range(9))])
    sizes = [
        sum(len(history) for _, history in log.all_histories(after=after, before=before))
        for after, before in log.ranges(2)
    ]
    assert sizes == [10, 10]


def test_an_empty_log_has_one_range(log: Log) -> None:
    assert log.ranges(4) == [(None, None)]


def test_more_streams_than_fit_in_one_go_are_all_read(
    log: Log, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leerroute.log.reading.STREAMS_AT_ONCE", 3)
    log.append([enrolled(ring.pupil()) for _ in range(10)])
    assert len(list(log.all_histories())) == 10
    assert len(list(log.histories(list(ring.keys)))) == 10


def test_pupils_since_a_position_are_those_written_about_after_it(log: Log, ring: Ring) -> None:
    ann, bob = ring.pupil(), ring.pupil()
    log.append([enrolled(ann), started(), enrolled(bob)])
    assert log.pupils_since(0) == {ann, bob}
    assert log.pupils_since(1) == {bob}
    assert log.pupils_since(0, upto=2) == {ann}
    assert log.pupils_since(3) == set()


def test_the_number_of_pupils_counts_no_imports(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([started(), enrolled(ann), left(ann), enrolled(ring.pupil())])
    assert [log.number_of_pupils(upto=upto) for upto in (1, 2, 3, 4, None)] == [0, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("at_least", "known"), [(0, True), (1, True), (2, True), (2.1, False), (3, False)]
)
def test_so_many_pupils_are_known_or_not_imports_not_counted(
    log: Log, ring: Ring, at_least: float, known: bool
) -> None:
    ann = ring.pupil()
    log.append([started(), enrolled(ann), left(ann), enrolled(ring.pupil())])
    assert log.has_pupils(at_least) is known


def test_facts_are_found_by_kind(log: Log, ring: Ring) -> None:
    log.append([started(), enrolled(ring.pupil()), started(new_id(), None)])
    assert [one.position for one in log.facts(ImportStarted)] == [1, 3]
    assert [one.position for one in log.facts(ImportStarted, upto=2)] == [1]
    assert log.facts(ImportFinished) == []


def test_transitions_of_pupils_are_not_looked_up_by_kind(log: Log) -> None:
    with pytest.raises(NotByKind):
        log.facts(VmboLeft)


def test_nobody_was_erased_yet(log: Log, ring: Ring) -> None:
    log.append([started(), enrolled(ring.pupil())])
    assert log.erasures() == 0


def test_known_at_a_moment_is_everything_recorded_no_later(
    log: Log, ring: Ring, clock: Clock
) -> None:
    first = log.append([enrolled(ring.pupil())])
    clock.now += timedelta(days=1)
    second = log.append([enrolled(ring.pupil())])
    a_moment_before = clock.now - timedelta(microseconds=1)
    assert log.mark_at(a_moment_before) == first
    assert log.mark_at(clock.now) == second == log.last()


def test_before_the_first_page_nothing_was_known(log: Log, ring: Ring) -> None:
    log.append([enrolled(ring.pupil())])
    assert log.mark_at(datetime(2000, 1, 1, tzinfo=UTC)) == EMPTY == log.mark_of(0)


def test_of_two_pages_with_one_moment_the_last_counts(log: Log, ring: Ring, clock: Clock) -> None:
    log.append([enrolled(ring.pupil())])
    second = log.append([enrolled(ring.pupil())])
    assert log.mark_at(clock.now) == second


def test_a_position_within_a_page_has_the_moment_of_that_page(log: Log, ring: Ring) -> None:
    log.append([enrolled(ring.pupil())])
    page = log.append([enrolled(ring.pupil()) for _ in range(3)])
    assert log.mark_of(3) == page._replace(position=3)


@pytest.mark.parametrize("position", [-1, 2])
def test_a_position_outside_the_log_is_refused(log: Log, ring: Ring, position: int) -> None:
    log.append([enrolled(ring.pupil())])
    with pytest.raises(NoSuchPosition):
        log.mark_of(position)


def test_a_moment_without_time_zone_is_refused(log: Log) -> None:
    with pytest.raises(MomentWithoutZone):
        log.mark_at(datetime(2024, 1, 1))
