"""A copy without its write-ahead log is told apart; a backup is none of those."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from faults.work import bring_one
from leerroute.log import KeyMissing, NotALog
from leerroute.store import LOG, VAULT, Store, open_store
from log.tampering import whats


@pytest.fixture
def growing(tmp_path: Path, parts: tuple[Path, Path]) -> Iterator[Store]:
    """A store that was closed after the first file, and is open with the second only in its write-ahead logs."""
    with open_store(tmp_path / "store", create=True) as store:
        bring_one(store, parts[0])
    with open_store(tmp_path / "store") as store:
        bring_one(store, parts[1])
        yield store


def copy_without(store: Store, folder: Path, *left_out: str) -> Path:
    """Copy the files of an open store, except these."""
    shutil.copytree(store.folder, folder, ignore=shutil.ignore_patterns(*left_out, "*-shm"))
    return folder


def test_a_log_without_its_write_ahead_log_lacks_its_end_by_the_kept_head(
    growing: Store, tmp_path: Path
) -> None:
    last = growing.log.last().position
    copy = copy_without(growing, tmp_path / "copy", "*-wal")
    with open_store(copy) as store:
        (broken,) = store.log.verify(growing.log.head()).broken
        assert (broken.what, broken.last) == ("end-missing", last)
        assert "log.sqlite-wal" in broken.text.nl


def test_without_a_kept_head_such_a_copy_is_an_older_log_and_nothing_more(
    growing: Store, tmp_path: Path
) -> None:
    """Nothing in the file itself can tell: this is why a head is kept elsewhere."""
    with open_store(copy_without(growing, tmp_path / "copy", "*-wal")) as store:
        assert store.log.verify().ok
        assert store.log.last().position < growing.log.last().position


def test_a_new_log_without_its_write_ahead_log_is_no_log_at_all(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", create=True) as store:
        copy = copy_without(store, tmp_path / "copy", f"{LOG}-wal")
    with pytest.raises(NotALog):
        open_store(copy)


def test_a_copy_with_its_write_ahead_logs_is_whole(growing: Store, tmp_path: Path) -> None:
    with open_store(copy_without(growing, tmp_path / "copy")) as store:
        assert store.log.verify(growing.log.head()).ok
        assert len(list(store.log.all_histories())) == 67


def test_a_vault_without_its_write_ahead_log_lacks_keys_and_says_so(
    growing: Store, tmp_path: Path
) -> None:
    with open_store(copy_without(growing, tmp_path / "copy", f"{VAULT}-wal")) as store:
        assert whats(store.log.verify(growing.log.head())) == set()
        with pytest.raises(KeyMissing, match="ontbreekt"):
            list(store.log.all_histories())
