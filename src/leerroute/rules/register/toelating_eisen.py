"""Toelatingsrecht: what an institution may ask beyond prior education, and how it may select."""

from leerroute.rules.rule import NotComputable, Unwritten, declare
from leerroute.terms import Text

declare(
    "TOE-08",
    "TOE",
    "M",
    Text(
        "Alleen bij niet-verwante doorstroom naar techniek mag wiskunde of nask1 worden geëist.",
        "Only who goes on to an unrelated programme in techniek may be asked for wiskunde or nask1.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-09",
    "TOE",
    "M",
    Text(
        "Aanvullende eisen mogen alleen voor opleidingen in de bijlage van de Regeling aanvullende eisen toelating mbo.",
        "Additional requirements are allowed only for programmes in the annex of the Regeling aanvullende eisen toelating mbo.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-10",
    "TOE",
    "M",
    Text(
        "Aanvullende eisen gaan niet over wat in de opleiding wordt geleerd of al in het voortgezet onderwijs is getoetst.",
        "Additional requirements are not about what the programme teaches or secondary school has tested.",
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
    "TOE-11",
    "TOE",
    "M",
    Text(
        "Aanvullende eisen zijn vóór 1 februari voor het studiejaar bekend.",
        "Additional requirements are known before 1 February before the study year.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-12",
    "TOE",
    "M",
    Text(
        "Een numerus fixus mag alleen bij te veel aanmeldingen of om het arbeidsmarktperspectief.",
        "A numerus fixus is allowed only for too many applications or for prospects on the labour market.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-13",
    "TOE",
    "M",
    Text(
        "Hoe wordt geselecteerd, is uiterlijk op 1 februari voor het studiejaar bekend.",
        "How applicants are selected is known on or before 1 February before the study year.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-14",
    "TOE",
    "M",
    Text(
        "Er wordt niet geselecteerd op cijfers of op een portfolio.",
        "Applicants are not selected on marks or a portfolio.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-15",
    "TOE",
    "M",
    Text(
        "Wie wordt afgewezen om een numerus fixus of aanvullende eisen, of kwalificatieplichtig is en te laat was of de intake miste, krijgt een andere opleiding aangeboden.",
        "Who is rejected for a numerus fixus or additional requirements, or is kwalificatieplichtig and was late or missed the intake, is offered another programme.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
declare(
    "TOE-16",
    "TOE",
    "M",
    Text(
        "Vakinstellingen en AOC's hoeven geen andere opleiding aan te bieden.",
        "Vakinstellingen and AOC's need not offer another programme.",
    ),
    state=Unwritten(),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
