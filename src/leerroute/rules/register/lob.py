"""Loopbaanoriëntatie en -begeleiding (LOB): activities and the file, never what stands in it."""

from leerroute.rules.rule import Unwritten, declare
from leerroute.terms import Text

declare(
    "LOB-01",
    "LOB",
    "M",
    Text("LOB is verplicht in alle leerwegen.", "LOB is compulsory in every leerweg."),
    state=Unwritten(),
)
declare(
    "LOB-02",
    "LOB",
    "M",
    Text(
        "Een leerling heeft een loopbaandossier waarin activiteiten, conclusies en vervolgstappen staan.",
        "A pupil keeps a loopbaandossier with activities, conclusions and next steps.",
    ),
    state=Unwritten(),
)
declare(
    "LOB-03",
    "LOB",
    "M",
    Text(
        "LOB wordt niet met een cijfer afgesloten en is in het PTA verantwoord.",
        "LOB is not closed with a mark and is accounted for in the PTA.",
    ),
    state=Unwritten(),
)
declare(
    "LOB-04",
    "LOB",
    "I",
    Text(
        "In vmbo en mbo gelden dezelfde vijf loopbaancompetenties.",
        "In vmbo and mbo the same five loopbaancompetenties hold.",
    ),
    state=Unwritten(),
)
declare(
    "LOB-05",
    ("LOB", "KD"),
    "M",
    Text(
        "In het mbo zijn loopbaan en burgerschap verplicht; de school bepaalt de invulling.",
        "In the mbo loopbaan en burgerschap are compulsory; the school decides how.",
    ),
    state=Unwritten(),
)
declare(
    "LOB-06",
    "LOB",
    "M",
    Text(
        "Het loopbaandossier is van de leerling: alleen de leerling neemt het mee naar een andere school.",
        "The loopbaandossier belongs to the pupil: only the pupil takes it along to another school.",
    ),
    state=Unwritten(),
)
declare(
    "LOB-07",
    "LOB",
    "I",
    Text(
        "Een leerling mag voor de intake een oplegger bij het loopbaandossier invullen.",
        "A pupil may fill in a cover page to the loopbaandossier for the intake.",
    ),
    state=Unwritten(),
)
