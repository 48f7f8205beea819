"""Mbo registrations."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, described, number, pupil_id, yes_no
from leerroute_projections.tables.models import read_models

registration = sa.Table(
    "registration",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste inschrijving", "which registration in order")}),
    code("institution", Text("mbo-instelling", "mbo institution")),
    code("crebo", Text("opleiding (crebo)", "programme (crebo)")),
    code("niveau", Text("mbo-niveau", "mbo level"), names.NIVEAUS),
    code("leertraject", Text("het leertraject", "the leertraject"), names.LEERTRAJECTEN),
    sa.Column("first_day", sa.Date, info={"text": Text("eerste dag", "first day")}),
    sa.Column("last_day", sa.Date, info={"text": Text("laatste dag die telt", "last day that counts")}),
    sa.Column("planned_end", sa.Date, info={"text": Text("geplande einddatum, zoals het laatst opgegeven", "planned end, as last stated")}),
    number("start_year", Text("leerjaar van de opleiding bij de start", "year of the programme at the start")),
    yes_no("main", Text("is de hoofdinschrijving", "is the main registration"), Text("is niet de hoofdinschrijving", "is not the main registration")),
    yes_no("exam_only", Text("is examendeelnemer", "is for examination only"), Text("is geen examendeelnemer", "is not for examination only")),
    number("year", Text("studiejaar", "study year")),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    number("exemptions", Text("het aantal vrijstellingen op grond van een keuzevak", "the number of exemptions on the ground of an elective")),
    described("hours", sa.Float(), Text("de uren van die vrijstellingen", "the hours of these exemptions")),
)  # fmt: skip
"""One row per mbo registration, as it stood when it began, its planned end as last stated; the last day None = open."""
