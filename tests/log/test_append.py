from datetime import timedelta
from pathlib import Path

import pytest

from leerroute.events import Entry, ImportFinished
from leerroute.log import ChangedMeanwhile, Log, NotALog, ReadOnly, UnknownPupil, new_id
from makelog import IMPORT, Clock, Ring, enrolled, left, log_in, started


def test_versions_count_from_one_in_every_stream_and_positions_in_the_log(
    log: Log, ring: Ring
) -> None:
    ann, bob = ring.pupil(), ring.pupil()
    log.append([enrolled(ann), enrolled(bob), left(ann)])
    log.append([left(bob)])
    assert [(one.version, one.position) for one in log.history(ann)] == [(1, 1), (2, 3)]
    assert [(one.version, one.position) for one in log.history(bob)] == [(1, 2), (2, 4)]


def test_what_is_refused_leaves_no_gap_in_the_positions(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann)])
    with pytest.raises(UnknownPupil):
        log.append([left(ann), enrolled(new_id())])
    assert log.append([left(ann)]).position == 2


def test_a_page_for_an_unknown_pupil_leaves_nothing(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    with pytest.raises(UnknownPupil):
        log.append([enrolled(ann), enrolled(new_id())])
    assert log.last().position == 0
    assert log.history(ann) == []


def test_changed_meanwhile_leaves_nothing_and_tells_what_was_found(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann)])
    with pytest.raises(ChangedMeanwhile) as refused:
        log.append([left(ann)], expected={ann: 0})
    assert (refused.value.stream, refused.value.expected, refused.value.found) == (ann, 0, 1)
    assert len(log.history(ann)) == 1


def test_who_expects_what_is_there_can_append(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann)], expected={ann: 0})
    log.append([left(ann)], expected={ann: 1})
    assert len(log.history(ann)) == 2


def test_an_error_while_writing_leaves_the_log_as_it_was(log: Log, ring: Ring) -> None:
    head = log.head()

    def fail_halfway() -> None:
        with log.writing() as page:
            page.append([enrolled(ring.pupil())])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert log.head() == head


def test_who_writes_sees_the_histories_first(log: Log, ring: Ring) -> None:
    ann, bob = ring.pupil(), ring.pupil()
    log.append([enrolled(ann)])
    with log.writing() as page:
        seen = dict(page.histories([ann, bob]))
        page.append([left(ann)])
    assert [len(seen[ann]), len(seen[bob])] == [1, 0]
    assert page.mark == log.last()


def test_several_appends_while_writing_are_one_page(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    with log.writing() as page:
        page.append([started()])
        page.append([enrolled(ann)])
    assert log.verify().pages == 1


def test_an_empty_page_changes_nothing(log: Log, ring: Ring) -> None:
    mark = log.append([enrolled(ring.pupil())])
    assert log.append([]) == mark
    assert log.verify().pages == 1


def test_a_page_has_one_moment_and_every_fact_on_it_has_that_moment(
    log: Log, ring: Ring, clock: Clock
) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann), left(ann)])
    assert [one.recorded_at for one in log.history(ann)] == [clock.now, clock.now]


def test_a_clock_that_goes_back_is_held_and_said(log: Log, ring: Ring, clock: Clock) -> None:
    before = log.append([enrolled(ring.pupil())])
    clock.now -= timedelta(hours=1)
    after = log.append([enrolled(ring.pupil())])
    assert after.recorded_at == before.recorded_at
    assert log.clock_held == timedelta(hours=1)


def test_a_clock_that_runs_on_holds_nothing(log: Log, ring: Ring, clock: Clock) -> None:
    log.append([enrolled(ring.pupil())])
    clock.now += timedelta(seconds=1)
    assert log.append([enrolled(ring.pupil())]).recorded_at == clock.now
    assert log.clock_held == timedelta(0)


def test_a_log_survives_closing(tmp_path: Path, ring: Ring) -> None:
    ann = ring.pupil()
    with log_in(tmp_path, ring) as log:
        head = log.append([enrolled(ann)]) and log.head()
    with log_in(tmp_path, ring, create=False) as log:
        assert log.head() == head
        assert len(log.history(ann)) == 1


def test_a_log_opened_for_reading_reads_and_does_not_write(tmp_path: Path, ring: Ring) -> None:
    ann = ring.pupil()
    with log_in(tmp_path, ring) as log, log_in(tmp_path, ring, read_only=True) as reader:
        log.append([enrolled(ann)])
        assert len(reader.history(ann)) == 1
        with pytest.raises(ReadOnly):
            reader.append([left(ann)])


def test_a_log_that_is_not_there_is_not_made_by_reading(tmp_path: Path, ring: Ring) -> None:
    with pytest.raises(NotALog):
        log_in(tmp_path, ring, read_only=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_another_file_is_not_taken_for_a_log(tmp_path: Path, ring: Ring, content: bytes) -> None:
    (tmp_path / "log.sqlite").write_bytes(content)
    with pytest.raises(NotALog):
        log_in(tmp_path, ring, create=False)


def test_an_import_goes_on_in_its_own_stream(log: Log) -> None:
    log.append([started()])
    finished = ImportFinished(rows=1, recorded=1, known=0, refused=0)
    log.append([Entry(IMPORT, finished)], expected={IMPORT: 1})
    assert [one.version for one in log.history(IMPORT)] == [1, 2]


def test_a_page_is_on_disk_before_it_counts(tmp_path: Path, log: Log) -> None:
    (synchronous,), (journal,) = log._select("PRAGMA synchronous") + log._select(
        "PRAGMA journal_mode"
    )
    assert (synchronous, journal) == (2, "wal")
