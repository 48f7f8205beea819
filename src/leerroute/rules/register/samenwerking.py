"""Samenwerkingsovereenkomst: when there must be one, and what stands in it. All of it awaits agreements as facts."""

from leerroute.rules.rule import AwaitsAgreements, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(
    Text(
        "overeenkomsten: partijen, geldigheid, onderdelen, ondertekening",
        "agreements: parties, validity, items, signatures",
    )
)

declare(
    "SOK-01",
    ("SW", "LWT", "ENT", "DLR"),
    "M",
    Text(
        "Samenwerking wordt vastgelegd; voor een leerwerktraject, entree in het vmbo en een doorlopende leerroute is een overeenkomst verplicht.",
        "Cooperation is laid down; a leerwerktraject, entree within the vmbo and a doorlopende leerroute need an agreement.",
    ),
    state=AGREEMENT,
    reading=Text(
        "De brochure noemt de eis aan een doorlopende leerroute eerst een wetsvoorstel en later verplicht: zij geldt voor routes vanaf 1 augustus 2020.",
        "The brochure first calls what is asked of a doorlopende leerroute a bill and later compulsory: it holds for routes from 1 August 2020 on.",
    ),
)
declare(
    "SOK-02",
    "SW",
    "S",
    Text("De overeenkomst noemt welke partners samenwerken.", "The agreement names the partners."),
    state=AGREEMENT,
)
declare(
    "SOK-03",
    "SW",
    "S",
    Text(
        "De overeenkomst noemt het doel van de samenwerking.",
        "The agreement names the purpose of the cooperation.",
    ),
    state=AGREEMENT,
)
declare(
    "SOK-04",
    "SW",
    "S",
    Text("De overeenkomst noemt de sectoren.", "The agreement names the sectors."),
    state=AGREEMENT,
)
declare(
    "SOK-05",
    "SW",
    "S",
    Text(
        "De overeenkomst noemt de onderwerpen.", "The agreement names the subjects of cooperation."
    ),
    state=AGREEMENT,
)
declare(
    "SOK-06",
    "SW",
    "S",
    Text(
        "De overeenkomst regelt de samenwerking onderwijskundig, organisatorisch en financieel.",
        "The agreement arranges the cooperation in teaching, organisation and money.",
    ),
    state=AGREEMENT,
)
declare(
    "SOK-07",
    "SW",
    "S",
    Text(
        "De overeenkomst zegt wie verantwoordelijk is voor leerlingen, lokalen, machines en middelen.",
        "The agreement says who is responsible for pupils, rooms, machines and means.",
    ),
    state=AGREEMENT,
)
declare(
    "SOK-08",
    "SW",
    "S",
    Text(
        "De overeenkomst zegt wat er gebeurt bij problemen.",
        "The agreement says what happens when there are problems.",
    ),
    state=AGREEMENT,
)
declare(
    "SOK-09",
    "SW",
    "S",
    Text(
        "De overeenkomst regelt de rol van medezeggenschapsraad, deelnemersraad en ondernemingsraad bij totstandkoming, wijziging en ontbinding.",
        "The agreement arranges the role of the councils in making, changing and dissolving it.",
    ),
    state=AGREEMENT,
    reading=Text(
        "De deelnemersraad is sindsdien studentenraad gaan heten, en de onderwijsovereenkomst is op 1 augustus 2023 afgeschaft; de rol blijft.",
        "The deelnemersraad has since been called studentenraad, and the onderwijsovereenkomst was abolished on 1 August 2023; the role remains.",
    ),
)
declare(
    "SO1-01",
    "SO1",
    "S",
    Text(
        "Deelnemers kunnen terugvallen op het reguliere programma en examen van vmbo of mbo.",
        "Participants can fall back on the usual programme and examination of vmbo or mbo.",
    ),
    state=AGREEMENT,
    reading=Text(
        "Het model schrijft «doorlopende leerling»; bedoeld is de doorlopende leerlijn.",
        "The model writes «doorlopende leerling» (pupil) where it means leerlijn (line of learning).",
    ),
)
declare(
    "SO1-02",
    "SO1",
    "S",
    Text("Beide zijden wijzen een projectleider aan.", "Both sides appoint a project leader."),
    state=AGREEMENT,
)
declare(
    "SO1-03",
    "SO1",
    "S",
    Text("De locaties zijn benoemd.", "The places are named."),
    state=AGREEMENT,
)
declare(
    "SO1-04",
    "SO1",
    "S",
    Text(
        "Vóór elk schooljaar is er een globale begroting voor dat en het volgende jaar.",
        "Before each school year there is a rough budget for that year and the next.",
    ),
    state=AGREEMENT,
)
declare(
    "SO1-05",
    "SO1",
    "S",
    Text(
        "Per opleiding is er een functionaris voor examinering volgens de WEB.",
        "For each programme somebody is responsible for examination under the WEB.",
    ),
    state=AGREEMENT,
)
declare(
    "SO1-06",
    "SO1",
    "S",
    Text(
        "Een geschil wordt schriftelijk en aangetekend gemeld, eerst in der minne behandeld en dan door een commissie van drie.",
        "A dispute is reported in writing by registered letter, first settled amicably and then by a committee of three.",
    ),
    state=AGREEMENT,
)
declare(
    "SO1-07",
    "SO1",
    "M",
    Text(
        "De overeenkomst is in tweevoud namens beide ondertekend.",
        "The agreement is signed in duplicate on behalf of both.",
    ),
    state=AGREEMENT,
)
