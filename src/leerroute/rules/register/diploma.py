"""Diploma van het mbo: what must be met at each level."""

from leerroute.rules.rule import Unwritten, declare
from leerroute.terms import Text

declare(
    "DIP-1",
    "MBO",
    "M",
    Text(
        "Op niveau 1 zijn de examens Nederlands en rekenen afgelegd.",
        "At level 1 the examinations Nederlands and rekenen were taken.",
    ),
    state=Unwritten(),
)
declare(
    "DIP-2",
    "MBO",
    "M",
    Text(
        "Op niveau 2 is voldaan aan Nederlands en is rekenen afgelegd.",
        "At level 2 Nederlands is met and rekenen was taken.",
    ),
    state=Unwritten(),
)
declare(
    "DIP-3",
    "MBO",
    "M",
    Text(
        "Op niveau 3 is voldaan aan Nederlands en is rekenen afgelegd.",
        "At level 3 Nederlands is met and rekenen was taken.",
    ),
    state=Unwritten(),
)
declare(
    "DIP-4",
    "MBO",
    "M",
    Text(
        "Op niveau 4 is voldaan aan Nederlands en Engels en is rekenen afgelegd.",
        "At level 4 Nederlands and Engels are met and rekenen was taken.",
    ),
    state=Unwritten(),
)
declare(
    "DIP-5",
    "MBO",
    "M",
    Text(
        "Voldaan is aan de beroepsspecifieke eisen van kwalificatie en keuzedelen.",
        "What qualification and optional modules ask of the occupation is met.",
    ),
    state=Unwritten(),
)
declare(
    "DIP-6",
    "MBO",
    "M",
    Text(
        "De beroepspraktijkvorming is met goed gevolg afgesloten.",
        "The practical placement was closed with good result.",
    ),
    state=Unwritten(),
)
declare(
    "DIP-7",
    "MBO",
    "M",
    Text(
        "Voldaan is aan de eisen voor loopbaan en burgerschap.",
        "What is asked for loopbaan en burgerschap is met.",
    ),
    state=Unwritten(),
)
