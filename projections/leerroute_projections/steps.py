"""Op- en afstroom (1f): van leerjaar naar leerjaar binnen het vmbo en naar de havo; doubleren en vertraging."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections.figure import Beside, Category, Dimension, Figure, Settled
from leerroute_projections.tables import year

at = year.c

DELAYED = at.next_leerjaar <= at.leerjaar
DOUBLING = sa.and_(at.next_leerjaar == at.leerjaar, at.next_change == "same")
UP = sa.and_(at.leerjaar >= 3, at.next_change == "up")
DOWN = sa.and_(at.leerjaar >= 3, at.next_change == "down")

steps = Figure(
    name="steps",
    number="1f",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Op- en afstroom, vertraging en doubleren", "Going up or down, delay and doing a year again"),
    question=Text(
        "Op welk niveau en in welk leerjaar zitten vmbo-leerlingen die een jaar later nog in het vmbo of op de havo zitten?",
        "At which level and in which leerjaar are vmbo pupils who are still in the vmbo or in the havo a year later?",
    ),
    rate_title=Text("Opstroom", "Going up"),
    table=year,
    of=sa.and_(at.kind == "vmbo", at.leerjaar.is_not(None), at.next_alive, at.next_kind.in_(["vmbo", "havo"])),
    categories=(
        Category("unknown", Text("leerjaar onbekend", "leerjaar unknown"), at.next_leerjaar.is_(None)),
        Category("doubling", Text("gedoubleerd", "did the year again"), DOUBLING),
        Category("up-delayed", Text("opgestroomd en vertraagd", "up and delayed"), sa.and_(*UP.clauses, DELAYED)),
        Category("down-delayed", Text("afgestroomd en vertraagd", "down and delayed"), sa.and_(*DOWN.clauses, DELAYED)),
        Category("delayed", Text("vertraagd", "delayed"), DELAYED),
        Category("up", Text("opgestroomd", "up"), UP),
        Category("down", Text("afgestroomd", "down"), DOWN),
        Category("straight", Text("rechtdoor", "straight on"), None),
    ),
    counted=frozenset({"up", "up-delayed"}),
    unseen=None,
    apart=(),
    dimensions=(
        Dimension("school_year", Text("schooljaar", "school year"), at.year),
        Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
        Dimension("leerjaar", Text("leerjaar", "leerjaar"), at.leerjaar),
        Dimension("school", Text("school", "school"), at.school),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
        Dimension("to", Text("niveau een jaar later", "level a year later"), at.next_level),
    ),
    year=at.year,
    school=at.school,
    delivery=sa.literal("vo"),
    looks_ahead=1,
    looks_at=(10, 1),
    source=Text("CBS, op- en afstroom in het voortgezet onderwijs", "CBS, going up and down in secondary education"),
    beside=(
        Beside("up", Text("alle opstroom", "all going up"), sa.and_(*UP.clauses, at.next_leerjaar.is_not(None))),
        Beside("down", Text("alle afstroom", "all going down"), DOWN),
        Beside("delayed", Text("alle vertraging", "all delay"), DELAYED),
        Beside("doubling", Text("doubleren", "doing the year again"), DOUBLING),
    ),
    settled=Settled(years=1),
    readings=(
        Text("Wie uit leerjaar 4 van de tl naar leerjaar 4 van de havo gaat, stroomt op en is vertraagd.", "Whoever goes from leerjaar 4 of the tl to leerjaar 4 of the havo goes up and is delayed."),
        Text("Een lager leerjaar is vertraging, geen doubleren; een jaar overslaan is geen vertraging.", "A lower leerjaar is delay, not doing the year again; to skip a year is no delay."),
        Text("Uit leerjaar 1 en 2, en zonder bekend niveau, is er geen op- of afstroom.", "From leerjaar 1 and 2, and without a known level, there is no going up or down."),
    ),
)  # fmt: skip
