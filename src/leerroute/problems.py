"""What all errors that a user can meet have in common: one sentence in two languages. Nothing else lives here."""

from leerroute.terms import Text


class Problem(Exception):
    """Something that a user can be told: where, what was found, what could have been there.

    The sentence never holds a pupil's number, name or birth date.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return self.text.nl
