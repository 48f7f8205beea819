"""Cells of a correction as values of the kind that is corrected, read as the intake reads every cell."""

from collections.abc import Mapping

import msgspec

from leerroute.events import Transition
from leerroute.intake.bad_cell import BadCell
from leerroute.intake.cells import parser_of
from leerroute.intake.columns import Slot, slots_of
from leerroute.pathway.amending import CannotBeSaid
from leerroute.pathway.known import correctable
from leerroute.terms import Plain, Text


class NoSuchColumn(CannotBeSaid):
    """A column that this kind of transition does not have, or that is not corrected."""

    def __init__(self, column: str, kind: type[Transition]) -> None:
        possible = ", ".join(sorted(slot.column for slot in slots_to_correct(kind)))
        super().__init__(
            Text(
                f"een overgang '{kind.title.nl}' heeft geen '{column}' dat te corrigeren is;"
                f" mogelijk zijn {possible}",
                f"a transition '{kind.title.en}' has no '{column}' to correct; there are {possible}",
            )
        )


class UnreadableValue(CannotBeSaid):
    """A value that its column cannot hold."""


def slots_to_correct(kind: type[Transition]) -> list[Slot]:
    """The columns of a kind that a correction can change."""
    return [slot for slot in slots_of(kind) if slot.field in correctable(kind)]


def values_of(kind: type[Transition], cells: Mapping[str, str]) -> dict[str, Plain]:
    """Cells by column as values by field, read by the parsers of the intake; a problem for one that cannot be read."""
    slots = {slot.column: slot for slot in slots_to_correct(kind)}
    values: dict[str, Plain] = {}
    for column, text in cells.items():
        if column not in slots:
            raise NoSuchColumn(column, kind)
        try:
            value = parser_of(slots[column].type)(text.strip())
        except BadCell as bad:
            raise UnreadableValue(bad.text(column)) from None
        values[slots[column].field] = msgspec.to_builtins(value)
    return values
