"""A flipped bit anywhere in the log: found by verify, found by SQLite, or in a byte that carries nothing."""

import random
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from leerroute.problems import Problem
from log.tampering import verdict
from log.test_damaged_file import everything_in

SAMPLE = 240


def outcome(whole: bytes, at: int, bit: int, place: Path, before: list[object]) -> str:
    """What becomes of the log with this one bit flipped."""
    place.mkdir()
    (place / "log.sqlite").write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
    try:
        found = verdict(place).broken
    except (Problem, sqlite3.DatabaseError):
        return "not opened"
    if found:
        return "by SQLite" if {one.what for one in found} <= {"unreadable", "index-changed"} else "by verify"  # fmt: skip
    return "nothing changed" if everything_in(place / "log.sqlite") == before else "UNSEEN"


@pytest.fixture(scope="module")
def outcomes(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """What became of logs with one bit flipped, at places all over the file."""
    folder, chance = tmp_path_factory.mktemp("bits"), random.Random(7)
    whole, before = (imported / "log.sqlite").read_bytes(), everything_in(imported / "log.sqlite")
    part = len(whole) // SAMPLE
    return Counter(
        outcome(whole, n * part + chance.randrange(part), chance.randrange(8), folder / str(n), before)
        for n in range(SAMPLE)
    )  # fmt: skip


def test_no_flipped_bit_changes_what_is_read_unseen(outcomes: Counter[str]) -> None:
    assert outcomes["UNSEEN"] == 0


def test_flipped_bits_in_facts_are_found_by_the_digests(outcomes: Counter[str]) -> None:
    assert outcomes["by verify"] > SAMPLE / 3


def test_what_is_found_by_nobody_lies_where_nothing_is_stored(outcomes: Counter[str]) -> None:
    """Free space within the pages of SQLite, and fields of the file header that are not read."""
    assert outcomes["nothing changed"] == SAMPLE - sum(
        outcomes[one] for one in ("by verify", "by SQLite", "not opened")
    )
