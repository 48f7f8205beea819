import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from leerroute.problems import Problem
from log.tampering import verdict, whats


def everything_in(path: Path) -> list[Any]:
    """All rows, found without any index."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            connection.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall()
            for table in ("events", "pages", "head")
        ]


def test_a_flipped_bit_in_the_file_is_found_or_changed_nothing(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole, before = (folder / "log.sqlite").read_bytes(), everything_in(folder / "log.sqlite")
    chance, unseen = random.Random(1), []
    for _ in range(150):
        at, bit = chance.randrange(len(whole)), chance.randrange(8)
        copy = tmp_path_factory.mktemp("bit") / "log.sqlite"
        copy.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
        if not is_found(copy.parent) and everything_in(copy) != before:
            unseen.append((at, bit))
    assert unseen == []


def is_found(folder: Path) -> bool:
    try:
        return not verdict(folder).ok
    except Problem:
        return True


def test_a_damaged_index_is_found(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_events_1'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray((folder / "log.sqlite").read_bytes())
    content[page * size - 20] ^= 1  # in the first key stored on the page of the index
    (folder / "log.sqlite").write_bytes(content)
    assert whats(verdict(folder)) == {"index-changed"}
