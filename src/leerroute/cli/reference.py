"""`reference`: load the tables of programmes, institutions and the like, look for holes, print the layouts."""

import getpass
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, opened, tell
from leerroute.cli.importing import bring_up_to_date, progress_bar, tell_caught_up
from leerroute.cli.language import LANGUAGE, say
from leerroute.events import ReferenceLoaded
from leerroute.reference import (
    LAYOUTS,
    Hole,
    Line,
    Loaded,
    Reference,
    columns_of,
    holes_against,
    holes_within,
    layout_of,
    load_table,
    met_in,
    not_loaded,
    reference_known,
)
from leerroute.store import Store
from leerroute.terms import Text

SHOWN = 20

reference = typer.Typer(
    help=say(
        "Codetabellen (opleidingen, instellingen, gemeenten, ...): laden, controleren, indeling tonen.",
        "Reference tables (programmes, institutions, gemeenten, ...): load, check, show the layout.",
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(reference, name="reference")

TableName = Annotated[
    str, typer.Argument(metavar=say("TABEL", "TABLE"), help=", ".join(LAYOUTS), show_default=False)
]
AnyTable = Annotated[
    str | None,
    typer.Argument(metavar=say("TABEL", "TABLE"), help=", ".join(LAYOUTS), show_default=False),
]


@reference.command(
    help=say(
        "Laad een codetabel in de plaats van de vorige; met een geweigerde rij wordt niets geladen.\n\n"
        "Een tabel geldt vanaf het laden: antwoorden zoals eerder bekend blijven zoals ze waren.\n\n"
        "Voorbeeld: leerroute reference load programmes opleidingen.csv",
        "Load a reference table in the place of the one before; with a refused row nothing is loaded.\n\n"
        "A table holds from its loading: answers as known earlier stay as they were.\n\n"
        "Example: leerroute reference load programmes programmes.csv",
    )
)
def load(
    table: TableName,
    file: Annotated[
        Path, typer.Argument(metavar=say("BESTAND", "FILE"), exists=True, dir_okay=False)
    ],
    label: Annotated[
        str | None,
        typer.Option(
            help=say(
                "naam van de tabel (anders de bestandsnaam)", "name of the table (else the file's)"
            )
        ),
    ] = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record a table, tell its holes, and bring the figures up to date."""
    layout_of(table)
    with opened(store, create=True) as opened_store:
        done = load_table(table, file, log=opened_store.log, by=getpass.getuser(), label=label)
        tell_loaded(done)
        if done.refused:
            raise typer.Exit(1)
        tell_holes(holes_within(table, reference_known(opened_store.log).tables[table]))
        tell_caught_up(bring_up_to_date(opened_store))
        console.print(f"{say('kop', 'head')}: {opened_store.log.head()}", markup=False)


def tell_loaded(done: Loaded) -> None:
    """What came of a file, with the first refused rows."""
    if done.refused:
        n, rows = len(done.refused), rows_in_words(len(done.refused))
        tell(
            Text(
                f"{done.file}: {rows.nl} geweigerd; er is niets geladen, want een halve tabel antwoordt verkeerd",
                f"{done.file}: {rows.en} refused; nothing was loaded, since half a table answers wrongly",
            )
        )
        for row, why in done.refused[:SHOWN]:
            tell(Text(f"  rij {row}: {why.nl}", f"  row {row}: {why.en}"))
        if n > SHOWN:
            tell(Text(f"  en nog {n - SHOWN}", f"  and {n - SHOWN} more"))
    elif done.known:
        tell(
            Text(
                f"{done.file}: deze tabel geldt al; er is niets vastgelegd",
                f"{done.file}: this table holds already; nothing was recorded",
            )
        )
    else:
        rows = rows_in_words(done.lines)
        tell(
            Text(
                f"{done.file}: {rows.nl} geladen als {done.table}",
                f"{done.file}: {rows.en} loaded as {done.table}",
            )
        )


def rows_in_words(number: int) -> Text:
    """A number of rows."""
    return Text(
        f"{number} {'rij' if number == 1 else 'rijen'}",
        f"{number} {'row' if number == 1 else 'rows'}",
    )


@reference.command(
    help=say(
        "Toon welke codetabellen gelden en wat eraan ontbreekt: codes in het logboek die er niet in staan "
        "(of niet op die dag), overlap, gaten, voorgangers en fusies die er niet in staan.",
        "Show which reference tables hold and what is missing in them: codes in the log that are not in them "
        "(or not on that day), overlap, gaps, predecessors and mergers that are not in them.",
    )
)
def check(table: AnyTable = None, store: StoreFolder = DEFAULT_STORE) -> None:
    """Tell the holes; a non-zero exit code where there are any."""
    chosen = list(LAYOUTS) if table is None else [layout_of(table).table]
    with opened(store) as opened_store:
        known = reference_known(opened_store.log)
        console.print(table_of_tables(opened_store))
        found, absent = holes_in(opened_store, known)
    for name, codes in absent.items():
        if name in chosen and codes:
            tell(
                Text(
                    f"{name}: niet geladen; {codes} codes komen voor in het logboek",
                    f"{name}: not loaded; {codes} codes occur in the log",
                )
            )
    holes = [hole for hole in found if hole.table in chosen]
    tell_holes(holes)
    if holes:
        raise typer.Exit(1)
    tell(Text("geen gaten in wat geladen is", "no holes in what is loaded"))


def holes_in(store: Store, known: Reference) -> tuple[list[Hole], dict[str, int]]:
    """The holes of all loaded tables, and how many codes occur of those that are not loaded."""
    with progress_bar() as bar:
        task = bar.add_task(say("logboek lezen", "reading the log"), total=None)
        met = met_in(
            store.log, progress=lambda n, total: bar.update(task, completed=n, total=total)
        )
    within = [hole for name, one in known.tables.items() for hole in holes_within(name, one)]
    return [*within, *holes_against(known, met)], not_loaded(known, met)


def tell_holes(holes: list[Hole]) -> None:
    """A line for each hole."""
    for hole in holes:
        tell(Text(f"{hole.table}: {hole.text.nl}", f"{hole.table}: {hole.text.en}"))


def table_of_tables(store: Store) -> Table:
    """A line per table that was loaded: since when it holds, from which file."""
    table = Table(box=None, pad_edge=False)
    for heading in (
        say("codetabel", "reference table"),
        say("geldt sinds (UTC)", "holds since (UTC)"),
        say("bron", "source"),
        say("door", "by"),
        "SHA-256",
        say("rijen", "rows"),
    ):
        table.add_column(heading)
    last = {one.fact.table: one for one in store.log.facts(ReferenceLoaded)}
    for name, one in last.items():
        fact, at = one.fact, f"{one.recorded_at:%d-%m-%Y %H:%M}"
        table.add_row(name, at, fact.label, fact.by, fact.file_sha256[:12], str(len(fact.rows)))
    return table


@reference.command(
    help=say(
        "Laat zien welke kolommen een codetabel heeft en wat zij betekenen.",
        "Show which columns a reference table has and what they mean.",
    )
)
def layout(table: AnyTable = None) -> None:
    """The layouts that the loader itself reads, all or one."""
    for kind in LAYOUTS.values() if table is None else [layout_of(table)]:
        console.print(f"{kind.table}: {kind.title.in_(LANGUAGE)}", style="bold", markup=False)
        console.print(table_of_columns(kind))
        console.print()


def table_of_columns(kind: type[Line]) -> Table:
    """A line per column."""
    table = Table(box=None, pad_edge=False)
    for heading in (say("kolom", "column"), "", say("betekenis", "meaning")):
        table.add_column(heading)
    for one in columns_of(kind):
        need = say("nodig", "needed") if one.needed else say("mag", "optional")
        table.add_row(one.name, need, one.meaning.in_(LANGUAGE))
    return table
