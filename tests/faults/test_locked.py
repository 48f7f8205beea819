"""Another process keeps a file locked: who waits too long is told which file, and nothing is lost."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from erasing.people import DAY
from faults.children import done_by_child, holding
from faults.everything import Everything, everything_in, pupils_in
from faults.work import bring, bring_one, keep_locked
from faults.work import catch_up as catching_up
from leerroute.erasing import EmptyingWaits, erase, finish
from leerroute.log import LogIsBusy
from leerroute.problems import Problem
from leerroute.sqlite import FileIsBusy, patience
from leerroute.store import LOG, READ_MODEL, VAULT, open_store
from leerroute_fixtures import cohort_file
from leerroute_projections.catch_up import catch_up
from leerroute_projections.engine import open_read_models


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERROUTE_PATIENCE", "1")


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """While another process is writing in this file."""
    with holding(keep_locked, file):
        while not (file.parent / "locked").exists():
            time.sleep(0.01)
        yield
    (file.parent / "locked").unlink()


@pytest.mark.parametrize(("name", "problem"), [(LOG, LogIsBusy), (VAULT, FileIsBusy)])
def test_an_import_that_waits_too_long_is_told_and_loses_nothing(
    tmp_path: Path, undisturbed: Everything, name: str, problem: type[Problem]
) -> None:
    folder = tmp_path / "store"
    with open_store(folder, create=True) as store, locked(folder / name):
        with pytest.raises(problem, match="1 seconden"):
            bring_one(store, cohort_file())
        assert store.log.last().position == 0
    done_by_child(bring, folder, cohort_file())
    assert everything_in(folder) == undisturbed


def test_figures_that_wait_too_long_are_told_and_come_later(
    behind: Path, tmp_path: Path, undisturbed: Everything
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(behind, folder)
    busy = pytest.raises(FileIsBusy, match=READ_MODEL)
    with open_store(folder) as store, locked(folder / READ_MODEL), busy:
        catch_up(store.log, open_read_models(store.read_model_url))
    assert everything_in(folder)[:3] == undisturbed[:3]


def test_an_erasure_that_waits_too_long_is_told_and_is_finished_later(folder: Path) -> None:
    done_by_child(catching_up, folder)
    with open_store(folder) as store:
        pupil = min(pupils_in(store))
        with locked(folder / VAULT), pytest.raises(EmptyingWaits, match=VAULT):
            erase(store, pupil, ground="request", by="toets", on=DAY)
        assert store.log.history(pupil) == []
        finish(store)
        assert store.vault.known([pupil]) == set()


@pytest.mark.parametrize(("given", "seconds"), [("", 30), ("5", 5), ("lang", 30)])
def test_the_patience_is_30_seconds_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, given: str, seconds: int
) -> None:
    monkeypatch.setenv("LEERROUTE_PATIENCE", given)
    assert patience() == seconds
