from collections import defaultdict
from itertools import groupby
from stat import S_IMODE
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.making import BSN, ENROLLED, LEFT, OTHER_BSN, REGISTERED, Intake
from leerroute.intake import together
from leerroute.intake.together import pupil_by_pupil

HIS, HERS = {"leerling": BSN}, {"leerling": OTHER_BSN}
WRONG = {"leerweg": "kbl"}
FILES = st.lists(st.sampled_from([["p1", "a"], ["p2", "ë"], ["p3", ""], ["", "x"], ["p4"]]))


def taken(cells: list[list[str]], length: int = 0, column: int = 0) -> list[tuple[int, list[str]]]:
    """The rows of a file as they are taken."""
    return list(pupil_by_pupil(lambda: iter(enumerate(cells, 2)), length, column))


@given(FILES)
def test_every_row_is_taken_once_with_its_own_number(cells: list[list[str]]) -> None:
    assert sorted(taken(cells)) == list(enumerate(cells, 2))


@given(FILES)
def test_rows_about_one_pupil_are_together_in_the_order_of_the_file(cells: list[list[str]]) -> None:
    in_file: dict[str, list[Any]] = defaultdict(list)
    for row in enumerate(cells, 2):
        in_file[row[1][0]].append(row)
    pupils = [list(rows) for _, rows in groupby(taken(cells), key=lambda row: row[1][0])]
    assert pupils == list(in_file.values())


@given(FILES, st.integers(1, 5))
def test_a_large_file_is_taken_in_passes_and_nothing_is_lost(
    cells: list[list[str]], at_once: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(together, "ROWS_AT_ONCE", at_once)
        found = taken(cells, length=len(cells))
    assert sorted(found) == list(enumerate(cells, 2))
    assert len(list(groupby(found, key=lambda row: row[1][0]))) == len({row[0] for row in cells})


def test_a_row_that_ends_before_the_column_of_the_pupil_is_taken_too() -> None:
    assert taken([["x"], ["y", "p1"]], column=1) == [(2, ["x"]), (3, ["y", "p1"])]


def test_what_a_file_tells_in_turns_stands_pupil_by_pupil_in_the_log(intake: Intake) -> None:
    intake.rows(ENROLLED | HIS, ENROLLED | HERS, LEFT | HIS, LEFT | HERS, REGISTERED | HIS)
    his = [one.position for one in intake.history(BSN)]
    assert his == list(range(his[0], his[0] + 3))


def test_refused_rows_stand_in_the_order_of_the_file(intake: Intake) -> None:
    report = intake.rows(*[ENROLLED | who | WRONG for who in (HIS, HERS, HIS, HERS)], LEFT | HIS)
    rows = intake.refused_rows(report.refused_file)
    assert [(row["rij"], row["leerweg"]) for row in rows] == [(n, "kbl") for n in "2345"]
    assert report.refused_file is not None
    assert S_IMODE(report.refused_file.stat().st_mode) == 0o600


def test_nothing_is_left_beside_a_refused_file_that_was_put_in_order(intake: Intake) -> None:
    intake.rows(*[ENROLLED | who | WRONG for who in (HIS, HERS, HIS)])
    names = {path.name for path in intake.folder.iterdir()}
    assert names == {"leerlingen.csv", "leerlingen.geweigerd.csv"}
