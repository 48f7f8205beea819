"""The rows of a file pupil by pupil, whatever the order of the file: what is known of a pupil is then looked up once.

A file is read in as many passes as it takes to keep memory small; every pass takes as many shares of the pupils as fit.
"""

from collections.abc import Callable, Iterable
from itertools import chain
from operator import attrgetter
from zlib import crc32

import msgspec

from leerroute.intake.reading import Row, Rows

BYTES_AT_ONCE = 600_000_000
"""What is kept in memory of packed rows; one takes about as much as in a CSV file."""

SHARES = 64

_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(list[Row]).decode


class _Kept(msgspec.Struct, gc=False):
    """The rows of one pupil, packed one after another, and how many there are."""

    first: int
    number: int = 0
    packed: bytearray = msgspec.field(default_factory=bytearray)

    def rows(self) -> list[Row]:
        """The rows, unpacked: as a list, which begins with its length in four bytes."""
        return _unpack(b"\xdd" + self.number.to_bytes(4) + self.packed)


_Share = dict[str, _Kept]


def pupil_by_pupil(
    rows: Callable[[], Rows], column: int, *, at_once: int = BYTES_AT_ONCE, shares: int = SHARES
) -> Rows:
    """The rows with those about one pupil together, each pupil's in the order of the file, the pupils too as far as they fit.

    `rows` reads the file from its beginning, `column` is where the pupil stands. A share of the pupils is kept whole,
    even when it takes more than `at_once` bytes.
    """
    done = 0
    while done < shares:
        fitting = _first_that_fit(rows(), column, done, shares, at_once)
        done += len(fitting)
        yield from _in_order(fitting)
        fitting.clear()  # before the next pass


def _in_order(shares: Iterable[_Share]) -> Rows:
    """The rows of these shares, the pupils in the order in which they come first."""
    everybody = chain.from_iterable(share.values() for share in shares)
    for kept in sorted(everybody, key=attrgetter("first")):
        yield from kept.rows()


def _first_that_fit(rows: Rows, column: int, first: int, shares: int, at_once: int) -> list[_Share]:
    """As many shares as fit, the first of them and at least that one: the last goes when there is too much."""
    fitting: list[_Share] = [{} for _ in range(first, shares)]
    end, taken = shares, 0
    for row in rows:
        cells = row[1]
        pupil = cells[column] if column < len(cells) else ""
        share = crc32(pupil.encode()) % shares
        if first <= share < end:
            kept = fitting[share - first].get(pupil)
            if kept is None:
                kept = fitting[share - first][pupil] = _Kept(row[0])
            packed = _pack(row)
            kept.packed += packed
            kept.number += 1
            taken += len(packed)
            while taken > at_once and len(fitting) > 1:
                taken -= sum(len(kept.packed) for kept in fitting.pop().values())
                end -= 1
    return fitting
