"""Where somebody stands on a later 1 October, as a list of outcomes: shared by 1a and 1b, which are never mixed."""

from typing import Any

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.figure import Category, Unseen

TO_MBO = ("1", "2", "3", "4", "unknown")
AT_MBO = frozenset(f"mbo-{niveau}" for niveau in TO_MBO)
"""The outcomes in the mbo, at whatever level."""

UNSEEN = Unseen(register_open="unknown", register_closed="not-in-education")


def destinations(at: sa.ColumnCollection[str, sa.Column[Any]]) -> tuple[Category, ...]:
    """The outcomes over the columns of a table that tell of the next 1 October, in the order in which they are judged."""
    return (
        Category("died", Text("overleden", "died"), ~at.next_alive),
        *(to_mbo(at, niveau) for niveau in TO_MBO),
        Category("havo", Text("havo", "havo"), at.next_kind == "havo"),
        Category("other-vo", Text("ander voortgezet onderwijs", "other secondary education"), at.next_sector.in_(["vo", "vavo", "vso"])),
        Category("ho", Text("hoger onderwijs", "higher education"), at.next_sector == "ho"),
        Category("exam-only", Text("alleen examendeelnemer", "examination only"), at.next_sector == "exam"),
        Category("unfunded", Text("niet-bekostigd onderwijs", "education without public funding"), at.next_sector == "unfunded"),
        Category("left-register", Text("niet in de BRP", "not in the BRP"), ~at.next_in_register),
        Category("unknown", Text("vervolg onbekend", "whereabouts unknown"), None),
        Category("not-in-education", Text("niet in het onderwijs", "not in education"), None),
    )  # fmt: skip


def to_mbo(at: sa.ColumnCollection[str, sa.Column[Any]], niveau: str) -> Category:
    """Registered in the mbo at one level."""
    level = Text("entree", "entree") if niveau == "1" else names.NIVEAUS[niveau]
    title = Text(f"mbo {level.nl}", f"mbo {level.en}")
    when = sa.and_(at.next_sector == "mbo", at.next_niveau == niveau)
    return Category(f"mbo-{niveau}", title, when)
