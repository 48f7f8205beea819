"""About the reference tables (codetabellen): that one was loaded, and what stands in it."""

from leerroute.events.kinds import Fact, fact
from leerroute.terms import Code, Text


@fact(
    "reference-loaded",
    slug="codetabel-geladen",
    title=Text("codetabel geladen", "reference table loaded"),
)
class ReferenceLoaded(Fact, frozen=True):
    """Codetabel geladen: from here on this table holds, as a whole, in the place of the one before.

    The rows stand in the log themselves, so that an earlier answer never needs a file that may be gone. `columns`
    are the Dutch names of the layout; a cell is text as people write it, empty = not stated.
    """

    table: Code
    file_sha256: str
    label: str
    by: Code
    loader: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
