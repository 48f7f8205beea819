import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from leerroute.log import KeySigner, Log, Verdict
from leerroute.problems import Problem
from makelog import Ring, enrolled, left, log_in, started

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


@pytest.fixture
def folder(tmp_path: Path, log: Log, ring: Ring) -> Path:
    """A log of three pages and six facts, closed."""
    ann, bob = ring.pupil(), ring.pupil()
    log.append([started(), enrolled(ann), enrolled(bob)])
    log.append([left(ann)])
    log.append([left(bob), enrolled(ann, 2023)])
    log.close()
    return tmp_path


def change(folder: Path, *statements: str, parameters: tuple[Any, ...] = ()) -> None:
    """Change the stored rows as somebody would who can write the file."""
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement, parameters)
        connection.commit()


def verdict(folder: Path, kept_head: str | None = None) -> Verdict:
    with log_in(folder, Ring(), create=False) as log:
        return log.verify(kept_head)


def whats(verdict: Verdict) -> set[str]:
    return {one.what for one in verdict.broken}


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
    assert broken.text.nl == "positie 4 tot en met 4: is veranderd"


LAST_PAGE_AWAY = (
    "DELETE FROM events WHERE position > 4",
    "DELETE FROM pages WHERE last_position > 4",
)


def test_a_removed_last_page_is_found_by_the_signed_head(folder: Path) -> None:
    change(folder, *LAST_PAGE_AWAY)
    (broken,) = verdict(folder).broken
    assert (broken.what, broken.first, broken.last) == ("head-elsewhere", 5, 6)


def test_a_removed_last_page_with_its_head_made_to_fit_is_not_signed(folder: Path) -> None:
    change(
        folder,
        *LAST_PAGE_AWAY,
        "UPDATE head SET position = 4, digest = (SELECT digest FROM pages WHERE last_position = 4)",
    )
    assert whats(verdict(folder)) == {"head-not-signed"}


def older_and_newer(folder: Path, ring: Ring, log: Log) -> tuple[Path, str]:
    """A copy of the file as it was, and the head of the log as it is."""
    older = folder / "older"
    older.mkdir()
    log.append([enrolled(ring.pupil())])
    with (
        closing(sqlite3.connect(folder / "log.sqlite")) as now,
        closing(sqlite3.connect(older / "log.sqlite")) as copy,
    ):
        now.backup(copy)
    log.append([enrolled(ring.pupil())])
    return older, log.head()


def test_an_older_log_with_its_own_head_is_found_only_with_a_kept_head(
    tmp_path: Path, ring: Ring, log: Log
) -> None:
    older, kept = older_and_newer(tmp_path, ring, log)
    assert verdict(older).ok
    assert whats(verdict(older, kept)) == {"kept-head-gone"}


def test_a_log_that_grew_since_agrees_with_the_kept_head(
    tmp_path: Path, ring: Ring, log: Log
) -> None:
    kept = log.append([enrolled(ring.pupil())]) and log.head()
    log.append([enrolled(ring.pupil())])
    assert log.verify(kept).ok


@pytest.mark.parametrize("kept", ["", "6", "6.ab.cd", "x.y.z", "-1.00.00"])
def test_what_is_no_head_is_not_taken_for_one(folder: Path, kept: str) -> None:
    assert whats(verdict(folder, kept)) == {"kept-head-not-signed"}


def test_a_head_signed_with_another_key_is_refused(
    tmp_path_factory: pytest.TempPathFactory, folder: Path, ring: Ring
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with log_in(elsewhere, ring, signer=KeySigner(bytes(32))) as log:
        log.append([enrolled(ring.pupil())])
        kept = log.head()
    assert whats(verdict(folder, kept)) == {"kept-head-not-signed"}
    assert "head-not-signed" in whats(verdict(elsewhere))


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


def test_every_problem_is_told_in_two_languages(folder: Path) -> None:
    change(folder, "UPDATE events SET state = x'00'")
    texts = verdict(folder).problems
    assert all(text.nl and text.en and text.nl != text.en for text in texts)
    assert len(texts) == 3
