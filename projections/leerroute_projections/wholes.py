"""Keeps figures that were counted in all their breakdowns, by figure and position, until somebody is erased. Counts nothing."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from leerroute_projections.whole import Whole

MOST_LINES = 3_000_000
"""Of all that is kept together: about 300 MB."""


class Asked(NamedTuple):
    """What was counted: a figure by its name and version, at a position; and how many were erased by then."""

    figure: str
    version: int
    position: int
    erasures: int


class Wholes:
    """What was counted, the last asked for; for many threads at once."""

    def __init__(self, most_lines: int = MOST_LINES) -> None:
        self._most_lines, self._lock = most_lines, Lock()
        self._kept: OrderedDict[Asked, Whole] = OrderedDict()
        self._being_counted: dict[Asked, Lock] = {}

    def get(self, asked: Asked, count: Callable[[], Whole]) -> Whole:
        """What was kept, or is counted now; who asks while another is counting it waits for that."""
        with self._lock:
            self._forget(asked.erasures)
            one_at_a_time = self._being_counted.setdefault(asked, Lock())
        with one_at_a_time:
            with self._lock:
                kept = self._kept.get(asked)
            whole = count() if kept is None else kept
            with self._lock:
                self._keep(asked, whole)
        return whole

    def _forget(self, erasures: int) -> None:
        """Nothing is kept of before somebody was erased."""
        for asked in [one for one in self._kept if one.erasures != erasures]:
            del self._kept[asked]

    def _keep(self, asked: Asked, whole: Whole) -> None:
        self._being_counted.pop(asked, None)
        self._kept[asked] = whole
        self._kept.move_to_end(asked)
        lines = sum(map(len, self._kept.values()))
        while lines > self._most_lines and len(self._kept) > 1:
            lines -= len(self._kept.popitem(last=False)[1])
