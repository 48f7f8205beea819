"""That a cell cannot be read, in words that show nothing of a person."""

from leerroute.terms import Text


class BadCell(Exception):
    """A cell that cannot be read: why, and what was found there if that may be shown."""

    def __init__(self, why: Text, found: str | None = None) -> None:
        super().__init__(why.en)
        self.why, self.found = why, found

    def text(self, column: str) -> Text:
        """The whole sentence: in which column, what was found, what may be there."""
        why, found = self.why, self.found
        if found is None:
            return Text(
                f"kolom '{column}' bevat iets wat hier niet wordt getoond; {why.nl}",
                f"column '{column}' holds something that is not shown here; {why.en}",
            )
        return Text(
            f"kolom '{column}' bevat '{found}'; {why.nl}",
            f"column '{column}' holds '{found}'; {why.en}",
        )


class NumberInWrongColumn(BadCell):
    """The number of a person stands where it does not belong; it is never shown."""

    def __init__(self) -> None:
        super().__init__(Text("", ""))

    def text(self, column: str) -> Text:
        """That there is a number, without the number."""
        return Text(
            f"kolom '{column}' bevat een nummer van een persoon; dat hoort alleen in 'leerling'",
            f"column '{column}' holds the number of a person; that belongs in 'leerling' only",
        )
