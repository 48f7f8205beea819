"""A backup taken while others write: its parts agree, it has the head of its moment, and it can go on from there."""

from pathlib import Path
from typing import Any

import pytest

from erasing.people import DAY
from faults.children import Child
from faults.everything import Everything, everything_in, pupils_in
from faults.work import ROWS_PER_PAGE, bring, bring_one
from leerroute import backup
from leerroute.backup import HEAD, BackupExists, back_up
from leerroute.erasing import erase, finish
from leerroute.intake import import_file, record
from leerroute.store import LOG, Store, open_store
from leerroute.vault import KeyFileMissing
from leerroute_fixtures import TEST_SOURCE, cohort_file


def backup_at(store: Store, row: int, folder: Path) -> str:
    """Import the cohort, and take a backup when so many rows are recorded; the head of the backup."""
    heads: list[str] = []

    def progress(rows: int, _: int | None) -> None:
        if rows >= row and not heads:
            heads.append(back_up(store, folder))

    import_file(
        cohort_file(),
        log=store.log,
        vault=store.vault,
        by="toets",
        test_source=TEST_SOURCE,
        progress=progress,
    )
    return heads[0]


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "ROWS_PER_PAGE", ROWS_PER_PAGE)


@pytest.mark.parametrize("row", [10, 130, 270])
def test_a_backup_during_an_import_has_the_head_of_that_moment(tmp_path: Path, row: int) -> None:
    with open_store(tmp_path / "store", create=True) as store:
        head = backup_at(store, row, tmp_path / "copy")
        assert store.log.verify(head).ok
    with open_store(tmp_path / "copy") as restored:
        assert restored.log.head() == head == (tmp_path / "copy" / HEAD).read_text().strip()
        assert restored.log.verify(head).ok
        assert sum(len(history) for _, history in restored.log.all_histories()) <= row


@pytest.mark.parametrize("row", [10, 130, 270])
def test_the_same_file_completes_a_backup_to_the_same_facts(
    tmp_path: Path, undisturbed: Everything, row: int
) -> None:
    with open_store(tmp_path / "store", create=True) as store:
        backup_at(store, row, tmp_path / "copy")
    with open_store(tmp_path / "copy") as restored:
        bring_one(restored, cohort_file())
    assert everything_in(tmp_path / "copy") == undisturbed


def test_a_backup_while_another_process_imports_is_whole(
    tmp_path: Path, undisturbed: Everything
) -> None:
    with open_store(tmp_path / "store", create=True) as store:
        child = Child(bring, tmp_path / "store", cohort_file())
        while not store.log.last().position:
            pass
        heads = [back_up(store, tmp_path / f"copy{n}") for n in range(3)]
        child.result()
        assert [store.log.verify(head).ok for head in heads] == [True] * 3
    for n in range(3):
        with open_store(tmp_path / f"copy{n}") as restored:
            assert restored.log.head() == heads[n]
            bring_one(restored, cohort_file())
        assert everything_in(tmp_path / f"copy{n}") == undisturbed


def between_log_and_vault(monkeypatch: pytest.MonkeyPatch, happens: Any) -> None:
    """Let something happen once, after the log was copied and before anything else is."""
    usual = backup.copy_of
    happened: list[str] = []

    def copy_of(source: Path, target: Path) -> None:
        usual(source, target)
        if not happened:
            happened.append(source.name)
            happens()

    monkeypatch.setattr(backup, "copy_of", copy_of)


def test_who_becomes_known_while_a_backup_is_taken_leaves_no_key_missing(
    tmp_path: Path, parts: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path / "store", create=True) as store:
        bring_one(store, parts[0])
        between_log_and_vault(monkeypatch, lambda: bring_one(store, parts[1]))
        back_up(store, tmp_path / "copy")
    with open_store(tmp_path / "copy") as restored:
        assert len(list(restored.log.all_histories())) == 30


def test_who_is_erased_while_a_backup_is_taken_is_erased_in_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(folder) as store:
        pupil = min(pupils_in(store))
        between_log_and_vault(
            monkeypatch, lambda: erase(store, pupil, ground="request", by="toets", on=DAY)
        )
        back_up(store, tmp_path / "copy")
    with open_store(tmp_path / "copy") as restored:
        assert restored.log.erased() == {pupil}
        assert len(list(restored.log.all_histories())) == 66


def test_an_older_vault_beside_a_newer_log_is_emptied_again(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        pupil = min(pupils_in(store))
        back_up(store, tmp_path / "copy")
        erase(store, pupil, ground="request", by="toets", on=DAY)
    (folder / "vault.sqlite").write_bytes((tmp_path / "copy" / "vault.sqlite").read_bytes())
    with open_store(folder) as store:
        assert store.log.history(pupil) == []
        finish(store)
        assert store.vault.known([pupil]) == set()


def test_a_backup_never_replaces_another(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        back_up(store, tmp_path / "copy")
        with pytest.raises(BackupExists):
            back_up(store, tmp_path / "copy")


def test_a_backup_that_fails_leaves_nothing_that_looks_like_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    between_log_and_vault(monkeypatch, fail)
    with open_store(folder) as store, pytest.raises(ZeroDivisionError):
        back_up(store, tmp_path / "copy")
    assert [one.name for one in tmp_path.iterdir()] == ["store"]


def test_a_backup_without_keys_does_not_open_without_them(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        back_up(store, tmp_path / "copy", with_keys=False)
    with pytest.raises(KeyFileMissing):
        open_store(tmp_path / "copy")


def test_nobody_else_can_read_a_backup(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        back_up(store, tmp_path / "copy")
    secret = [one for one in (tmp_path / "copy").rglob("*") if one.name != HEAD]
    assert {one.stat().st_mode & 0o077 for one in [tmp_path / "copy", *secret]} == {0}
    assert (tmp_path / "copy" / LOG).exists()
