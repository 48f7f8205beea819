"""Diploma binnen de nominale duur (3d): gediplomeerden van een instelling, gerekend vanaf hun begin daar."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure, LeftOut
from leerroute_projections.tables import institution_diploma

at = institution_diploma.c

within_nominal = Figure(
    name="within-nominal",
    number="3d",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Diploma binnen de nominale duur", "Diploma within the nominal duration"),
    question=Text(
        "Welk deel van de gediplomeerden van een mbo-instelling haalde binnen de nominale duur een diploma op ten minste het niveau waarop zij er begonnen?",
        "Which share of the graduates of an mbo institution was awarded a diploma of at least the level at which they began there, within the nominal duration?",
    ),
    rate_title=Text("Binnen de nominale duur", "Within the nominal duration"),
    table=institution_diploma,
    of=sa.and_(at.day.is_not(None), at.entry_niveau.is_not(None)),
    categories=(
        Category("lower", Text("op een lager niveau dan het begin", "at a lower level than the start"), at.niveau < at.entry_niveau),
        Category("within", Text("binnen de nominale duur", "within the nominal duration"), at.day <= at.nominal_end),
        Category("later", Text("later", "later"), None),
    ),
    counted=frozenset({"within"}),
    unseen=None,
    apart=(
        LeftOut("entry-unknown", Text("begin bij de instelling onbekend", "start at the institution unknown"), at.entry_niveau.is_(None)),
    ),
    dimensions=(
        Dimension("school_year", Text("opbrengstjaar", "opbrengstjaar"), at.year),
        Dimension("niveau", Text("mbo-niveau van het diploma", "mbo level of the diploma"), at.niveau),
        Dimension("institution", Text("instelling", "institution"), at.institution),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
    ),
    year=at.year,
    school=at.institution,
    delivery=sa.literal("mbo"),
    looks_ahead=1,
    looks_at=(9, 30),
    source=Text("DUO, percentage van de gediplomeerden; nominale duur naar crebo uit de geladen tabel van opleidingen, anders naar niveau", "DUO, percentage of the graduates; nominal duration by crebo from the table of programmes that is loaded, else by level"),
    readings=(
        Text("Het begin is de eerste inschrijving ooit aan deze instelling, niet als examendeelnemer.", "The start is the first registration ever at this institution, not for examination only."),
        Text("Begin plus zoveel jaar is dezelfde dag zoveel jaar later, die dag meegerekend; niveau 4 begonnen voor 1 augustus 2014 duurt vier jaar.", "Start plus so many years is the same day so many years later, that day included; level 4 begun before 1 August 2014 takes four years."),
    ),
)  # fmt: skip
