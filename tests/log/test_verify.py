import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from leerroute.log import KeySigner, Log, Verdict
from log.tampering import change, verdict, whats
from makelog import Ring, enrolled, log_in

COLUMNS = [
    ("events", "position"),
    ("events", "originator_id"),
    ("events", "originator_version"),
    ("events", "topic"),
    ("events", "state"),
    ("pages", "first_position"),
    ("pages", "last_position"),
    ("pages", "recorded_at"),
    ("pages", "digest"),
    ("head", "id"),
    ("head", "position"),
    ("head", "digest"),
    ("head", "signature"),
]


def flipped(value: Any) -> Any:
    """The same value with one bit of one byte changed."""
    match value:
        case int():
            return value ^ (1 << 20)
        case str():
            return value[:-1] + chr(ord(value[-1]) ^ 1)
        case bytes():
            return value[:-1] + bytes([value[-1] ^ 1])


def columns_of(folder: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        return connection.execute(
            "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c"
            " WHERE t.type = 'table' AND t.name <> 'sqlite_sequence'"
        ).fetchall()


def test_an_untouched_log_is_whole(folder: Path) -> None:
    assert verdict(folder) == Verdict(position=6, pages=3, broken=())


def test_an_empty_log_is_whole(log: Log) -> None:
    assert log.verify(log.head()).ok


def test_the_columns_below_are_all_columns(folder: Path) -> None:
    assert sorted(columns_of(folder)) == sorted(COLUMNS)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_flipped_byte_in_any_column_of_any_row_is_found(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, table: str, column: str
) -> None:
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        rows = connection.execute(f"SELECT rowid, {column} FROM {table}").fetchall()
    unseen = []
    for row, value in rows:
        copy = tmp_path_factory.mktemp("copy")
        shutil.copy(folder / "log.sqlite", copy)
        update = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"
        change(copy, update, parameters=(flipped(value), row))
        unseen += [row] if verdict(copy).ok else []
    assert rows
    assert unseen == []


@pytest.mark.parametrize(("table", "column"), COLUMNS)
@pytest.mark.parametrize("value", ["'x'", "x'ff'", "1.5", "-1", "''", "9223372036854775807"])
def test_a_value_of_another_type_is_found_and_breaks_nothing(
    folder: Path, table: str, column: str, value: str
) -> None:
    with suppress(sqlite3.IntegrityError):  # not even SQLite lets it in
        change(folder, f"UPDATE {table} SET {column} = {value} WHERE rowid = 1")
        change(
            folder,
            f"UPDATE {table} SET {column} = {value} WHERE {column} = (SELECT max({column}) FROM {table})",
        )
        assert not verdict(folder).ok


@pytest.mark.parametrize("columns", ["state", "topic", "originator_id, originator_version"])
def test_two_swapped_rows_are_found(folder: Path, columns: str) -> None:
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        select = f"SELECT {columns} FROM events WHERE position IN (3, 4) ORDER BY position"
        one, two = connection.execute(select).fetchall()
    change(folder, "UPDATE events SET originator_version = position + 90 WHERE position IN (3, 4)")
    for position, values in [(3, two), (4, one)]:
        places = ", ".join("?" * len(values))
        update = f"UPDATE events SET ({columns}) = ({places}) WHERE position = {position}"
        change(folder, update, parameters=values)
    assert {"page-changed"} <= whats(verdict(folder))


def test_two_swapped_positions_are_found(folder: Path) -> None:
    change(
        folder,
        *(
            f"UPDATE events SET position = {new} WHERE position = {old}"
            for old, new in [(2, 99), (3, 2), (99, 3)]
        ),
    )
    assert whats(verdict(folder)) == {"page-changed"}


def test_a_changed_page_is_named_with_its_positions(folder: Path) -> None:
    change(folder, "UPDATE events SET topic = 'died.1' WHERE position = 4")
    (broken,) = verdict(folder).broken
    assert (broken.what, broken.first, broken.last) == ("page-changed", 4, 4)
    assert broken.text.nl == "positie 4: is veranderd"


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("DELETE FROM head", "head-missing"),
        ("INSERT INTO head SELECT 2, position, digest, signature FROM head", "head-missing"),
        ("DELETE FROM pages WHERE last_position = 4", "page-missing"),
        ("DELETE FROM pages", "facts-outside-pages"),
        ("INSERT INTO pages SELECT 7, 7, recorded_at, digest FROM pages LIMIT 1", "page-changed"),
        ("DELETE FROM events WHERE position = 2", "page-changed"),
        ("UPDATE pages SET digest = zeroblob(32) WHERE last_position = 4", "page-changed"),
        (
            "INSERT INTO events SELECT 7, originator_id, 9, topic, state FROM events LIMIT 1",
            "facts-outside-pages",
        ),
        (
            "INSERT INTO events SELECT 0, originator_id, 9, topic, state FROM events LIMIT 1",
            "facts-outside-pages",
        ),
    ],
)
def test_what_was_taken_away_or_put_in_is_found(folder: Path, statement: str, what: str) -> None:
    change(folder, statement)
    assert what in whats(verdict(folder))


def test_a_page_put_in_with_a_right_digest_is_not_signed(folder: Path, ring: Ring) -> None:
    with log_in(folder, ring, signer=KeySigner(bytes(32))) as forger:
        forger.append([enrolled(ring.pupil())])
    assert whats(verdict(folder)) == {"head-not-signed"}


def test_an_emptied_log_is_found(folder: Path) -> None:
    change(folder, "DELETE FROM events", "DELETE FROM pages")
    (broken,) = verdict(folder).broken
    assert (broken.what, broken.first, broken.last) == ("head-elsewhere", 1, 6)


def test_every_problem_is_told_in_two_languages(folder: Path) -> None:
    change(folder, "UPDATE events SET state = x'00'")
    texts = verdict(folder).problems
    assert all(text.nl and text.en and text.nl != text.en for text in texts)
    assert len(texts) == 3
