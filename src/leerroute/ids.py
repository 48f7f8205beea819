"""Names for what is new: random, and in order of time. No meaning is ever read back from one."""

import os
import time
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id() -> UUID:
    """A new id, later than every id of an earlier millisecond (the layout of UUID version 7).

    Ids in order of time lie side by side in an index, which makes recording about twice as fast.
    """
    milliseconds = time.time_ns() // 1_000_000 & 0xFFFF_FFFF_FFFF
    chance = int.from_bytes(os.urandom(10))
    low, middle = chance & ((1 << 62) - 1), (chance >> 62) & 0xFFF
    return UUID(int=milliseconds << 80 | _VERSION_7 | middle << 64 | _VARIANT | low)
