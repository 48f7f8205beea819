"""`serve` and `demo`: the pages in a browser on this machine."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, opened, tell
from leerroute.cli.importing import bring_up_to_date, import_one, tell_caught_up
from leerroute.cli.language import say
from leerroute.cli.reference import tell_loaded
from leerroute.intake import lines
from leerroute.problems import Problem
from leerroute.reference import LAYOUTS, load_table
from leerroute.terms import Text
from leerroute_dashboards.serve import address, start
from leerroute_fixtures import TEST_SOURCE, cohort_file, reference_file

DEFAULT_PORT = 8501
Port = Annotated[
    int, typer.Option(min=1, max=65535, help=say("poort op deze machine", "port on this machine"))
]


class RealPupils(Problem):
    """The store holds real pupils, and there are no logins yet."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "deze opslag bevat leerlingen die niet verzonnen zijn, en inloggen kan nog niet. "
                "Bent u de enige op deze machine, open de pagina's dan met --only-me",
                "this store holds pupils who are not made up, and there are no logins yet. "
                "If you are the only one on this machine, open the pages with --only-me",
            )
        )


@app.command(
    help=say(
        "Open de pagina's in een browser op deze machine; niemand anders kan erbij.",
        "Open the pages in a browser on this machine; nobody else can reach them.",
    )
)
def serve(
    store: StoreFolder = DEFAULT_STORE,
    port: Port = DEFAULT_PORT,
    only_me: Annotated[
        bool,
        typer.Option(
            "--only-me",
            help=say(
                "ik ben de enige gebruiker van deze machine (nodig bij echte leerlingen)",
                "I am the only user of this machine (needed with real pupils)",
            ),
        ),
    ] = False,
) -> None:
    """Serve the pages on loopback."""
    with opened(store) as opened_store:
        if not opened_store.sources_are_tests() and not only_me:
            raise RealPupils
        bring_up_to_date(opened_store)
    open_pages(store, port)


@app.command(
    help=say(
        "Maak een opslag met verzonnen leerlingen en open de pagina's.",
        "Make a store with made-up pupils and open the pages.",
    )
)
def demo(
    store: StoreFolder = Path("leerroute-demo"),
    port: Port = DEFAULT_PORT,
    prepare_only: Annotated[
        bool,
        typer.Option("--prepare-only", help=say("maak alleen de opslag", "only make the store")),
    ] = False,
) -> None:
    """Import the hand-written cohort and its reference tables as anybody would, derive, serve."""
    with opened(store, create=True) as opened_store:
        report = import_one(
            opened_store, cohort_file(), complete_until=None, test_source=TEST_SOURCE
        )
        for line in lines(report):
            tell(line)
        for table in LAYOUTS:
            tables = reference_file(table)
            tell_loaded(load_table(table, tables, log=opened_store.log, by=TEST_SOURCE))
        tell_caught_up(bring_up_to_date(opened_store))
    if not prepare_only:
        open_pages(store, port)


def open_pages(store: Path, port: int) -> None:
    """Say where the pages are and become the process that serves them."""
    tell(
        Text(
            f"De pagina's staan op {address(port)} (Ctrl+C stopt).",
            f"The pages are at {address(port)} (Ctrl+C stops).",
        )
    )
    sys.stdout.flush()
    start(store, port)
