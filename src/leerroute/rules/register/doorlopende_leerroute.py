"""Doorlopende leerroutes: from leerjaar 3 to a diploma of the mbo, in one programme."""

from leerroute.rules.rule import NotComputable, Unwritten, declare
from leerroute.terms import Text

declare(
    "DLR-01",
    ("DLR", "SO2"),
    "M",
    Text(
        "Een doorlopende leerroute vraagt een overeenkomst; meerdere partners mogen in één overeenkomst.",
        "A doorlopende leerroute needs an agreement; several partners may share one.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-10",
    "DLR",
    "M",
    Text(
        "De route loopt van leerjaar 3 van het vmbo tot en met een mbo-diploma van niveau 2, 3 of 4.",
        "The route runs from leerjaar 3 of the vmbo to a diploma of the mbo of level 2, 3 or 4.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-11",
    "DLR",
    "M",
    Text(
        "Het vmbo-examen mag over de eerste drie jaren van de route worden gespreid.",
        "The vmbo examination may be spread over the first three years of the route.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-12",
    "DLR",
    "I",
    Text(
        "Voor de hele route geldt één onderwijstijd; één team mag haar verzorgen.",
        "One teaching time holds for the whole route; one team may teach it.",
    ),
    state=NotComputable(
        Text(
            "Onderwijstijd en teams worden niet vastgelegd.",
            "Teaching time and teams are not recorded.",
        )
    ),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-13",
    "DLR",
    "M",
    Text(
        "In een geïntegreerde route naar niveau 2 is een mbo-2-diploma zonder vmbo-examen mogelijk.",
        "In an integrated route to level 2 a diploma of level 2 is possible without the vmbo examination.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-14",
    "DLR",
    "M",
    Text("De route is gericht op een startkwalificatie.", "The route aims at a startkwalificatie."),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-15",
    ("DLR", "SO2"),
    "M",
    Text(
        "Een aparte licentie is niet nodig, maar de school moet het profiel en de instelling de opleiding mogen aanbieden.",
        "No separate licence is needed, but the school must be allowed to offer the profile and the institution the programme.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-16",
    "DLR",
    "S",
    Text(
        "Vmbo en mbo stellen het programma samen op, zonder overlap, met afspraken over wie wat waar verzorgt.",
        "Vmbo and mbo make the programme together, without overlap, and agree who teaches what and where.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-17",
    "DLR",
    "I",
    Text(
        "Een route mag op een locatie van het vmbo beginnen en geleidelijk overgaan naar het mbo.",
        "A route may begin at a place of the vmbo and move to the mbo gradually.",
    ),
    state=NotComputable(
        Text(
            "Op welke locatie wordt lesgegeven, wordt niet vastgelegd.",
            "At which place lessons are given is not recorded.",
        )
    ),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-18",
    "DLR",
    "M",
    Text(
        "Vóór 1 augustus 2020 bestond de doorlopende leerroute alleen als experiment.",
        "Before 1 August 2020 the doorlopende leerroute was an experiment only.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    until="2020-07-31",
)
declare(
    "DLR-19",
    "DLR",
    "M",
    Text(
        "De eerste twee jaren van een doorlopende leerroute zijn de fase VO.",
        "The first two years of a doorlopende leerroute are the phase VO.",
    ),
    state=Unwritten(),
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
    by_law=True,
)
