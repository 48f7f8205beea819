"""Where pupils stand on each 1 October, and a year later."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, number, pupil_id, yes_no
from leerroute_projections.tables.models import read_models

year = sa.Table(
    "year",
    read_models,
    pupil_id(),
    sa.Column("year", sa.Integer, primary_key=True, info={"text": Text("schooljaar", "school year")}),
    number("age", Text("de leeftijd op 1 oktober", "the age on 1 October"), known=(Text("de leeftijd is bekend", "the age is known"), Text("de leeftijd is onbekend", "the age is unknown"))),
    yes_no("in_register", Text("staat op 1 oktober in de BRP", "is in the BRP on 1 October"), Text("staat op 1 oktober niet in de BRP", "is not in the BRP on 1 October")),
    yes_no("alive", Text("leeft op 1 oktober", "is alive on 1 October"), Text("is op 1 oktober overleden", "has died by 1 October")),
    yes_no("startkwalificatie", Text("heeft op 1 oktober een startkwalificatie", "has a startkwalificatie on 1 October"), Text("heeft op 1 oktober geen startkwalificatie", "has no startkwalificatie on 1 October")),
    yes_no("funded", Text("zit op 1 oktober in bekostigd onderwijs", "is in funded education on 1 October"), Text("zit op 1 oktober niet in bekostigd onderwijs", "is not in funded education on 1 October")),
    code("sector", Text("de sector op 1 oktober", "the sector on 1 October"), names.SECTORS),
    code("kind", Text("de soort onderwijs op 1 oktober", "the kind of education on 1 October"), names.KINDS),
    code("school", Text("de school of instelling op 1 oktober", "the school or institution on 1 October")),
    code("leerweg", Text("leerweg", "leerweg"), names.LEERWEGEN),
    number("leerjaar", Text("het leerjaar op 1 oktober", "the leerjaar on 1 October"), known=(Text("het leerjaar op 1 oktober is bekend", "the leerjaar on 1 October is known"), Text("het leerjaar op 1 oktober is onbekend", "the leerjaar on 1 October is unknown"))),
    code("niveau", Text("het mbo-niveau op 1 oktober", "the mbo level on 1 October"), names.NIVEAUS),
    code("crebo", Text("opleiding (crebo)", "programme (crebo)")),
    code("leertraject", Text("het leertraject op 1 oktober", "the leertraject on 1 October"), names.LEERTRAJECTEN),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    yes_no("next_alive", Text("leeft een jaar later", "is alive a year later"), Text("is een jaar later overleden", "has died a year later")),
    yes_no("next_in_register", Text("staat een jaar later in de BRP", "is in the BRP a year later"), Text("staat een jaar later niet in de BRP", "is not in the BRP a year later")),
    yes_no("next_startkwalificatie", Text("heeft een jaar later een startkwalificatie", "has a startkwalificatie a year later"), Text("heeft een jaar later geen startkwalificatie", "has no startkwalificatie a year later")),
    yes_no("next_funded", Text("is een jaar later ingeschreven in bekostigd onderwijs", "is enrolled in funded education a year later"), Text("is een jaar later niet ingeschreven in bekostigd onderwijs", "is not enrolled in funded education a year later")),
    code("next_sector", Text("de sector een jaar later", "the sector a year later"), names.SECTORS, known=(Text("is een jaar later ingeschreven", "is enrolled a year later"), Text("is een jaar later nergens ingeschreven", "is enrolled nowhere a year later"))),
    code("next_kind", Text("de soort onderwijs een jaar later", "the kind of education a year later"), names.KINDS),
    code("next_school", Text("de school of instelling een jaar later", "the school or institution a year later")),
    code("next_leerweg", Text("de leerweg een jaar later", "the leerweg a year later"), names.LEERWEGEN),
    number("next_leerjaar", Text("het leerjaar een jaar later", "the leerjaar a year later"), known=(Text("het leerjaar een jaar later is bekend", "the leerjaar a year later is known"), Text("het leerjaar een jaar later is onbekend", "the leerjaar a year later is unknown"))),
    code("next_niveau", Text("het mbo-niveau een jaar later", "the mbo level a year later"), names.NIVEAUS),
    code("next_crebo", Text("de opleiding een jaar later", "the programme a year later")),
    code("next_leertraject", Text("het leertraject een jaar later", "the leertraject a year later"), names.LEERTRAJECTEN),
    yes_no("next_exempted", Text("is vrijgesteld van de leerplicht", "is exempted from compulsory education"), Text("is niet vrijgesteld van de leerplicht", "is not exempted from compulsory education")),
    yes_no("next_first_diploma", Text("heeft een jaar later een entreediploma of een certificaat van pro of vso", "has an entree diploma or a certificate of pro or vso a year later"), Text("heeft een jaar later geen entreediploma of certificaat van pro of vso", "has no entree diploma or certificate of pro or vso a year later")),
    yes_no("next_contract", Text("werkt een jaar later met een arbeidsovereenkomst", "works with an employment contract a year later"), Text("werkt een jaar later niet met een arbeidsovereenkomst", "does not work with an employment contract a year later")),
    yes_no("new_here", Text("stond op geen eerdere 1 oktober als student bij deze instelling", "was a student of this institution on no earlier 1 October"), Text("stond op een eerdere 1 oktober als student bij deze instelling", "was a student of this institution on an earlier 1 October")),
    yes_no("next_diploma_here", Text("behaalde van deze 1 oktober tot en met de volgende een mbo-diploma van deze instelling", "was awarded an mbo diploma of this institution from this 1 October up to and including the next"), Text("behaalde van deze 1 oktober tot en met de volgende geen mbo-diploma van deze instelling", "was awarded no mbo diploma of this institution from this 1 October up to and including the next")),
    yes_no("next_mbo_diploma", Text("behaalde na deze 1 oktober tot en met de volgende een mbo-diploma", "was awarded an mbo diploma after this 1 October up to and including the next"), Text("behaalde na deze 1 oktober tot en met de volgende geen mbo-diploma", "was awarded no mbo diploma after this 1 October up to and including the next")),
    yes_no("next_other_dossier", Text("volgt een jaar later een opleiding van een ander kwalificatiedossier (voorgangers meegerekend)", "follows a programme of another kwalificatiedossier a year later (predecessors included)"), Text("volgt een jaar later een opleiding van hetzelfde kwalificatiedossier (voorgangers meegerekend)", "follows a programme of the same kwalificatiedossier a year later (predecessors included)")),
    yes_no("next_other_domain", Text("volgt een jaar later een opleiding van een ander domein (voorgangers meegerekend)", "follows a programme of another domain a year later (predecessors included)"), Text("volgt een jaar later een opleiding van hetzelfde domein (voorgangers meegerekend)", "follows a programme of the same domain a year later (predecessors included)")),
    code("back", Text("de terugkeer na de laatste dag van de laatste inschrijving", "the return after the last day of the last enrolment"), names.BACK, known=(Text("is binnen 24 maanden na de laatste dag van de laatste inschrijving terug", "is back within 24 months after the last day of the last enrolment"), Text("is binnen 24 maanden na de laatste dag van de laatste inschrijving niet terug gezien", "was not seen back within 24 months after the last day of the last enrolment"))),
    code("next_vmbo_diploma", Text("een vmbo-diploma na deze 1 oktober, tot en met de volgende", "a vmbo diploma after this 1 October, up to and including the next"), names.YES_NO),
    code("next_level", Text("het niveau een jaar later (leerweg of havo)", "the level a year later (leerweg or havo)"), names.LEVELS),
    code("next_change", Text("het niveau een jaar later (bb < kb < gl en tl < havo)", "the level a year later (bb < kb < gl and tl < havo)"), names.CHANGES),
)  # fmt: skip
"""One row per pupil and 1 October on which the pupil has a position; `next_` is the 1 October after it.

What is about the mbo is None of who is not in it as a student on that day; other dossiers and domains also where either
programme is not known. `back` is of who is enrolled nowhere a year later. The last three are None of who is not in the vmbo.
"""
