"""Pages of the log: their digests, each resting on the one before, and the head that is signed. No database."""

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

from leerroute.log.errors import MomentWithoutZone, NoSuchPosition, NotAHead

Row = tuple[int, str, int, str, bytes]
"""A stored fact: position, stream, version in the stream, kind and its version, sealed or plain state."""

Select = Callable[..., list[Any]]
"""Runs a statement with parameters and gives the rows."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_PAGE = struct.Struct(">qQ")
_ROW = struct.Struct(">QQIII")
_HEAD = struct.Struct(">Q32s")


class Mark(NamedTuple):
    """A point in the log: everything up to and including this position. Position 0 is the empty log.

    The moment and the digest are those of the page in which the position lies.
    """

    position: int
    recorded_at: datetime
    digest: bytes


EMPTY = Mark(0, _EPOCH, bytes(32))


class Head(NamedTuple):
    """The end of the log, signed: nothing before it can change, and nothing can be cut off unseen."""

    position: int
    digest: bytes
    signature: bytes

    def message(self) -> bytes:
        """What is signed."""
        return b"leerroute head\0" + _HEAD.pack(self.position, self.digest)

    def __str__(self) -> str:
        return f"{self.position}.{self.digest.hex()}.{self.signature.hex()}"


def head_from(text: str) -> Head:
    """The head that somebody kept on paper or in a file."""
    try:
        position, digest, signature = text.strip().split(".")
        head = Head(int(position), bytes.fromhex(digest), bytes.fromhex(signature))
        head.message()
    except (ValueError, struct.error):
        raise NotAHead from None
    return head


def microseconds(moment: datetime) -> int:
    """A moment as it is stored: microseconds since 1970, UTC."""
    if moment.tzinfo is None:
        raise MomentWithoutZone(moment)
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(stored: int) -> datetime:
    """A stored moment."""
    return _EPOCH + stored * _MICROSECOND


def digest_of_page(before: bytes, recorded_at: int, first: int, rows: Iterable[Row]) -> bytes:
    """The digest over the page before, the moment, and every field of every fact, each with its length."""
    digest = sha256(before)
    digest.update(_PAGE.pack(recorded_at, first))
    update, pack = digest.update, _ROW.pack
    for position, stream, version, topic, state in rows:
        about, kind = stream.encode(), topic.encode()
        update(pack(position, version, len(about), len(kind), len(state)) + about + kind + state)
    return digest.digest()


class Pages:
    """The pages of a log as far as they were needed until now: which moment belongs to which position."""

    def __init__(self) -> None:
        self._known: tuple[list[int], list[datetime], list[bytes]] = ([], [], [])

    def up_to_date(self, select: Select) -> "Pages":
        """The pages with those that were written since."""
        last, at, digests = self._known
        rows = select(
            "SELECT last_position, recorded_at, digest FROM pages WHERE last_position > ?"
            " ORDER BY last_position",
            (last[-1] if last else 0,),
        )
        if rows:
            self._known = (
                last + [row[0] for row in rows],
                at + [moment_of(row[1]) for row in rows],
                digests + [row[2] for row in rows],
            )
        return self

    def covering(self, position: int, select: Select) -> "Pages":
        """The pages at least up to a position that is in the log."""
        known = self._known[0]
        return self if known and position <= known[-1] else self.up_to_date(select)

    def last(self) -> Mark:
        """The end of the log."""
        return self._mark(len(self._known[0]) - 1)

    def at(self, moment: datetime) -> Mark:
        """The end of the last page that was recorded no later than this moment."""
        if moment.tzinfo is None:
            raise MomentWithoutZone(moment)
        return self._mark(bisect_right(self._known[1], moment) - 1)

    def of(self, position: int) -> Mark:
        """This position, with the moment and the digest of its page."""
        if not 0 <= position <= self.last().position:
            raise NoSuchPosition(position, self.last().position)
        if position == 0:
            return EMPTY
        return self._mark(bisect_left(self._known[0], position))._replace(position=position)

    def recorded_at(self, position: int) -> datetime:
        """When the page of a position was recorded."""
        last, at, _ = self._known
        return at[bisect_left(last, position)]

    def _mark(self, page: int) -> Mark:
        last, at, digests = self._known
        return EMPTY if page < 0 else Mark(last[page], at[page], digests[page])
