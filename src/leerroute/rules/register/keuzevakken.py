"""Beroepsgerichte keuzevakken: who follows them, from which offer, and what they are worth in the mbo."""

from leerroute.rules.rule import Unwritten, declare
from leerroute.terms import Text

declare(
    "KV-01",
    "KV",
    "M",
    Text(
        "Leerlingen in bb, kb en gl volgen beroepsgerichte keuzevakken.",
        "Pupils in bb, kb and gl follow vocational electives.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "KV-02",
    "KV",
    "M",
    Text(
        "Een leerling kiest uit het aanbod van keuzevakken van de school.",
        "A pupil chooses from the electives that the school offers.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "KV-03",
    "KV",
    "M",
    Text(
        "De school biedt keuze: meer keuzevakken dan een leerling moet volgen.",
        "The school offers a choice: more electives than a pupil must follow.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "KV-04",
    ("KV", "EX"),
    "S",
    Text(
        "De inhoud van een keuzevak dekt alle landelijke eindtermen; meer mag.",
        "The content of an elective covers all national eindtermen; more is allowed.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "KV-05",
    "KV",
    "I",
    Text(
        "Vmbo en mbo mogen keuzevakken en keuzedelen op elkaar afstemmen, ook met een vrijstelling.",
        "Vmbo and mbo may match electives and optional modules, also with an exemption.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
