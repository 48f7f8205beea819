"""Numbers of persons: the elfproef, and under which name the vault looks a person up. Nothing is stored here."""

import re
from typing import Literal, NamedTuple

NumberKind = Literal["bsn", "onderwijsnummer"]

_DIGITS = re.compile(r"[0-9]{8,9}")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_KINDS: dict[int, NumberKind] = {0: "bsn", 5: "onderwijsnummer"}


class PersonKey(NamedTuple):
    """What a source calls a person: a real number (namespace `pgn`), or a key of a test source (`test:...`)."""

    namespace: str
    value: str

    def __repr__(self) -> str:
        return f"PersonKey({self.namespace!r}, ...)"  # a number never lands in a traceback


def kind_of_number(text: str) -> NumberKind | None:
    """BSN or onderwijsnummer by the elfproef; None for what is neither. Eight digits miss their first 0."""
    if not _DIGITS.fullmatch(text) or not int(text):
        return None
    digits = map(int, text.zfill(9))
    total = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return _KINDS.get(total % 11)


def number_key(text: str) -> PersonKey | None:
    """The key of a real number; None where it fails the elfproef."""
    return PersonKey("pgn", text.zfill(9)) if kind_of_number(text) else None


def test_key(source: str, local: str) -> PersonKey:
    """The key of a made-up person in a source that was declared a test source."""
    return PersonKey(f"test:{source}", local)


test_key.__test__ = False  # type: ignore[attr-defined]  # pytest collects by name
