"""How the rows of one kind are read from one file: which cell holds which field. And why a row cannot be read."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from leerroute.events import Fact, Transition
from leerroute.intake.bad_cell import BadCell
from leerroute.intake.cells import Parser, parser_of
from leerroute.intake.columns import DAY, KIND, KIND_NAMES, PUPIL, Slot, columns_of, slots_of
from leerroute.intake.days import earliest_day
from leerroute.intake.discretion import nearest, shown
from leerroute.terms import Code, Company, Text

CACHED_PER_COLUMN = 20_000


class BadRow(Exception):
    """A row cannot be read."""

    def __init__(self, column: str | None, text: Text) -> None:
        super().__init__(text.en)
        self.column, self.text = column, text


class Cell(NamedTuple):
    """Where a column stands in this file, and how a kind reads it. `read` holds what was read before."""

    at: int
    column: str
    field: str
    parse: Parser
    needed: bool
    read: dict[str, Any]


class Plan(NamedTuple):
    """How the rows of one kind are read from this file."""

    kind: type[Fact]
    cells: tuple[Cell, ...]
    allowed: frozenset[int]
    codes: tuple[int, ...]
    about_pupil: bool
    has_born: bool


def plan_for(kind: type[Fact], at: Mapping[str, int]) -> Plan:
    """The plan of a kind for a file with these columns; BadRow when one that it needs is not there."""
    for column in columns_of(kind).needed:
        if column not in at:
            raise BadRow(column, _missing(column, kind))
    slots = [slot for slot in slots_of(kind) if slot.column in at]
    about_pupil = issubclass(kind, Transition)
    allowed = {at[KIND], *(at[slot.column] for slot in slots)}
    return Plan(
        kind,
        tuple(_cell(slot, at[slot.column]) for slot in slots),
        frozenset(allowed | {at[PUPIL]} if about_pupil else allowed),
        codes=tuple(at[slot.column] for slot in slots if slot.type in (str, Code, Company)),
        about_pupil=about_pupil,
        has_born=any(slot.field == "born" for slot in slots),
    )


def _cell(slot: Slot, at: int) -> Cell:
    return Cell(at, slot.column, slot.field, parser_of(slot.type), slot.needed, {})


def value_of(cell: Cell, text: str) -> Any:
    """What a cell holds; None when only white space."""
    stripped = text.strip()
    if not stripped:
        return None
    try:
        value = cell.parse(stripped)
    except BadCell as bad:
        raise BadRow(cell.column, bad.text(cell.column)) from None
    if len(cell.read) < CACHED_PER_COLUMN:
        cell.read[text] = value
    return value


def check_born(born: str, day: date) -> None:
    """Nothing happens to somebody who is not born yet; BadRow."""
    if day < earliest_day(born):
        raise BadRow(DAY, BEFORE_BIRTH)


BEFORE_BIRTH = Text(
    f"kolom '{DAY}' ligt voor de geboortedatum van de leerling",
    f"column '{DAY}' lies before the birth date of the pupil",
)


def empty(column: str, kind: type[Fact]) -> Text:
    """A column that the kind needs is empty in this row."""
    return Text(
        f"kolom '{column}' is leeg; {kind.slug} vraagt die",
        f"column '{column}' is empty; {kind.slug} needs it",
    )


def _missing(column: str, kind: type[Fact]) -> Text:
    return Text(
        f"kolom '{column}' ontbreekt in het bestand; {kind.slug} vraagt die",
        f"column '{column}' is missing in the file; {kind.slug} needs it",
    )


def misplaced(column: str, kind: type[Fact]) -> Text:
    """A column is filled that the kind has no place for."""
    if not column:
        return Text("een kolom zonder naam is gevuld", "a column without a name is filled")
    return Text(
        f"kolom '{column}' is gevuld en hoort niet bij {kind.slug}; laat die leeg",
        f"column '{column}' is filled and does not belong to {kind.slug}; leave it empty",
    )


def no_kind(found: str) -> Text:
    """There is no kind of this name."""
    if not found:
        return Text(
            f"kolom '{KIND}' is leeg; elke rij vraagt die",
            f"column '{KIND}' is empty; every row needs it",
        )
    near = nearest(found, tuple(KIND_NAMES))
    possible = (
        Text(f"het dichtst daarbij ligt '{near}'", f"nearest to that is '{near}'")
        if near
        else Text(
            "mogelijk zijn de namen in de tabel van gebeurtenissen",
            "possible are the names in the table of transitions",
        )
    )
    return BadCell(possible, shown(found, tuple(KIND_NAMES))).text(KIND)
