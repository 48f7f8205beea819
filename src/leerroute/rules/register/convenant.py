"""Conceptconvenant: what shows in a pupil's own route."""

from leerroute.rules.rule import NotComputable, Unwritten, declare
from leerroute.terms import Text

declare(
    "CV-02",
    "CV",
    "M",
    Text(
        "Leerlingen worden toegelaten met een positief advies van het vmbo en een voldoende afgerond praktijkexamen.",
        "Pupils are admitted with a positive advice of the vmbo and a practical examination that was passed.",
    ),
    state=Unwritten(),
)
declare(
    "CV-03",
    "CV",
    "S",
    Text(
        "Leerlingen worden jaarlijks in overleg geselecteerd.",
        "Pupils are selected in consultation every year.",
    ),
    state=Unwritten(),
)
declare(
    "CV-04",
    "CV",
    "M",
    Text(
        "De leerling blijft ingeschreven bij partij A, die verantwoordelijk is en de bekostiging ontvangt.",
        "The pupil stays enrolled at party A, which is responsible and gets the funding.",
    ),
    state=Unwritten(),
)
declare(
    "CV-05",
    "CV",
    "S",
    Text(
        "Partij A vertelt leerling en ouders wie verantwoordelijk is.",
        "Party A tells pupil and parents who is responsible.",
    ),
    state=Unwritten(),
)
declare(
    "CV-07",
    "CV",
    "S",
    Text(
        "Doel is versnellen naar niveau 2 in bb, en instroom of oriëntatie op niveau 4 in kb.",
        "The goal is a faster level 2 in bb, and entry to or orientation on level 4 in kb.",
    ),
    state=Unwritten(),
)
declare(
    "CV-08",
    "CV",
    "M",
    Text(
        "Het vmbo vervangt het mbo niet: de examinering blijft bij partij B.",
        "The vmbo does not replace the mbo: examination stays with party B.",
    ),
    state=Unwritten(),
)
declare(
    "CV-11",
    "CV",
    "M",
    Text(
        "Het onderwijs is niet in strijd met de inrichtingsbesluiten.",
        "The teaching does not conflict with the decrees on how schools are arranged.",
    ),
    state=NotComputable(
        Text(
            "De inhoud van het onderwijs wordt niet vastgelegd.", "What is taught is not recorded."
        )
    ),
)
declare(
    "CV-13",
    "CV",
    "M",
    Text(
        "Bij een mbo-examen is de leerling als examendeelnemer bij partij B ingeschreven.",
        "At an examination of the mbo the pupil is registered at party B as examendeelnemer.",
    ),
    state=Unwritten(),
)
declare(
    "CV-17",
    "CV",
    "I",
    Text(
        "Bedragen zijn vrij van btw; zo niet, dan worden zij verhoogd.",
        "Amounts are free of VAT; if not, they are raised.",
    ),
    state=NotComputable(Text("Belasting wordt niet vastgelegd.", "Taxes are not recorded.")),
    article="Wet op de omzetbelasting art. 11 lid 1 onder o",
)
declare(
    "CV-21",
    "CV",
    "S",
    Text(
        "Bij ziekte wordt een docent vervangen; lesuitval wordt zoveel mogelijk voorkomen.",
        "A teacher who is ill is replaced; lessons are cancelled as little as possible.",
    ),
    state=NotComputable(
        Text(
            "Ziekte en lesuitval worden niet vastgelegd.",
            "Illness and cancelled lessons are not recorded.",
        )
    ),
)
declare(
    "CV-23",
    "CV",
    "S",
    Text(
        "Partijen werken mee aan elkaars wettelijke verplichtingen.",
        "The parties help each other to meet what the law asks.",
    ),
    state=NotComputable(
        Text("Medewerking is geen gegeven van een leerling.", "Help is no fact of a pupil.")
    ),
)
