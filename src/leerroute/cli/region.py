"""`region`: the files of a made-up region in a folder, to import, to look at, or to measure with."""

from pathlib import Path
from typing import Annotated

import typer

from leerroute.cli.app import app, tell
from leerroute.cli.importing import progress_bar
from leerroute.cli.language import LANGUAGE, say
from leerroute.problems import Problem
from leerroute.terms import Text
from leerroute_fixtures.region import SMALLEST, SOURCE, write_region
from leerroute_fixtures.region.recording import WRITING

Pupils = Annotated[
    int,
    typer.Option(
        "--pupils", min=SMALLEST, max=1_000_000, help=say("hoeveel leerlingen", "how many pupils")
    ),
]
Seed = Annotated[
    int,
    typer.Option(
        "--seed",
        min=0,
        max=9_999_999,  # a longer one could make a key that reads as the number of a person
        help=say(
            "een ander getal geeft een andere regio; hetzelfde geeft dezelfde",
            "another number gives another region; the same gives the same",
        ),
    ),
]
DEMO_PUPILS, DEMO_SEED = 2_000, 1


class FolderInUse(Problem):
    """There is something in the folder already."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Text(
                f"de map {folder} is niet leeg; wijs een nieuwe map aan. Er is niets geschreven",
                f"the folder {folder} is not empty; point to a new one. Nothing was written",
            )
        )


@app.command(
    help=say(
        "Schrijf de bestanden van een verzonnen regio: tien jaar leerlingen, in leveringen van scholen en instellingen.\n\n"
        "Elke levering is een map; neem ze in de volgorde van hun naam. De codetabellen staan in codetabellen.\n\n"
        "Met --numbers heten de leerlingen naar verzonnen nummers die door de elfproef komen: het inlezen gaat dan als"
        " bij echte, zonder --test-source. Bewaar die nooit bij echte leerlingen.\n\n"
        "Voorbeeld: leerroute region regio --pupils 20000 --seed 7",
        "Write the files of a made-up region: ten years of pupils, as deliveries of schools and institutions.\n\n"
        "Every delivery is a folder; take them in the order of their names. The reference tables are in codetabellen.\n\n"
        "With --numbers the pupils are called by made-up numbers that pass the elfproef: the intake then goes as with"
        " real ones, without --test-source. Never keep these among real pupils.\n\n"
        "Example: leerroute region region --pupils 20000 --seed 7",
    )
)
def region(
    folder: Annotated[Path, typer.Argument(metavar=say("MAP", "FOLDER"))],
    pupils: Pupils = DEMO_PUPILS,
    seed: Seed = DEMO_SEED,
    numbers: Annotated[
        bool,
        typer.Option(
            "--numbers",
            help=say("nummers die door de elfproef komen", "numbers that pass the elfproef"),
        ),
    ] = False,
) -> None:
    """Write a region, and tell how to import it."""
    if folder.exists() and any(folder.iterdir()):
        raise FolderInUse(folder)
    with progress_bar() as bar:
        task = bar.add_task(WRITING.in_(LANGUAGE), total=pupils)
        written = write_region(
            folder,
            pupils,
            seed,
            numbers,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
    files = len(written.files)
    tell(
        Text(
            f"{folder}: {pupils} leerlingen, {written.rows} overgangen in {files} bestanden",
            f"{folder}: {pupils} pupils, {written.rows} transitions in {files} files",
        )
    )
    as_source = "" if numbers else f' --test-source "{SOURCE}"'
    tell(
        Text(
            f"inlezen: leerroute import {folder}/2*/*.csv{as_source}",
            f"to import: leerroute import {folder}/2*/*.csv{as_source}",
        )
    )
