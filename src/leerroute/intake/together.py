"""The rows of a file pupil by pupil, whatever the order of the file: what is known of a pupil is then looked up once.

A file is read in as many passes as it takes to keep memory small; every pass takes its share of the pupils.
"""

from collections.abc import Callable, Iterator
from zlib import crc32

import msgspec

from leerroute.intake.reading import Rows

ROWS_AT_ONCE = 1_000_000
"""Rows that are kept in memory, packed: about 200 bytes each."""

_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(tuple[int, list[str]]).decode


def pupil_by_pupil(rows: Callable[[], Rows], length: int, column: int) -> Rows:
    """The rows with those about one pupil together, each pupil's in the order of the file.

    `rows` reads the file from its beginning, `length` is about how many there are, `column` is where the pupil stands.
    """
    shares = length // ROWS_AT_ONCE + 1
    for share in range(shares):
        for packed in _pupils_of(rows(), column, share, shares):
            yield from map(_unpack, packed)


def _pupils_of(rows: Rows, column: int, share: int, shares: int) -> Iterator[list[bytes]]:
    """The rows of each pupil of one share, packed; rows of nobody are together, too."""
    found: dict[str, list[bytes]] = {}
    for number, cells in rows:
        pupil = cells[column] if column < len(cells) else ""
        if shares == 1 or crc32(pupil.encode()) % shares == share:
            found.setdefault(pupil, []).append(_pack((number, cells)))
    yield from found.values()
