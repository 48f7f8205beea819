"""`show-pupil` and `why`: what was recorded of one pupil, and why the pupil is in a figure or not. Both go into the view log."""

import getpass
import sys
from typing import Annotated
from uuid import UUID

import typer
from rich.markup import escape
from rich.table import Table

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, errors, opened, tell
from leerroute.cli.figures import FigureName, local_analyst
from leerroute.cli.language import LANGUAGE, say
from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import Text
from leerroute.vault import kind_of_number
from leerroute.viewlog import LONGEST_REASON
from leerroute_projections.answer import Moment, PupilHistory
from leerroute_projections.desk import Desk, figure_named
from leerroute_projections.figure import Figure
from leerroute_projections.history import SHORTEST_REASON, find
from leerroute_projections.reasoning import Step
from leerroute_projections.why import Reason as Why
from leerroute_projections.why import conclusion

ON_KEYS = say(
    "Een SLEUTEL is een nummer, een eigen sleutel van een testbron of het id van een leerling. Typ een nummer niet op de"
    " opdrachtregel, want de shell bewaart wat u typt: geef -, dan wordt het gevraagd (of van de standaardinvoer gelezen).",
    "A KEY is a number, an own key of a test source or the id of a pupil. Do not type a number on the command line, since"
    " the shell keeps what you type: give -, and you are asked for it (or it is read from standard input).",
)
Key = Annotated[str, typer.Argument(metavar=say("SLEUTEL", "KEY"))]
Reason = Annotated[
    str,
    typer.Option(
        help=say(
            f"waarom, in {SHORTEST_REASON} tot en met {LONGEST_REASON} tekens en zonder nummer van een persoon",
            f"why, in {SHORTEST_REASON} to {LONGEST_REASON} characters and without a person's number",
        )
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


class NobodyFound(Problem):
    """A key that leads to no pupil."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "bij deze sleutel is geen leerling bekend; er is niets vastgelegd",
                "no pupil is known by this key; nothing was recorded",
            )
        )


def key_from(typed: str) -> str:
    """A key as typed; `-` asks for it without showing it, or reads one line from standard input."""
    if typed != "-":
        if kind_of_number(typed):
            errors.print(
                say(
                    "let op: dit nummer staat nu in de geschiedenis van uw shell; geef liever -",
                    "mind: this number is now in the history of your shell; rather give -",
                )
            )
        return typed
    if sys.stdin.isatty():
        return getpass.getpass(say("sleutel: ", "key: "))
    return sys.stdin.readline().strip()


def pupil_behind(store: Store, typed: str) -> UUID:
    """The pupil behind a key; NobodyFound."""
    pupil = find(store, key_from(typed).strip())
    if pupil is None or not store.log.history(pupil):
        raise NobodyFound
    return pupil


@app.command(
    "show-pupil",
    help=say(
        "Laat zien wat van een leerling is vastgelegd, met nummers. De inzage komt in het inzagelogboek.\n\n",
        "Show what was recorded of a pupil, with numbers. The view goes into the view log.\n\n",
    )
    + ON_KEYS,
)
def show_pupil(
    key: Key,
    reason: Reason,
    known_at: KnownAt = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Print one history."""
    with opened(store) as opened_store:
        desk = Desk(opened_store, local_analyst())
        history = desk.open_history(key_from(key), reason=reason, known_at=known_at)
    if history is None:
        raise NobodyFound
    print_history(history)


def print_history(history: PupilHistory) -> None:
    """The transitions in order of happening, each with its number, both dates and its source."""
    for pupil, version in history.streams:
        tell(Text(f"leerling {pupil}, versie {version}", f"pupil {pupil}, version {version}"))
    table = Table(box=None, pad_edge=False)
    for heading in (
        "nr",
        say("datum", "day"),
        say("vastgelegd", "recorded"),
        say("overgang", "transition"),
        "school",
        say("inhoud", "content"),
        say("bron", "source"),
    ):
        table.add_column(heading, overflow="fold")
    for moment in history.moments:
        table.add_row(*map(escape, line_of(moment)))
    console.print(table)


def line_of(moment: Moment) -> tuple[str, ...]:
    """A transition on one line."""
    content = ", ".join(
        f"{name.in_(LANGUAGE)} {value.in_(LANGUAGE)}" for name, value in moment.details
    )
    source = f"{moment.source}:{moment.row}" if moment.row else moment.source
    return (
        moment.id,
        f"{moment.occurred_on:%d-%m-%Y}",
        f"{moment.recorded_at:%d-%m-%Y}",
        moment.title.in_(LANGUAGE),
        moment.school or "",
        content,
        source,
    )


@app.command(
    help=say(
        "Laat zien waarom een leerling in een figuur meetelt of niet: elke voorwaarde van de definitie, met wat er gevonden is."
        " De inzage komt in het inzagelogboek.\n\nVoorbeeld: leerroute why - 2a --reason 'vraag van de mentor'\n\n",
        "Show why a pupil is counted in a figure or not: each condition of the definition, with what was found."
        " The view goes into the view log.\n\nExample: leerroute why - 2a --reason 'asked by the mentor'\n\n",
    )
    + ON_KEYS
)
def why(
    key: Key,
    name: FigureName,
    reason: Reason,
    known_at: KnownAt = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Print the steps of each row of the pupil against one figure."""
    figure = figure_named(name)
    with opened(store) as opened_store:
        desk = Desk(opened_store, local_analyst())
        found = desk.why(key_from(key), [figure.name], reason=reason, known_at=known_at)
    if found is None:
        raise NobodyFound
    console.print(figure.title.in_(LANGUAGE), style="bold", markup=False)
    if not found[figure.name]:
        tell(NOTHING_TO_JUDGE)
    for one in found[figure.name]:
        print_why(figure, one)


NOTHING_TO_JUDGE = Text(
    "Van deze leerling is niets bekend waarover deze figuur gaat.",
    "Nothing is known of this pupil that this figure is about.",
)


def print_why(figure: Figure, why: Why) -> None:
    """One row: its group, the conclusion, and the steps that lead to it."""
    named = ", ".join(
        f"{d.title.in_(LANGUAGE)} {d.label(why.group[d.code], LANGUAGE)}" for d in figure.dimensions
    )
    console.print(f"\n{named}", markup=False)
    console.print(f"  {conclusion(figure, why).in_(LANGUAGE)}", style="bold", markup=False)
    for step in (*why.population, *why.known):
        print_step(step, "  ")
    for judged in why.outcomes if why.counts else why.left_out:
        console.print(f"    {judged.title.in_(LANGUAGE)}", markup=False)
        for step in judged.steps:
            print_step(step, "      ")


def print_step(step: Step, indent: str) -> None:
    """A condition, whether it holds, and what was found."""
    holds = say("ja ", "yes") if step.holds else say("nee", "no ")
    console.print(
        f"{indent}{holds}  {step.condition.in_(LANGUAGE)} [{step.found.in_(LANGUAGE)}]",
        markup=False,
    )
