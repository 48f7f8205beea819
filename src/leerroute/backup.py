"""A backup of a store, taken while others read and write; copying the folder back restores it. No read models: those are derived."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from leerroute.problems import Problem
from leerroute.sqlite import told
from leerroute.store import LOG, SIGNING_KEY, VAULT, VAULT_KEY, VIEWS, Store
from leerroute.terms import Text

HEAD = "head.txt"
"""Holds the head of the log in the backup, to be compared by `verify --head`."""

ATTEMPTS = 10


class BackupExists(Problem):
    """A backup never replaces another."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Text(
                f"{folder} is er al; een reservekopie komt in een map die er nog niet is",
                f"{folder} is there already; a backup goes into a folder that is not there yet",
            )
        )


class ErasedMeanwhile(Problem):
    """Pupils were erased all the time that the backup was being taken."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "er werd gewist terwijl de reservekopie werd gemaakt; maak haar straks opnieuw",
                "pupils were erased while the backup was taken; take it again later",
            )
        )


def back_up(store: Store, folder: Path, *, with_keys: bool = True) -> str:
    """Write a backup into a new folder; the head of the log in it. BackupExists, ErasedMeanwhile, NoRoom.

    The log goes first and the vault after it: the vault then knows everybody whom the log tells of. Who was erased in
    between would be missing there without the log saying so; then both are copied again.
    """
    if folder.exists():
        raise BackupExists(folder)
    part = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700, parents=True)
    try:
        head = _copies_that_agree(store, part)
        copy_of(store.folder / VIEWS, part / VIEWS)
        if with_keys:
            _copy_keys(store.folder, part)
        (part / HEAD).write_text(f"{head}\n", encoding="ascii")
        part.rename(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return head


def _copies_that_agree(store: Store, part: Path) -> str:
    for _ in range(ATTEMPTS):
        before = store.log.erasures()
        copy_of(store.folder / LOG, part / LOG)
        copy_of(store.folder / VAULT, part / VAULT)
        if store.log.erasures() == before:
            return head_in(part / LOG)
    raise ErasedMeanwhile


def copy_of(source: Path, target: Path) -> None:
    """Copy a database as it is at one moment, also what still stands in its write-ahead log."""
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    with (
        told(str(target)),
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as original,
        closing(sqlite3.connect(target)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def head_in(log: Path) -> str:
    """The signed head in the copy of a log, on one line."""
    with closing(sqlite3.connect(log)) as connection:
        position, digest, signature = connection.execute(
            "SELECT position, digest, signature FROM head"
        ).fetchone()
    return f"{position}.{digest.hex()}.{signature.hex()}"


def _copy_keys(source: Path, part: Path) -> None:
    """The keys that lie in the store; those in the environment are kept by whoever put them there."""
    for name in (VAULT_KEY, SIGNING_KEY):
        if (source / name).exists():
            (part / name).parent.mkdir(mode=0o700, exist_ok=True)
            with open(
                os.open(part / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
            ) as key:
                key.write((source / name).read_bytes())
