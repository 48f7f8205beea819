"""Helper processes that derive rows beside this one. They only read the log; what they hand over is written here.

Each is a command of its own, not a copy of this process, so that it can be started from wherever: a thread of a server,
any system. When one fails or is killed, the rest of its share is done here; when this process ends, they end too.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from leerroute.log import Log
from leerroute.reference import reference_known
from leerroute_projections.derivation import derivation
from leerroute_projections.hand import LENGTH, Errand
from leerroute_projections.share import Part, Share, parts_with_rows

HANDS = 2
WORTH_A_HAND = 5_000
"""Pupils; for fewer a hand would hardly be at work before it is done."""

RANGES_EACH = 16

_part = msgspec.msgpack.Decoder(Part).decode


def shared(
    log: Log, share: Share, dialect: sa.Dialect, *, pupils: int, folder: Path | None
) -> Generator[Part, None, None]:
    """The parts of a share of so many pupils: by helpers when it is worth one and there is a folder of a store to read
    from, else by this process alone."""

    def here(some: Share) -> Iterator[Part]:
        if some.figures:
            from leerroute_projections.share_counted import parts_with_lines  # what counts is large

            return parts_with_lines(log, some)
        return parts_with_rows(log, some, dialect)

    hands = hands_for(pupils) if share.figures or dialect.name == "sqlite" else 0
    if folder is None or not hands:
        yield from here(share)
        return
    made_by = derivation(reference_known(log, upto=share.upto))
    yield from parts_by_hands(folder, divided(log, share, hands), made_by, here)


def hands_for(pupils: int) -> int:
    """How many helpers so much work is worth; 0 = this process does it alone."""
    return min(HANDS, os.cpu_count() or 1) if pupils >= WORTH_A_HAND and sys.executable else 0


def divided(log: Log, share: Share, hands: int) -> list[Share]:
    """About equal shares. Who came first has the longest history, so that everybody takes pupils, or ranges of them, in turns."""
    if share.pupils is not None:
        return [replace(share, pupils=share.pupils[nth::hands]) for nth in range(hands)]
    ranges = log.ranges(hands * RANGES_EACH)
    return [replace(share, ranges=tuple(ranges[nth::hands])) for nth in range(hands)]


def parts_by_hands(
    folder: Path, shares: Sequence[Share], made_by: str, here: Callable[[Share], Iterator[Part]]
) -> Iterator[Part]:
    """The parts of all shares, each share by a helper, in turns; `here` does what a helper leaves undone."""
    hands = [Hand(folder) for _ in shares]
    try:
        for hand, share in zip(hands, shares, strict=True):
            hand.ask(Errand(made_by, share))
        waiting = list(zip(hands, shares, strict=True))
        while waiting:
            for hand, share in tuple(waiting):
                part = hand.take()
                if part is not None:
                    yield part
                    continue
                waiting.remove((hand, share))
                if not hand.is_ready:
                    yield from here(share.rest(hand.last))
    finally:
        for hand in hands:
            hand.stop()


class Hand:
    """One helper process."""

    def __init__(self, folder: Path) -> None:
        self.is_ready = False
        """Whether it has told that its whole share is done."""
        self.last: UUID | None = None
        """The last pupil of whom everything was handed over."""
        self._process = _started([sys.executable, "-m", "leerroute_projections.hand", str(folder)])

    def ask(self, errand: Errand) -> None:
        """Give it its share; when it has gone already, that shows when something is taken."""
        if self._process is not None and self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.write(msgspec.msgpack.encode(errand))
                self._process.stdin.close()

    def take(self) -> Part | None:
        """The next part; None when there is no more, because it is ready or because it has gone."""
        message = self._read(LENGTH.size)
        if len(message) < LENGTH.size:
            return None
        (length,) = LENGTH.unpack(message)
        self.is_ready = length == 0
        message = self._read(length)
        if self.is_ready or len(message) < length:
            return None
        part = _part(message)
        self.last = part.last or self.last
        return part

    def _read(self, length: int) -> bytes:
        """As many bytes, or fewer when the process has gone."""
        if self._process is None or self._process.stdout is None:
            return b""
        return self._process.stdout.read(length)

    def stop(self) -> None:
        """End it, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in filter(None, (self._process.stdin, self._process.stdout)):
                with suppress(OSError):
                    pipe.close()


def _started(command: list[str]) -> subprocess.Popen[bytes] | None:
    """A process; None where the system gives none."""
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    try:
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere)
    except OSError:
        return None
