"""Rows about other transitions: corrections and retractions in a file. How they are read, and the columns that they have."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from leerroute.events import Fact, TransitionCorrected, TransitionRetracted
from leerroute.intake.bad_cell import BadCell, NumberInWrongColumn
from leerroute.intake.cells import code
from leerroute.intake.columns import COLUMNS, DAY, KIND, PUPIL, KindColumns, column_table
from leerroute.intake.days import day
from leerroute.intake.discretion import holds_number
from leerroute.intake.plan import BadRow, empty, misplaced
from leerroute.pathway.amending import CannotBeSaid, fit_reason
from leerroute.terms import Text

TARGET, REASON, SCHOOL, REPORTED, REFERENCE = (
    "corrigeert",
    "reden",
    "school",
    "gemeld_op",
    "referentie",
)
IGNORED = (DAY, SCHOOL)
"""What a row of a file usually has, and what a retraction does not need."""

_NUMBER = re.compile(r"[0-9]{1,15}")
_LABEL_AND_ROW = re.compile(r"(.+):([0-9]{1,9})")
TARGETS = Text(
    "mogelijk is het nummer van een overgang, of LABEL:RIJ van een import (de kop is rij 1)",
    "possible is the number of a transition, or LABEL:ROW of an import (the header is row 1)",
)


SaidKind = type[TransitionCorrected] | type[TransitionRetracted]


class RowOf(NamedTuple):
    """A row of an import."""

    label: str
    row: int


class Saying(NamedTuple):
    """What a row says about a transition. `cells` are the values that it gives, by column."""

    kind: SaidKind
    target: int | RowOf
    cells: Mapping[str, str]
    reported_on: date | None = None
    reference: str | None = None
    where: str | None = None


SAID_IN_A_FILE: dict[str, SaidKind] = {
    name: kind
    for kind in (TransitionCorrected, TransitionRetracted)
    for name in (kind.__name__, kind.slug)
}
"""The kinds that a row can be which says something about another row, by both their names."""


def said_columns(kind: type[Fact]) -> KindColumns:
    """What a row about another transition does with each column: a correction may give a value in any."""
    needed = (PUPIL, KIND, TARGET)
    optional: Sequence[str] = COLUMNS
    if kind is TransitionRetracted:
        optional = (*IGNORED, REASON, REPORTED, REFERENCE)
    return KindColumns(
        kind,
        needed=needed,
        optional=tuple(one for one in COLUMNS if one in optional and one not in needed),
        refused=tuple(one for one in COLUMNS if one not in (*optional, *needed)),
    )


def whole_table() -> list[KindColumns]:
    """The columns of every kind that a row can be, those about other transitions last."""
    return [*column_table(), *map(said_columns, dict.fromkeys(SAID_IN_A_FILE.values()))]


def saying(kind: SaidKind, row: Mapping[str, str]) -> Saying:
    """What a row says, its cells by column; BadRow. Values are read when it is known of which kind they are."""
    given = {column: cell.strip() for column, cell in row.items() if cell.strip()}
    if TARGET not in given:
        raise BadRow(TARGET, empty(TARGET, kind))
    columns = said_columns(kind)
    for column, cell in given.items():
        if columns.use_of(column) == "refused":
            wrong = NumberInWrongColumn().text(column) if holds_number(cell) else None
            raise BadRow(column or None, wrong or misplaced(column, kind))
    try:
        column = TARGET
        target = target_of(given[TARGET])
        column = REPORTED
        reported_on = day(given[REPORTED]) if REPORTED in given else None
        column = REFERENCE
        reference = code(given[REFERENCE]) if REFERENCE in given else None
    except BadCell as bad:
        raise BadRow(column, bad.text(column)) from None
    own = {PUPIL, KIND, TARGET, REPORTED, REFERENCE}
    cells = {column: cell for column, cell in given.items() if column not in own}
    return Saying(kind, target, cells, reported_on, reference)


def target_of(text: str) -> int | RowOf:
    """What `corrigeert` names: the number of a transition, or a row of an import; BadCell."""
    if _NUMBER.fullmatch(text):
        return int(text)
    found = _LABEL_AND_ROW.fullmatch(text)
    if found is None or holds_number(text):
        raise BadCell(TARGETS)
    return RowOf(found[1].strip(), int(found[2]))


def reason_of(text: str) -> str:
    """A reason as it may be kept; BadRow."""
    try:
        return fit_reason(text)
    except CannotBeSaid as problem:
        raise BadRow(REASON, problem.text) from None
