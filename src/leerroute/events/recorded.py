"""The envelope around a fact: whose it is, where it came from, its place in the log. Not part of what happened."""

from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID

import msgspec

from leerroute.events.kinds import Fact

F_co = TypeVar("F_co", bound=Fact, covariant=True)


class Source(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Where a fact comes from: a row of an import, or a person at a form.

    `stream` is the id of the import's own stream (its label and file hash stand there), `row` the record in that
    file (the header is row 1). For a form or command `by` names the user.
    """

    stream: UUID | None = None
    row: int | None = None
    by: str | None = None


class Entry(msgspec.Struct, Generic[F_co], frozen=True, gc=False):
    """A fact on its way into the log: to which stream (a pupil's, an import's), and from where."""

    stream: UUID
    fact: F_co
    source: Source = Source()


class Recorded(msgspec.Struct, Generic[F_co], frozen=True, gc=False):
    """A fact in the log. `version` is its place in the stream (from 1), `position` its place in the whole log."""

    stream: UUID
    version: int
    position: int
    recorded_at: datetime
    fact: F_co
    source: Source

    @property
    def id(self) -> str:
        """The name by which people refer to this transition in a correction: its position in the log."""
        return str(self.position)
