"""Shows groups over the years: the reader chooses of which figure, and by which breakdown."""

from collections.abc import Sequence

import streamlit as st

from leerroute_dashboards import drawing
from leerroute_dashboards.components.figure import figure
from leerroute_dashboards.components.filters import switch
from leerroute_dashboards.i18n import _, said
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.selection import Selection
from leerroute_projections.figure import Figure

FIGURES = ("throughput", "dropout", "acceleration")
BREAKDOWNS = ("region", "leerweg", "niveau", "leertraject")


def trend(asked: Questions, chosen: Selection) -> None:
    """The choice, and the picture below it."""
    left, right = st.columns(2)
    with left:
        name = switch(
            _("Over de jaren"),
            FIGURES,
            "reeks",
            lambda code: said(asked.figures[code].rate_title),
        )
    shown = asked.figures[name]
    with right:
        per = switch(
            _("Per"),
            breakdowns(shown, chosen),
            "per",
            lambda code: said(shown.dimension(code).title),
        )
    figure(drawing.picture(asked, drawing.trend, name, chosen, per))


def breakdowns(shown: Figure, chosen: Selection) -> Sequence[str]:
    """By what a figure can be broken down that is not held to one value already; else the first that there is."""
    held = chosen.where(shown)
    there = [code for code in BREAKDOWNS if code in {d.code for d in shown.dimensions}]
    return [code for code in there if code not in held] or there[:1]
