"""What the start of a command reads: its own file and what that needs, never what is heavy and not needed."""

import subprocess
import sys
from collections.abc import Iterable

import pytest
from typer.models import CommandInfo

from cli.whole import app
from leerroute.cli.commands import FILES, called

CHILD = """
import sys
from leerroute.cli import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
COUNTING = {"numpy", "leerroute_projections.figures", "streamlit"}
READ_MODELS = {"leerroute.rules", "leerroute_projections", "sqlalchemy"}

STARTED: list[tuple[list[str], set[str]]] = [
    (["backup", "--help"], COUNTING | READ_MODELS),
    (["columns"], COUNTING | READ_MODELS),
    (["--lang", "en", "verify", "--help"], COUNTING | READ_MODELS),
    (["rules"], COUNTING | {"leerroute_projections", "sqlalchemy"}),
    (["import", "--help"], COUNTING),
    (["erase", "--help"], COUNTING),
    (["reference", "layout"], COUNTING),
    (["region", "--help"], COUNTING),
    (["serve", "--help"], COUNTING),
    (["correct", "--help"], {"streamlit"}),
    (["figures"], {"streamlit"}),
    (["findings", "--help"], {"streamlit"}),
    (["imports", "--help"], {"streamlit"}),
    (["why", "--help"], {"streamlit"}),
]
"""A command of each file, and what it does not need."""


def imported_by(*words: str) -> set[str]:
    """The modules that a process has imported when it has run this command."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize(
    ("words", "unneeded"), STARTED, ids=[" ".join(words) for words, _ in STARTED]
)
def test_a_command_imports_nothing_heavy_that_it_does_not_need(
    words: list[str], unneeded: set[str]
) -> None:
    assert imported_by(*words) & unneeded == set()


def test_a_command_of_every_file_is_started() -> None:
    assert {FILES[called(words) or ""] for words, _ in STARTED} == set(FILES.values())


def test_every_command_is_in_the_file_that_is_read_for_it() -> None:
    groups = {
        group.name: file_of(group.typer_instance.registered_commands)
        for group in app.registered_groups
        if group.typer_instance
    }
    commands = {name_of(one): file_of([one]) for one in app.registered_commands}
    assert commands | groups == FILES


def name_of(command: CommandInfo) -> str:
    """What is typed for a command."""
    assert command.callback is not None
    return command.name or command.callback.__name__.replace("_", "-")


def file_of(commands: Iterable[CommandInfo]) -> str:
    """The one file in which these commands are."""
    (file,) = {one.callback.__module__.rpartition(".")[2] for one in commands if one.callback}
    return file


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["verify", "--head", "x"], "verify"),
        (["--lang", "en", "verify"], "verify"),
        (["--lang=en", "verify"], "verify"),
        (["--help", "verify"], None),
        (["verifieer"], None),
        (["--lang"], None),
        ([], None),
    ],
)
def test_the_command_that_is_called_is_the_first_word_after_the_language(
    arguments: list[str], name: str | None
) -> None:
    assert called(arguments) == name
