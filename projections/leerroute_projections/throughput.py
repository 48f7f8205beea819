"""Doorstroom (1a): where vmbo graduates stand on the first 1 October after their diploma."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.destinations import AT_MBO, UNSEEN, destinations
from leerroute_projections.figure import Dimension, Figure, LeftOut
from leerroute_projections.tables import graduate

at = graduate.c

throughput = Figure(
    name="throughput",
    number="1a",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Bestemming van vmbo-gediplomeerden", "Destinations of vmbo graduates"),
    question=Text(
        "Waar staan leerlingen met een vmbo-diploma op de eerste 1 oktober daarna?",
        "Where do pupils with a vmbo diploma stand on the first 1 October after it?",
    ),
    rate_title=Text("Doorstroom naar het mbo", "Throughput to the mbo"),
    table=graduate,
    of=~at.apart,
    categories=destinations(at),
    counted=AT_MBO,
    unseen=UNSEEN,
    apart=(
        LeftOut("entree-in-vmbo", Text("entreediploma binnen het vmbo", "entree diploma within the vmbo"), sa.and_(at.apart, at.leerweg == "entree-in-vmbo"), judged=True),
        LeftOut("integrated", Text("geïntegreerde leerroute, zonder vmbo-diploma", "integrated route, without vmbo diploma"), sa.and_(at.apart, at.leerweg == "integrated"), judged=True),
    ),
    dimensions=(
        Dimension("school_year", Text("schooljaar", "school year"), at.year),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("school", Text("school", "school"), at.school),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
    ),
    year=at.year,
    school=at.school,
    delivery=sa.literal("vo"),
    looks_ahead=1,
    looks_at=(10, 1),
    source=Text("DUO / OCW, gediplomeerden vmbo; volgorde van posities: CBS", "DUO / OCW, vmbo graduates; order of positions: CBS"),
    readings=(
        Text("Wie in een schooljaar twee vmbo-diploma's behaalt, telt een keer: met het hoogste (lwt als bb), bij gelijke met het laatste.", "Whoever is awarded two vmbo diplomas in a school year counts once: with the highest (lwt as bb), of equals with the latest."),
        Text("Wie in een later schooljaar nog een vmbo-diploma behaalt, telt dan opnieuw.", "Whoever is awarded another vmbo diploma in a later school year counts again then."),
        Text("De regio is die van de woning op de 1 oktober waarmee het schooljaar begint.", "The region is that of the home on the 1 October with which the school year begins."),
    ),
)  # fmt: skip
