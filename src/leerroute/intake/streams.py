"""Streams that are no pupil's: of imports and of deliveries. And the names that are kept there."""

from importlib.metadata import PackageNotFoundError, version
from uuid import UUID, uuid5

from leerroute.events import DeliveryClosed
from leerroute.intake.bad_cell import BadCell
from leerroute.intake.bad_file import BadFile
from leerroute.intake.cells import code
from leerroute.intake.discretion import holds_number
from leerroute.terms import Text

_IMPORTS = UUID("6a2b7c52-5a0f-4b0e-9a55-6f1f3f0f8a01")
_DELIVERIES = UUID("6a2b7c52-5a0f-4b0e-9a55-6f1f3f0f8a02")
LONGEST_LABEL = 200


def import_stream(file_sha256: str, test_source: str | None) -> UUID:
    """The stream of an import: the same file as the same kind of source is the same import."""
    return uuid5(_IMPORTS, f"{file_sha256}\0{test_source or ''}")


def delivery_stream(closed: DeliveryClosed) -> UUID:
    """The stream of a delivery: who delivers what."""
    return uuid5(_DELIVERIES, f"{closed.where or ''}\0{closed.delivered or ''}")


class BadName(BadFile):
    """What a source or user is called cannot be kept in the log."""


def check_names(label: str, by: str, test_source: str | None, file: str) -> None:
    """Names are kept in the log, that of the file is told: no number of a person, no formula; BadName."""
    if any(holds_number(name) for name in (label, by, test_source or "", file)):
        raise BadName(
            Text(
                "de naam van het bestand, de bron of de gebruiker bevat een nummer van een persoon",
                "the name of the file, the source or the user holds the number of a person",
            )
        )
    fine = (label + file).isprintable() and 1 <= len(label) <= LONGEST_LABEL
    if not fine or not _is_code(by) or not (test_source is None or _is_code(test_source)):
        raise BadName(
            Text(
                "de naam van de bron of de gebruiker is leeg, te lang of begint met = + - of @",
                "the name of the source or the user is empty, too long or begins with = + - or @",
            )
        )


def _is_code(name: str) -> bool:
    try:
        return code(name.strip()) == name != ""
    except BadCell:
        return False


def loader(format_: str) -> str:
    """Which version of which loader reads."""
    try:
        return f"{format_}.1 leerroute {version('leerroute')}"
    except PackageNotFoundError:
        return f"{format_}.1"
