"""Who a row is about: a number that passes the elfproef, a key of a test source, or a token that stands for either."""

import unicodedata
from collections.abc import Collection, Iterable
from typing import Protocol

from leerroute.intake.bad_cell import BadCell
from leerroute.intake.cells import LONGEST_CODE, check_intact
from leerroute.intake.columns import PUPIL
from leerroute.intake.discretion import may_be_number
from leerroute.terms import Text
from leerroute.vault import TOKEN, PersonKey, TokenDoesNotOpen, TokenKey, number_key, test_key

NO_NUMBER = Text(
    "dit is geen burgerservicenummer of onderwijsnummer (elfproef)",
    "this is no burgerservicenummer or onderwijsnummer (elfproef)",
)
NO_KEY = Text(
    f"mogelijk is een sleutel van hoogstens {LONGEST_CODE} zichtbare tekens",
    f"possible is a key of at most {LONGEST_CODE} visible characters",
)
OF_A_PERSON = Text(
    "dit kan het nummer van een echt persoon zijn, en dat heeft een verzonnen leerling nooit; mogelijk is een"
    " sleutel met een letter, zoals p01. Zijn de leerlingen echt, lees het bestand dan zonder --test-source",
    "this may be the number of a real person, which a made-up pupil never has; possible is a key with a letter,"
    " like p01. If the pupils are real, read the file without --test-source",
)
TOKEN_MOVED = Text(
    "dit verzegelde nummer past niet bij deze 'bestand' en 'rij', of hoort bij een andere bron",
    "this sealed number does not fit this 'bestand' and 'rij', or belongs to another source",
)


class Sealer(Protocol):
    """Whoever can put a token in the place of a text and open it again: the vault."""

    def token_keys(self, persons: Collection[PersonKey]) -> dict[PersonKey, TokenKey]:
        """The keys for the tokens of these persons."""

    def seal_token(
        self, text: str, *, file_sha256: str, row: int, key: TokenKey | None = None
    ) -> str:
        """A token that opens only for this row of this file, and until the person is erased."""

    def open_token(self, token: str, *, file_sha256: str, row: int) -> str:
        """What the token stands for; TokenDoesNotOpen."""


class Persons:
    """Reads the column `leerling` of one source; what stands there is never shown."""

    def __init__(self, sealer: Sealer, test_source: str | None = None) -> None:
        self._sealer, self._test_source = sealer, test_source
        self._token_keys: dict[PersonKey, TokenKey] = {}

    def key(self, text: str) -> PersonKey:
        """The person with this number or key; BadCell."""
        text = text.strip()
        check_intact(text)
        if self._test_source is None:
            key = number_key(text)
            if key is None:
                raise BadCell(NO_NUMBER)
            return key
        text = unicodedata.normalize("NFC", text)
        if not text or len(text) > LONGEST_CODE or not text.isprintable():
            raise BadCell(NO_KEY)
        if may_be_number(text):
            raise BadCell(OF_A_PERSON)
        return test_key(self._test_source, text)

    def prepare_tokens(self, texts: Iterable[str]) -> None:
        """Have the keys at hand for the tokens of these persons, and of no others."""
        persons = {person for text in set(texts) if (person := self._person(text))}
        self._token_keys = self._sealer.token_keys(persons) if persons else {}

    def sealed(self, column: str, text: str, file_sha256: str, row: int, *, about: str) -> str:
        """A token for a number or birth date, of the person that a row is about; empty for a number that is none."""
        person = self._person(about)
        if column == PUPIL:
            if person is None:
                return ""
            text = "\0".join(person)
        key = None if person is None else self._token_keys.get(person)
        return self._sealer.seal_token(text, file_sha256=file_sha256, row=row, key=key)

    def _person(self, text: str) -> PersonKey | None:
        """The person with this number or key; None where it is none."""
        try:
            return self.key(text)
        except BadCell:
            return None

    def opened(self, column: str, text: str, file_sha256: str, row: str) -> str:
        """What a token stands for; what is no token comes back as it is. BadCell for a token that was moved."""
        if not text.startswith(TOKEN):
            return text
        if not (row.isascii() and row.isdecimal()):
            raise BadCell(TOKEN_MOVED)
        try:
            text = self._sealer.open_token(text, file_sha256=file_sha256, row=int(row))
        except TokenDoesNotOpen:
            raise BadCell(TOKEN_MOVED) from None
        if column != PUPIL:
            return text
        namespace, _, value = text.partition("\0")
        person = self._person(value)
        if person is None or namespace != person.namespace:
            raise BadCell(TOKEN_MOVED)
        return value
