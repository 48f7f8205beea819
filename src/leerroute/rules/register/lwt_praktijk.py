"""Leerwerktrajecten: the practice outside school: hours and days, and the company."""

from leerroute.rules.rule import Unwritten, declare
from leerroute.terms import Text

declare(
    "LWT-05",
    "LWT",
    "M",
    Text(
        "De praktijk buiten school is 640 tot en met 1280 klokuren in 80 tot en met 160 dagen, over leerjaar 3 en 4 samen.",
        "Practice outside school takes 640 to 1280 clock hours in 80 to 160 days, over leerjaar 3 and 4 together.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-06",
    "LWT",
    "M",
    Text("De praktijk is bij een erkend leerbedrijf.", "The practice is at a recognised company."),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
declare(
    "LWT-07",
    "LWT",
    "M",
    Text(
        "SBB heeft het leerbedrijf erkend voor de juiste opleiding.",
        "SBB has recognised the company for the right programme.",
    ),
    state=Unwritten(),
    article="WVO art. 10b1-10b7 (tot de WVO 2020)",
)
