"""Toelatingsrecht: when somebody who applies has a right to be admitted."""

from leerroute.rules.rule import NotComputable, Unwritten, declare
from leerroute.terms import Text

declare(
    "TOE-01",
    "TOE",
    "M",
    Text(
        "Wie zich aanmeldt, voldoet aan de vooropleidingseisen.",
        "Who applies meets the requirements of prior education.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-02",
    "TOE",
    "M",
    Text(
        "Recht op toelating heeft wie zich uiterlijk op 1 april heeft aangemeld.",
        "Who has applied on or before 1 April has a right to be admitted.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-03",
    "TOE",
    "M",
    Text(
        "Recht op toelating heeft wie op een verplichte intake verschijnt.",
        "Who attends a mandatory intake has a right to be admitted.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-04",
    "TOE",
    "M",
    Text(
        "Wie aan de drie voorwaarden voldoet, wordt alleen op een toegestane grond afgewezen.",
        "Who meets the three conditions is rejected only on a ground that is allowed.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-05",
    "TOE",
    "I",
    Text(
        "Wie niet aan de voorwaarden voldoet, kan worden geweigerd.",
        "Who does not meet the conditions can be refused.",
    ),
    state=NotComputable(
        Text(
            "Een vrijheid van de instelling: weigeren en toelaten zijn beide goed.",
            "A freedom of the institution: refusing and admitting are both right.",
        )
    ),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-06",
    "TOE",
    "M",
    Text(
        "Wie zich op tijd aanmeldt en erom vraagt, krijgt een studiekeuzeadvies.",
        "Who applies in time and asks for it gets a study choice advice.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-07",
    "TOE",
    "I",
    Text(
        "Eisen mogen alleen gaan over wat van belang is voor het slagen of het beroep; zij hoeven er niet te zijn.",
        "Requirements may only be about what matters for success or the occupation; there need be none.",
    ),
    state=NotComputable(
        Text(
            "Waar een eis over gaat, wordt niet vastgelegd.",
            "What a requirement is about is not recorded.",
        )
    ),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-17",
    "TOE",
    "M",
    Text(
        "De regels gelden voor wie nieuw instroomt en voor wie binnen de instelling overstapt.",
        "The rules hold for who is new and for who moves within the institution.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-18",
    "TOE",
    "I",
    Text(
        "Een positief advies van het vmbo na een meeloopstage kan de intake vervangen.",
        "A positive advice of the vmbo after a try-out placement can take the place of the intake.",
    ),
    state=NotComputable(
        Text(
            "Een voorbeeld van een afspraak: er is niets waaraan het kan worden getoetst.",
            "An example of what can be agreed: there is nothing to hold it against.",
        )
    ),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-19",
    "TOE",
    "I",
    Text(
        "Kwalificatieplichtig is wie niet meer leerplichtig is, jonger dan 18 is en geen startkwalificatie heeft.",
        "Kwalificatieplichtig is who is past the leerplicht, under 18 and without a startkwalificatie.",
    ),
    state=Unwritten(),
    article="Leerplichtwet 1969",
)
