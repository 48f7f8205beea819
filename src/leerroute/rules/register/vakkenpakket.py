"""Vakkenpakketten: the parts of a programme of the vmbo, and what stands in them."""

from leerroute.rules.rule import NotComputable, Unwritten, declare
from leerroute.terms import Text

declare(
    "VP-01",
    "VP",
    "M",
    Text(
        "Een leerling kiest in leerjaar 3 en 4 één profiel.",
        "A pupil chooses one profile in leerjaar 3 and 4.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-02",
    "VP",
    "M",
    Text(
        "In bb, kb en gl kiest een leerling uit tien profielen, in tl uit vier.",
        "In bb, kb and gl a pupil chooses from ten profiles, in tl from four.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-03",
    "VP",
    "M",
    Text(
        "Iedereen heeft een gemeenschappelijk deel, een profieldeel en een vrij deel.",
        "Everybody has a common part, a profile part and a free part.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-04",
    "VP",
    "M",
    Text(
        "In het gemeenschappelijk deel zitten Nederlands, Engels, maatschappijleer, lichamelijke opvoeding en een kunstvak.",
        "The common part holds Nederlands, Engels, maatschappijleer, lichamelijke opvoeding and an arts subject.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-05",
    "VP",
    "M",
    Text(
        "Iedere leerling in het voortgezet onderwijs volgt rekenen.",
        "Every pupil of a secondary school follows rekenen.",
    ),
    state=Unwritten(),
    confirmed=False,
)
declare(
    "VP-11",
    "VP",
    "M",
    Text(
        "Het beroepsgerichte profielvak hoort bij het profieldeel: vier profielmodulen in bb en kb, twee in gl, geen in tl.",
        "The vocational profile subject belongs to the profile part: four profielmodulen in bb and kb, two in gl, none in tl.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-12",
    "VP",
    "M",
    Text(
        "Het profieldeel heeft twee profielgebonden algemeen vormende vakken.",
        "The profile part has two general subjects that go with the profile.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-13",
    "VP",
    "M",
    Text(
        "Het vrije deel van bb en kb bestaat uit vier beroepsgerichte keuzevakken.",
        "The free part of bb and kb consists of four vocational electives.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-14",
    "VP",
    "M",
    Text(
        "Het vrije deel van gl bestaat uit twee beroepsgerichte keuzevakken en een algemeen vormend vak.",
        "The free part of gl consists of two vocational electives and one general subject.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-15",
    "VP",
    "M",
    Text(
        "Het vrije deel van tl bestaat uit twee vrij te kiezen algemeen vormende vakken.",
        "The free part of tl consists of two general subjects of choice.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-16",
    "VP",
    "M",
    Text(
        "In gl en tl maakt een leerling een profielwerkstuk.",
        "In gl and tl a pupil makes a profielwerkstuk.",
    ),
    state=Unwritten(),
)
declare(
    "VP-17",
    "VP",
    "I",
    Text(
        "Een school mag schoolspecifieke onderdelen toevoegen.",
        "A school may add parts of its own.",
    ),
    state=NotComputable(
        Text(
            "Wat een school zelf toevoegt is vrij: er is niets waaraan het kan worden getoetst.",
            "What a school adds is free: there is nothing to hold it against.",
        )
    ),
)
