"""A flipped bit anywhere in the log: found by verify, found by SQLite, or in a byte that carries nothing."""

import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from leerroute.log import KeySigner
from leerroute.problems import Problem
from leerroute.vault import key_in
from log.test_damaged_file import everything_in
from makelog import Ring, log_in

SAMPLE = 300
Outcome = Callable[[int, int], str]


@pytest.fixture(scope="module")
def outcome(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What becomes of the log with one bit flipped, by the place of its byte and by the bit."""
    folder = tmp_path_factory.mktemp("bits")
    signer = KeySigner(key_in(imported / "keys/signing.key", "NO_SUCH_VARIABLE"))
    whole, before = (imported / "log.sqlite").read_bytes(), everything_in(imported / "log.sqlite")

    def outcome(at: int, flip: int) -> str:
        changed = whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :]
        (folder / "log.sqlite").write_bytes(changed)
        try:
            with log_in(folder, Ring(), signer=signer, create=False) as log:
                found = {one.what for one in log.verify().broken}
        except (Problem, sqlite3.DatabaseError):
            return "not opened"
        if found:
            return "by SQLite" if found <= {"unreadable", "index-changed"} else "by verify"
        same = everything_in(folder / "log.sqlite") == before
        return "nothing changed" if same else "UNSEEN"

    return outcome


@pytest.fixture(scope="module")
def outcomes(imported: Path, outcome: Outcome) -> Counter[str]:
    """What became of logs with one bit flipped, at places all over the file."""
    chance, part = random.Random(7), (imported / "log.sqlite").stat().st_size // SAMPLE
    places = (number * part + chance.randrange(part) for number in range(SAMPLE))
    return Counter(outcome(place, 1 << chance.randrange(8)) for place in places)


def test_a_log_in_which_nothing_was_flipped_is_whole(outcome: Outcome) -> None:
    assert outcome(1000, 0) == "nothing changed"


def test_no_flipped_bit_changes_what_is_read_unseen(outcomes: Counter[str]) -> None:
    assert outcomes["UNSEEN"] == 0


def test_most_flipped_bits_lie_in_facts_and_are_found_by_the_digests(
    outcomes: Counter[str],
) -> None:
    assert outcomes["by verify"] > SAMPLE / 2


def counts_free_space() -> bool:
    """Whether this SQLite was built with its table of pages."""
    with closing(sqlite3.connect(":memory:")) as connection:
        modules = connection.execute("SELECT name FROM pragma_module_list").fetchall()
    return ("dbstat",) in modules


@pytest.mark.skipif(not counts_free_space(), reason="this SQLite has no dbstat")
def test_what_is_found_by_nobody_is_the_free_space_within_pages(
    imported: Path, outcomes: Counter[str]
) -> None:
    """As many as there is free space, by SQLite's own account, give or take a few of the sample."""
    with closing(sqlite3.connect(imported / "log.sqlite")) as connection:
        (unused,) = connection.execute("SELECT sum(unused) FROM dbstat").fetchone()
    share = unused / (imported / "log.sqlite").stat().st_size
    assert outcomes["nothing changed"] / SAMPLE == pytest.approx(share, abs=0.1)
