"""`erase`: erase one pupil for good, after asking."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from leerroute.cli.app import DEFAULT_STORE, StoreFolder, app, console, opened, tell
from leerroute.cli.importing import bring_up_to_date, tell_caught_up
from leerroute.cli.language import LANGUAGE, say
from leerroute.erasing import NobodyToErase, erase, holders_of, to_erase
from leerroute.events.erasure import GROUNDS, ErasureGround
from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import Text
from leerroute.vault import kind_of_number
from leerroute_projections.history import find


class NumberAsArgument(Problem):
    """A number of a person on the command line ends up in the history of the shell and the list of processes."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "geef het nummer van een persoon niet op de opdrachtregel: laat het weg, dan wordt"
                " ernaar gevraagd; er is niets gewist",
                "do not give the number of a person on the command line: leave it out and it is"
                " asked for; nothing was erased",
            )
        )


class NotAGround(Problem):
    """A ground that is not in the list."""

    def __init__(self, found: str) -> None:
        known = ", ".join(GROUNDS)
        super().__init__(
            Text(
                f"'{found}' is geen grond om te wissen; mogelijk zijn {known}",
                f"'{found}' is no ground to erase; possible are {known}",
            )
        )


@app.command(
    "erase",
    help=say(
        "Wis een leerling: alles wat is vastgelegd, op elk moment. Dat kan niet ongedaan worden gemaakt.\n\n"
        "Een nummer wordt gevraagd en nooit meegegeven; de id van een leerling mag worden meegegeven.\n\n"
        "Voorbeeld: leerroute erase --ground request",
        "Erase a pupil: all that was recorded, at whatever moment. That cannot be undone.\n\n"
        "A number is asked for and never given as an argument; the id of a pupil may be.\n\n"
        "Example: leerroute erase --ground request",
    ),
)
def erase_pupil(
    ground: Annotated[
        str,
        typer.Option(
            metavar=say("GROND", "GROUND"),
            help="; ".join(f"{code}: {text.in_(LANGUAGE)}" for code, text in GROUNDS.items()),
        ),
    ],
    key: Annotated[
        str | None,
        typer.Argument(
            metavar=say("[ID]", "[ID]"),
            help=say(
                "id, of sleutel van een verzonnen leerling", "id, or the key of a made-up pupil"
            ),
        ),
    ] = None,
    refused_in: Annotated[
        list[Path] | None,
        typer.Option(
            "--refused-in",
            metavar=say("MAP", "FOLDER"),
            exists=True,
            file_okay=False,
            help=say(
                "map waar bestanden met geweigerde rijen staan; ook daar gaan de rijen weg",
                "folder with files of refused rows; the rows go there too",
            ),
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help=say("noem wat zou worden gewist", "name what would be erased")
        ),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help=say("vraag geen bevestiging", "do not ask to confirm"))
    ] = False,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Find the pupil, ask, erase, and say what was emptied."""
    chosen, folders = ground_named(ground), tuple(refused_in or ())
    with opened(store) as opened_store:
        pupil = found(opened_store, key)
        announce(opened_store, pupil, folders)
        if dry_run:
            tell(Text("er is niets gewist", "nothing was erased"))
            return
        if not yes:
            typer.confirm(say("voorgoed wissen?", "erase for good?"), abort=True)
        today, by = datetime.now(UTC).date(), getpass.getuser()
        erased = erase(opened_store, pupil, ground=chosen, by=by, on=today, folders=folders)
        for emptied in erased.emptied:
            tell(Text(f"geleegd: {emptied.nl}", f"emptied: {emptied.en}"))
        tell_caught_up(bring_up_to_date(opened_store))
        tell_what_stays()
        console.print(f"{say('kop', 'head')}: {opened_store.log.head()}", markup=False)


def ground_named(text: str) -> ErasureGround:
    """The ground with this code; NotAGround."""
    for ground in GROUNDS:
        if ground == text:
            return ground
    raise NotAGround(text)


def found(store: Store, key: str | None) -> UUID:
    """The pupil with this id or key, or with the number typed at the prompt; NobodyToErase, NumberAsArgument."""
    if key is not None and kind_of_number(key.strip()):
        raise NumberAsArgument
    if key is None:
        key = typer.prompt(say("nummer van de leerling", "number of the pupil"), hide_input=True)
    pupil = find(store, key.strip())
    if pupil is None:
        raise NobodyToErase(before=False)
    return pupil


def announce(store: Store, pupil: UUID, folders: tuple[Path, ...]) -> None:
    """Whom it concerns, and where something is held."""
    pupils = to_erase(store, pupil)
    for one in sorted(pupils):
        number = len(store.log.history(one))
        tell(Text(f"leerling {one}: {number} feiten", f"pupil {one}: {number} facts"))
    for holder in holders_of(store, pupils, folders):
        tell(Text(f"  {holder.title.nl}", f"  {holder.title.en}"))


def tell_what_stays() -> None:
    """What erasing does not reach."""
    tell(
        Text(
            "Het zegel op het logboek blijft kloppen; het inzagelogboek houdt wie er keek."
            " Oude reservekopieën, aangeleverde bestanden en eerdere uitvoer zijn van u: ruim die zelf op.",
            "The log still verifies; the view log keeps who looked."
            " Old backups, delivered files and earlier exports are yours: clear these away yourself.",
        )
    )
