"""Adding up lines by some of their keys: exact, whatever the keys and however many combinations."""

from collections import Counter
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


def test_what_was_counted_is_not_counted_again() -> None:
    kept, first = Wholes(), whole()
    assert kept.get(asked(1), lambda: first) is first
    assert kept.get(asked(1), whole) is first


def test_a_figure_without_a_case_is_not_counted_again_either() -> None:
    kept, nothing = Wholes(), whole(0)
    kept.get(asked(1), lambda: nothing)
    assert kept.get(asked(1), whole) is nothing


def test_nothing_is_kept_of_before_an_erasure() -> None:
    kept, before = Wholes(), whole()
    kept.get(asked(1), lambda: before)
    kept.get(asked(2, erasures=1), whole)
    assert kept._kept.keys() == {asked(2, erasures=1)}


def test_what_was_asked_longest_ago_makes_room() -> None:
    kept = Wholes(most_lines=5)
    first = kept.get(asked(1), lambda: whole(2))
    kept.get(asked(2), lambda: whole(2))
    kept.get(asked(1), whole)
    kept.get(asked(3), lambda: whole(2))
    assert list(kept._kept) == [asked(1), asked(3)]
    assert kept.get(asked(1), whole) is first


def test_many_who_ask_at_once_wait_for_one_who_counts() -> None:
    kept, together, counted = Wholes(), Barrier(8), []

    def count() -> Whole:
        counted.append(whole())
        return counted[-1]

    def ask() -> None:
        together.wait()
        kept.get(asked(1), count)

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(counted) == 1
