"""Small logs for tests: a key ring in memory, a clock that stands where it is put, and a few facts."""

import os
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from leerroute.events import Entry, ImportStarted, PupilErased, Source, VmboEnrolled, VmboLeft
from leerroute.log import KeySigner, Log, new_id, open_log

KEY = bytes(range(32))
IMPORT = UUID(int=1)


class Ring:
    """Keys of pupils in memory."""

    def __init__(self) -> None:
        self.keys: dict[UUID, bytes] = {}

    def keys_of(self, pupils: Collection[UUID]) -> Mapping[UUID, bytes]:
        return {pupil: self.keys[pupil] for pupil in pupils if pupil in self.keys}

    def pupil(self) -> UUID:
        """A new pupil with a key."""
        pupil = new_id()
        self.keys[pupil] = os.urandom(32)
        return pupil

    def erase(self, pupil: UUID) -> None:
        del self.keys[pupil]


class Clock:
    """Says the same until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2024, 10, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def log_in(folder: Path, ring: Ring, clock: Clock | None = None, **options: Any) -> Log:
    """A log in a folder, always signed with the same key."""
    options.setdefault("signer", KeySigner(KEY))
    return open_log(folder / "log.sqlite", ring, clock=clock or Clock(), **options)


def enrolled(pupil: UUID, year: int = 2020, row: int = 2) -> Entry[VmboEnrolled]:
    """In leerjaar 3 of the kaderberoepsgerichte leerweg from 1 August."""
    fact = VmboEnrolled(where="02QZ00", occurred_on=date(year, 8, 1), leerjaar=3, leerweg="kb")
    return Entry(pupil, fact, Source(IMPORT, row))


def left(pupil: UUID, year: int = 2022, row: int = 3) -> Entry[VmboLeft]:
    """Left on 31 July."""
    return Entry(
        pupil, VmboLeft(where="02QZ00", occurred_on=date(year, 7, 31)), Source(IMPORT, row)
    )


def erased(pupil: UUID) -> Entry[PupilErased]:
    """Erased at the own request."""
    fact = PupilErased(erased_on=date(2024, 10, 1), ground="request", by="toets")
    return Entry(pupil, fact)


def started(stream: UUID = IMPORT, test_source: str | None = "proef") -> Entry[ImportStarted]:
    """An import began."""
    fact = ImportStarted(
        file_sha256="ab" * 32, label="proef", by="toets", loader="1", test_source=test_source
    )
    return Entry(stream, fact)
