"""`findings` and `conformance`: what the rules found, one by one, and counted per rule."""

from datetime import date, datetime
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, opened, tell
from leerroute.cli.figures import local_analyst
from leerroute.cli.language import LANGUAGE, say
from leerroute.problems import Problem
from leerroute.rules import Value
from leerroute.terms import Text
from leerroute_projections.desk import Desk
from leerroute_projections.findings import Conformance, Finding

School = Annotated[
    str | None,
    typer.Option(
        help=say(
            "alleen deze school of instelling (BRIN, ook met vestiging)",
            "only this school or institution (BRIN, also with vestiging)",
        )
    ),
]
On = Annotated[
    str | None,
    typer.Option(
        metavar=say("DATUM", "DATE"),
        help=say(
            "zoals het staat op deze dag (jjjj-mm-dd of dd-mm-jjjj); anders op de dag van het laatst bekende",
            "as it stands on this day (yyyy-mm-dd or dd-mm-yyyy); else on the day of what was last known",
        ),
    ),
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        help=say(
            "zoals bekend op: positie, datum of moment", "as known at: position, date or moment"
        )
    ),
]


class NotADay(Problem):
    """A day that cannot be read."""

    def __init__(self, found: str) -> None:
        super().__init__(
            Text(
                f"--on '{found}' is geen dag; schrijf bijvoorbeeld 2025-10-01 of 01-10-2025",
                f"--on '{found}' is no day; write for instance 2025-10-01 or 01-10-2025",
            )
        )


@app.command(
    help=say(
        "Laat zien wat de regels vonden: wat niet voldoet, niet te bepalen is, of nog moet, met wat het eerst moet bovenaan.\n\n"
        "Voorbeeld: leerroute findings --school 02QZ --open",
        "List what the rules found: what is broken, cannot be determined, or is still due, with what is due first at the top.\n\n"
        "Example: leerroute findings --school 02QZ --open",
    )
)
def findings(
    school: School = None,
    rule: Annotated[
        str | None,
        typer.Option(help=say("alleen deze regel, zoals BSA-03", "only this rule, such as BSA-03")),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open", help=say("wat nog moet", "what is still due"))
    ] = False,
    broken: Annotated[
        bool, typer.Option("--broken", help=say("wat niet voldoet", "what is broken"))
    ] = False,
    undetermined: Annotated[
        bool,
        typer.Option(
            "--undetermined", help=say("wat niet te bepalen is", "what cannot be determined")
        ),
    ] = False,
    on: On = None,
    known_at: KnownAt = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Print the findings that stand so on a day; without a choice all three."""
    asked = {Value.OPEN: open_, Value.BROKEN: broken, Value.UNDETERMINED: undetermined}
    values = [value for value, wanted in asked.items() if wanted] or list(asked)
    with opened(store) as opened_store:
        desk = Desk(opened_store, local_analyst())
        found = desk.findings(
            values=values, school=school, rule=rule, on=day_of(on), known_at=known_at
        )
    if not found:
        return tell(Text("Er is niets gevonden.", "Nothing was found."))
    print_findings(found)


@app.command(
    help=say(
        "Tel per regel voor hoeveel leerlingen (per schooljaar en school) hij gold, en hoe het ervoor staat.\n\n"
        "Voorbeeld: leerroute conformance --school 91AA --year 2024",
        "Count per rule to how many pupils (per school year and school) it applied, and how it stands.\n\n"
        "Example: leerroute conformance --school 91AA --year 2024",
    )
)
def conformance(
    school: School = None,
    year: Annotated[
        int | None,
        typer.Option(help=say("schooljaar, 2024 is 2024-2025", "school year, 2024 is 2024-2025")),
    ] = None,
    on: On = None,
    known_at: KnownAt = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Print a line per computed rule that applied to anybody."""
    with opened(store) as opened_store:
        desk = Desk(opened_store, local_analyst())
        counted = desk.conformance(school=school, year=year, on=day_of(on), known_at=known_at)
    print_conformance([one for one in counted if one.applicable])


def day_of(text: str | None) -> date | None:
    """A day as people write it; None = none is given."""
    if text is None:
        return None
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    raise NotADay(text)


def print_findings(found: list[Finding]) -> None:
    """One line per finding: by when, which rule, how it stands, of whom, where, since when, what is missing, and what was measured where anything was."""
    headings = (
        say("uiterlijk", "due on"),
        say("regel", "rule"),
        say("oordeel", "judgement"),
        say("leerling", "pupil"),
        "school",
        say("vanaf", "since"),
        say("overgang", "transition"),
        say("ontbreekt", "missing"),
        *([say("gemeten", "measured")] if any(one.measured for one in found) else []),
    )
    table = Table(box=None, pad_edge=False)
    for heading in headings:
        table.add_column(heading, no_wrap=True)
    for one in found:
        table.add_row(*map(escape, line_of(one)[: len(headings)]))
    console.print(table)


def line_of(one: Finding) -> tuple[str, ...]:
    """A finding on one line."""
    return (
        f"{one.due:%d-%m-%Y}" if one.due else "",
        one.rule.id,
        one.value.value.in_(LANGUAGE),
        str(one.pupil),
        one.school or "",
        f"{one.since:%d-%m-%Y}",
        str(one.subject),
        ", ".join((*one.missing, *one.lacks)),
        one.measured.in_(LANGUAGE) if one.measured else "",
    )


def print_conformance(counted: list[Conformance]) -> None:
    """One line per rule, with its sentence."""
    table = Table(box=None, pad_edge=False)
    table.add_column(say("regel", "rule"), no_wrap=True)
    for value in (Value.SATISFIED, Value.BROKEN, Value.UNDETERMINED, Value.OPEN):
        table.add_column(value.value.in_(LANGUAGE), justify="right")
    table.add_column("")
    for one in counted:
        numbers = (one.satisfied, one.broken, one.undetermined, one.open)
        table.add_row(one.rule.id, *map(str, numbers), escape(one.rule.sentence.in_(LANGUAGE)))
    console.print(table)
