"""Erasing a pupil: the log says so first, then every holder of what was derived is emptied, the vault last.

The moment at which the log says so is the moment of erasure: from then on nothing of the pupil can be read, at
whatever position. What is left to empty then is emptied by `finish`, by whoever comes next after a kill.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol
from uuid import UUID

from leerroute.events import Entry, PupilErased, PupilsJoined, Source, TransitionRetracted
from leerroute.events.erasure import ErasureGround
from leerroute.intake.refused_rows import rows_about, take_out
from leerroute.log import Mark
from leerroute.problems import Problem
from leerroute.sqlite import FileIsBusy, NoRoom, empty_write_ahead_log, patience, told
from leerroute.store import READ_MODEL, Store
from leerroute.terms import Text
from leerroute.united import person_of


class NobodyToErase(Problem):
    """There is no such pupil: never recorded here, or erased before."""

    def __init__(self, *, before: bool) -> None:
        super().__init__(
            Text("deze leerling is al gewist", "this pupil was erased already")
            if before
            else Text(
                "er is geen leerling met dit nummer, deze sleutel of deze id; er is niets gewist",
                "there is no pupil with this number, key or id; nothing was erased",
            )
        )


class EmptyingWaits(Problem):
    """The log says who was erased and nothing of them can be read; what is left of them in the files waits."""

    def __init__(self, because: Problem) -> None:
        super().__init__(
            Text(
                "het wissen is vastgelegd en niets ervan is nog te lezen, maar het opruimen is niet"
                f" af: {because.text.nl}. De volgende opdracht maakt het af",
                "the erasure is recorded and nothing of it can be read, but emptying is not done:"
                f" {because.text.en}. The next command finishes it",
            )
        )


class Holder(Protocol):
    """A place that holds what was derived from the history of a pupil, or what opens it."""

    @property
    def title(self) -> Text:
        """What the place is called."""

    def holds(self, pupil: UUID) -> bool:
        """Whether anything of the pupil is there."""

    def empty(self, pupils: Collection[UUID]) -> None:
        """Leave nothing of these pupils there; where nothing is there, nothing happens."""


class RefusedRows:
    """Files of refused rows in the store, and in folders that are named: only the vault can tell whose rows they are."""

    title = Text("geweigerde rijen", "refused rows")

    def __init__(self, store: Store, folders: Sequence[Path] = ()) -> None:
        self._vault, self._folders = store.vault, (store.folder, *folders)

    def holds(self, pupil: UUID) -> bool:
        """Whether a row is about the pupil."""
        return any(rows_about(folder, {pupil}, self._vault) for folder in self._folders)

    def empty(self, pupils: Collection[UUID]) -> None:
        """Take the rows out."""
        for folder in self._folders:
            take_out(folder, pupils, self._vault)


class ReadModels:
    """The rows from which figures are counted: those of now, of earlier moments, and of a rebuild that was broken off."""

    title = Text("leestabellen", "read models")

    def __init__(self, store: Store, folders: Sequence[Path] = ()) -> None:
        self._log, self._path = store.log, store.folder / READ_MODEL

    def holds(self, pupil: UUID) -> bool:
        """Whether a row is the pupil's."""
        with self._opened() as connection:
            found = [_rows_of(connection, table, [pupil]) for table in _tables(connection)]
        return any(found)

    def empty(self, pupils: Collection[UUID]) -> None:
        """Delete the rows, also from the free space of the file and from its write-ahead log.

        Rows of another may rest on what was recorded of a pupil with whom they were joined once, and who is erased alone.
        Whose these are can no longer be read, so that all tables go then; they are made again by whoever asks next.
        """
        with self._opened() as connection, told(READ_MODEL):
            connection.execute("BEGIN IMMEDIATE")
            if self._taken_apart(pupils):
                _drop_all(connection)
            for table in _tables(connection):
                connection.executemany(
                    f'DELETE FROM "{table}" WHERE pupil_id = ?', [(one.hex,) for one in pupils]
                )
            connection.execute("COMMIT")
            empty_write_ahead_log(connection, READ_MODEL)

    def _taken_apart(self, pupils: Collection[UUID]) -> set[UUID]:
        """Those who may have been joined with another and taken apart: a join was told of them, and something was retracted."""
        joined = self._log.told_of(pupils, PupilsJoined)
        return joined & self._log.told_of(pupils, TransitionRetracted)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file; an empty database in memory where there is none."""
        name = str(self._path) if self._path.exists() else ":memory:"
        with closing(sqlite3.connect(name, timeout=patience(), isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            yield connection


class VaultEntry:
    """The vault: the key that opens the transitions, and every number and token that leads to the pupil."""

    title = Text("sleutel en nummers in de kluis", "key and numbers in the vault")

    def __init__(self, store: Store, folders: Sequence[Path] = ()) -> None:
        self._vault = store.vault

    def holds(self, pupil: UUID) -> bool:
        """Whether the pupil has a key, or a number leads there."""
        return bool(self._vault.known([pupil]))

    def empty(self, pupils: Collection[UUID]) -> None:
        """Forget them."""
        self._vault.forget(*pupils)


HOLDERS: tuple[Callable[[Store, Sequence[Path]], Holder], ...] = (
    RefusedRows,
    ReadModels,
    VaultEntry,
)
"""Every holder, in the order of emptying. The vault is last: while it knows a pupil, emptying is not done.

Not in the list: the log, where sealed bytes stay that no key opens; the view log, which says who looked at which id
and holds no content; the memory of a running process. No cache and no export is ever written into a store.
"""


class Erased(NamedTuple):
    """Who was erased together (pupils who are one person), where that stands, and what held something of them."""

    pupils: frozenset[UUID]
    mark: Mark
    emptied: tuple[Text, ...]


def erase(
    store: Store,
    pupil: UUID,
    *,
    ground: ErasureGround,
    by: str,
    on: date,
    folders: Sequence[Path] = (),
) -> Erased:
    """Erase a pupil, and whoever was joined with this pupil; NobodyToErase, EmptyingWaits.

    `folders` are where files of refused rows lie beside imported files.
    """
    person = to_erase(store, pupil)
    held = holders_of(store, person, folders)
    with store.log.writing() as page:
        person |= person_of(page, pupil).pupils
        fact = PupilErased(erased_on=on, ground=ground, by=by)
        page.append(Entry(one, fact, Source(by=by)) for one in sorted(person - page.erased()))
    finish(store, folders)
    return Erased(person, page.mark, tuple(holder.title for holder in held))


def to_erase(store: Store, pupil: UUID) -> frozenset[UUID]:
    """The pupil and whoever is the same person; NobodyToErase when there is nothing to erase."""
    if pupil in store.log.erased():
        raise NobodyToErase(before=True)
    if not store.vault.known([pupil]):
        raise NobodyToErase(before=False)
    return person_of(store.log, pupil).pupils


def holders_of(
    store: Store, pupils: Iterable[UUID], folders: Sequence[Path] = ()
) -> tuple[Holder, ...]:
    """The holders that hold something of one of these pupils."""
    holders = [holder(store, folders) for holder in HOLDERS]
    return tuple(one for one in holders if any(one.holds(pupil) for pupil in pupils))


def finish(store: Store, folders: Sequence[Path] = ()) -> None:
    """Empty what still holds something of who was erased by the log; EmptyingWaits when a file cannot be written.

    Done when erasing, and whenever a store is opened by a command or a desk.
    """
    erased = store.log.erased()
    if not erased:
        return
    try:
        if left := store.vault.known(erased):
            for holder in HOLDERS:
                holder(store, folders).empty(left)
        store.vault.forget_old_pages()
    except (FileIsBusy, NoRoom) as because:
        raise EmptyingWaits(because) from because


def _tables(connection: sqlite3.Connection) -> list[str]:
    """Every table with rows of pupils, whatever made it."""
    rows = connection.execute(
        "SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table' AND c.name = 'pupil_id'"
    )
    return [row[0] for row in rows]


def _drop_all(connection: sqlite3.Connection) -> None:
    """Drop every table, how far the read models have come among them."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    for (name,) in rows.fetchall():
        connection.execute(f'DROP TABLE "{name}"')


def _rows_of(connection: sqlite3.Connection, table: str, pupils: Iterable[UUID]) -> int:
    statement = f'SELECT count(*) FROM "{table}" WHERE pupil_id = ?'
    return sum(connection.execute(statement, (one.hex,)).fetchone()[0] for one in pupils)
