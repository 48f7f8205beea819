"""`imports`: which files were recorded, with what result, and what is complete until when."""

from rich.table import Table

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, opened
from leerroute.cli.figures import local_analyst
from leerroute.cli.language import say
from leerroute_projections.answer import Closing, Delivery
from leerroute_projections.desk import Desk


@app.command(
    help=say(
        "Laat zien welke bestanden zijn vastgelegd, en welke leveringen volledig zijn tot wanneer.",
        "Show which files were recorded, and which deliveries are complete until when.",
    )
)
def imports(store: StoreFolder = DEFAULT_STORE) -> None:
    """The imports, the latest first, then the closed deliveries."""
    with opened(store) as opened_store:
        contents = Desk(opened_store, local_analyst()).contents()
    console.print(table_of_imports(contents.deliveries))
    console.print()
    console.print(table_of_closings(contents.closings))


def table_of_imports(deliveries: tuple[Delivery, ...]) -> Table:
    """A line per file."""
    table = Table(box=None, pad_edge=False)
    for heading in (say("wanneer (UTC)", "when (UTC)"), say("bron", "source"), say("door", "by")):
        table.add_column(heading)
    for heading in (
        say("rijen", "rows"),
        say("vastgelegd", "recorded"),
        say("al bekend", "known"),
        say("geweigerd", "refused"),
    ):
        table.add_column(heading, justify="right")
    table.add_column("")
    for one in deliveries:
        counts = (one.rows, one.recorded, one.known, one.refused)
        state = (
            ""
            if one.finished
            else say("niet afgerond: importeer opnieuw", "broken off: import again")
        )
        table.add_row(f"{one.at:%d-%m-%Y %H:%M}", one.label, one.by, *map(str, counts), state)
    return table


def table_of_closings(closings: tuple[Closing, ...]) -> Table:
    """A line per source that has declared its deliveries complete."""
    table = Table(box=None, pad_edge=False)
    for heading in (
        say("levering van", "delivery of"),
        say("wat", "what"),
        say("volledig tot en met", "complete until"),
    ):
        table.add_column(heading)
    for one in closings:
        table.add_row(
            one.school or say("landelijk register", "national register"),
            one.delivered or say("alles", "everything"),
            f"{one.complete_until:%d-%m-%Y}",
        )
    return table
