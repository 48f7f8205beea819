"""The rows of a file pupil by pupil, in one pass or in many."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute.intake.reading import Row, Rows
from leerroute.intake.together import pupil_by_pupil

FILES = st.lists(st.sampled_from(["", "a", "b", "c", "d"]), max_size=40)
EVERYTHING = 1_000_000


class File:
    """Rows whose second cell names a pupil, and how often they were read."""

    def __init__(self, pupils: list[str]) -> None:
        self.all: list[Row] = [(n, [str(n), pupil]) for n, pupil in enumerate(pupils, start=2)]
        self.read = 0

    def rows(self) -> Rows:
        """From the beginning."""
        self.read += 1
        return iter(self.all)


@given(FILES, st.integers(0, 200), st.integers(1, 5))
def test_every_row_comes_once_and_those_of_a_pupil_together_in_their_order(
    pupils: list[str], at_once: int, shares: int
) -> None:
    file = File(pupils)
    taken = list(pupil_by_pupil(file.rows, 1, at_once=at_once, shares=shares))
    assert sorted(taken) == file.all
    for pupil in set(pupils):
        own = [row for row in file.all if row[1][1] == pupil]
        first = taken.index(own[0])
        assert taken[first : first + len(own)] == own


def test_what_fits_is_read_once() -> None:
    file = File(["c", "a", "b", "c"] * 10)
    taken = [row[1][1] for row in pupil_by_pupil(file.rows, 1, at_once=EVERYTHING)]
    assert file.read == 1
    assert list(dict.fromkeys(taken)) == ["c", "a", "b"]


def test_what_does_not_fit_is_read_again_a_share_at_a_time() -> None:
    file = File([str(n) for n in range(300)])
    list(pupil_by_pupil(file.rows, 1, at_once=0, shares=3))
    assert file.read == 3


@pytest.mark.parametrize("at_once", [0, EVERYTHING])
def test_a_row_that_is_too_short_to_name_anybody_is_kept(at_once: int) -> None:
    def rows() -> Iterator[Row]:
        yield 2, ["only this"]
        yield 3, ["x", "a"]

    taken = list(pupil_by_pupil(rows, 1, at_once=at_once))
    assert sorted(taken) == [(2, ["only this"]), (3, ["x", "a"])]
