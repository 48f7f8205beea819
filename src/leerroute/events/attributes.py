"""Every attribute of a transition once: its field, its column in the tracker's own file, its meaning.

Which kind has which attribute, and whether it is needed, follows from the kinds themselves.
"""

from typing import NamedTuple

from leerroute.terms import Text


class Attribute(NamedTuple):
    """One attribute: the name of its column in a file and what it means."""

    column: str
    meaning: Text


ATTRIBUTES: dict[str, Attribute] = {
    "occurred_on": Attribute("datum", Text("geldig op: de dag in de wereld", "valid on: the day in the world")),
    "where": Attribute("school", Text("school of instelling (BRIN, of BRIN en vestiging)", "school or institution (BRIN, or BRIN and vestiging)")),
    "reported_on": Attribute("gemeld_op", Text("de dag waarop de bron het wist", "the day on which the source knew it")),
    "reference": Attribute("referentie", Text("eigen sleutel van de bron", "the source's own key")),
    "leerweg": Attribute("leerweg", Text("leerweg", "leerweg")),
    "leerjaar": Attribute("leerjaar", Text("leerjaar", "leerjaar")),
    "lwoo": Attribute("lwoo", Text("leerwegondersteunend onderwijs", "learning support")),
    "programme": Attribute("ilt", Text("opleidingscode vmbo (ILT)", "vmbo programme code (ILT)")),
    "born": Attribute("geboortedatum", Text("geboortedatum", "birth date")),
    "home": Attribute("rmc", Text("RMC-regio van de woning", "RMC region of the home")),
    "gemeente": Attribute("gemeente", Text("gemeente van de woning", "municipality of the home")),
    "postcode4": Attribute("postcode4", Text("vier cijfers van de postcode", "four digits of the postcode")),
    "reason": Attribute("reden", Text("reden (code van de bron)", "reason (code of the source)")),
    "institution": Attribute("instelling", Text("mbo-instelling (BRIN)", "mbo institution (BRIN)")),
    "crebo": Attribute("crebo", Text("opleidingscode mbo (crebo)", "mbo programme code (crebo)")),
    "agreement": Attribute("overeenkomst", Text("samenwerkingsovereenkomst", "cooperation agreement")),
    "outcome": Attribute("uitkomst", Text("voltooid", "completed")),
    "target_niveau": Attribute("doelniveau", Text("mbo-niveau waar de route op uitkomt", "mbo level at which the route aims")),
    "profile": Attribute("profiel", Text("profiel", "profile")),
    "integrated": Attribute("geintegreerd", Text("geïntegreerde route", "integrated route")),
    "phase": Attribute("fase", Text("fase van de leerroute", "phase of the route")),
    "diploma": Attribute("diploma", Text("diploma", "diploma")),
    "registration": Attribute("inschrijving", Text("nummer van de inschrijving", "number of the registration")),
    "education": Attribute("soort", Text("soort onderwijs", "kind of education")),
    "niveau": Attribute("niveau", Text("mbo-niveau", "mbo level")),
    "leertraject": Attribute("leertraject", Text("leertraject", "leertraject")),
    "planned_end": Attribute("gepland_einde", Text("geplande einddatum", "planned end")),
    "start_year": Attribute("startjaar", Text("leerjaar van de opleiding waarin de student begint", "year of the programme in which the student starts")),
    "main": Attribute("hoofdinschrijving", Text("hoofdinschrijving", "main registration")),
    "examendeelnemer": Attribute("examendeelnemer", Text("examendeelnemer", "examination only")),
    "ground": Attribute("grond", Text("grond", "ground")),
    "contract": Attribute("contract", Text("arbeidsovereenkomst", "employment contract")),
    "target": Attribute("corrigeert", Text("de overgang waar het om gaat", "the transition that it is about")),
    "delivered": Attribute("soort", Text("wat is aangeleverd", "what was delivered")),
    "complete_until": Attribute("datum", Text("volledig tot en met", "complete until")),
}  # fmt: skip
