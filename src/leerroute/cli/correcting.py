"""`show-pupil`, `correct`, `retract`, `dispute`, `settle`, `join` and `move`: what was recorded of one pupil, and putting it right."""

import getpass
import sys
from collections.abc import Iterable
from typing import Annotated, Any
from uuid import UUID

import typer
from rich.markup import escape
from rich.table import Table

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, errors, opened, tell
from leerroute.cli.figures import local_analyst
from leerroute.cli.importing import bring_up_to_date, tell_caught_up
from leerroute.cli.language import LANGUAGE, say
from leerroute.correcting import Amended, Amending
from leerroute.events.attributes import ATTRIBUTES
from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import DisputeOutcome, Text
from leerroute.vault import kind_of_number
from leerroute_projections.answer import Moment, PupilHistory
from leerroute_projections.desk import Desk
from leerroute_projections.history import find
from leerroute_projections.telling import shown

ON_KEYS = say(
    "Een SLEUTEL is een nummer, een eigen sleutel van een testbron of het id van een leerling. Typ een nummer niet op de"
    " opdrachtregel, want de shell bewaart wat u typt: geef -, dan wordt het gevraagd (of van de standaardinvoer gelezen).",
    "A KEY is a number, an own key of a test source or the id of a pupil. Do not type a number on the command line, since"
    " the shell keeps what you type: give -, and you are asked for it (or it is read from standard input).",
)
Id = Annotated[
    int,
    typer.Argument(
        metavar="ID",
        min=1,
        help=say(
            "nummer van de overgang, zoals show-pupil dat noemt",
            "number of the transition, as show-pupil lists it",
        ),
    ),
]
Reason = Annotated[
    str,
    typer.Option(
        help=say(
            "waarom, in hoogstens 200 tekens en zonder nummers of geboortedata",
            "why, in at most 200 characters and without numbers or birth dates",
        )
    ),
]
ReasonOrNone = Annotated[
    str | None,
    typer.Option(
        "--reason",
        help=say(
            "waarom, in hoogstens 200 tekens en zonder nummers of geboortedata",
            "why, in at most 200 characters and without numbers or birth dates",
        ),
    ),
]
Version = Annotated[
    int | None,
    typer.Option(
        min=1,
        help=say(
            "versie van de leerling die u zag (show-pupil); is er sindsdien iets vastgelegd, dan wordt dit geweigerd",
            "version of the pupil that you saw (show-pupil); refused when something was recorded since",
        ),
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


class NotAValue(Problem):
    """A value that is not written as COLUMN=VALUE."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "schrijf een waarde als KOLOM=WAARDE, bijvoorbeeld --set datum=2024-02-01, en elke kolom een keer",
                "write a value as COLUMN=VALUE, for instance --set datum=2024-02-01, and each column once",
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
    key: Annotated[str, typer.Argument(metavar=say("SLEUTEL", "KEY"))],
    reason: Reason,
    known_at: Annotated[
        str | None,
        typer.Option(
            help=say(
                "zoals bekend op: positie, datum of moment", "as known at: position, date or moment"
            )
        ),
    ] = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Print one history."""
    with opened(store) as opened_store:
        desk = Desk(opened_store, local_analyst())
        history = desk.open_history(key_from(key), reason=reason, known_at=known_at)
    if history is None:
        raise NobodyFound
    print_history(history)


@app.command(
    help=say(
        "Corrigeer een overgang: andere waarden gaan gelden, de oude blijven bewaard.\n\n"
        "De laatste correctie geldt als geheel: noem alles wat anders moet zijn dan oorspronkelijk is vastgelegd.\n\n"
        "Voorbeeld: leerroute correct 1204 --set datum=2024-02-01 --set leerweg=kb --reason 'verkeerd overgenomen'",
        "Correct a transition: other values count, the old ones are kept.\n\n"
        "The last correction holds as a whole: give all that differs from what was recorded originally.\n\n"
        "Example: leerroute correct 1204 --set datum=2024-02-01 --set leerweg=kb --reason 'copied wrongly'",
    )
)
def correct(
    target: Id,
    reason: Reason,
    values: Annotated[
        list[str],
        typer.Option(
            "--set",
            metavar=say("KOLOM=WAARDE", "COLUMN=VALUE"),
            help=say(
                "kolom van het eigen bestandsformaat en de waarde die zou moeten gelden",
                "column of the tracker's own file and the value that should count",
            ),
        ),
    ],
    version: Version = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record a correction."""
    cells = cells_from(values)
    with opened(store) as opened_store:
        done = amending(opened_store).correct(target, cells, reason=reason, version=version)
        tell_amended(done, Text("gecorrigeerd", "corrected"))
        tell_changes(done)
        tell_caught_up(bring_up_to_date(opened_store))


@app.command(
    help=say(
        "Trek een overgang in, of een correctie, betwisting, uitspraak of samenvoeging. Een intrekking is definitief: leg"
        " zo nodig opnieuw vast.",
        "Retract a transition, or a correction, dispute, settlement or join. A retraction is final: record it again if"
        " need be.",
    )
)
def retract(
    target: Id,
    reason: Reason,
    version: Version = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record a retraction."""
    with opened(store) as opened_store:
        done = amending(opened_store).retract(target, reason=reason, version=version)
        tell_amended(done, Text("ingetrokken", "retracted"))
        tell_caught_up(bring_up_to_date(opened_store))


@app.command(
    help=say(
        "Markeer een overgang als betwist door een school; zij telt mee tot de betwisting is opgelost.",
        "Mark a transition as disputed by a school; it counts until the dispute is settled.",
    )
)
def dispute(
    target: Id,
    school: Annotated[
        str,
        typer.Option(
            help=say("de school die betwist (BRIN)", "the school that disputes (BRIN)"),
        ),
    ],
    reason: ReasonOrNone = None,
    version: Version = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record a dispute."""
    with opened(store) as opened_store:
        done = amending(opened_store).dispute(target, school=school, reason=reason, version=version)
        tell_amended(done, Text("betwist", "disputed"))
        tell_caught_up(bring_up_to_date(opened_store))


@app.command(
    help=say(
        "Los een betwisting op: de overgang blijft gehandhaafd of is vervallen.",
        "Settle a dispute: the transition is upheld (gehandhaafd) or lapses (vervallen).",
    )
)
def settle(
    target: Id,
    outcome: Annotated[
        str,
        typer.Option(metavar="gehandhaafd|vervallen", help=say("de uitkomst", "the outcome")),
    ],
    reason: ReasonOrNone = None,
    version: Version = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record a settlement."""
    with opened(store) as opened_store:
        done = amending(opened_store).settle(
            target, outcome=outcome_from(outcome), reason=reason, version=version
        )
        tell_amended(done, Text("betwisting opgelost", "dispute settled"))
        tell_caught_up(bring_up_to_date(opened_store))


@app.command(
    help=say(
        "Voeg twee leerlingen samen die een en dezelfde zijn: zij tellen voortaan als KEEP. Ongedaan te maken met retract.\n\n",
        "Join two pupils who are one person: they count as KEEP from now on. Undone by retract.\n\n",
    )
    + ON_KEYS
)
def join(
    keep: Annotated[str, typer.Argument(metavar="KEEP")],
    absorb: Annotated[str, typer.Argument(metavar="ABSORB")],
    reason: Reason,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record a join, with both pupils."""
    with opened(store) as opened_store:
        kept, absorbed = pupil_behind(opened_store, keep), pupil_behind(opened_store, absorb)
        done = amending(opened_store).join(kept, absorbed, reason=reason)
        tell_amended(done, Text("samengevoegd", "joined"))
        tell_caught_up(bring_up_to_date(opened_store))


@app.command(
    help=say(
        "Verplaats een overgang naar de juiste leerling: hier ingetrokken en daar vastgelegd, in een keer.\n\n",
        "Move a transition to the right pupil: retracted here and recorded there, at once.\n\n",
    )
    + ON_KEYS
)
def move(
    target: Id,
    to: Annotated[str, typer.Option(metavar=say("SLEUTEL", "KEY"))],
    reason: Reason,
    version: Version = None,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Record a retraction with one pupil and the transition with another."""
    with opened(store) as opened_store:
        pupil = pupil_behind(opened_store, to)
        done = amending(opened_store).move(target, pupil, reason=reason, version=version)
        tell_amended(done, Text("verplaatst", "moved"))
        tell_caught_up(bring_up_to_date(opened_store))


def amending(store: Store) -> Amending:
    """What the user of this machine says about transitions."""
    return Amending(store.log, getpass.getuser())


def cells_from(values: Iterable[str]) -> dict[str, str]:
    """`datum=2024-02-01` and the like by column; NotAValue."""
    pairs = [one.partition("=") for one in values]
    cells = {column.strip(): value for column, sign, value in pairs if sign and value.strip()}
    if len(cells) != len(pairs):
        raise NotAValue
    return cells


def outcome_from(text: str) -> DisputeOutcome:
    """How a dispute is settled, as typed."""
    match text:
        case "gehandhaafd" | "vervallen":
            return text
    raise typer.BadParameter(
        say("kies gehandhaafd of vervallen", "choose gehandhaafd (upheld) or vervallen (lapsed)")
    )


def tell_amended(done: Amended, what: Text) -> None:
    """What was done, about which transition, under which numbers."""
    numbers = ", ".join(map(str, done.positions))
    tell(
        Text(
            f"overgang {done.target} ({done.kind.nl}) {what.nl}; vastgelegd onder nummer {numbers}",
            f"transition {done.target} ({done.kind.en}) {what.en}; recorded as number {numbers}",
        )
    )


def tell_changes(done: Amended) -> None:
    """Per column what it said and what it says now; a birth date is not printed."""
    for field in done.after.__struct_fields__:
        was, now = getattr(done.before, field), getattr(done.after, field)
        if was != now:
            values = "" if field == "born" else f": {said(field, was)} -> {said(field, now)}"
            tell(Text(*(f"  {ATTRIBUTES[field].column}{values}",) * 2))
    if done.lapsed:
        lapsed = ", ".join(done.lapsed)
        tell(
            Text(
                f"  let op: wat een eerdere correctie zei over {lapsed}, geldt niet meer",
                f"  mind: what an earlier correction said about {lapsed} holds no more",
            )
        )


def said(field: str, value: Any) -> str:
    """The value of a field as a reader writes it; nothing is a dash."""
    return shown(field, value).in_(LANGUAGE)


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
