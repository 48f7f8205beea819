"""Doorstroom (1a): where vmbo graduates stand on the first 1 October after their diploma."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure, LeftOut, Unseen
from leerroute_projections.tables import graduate

at = graduate.c
IN_EDUCATION = at.next_sector.is_not(None)


def to_mbo(code: str, niveau: str, title: Text) -> Category:
    """Registered in the mbo at one level."""
    return Category(code, title, sa.and_(at.next_sector == "mbo", at.next_niveau == niveau))


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
    categories=(
        Category("died", Text("overleden", "died"), ~at.next_alive),
        to_mbo("mbo-1", "1", Text("mbo entree", "mbo entree")),
        to_mbo("mbo-2", "2", Text("mbo niveau 2", "mbo level 2")),
        to_mbo("mbo-3", "3", Text("mbo niveau 3", "mbo level 3")),
        to_mbo("mbo-4", "4", Text("mbo niveau 4", "mbo level 4")),
        to_mbo("mbo-unknown", "unknown", Text("mbo niveau onbekend", "mbo level unknown")),
        Category("havo", Text("havo", "havo"), at.next_kind == "havo"),
        Category("other-vo", Text("ander voortgezet onderwijs", "other secondary education"), at.next_sector.in_(["vo", "vavo", "vso"])),
        Category("ho", Text("hoger onderwijs", "higher education"), at.next_sector == "ho"),
        Category("exam-only", Text("alleen examendeelnemer", "examination only"), at.next_sector == "exam"),
        Category("unfunded", Text("niet-bekostigd onderwijs", "education without public funding"), at.next_sector == "unfunded"),
        Category("left-register", Text("niet in de BRP", "not in the BRP"), ~at.next_in_register),
        Category("unknown", Text("vervolg onbekend", "whereabouts unknown"), None),
        Category("not-in-education", Text("niet in het onderwijs", "not in education"), None),
    ),
    counted=frozenset({"mbo-1", "mbo-2", "mbo-3", "mbo-4", "mbo-unknown"}),
    unseen=Unseen(register_open="unknown", register_closed="not-in-education"),
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
