"""Niveaus, duur en vooropleiding: the table of levels in the brochure and the law behind it."""

from leerroute.rules.rule import Unwritten, declare
from leerroute.terms import Text

declare(
    "NIV-01",
    "NIV",
    "M",
    Text(
        "De geplande duur past bij het niveau van de opleiding.",
        "The planned duration fits the level of the programme.",
    ),
    state=Unwritten(),
    article="WEB art. 7.2.4a",
)
declare(
    "NIV-02",
    ("NIV", "TOE"),
    "M",
    Text(
        "De vooropleiding geeft toegang tot het niveau waarvoor iemand wordt ingeschreven.",
        "Prior education opens the level for which somebody is registered.",
    ),
    state=Unwritten(),
    since="2014-08-01",
    confirmed=False,
)
declare(
    "NIV-03",
    "NIV",
    "I",
    Text(
        "Bol en bbl bestaan op elk niveau en geven hetzelfde diploma.",
        "Bol and bbl exist at every level and give the same diploma.",
    ),
    state=Unwritten(),
)
declare(
    "NIV-04",
    "NIV",
    "M",
    Text(
        "Wie bbl volgt heeft een arbeidsovereenkomst met een werkgever en is niet meer leerplichtig.",
        "Who follows bbl has a contract with an employer and is past the leerplicht.",
    ),
    state=Unwritten(),
)
declare(
    "NIV-05",
    "NIV",
    "I",
    Text(
        "Een opleiding hoort bij een van de acht sectoren of is de entreeopleiding.",
        "A programme belongs to one of the eight sectors or is the entree programme.",
    ),
    state=Unwritten(),
)
