"""How the law on secondary education is cited: by which numbers its articles are known, and until when. Judges nothing."""

from datetime import date

from leerroute.rules.settings import From, Setting
from leerroute.terms import Text

NUMBERING = Setting[str](
    "nummering-wvo",
    Text(
        "de wet op het voortgezet onderwijs, naar wier nummers artikelen worden genoemd",
        "the law on secondary education by whose numbers articles are named",
    ),
    From(date.min, "WVO", "brochure"),
    From(date(2022, 8, 1), "WVO 2020", "WVO 2020", confirmed=False),
)


def of_the_old_wvo(articles: str) -> str:
    """Articles by their old numbers, and from which day the law has others. What they ask goes on."""
    old, new = NUMBERING
    sure = "" if new.confirmed else ", dag uit het geheugen"
    return f"{old.value} art. {articles} (tot de {new.value}, {new.day}{sure})"
