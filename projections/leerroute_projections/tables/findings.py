"""What the rules find: what was broken, cannot be determined or is due, row by row; what was satisfied, counted."""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, day, described, number, pupil_id
from leerroute_projections.tables.models import read_models

finding = sa.Table(
    "finding",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste bevinding", "which finding in order")}),
    code("rule", Text("de regel", "the rule")),
    code("kind", Text("het oordeel", "the judgement"), names.FINDINGS),
    code("severity", Text("de zwaarte", "the severity"), names.SEVERITIES),
    number("year", Text("schooljaar", "school year")),
    code("school", Text("school of instelling", "school or institution")),
    day("since", Text("vanaf", "since")),
    day("due", Text("uiterlijk", "due on"), known=(Text("er is een laatste dag", "there is a last day"), Text("er is nog geen laatste dag bekend", "no last day is known yet"))),
    day("met", Text("voldaan op", "met on"), known=(Text("er is aan voldaan", "it was met"), Text("er is nog niet aan voldaan", "it was not met yet"))),
    described("subject", sa.BigInteger(), Text("de overgang waar het over gaat", "the transition that it is about")),
    described("rests_on", sa.String(), Text("de overgangen waar het op rust", "the transitions that it rests on")),
    described("missing", sa.String(), Text("wat ontbreekt om te oordelen", "what is missing to judge")),
    described("lacks", sa.String(), Text("wat er niet is", "what is not there")),
    described("measured", sa.String(), Text("wat erbij gemeten is", "what was measured beside it")),
    described("measured_en", sa.String(), Text("wat erbij gemeten is, in het Engels", "what was measured beside it, in English")),
)  # fmt: skip
"""One row per rule and transition that it judges where it is broken, undetermined or an obligation over time.

Nothing here depends on today: open, late and broken are questions with a reference date (findings.py).
"""

satisfied = sa.Table(
    "satisfied",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste telling", "which count in order")}),
    code("chapter", Text("hoofdstuk", "chapter")),
    number("year", Text("schooljaar", "school year")),
    code("school", Text("school of instelling", "school or institution")),
    number("times", Text("hoe vaak voldaan is", "how often satisfied")),
    described("rules", sa.BigInteger(), Text("de regels, elk als een bit in de volgorde van het hoofdstuk", "the rules, each as a bit in the order of the chapter")),
)  # fmt: skip
"""One row per pupil, chapter, school year and school in which rules were satisfied; a rule with any other finding there has no bit."""
