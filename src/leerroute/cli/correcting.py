"""`correct`, `retract`, `dispute`, `settle`, `join` and `move`: putting right what was recorded of one pupil."""

import getpass
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, opened, tell
from leerroute.cli.importing import bring_up_to_date, tell_caught_up
from leerroute.cli.language import LANGUAGE, say
from leerroute.cli.pupil import ON_KEYS, pupil_behind
from leerroute.correcting import Amended, Amending
from leerroute.events.attributes import ATTRIBUTES
from leerroute.pathway.amending import LONGEST_REASON
from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import DisputeOutcome, Text
from leerroute_projections.telling import shown

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
_WHY = typer.Option(
    "--reason",
    help=say(
        f"waarom, in hoogstens {LONGEST_REASON} tekens en zonder nummers of geboortedata",
        f"why, in at most {LONGEST_REASON} characters and without numbers or birth dates",
    ),
)
Reason = Annotated[str, _WHY]
ReasonOrNone = Annotated[str | None, _WHY]
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


class NotAValue(Problem):
    """A value that is not written as COLUMN=VALUE."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "schrijf een waarde als KOLOM=WAARDE, bijvoorbeeld --set datum=2024-02-01, en elke kolom een keer",
                "write a value as COLUMN=VALUE, for instance --set datum=2024-02-01, and each column once",
            )
        )


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
