"""What of a cell may be shown or written down: never a number of a person, a birth date, or what may be a name."""

import re
from difflib import get_close_matches
from functools import lru_cache
from unicodedata import normalize

from leerroute.intake.spreadsheets import is_rounded
from leerroute.vault import kind_of_number

_DIGITS = re.compile(r"[0-9]+")
_RUN = re.compile(r"\d+")
_LONG_RUN = re.compile(r"[0-9](?:[\W_]*[0-9]){5}")
_YEAR = "(?:19|20|21)[0-9]{2}"
_DATE = re.compile(
    rf"{_YEAR}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}|[0-9]{{1,2}}[-/.][0-9]{{1,2}}[-/.](?:{_YEAR}|[0-9]{{2}})"
)
_PART_UNKNOWN = re.compile(r"(?:^|[-/.])00(?:[-/.]|$)")
_CODE = re.compile(r"\S|(?=\D*\d)(?!.*[^\W\d_]{4})\S{1,12}")
"""One sign, or a few with a digit and without anything like a word."""
_FORMULA = ("=", "+", "-", "@")

LONGEST_SHOWN = 24
SHORTEST_NUMBER = 8
"""Digits of a number of a person whose first 0 was lost."""

NOT_SHOWN = "***"
"""Stands in a file of refused rows for what is not written down."""


def digits_of(text: str) -> str:
    """The digits of a text in a row, whatever stands between them and in whatever script they are."""
    if text.isascii():
        return "".join(_DIGITS.findall(text))
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def holds_number(text: str) -> bool:
    """Whether a text holds the number of a person, with or without dots and spaces between its digits.

    Eight of nine digits are enough: the elfproef gives the ninth (1,0072953E+08).
    """
    if len(text) < SHORTEST_NUMBER:
        return False
    digits = digits_of(text)
    if len(digits) < SHORTEST_NUMBER:
        return False
    if is_rounded(text.strip()):
        return True
    runs = _DIGITS.findall(text) if text.isascii() else []
    return any(kind_of_number(run) for run in (digits, *runs))


def may_be_number(key: str) -> bool:
    """Whether a key may be the number of a real person: many digits and no letter, or digits in a row that pass the elfproef.

    A mistyped number fails the elfproef and is a real one nevertheless. Digits of a key with letters do not count together:
    a made-up key is numbered, and now and then all its digits pass. Exact figures leave a store of made-up pupils, so nobody
    real comes in as one of them.
    """
    key = normalize("NFKC", key)
    if not any(sign.isalpha() for sign in key):
        return len(digits_of(key)) >= SHORTEST_NUMBER
    return any(holds_number(run) for run in _RUN.findall(key))


def is_dated(text: str) -> bool:
    """Whether a cell has the form of a day, in whatever order and with whatever signs."""
    return _DATE.fullmatch(text.strip()) is not None


def shown(found: str, possible: tuple[str, ...] = ()) -> str | None:
    """What was found, if it may be shown: something near to what is possible, or a short code; else None."""
    found = found.strip()
    if len(found) > LONGEST_SHOWN or not found.isprintable() or is_dated(found):
        return None
    if holds_number(found) or _LONG_RUN.search(found):
        return None
    return found if _CODE.fullmatch(found) or nearest(found, possible) else None


def shown_day(found: str) -> str | None:
    """What was found in a column of days, if it may be shown: a day, however written, that is no birth date.

    Only birth dates have an unknown day or month (00).
    """
    found = found.strip()
    return found if is_dated(found) and not _PART_UNKNOWN.search(found) else None


def shown_name(name: str) -> str | None:
    """The name of a column, if it may be shown."""
    fine = len(name) <= 40 and name.isprintable() and not _LONG_RUN.search(name)
    return name if fine and not is_dated(name) else None


@lru_cache(maxsize=4096)
def nearest(found: str, possible: tuple[str, ...]) -> str | None:
    """The possible value that looks most like what was found; None when none does."""
    by_folded = {value.casefold(): value for value in reversed(possible)}
    folded = found.strip().casefold()
    close = get_close_matches(folded, by_folded, n=1, cutoff=0.55)
    begins = [value for value in by_folded if len(folded) > 2 and value.startswith(folded)]
    return by_folded[(close + begins)[0]] if close or begins else None


def as_text(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if _is_run(cell) else cell


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would run this cell, or would have before it was written as text."""
    return _is_run(cell) or (cell[:1] == "'" and _is_run(cell[1:]))


def _is_run(cell: str) -> bool:
    """Some spreadsheets look past white space, and read the wide signs of Japanese as the narrow ones."""
    return normalize("NFKC", cell.lstrip()[:1]).startswith(_FORMULA)
