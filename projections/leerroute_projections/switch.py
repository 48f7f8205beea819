"""Switch (2e): wie een jaar later in het mbo iets anders doet, zonder diploma ertussen."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Beside, Category, Dimension, Figure, Settled
from leerroute_projections.tables import year

at = year.c

KINDS = (
    Beside("dossier", Text("ander kwalificatiedossier", "another kwalificatiedossier"), at.next_other_dossier),
    Beside("domain", Text("ander domein", "another domain"), at.next_other_domain),
    Beside("institution", Text("andere instelling", "another institution"), at.next_school != at.school),
    Beside("niveau", Text("ander niveau", "another level"), sa.and_(at.next_niveau != at.niveau, at.niveau != "unknown", at.next_niveau != "unknown")),
    Beside("leertraject", Text("ander leertraject (bol of bbl)", "another leertraject (bol or bbl)"), at.next_leertraject != at.leertraject),
)  # fmt: skip
"""The kinds of switch. One of which either side is not known is none."""

switch = Figure(
    name="switch",
    number="2e",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Switch binnen het mbo", "Switches within the mbo"),
    question=Text(
        "Welk deel van de mbo-studenten volgt een jaar later, zonder diploma ertussen, een andere opleiding of volgt haar elders of anders?",
        "Which share of the mbo students follows another programme a year later, or follows it elsewhere or otherwise, without a diploma in between?",
    ),
    rate_title=Text("Switch", "Switched"),
    table=year,
    of=sa.and_(at.sector == "mbo", at.next_sector == "mbo", at.next_alive, ~at.next_mbo_diploma),
    categories=(
        Category("switched", Text("geswitcht", "switched"), sa.or_(*(kind.when for kind in KINDS))),
        Category("stayed", Text("gebleven", "stayed"), None),
    ),
    counted=frozenset({"switched"}),
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
    source=Text("eigen definitie; dossier en domein uit de geladen tabel van opleidingen", "own definition; dossier and domain from the table of programmes that is loaded"),
    readings=(
        Text("De soorten overlappen; een soort telt alleen waar zij aan beide kanten bekend is.", "The kinds overlap; a kind counts only where it is known on both sides."),
        Text("Twee opleidingen zijn van een dossier als zij of hun voorgangers er een delen; een crebo buiten de tabel is een eigen dossier.", "Two programmes are of one dossier when they or their predecessors share one; a crebo that is not in the table is a dossier of its own."),
    ),
    beside=KINDS,
    settled=Settled(years=1),
)  # fmt: skip
