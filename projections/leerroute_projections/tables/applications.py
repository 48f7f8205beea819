"""Applications for the mbo, and what became of them."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, number, pupil_id, yes_no
from leerroute_projections.tables.models import read_models

application = sa.Table(
    "application",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste aanmelding", "which application in order")}),
    number("year", Text("studiejaar waarvoor", "study year applied for")),
    code("institution", Text("mbo-instelling", "mbo institution"), known=(
        Text("heeft zich voor het mbo aangemeld", "has applied for the mbo"),
        Text("heeft zich niet aangemeld", "has not applied"),
    )),
    code("niveau", Text("mbo-niveau", "mbo level"), names.NIVEAUS),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    code("in_time", Text("aangemeld", "applied"), names.IN_TIME),
    code("outcome", Text("de uitkomst", "the outcome"), names.APPLICATION_OUTCOMES),
    code("ground", Text("de grond van afwijzing", "the ground of the rejection"), names.REJECTION_GROUNDS),
    code("intake", Text("de intake", "the intake"), names.INTAKES),
    yes_no("advice_asked", Text("vroeg een studiekeuzeadvies", "asked for a study choice advice"), Text("vroeg geen studiekeuzeadvies", "asked for no study choice advice")),
    yes_no("advice_given", Text("kreeg een studiekeuzeadvies", "was given a study choice advice"), Text("kreeg geen studiekeuzeadvies", "was given no study choice advice")),
    code("right", Text("recht op toelating", "right of admission"), names.KNOWN_YES_NO),
    yes_no("unlawful", Text("is met recht op toelating afgewezen zonder toegestane grond", "was rejected with a right of admission and without a lawful ground"), Text("is niet onrechtmatig afgewezen", "was not rejected unlawfully")),
    yes_no("alternative", Text("kreeg een andere opleiding aangeboden", "was offered another programme"), Text("kreeg geen andere opleiding aangeboden", "was offered no other programme")),
    code("after", Text("de plaats op 1 oktober van het studiejaar", "the place on 1 October of the study year"), names.AFTER_APPLICATION),
)  # fmt: skip
"""One row per application for a programme of the mbo; one that was told again while it stood is the same application."""
