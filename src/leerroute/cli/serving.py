"""`serve` and `demo`: the pages in a browser on this machine."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, opened, tell
from leerroute.cli.importing import bring_up_to_date, progress_bar, tell_caught_up
from leerroute.cli.language import LANGUAGE, say
from leerroute.cli.region import DEMO_PUPILS, DEMO_SEED, Pupils, Seed
from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import Text
from leerroute_dashboards.serve import address, start
from leerroute_fixtures.region import Recorded, record_region

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
        "Maak een opslag met een verzonnen regio en open de pagina's.\n\n"
        "Tien jaar leerlingen, vastgelegd in leveringen op hun eigen dag, zodat ook 'zoals bekend op' iets laat zien.\n\n"
        "Voorbeeld: leerroute demo --pupils 20000 --store grote-demo",
        "Make a store with a made-up region and open the pages.\n\n"
        "Ten years of pupils, recorded in deliveries on days of their own, so that 'as known at' has something to show.\n\n"
        "Example: leerroute demo --pupils 20000 --store large-demo",
    )
)
def demo(
    store: StoreFolder = Path("leerroute-demo"),
    port: Port = DEFAULT_PORT,
    pupils: Pupils = DEMO_PUPILS,
    seed: Seed = DEMO_SEED,
    prepare_only: Annotated[
        bool,
        typer.Option("--prepare-only", help=say("maak alleen de opslag", "only make the store")),
    ] = False,
) -> None:
    """Make up a region, import it as anybody would with its reference tables, derive, serve."""
    with opened(store, create=True) as opened_store:
        tell_recorded(record_with_bars(opened_store, pupils, seed))
        tell_caught_up(bring_up_to_date(opened_store))
    if not prepare_only:
        open_pages(store, port)


def record_with_bars(store: Store, pupils: int, seed: int) -> Recorded:
    """Record a region, showing what is going on and how far it is."""
    with progress_bar() as bar:
        task = bar.add_task("", total=None)
        return record_region(
            store,
            pupils,
            seed,
            progress=lambda what, done, total: bar.update(
                task, description=what.in_(LANGUAGE), completed=done, total=total
            ),
        )


def tell_recorded(done: Recorded) -> None:
    """What was recorded of a region."""
    if not done.recorded:
        tell(
            Text(
                "deze verzonnen regio was al vastgelegd", "this made-up region was recorded already"
            )
        )
        return
    tell(
        Text(
            f"verzonnen regio: {done.pupils} leerlingen, {done.recorded} overgangen vastgelegd,"
            f" {done.refused} geweigerd",
            f"made-up region: {done.pupils} pupils, {done.recorded} transitions recorded,"
            f" {done.refused} refused",
        )
    )


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
