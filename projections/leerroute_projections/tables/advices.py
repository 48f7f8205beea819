"""The first year in a programme at the mbo, and the study advice (bsa) at its end."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, day, number, pupil_id, yes_no
from leerroute_projections.tables.models import read_models

first_year = sa.Table(
    "first_year",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste regel", "which line in order")}),
    sa.Column("year", sa.Integer, info={"text": Text("studiejaar", "study year")}),
    code("institution", Text("mbo-instelling", "mbo institution"), known=(
        Text("is voor het eerst voor deze opleiding aan deze instelling ingeschreven, niet als examendeelnemer", "is registered for this programme at this institution for the first time, not for examination only"),
        Text("is niet ingeschreven", "is not registered"),
    )),
    code("crebo", Text("opleiding (crebo)", "programme (crebo)")),
    code("niveau", Text("mbo-niveau", "mbo level"), names.NIVEAUS),
    code("leertraject", Text("het leertraject", "the leertraject"), names.LEERTRAJECTEN),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    day("window_until", Text("de laatste dag voor het advies", "the last day for the advice")),
    day("since", Text("de dag vanaf wanneer deze regel telt", "the day from which this line counts")),
    day("until", Text("de dag van een advies dat vooraf is vastgelegd", "the day of an advice that was recorded beforehand"), known=(Text("er is vooraf een later advies vastgelegd", "a later advice was recorded beforehand"), Text("er is vooraf geen later advies vastgelegd", "no later advice was recorded beforehand"))),
    day("gone", Text("de uitschrijving", "the deregistration"), known=(Text("is uitgeschreven", "is deregistered"), Text("is niet uitgeschreven", "is not deregistered"))),
    code("advice", Text("het laatste positieve of negatieve advies binnen de termijn", "the last positive or negative advice in the window"), names.ADVICES),
    day("advice_day", Text("de dag van dat advies", "the day of that advice"), known=(Text("binnen de termijn is een positief of negatief advies gegeven", "a positive or negative advice was given in the window"), Text("binnen de termijn is geen positief of negatief advies gegeven", "no positive or negative advice was given in the window"))),
    yes_no("warned", Text("kreeg een waarschuwing die schriftelijk was of waarvan dat niet gezegd is", "got a warning that was in writing, or of which that is not said"), Text("kreeg geen schriftelijke waarschuwing", "got no warning in writing")),
    yes_no("improvement", Text("kreeg een verbetertermijn", "got an improvement period"), Text("kreeg geen verbetertermijn", "got no improvement period")),
    code("after", Text("de plaats op de eerste 1 oktober na het advies", "the place on the first 1 October after the advice"), names.AFTER_ADVICE),
    number("registered_warned", Text("het aantal dagen van inschrijving tot waarschuwing", "the number of days from registration to warning")),
    number("warned_improvement", Text("het aantal dagen van waarschuwing tot verbetertermijn", "the number of days from warning to improvement period")),
    number("improvement_advice", Text("het aantal dagen van verbetertermijn tot advies", "the number of days from improvement period to advice")),
    number("registered_advice", Text("het aantal dagen van inschrijving tot advies", "the number of days from registration to advice")),
)  # fmt: skip
"""One row per mbo registration (not of an examendeelnemer) that is the pupil's first in that programme at that institution.

An advice that was recorded before its day has a row of its own, which counts from that day on, in the place of the one before it.
"""
