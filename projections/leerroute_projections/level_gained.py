"""Niveauwinst (3e): hoeveel hoger het hoogste mbo-diploma is dan bij de start te verwachten was."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure, LeftOut, Settled
from leerroute_projections.tables import entry

at = entry.c

level_gained = Figure(
    name="level-gained",
    number="3e",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Gewonnen niveaus", "Levels gained"),
    question=Text(
        "Welk deel van wie een mbo-diploma heeft, kwam hoger uit dan bij de start in het mbo te verwachten was?",
        "Which share of those with an mbo diploma came out higher than was to be expected at their entry into the mbo?",
    ),
    rate_title=Text("Hoger dan verwacht", "Higher than expected"),
    table=entry,
    of=at.gained.is_not(None),
    categories=(
        Category("lower", Text("lager dan verwacht", "lower than expected"), at.gained < 0),
        Category("equal", Text("zoals verwacht", "as expected"), at.gained == 0),
        Category("one", Text("een niveau hoger", "one level higher"), at.gained == 1),
        Category("more", Text("twee of meer niveaus hoger", "two or more levels higher"), None),
    ),
    counted=frozenset({"one", "more"}),
    unseen=None,
    apart=(
        LeftOut("entry-unknown", Text("verwacht niveau onbekend", "expected level unknown"), sa.and_(at.highest.is_not(None), at.gained.is_(None))),
    ),
    dimensions=(
        Dimension("school_year", Text("opbrengstjaar", "opbrengstjaar"), at.highest_year),
        Dimension("niveau", Text("niveau van het diploma", "level of the diploma"), at.highest),
        Dimension("expected", Text("verwacht niveau", "expected level"), at.expected),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("institution", Text("instelling", "institution"), at.highest_institution),
        Dimension("region", Text("RMC-regio", "RMC region"), at.highest_region),
    ),
    year=at.highest_year,
    school=at.highest_institution,
    delivery=sa.literal("mbo"),
    looks_ahead=1,
    looks_at=(9, 30),
    settled=Settled(years=1),
    source=Text("eigen definitie; verwacht niveau volgens OCW, passend diploma", "own definition; expected level by OCW, passend diploma"),
)  # fmt: skip
