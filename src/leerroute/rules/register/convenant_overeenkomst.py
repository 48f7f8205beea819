"""Conceptconvenant: what the parties agree and do. All of it awaits agreements as facts."""

from leerroute.rules.laws import of_the_old_wvo
from leerroute.rules.rule import AwaitsAgreements, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(
    Text(
        "het convenant zelf: addendum, overleg, evaluatie, lessen, facturen, geschillen, opzegging",
        "the covenant itself: addendum, consultation, evaluation, lessons, invoices, disputes, notice",
    )
)

declare(
    "CV-01",
    "CV",
    "S",
    Text(
        "Het convenant rust op artikel 25 van de WVO; het addendum maakt er deel van uit.",
        "The covenant rests on article 25 of the WVO; the addendum is part of it.",
    ),
    state=AGREEMENT,
    article=of_the_old_wvo("25"),
)
declare(
    "CV-06",
    "CV",
    "M",
    Text(
        "Het curriculum is voor ten minste vijf leerjaren.",
        "The curriculum is for at least five years.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-09",
    "CV",
    "S",
    Text(
        "Partij A zorgt voor bedrijfsbezoeken en gastdocenten in leerjaar 1 en 2 en stageplaatsen in leerjaar 3 en 4.",
        "Party A sees to company visits and guest teachers in leerjaar 1 and 2 and placements in leerjaar 3 and 4.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-10",
    "CV",
    "M",
    Text(
        "Wat partij B per opleiding verzorgt, staat schriftelijk in het addendum; partij A verzorgt de rest.",
        "What party B teaches in each programme is written in the addendum; party A teaches the rest.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-12",
    "CV",
    "S",
    Text(
        "De lessen bij partij B blijven binnen de afgesproken omvang.",
        "Lessons at party B stay within the amount agreed.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-14",
    "CV",
    "M",
    Text(
        "Partij A betaalt het afgesproken bedrag per leerling, of per lesuur bij groepen.",
        "Party A pays the amount agreed per pupil, or per lesson for groups.",
    ),
    state=AGREEMENT,
    reading=Text(
        "Het model schrijft dat partij B de kosten bekostigt, maar B factureert aan A: partij A betaalt. De leden 8A en 8B waar het naar verwijst, bestaan in de nummering niet.",
        "The model writes that party B funds the costs, but B invoices A: party A pays. The paragraphs 8A and 8B to which it refers do not exist in its numbering.",
    ),
)
declare(
    "CV-15",
    "CV",
    "M",
    Text("Een factuur wordt binnen 30 dagen betaald.", "An invoice is paid within 30 days."),
    state=AGREEMENT,
)
declare(
    "CV-16",
    "CV",
    "S",
    Text(
        "De factuur noemt leerlingen en werkelijk gegeven uren en gaat naar het bevoegd gezag van partij A, met niet meer persoonsgegevens dan nodig.",
        "The invoice names pupils and hours actually taught and goes to the board of party A, with no more personal data than needed.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-18",
    "CV",
    "S",
    Text(
        "Partijen zijn elkaars voorkeurspartner.", "The parties are each other's preferred partner."
    ),
    state=AGREEMENT,
)
declare(
    "CV-19",
    "CV",
    "M",
    Text(
        "Er is eens in de tien weken operationeel overleg.",
        "There is operational consultation every ten weeks.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-20",
    "CV",
    "M",
    Text("De directies evalueren elk jaar in april.", "The boards evaluate every year in April."),
    state=AGREEMENT,
    reading=Text(
        "Het model laat ontbinding hier alleen met instemming van beide toe, en staat elders opzegging door een van beide toe (CV-25) en directe ontbinding (CV-26). Een convenant dat het model volgt, spreekt zichzelf tegen: dat is een waarschuwing bij het convenant, en elk van de drie wegen telt.",
        "Here the model allows dissolution only with the consent of both, and elsewhere notice by one of them (CV-25) and immediate dissolution (CV-26). A covenant that follows the model contradicts itself: that is a warning about the covenant, and each of the three ways counts.",
    ),
)
declare(
    "CV-22",
    "CV",
    "M",
    Text(
        "Een geschil komt binnen twee maanden bij de directies; waar het kan gaat mediation aan de rechter vooraf.",
        "A dispute comes to the boards within two months; where possible mediation goes before the court.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-24",
    "CV",
    "I",
    Text(
        "Het convenant gaat in op 1 augustus 2018, voor onbepaalde tijd.",
        "The covenant begins on 1 August 2018, without an end.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-25",
    "CV",
    "M",
    Text(
        "Opzeggen gebeurt aangetekend, met redenen, aan alle partijen, met een termijn van drie maanden.",
        "Notice is given by registered letter, with reasons, to all parties, three months ahead.",
    ),
    state=AGREEMENT,
    reading=Text(
        "Opzegging door een van beide geldt, ook al noemt het model bij de evaluatie (CV-20) de instemming van beide.",
        "Notice by one of both holds, though the model names the consent of both at the evaluation (CV-20).",
    ),
)
declare(
    "CV-26",
    "CV",
    "M",
    Text(
        "Directe ontbinding kan alleen op vier gronden.",
        "Immediate dissolution is possible on four grounds only.",
    ),
    state=AGREEMENT,
    reading=Text(
        "Directe ontbinding op een van de vier gronden geldt naast opzegging (CV-25).",
        "Immediate dissolution on one of the four grounds holds beside notice (CV-25).",
    ),
)
declare(
    "CV-27",
    "CV",
    "M",
    Text(
        "Het convenant wordt alleen schriftelijk gewijzigd.",
        "The covenant is changed in writing only.",
    ),
    state=AGREEMENT,
)
declare(
    "CV-28",
    "CV",
    "M",
    Text(
        "Beide partijen ondertekenen, met plaats en datum.",
        "Both parties sign, with place and date.",
    ),
    state=AGREEMENT,
)
