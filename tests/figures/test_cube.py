"""Adding up lines by some of their keys: exact, whatever the keys and however many combinations."""

from collections import Counter
from collections.abc import Sequence
from threading import Barrier, Thread
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leerroute_projections import cube
from leerroute_projections.cube import Cube
from leerroute_projections.figures import FIGURES
from leerroute_projections.whole import Whole
from leerroute_projections.wholes import Asked, Wholes

KEYS = 3
LINES = st.lists(
    st.tuples(
        st.sampled_from(["bb", "kb", None]),
        st.integers(2019, 2022),
        st.sampled_from(["02QZ", None]),
        st.integers(0, 9),
        st.integers(-3, 3),
    )
)
BY = st.lists(st.integers(0, KEYS - 1), unique=True)


def by_hand(lines: list[Any], by: list[int], holds: Any = lambda line: True) -> Counter[Any]:
    """The sums of the first number, line by line."""
    found: Counter[Any] = Counter()
    for line in filter(holds, lines):
        found[tuple(line[i] for i in by)] += line[KEYS]
    return found


@given(LINES, BY)
def test_lines_add_up_by_any_of_their_keys(lines: list[Any], by: list[int]) -> None:
    found = {line[: len(by)]: line[len(by)] for line in Cube(lines, KEYS).lines(by)}
    assert found == by_hand(lines, by)


@given(LINES, BY)
def test_only_lines_that_are_held_count(lines: list[Any], by: list[int]) -> None:
    held = Cube(lines, KEYS).lines(
        by, [(1, lambda year: year > 2020), (0, lambda way: way is None)]
    )
    expected = by_hand(lines, by, lambda line: line[1] > 2020 and line[0] is None)
    assert {line[: len(by)]: line[len(by)] for line in held} == expected


@given(LINES, BY)
def test_more_combinations_than_fit_in_one_number_are_told_apart(
    lines: list[Any], by: list[int]
) -> None:
    usual, cube.ROOM = cube.ROOM, 2
    try:
        found = {line[: len(by)]: line[len(by)] for line in Cube(lines, KEYS).lines(by)}
    finally:
        cube.ROOM = usual
    assert found == by_hand(lines, by)


@given(LINES)
def test_lines_with_the_same_keys_are_kept_as_one(lines: list[Any]) -> None:
    assert len(Cube(lines, KEYS)) == len({line[:KEYS] for line in lines})


def test_sums_are_whole_numbers_however_large() -> None:
    large = 2**53 + 1
    assert Cube([("a", large), ("a", 2)], 1).lines([0]) == [("a", large + 2)]


def whole(lines: int = 1) -> Whole:
    """A figure with so many lines."""
    figure = FIGURES["throughput"]
    line = ("vo", "unseen", 1)
    keys = [None] * (len(figure.dimensions) + 1)
    return Whole(figure, [[(*keys, f"{n}", *line) for n in range(lines)], [], []])


def asked(position: int, erasures: int = 0) -> Asked:
    return Asked("throughput", 1, position, erasures)


class Keeper:
    """Keeps figures, and remembers which were counted."""

    def __init__(self, **options: int) -> None:
        self.wholes, self.counted = Wholes[Any](**options), list[Asked]()

    def get(self, *asked: Asked, lines: int = 1) -> list[Whole]:
        def count(missing: Sequence[Asked]) -> list[Whole]:
            self.counted += missing
            return [whole(lines) for _ in missing]

        return self.wholes.get(asked, count)


def test_what_was_counted_is_not_counted_again() -> None:
    keeper = Keeper()
    assert keeper.get(asked(1)) == keeper.get(asked(1))
    assert keeper.counted == [asked(1)]


def test_a_figure_without_a_case_is_not_counted_again_either() -> None:
    keeper = Keeper()
    keeper.get(asked(1), lines=0)
    keeper.get(asked(1), lines=0)
    assert keeper.counted == [asked(1)]


def test_of_several_only_what_is_not_kept_is_counted_together() -> None:
    keeper = Keeper()
    (first,) = keeper.get(asked(1))
    found = keeper.get(asked(2), asked(1), asked(3))
    assert (found[1] is first, keeper.counted) == (True, [asked(1), asked(2), asked(3)])


def test_nothing_is_kept_of_before_an_erasure() -> None:
    keeper = Keeper()
    keeper.get(asked(1))
    keeper.get(asked(2, erasures=1))
    assert keeper.wholes._kept.keys() == {asked(2, erasures=1)}


def test_what_was_asked_longest_ago_makes_room() -> None:
    keeper = Keeper(most_lines=5)
    for position in (1, 2, 1, 3):
        keeper.get(asked(position), lines=2)
    assert list(keeper.wholes._kept) == [asked(1), asked(3)]


def test_more_than_there_is_room_for_is_given_all_the_same() -> None:
    assert len(Keeper(most_lines=3).get(asked(1), asked(2), lines=2)) == 2


def test_many_who_ask_at_once_wait_for_one_who_counts() -> None:
    keeper, together = Keeper(), Barrier(8)

    def ask() -> None:
        together.wait()
        keeper.get(asked(1))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert keeper.counted == [asked(1)]


def test_who_asks_what_is_kept_does_not_wait_for_who_counts() -> None:
    keeper, found = Keeper(), []
    (kept,) = keeper.get(asked(1))

    def count(missing: Sequence[Asked]) -> list[Whole]:
        thread = Thread(target=lambda: found.extend(keeper.get(asked(1))), daemon=True)
        thread.start()
        thread.join(30)
        return [whole()]

    keeper.wholes.get([asked(2)], count)
    assert found == [kept]
