"""`erase` and `backup` as a user types them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from cli.whole import app
from erasing.people import People, people_in
from intake.making import BSN, NO_NUMBER
from leerroute.log import new_id
from leerroute.problems import Problem
from leerroute.store import open_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with people_in(tmp_path) as people:
        return people.folder


def typed(folder: Path, words: Sequence[str], answers: str = "") -> Result:
    """Run a command on this store, with these answers at its prompts."""
    runner = CliRunner()
    return runner.invoke(app, [*words, "--store", str(folder)], input=answers)  # type: ignore[return-value]


def erasures(folder: Path) -> int:
    with open_store(folder) as store:
        return store.log.erasures()


def test_erase_asks_for_the_number_and_for_confirmation_and_tells_what_was_emptied(
    folder: Path,
) -> None:
    done = typed(folder, ["erase", "--ground", "request"], f"{BSN}\nj\ny\n")
    assert (done.exit_code, erasures(folder)) == (0, 1)
    for holder in ("geweigerde rijen", "leestabellen", "sleutel en nummers in de kluis"):
        assert f"geleegd: {holder}" in done.output
    assert BSN not in done.output


def test_erase_without_confirmation_erases_nothing(folder: Path) -> None:
    done = typed(folder, ["erase", "--ground", "request"], f"{BSN}\nn\n")
    assert (done.exit_code, erasures(folder)) == (1, 0)


def test_a_dry_run_tells_what_would_be_emptied_and_erases_nothing(folder: Path) -> None:
    done = typed(folder, ["erase", "--ground", "request", "--dry-run"], f"{BSN}\n")
    assert (done.exit_code, erasures(folder)) == (0, 0)
    assert ": 2 feiten" in done.output
    assert "  leestabellen" in done.output


def test_an_id_may_be_given_and_yes_asks_nothing(tmp_path: Path) -> None:
    with people_in(tmp_path) as people:
        ann, folder = people.ann, people.folder
    done = typed(folder, ["erase", str(ann), "--ground", "retention", "--yes"])
    assert (done.exit_code, erasures(folder)) == (0, 1)


@pytest.mark.parametrize(
    ("words", "answers", "problem"),
    [
        (["erase", BSN, "--ground", "request", "--yes"], "", "niet op de opdrachtregel"),
        (["erase", "--ground", "zomaar", "--yes"], "", "mogelijk zijn retention, request"),
        (["erase", "--ground", "request", "--yes"], f"{NO_NUMBER}\n", "er is geen leerling"),
        (["erase", str(new_id()), "--ground", "request", "--yes"], "", "er is geen leerling"),
    ],
)
def test_a_mistake_erases_nothing_and_shows_no_number(
    folder: Path, words: list[str], answers: str, problem: str
) -> None:
    done = typed(folder, words, answers)
    assert isinstance(done.exception, Problem)
    assert problem in done.exception.text.nl
    assert not any(number in str(done.exception) + done.output for number in (BSN, NO_NUMBER))
    assert erasures(folder) == 0


def test_the_next_command_finishes_what_was_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with people_in(tmp_path) as people:
        ann, folder = people.ann, broken_off(people, monkeypatch)
    assert typed(folder, ["verify"]).exit_code == 0
    with open_store(folder) as store:
        assert store.vault.known([ann]) == set()


def broken_off(people: People, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Erase Ann, cut off when the log has said so."""
    with monkeypatch.context() as cut:
        cut.setattr("leerroute.erasing.finish", lambda *_: None)
        people.erase(people.ann)
    return people.folder


def test_backup_prints_the_head_that_the_copy_verifies_with(folder: Path, tmp_path: Path) -> None:
    done = typed(folder, ["backup", str(tmp_path / "copy")])
    head = done.output.split("kop: ")[1].strip()
    assert typed(tmp_path / "copy", ["verify", "--head", head]).exit_code == 0
