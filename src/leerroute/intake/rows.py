"""From the cells of a row to a fact, or to a refusal that says why. No history, no log: one row on its own."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from leerroute.events import Fact
from leerroute.intake.bad_cell import BadCell, NumberInWrongColumn
from leerroute.intake.columns import BORN, KIND, PUPIL, kind_named
from leerroute.intake.dialect import FILE, REFUSED_COLUMNS, ROW
from leerroute.intake.discretion import digits_of, holds_number
from leerroute.intake.persons import Persons
from leerroute.intake.plan import (
    CACHED_PER_COLUMN,
    BadRow,
    Plan,
    check_born,
    empty,
    misplaced,
    no_kind,
    plan_for,
    value_of,
)
from leerroute.intake.sayings import SAID_IN_A_FILE, SaidKind, saying
from leerroute.terms import Text
from leerroute.vault import PersonKey

_SEALED = (PUPIL, BORN)


class Row(NamedTuple):
    """A row that could be read. `person` None: it is about a delivery, not about a pupil.

    `fact` is a Saying where the row is about another transition, until it is known which one.
    """

    number: int
    person: PersonKey | None
    fact: Any
    cells: Sequence[str]


class Refusal(NamedTuple):
    """A row that was refused: at which column (None: the row as a whole) and why."""

    row: int
    column: str | None
    text: Text
    cells: Sequence[str] = ()


class Mapper:
    """Reads the rows of one file. Cells repeat a lot, so every column remembers what it has read."""

    def __init__(self, columns: Sequence[str], persons: Persons) -> None:
        self._columns, self._persons = tuple(columns), persons
        self._width = len(columns)
        self._at = {column: index for index, column in enumerate(columns) if column}
        self._pupil, self._kind = self._at[PUPIL], self._at[KIND]
        self._about_refusal = [self._at[one] for one in REFUSED_COLUMNS if one in self._at]
        self._plans: dict[str, Plan] = {}
        self._known_persons: dict[str, PersonKey] = {}

    def read(self, number: int, cells: list[str]) -> Row | Refusal | None:
        """A row or its refusal; None where all cells are empty."""
        try:
            if self._about_refusal:
                cells = self._as_it_was(cells)
            return self._read(number, cells)
        except BadRow as bad:
            return Refusal(number, bad.column, bad.text, cells)

    def _read(self, number: int, cells: list[str]) -> Row | None:
        if len(cells) != self._width:
            if not any(map(str.strip, cells)):
                return None
            self._check_width(cells)
        plan = self._plans.get(cells[self._kind])
        if plan is None:
            if not any(map(str.strip, cells)):
                return None
            kind = SAID_IN_A_FILE.get(cells[self._kind].strip())
            if kind is not None:
                return self._saying(number, kind, cells)
            plan = self._plan_of(cells[self._kind])
        fact = self._fact(plan, cells)
        if plan.codes:
            self._check_codes(plan, cells)
        return Row(number, self._person(plan, cells), fact, cells)

    def _saying(self, number: int, kind: SaidKind, cells: Sequence[str]) -> Row:
        """A row about another transition."""
        said = saying(kind, {column: cells[at] for column, at in self._at.items()})
        return Row(number, self._person_in(cells, kind), said, cells)

    def _check_width(self, cells: list[str]) -> None:
        """A row may be longer than the header where nothing stands in the rest."""
        if len(cells) > self._width and not any(map(str.strip, cells[self._width :])):
            return
        found, expected = len(cells), self._width
        raise BadRow(
            None,
            Text(
                f"deze rij heeft {found} cellen en de kop {expected}",
                f"this row has {found} cells and the header {expected}",
            ),
        )

    def _as_it_was(self, cells: list[str]) -> list[str]:
        """A row of a refused file: its tokens opened, and without what was written about the refusal."""
        if len(cells) < self._width:
            return cells
        cells = list(cells)
        file, row = (cells[self._at[name]] if name in self._at else "" for name in (FILE, ROW))
        for column in _SEALED:
            if column in self._at:
                index = self._at[column]
                try:
                    cells[index] = self._persons.opened(column, cells[index], file, row)
                except BadCell as bad:
                    raise BadRow(column, bad.text(column)) from None
        for index in self._about_refusal:
            cells[index] = ""
        return cells

    def _fact(self, plan: Plan, cells: Sequence[str]) -> Fact:
        fields: dict[str, Any] = {}
        filled = 1
        for cell in plan.cells:
            text = cells[cell.at]
            if text:
                filled += 1
                value = cell.read.get(text)
                if value is None:
                    value = value_of(cell, text)
                if value is not None:
                    fields[cell.field] = value
                    continue
            if cell.needed:
                raise BadRow(cell.column, empty(cell.column, plan.kind))
        filled += plan.about_pupil and bool(cells[self._pupil])
        if filled != len(cells) - cells.count(""):
            self._check_refused(plan, cells)
        if plan.has_born and "born" in fields:
            check_born(fields["born"], fields["occurred_on"])
        return plan.kind(**fields)

    def _person(self, plan: Plan, cells: Sequence[str]) -> PersonKey | None:
        return self._person_in(cells, plan.kind) if plan.about_pupil else None

    def _person_in(self, cells: Sequence[str], kind: type[Fact]) -> PersonKey:
        text = cells[self._pupil]
        person = self._known_persons.get(text)
        if person is None:
            if not text.strip():
                raise BadRow(PUPIL, empty(PUPIL, kind))
            try:
                person = self._persons.key(text)
            except BadCell as bad:
                raise BadRow(PUPIL, bad.text(PUPIL)) from None
            if len(self._known_persons) >= CACHED_PER_COLUMN:
                self._known_persons.clear()
            self._known_persons[text] = person
        return person

    def _check_refused(self, plan: Plan, cells: Sequence[str]) -> None:
        """Every filled cell stands in a column that the kind has."""
        for index, text in enumerate(cells[: self._width]):
            if text.strip() and index not in plan.allowed:
                column = self._columns[index]
                if holds_number(text):
                    raise BadRow(column or None, NumberInWrongColumn().text(column))
                raise BadRow(column or None, misplaced(column, plan.kind))

    def _check_codes(self, plan: Plan, cells: Sequence[str]) -> None:
        """The row's own number does not stand in a second column either, valid or not."""
        own = cells[self._pupil]
        for index in plan.codes:
            if (
                len(cells[index]) >= 8
                and digits_of(own)
                and digits_of(cells[index]) == digits_of(own)
            ):
                column = self._columns[index]
                raise BadRow(column, NumberInWrongColumn().text(column))

    def _plan_of(self, text: str) -> Plan:
        kind = kind_named(text.strip())
        if kind is None:
            raise BadRow(KIND, no_kind(text.strip()))
        return self._plans.setdefault(text, plan_for(kind, self._at))
