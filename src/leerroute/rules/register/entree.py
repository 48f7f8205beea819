"""Entreeopleidingen in het vmbo: a programme of level 1 for who stays a pupil of the vmbo."""

from leerroute.rules.rule import AwaitsAgreements, Unwritten, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(
    Text(
        "wat de overeenkomst van entree in het vmbo regelt",
        "what the agreement of entree within the vmbo arranges",
    )
)

declare(
    "ENT-01",
    "ENT",
    "M",
    Text(
        "Wie in het vmbo een entreeopleiding volgt, blijft op het vmbo ingeschreven.",
        "Who follows an entree programme within the vmbo stays enrolled at the vmbo.",
    ),
    state=Unwritten(),
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
)
declare(
    "ENT-02",
    "ENT",
    "S",
    Text(
        "Entree in het vmbo is voor wie daarmee meer kans heeft op een startkwalificatie.",
        "Entree within the vmbo is for who has a better chance of a startkwalificatie that way.",
    ),
    state=Unwritten(),
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
)
declare(
    "ENT-03a",
    "ENT",
    "M",
    Text("De overeenkomst noemt de entreeopleiding.", "The agreement names the entree programme."),
    state=AGREEMENT,
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
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
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
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
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
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
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
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
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
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
    article="WVO art. 10b9 en art. 10b8 lid 2 (tot de WVO 2020)",
    by_law=True,
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
    article="WVO art. 10b9 (tot de WVO 2020)",
    by_law=True,
)
declare(
    "ENT-04",
    "ENT",
    "M",
    Text(
        "Wie een entreeopleiding in het vmbo afrondt, krijgt een mbo-diploma en geen vmbo-diploma.",
        "Who completes an entree programme within the vmbo gets a diploma of the mbo and none of the vmbo.",
    ),
    state=Unwritten(),
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
)
declare(
    "ENT-05",
    "ENT",
    "M",
    Text(
        "Bij het examen is de leerling als examendeelnemer bij het mbo ingeschreven.",
        "At the examination the pupil is registered at the mbo as examendeelnemer.",
    ),
    state=Unwritten(),
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
)
declare(
    "ENT-06",
    "ENT",
    "I",
    Text(
        "Een entreediploma is geen startkwalificatie en geeft toegang tot niveau 2.",
        "An entree diploma is no startkwalificatie and opens level 2.",
    ),
    state=Unwritten(),
    article="WVO art. 10b8-10b9 (tot de WVO 2020)",
)
