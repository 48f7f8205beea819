"""Mbo diplomas, and how long the way to them took."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, day, number, pupil_id
from leerroute_projections.tables.models import read_models

mbo_diploma = sa.Table(
    "mbo_diploma",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste mbo-diploma", "which mbo diploma in order")}),
    sa.Column("day", sa.Date, info={"text": Text("de dag van het diploma", "the day of the diploma")}),
    number("year", Text("opbrengstjaar", "opbrengstjaar")),
    code("niveau", Text("mbo-niveau van het diploma", "mbo level of the diploma"), names.NIVEAUS),
    code("leerweg", Text("laatste leerweg in het vmbo", "last leerweg in the vmbo"), names.LEERWEGEN),
    code("institution", Text("mbo-instelling", "mbo institution")),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    code("first", Text("eerste diploma van de persoon", "first diploma of the person"), names.YES_NO),
    code("highest", Text("hoogste diploma van de persoon", "highest diploma of the person"), names.YES_NO),
    code("path", Text("pad", "path"), names.PATHS),
    number("actual", Text("het werkelijke aantal jaren vanaf leerjaar 3", "the actual number of years from leerjaar 3")),
    number("nominal", Text("het nominale aantal jaren vanaf leerjaar 3", "the nominal number of years from leerjaar 3")),
    number("gained", Text("het aantal gewonnen jaren (nominaal min werkelijk)", "the number of years gained (nominal minus actual)"), known=(Text("het begin van leerjaar 3 is bekend", "the start of leerjaar 3 is known"), Text("het begin van leerjaar 3 is onbekend", "the start of leerjaar 3 is unknown"))),
    code("route", Text("de route", "the route"), names.ROUTES),
    code("goal", Text("het doel van het convenant", "the goal of the covenant"), names.GOALS),
    code("profile", Text("het profiel in het vmbo", "the profile in the vmbo"), names.PROFILES),
)  # fmt: skip
"""One row per mbo diploma of level 2 or higher. Without a known start of leerjaar 3 `actual` and `gained` are None."""

institution_diploma = sa.Table(
    "institution_diploma",
    read_models,
    pupil_id(),
    sa.Column("year", sa.Integer, primary_key=True, info={"text": Text("opbrengstjaar", "opbrengstjaar")}),
    sa.Column("institution", sa.String(24), primary_key=True, info={"text": Text("mbo-instelling", "mbo institution")}),
    day("day", Text("de dag van het diploma", "the day of the diploma"), known=(
        Text("behaalde in het opbrengstjaar (1 oktober tot en met 30 september) een mbo-diploma van de instelling (het hoogste telt)", "was awarded an mbo diploma of the institution in the opbrengstjaar (1 October up to and including 30 September; the highest counts)"),
        Text("behaalde in het opbrengstjaar geen mbo-diploma van de instelling", "was awarded no mbo diploma of the institution in the opbrengstjaar"),
    )),
    code("niveau", Text("het niveau van het diploma", "the level of the diploma"), names.NIVEAUS),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    code("entry_niveau", Text("het niveau bij de eerste inschrijving bij de instelling", "the level at the first registration at the institution"), names.NIVEAUS, known=(
        Text("begon op of vóór de dag van het diploma een inschrijving bij de instelling, niet als examendeelnemer, op een bekend niveau", "began a registration at the institution on or before the day of the diploma, not for examination only, at a known level"),
        Text("begon op of vóór de dag van het diploma geen inschrijving bij de instelling (anders dan als examendeelnemer), of op een onbekend niveau", "began no registration at the institution on or before the day of the diploma (other than for examination only), or one at an unknown level"),
    )),
    day("nominal_end", Text("de laatste dag van de nominale duur van de opleiding waarmee dat begon", "the last day of the nominal duration of the programme with which that began")),
)  # fmt: skip
"""One row per pupil, institution and opbrengstjaar with an mbo diploma of it: the first of the highest level of that year.

`entry_` is about the first registration there, begun on or before that day; None where there is none, or its level is unknown.
"""
