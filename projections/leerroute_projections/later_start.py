"""Later begonnen (3c): wie in een later leerjaar van de opleiding start, en vrijstellingen op grond van keuzevakken."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Beside, Category, Dimension, Figure, Sum
from leerroute_projections.tables import registration

at = registration.c

later_start = Figure(
    name="later-start",
    number="3c",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Begonnen in een later jaar van de opleiding", "Started in a later year of the programme"),
    question=Text(
        "Welk deel van de inschrijvingen in het mbo begint in het tweede jaar van de opleiding of later, en hoeveel vrijstelling geven keuzevakken?",
        "Which share of the registrations in the mbo begins in the second year of the programme or later, and how much exemption do electives give?",
    ),
    rate_title=Text("Later begonnen", "Started later"),
    table=registration,
    of=~at.exam_only,
    categories=(
        Category("later", Text("in jaar 2 of later", "in year 2 or later"), at.start_year >= 2),
        Category("first", Text("in jaar 1, of niet vermeld", "in year 1, or not stated"), None),
    ),
    counted=frozenset({"later"}),
    unseen=None,
    apart=(),
    beside=(
        Beside("exempted", Text("met vrijstelling op grond van een keuzevak", "with an exemption on the ground of an elective"), at.exemptions >= 1),
    ),
    sums=(
        Sum("exemptions", Text("vrijstellingen op grond van een keuzevak", "exemptions on the ground of an elective"), at.exemptions),
        Sum("hours", Text("uren van die vrijstellingen", "hours of these exemptions"), at.hours),
    ),
    dimensions=(
        Dimension("school_year", Text("studiejaar van begin", "study year of the beginning"), at.year),
        Dimension("niveau", Text("mbo-niveau", "mbo level"), at.niveau),
        Dimension("leertraject", Text("leertraject", "leertraject"), at.leertraject),
        Dimension("institution", Text("instelling", "institution"), at.institution),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
    ),
    year=at.year,
    school=at.institution,
    delivery=sa.literal("mbo"),
    looks_ahead=1,
    looks_at=(7, 31),
    source=Text("eigen definitie; keuzevakken en vrijstellingen: brochure Wat moet en wat mag (2019)", "own definition; electives and exemptions: brochure Wat moet en wat mag (2019)"),
    readings=(
        Text("Elke inschrijving telt, dus wie er twee begint, telt twee keer; zonder opgave geldt jaar 1.", "Every registration counts, so whoever begins two counts twice; where nothing is stated it is year 1."),
    ),
)  # fmt: skip
