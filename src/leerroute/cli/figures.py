"""`figures`, `show` and `explain`: what is counted, the counts, and their definition."""

import csv
import getpass
import sys
from typing import Annotated

import typer
from rich.table import Table

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, opened
from leerroute.cli.importing import bring_up_to_date, progress_bar
from leerroute.cli.language import LANGUAGE, say
from leerroute.problems import Problem
from leerroute.terms import Language, Text
from leerroute_projections.access import Access
from leerroute_projections.answer import Answer
from leerroute_projections.desk import Desk, figure_named
from leerroute_projections.explanation import explain
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.table import Table as Printed
from leerroute_projections.table import as_table, beside_headings, notes, outcomes, shown
from leerroute_projections.table_beside import told_beside

FigureName = Annotated[
    str,
    typer.Argument(
        metavar=say("FIGUUR", "FIGURE"),
        help=say("naam of nummer, zoals dropout of 2a", "name or number, such as dropout or 2a"),
    ),
]


def local_analyst() -> Access:
    """The person at this machine."""
    return Access(getpass.getuser(), "analyst")


@app.command(
    "figures", help=say("Laat zien welke figuren er zijn.", "List the figures that there are.")
)
def list_figures() -> None:
    """Name, number and question of each figure, with its breakdowns."""
    table = Table(box=None, pad_edge=False)
    for heading in (
        say("naam", "name"),
        "",
        say("vraag", "question"),
        say("uit te splitsen naar", "by"),
    ):
        table.add_column(heading)
    for figure in FIGURES.values():
        by = ", ".join(d.code for d in figure.dimensions)
        table.add_row(figure.name, figure.number, figure.question.in_(LANGUAGE), by)
    console.print(table)


@app.command(
    "explain",
    help=say(
        "Laat de definitie van een figuur zien, gedrukt uit de figuur zelf.",
        "Print the definition of a figure, from the figure itself.",
    ),
)
def explain_figure(name: FigureName) -> None:
    """Title, question and the parts of the definition."""
    definition = explain(figure_named(name), LANGUAGE)
    console.print(f"{definition.title}\n{definition.question}\n", markup=False)
    for heading, text in definition.lines:
        console.print(heading, style="bold", markup=False)
        console.print("  " + text.replace("\n", "\n  "), markup=False)


class NotASelection(Problem):
    """A selection that is not written as NAME=VALUE."""

    def __init__(self, found: str) -> None:
        super().__init__(
            Text(
                f"--where '{found}' kan niet worden gelezen; schrijf bijvoorbeeld leerweg=bb",
                f"--where '{found}' cannot be read; write for instance leerweg=bb",
            )
        )


@app.command(
    "show",
    help=say(
        "Reken een figuur uit, uitgesplitst en zoals bekend op een moment.\n\n"
        "Voorbeeld: leerroute show dropout --by school_year,leerweg --known-at 2025-01-31 --csv > uitval.csv",
        "Compute a figure, broken down and as known at a moment.\n\n"
        "Example: leerroute show dropout --by school_year,leerweg --known-at 2025-01-31 --csv > dropout.csv",
    ),
)
def show_figure(
    name: FigureName,
    by: Annotated[
        str, typer.Option(help=say("uitsplitsingen, met komma's", "breakdowns, with commas"))
    ] = "school_year",
    where: Annotated[
        list[str] | None,
        typer.Option(help=say("selectie, zoals leerweg=bb", "selection, such as leerweg=bb")),
    ] = None,
    known_at: Annotated[
        str | None,
        typer.Option(
            help=say(
                "zoals bekend op: positie, datum of moment (jjjj-mm-ddTuu:mm:ssZ)",
                "as known at: position, date or moment (yyyy-mm-ddThh:mm:ssZ)",
            )
        ),
    ] = None,
    as_csv: Annotated[
        bool, typer.Option("--csv", help=say("druk af als CSV", "print as CSV"))
    ] = False,
    all_outcomes: Annotated[
        bool, typer.Option("--outcomes", help=say("alle uitkomsten", "all outcomes"))
    ] = False,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Print one figure as a table or as CSV."""
    breakdowns = [code.strip() for code in by.split(",") if code.strip()]
    with opened(store) as opened_store:
        bring_up_to_date(opened_store)
        desk = Desk(opened_store, local_analyst())
        with progress_bar() as bar:
            task = bar.add_task(say("geschiedenissen lezen", "reading histories"), visible=False)
            answer = desk.ask(
                name,
                by=breakdowns,
                where=selection(where or []),
                known_at=known_at,
                progress=lambda n, total: bar.update(task, completed=n, total=total, visible=True),
            )
    figure = figure_named(name)
    if as_csv:
        print_csv(figure, answer)
    else:
        print_table(
            figure, answer, (outcomes if all_outcomes else in_short)(figure, answer, LANGUAGE)
        )


def selection(where: list[str]) -> dict[str, str]:
    """`leerweg=bb` and the like as a selection."""
    pairs = [one.partition("=") for one in where]
    for one, (_, sign, _) in zip(where, pairs, strict=True):
        if not sign:
            raise NotASelection(one)
    return {code.strip(): value.strip() for code, _, value in pairs}


def print_csv(figure: Figure, answer: Answer) -> None:
    """The answer for a machine: all categories, plain numbers, a header row."""
    table = as_table(figure, answer, LANGUAGE)
    writer = csv.writer(sys.stdout)
    writer.writerow(table.headings)
    writer.writerows(table.rows)


def print_table(figure: Figure, answer: Answer, text: Printed) -> None:
    """The answer for a reader: numbers as people write them, and notes below."""
    table = Table(title=figure.title.in_(LANGUAGE), title_justify="left", box=None, pad_edge=False)
    for i, heading in enumerate(text.headings):
        table.add_column(heading, justify="left" if i < len(answer.by) else "right", no_wrap=True)
    for row in text.rows:
        table.add_row(*row)
    console.print(table)
    told = told_beside(figure, answer, LANGUAGE)
    if told is not None:
        print_beside(told)
    for note in notes(figure, answer, LANGUAGE):
        console.print(note, markup=False)


def in_short(figure: Figure, answer: Answer, language: Language) -> Printed:
    """The table for a reader, without what is told beside: that has a table of its own."""
    whole = shown(figure, answer, language)
    width = len(whole.headings) - len(beside_headings(figure))
    return Printed(whole.headings[:width], [row[:width] for row in whole.rows])


def print_beside(told: Printed) -> None:
    """What is told beside the categories, below them."""
    table = Table(box=None, pad_edge=False)
    for i, heading in enumerate(told.headings):
        table.add_column(heading, justify="right" if i else "left", no_wrap=bool(i))
    for row in told.rows:
        table.add_row(*row)
    console.print()
    console.print(table)
