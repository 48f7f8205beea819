"""Bestemming van vierdejaars (1b): waar alle leerlingen van leerjaar 4 van het vmbo een jaar later staan, met en zonder diploma."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.destinations import AT_MBO, UNSEEN, destinations
from leerroute_projections.figure import Dimension, Figure
from leerroute_projections.tables import year

at = year.c

fourth_years = Figure(
    name="fourth-years",
    number="1b",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Bestemming van vierdejaars van het vmbo", "Destinations of fourth-year vmbo pupils"),
    question=Text(
        "Waar staan leerlingen die op 1 oktober in leerjaar 4 van het vmbo zaten een jaar later, met of zonder diploma?",
        "Where do pupils who were in leerjaar 4 of the vmbo on 1 October stand a year later, with or without a diploma?",
    ),
    rate_title=Text("Doorstroom naar het mbo", "Throughput to the mbo"),
    table=year,
    of=sa.and_(at.alive, at.kind == "vmbo", at.leerjaar == 4),
    categories=destinations(at),
    counted=AT_MBO,
    unseen=UNSEEN,
    apart=(),
    dimensions=(
        Dimension("school_year", Text("schooljaar", "school year"), at.year),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("school", Text("school", "school"), at.school),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
        Dimension("diploma", Text("vmbo-diploma", "vmbo diploma"), at.next_vmbo_diploma),
    ),
    year=at.year,
    school=at.school,
    delivery=sa.literal("vo"),
    looks_ahead=1,
    looks_at=(10, 1),
    source=Text("CBS, vierdejaars vmbo; volgorde van posities: CBS", "CBS, fourth-year vmbo pupils; order of positions: CBS"),
    readings=(
        Text("Het leerjaar is het laatst bekende, ook als het in dit schooljaar niet is opgegeven.", "The leerjaar is the last known, also where none was reported in this school year."),
        Text("Leerweg, school en regio zijn die van de eerste 1 oktober.", "Leerweg, school and region are those of the first 1 October."),
        Text("Een diploma telt van 2 oktober tot en met de 1 oktober daarna; een entreediploma is geen vmbo-diploma.", "A diploma counts from 2 October up to and including the next 1 October; an entree diploma is no vmbo diploma."),
    ),
)  # fmt: skip
