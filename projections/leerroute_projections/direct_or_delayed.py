"""Direct of later (1c): of vmbo-gediplomeerden meteen in mbo, havo of hoger onderwijs staan, of pas na een of meer jaren."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Category, Dimension, Figure
from leerroute_projections.tables import graduate

at = graduate.c

direct_or_delayed = Figure(
    name="direct-or-delayed",
    number="1c",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Directe en uitgestelde doorstroom", "Direct and delayed throughput"),
    question=Text(
        "Gaat wie een vmbo-diploma behaalt meteen door naar mbo, havo of hoger onderwijs, of pas later?",
        "Do those who are awarded a vmbo diploma go on to mbo, havo or higher education at once, or only later?",
    ),
    rate_title=Text("Direct doorgestroomd", "Gone on directly"),
    table=graduate,
    of=~at.apart,
    categories=(
        Category("direct", Text("direct", "direct"), at.onward_years == 0),
        Category("delayed", Text("uitgesteld", "delayed"), at.onward_years >= 1),
        Category("none-yet", Text("nog niet", "not yet"), None),
    ),
    counted=frozenset({"direct"}),
    unseen=None,
    apart=(),
    dimensions=(
        Dimension("school_year", Text("schooljaar", "school year"), at.year),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("school", Text("school", "school"), at.school),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
        Dimension("years", Text("jaren uitstel", "years of delay"), at.onward_years),
    ),
    year=at.year,
    school=at.school,
    delivery=sa.literal("vo"),
    looks_ahead=1,
    looks_at=(10, 1),
    source=Text("DUO / OCW, gediplomeerden vmbo; volgorde van posities: CBS", "DUO / OCW, vmbo graduates; order of positions: CBS"),
    readings=(
        Text("Opnieuw vmbo, vavo, praktijkonderwijs, speciaal onderwijs of alleen examendeelnemer zijn is niet doorgaan.", "Vmbo again, vavo, praktijkonderwijs, special education or examination only is not going on."),
        Text("Elke 1 oktober die geweest is telt mee. Wie overleden of vertrokken is, staat bij 'nog niet'.", "Every 1 October that has been counts. Whoever died or left stands under 'not yet'."),
    ),
)  # fmt: skip
