"""The reference tables as known at a position of the log."""

from typing import Any
from weakref import WeakKeyDictionary

from leerroute.events import Recorded, ReferenceLoaded
from leerroute.log import Log
from leerroute.reference.layouts import LAYOUTS
from leerroute.reference.lines import lines_in
from leerroute.reference.table import Reference, Table

_READ: WeakKeyDictionary[Log, dict[int, Reference]] = WeakKeyDictionary()
"""What was read of each log, by the position of the last load: what stands there never changes."""


def reference_known(log: Log, *, upto: int | None = None) -> Reference:
    """The tables that hold at a position: of each the last that was loaded by then."""
    last, read = log.last_of(ReferenceLoaded, upto=upto), _READ.setdefault(log, {})
    if last not in read:
        read[last] = _reference(log, last)
    return read[last]


def _reference(log: Log, upto: int) -> Reference:
    loads = {one.fact.table: one for one in log.facts(ReferenceLoaded, upto=upto)}
    tables: dict[str, Any] = {
        name.replace("-", "_"): _table(loads[name]) for name in LAYOUTS if name in loads
    }
    return Reference(**tables)


def _table(loaded: Recorded[ReferenceLoaded]) -> Table[Any]:
    return Table(lines_in(loaded.fact), loaded.fact.file_sha256, loaded.position)
