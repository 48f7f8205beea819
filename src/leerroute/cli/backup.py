"""`backup`: copy a store while it is in use."""

from pathlib import Path
from typing import Annotated

import typer

from leerroute.backup import back_up
from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, opened, tell
from leerroute.cli.language import say
from leerroute.terms import Text


@app.command(
    help=say(
        "Maak een reservekopie, ook terwijl er wordt geïmporteerd. Terugzetten is: de map terugkopiëren.\n\n"
        "Een leerling die later wordt gewist, staat nog in de kopie: bewaar kopieën hoogstens 30 dagen.",
        "Take a backup, also during an import. To restore, copy the folder back.\n\n"
        "A pupil who is erased later is still in the copy: keep copies for 30 days at most.",
    )
)
def backup(
    folder: Annotated[Path, typer.Argument(metavar=say("MAP", "FOLDER"))],
    without_keys: Annotated[
        bool,
        typer.Option(
            "--without-keys",
            help=say(
                "laat de sleutels weg; bewaar die dan elders, want zonder is de kopie onleesbaar",
                "leave the keys out; keep them elsewhere, since the copy is unreadable without",
            ),
        ),
    ] = False,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Copy log, vault, view log and keys, so that they agree with each other."""
    with opened(store) as opened_store:
        head = back_up(opened_store, folder, with_keys=not without_keys)
    tell(
        Text(
            f"reservekopie in {folder}; figuren worden er bij de eerste vraag opnieuw uit afgeleid",
            f"backup in {folder}; figures are derived from it again at the first question",
        )
    )
    console.print(f"{say('kop', 'head')}: {head}", markup=False)
