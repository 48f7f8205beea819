"""De docenten: who may teach whom. Teachers are known with the agreements under which they are deployed."""

from leerroute.rules.rule import AwaitsAgreements, NotComputable, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(
    Text(
        "de inzet van docenten: bevoegdheid, werkgever, uren, en de overeenkomst waaronder",
        "which teachers are deployed: qualification, employer, hours, and under which agreement",
    )
)

declare(
    "DOC-01",
    "DOC",
    "M",
    Text(
        "Een leraar in het vmbo heeft een tweedegraads bevoegdheid voor het vak.",
        "A teacher in the vmbo is qualified (tweedegraads) for the subject.",
    ),
    state=AGREEMENT,
)
declare(
    "DOC-02",
    "DOC",
    "M",
    Text(
        "Met die bevoegdheid mag een leraar in het mbo lesgeven in vakken waarvoor het bevoegd gezag hem bekwaam acht.",
        "With that qualification a teacher may teach in the mbo what the institution holds him able to teach.",
    ),
    state=AGREEMENT,
)
declare(
    "DOC-03",
    "DOC",
    "S",
    Text(
        "Het bevoegd gezag zorgt dat leraren hun bekwaamheid onderhouden.",
        "The institution sees to it that teachers keep up their ability.",
    ),
    state=AGREEMENT,
)
declare(
    "DOC-04",
    "DOC",
    "M",
    Text(
        "Een mbo-docent zonder bevoegdheid voor het vmbo mag alleen met een samenwerkingsovereenkomst en een getuigschrift aan vmbo-leerlingen lesgeven.",
        "A teacher of the mbo who is not qualified for the vmbo may teach its pupils only under an agreement and with a certificate in teaching.",
    ),
    state=AGREEMENT,
)
declare(
    "DOC-05",
    "DOC",
    "M",
    Text("Zo'n docent blijft in dienst van het mbo.", "Such a teacher stays employed by the mbo."),
    state=AGREEMENT,
)
declare(
    "DOC-06",
    "DOC",
    "M",
    Text(
        "In een doorlopende leerroute mag met een teambevoegdheid worden gewerkt; het dienstverband verandert niet.",
        "In a doorlopende leerroute a team may be qualified together; employment does not change.",
    ),
    state=AGREEMENT,
    since="2020-08-01",
)
declare(
    "DOC-07",
    "DOC",
    "M",
    Text(
        "Een gastdocent geeft ten hoogste 160 uur per schooljaar les op het vmbo.",
        "A guest teacher teaches at most 160 hours per school year at the vmbo.",
    ),
    state=AGREEMENT,
)
declare(
    "DOC-08",
    "DOC",
    "I",
    Text(
        "Docenten mogen elkaars tweede examinator of assessor zijn en samen ontwikkelen.",
        "Teachers may be each other's second examiner or assessor, and develop together.",
    ),
    state=NotComputable(
        Text(
            "Een vrijheid van docenten die in geen gegeven van een leerling te zien is.",
            "A freedom of teachers that shows in no fact of a pupil.",
        )
    ),
)
declare(
    "CV-DOC",
    "CV",
    "M",
    Text(
        "Partij B waarborgt dat ingezette docenten aan de eisen van de WVO voldoen of onder regie van zulke docenten werken.",
        "Party B warrants that teachers deployed meet the WVO or work under the direction of such teachers.",
    ),
    state=AGREEMENT,
    reading=Text(
        "Het model verwijst naar 'het lid D', dat zo niet bestaat: gelezen als het onderwijs dat partij B verzorgt (CV-10).",
        "The model refers to 'paragraph D', of which there is none: read as what party B teaches (CV-10).",
    ),
)
