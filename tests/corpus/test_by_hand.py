"""The corpus as a user brings it in: a sentence for every file, no traceback, nothing of a pupil on the screen."""

from pathlib import Path

import pytest

from cli.typed import Done, typed
from corpus import CASES
from corpus.case import Case
from corpus.people import told_of
from corpus.places import MADE_BY_ANOTHER_USER

EVERY = 4
"""One in so many is brought in by the command; all of them go through the intake itself."""


def imported(*paths: Path, folder: Path) -> Done:
    """Run `leerroute import` with these files."""
    return typed("import", *map(str, paths), "--store", "opslag", folder=folder)


def can_be_typed(case: Case) -> bool:
    """Whether the file is there, is what it seems, and can be named on the command line."""
    return (
        case.name.isprintable()
        and case.name not in ("is_er_niet.csv", "map.csv", MADE_BY_ANOTHER_USER)
        and not case.name.startswith("koppeling_naar")
        and not told_of(case.name)
    )


def test_every_file_gets_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    cases = [case for case in CASES if can_be_typed(case)][::EVERY]
    paths = []
    for case in cases:
        folder = tmp_path / case.category.replace(" ", "_")
        folder.mkdir(exist_ok=True)
        paths.append(case.make(folder))
    done = imported(*paths, folder=tmp_path)
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert told_of(said) == []
    assert [path.name for path in paths if f"{path.name}: " not in said] == []
    assert done.returncode == 1


@pytest.mark.parametrize("name", ["is_er_niet.csv", "map.csv"])
def test_what_is_no_file_is_told_before_anything_begins(tmp_path: Path, name: str) -> None:
    (case,) = (case for case in CASES if case.name == name)
    done = imported(case.make(tmp_path), folder=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert name in done.stderr


@pytest.mark.parametrize(
    "case", [case for case in CASES if told_of(case.name) or not case.name.isprintable()], ids=str
)
def test_a_name_that_may_not_be_told_is_not_told(tmp_path: Path, case: Case) -> None:
    done = imported(case.make(tmp_path), folder=tmp_path)
    assert (done.returncode, told_of(done.stdout + done.stderr)) == (1, [])
    assert case.name not in done.stdout + done.stderr
    assert "de naam van" in done.stderr
