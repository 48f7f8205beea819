"""Which cells of a refused row may be written down as they are: nothing that may be a number, a name or a birth date."""

from functools import cache

from leerroute.intake.bad_cell import BadCell
from leerroute.intake.cells import Parser, parser_of
from leerroute.intake.columns import IN_A_FILE, KIND, kind_named, slots_of
from leerroute.intake.discretion import is_dated, shown
from leerroute.intake.sayings import SAID_IN_A_FILE, TARGET, target_of
from leerroute.terms import Code, Company

_CODES = (str, Code, Company)


def may_be_kept(column: str, cell: str, *, is_in_place: bool) -> bool:
    """Whether a cell may be written down: it is what the column holds, or something that messages show too.

    A code is opaque, and kept. In a row that is longer or shorter than the header (`is_in_place` False) cells may have
    moved to a column where they do not belong; there only short codes and names of kinds are kept.
    """
    cell = cell.strip()
    if not cell or kind_named(cell) or cell in SAID_IN_A_FILE:
        return True
    if not is_in_place or not column or column == KIND:
        return shown(cell) is not None
    if column == TARGET:
        return _is_fine(target_of, cell)
    return any(_is_fine(parse, cell) for parse in _parsers(column)) or (
        _holds_codes(column) and not is_dated(cell)
    )


def _is_fine(parse: Parser, cell: str) -> bool:
    try:
        parse(cell)
    except BadCell as bad:
        return bad.found is not None
    return True


@cache
def _types(column: str) -> tuple[object, ...]:
    slots = (slot for kind in IN_A_FILE for slot in slots_of(kind) if slot.column == column)
    return tuple(dict.fromkeys(slot.type for slot in slots))


def _holds_codes(column: str) -> bool:
    return any(type_ in _CODES for type_ in _types(column))


@cache
def _parsers(column: str) -> tuple[Parser, ...]:
    return tuple(parser_of(type_) for type_ in _types(column) if type_ not in _CODES)
