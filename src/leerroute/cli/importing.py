"""`import`: record files of transitions, and bring the figures up to date."""

import getpass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, errors, opened, tell
from leerroute.cli.language import LANGUAGE, say
from leerroute.intake import (
    BadFile,
    Dialect,
    Report,
    import_file,
    lines,
)
from leerroute.intake.discretion import holds_number
from leerroute.intake.kept import keep_refused
from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import Text
from leerroute_projections.catch_up import CaughtUp, catch_up
from leerroute_projections.engine import open_read_models


def day(text: str) -> date:
    """A day as people write it: jjjj-mm-dd or dd-mm-jjjj."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    raise typer.BadParameter(
        say(f"'{text}' is geen datum (jjjj-mm-dd)", f"'{text}' is no date (yyyy-mm-dd)")
    )


class NationalUntilWhen(Problem):
    """A file with national coverage says something only until a day."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "--national zegt pas iets met een dag: tot wanneer is het bestand volledig? "
                "Voeg --complete-until jjjj-mm-dd toe; er is niets vastgelegd",
                "--national says something only with a day: until when is the file complete? "
                "Add --complete-until yyyy-mm-dd; nothing was recorded",
            )
        )


@app.command(
    "import",
    help=say(
        "Leg bestanden met overgangen vast en werk de figuren bij.\n\n"
        "Een geweigerde rij houdt de andere nooit tegen: zij komt met de reden in NAAM.geweigerd.csv.\n\n"
        "Eindigt met code 0; met 1 als een bestand niet te lezen was of als van een bestand elke rij is geweigerd.\n\n"
        "Voorbeeld: leerroute import overgangen.csv --complete-until 2025-10-01",
        "Record files of transitions and bring the figures up to date.\n\n"
        "A refused row never stops the others: it goes with its reason into NAME.geweigerd.csv.\n\n"
        "Ends with code 0; with 1 when a file could not be read or when every row of a file was refused.\n\n"
        "Example: leerroute import transitions.csv --complete-until 2025-10-01",
    ),
)
def import_files(
    files: Annotated[
        list[Path],
        typer.Argument(metavar=say("BESTAND...", "FILE..."), exists=True, dir_okay=False),
    ],
    complete_until: Annotated[
        date | None,
        typer.Option(
            parser=day,
            metavar=say("DATUM", "DATE"),
            help=say(
                "de leveringen van de scholen in het bestand zijn volledig tot en met deze dag",
                "the deliveries of the schools in the file are complete up to and including this day",
            ),
        ),
    ] = None,
    national: Annotated[
        bool,
        typer.Option(
            "--national",
            help=say(
                "met --complete-until: het bestand dekt het hele land, dus wie er niet in staat, zit nergens "
                "op school. Zonder een levering die dat verklaart, is wie niet gezien wordt 'vervolg onbekend'",
                "with --complete-until: the file covers the whole country, so who is not in it is in no "
                "school. Without a delivery that declares this, who is not seen is 'whereabouts unknown'",
            ),
        ),
    ] = False,
    test_source: Annotated[
        str | None,
        typer.Option(
            metavar=say("NAAM", "NAME"),
            help=say(
                "de leerlingen zijn verzonnen; deze naam is hun bron. Zij heten naar een sleutel met een letter: "
                "wat het nummer van een persoon kan zijn, wordt geweigerd",
                "the pupils are made up; this name is their source. They are called by a key with a letter: "
                "what may be the number of a person is refused",
            ),
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help=say("lees en controleer, leg niets vast", "read and check, record nothing"),
        ),
    ] = False,
    label: Annotated[
        str | None,
        typer.Option(
            help=say(
                "naam van de bron (anders de bestandsnaam)",
                "name of the source (else the file's name)",
            )
        ),
    ] = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record each file; one that cannot be read, or of which every row is refused, does not stop the others."""
    if national and complete_until is None:
        raise NationalUntilWhen
    in_vain = False
    with opened(store, create=True) as opened_store:
        for file in files:
            try:
                report = import_one(
                    opened_store,
                    file,
                    complete_until=complete_until,
                    national=national,
                    test_source=test_source,
                    dry_run=dry_run,
                    label=label,
                )
            except BadFile as problem:
                errors.print(f"{shown_file(file)}: {problem.text.in_(LANGUAGE)}", markup=False)
                in_vain = True
                continue
            in_vain |= report.all_refused
            for line in lines(report):
                tell(line)
        if not dry_run:
            tell_clock_held(opened_store)
            tell_caught_up(bring_up_to_date(opened_store))
            console.print(f"{say('kop', 'head')}: {opened_store.log.head()}", markup=False)
    if in_vain:
        raise typer.Exit(1)


def import_one(
    store: Store,
    file: Path,
    *,
    complete_until: date | None,
    test_source: str | None,
    national: bool = False,
    dry_run: bool = False,
    label: str | None = None,
) -> Report:
    """Record one file, showing how it is read and how far it is."""
    with progress_bar() as bar:
        task = bar.add_task(shown_file(file), total=None)
        report = import_file(
            file,
            log=store.log,
            vault=store.vault,
            by=getpass.getuser(),
            label=label,
            test_source=test_source,
            complete_until=complete_until,
            national=national,
            dry_run=dry_run,
            announce=lambda dialect: tell_dialect(file, dialect),
            progress=lambda rows, total: bar.update(task, completed=rows, total=total),
        )
    if report.refused_file is not None:
        keep_refused(report.refused_file, store.folder)
    return report


def shown_file(file: Path) -> str:
    """The name of a file, unless it holds the number of a person or what a terminal would obey."""
    return file.name if file.name.isprintable() and not holds_number(file.name) else "..."


def tell_dialect(file: Path, dialect: Dialect) -> None:
    """How a file is read, before anything of it is recorded."""
    text = dialect.text
    tell(Text(f"{file.name}: {text.nl}", f"{file.name}: {text.en}"))


def progress_bar() -> Progress:
    """A bar for long work; it leaves nothing behind."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=errors,
        transient=True,
    )


def bring_up_to_date(store: Store) -> CaughtUp:
    """Derive what the log has more than the read models."""
    engine = open_read_models(store.read_model_url)
    with progress_bar() as bar:
        task = bar.add_task(say("figuren bijwerken", "bringing figures up to date"), total=None)
        return catch_up(
            store.log,
            engine,
            progress=lambda n, total: bar.update(task, completed=n, total=total),
            folder=store.folder,
        )


def tell_clock_held(store: Store) -> None:
    """That the clock of this machine ran behind what was recorded before, if it did."""
    held = store.log.clock_held
    if held:
        at = f"{store.log.last().recorded_at:%Y-%m-%d %H:%M:%S} UTC"
        tell(
            Text(
                f"let op: de klok loopt {held} achter op wat eerder is vastgelegd; als moment van"
                f" registratie is {at} aangehouden",
                f"mind: the clock runs {held} behind what was recorded before; {at} was kept as the"
                " moment of recording",
            )
        )


def tell_caught_up(done: CaughtUp) -> None:
    """What was derived."""
    tell(
        Text(
            f"figuren bijgewerkt tot positie {done.position}: {done.pupils} leerlingen"
            + (" (alles opnieuw)" if done.rebuilt else ""),
            f"figures brought up to position {done.position}: {done.pupils} pupils"
            + (" (everything again)" if done.rebuilt else ""),
        )
    )
