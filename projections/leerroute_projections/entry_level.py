"""Niveau bij instroom (1e): het niveau waarop iemand in het mbo begint tegen het niveau dat bij het diploma past."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure, LeftOut
from leerroute_projections.tables import entry

at = entry.c
ENTERED = at.year.is_not(None)

entry_level = Figure(
    name="entry-level",
    number="1e",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Niveau bij instroom in het mbo", "Level at entry into the mbo"),
    question=Text(
        "Begint wie voor het eerst op 1 oktober in het mbo staat op het niveau dat bij het behaalde diploma past?",
        "Does who stands in the mbo on a 1 October for the first time begin at the level that fits the diploma awarded before?",
    ),
    rate_title=Text("Op of boven het verwachte niveau", "At or above the expected level"),
    table=entry,
    of=sa.and_(ENTERED, at.known_before),
    categories=(
        Category("unknown", Text("niveau onbekend", "level unknown"), at.niveau == "unknown"),
        Category("below", Text("onder het verwachte niveau", "below the expected level"), at.niveau < at.expected),
        Category("at", Text("op het verwachte niveau", "at the expected level"), at.niveau == at.expected),
        Category("above", Text("boven het verwachte niveau", "above the expected level"), None),
    ),
    counted=frozenset({"at", "above"}),
    unseen=None,
    apart=(
        LeftOut("earlier-unknown", Text("van voor de instroom is niets bekend", "nothing is known from before the entry"), sa.and_(ENTERED, ~at.known_before)),
    ),
    dimensions=(
        Dimension("school_year", Text("schooljaar", "school year"), at.year),
        Dimension("expected", Text("verwacht niveau", "expected level"), at.expected),
        Dimension("niveau", Text("mbo-niveau", "mbo level"), at.niveau),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("institution", Text("instelling", "institution"), at.institution),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
    ),
    year=at.year,
    school=at.institution,
    delivery=sa.literal("mbo"),
    looks_ahead=0,
    looks_at=(10, 1),
    source=Text("OCW, passend diploma (verwacht niveau); eigen definitie", "OCW, passend diploma (expected level); own definition"),
)  # fmt: skip
