"""Verwant (1d): of wie met een vmbo-diploma naar het mbo gaat daar een opleiding volgt in een sector die bij het profiel hoort."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure, Settled
from leerroute_projections.tables import graduate

at = graduate.c

related = Figure(
    name="related",
    number="1d",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Verwante doorstroom naar het mbo", "Related throughput to the mbo"),
    question=Text(
        "Kiest wie met een vmbo-diploma naar het mbo gaat een opleiding in een sector die bij het profiel hoort?",
        "Do those who go to the mbo with a vmbo diploma choose a programme in a sector that belongs to their profile?",
    ),
    rate_title=Text("Verwant", "Related"),
    table=graduate,
    of=sa.and_(~at.apart, at.next_alive, at.next_sector == "mbo"),
    categories=(
        Category("related", Text("verwant", "related"), at.related == "related"),
        Category("not-related", Text("niet verwant", "not related"), at.related == "not-related"),
        Category("undetermined", Text("niet te bepalen", "undetermined"), None),
    ),
    counted=frozenset({"related"}),
    unseen=None,
    apart=(),
    dimensions=(
        Dimension("school_year", Text("schooljaar", "school year"), at.year),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("profile", Text("profiel", "profile"), at.profile),
        Dimension("school", Text("school", "school"), at.school),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
    ),
    year=at.year,
    school=at.school,
    delivery=sa.literal("vo"),
    looks_ahead=1,
    looks_at=(10, 1),
    source=Text("eigen definitie; sector van opleiding en profiel uit de geladen codetabellen", "own definition; sector of programme and profile from the reference tables that are loaded"),
    settled=Settled(years=1),
    readings=(
        Text("Het profiel is het laatst gekozen op of voor de dag van het (laatste) vmbo-diploma van het schooljaar.", "The profile is the one last chosen on or before the day of the (last) vmbo diploma of the school year."),
        Text("De sectoren van een profiel zijn die van de codetabel op 1 oktober; de sector van een opleiding is die van de dag waarop eraan begonnen is.", "The sectors of a profile are those of the reference table on 1 October; the sector of a programme is that of the day on which it was begun."),
        Text("Niet te bepalen: profiel onbekend of zonder sector (D&P), entree, opleiding of sector onbekend, of geen codetabellen geladen.", "Undetermined: profile unknown or without a sector (D&P), entree, programme or sector unknown, or no reference tables loaded."),
    ),
)  # fmt: skip
