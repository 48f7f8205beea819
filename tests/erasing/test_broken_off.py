"""Erasing that is killed at any point: either nothing was erased, or nothing can be read and the next command finishes."""

from pathlib import Path
from uuid import UUID

import pytest

from erasing.people import HER_SCHOOL, found, people_in
from faults.children import Child, done_by_child
from faults.work import bytes_in, erase_and_die, finish
from intake.making import BSN
from leerroute.store import open_store
from leerroute.vault import PersonKey

POINTS = [
    ("RefusedRows", "empty", False),
    ("RefusedRows", "empty", True),
    ("ReadModels", "empty", False),
    ("ReadModels", "empty", True),
    ("VaultEntry", "empty", False),
    ("SqliteFile", "forget_old_pages", False),
    ("VaultEntry", "empty", True),
]
"""Class, method, and whether it had done its work: every step after the log has said so."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with people_in(tmp_path) as people:
        return people.folder


def ann_in(folder: Path) -> tuple[UUID, list[bytes]]:
    """Ann, and what must not be left of her in the files."""
    with open_store(folder) as store:
        ann = store.vault.pupil_for(PersonKey("pgn", BSN))
        assert ann
        key = store.vault.keys_of([ann])[ann]
    return ann, [key, HER_SCHOOL.encode(), BSN.encode()]


def test_killed_before_the_log_says_so_nothing_was_erased(folder: Path) -> None:
    ann, hers = ann_in(folder)
    Child(erase_and_die, folder, ann, "Writing", "record", True).result()
    done_by_child(finish, folder)
    with open_store(folder) as store:
        assert (store.log.erasures(), len(store.log.history(ann))) == (0, 2)
    assert hers[0] in bytes_in(folder)


@pytest.mark.parametrize(("where", "name", "after"), POINTS)
def test_killed_at_any_later_point_nothing_is_to_be_read_at_once(
    folder: Path, where: str, name: str, after: bool
) -> None:
    ann, _ = ann_in(folder)
    Child(erase_and_die, folder, ann, where, name, after).result()
    with open_store(folder) as store:
        assert store.log.erased() == {ann}
        assert store.log.history(ann) == store.log.history(ann, upto=3) == []


def test_what_was_left_in_the_write_ahead_log_goes_while_others_have_the_vault_open(
    folder: Path,
) -> None:
    ann, hers = ann_in(folder)
    with open_store(folder):
        Child(erase_and_die, folder, ann, "SqliteFile", "forget_old_pages", False).result()
        assert hers[0] in done_by_child(bytes_in, folder)
        done_by_child(finish, folder)
        assert not any(found(hers, done_by_child(bytes_in, folder)))


@pytest.mark.parametrize(("where", "name", "after"), POINTS)
def test_killed_at_any_later_point_the_next_command_finishes_it(
    folder: Path, where: str, name: str, after: bool
) -> None:
    ann, hers = ann_in(folder)
    Child(erase_and_die, folder, ann, where, name, after).result()
    done_by_child(finish, folder)
    assert not any(found(hers, bytes_in(folder)))
    with open_store(folder) as store:
        assert (store.log.erasures(), store.log.verify().ok) == (1, True)
