"""kill -9 at random moments: what is recorded is whole, and going on ends as if nothing had happened."""

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from faults.children import Child, done_by_child
from faults.everything import Everything, everything_in, positions_in, pupils_in
from faults.work import bring, bytes_in, catch_up, catch_up_only, erase_them, rebuild
from leerroute.store import open_store
from leerroute_fixtures import cohort_file

KILLS = 8
A_STEP = 0.004
"""Seconds: about what a page takes."""


def killed_often(
    folder: Path, work: Callable[..., Any], *arguments: Any, steps: int, seed: int
) -> int:
    """Let processes work and kill each at a random moment, later and later; how many were killed.

    That is after some steps of the work, somewhere in the next.
    """
    chance, kills = random.Random(seed), 0
    for turn in range(1, KILLS + 1):
        child = Child(work, *arguments)
        child.wait(chance.randrange(1 + steps * turn // KILLS))
        time.sleep(chance.uniform(0, A_STEP))
        kills += child.kill()
        positions_in(folder)
    return kills


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_a_killed_import_is_finished_by_the_next_with_every_row_exactly_once(
    tmp_path: Path, undisturbed: Everything, seed: int
) -> None:
    store = tmp_path / "store"
    assert killed_often(store, bring, store, cohort_file(), steps=28, seed=seed)
    done_by_child(bring, store, cohort_file())
    assert everything_in(store) == undisturbed


def test_a_killed_rebuild_is_done_again_by_the_next(folder: Path, undisturbed: Everything) -> None:
    assert killed_often(folder, rebuild, folder, steps=13, seed=4)
    assert everything_in(folder) == undisturbed


def test_a_killed_catching_up_is_done_again_by_the_next(
    behind: Path, tmp_path: Path, undisturbed: Everything
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(behind, folder)
    assert killed_often(folder, catch_up_only, folder, steps=1, seed=5)
    assert done_by_child(catch_up_only, folder) == positions_in(folder)
    disturbed = everything_in(folder)
    assert disturbed[:3] == undisturbed[:3]


def test_a_rebuild_killed_half_way_leaves_the_figures_as_they_were(
    folder: Path, undisturbed: Everything
) -> None:
    done_by_child(catch_up, folder)
    child = Child(rebuild, folder)
    child.wait(6)
    assert child.kill()
    assert everything_in(folder) == undisturbed


def test_killed_erasures_end_as_undisturbed_ones(folder: Path, tmp_path: Path) -> None:
    done_by_child(catch_up, folder)
    shutil.copytree(folder, tmp_path / "usual")
    with open_store(folder) as store:
        pupils = sorted(pupils_in(store))[:5]
        keys = store.vault.keys_of(pupils).values()
    done_by_child(erase_them, tmp_path / "usual", *pupils)
    assert killed_often(folder, erase_them, folder, *pupils, steps=2, seed=6)
    assert done_by_child(erase_them, folder, *pupils) == 5
    assert everything_in(folder) == everything_in(tmp_path / "usual")
    stored = bytes_in(folder)
    assert not any(key in stored for key in keys)
