"""What the processes do: import, catch up, rebuild, erase. Small pages, so that there is much to be cut off."""

import os
import resource
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from erasing.people import DAY
from faults.children import step
from leerroute import erasing
from leerroute.erasing import erase
from leerroute.intake import import_file, record
from leerroute.log import Writing
from leerroute.sqlite import SqliteFile
from leerroute.store import Store, open_store
from leerroute_fixtures import TEST_SOURCE
from leerroute_projections import catch_up as catching
from leerroute_projections.engine import open_read_models

Progress = Callable[..., None]

ROWS_PER_PAGE, PUPILS_PER_PAGE = 10, 4


def small_pages() -> None:
    record.ROWS_PER_PAGE = ROWS_PER_PAGE
    catching.PUPILS_PER_PAGE = PUPILS_PER_PAGE


def nothing(*_: Any) -> None:
    """Nobody is told how far it is."""


def bring(folder: Path, *files: Path) -> list[tuple[int, int, int]]:
    """Import files; of each how many rows, how many recorded, how many refused."""
    small_pages()
    with open_store(folder, create=True) as store:
        return [bring_one(store, file, step) for file in files]


def bring_one(store: Store, file: Path, progress: Progress = nothing) -> tuple[int, int, int]:
    report = import_file(
        file,
        log=store.log,
        vault=store.vault,
        by="toets",
        test_source=TEST_SOURCE,
        progress=progress,
    )
    return report.rows, report.recorded, report.refused


def catch_up(folder: Path) -> int:
    """Bring the read models up to date; the position they reached."""
    small_pages()
    with open_store(folder) as store:
        engine = open_read_models(store.read_model_url)
        return catching.catch_up(store.log, engine, progress=step).position


def catch_up_only(folder: Path) -> int:
    """Bring the read models up to date without ever rebuilding; the position they reached."""
    catching.REBUILD_ABOVE = 2
    return catch_up(folder)


def rebuild(folder: Path) -> int:
    """Derive everything again; the position reached."""
    small_pages()
    with open_store(folder) as store:
        engine = open_read_models(store.read_model_url)
        return catching.rebuild(store.log, engine, progress=step).position


def erase_them(folder: Path, *pupils: UUID) -> int:
    """Erase pupils one by one, what was broken off first; how many were erased."""
    with open_store(folder) as store:
        erasing.finish(store)
        for pupil in sorted(set(pupils) - store.log.erased()):
            erase(store, pupil, ground="request", by="toets", on=DAY)
            step()
        return store.log.erasures()


def finish(folder: Path) -> bool:
    """What every command does first."""
    with open_store(folder) as store:
        erasing.finish(store)
    return True


def bytes_in(folder: Path) -> bytes:
    """All bytes of a store. Where it is open, to be asked of a child: closing a file takes SQLite's locks away."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def die(*_: Any, **__: Any) -> None:
    """As if the power went."""
    os.kill(os.getpid(), signal.SIGKILL)


def erase_and_die(folder: Path, pupil: UUID, where: str, name: str, after: bool) -> None:
    """Erase, and be killed before or after `name` of the class `where` has done its work."""
    owner: Any = {"SqliteFile": SqliteFile, "Writing": Writing}.get(where) or getattr(
        erasing, where
    )
    setattr(owner, name, dying(getattr(owner, name), after=after))
    erase_them(folder, pupil)


def dying(work: Callable[..., Any], *, after: bool) -> Callable[..., Any]:
    """Work that is cut off before it begins or when it is done."""

    def cut_off(*arguments: Any, **options: Any) -> None:
        if after:
            work(*arguments, **options)
        die()

    return cut_off


def keep_locked(file: Path) -> None:
    """Begin to write and never end."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    (file.parent / "locked").touch()
    time.sleep(600)


def limited(size: int) -> None:
    """As if the disk were full: no file of this process grows beyond so many bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def bring_limited(folder: Path, file: Path, size: int) -> list[tuple[int, int, int]]:
    """Import where there is little room."""
    limited(size)
    return bring(folder, file)


def catch_up_limited(folder: Path, size: int) -> int:
    """Catch up where there is little room."""
    limited(size)
    return catch_up(folder)
