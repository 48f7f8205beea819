"""Entreeopleidingen in het vmbo: what their agreement must hold. All of it awaits agreements as facts."""

from leerroute.rules.laws import of_the_old_wvo
from leerroute.rules.register.entree import LAW
from leerroute.rules.rule import AwaitsAgreements, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(
    Text(
        "wat de overeenkomst van entree in het vmbo regelt",
        "what the agreement of entree within the vmbo arranges",
    )
)

declare(
    "ENT-03a",
    "ENT",
    "M",
    Text("De overeenkomst noemt de entreeopleiding.", "The agreement names the entree programme."),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "ENT-03b",
    "ENT",
    "M",
    Text(
        "De overeenkomst regelt de inschrijving als examendeelnemer bij het mbo.",
        "The agreement arranges the registration as examendeelnemer at the mbo.",
    ),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "ENT-03c",
    "ENT",
    "M",
    Text(
        "De overeenkomst regelt examinering en diplomering door het mbo.",
        "The agreement arranges examination and diploma by the mbo.",
    ),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "ENT-03d",
    "ENT",
    "M",
    Text(
        "De overeenkomst regelt de beroepspraktijkvorming.",
        "The agreement arranges the practical placement.",
    ),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "ENT-03e",
    "ENT",
    "M",
    Text(
        "De overeenkomst regelt de doorstroom na het diploma.",
        "The agreement arranges what follows the diploma.",
    ),
    state=AGREEMENT,
    article=LAW,
)

declare(
    "ENT-03f",
    "ENT",
    "M",
    Text(
        "De overeenkomst regelt de aansluiting op het programma-aanbod.",
        "The agreement arranges how it fits the programmes on offer.",
    ),
    state=AGREEMENT,
    article=of_the_old_wvo("10b9 en 10b8 lid 2"),
    by_law=True,
    reading=Text(
        "De brochure noemt vijf onderdelen (a tot en met e); de wet vraagt er zeven, ook f en g.",
        "The brochure names five items (a to e); the law asks seven, f and g too.",
    ),
)

declare(
    "ENT-03g",
    "ENT",
    "M",
    Text(
        "De overeenkomst regelt de rechtsbescherming.",
        "The agreement arranges the protection of rights.",
    ),
    state=AGREEMENT,
    article=of_the_old_wvo("10b9"),
    by_law=True,
    reading=Text(
        "De brochure noemt vijf onderdelen (a tot en met e); de wet vraagt er zeven, ook f en g.",
        "The brochure names five items (a to e); the law asks seven, f and g too.",
    ),
)
