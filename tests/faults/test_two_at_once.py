"""Two processes at one store: every row exactly once, and the figures of an undisturbed run."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from faults.children import Child, done_by_child
from faults.everything import Everything, everything_in
from faults.work import bring, catch_up, rebuild
from leerroute.store import open_store
from leerroute_fixtures import cohort_file
from leerroute_projections import catch_up as catching
from leerroute_projections.catch_up import CaughtUp
from leerroute_projections.engine import open_read_models

POSITIONS = 468
"""Of the cohort: its 466 rows, and the beginning and the end of the import."""

CLOSINGS = 9
"""Rows of the cohort that are about a delivery, not about a pupil."""


def test_two_importers_of_the_same_file_record_every_row_once(
    tmp_path: Path, undisturbed: Everything
) -> None:
    folder = tmp_path / "store"
    children = [Child(bring, folder, cohort_file()) for _ in range(2)]
    counts = [child.result() for child in children]
    assert [(rows, refused) for ((rows, _, refused),) in counts] == [(466, 0)] * 2
    assert everything_in(folder) == undisturbed


def test_two_importers_of_overlapping_files_record_every_row_once(
    tmp_path: Path, parts: tuple[Path, Path], undisturbed: Everything
) -> None:
    folder = tmp_path / "store"
    children = [Child(bring, folder, part) for part in parts]
    counts = [child.result()[0] for child in children]
    rows, recorded = (sum(count[n] for count in counts) for n in (0, 1))
    both = everything_in(folder)
    assert (recorded, rows > recorded) == (466, True)
    assert both[:3] == undisturbed[:3]


def test_two_importers_of_overlapping_files_in_either_order_name_the_same_pupils(
    tmp_path: Path, parts: tuple[Path, Path]
) -> None:
    folder = tmp_path / "store"
    for child in [Child(bring, folder, *parts), Child(bring, folder, *reversed(parts))]:
        child.result()
    with open_store(folder) as store:
        assert store.vault.number_of_pupils() == store.log.number_of_pupils() == 67
        assert store.log.number_of_transitions() == 466 - CLOSINGS


@pytest.mark.parametrize("how_many", [2, 3])
def test_rebuilds_at_once_do_not_disturb_each_other(
    folder: Path, undisturbed: Everything, how_many: int
) -> None:
    children = [Child(catch_up, folder) for _ in range(how_many)]
    assert {child.result() for child in children} == {POSITIONS}
    assert everything_in(folder) == undisturbed


def test_a_rebuild_that_is_overtaken_goes_on_from_where_the_other_came(
    folder: Path, undisturbed: Everything
) -> None:
    others: list[CaughtUp] = []
    with open_store(folder) as store:
        engine = open_read_models(store.read_model_url)

        def overtake(*_: Any) -> None:
            if not others:
                others.append(CaughtUp(0, False, 0))
                others.append(catching.catch_up(store.log, engine))

        last = catching.catch_up(store.log, engine, progress=overtake)
    assert (others[1].rebuilt, last) == (True, CaughtUp(0, False, POSITIONS))
    assert everything_in(folder) == undisturbed


@pytest.mark.parametrize("step", ["put_by", "take_place", "move"])
def test_rows_and_position_of_a_rebuild_change_together_or_not_at_all(
    behind: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: Any) -> None:
        raise ZeroDivisionError

    shutil.copytree(behind, tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        engine = open_read_models(store.read_model_url)
        before = catching.reached(engine), rows_of(engine)
        monkeypatch.setattr(catching, step, fail)
        with pytest.raises(ZeroDivisionError):
            catching.rebuild(store.log, engine)
        assert (catching.reached(engine), rows_of(engine)) == before


def rows_of(engine: sa.Engine) -> list[Any]:
    with engine.connect() as connection:
        return list(connection.execute(sa.text("SELECT * FROM year")).all())


def test_an_import_and_a_rebuild_at_once_end_as_one_after_the_other(
    tmp_path: Path, parts: tuple[Path, Path], undisturbed: Everything
) -> None:
    folder = tmp_path / "store"
    done_by_child(bring, folder, parts[0])
    for child in [Child(bring, folder, parts[1]), Child(rebuild, folder)]:
        child.result()
    assert everything_in(folder)[:3] == undisturbed[:3]
