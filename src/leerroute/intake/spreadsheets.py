"""What spreadsheets do to cells: digits that are gone, errors in the place of content. Recognised, never repaired."""

import re

from leerroute.terms import Text

_ROUNDED = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?E[+-][0-9]{1,3}", re.IGNORECASE)
_ERROR = re.compile(r"#(?:[A-Z0-9_/]+[!?]|N/[AB])|#{3,}", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+(?:E[0-9]+)?|[0-9]+[.,]0", re.IGNORECASE)

CHANGED = Text(
    "een rekenblad heeft deze cel veranderd; voer haar opnieuw in, als tekst",
    "a spreadsheet has changed this cell; enter it again, as text",
)


def is_rounded(text: str) -> bool:
    """Whether a spreadsheet has put a rounded number in the place of what was entered: 1,0072953E+08."""
    return _ROUNDED.fullmatch(text) is not None


def is_changed(text: str) -> bool:
    """Whether a spreadsheet has put a rounded number or an error in the place of what was entered."""
    return is_rounded(text) or _ERROR.fullmatch(text) is not None


def with_hint(possible: Text, found: str) -> Text:
    """What is possible in a column of codes, and what may have happened where a number stands there."""
    if not _NUMBER.fullmatch(found):
        return possible
    return Text(
        f"{possible.nl}; een rekenblad maakt van een code een getal, en laat nullen vooraan weg",
        f"{possible.en}; a spreadsheet makes a number of a code, and drops its leading zeros",
    )
