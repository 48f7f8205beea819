"""The app that every command registers with, and what commands share: where the store is, how to print."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from leerroute.cli.language import LANGUAGE, say
from leerroute.erasing import EmptyingWaits, finish
from leerroute.store import Store, open_store
from leerroute.terms import Text

app = typer.Typer(
    name="leerroute",
    help=say(
        "Volgt leerroutes van vmbo naar mbo: legt overgangen vast en rekent doorstroom, uitval en versnelling uit, "
        "zoals bekend op elk moment.",
        "Follows pathways from vmbo to mbo: records transitions and computes throughput, dropout and acceleration, "
        "as known at any moment.",
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
WIDE = 300
"""Columns of a line that goes into a file or another program, where nothing is to be broken off."""

console = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else WIDE)
errors = Console(
    highlight=False, soft_wrap=True, stderr=True, width=None if sys.stderr.isatty() else WIDE
)

StoreFolder = Annotated[
    Path,
    typer.Option(
        "--store",
        envvar="LEERROUTE_STORE",
        help=say("map van de opslag", "folder of the store"),
        show_default=True,
    ),
]
DEFAULT_STORE = Path("leerroute-store")


@app.callback()
def choose_language(
    lang: Annotated[
        str, typer.Option("--lang", help=say("taal: nl of en", "language: nl or en"))
    ] = "nl",
) -> None:
    """Read `--lang`; it has been taken from the arguments before help was printed."""
    if lang not in ("nl", "en"):
        raise typer.BadParameter(
            say(
                f"'{lang}' is geen taal; kies nl of en", f"'{lang}' is no language; choose nl or en"
            )
        )


@contextmanager
def opened(folder: Path, *, create: bool = False) -> Iterator[Store]:
    """The store in a folder, closed afterwards."""
    store = open_store(folder, create=create)
    try:
        tidy_up(store)
        yield store
    finally:
        store.close()


def tidy_up(store: Store) -> None:
    """Finish an erasure that was broken off; what stands in the way is told, and does not stop the command."""
    try:
        finish(store)
    except EmptyingWaits as waits:
        errors.print(waits.text.in_(LANGUAGE), markup=False)


def tell(text: Text) -> None:
    """Print a sentence in the language of this run."""
    console.print(text.in_(LANGUAGE), markup=False)
