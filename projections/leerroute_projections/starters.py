"""Startersresultaat (2b): nieuwe mbo-studenten die een jaar later nog bij de instelling zijn of haar met diploma verlieten."""

from dataclasses import replace
from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure
from leerroute_projections.tables import year

at = year.c

starters = Figure(
    name="starters",
    number="2b",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Startersresultaat en uitval in het eerste mbo-jaar", "First-year result and loss in the first mbo year"),
    question=Text(
        "Welk deel van de nieuwe studenten van een mbo-instelling is er een jaar later nog, of heeft er intussen een diploma behaald?",
        "Which share of the new students of an mbo institution is still there a year later, or was awarded a diploma there meanwhile?",
    ),
    rate_title=Text("Startersresultaat", "First-year result"),
    table=year,
    of=sa.and_(at.sector == "mbo", at.alive, at.new_here),
    categories=(
        Category("still-there", Text("nog bij de instelling", "still at the institution"), sa.and_(at.next_sector == "mbo", at.next_alive, at.next_school == at.school)),
        Category("left-with-diploma", Text("weg met een diploma van de instelling", "left with a diploma of the institution"), at.next_diploma_here),
        Category("lost", Text("weg zonder diploma van de instelling (uitval in het eerste jaar)", "left without a diploma of the institution (loss in the first year)"), None),
    ),
    counted=frozenset({"still-there", "left-with-diploma"}),
    unseen=None,
    apart=(),
    dimensions=(
        Dimension("school_year", Text("schooljaar", "school year"), at.year),
        Dimension("niveau", Text("mbo-niveau", "mbo level"), at.niveau),
        Dimension("leertraject", Text("leertraject", "leertraject"), at.leertraject),
        Dimension("institution", Text("instelling", "institution"), at.school),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
    ),
    year=at.year,
    school=at.school,
    delivery=sa.literal("mbo"),
    looks_ahead=1,
    looks_at=(10, 1),
    source=Text("Inspectie van het Onderwijs, startersresultaat", "Inspectorate of Education, startersresultaat"),
    readings=(
        Text("Nieuw is wie op geen eerdere bekende 1 oktober met de hoofdinschrijving aan deze instelling stond.", "New is whoever stood at this institution with the main registration on no earlier known 1 October."),
        Text("Een diploma van deze instelling telt van 1 oktober tot en met de 1 oktober daarna.", "A diploma of this institution counts from 1 October up to and including the next 1 October."),
        Text("Wie alleen nog examendeelnemer is, is er niet meer.", "Whoever is there for examination only is no longer there."),
    ),
)  # fmt: skip

starters_over_three_years = replace(
    starters,
    name="starters-over-three-years",
    number="2b-3",
    title=Text("Startersresultaat over drie jaren", "First-year result over three years"),
    question=Text(
        "Welk deel van de nieuwe studenten van drie jaren bij elkaar was er een jaar later nog, of had er intussen een diploma behaald?",
        "Which share of the new students of three years together was still there a year later, or was awarded a diploma there meanwhile?",
    ),
    over_years=3,
)
"""The same, of a year and the two years before it together."""
