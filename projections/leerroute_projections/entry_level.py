"""Niveau bij instroom (1e): het niveau waarop iemand in het mbo begint tegen het niveau dat bij het diploma past."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Niveau, Text
from leerroute_projections.figure import Category, Dimension, Figure, LeftOut
from leerroute_projections.rows.entry import (
    EXPECTED_AFTER,
    EXPECTED_AFTER_PRO,
    EXPECTED_WITHOUT_DIPLOMA,
)
from leerroute_projections.tables import entry

at = entry.c
ENTERED = at.year.is_not(None)


def expected_in_words(niveau: Niveau) -> Text:
    """After what a level is expected, printed from the table by which it is decided."""
    after = ", ".join(kind for kind, level in EXPECTED_AFTER.items() if level == niveau)
    if niveau == EXPECTED_AFTER_PRO:
        return Text(
            f"Verwacht niveau {niveau}: zonder zo'n diploma, na het praktijkonderwijs (een certificaat, of de laatste plek op een 1 oktober).",
            f"Expected level {niveau}: without such a diploma, after praktijkonderwijs (a certificate, or the last place on a 1 October).",
        )
    others = niveau == EXPECTED_WITHOUT_DIPLOMA
    return Text(
        f"Verwacht niveau {niveau}: na {after}{'; ook voor alle anderen' if others else ''}.",
        f"Expected level {niveau}: after {after}{'; for all others too' if others else ''}.",
    )


entry_level = Figure(
    name="entry-level",
    number="1e",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Niveau bij instroom in het mbo", "Level at entry into the mbo"),
    question=Text(
        "Begint wie voor het eerst op 1 oktober in het mbo staat op het niveau dat bij het behaalde diploma past?",
        "Do those who stand in the mbo on a 1 October for the first time begin at the level that fits their diploma?",
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
        LeftOut("earlier-unknown", Text("van voor de instroom niet bekend", "not known from before the entry"), sa.and_(ENTERED, ~at.known_before)),
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
    readings=(
        *(expected_in_words(niveau) for niveau in (4, 3, 2, 1)),
        Text("Van wie op die dag meer diploma's heeft, telt het hoogste niveau dat eruit volgt; een diploma van die dag zelf telt mee.", "For whoever has several diplomas on that day, the highest level that follows from them counts; a diploma of that very day is included."),
        Text("Wie op die dag overleden is of alleen examendeelnemer is, stroomt niet in.", "Whoever has died by that day, or is there for examination only, does not enter."),
    ),
)  # fmt: skip
