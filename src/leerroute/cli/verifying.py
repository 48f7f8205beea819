"""`verify`: is the log still what was recorded?"""

from typing import Annotated

import typer

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, opened, tell
from leerroute.cli.language import say
from leerroute.terms import Text


@app.command(
    help=say(
        "Controleer of het logboek nog precies is wat is vastgelegd.\n\n"
        "Bewaar de kop die deze opdracht afdrukt buiten deze machine; met --head vergelijkt u later.",
        "Check that the log is still exactly what was recorded.\n\n"
        "Keep the head that this command prints outside this machine; compare later with --head.",
    )
)
def verify(
    head: Annotated[
        str | None,
        typer.Option(
            help=say(
                "eerder bewaarde kop om mee te vergelijken", "a head kept earlier to compare with"
            )
        ),
    ] = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Read the whole log, recompute its digests and compare with the signed head."""
    with opened(store) as opened_store:
        verdict = opened_store.log.verify(head)
        views = opened_store.viewlog.verify()
        for problem in verdict.problems:
            tell(problem)
        for changed in views:
            tell(changed.text)
        if not verdict.ok or views:
            raise typer.Exit(1)
        position = opened_store.log.last().position
        tell(
            Text(
                f"in orde: {position} posities, geen byte veranderd",
                f"all is well: {position} positions, not a byte changed",
            )
        )
        console.print(f"{say('kop', 'head')}: {opened_store.log.head()}", markup=False)
