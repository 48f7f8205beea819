"""Inleiding: the vmbo is not the end of education."""

from leerroute.rules.rule import Unwritten, declare
from leerroute.terms import Text

declare(
    "IN-01",
    "IN",
    "S",
    Text(
        "Vmbo is geen eindonderwijs: na het vmbo-diploma volgt een vervolgopleiding.",
        "The vmbo is not the end of education: after the vmbo diploma another programme follows.",
    ),
    state=Unwritten(),
)
declare(
    "IN-02",
    "IN",
    "I",
    Text(
        "Bijna alle leerlingen van bb en kb en een groot deel van gl en tl gaan naar het mbo.",
        "Almost all pupils of bb and kb and a large part of gl and tl go on to the mbo.",
    ),
    state=Unwritten(),
)
