"""The disk is full: the error says so, nothing is half recorded, and it goes on when there is room."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from erasing.people import DAY
from faults.children import Told, done_by_child
from faults.everything import Everything, everything_in, positions_in, pupils_in
from faults.work import ROWS_PER_PAGE, bring, bring_limited, bring_one, catch_up_limited
from leerroute.erasing import EmptyingWaits, erase, finish
from leerroute.sqlite import NoRoom
from leerroute.store import Store, open_store
from leerroute.vault import PersonKey, Vault
from leerroute_fixtures import cohort_file
from leerroute_projections import engine as engines
from leerroute_projections.catch_up import catch_up
from leerroute_projections.engine import open_read_models

A_FEW_PAGES = 8
KILOBYTE = 1024


def limit_log(store: Store, pages: int) -> None:
    """Let the file of the log grow by so many pages only."""
    with store.log._transaction(commit=False) as cursor:
        cursor.execute("PRAGMA page_count")
        (now,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {now + pages}")


def fill_vault(store: Store, pages: int) -> None:
    """Let the file of the vault grow by so many pages only, and fill what is left in it with others."""
    ((now,),) = store.vault._file.select("PRAGMA page_count")
    store.vault._file.select(f"PRAGMA max_page_count = {now + pages}")
    refused = 0
    for number in count():
        try:
            store.vault.pupils_for([PersonKey("test:other", str(number))], create=True)
        except NoRoom:
            refused += 1
        if refused > 20:
            return


@contextmanager
def limited_read_models(pages: int) -> Iterator[None]:
    """No read model grows beyond so many pages."""
    usual = engines.prepare

    def prepare(connection: Any, record: Any) -> None:
        usual(connection, record)
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "prepare", prepare)
        yield


@pytest.mark.parametrize(("limit", "pages"), [(limit_log, 4), (fill_vault, 0)])
def test_an_import_without_room_says_so_and_goes_on_when_there_is_some(
    tmp_path: Path,
    undisturbed: Everything,
    limit: Any,
    pages: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("leerroute.intake.record.ROWS_PER_PAGE", ROWS_PER_PAGE)
    folder = tmp_path / "store"
    with open_store(folder, create=True) as store:
        limit(store, pages)
        with pytest.raises(NoRoom, match="geen ruimte meer"):
            bring_one(store, cohort_file())
    assert positions_in(folder) < 466
    done_by_child(bring, folder, cohort_file())
    assert everything_in(folder) == undisturbed


def test_an_import_that_the_system_gives_no_room_says_so_and_goes_on_later(
    tmp_path: Path, undisturbed: Everything
) -> None:
    folder = tmp_path / "store"
    told = done_by_child(bring_limited, folder, cohort_file(), 100 * KILOBYTE)
    assert isinstance(told, Told)
    assert (told.name, "geen ruimte meer" in told.text) == ("NoRoom", True)
    assert positions_in(folder) < 466
    done_by_child(bring, folder, cohort_file())
    assert everything_in(folder) == undisturbed


def test_a_rebuild_without_room_says_so_and_leaves_the_log_alone(
    folder: Path, undisturbed: Everything
) -> None:
    no_room = pytest.raises(NoRoom, match=r"read\.sqlite")
    with open_store(folder) as store, limited_read_models(A_FEW_PAGES), no_room:
        catch_up(store.log, open_read_models(store.read_model_url))
    assert everything_in(folder) == undisturbed


def test_a_rebuild_that_the_system_gives_no_room_says_so(
    folder: Path, undisturbed: Everything
) -> None:
    told = done_by_child(catch_up_limited, folder, 60 * KILOBYTE)
    assert isinstance(told, Told)
    assert told.name == "NoRoom"
    assert everything_in(folder) == undisturbed


def test_figures_stay_as_they_were_when_there_is_no_room_to_bring_them_up_to_date(
    behind: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(behind, folder)
    with open_store(folder) as store:
        engine = open_read_models(store.read_model_url)
        before = rows_of(engine)
        with limited_read_models(A_FEW_PAGES), pytest.raises(NoRoom):
            catch_up(store.log, open_read_models(store.read_model_url))
        assert rows_of(engine) == before


def rows_of(engine: sa.Engine) -> list[Any]:
    with engine.connect() as connection:
        return [connection.execute(sa.text(f"SELECT * FROM {name}")).all() for name in ("year", "position_in_log")]  # fmt: skip


def test_erasing_without_room_is_not_undone_and_is_finished_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: Any) -> None:
        raise NoRoom("vault.sqlite")

    with open_store(folder) as store:
        pupil = min(pupils_in(store))
        monkeypatch.setattr(Vault, "forget", no_room)
        with pytest.raises(EmptyingWaits, match="nog te lezen"):
            erase(store, pupil, ground="request", by="toets", on=DAY)
        assert store.log.history(pupil) == []
        monkeypatch.undo()
        finish(store)
        assert store.vault.known([pupil]) == set()
