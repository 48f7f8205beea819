"""Keeps what was counted in all its breakdowns, by what it is and position, until somebody is erased. Counts nothing."""

from collections import OrderedDict
from collections.abc import Callable, Sequence, Sized
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

W = TypeVar("W", bound=Sized)

MOST_LINES = 3_000_000
"""Of all that is kept together: about 300 MB."""


class Asked(NamedTuple):
    """What was counted: a figure (or the rules on a day) by its name and version, at a position; and how many were erased by then."""

    figure: str
    version: int
    position: int
    erasures: int


class Wholes(Generic[W]):
    """What was counted, the last asked for; for many threads at once."""

    def __init__(self, most_lines: int = MOST_LINES) -> None:
        self._most_lines = most_lines
        self._looking, self._counting = Lock(), Lock()
        self._kept: OrderedDict[Asked, W] = OrderedDict()

    def get(
        self, asked: Sequence[Asked], count: Callable[[Sequence[Asked]], Sequence[W]]
    ) -> list[W]:
        """What is kept of these, what is not counted now, together; one counts at a time, and the others wait for that."""
        found = self._find(asked)
        if len(found) < len(asked):
            with self._counting:
                found = self._find(asked)
                missing = [one for one in asked if one not in found]
                counted = dict(zip(missing, count(missing) if missing else (), strict=True))
                self._keep(counted)
                found |= counted
        return [found[one] for one in asked]

    def _find(self, asked: Sequence[Asked]) -> dict[Asked, W]:
        """What is kept of these; nothing is kept of before somebody was erased."""
        erasures = {one.erasures for one in asked}
        with self._looking:
            for one in [kept for kept in self._kept if kept.erasures not in erasures]:
                del self._kept[one]
            found = {one: self._kept[one] for one in asked if one in self._kept}
            for one in found:
                self._kept.move_to_end(one)
        return found

    def _keep(self, counted: dict[Asked, W]) -> None:
        """Keep more, and let go of what was asked longest ago where it becomes too much."""
        with self._looking:
            self._kept.update(counted)
            lines = sum(map(len, self._kept.values()))
            while lines > self._most_lines and len(self._kept) > 1:
                lines -= len(self._kept.popitem(last=False)[1])
