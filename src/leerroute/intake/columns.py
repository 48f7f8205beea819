"""Which columns each kind of transition needs, may have, and refuses: one table, derived from the kinds themselves."""

from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from leerroute.events import CORRECTIONS, TRANSITIONS, DeliveryClosed, Fact, Transition
from leerroute.events.attributes import ATTRIBUTES
from leerroute.terms import Text

Use = Literal["needed", "optional", "refused"]

PUPIL, KIND, DAY, BORN = "leerling", "gebeurtenis", "datum", "geboortedatum"

IN_A_FILE: tuple[type[Fact], ...] = (
    *(kind for kind in TRANSITIONS if kind not in CORRECTIONS),
    DeliveryClosed,
)
"""Every kind that a row of the tracker's own file can be."""

COLUMNS: tuple[str, ...] = (
    PUPIL,
    KIND,
    *dict.fromkeys(attribute.column for attribute in ATTRIBUTES.values()),
)
"""Every column that such a file can have."""

MEANINGS: dict[str, Text] = {
    PUPIL: Text(
        "nummer van de leerling, of eigen sleutel van een testbron",
        "number of the pupil, or an own key of a test source",
    ),
    KIND: Text("soort gebeurtenis", "kind of transition"),
    **{attribute.column: attribute.meaning for attribute in reversed(ATTRIBUTES.values())},
}


class Slot(NamedTuple):
    """Where a kind keeps a column: its field, the type of that field, and whether it must be filled."""

    column: str
    field: str
    type: Any
    needed: bool


class KindColumns(NamedTuple):
    """The columns of one kind, in the order of the file format."""

    kind: type[Fact]
    needed: tuple[str, ...]
    optional: tuple[str, ...]
    refused: tuple[str, ...]

    def use_of(self, column: str) -> Use:
        """What this kind does with a column."""
        if column in self.needed:
            return "needed"
        return "optional" if column in self.optional else "refused"


@cache
def slots_of(kind: type[Fact]) -> tuple[Slot, ...]:
    """The columns that a kind keeps, `leerling` and `gebeurtenis` left out."""
    types = get_type_hints(kind, include_extras=True)
    return tuple(
        Slot(ATTRIBUTES[field.name].column, field.name, _given(types[field.name]), field.required)
        for field in msgspec.structs.fields(kind)
        if field.name in ATTRIBUTES
    )


@cache
def columns_of(kind: type[Fact]) -> KindColumns:
    """What a kind does with every column."""
    slots = slots_of(kind)
    needed = {KIND, *(slot.column for slot in slots if slot.needed)}
    if issubclass(kind, Transition):
        needed.add(PUPIL)
    optional = {slot.column for slot in slots} - needed
    return KindColumns(
        kind,
        needed=tuple(column for column in COLUMNS if column in needed),
        optional=tuple(column for column in COLUMNS if column in optional),
        refused=tuple(column for column in COLUMNS if column not in needed | optional),
    )


def column_table() -> list[KindColumns]:
    """The whole table, one line for each kind."""
    return [columns_of(kind) for kind in IN_A_FILE]


def kind_named(name: str) -> type[Fact] | None:
    """The kind with this code name (`MboRegistered`) or Dutch name (`mbo-ingeschreven`); None when there is none."""
    return KIND_NAMES.get(name)


def _given(type_: Any) -> Any:
    """The type of a field when it is given: without None."""
    if get_origin(type_) is Union or type(type_).__name__ == "UnionType":
        (type_,) = (one for one in get_args(type_) if one is not type(None))
    return type_


KIND_NAMES: dict[str, type[Fact]] = {
    name: kind for kind in IN_A_FILE for name in (kind.__name__, kind.slug)
}
