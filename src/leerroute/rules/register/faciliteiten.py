"""Faciliteiten: buildings and materials that vmbo and mbo share."""

from leerroute.rules.rule import AwaitsAgreements, NotComputable, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(Text("wat een overeenkomst regelt", "what an agreement arranges"))

declare(
    "FAC-01",
    "FAC",
    "I",
    Text(
        "Vmbo en mbo mogen elkaars gebouwen, lokalen en materialen gebruiken; verrekenen is vrij.",
        "Vmbo and mbo may use each other's buildings, rooms and materials; they settle the costs as they like.",
    ),
    state=NotComputable(
        Text("Gebruik van gebouwen wordt niet vastgelegd.", "The use of buildings is not recorded.")
    ),
)
declare(
    "FAC-02",
    "FAC",
    "S",
    Text(
        "Afspraken over toezicht, gebruik, materialen en vergoeding worden vastgelegd.",
        "What is agreed on supervision, use, materials and payment is laid down.",
    ),
    state=AGREEMENT,
)
declare(
    "FAC-03",
    "FAC",
    "I",
    Text(
        "Mbo-docenten zijn niet vrijgesteld van pleinwacht.",
        "Teachers of the mbo are not exempt from playground duty.",
    ),
    state=NotComputable(
        Text(
            "Roosters van docenten worden niet vastgelegd.", "Rosters of teachers are not recorded."
        )
    ),
)
