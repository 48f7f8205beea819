"""Numbers by all characteristics at once: any breakdown and selection follows by adding. No database, no figures."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Line = tuple[Any, ...]
"""Keys, and the numbers that go with them."""

Holds = Callable[[Any], bool]
"""Whether a selection holds of the value of a key."""

ROOM = 2**62
"""As many combinations as fit in one whole number."""


class Key(NamedTuple):
    """One key of all lines: the values that occur, and which of these each line has."""

    values: Sequence[Any]
    codes: NDArray[np.int64]


class Cube:
    """Lines, each with so many keys and then numbers; lines with the same keys are one line with the sums."""

    def __init__(self, lines: Sequence[Line], keys: int) -> None:
        columns = [*zip(*lines, strict=True)] or [()] * keys
        self._keys = [_key(column) for column in columns[:keys]]
        self._numbers = [np.array(column) for column in columns[keys:]]
        self._every = np.ones(len(lines), dtype=np.bool_)
        self._together: dict[tuple[int, ...], tuple[list[Line], NDArray[np.intp]]] = {}
        self._merge()

    def __len__(self) -> int:
        return len(self._every)

    def lines(
        self,
        by: Sequence[int],
        where: Sequence[tuple[int, Holds]] = (),
        among: NDArray[np.bool_] | None = None,
    ) -> list[Line]:
        """The lines by some of the keys, of those whose keys are held; both by the place of the key. `among`: of these only."""
        chosen = self._every if among is None else among
        for place, holds in where:
            values, codes = self._keys[place]
            chosen = chosen & np.array([holds(value) for value in values], dtype=np.bool_)[codes]
        first, numbers = _added([self._keys[i] for i in by], self._numbers, np.flatnonzero(chosen))
        keys = [[self._keys[i].values[code] for code in self._keys[i].codes[first]] for i in by]
        return list(zip(*keys, *(number.tolist() for number in numbers), strict=True))

    def that(self, places: Sequence[int], hold: Callable[..., bool]) -> NDArray[np.bool_]:
        """Of which lines something holds of several keys together; what occurs together is looked up once."""
        keys = tuple(places)
        if keys not in self._together:
            together = _together([self._keys[i] for i in keys], np.arange(len(self)))
            _, first, which = np.unique(together, return_index=True, return_inverse=True)
            values = [
                [self._keys[i].values[code] for code in self._keys[i].codes[first]] for i in keys
            ]
            self._together[keys] = list(zip(*values, strict=True)), which
        occurring, which = self._together[keys]
        return np.array([hold(*one) for one in occurring], dtype=np.bool_)[which]

    def _merge(self) -> None:
        """Make one line of those with the same keys."""
        first, self._numbers = _added(self._keys, self._numbers, np.arange(len(self._every)))
        self._keys = [Key(key.values, key.codes[first]) for key in self._keys]
        self._every = self._every[first]


def _key(column: Sequence[Any]) -> Key:
    place: dict[Any, int] = {}
    codes = [place.setdefault(value, len(place)) for value in column]
    return Key(list(place), np.array(codes, dtype=np.int64))


def _added(
    keys: Sequence[Key], numbers: Sequence[NDArray[Any]], chosen: NDArray[np.int64]
) -> tuple[NDArray[np.int64], list[NDArray[Any]]]:
    """Of each combination of keys among the chosen lines: where it stands first, and its numbers added up."""
    together = _together(keys, chosen)
    _, first, which = np.unique(together, return_index=True, return_inverse=True)
    sums = [np.zeros(len(first), dtype=number.dtype) for number in numbers]
    for total, number in zip(sums, numbers, strict=True):
        np.add.at(total, which, number[chosen])
    return chosen[first], sums


def _together(keys: Sequence[Key], chosen: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for each combination of keys."""
    together, room = np.zeros(len(chosen), dtype=np.int64), 1
    for values, codes in keys:
        if room * len(values) >= ROOM:
            found, together = np.unique(together, return_inverse=True)
            room = len(found)
        together, room = together * len(values) + codes[chosen], room * len(values)
    return together
