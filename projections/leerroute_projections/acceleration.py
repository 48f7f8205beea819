"""Versnelling (3a): jaren gewonnen tussen leerjaar 3 van het vmbo en een mbo-diploma."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure, LeftOut, Settled
from leerroute_projections.tables import mbo_diploma

at = mbo_diploma.c

acceleration = Figure(
    name="acceleration",
    number="3a",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Jaren gewonnen op weg naar een mbo-diploma", "Years gained on the way to an mbo diploma"),
    question=Text(
        "Welk deel van de mbo-diploma's vanaf niveau 2 is sneller behaald dan de route nominaal duurt, gerekend vanaf leerjaar 3 van het vmbo?",
        "Which share of the mbo diplomas of level 2 and higher was reached in less time than the route nominally takes, counted from leerjaar 3 of the vmbo?",
    ),
    rate_title=Text("Versneld", "Accelerated"),
    table=mbo_diploma,
    of=at.gained.is_not(None),
    categories=(
        Category("accelerated", Text("versneld", "accelerated"), at.gained >= 1),
        Category("delayed", Text("vertraagd", "delayed"), at.gained <= -1),
        Category("nominal", Text("nominaal", "nominal"), None),
    ),
    counted=frozenset({"accelerated"}),
    unseen=None,
    apart=(
        LeftOut("leerjaar-3-unknown", Text("begin van leerjaar 3 onbekend", "start of leerjaar 3 unknown"), at.gained.is_(None)),
    ),
    dimensions=(
        Dimension("school_year", Text("opbrengstjaar", "opbrengstjaar"), at.year),
        Dimension("niveau", Text("mbo-niveau", "mbo level"), at.niveau),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("institution", Text("instelling", "institution"), at.institution),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
        Dimension("first", Text("eerste diploma", "first diploma"), at.first),
        Dimension("highest", Text("hoogste diploma", "highest diploma"), at.highest),
        Dimension("path", Text("pad", "path"), at.path),
        Dimension("route", Text("route", "route"), at.route),
        Dimension("goal", Text("doel van het convenant", "goal of the covenant"), at.goal),
        Dimension("profile", Text("profiel", "profile"), at.profile),
        Dimension("gained", Text("gewonnen jaren", "years gained"), at.gained),
    ),
    year=at.year,
    school=at.institution,
    delivery=sa.literal("mbo"),
    looks_ahead=1,
    looks_at=(9, 30),
    settled=Settled(years=1),
    source=Text("eigen definitie; nominale duur naar crebo uit de geladen tabel van opleidingen, anders naar niveau (WEB art. 7.2.4a)", "own definition; nominal duration by crebo from the table of programmes that is loaded, else by level (WEB art. 7.2.4a)"),
    readings=(
        Text("Werkelijk: het jaar van de 30 september op of na het diploma, min het kalenderjaar waarin leerjaar 3 voor het eerst begon.", "Actual: the year of the 30 September on or after the diploma, minus the calendar year in which leerjaar 3 first began."),
        Text("Nominaal: twee jaar vmbo plus de duur van elke mbo-opleiding die tot en met deze met een diploma is afgerond; nooit de geplande einddatum.", "Nominal: two years of vmbo plus the duration of every mbo programme completed with a diploma up to and including this one; never the planned end."),
    ),
)  # fmt: skip
