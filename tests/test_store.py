import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from leerroute.log import new_id
from leerroute.store import NotAStore, PartOfStoreMissing, open_store
from leerroute.vault import KeyFileMissing, KeyFileOpenToOthers, VaultProblem, number_key
from leerroute.viewlog import View
from makelog import enrolled, started


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store that was made and closed, with one pupil in it."""
    folder = tmp_path / "store"
    bsn = number_key("182071649")
    assert bsn
    with open_store(folder, create=True) as store:
        pupil = store.vault.pupils_for([bsn], create=True)[bsn]
        store.log.append([started(), enrolled(pupil)])
        store.viewlog.record(View("jansen", "school", "history", "gesprek", "opened", pupil))
    return folder


def test_a_store_is_found_again_whole(folder: Path) -> None:
    with open_store(folder) as store:
        ((pupil, history),) = store.log.all_histories()
        assert len(history) == 1
        assert store.log.verify(store.log.head()).ok
        assert store.viewlog.verify() == ()
        assert len(store.viewlog.entries_for(pupil)) == 1


def test_making_a_store_where_there_is_one_opens_it(folder: Path) -> None:
    with open_store(folder, create=True) as store:
        assert store.log.last().position == 2


def test_a_folder_without_store_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotAStore, match="leerroute import"):
        open_store(tmp_path / "nergens")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("part", ["vault.sqlite", "views.sqlite", "log.sqlite"])
def test_a_missing_part_is_never_made_anew(folder: Path, part: str) -> None:
    (folder / part).unlink()
    with pytest.raises(PartOfStoreMissing, match=part):
        open_store(folder, create=True)
    assert not (folder / part).exists()


@pytest.mark.parametrize("key", ["vault.key", "signing.key"])
def test_a_missing_key_is_never_made_anew(folder: Path, key: str) -> None:
    (folder / "keys" / key).unlink()
    with pytest.raises(KeyFileMissing):
        open_store(folder, create=True)


@pytest.mark.parametrize("key", ["vault.key", "signing.key"])
def test_a_key_that_others_can_read_closes_the_store(folder: Path, key: str) -> None:
    (folder / "keys" / key).chmod(0o644)
    with pytest.raises(KeyFileOpenToOthers):
        open_store(folder)


def test_a_lost_log_is_missed_even_with_its_keys_there(folder: Path) -> None:
    (folder / "log.sqlite").unlink()
    shutil.rmtree(folder / "keys")
    with pytest.raises(VaultProblem):
        open_store(folder, create=True)


def test_a_making_that_was_cut_off_is_finished(folder: Path, tmp_path: Path) -> None:
    half = tmp_path / "half"
    (half / "keys").mkdir(parents=True)
    shutil.copy(folder / "keys" / "vault.key", half / "keys" / "vault.key")
    (half / "log.sqlite").touch()
    (half / "log.sqlite").unlink()
    with open_store(half, create=True) as store:
        assert store.log.last().position == 0


def test_keys_can_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEERROUTE_VAULT_KEY", "11" * 32)
    monkeypatch.setenv("LEERROUTE_SIGNING_KEY", "22" * 32)
    with open_store(tmp_path, create=True) as store:
        assert not (store.folder / "keys").exists()


@pytest.mark.parametrize(
    ("sources", "tests"),
    [([], True), (["demo"], True), (["demo", None], False), ([None], False)],
)
def test_sources_are_tests_when_every_import_says_so(
    tmp_path: Path, sources: list[str | None], tests: bool
) -> None:
    with open_store(tmp_path, create=True) as store:
        store.log.append([started(new_id(), source) for source in sources])
        assert store.sources_are_tests() is tests


def test_a_store_takes_its_moments_from_the_clock(tmp_path: Path) -> None:
    moment = datetime(2024, 10, 1, tzinfo=UTC)
    with open_store(tmp_path, create=True, clock=lambda: moment) as store:
        assert store.log.append([started()]).recorded_at == moment


def test_nobody_else_can_read_the_files_of_a_store(folder: Path) -> None:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_the_read_model_lies_beside_the_log(folder: Path) -> None:
    with open_store(folder) as store:
        assert store.read_model_url == f"sqlite:///{folder}/read.sqlite"
