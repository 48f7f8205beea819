"""Leerwerktrajecten: the programme, the marks, the agreements and what the diploma opens."""

from leerroute.rules.rule import AwaitsAgreements, NotComputable, Unwritten, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(
    Text(
        "de overeenkomst met het mbo: wanneer getekend, en wat zij regelt",
        "the agreement with the mbo: when it was signed, and what it arranges",
    )
)

declare(
    "LWT-01",
    "LWT",
    "M",
    Text(
        "Een leerwerktraject kan alleen in bb, in leerjaar 3 en 4.",
        "A leerwerktraject is possible only in bb, in leerjaar 3 and 4.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-02",
    "LWT",
    "M",
    Text(
        "Vooraf is er een samenwerkingsovereenkomst met een mbo-instelling.",
        "Beforehand there is an agreement with an institution of the mbo.",
    ),
    state=AGREEMENT,
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-03",
    "LWT",
    "M",
    Text(
        "Het programma heeft ten minste Nederlands, het profielvak en vier beroepsgerichte keuzevakken.",
        "The programme has at least Nederlands, the profile subject and four vocational electives.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-04",
    "LWT",
    "M",
    Text(
        "Alle vakken worden met ten minste een 6 afgesloten.",
        "Every subject is closed with at least a 6.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-08",
    "LWT",
    "M",
    Text(
        "School, leerling of ouders en leerbedrijf sluiten een leer-werkovereenkomst, uiterlijk op de eerste dag.",
        "School, pupil or parents and company conclude a leer-werkovereenkomst, at the latest on the first day.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-09",
    "LWT",
    "M",
    Text(
        "Met het mbo is doorstroom naar een verwante opleiding van ten minste niveau 2 afgesproken.",
        "Going on to a related programme of at least level 2 is agreed with the mbo.",
    ),
    state=AGREEMENT,
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-10",
    "LWT",
    "S",
    Text(
        "De afspraken gaan over verwante én niet-verwante doorstroom.",
        "What is agreed covers related and unrelated programmes.",
    ),
    state=AGREEMENT,
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-11",
    "LWT",
    "S",
    Text(
        "Het diploma geeft toegang tot een verwante opleiding van niveau 2.",
        "The diploma opens a related programme of level 2.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-12",
    "LWT",
    "S",
    Text(
        "Een keuzevak mag geheel in de praktijk, mits alle eindtermen aan de orde komen, ook de theorie.",
        "An elective may be followed at a company as a whole, if all eindtermen are covered, the theory too.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-13",
    "LWT",
    "M",
    Text(
        "De docent is eindverantwoordelijk voor toets en cijfer.",
        "The teacher is finally responsible for test and mark.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-14",
    "LWT",
    "I",
    Text(
        "De school bepaalt doelgroep, extra vakken en leerbedrijven.",
        "The school decides on the target group, extra subjects and companies.",
    ),
    state=NotComputable(
        Text(
            "Een vrijheid van de school: er is niets waaraan het kan worden getoetst.",
            "A freedom of the school: there is nothing to hold it against.",
        )
    ),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-15",
    "LWT",
    "I",
    Text("Het leerbedrijf ontvangt een fiscale tegemoetkoming.", "The company gets a tax relief."),
    state=NotComputable(
        Text(
            "Geldstromen naar bedrijven worden niet vastgelegd; de afdrachtvermindering is bovendien vervallen.",
            "Money to companies is not recorded; and the relief was abolished.",
        )
    ),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
    confirmed=False,
)
declare(
    "LWT-L1",
    "LWT",
    "M",
    Text(
        "In elke schoolweek van leerjaar 3 en 4 is er ook binnenschools onderwijs.",
        "In every school week of leerjaar 3 and 4 there are lessons at school, too.",
    ),
    state=NotComputable(
        Text("Weekroosters worden niet vastgelegd.", "Weekly timetables are not recorded.")
    ),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
    by_law=True,
)
