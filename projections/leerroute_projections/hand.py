"""`python -m leerroute_projections.hand FOLDER`: one helper process. Reads a share from its input, writes the parts to its output."""

import gc
import struct
import sys
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO

import msgspec
from sqlalchemy.dialects.sqlite import dialect

from leerroute.reference import reference_known
from leerroute.store import open_store
from leerroute_projections.derivation import derivation
from leerroute_projections.share import Share, parts_with_rows

LENGTH = struct.Struct(">Q")
"""Stands before every message; a length of 0 says that all is done."""

AHEAD = 4
"""Parts that may wait to be taken."""


class Errand(msgspec.Struct, frozen=True):
    """A share, and what must derive it: a hand that runs other code does nothing."""

    derivation: str
    share: Share


def main(folder: Path, asked: IO[bytes], told: IO[bytes]) -> None:
    """Do what is asked and tell it; told goes on while the next part is made."""
    gc.disable()  # what one part leaves behind holds no circles worth looking for
    errand = msgspec.msgpack.decode(asked.read(), type=Errand)
    with open_store(folder) as store:
        if derivation(reference_known(store.log, upto=errand.share.upto)) != errand.derivation:
            return
        parts = parts_with_rows(store.log, errand.share, dialect())
        if errand.share.figures:
            from leerroute_projections.share_counted import parts_with_lines  # what counts is large

            parts = parts_with_lines(store.log, errand.share)
        tell(map(msgspec.msgpack.encode, parts), told)
    told.write(LENGTH.pack(0))
    told.flush()


def tell(messages: Iterable[bytes], told: IO[bytes]) -> None:
    """Write messages in a thread of their own, a few ahead of whoever takes them; each is sent off at once."""

    def write(message: bytes) -> None:
        told.write(LENGTH.pack(len(message)) + message)
        told.flush()

    with ThreadPoolExecutor(1) as writer:
        waiting: deque[Future[None]] = deque()
        for message in messages:
            waiting.append(writer.submit(write, message))
            if len(waiting) > AHEAD:
                waiting.popleft().result()
        while waiting:
            waiting.popleft().result()


if __name__ == "__main__":
    # Opened here: with PYTHONUNBUFFERED the interpreter's own output may write a part and leave the rest.
    with open(sys.stdout.fileno(), "wb", closefd=False) as output:
        main(Path(sys.argv[1]), sys.stdin.buffer, output)
