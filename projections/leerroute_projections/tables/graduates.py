"""With what pupils leave the vmbo."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, number, pupil_id, yes_no
from leerroute_projections.tables.models import read_models

graduate = sa.Table(
    "graduate",
    read_models,
    pupil_id(),
    sa.Column("year", sa.Integer, primary_key=True, info={"text": Text("schooljaar", "school year")}),
    sa.Column("apart", sa.Boolean, primary_key=True, info={
        "text": Text("deed entree in het vmbo of een geïntegreerde leerroute", "did entree within the vmbo or an integrated route"),
        "negative": Text("behaalde in dit schooljaar (2 oktober tot en met 1 oktober) een vmbo-diploma", "was awarded a vmbo diploma in this school year (2 October up to and including 1 October)"),
    }),
    code("leerweg", Text("leerweg", "leerweg"), names.VMBO_ROUTES),
    code("school", Text("school", "school")),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    yes_no("next_alive", Text("leeft op 1 oktober", "is alive on 1 October"), Text("is op 1 oktober overleden", "has died by 1 October")),
    yes_no("next_in_register", Text("staat op 1 oktober in de BRP", "is in the BRP on 1 October"), Text("staat op 1 oktober niet in de BRP", "is not in the BRP on 1 October")),
    code("next_sector", Text("de sector op 1 oktober", "the sector on 1 October"), names.SECTORS),
    code("next_kind", Text("de soort onderwijs op 1 oktober", "the kind of education on 1 October"), names.KINDS),
    code("next_niveau", Text("het mbo-niveau op 1 oktober", "the mbo level on 1 October"), names.NIVEAUS),
    number("onward_years", Text("het aantal jaren van die 1 oktober tot de eerste in mbo, havo of hoger onderwijs", "the number of years from that 1 October to the first in mbo, havo or higher education")),
    code("profile", Text("profiel", "profile"), names.PROFILES),
    code("related", Text("de opleiding op 1 oktober ten opzichte van het profiel", "the programme on 1 October in relation to the profile"), names.RELATED),
)  # fmt: skip
"""One row per pupil and school year (named by its first calendar year) in which a vmbo diploma was awarded, from 2 October
up to and including 1 October; `next_` is that last 1 October. Apart: entree within the vmbo, and the integrated route; of these nothing is told from
`onward_years` on. `related` is None of who is not in the mbo."""
