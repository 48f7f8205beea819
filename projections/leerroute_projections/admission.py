"""Toelating (5): van aanmelding voor het mbo naar een plaats, of geen plaats."""

from datetime import date

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.figure import Beside, Category, Condition, Dimension, Figure
from leerroute_projections.tables import application

at = application.c


def category(code: str) -> Category:
    """One outcome of an application."""
    return Category(code, names.APPLICATION_OUTCOMES[code], at.outcome == code)


def counted(code: str, column: sa.Column[str], value: str) -> Beside:
    """Who has this value of a column."""
    text: Text = column.info["text"]
    named: Text = column.info["values"][value]
    return Beside(code, Text(f"{text.nl}: {named.nl}", f"{text.en}: {named.en}"), column == value)


def held(code: str, when: Condition) -> Beside:
    """Who has a yes in a yes / no column."""
    text: Text = when.info["text"]
    return Beside(code, text, when)


admission = Figure(
    name="admission",
    number="5",
    version=1,
    valid_from=date(2026, 8, 1),
    title=Text("Aanmelding en toelating", "Application and admission"),
    question=Text(
        "Hoeveel aanmeldingen voor het mbo komen op tijd, wat wordt ervan, en is er terecht afgewezen?",
        "How many applications for the mbo come in time, what becomes of them, and were rejections lawful?",
    ),
    rate_title=Text("Toegelaten", "Accepted"),
    table=application,
    of=at.institution.is_not(None),
    categories=(
        category("accepted"),
        category("rejected"),
        category("withdrawn"),
        Category("open", names.APPLICATION_OUTCOMES["open"], None),
    ),
    counted=frozenset({"accepted"}),
    unseen=None,
    apart=(),
    beside=(
        counted("in-time", at.in_time, "in-time"),
        counted("late", at.in_time, "late"),
        counted("intake-attended", at.intake, "attended"),
        counted("intake-missed", at.intake, "missed"),
        held("advice-asked", at.advice_asked),
        held("advice-given", at.advice_given),
        counted("right", at.right, "ja"),
        held("unlawful", at.unlawful),
        held("alternative", at.alternative),
        *(counted(f"after-{code}", at.after, code) for code in names.AFTER_APPLICATION if code != "not-yet"),
    ),
    dimensions=(
        Dimension("school_year", Text("studiejaar waarvoor", "study year applied for"), at.year),
        Dimension("niveau", Text("mbo-niveau", "mbo level"), at.niveau),
        Dimension("institution", Text("instelling", "institution"), at.institution),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
        Dimension("in_time", Text("op tijd", "in time"), at.in_time),
        Dimension("ground", Text("grond van afwijzing", "ground of the rejection"), at.ground),
        Dimension("after", Text("plaats op 1 oktober", "place on 1 October"), at.after),
    ),
    year=at.year,
    school=at.institution,
    delivery=sa.literal("aanmeldingen"),
    looks_ahead=0,
    looks_at=(10, 1),
    source=Text("WEB titel 8.0; eigen definitie, met de regels TOE-01 tot en met TOE-04 en TOE-08", "WEB title 8.0; own definition, with the rules TOE-01 to TOE-04 and TOE-08"),
)  # fmt: skip
