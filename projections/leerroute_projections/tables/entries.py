"""The entry into the mbo: at which level, and which level was to be expected."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, number, pupil_id, yes_no
from leerroute_projections.tables.models import read_models

entry = sa.Table(
    "entry",
    read_models,
    pupil_id(),
    number("year", Text("schooljaar van de eerste 1 oktober in het mbo", "school year of the first 1 October in the mbo"), known=(
        Text("stond op een 1 oktober als student in het mbo", "was a student of the mbo on a 1 October"),
        Text("stond op geen 1 oktober als student in het mbo", "was a student of the mbo on no 1 October"),
    )),
    yes_no("known_before", Text("is van daarvoor bekend door een eerdere 1 oktober, een diploma of een certificaat", "is known from before it by an earlier 1 October, a diploma or a certificate"), Text("is van daarvoor niet bekend", "is not known from before it")),
    code("expected", Text("het verwachte mbo-niveau", "the expected mbo level"), names.NIVEAUS),
    code("niveau", Text("het mbo-niveau bij instroom", "the mbo level at entry"), names.NIVEAUS),
    code("leerweg", Text("laatste leerweg in het vmbo", "last leerweg in the vmbo"), names.LEERWEGEN),
    code("institution", Text("mbo-instelling", "mbo institution")),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    code("highest", Text("het niveau van het hoogste mbo-diploma", "the level of the highest mbo diploma"), names.NIVEAUS, known=(
        Text("heeft een mbo-diploma", "has an mbo diploma"),
        Text("heeft geen mbo-diploma", "has no mbo diploma"),
    )),
    number("highest_year", Text("opbrengstjaar van het hoogste diploma", "opbrengstjaar of the highest diploma")),
    code("highest_institution", Text("mbo-instelling van het hoogste diploma", "mbo institution of the highest diploma")),
    number("highest_region", Text("RMC-regio van de woning op de dag van dat diploma", "RMC region of the home on the day of that diploma")),
    number("gained", Text("het aantal gewonnen niveaus (behaald min verwacht)", "the number of levels gained (reached minus expected)"), known=(
        Text("het verwachte niveau is bekend", "the expected level is known"),
        Text("het verwachte niveau is onbekend", "the expected level is unknown"),
    )),
)  # fmt: skip
"""One row per pupil who ever stood in the mbo on a 1 October, or was awarded an mbo diploma.

The columns from `year` to `region` are about the first 1 October in the mbo; without one they are None. Those of the
highest diploma are about the first that was awarded of that level; without any they are None."""
