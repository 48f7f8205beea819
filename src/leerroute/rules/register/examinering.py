"""Examinering en diplomering: how electives are closed, and what a schoolexamen is worth in the mbo."""

from leerroute.rules.rule import NotComputable, Unwritten, declare
from leerroute.terms import Text

declare(
    "EX-01",
    "EX",
    "M",
    Text(
        "Beroepsgerichte keuzevakken worden met een schoolexamen afgesloten; het profielvak mag dat ook.",
        "Vocational electives are closed with a schoolexamen; the profile subject may be, too.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "EX-02",
    ("EX", "LWT"),
    "M",
    Text(
        "Hoe een keuzevak wordt afgesloten staat vooraf in het PTA.",
        "How an elective is closed stands in the PTA beforehand.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "EX-03",
    "EX",
    "M",
    Text(
        "Wat in het schoolexamen wordt beoordeeld, ligt vast in het landelijke examenprogramma.",
        "What is assessed in a schoolexamen is laid down in the national examination programme.",
    ),
    state=NotComputable(
        Text(
            "De inhoud van een examen wordt nergens als gegeven vastgelegd.",
            "What an examination holds is recorded nowhere.",
        )
    ),
)
declare(
    "EX-04",
    "EX",
    "S",
    Text(
        "Een schoolexamen mag een vrijstelling in een verwante mbo-opleiding opleveren.",
        "A schoolexamen may give an exemption in a related programme of the mbo.",
    ),
    state=Unwritten(),
)
declare(
    "EX-05",
    "EX",
    "I",
    Text(
        "Vmbo en mbo mogen examens samen maken, beoordelen en evalueren, en elkaars examinator zijn.",
        "Vmbo and mbo may make, assess and evaluate examinations together, and examine for each other.",
    ),
    state=NotComputable(
        Text(
            "Een vrijheid van scholen die in geen gegeven van een leerling te zien is.",
            "A freedom of schools that shows in no fact of a pupil.",
        )
    ),
)
