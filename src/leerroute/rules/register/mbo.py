"""Programma van het mbo: optional modules, and one profile of the qualification."""

from leerroute.rules.rule import NotComputable, Unwritten, declare
from leerroute.terms import Text

declare(
    "MBO-01",
    "MBO",
    "M",
    Text(
        "Keuzedelen zijn een verplicht onderdeel van de opleiding.",
        "Optional modules are a compulsory part of the programme.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "MBO-02",
    "MBO",
    "M",
    Text(
        "Een student kiest keuzedelen uit het aanbod; een niet-gekoppeld keuzedeel mag op verzoek.",
        "A student chooses optional modules from those on offer; one that is not linked is allowed on request.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "MBO-03",
    "MBO",
    "M",
    Text(
        "Een instelling mag gemotiveerd van keuzedelen afwijken, met een onderdeel van 240 klokuren.",
        "An institution may deviate from optional modules with reasons, by a part of 240 clock hours.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "MBO-04",
    "MBO",
    "M",
    Text(
        "Keuzedelen worden geëxamineerd; voor wie vanaf 2020-2021 begint, telt het resultaat mee.",
        "Optional modules are examined; for who begins from 2020-2021 on the result counts.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "MBO-05",
    "MBO",
    "I",
    Text(
        "Uren van keuzedelen tellen in de studielast en hebben geen directe relatie met onderwijstijd.",
        "Hours of optional modules count in the study load and have no direct relation with teaching time.",
    ),
    state=NotComputable(
        Text(
            "Studielast en onderwijstijd worden niet vastgelegd.",
            "Study load and teaching time are not recorded.",
        )
    ),
)
declare(
    "MBO-06",
    "MBO",
    "M",
    Text(
        "Een kwalificatie is het basisdeel met één profieldeel; het profiel staat op het diploma.",
        "A qualification is the basic part with one profile part; the profile stands on the diploma.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "KD-01",
    "KD",
    "I",
    Text(
        "De minister stelt opleidingsdomeinen, kwalificatiedossiers en keuzedelen vast.",
        "The minister lays down domains, dossiers and optional modules.",
    ),
    state=Unwritten(),
)
