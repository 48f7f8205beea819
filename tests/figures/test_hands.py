"""Rows derived by helper processes are the rows that one process derives, whatever becomes of the helpers."""

import os
import select
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from leerroute.log import KeyMissing
from leerroute.store import Store, open_store
from leerroute_projections import catch_up, hands
from leerroute_projections.engine import open_read_models
from leerroute_projections.hand import LENGTH, Errand, tell
from leerroute_projections.hands import Hand, hands_for
from leerroute_projections.share import Part
from leerroute_projections.tables import READ_TABLES

if os.name != "nt":
    import fcntl
    import termios

PATIENCE = 30
PIPE = 2**16
"""Bytes that wait in a pipe before its writer has to wait."""


@pytest.fixture
def store(cohort_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A copy of the cohort, of which every pupil is worth a helper, in parts of three."""
    monkeypatch.setattr(hands, "WORTH_A_HAND", 1)
    monkeypatch.setattr(catch_up, "PUPILS_PER_PAGE", 3)
    shutil.copytree(cohort_store.folder, tmp_path / "store")
    with open_store(tmp_path / "store") as copied:
        yield copied


def rows_after_rebuild(store: Store, folder: Path | None) -> list[Any]:
    engine = open_read_models(store.read_model_url)
    catch_up.rebuild(store.log, engine, folder=folder)
    with engine.connect() as connection:
        return [
            (table.name, sorted(map(str, connection.execute(sa.select(table)))))
            for table in READ_TABLES
        ]


@pytest.fixture
def alone(store: Store) -> list[Any]:
    """The rows as one process derives them."""
    return rows_after_rebuild(store, None)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Part]:
    """What was handed over."""
    parts: list[Part] = []
    usual = Hand.take

    def take(hand: Hand) -> Part | None:
        part = usual(hand)
        parts.extend([part] if part is not None else [])
        return part

    monkeypatch.setattr(Hand, "take", take)
    return parts


def test_helpers_derive_the_rows_that_one_process_derives(
    store: Store, alone: list[Any], taken: list[Part]
) -> None:
    assert rows_after_rebuild(store, store.folder) == alone
    assert sum(part.pupils for part in taken) == store.log.number_of_pupils()


def test_what_a_killed_helper_leaves_undone_is_done_here(
    store: Store, alone: list[Any], taken: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Hand._read

    def read(hand: Hand, length: int) -> bytes:
        if len(taken) == 3:
            hand.stop()
            return b""
        return usual(hand, length)

    monkeypatch.setattr(Hand, "_read", read)
    assert rows_after_rebuild(store, store.folder) == alone
    assert 3 <= len(taken) < 15


def test_a_helper_cut_off_in_a_message_has_handed_over_nothing_of_it(
    store: Store, alone: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, reads = Hand._read, []

    def read(hand: Hand, length: int) -> bytes:
        reads.append(length)
        found = usual(hand, length)
        return found[:-1] if len(reads) == 6 else found

    monkeypatch.setattr(Hand, "_read", read)
    assert rows_after_rebuild(store, store.folder) == alone


def test_a_helper_that_runs_other_code_hands_over_nothing(
    store: Store, alone: list[Any], taken: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "derivation", lambda codes: "other")
    assert rows_after_rebuild(store, store.folder) == alone
    assert taken == []


def test_a_helper_that_cannot_start_is_not_missed(
    store: Store, alone: list[Any], taken: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/there/is/no/python")
    assert rows_after_rebuild(store, store.folder) == alone
    assert taken == []


def test_a_problem_that_stops_a_helper_is_told_here(store: Store) -> None:
    (name,) = store.vault._file.select("SELECT max(pupil) FROM pupils")[0]
    with store.vault._file.writing() as connection:
        connection.execute("DELETE FROM pupils WHERE pupil = ?", (name,))
    with pytest.raises(KeyMissing, match=str(UUID(bytes=name))):
        rows_after_rebuild(store, store.folder)


def test_a_helper_ends_when_nobody_listens_any_more(store: Store) -> None:
    hand = Hand(store.folder)
    process = hand._process
    assert process is not None
    assert process.stdout is not None
    process.stdout.close()
    mark = store.log.last()
    after = catch_up.to_reach(store.log, mark)
    hand.ask(Errand(after.derivation, catch_up.everybody(mark)))
    assert process.wait(PATIENCE) != 0


@pytest.mark.skipif(os.name == "nt", reason="no process can be paused")
def test_a_helper_that_is_paused_while_it_tells_tells_all(
    store: Store, alone: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")  # then the interpreter's own output writes in parts
    monkeypatch.setattr(catch_up, "PUPILS_PER_PAGE", 1_000)
    hand, mark = Hand(store.folder), store.log.last()
    hand.ask(Errand(catch_up.to_reach(store.log, mark).derivation, catch_up.everybody(mark)))
    pause_when_the_pipe_is_full(hand)
    part = hand.take()
    assert part is not None
    assert sum(map(len, part.lines)) == sum(len(rows) for _, rows in alone)
    assert hand.take() is None
    assert hand.is_ready
    hand.stop()


def pause_when_the_pipe_is_full(hand: Hand) -> None:
    """A writer that waits for room and is paused goes on with part of what it had to write."""
    process = hand._process
    assert process is not None
    assert process.stdout is not None
    waiting, until = 0, time.monotonic() + PATIENCE
    while waiting < PIPE and time.monotonic() < until:
        waiting = int.from_bytes(fcntl.ioctl(process.stdout, termios.FIONREAD, bytes(4)), "little")
        time.sleep(0.01)
    assert waiting >= PIPE, "the message is too small to fill a pipe"
    process.send_signal(signal.SIGSTOP)
    time.sleep(0.05)
    process.send_signal(signal.SIGCONT)
    time.sleep(0.05)


def test_a_helper_sends_off_at_once_what_it_tells() -> None:
    """Else nobody sees how far it is: a few thousand pupils make a message of a few bytes."""
    incoming, outgoing = os.pipe()

    def messages() -> Iterator[bytes]:
        yield b"first"
        readable, _, _ = select.select([incoming], [], [], PATIENCE)
        assert readable, "the first message waits for the second"
        yield b"second"

    with open(incoming, "rb") as taken, open(outgoing, "wb") as told:
        tell(messages(), told)
        assert taken.read(LENGTH.size + 5).endswith(b"first")


@pytest.mark.parametrize(("pupils", "expected"), [(4_999, 0), (5_000, 2), (250_000, 2)])
def test_only_much_work_is_worth_a_helper(
    pupils: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    assert hands_for(pupils) == expected


def test_on_one_processor_there_is_one_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert hands_for(250_000) == 1
