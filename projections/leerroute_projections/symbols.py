"""The symbols that stand in the place of a number, or beside one. Said here once; printed everywhere."""

from leerroute.terms import Text

SYMBOLS: dict[str, Text] = {
    "x": Text(
        "nog niet: de scholen hebben hun leveringen nog niet volledig verklaard tot en met de dag waarnaar gekeken wordt",
        "not yet: the schools have not declared their deliveries complete up to the day looked at",
    ),
    "z": Text(
        "niet van toepassing: er is niets om te tellen of door te delen",
        "not applicable: there is nothing to count or to divide by",
    ),
    "<5": Text(
        "klein: een getal onder de vijf wordt niet getoond",
        "small: a number below five is not shown",
    ),
    "c": Text(
        "om een andere reden niet getoond: met dit getal zou een ander te herleiden zijn",
        "withheld for another reason: with this number another could be worked out",
    ),
    "~": Text(
        "onbetrouwbaar: een kleine groep, of van meer dan een op de twintig is het vervolg onbekend",
        "unreliable: a small group, or of more than one in twenty the whereabouts are unknown",
    ),
}
"""The first four stand in the place of a number, the last stands beside it. An empty cell never means anything."""


def noted(symbol: str) -> Text:
    """A symbol with what it means, as a note below a table."""
    meaning = SYMBOLS[symbol]
    return Text(f"{symbol} = {meaning.nl}.", f"{symbol} = {meaning.en}.")
