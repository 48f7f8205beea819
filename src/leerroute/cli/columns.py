"""`columns`: which columns a file of transitions has, printed from the table that the intake itself reads."""

from typing import Annotated

import typer
from rich.table import Table

from leerroute.cli.app import app, console
from leerroute.cli.language import LANGUAGE, say
from leerroute.intake import KindColumns, whole_table
from leerroute.intake.columns import MEANINGS
from leerroute.problems import Problem
from leerroute.terms import Language, Text

KIND, NEEDED, OPTIONAL = (
    Text("gebeurtenis", "kind"),
    Text("nodig", "needed"),
    Text("mag", "may have"),
)
COLUMN, MEANING = Text("kolom", "column"), Text("betekenis", "meaning")


class NoSuchKind(Problem):
    """A kind of transition that does not exist."""

    def __init__(self, found: str) -> None:
        super().__init__(
            Text(
                f"er is geen gebeurtenis '{found}'; `leerroute columns` noemt ze alle",
                f"there is no kind of transition '{found}'; `leerroute columns` lists them",
            )
        )


@app.command(
    help=say(
        "Laat per gebeurtenis zien welke kolommen een eigen bestand nodig heeft en mag hebben.",
        "Show per kind of transition which columns a file needs and may have.",
    )
)
def columns(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar=say("GEBEURTENIS", "KIND"),
            help=say("zoals MboRegistered of mbo-ingeschreven", "such as MboRegistered"),
        ),
    ] = None,
    as_markdown: Annotated[
        bool,
        typer.Option(
            "--markdown", help=say("als pagina van de handleiding", "as a page of the manual")
        ),
    ] = False,
) -> None:
    """The table that the intake itself reads, for all kinds or one."""
    rows = [row for row in whole_table() if kind in (None, row.kind.__name__, row.kind.slug)]
    if kind is not None and not rows:
        raise NoSuchKind(kind)
    if as_markdown:
        typer.echo(markdown(rows, LANGUAGE), nl=False)
        return
    table = Table(box=None, pad_edge=False)
    for heading in (KIND.in_(LANGUAGE), "", NEEDED.in_(LANGUAGE), OPTIONAL.in_(LANGUAGE)):
        table.add_column(heading)
    for row in rows:
        name, title = f"{row.kind.__name__}\n{row.kind.slug}", row.kind.title.in_(LANGUAGE)
        table.add_row(name, title, ", ".join(row.needed), ", ".join(row.optional))
    console.print(table)


def markdown(rows: list[KindColumns], language: Language) -> str:
    """The table as a page of the manual: what each kind needs and may have, then what each column means."""
    title = Text("De kolommen van een eigen bestand", "The columns of an own file").in_(language)
    lines = [
        f"# {title}",
        "",
        Text(
            "Gemaakt met `leerroute columns --markdown`; een kolom die een gebeurtenis niet noemt, weigert zij.",
            "Made with `leerroute columns --markdown`; a kind refuses a column that it does not name.",
        ).in_(language),
        "",
        *heading(KIND, NEEDED, OPTIONAL, language=language),
        *(kind_line(row, language) for row in rows),
        "",
        *heading(COLUMN, MEANING, language=language),
        *(f"| {column} | {MEANINGS[column].in_(language)} |" for column in in_order(rows)),
    ]
    return "\n".join(lines) + "\n"


def in_order(rows: list[KindColumns]) -> list[str]:
    """Every column that these kinds have, in the order in which they first occur."""
    return list(dict.fromkeys(column for row in rows for column in (*row.needed, *row.optional)))


def heading(*texts: Text, language: Language) -> list[str]:
    """The first two lines of a table."""
    names = " | ".join(text.in_(language) for text in texts)
    return [f"| {names} |", "|" + "---|" * len(texts)]


def kind_line(row: KindColumns, language: Language) -> str:
    """The line of one kind."""
    name = f"`{row.kind.__name__}`, `{row.kind.slug}`: {row.kind.title.in_(language)}"
    return f"| {name} | {', '.join(row.needed)} | {', '.join(row.optional)} |"
