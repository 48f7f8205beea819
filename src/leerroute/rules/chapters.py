"""The chapters of the brochure "Wat moet en wat mag" (2019) under which rules stand, and of the law where it adds to them."""

from typing import Literal

from leerroute.terms import Text

Chapter = Literal[
    "IN", "VP", "KV", "EX", "LOB", "DOC", "FAC", "SW", "SO1", "DLR", "SO2",
    "LWT", "ENT", "TOE", "BSA", "NIV", "MBO", "KD", "CV",
]  # fmt: skip

CHAPTERS: dict[Chapter, Text] = {
    "IN": Text("Inleiding", "Introduction"),
    "VP": Text("Vakkenpakketten in het vmbo", "Subjects in the vmbo"),
    "KV": Text("Beroepsgerichte keuzevakken", "Vocational electives"),
    "EX": Text("Examinering en diplomering", "Examinations and diplomas"),
    "LOB": Text("Loopbaanoriëntatie en -begeleiding", "Career guidance"),
    "DOC": Text("De docenten", "Teachers"),
    "FAC": Text("Faciliteiten", "Facilities"),
    "SW": Text("Samenwerkingsovereenkomst", "Cooperation agreement"),
    "SO1": Text("Modelovereenkomst samenwerking", "Model agreement on cooperation"),
    "DLR": Text("Doorlopende leerroutes", "Doorlopende leerroutes"),
    "SO2": Text(
        "Modelovereenkomst doorlopende leerroutes", "Model agreement on doorlopende leerroutes"
    ),
    "LWT": Text("Leerwerktrajecten", "Leerwerktrajecten"),
    "ENT": Text("Entreeopleidingen in het vmbo", "Entree programmes within the vmbo"),
    "TOE": Text("Toelatingsrecht", "Right of admission"),
    "BSA": Text("Bindend studieadvies", "Binding study advice"),
    "NIV": Text("Niveaus, duur en vooropleiding", "Levels, duration and prior education"),
    "MBO": Text("Programma en diploma van het mbo", "Programme and diploma of the mbo"),
    "KD": Text("Kwalificatiedossier", "Kwalificatiedossier"),
    "CV": Text(
        "Conceptconvenant vo-school en mbo-instelling", "Draft covenant of school and institution"
    ),
}
"""Every chapter by its code, in the order of the register."""
