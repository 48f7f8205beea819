"""How charts look: colours and the template. No data."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go
from babel import Locale

from leerroute_dashboards.i18n import language
from leerroute_dashboards.looks import INK

BLUE, ORANGE, GREEN, PINK, GREY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#4D4D4D"
COLOURS = (BLUE, ORANGE, GREEN, PINK, GREY)
"""Told apart by the colour-blind too, and at least 3:1 on white; pink only for large surfaces with a text."""

MUTED, GRID, PALE = "#4A5058", "#DDE2E8", "#B9C1CB"
FONT = '"Source Sans", "Segoe UI", sans-serif'

TEMPLATE = go.layout.Template(
    layout={
        "font": {"family": FONT, "size": 14, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": COLOURS,
        "xaxis": {
            "showgrid": False,
            "zeroline": False,
            "linecolor": MUTED,
            "tickcolor": MUTED,
            "tickfont": {"size": 13, "color": MUTED},
            "fixedrange": True,
            "automargin": True,
        },
        "yaxis": {
            "gridcolor": GRID,
            "zeroline": False,
            "tickfont": {"size": 13, "color": MUTED},
            "fixedrange": True,
            "automargin": True,
        },
        "hoverlabel": {"bgcolor": "white", "bordercolor": MUTED, "font": {"color": INK, "size": 14}},
        "legend": {"orientation": "h", "yref": "container", "yanchor": "bottom", "y": 0, "x": 0, "traceorder": "normal"},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
    }
)  # fmt: skip


Trace = dict[str, Any]
"""One layer of a chart, in the words of Plotly."""


def drawn(traces: Sequence[Trace], *, height: int, **layout: Any) -> go.Figure:
    """A chart of these layers in our looks, with the separators of the language.

    Made in one go, since adding to a chart takes many times as long.
    """
    separators = ",." if language() == "nl" else ".,"
    common = {"template": TEMPLATE, "height": height, "separators": separators}
    return go.Figure(data=list(traces), layout=common | layout)


def settings() -> dict[str, Any]:
    """How a chart behaves on a page: nothing leaves the machine, and no English in a Dutch page."""
    common: dict[str, Any] = {
        "displaylogo": False,
        "showSendToCloud": False,
        "displayModeBar": False,
        "scrollZoom": False,
        "doubleClick": False,
        "locale": language(),
    }
    return common | ({"locales": {"nl": dutch()}} if language() == "nl" else {})


def dutch() -> dict[str, Any]:
    """Dutch names and formats for Plotly."""
    names = Locale("nl")
    week = (6, 0, 1, 2, 3, 4, 5)  # Plotly begins on Sunday
    return {
        "dictionary": {},
        "format": {
            "days": [names.days["format"]["wide"][d] for d in week],
            "shortDays": [names.days["format"]["abbreviated"][d] for d in week],
            "months": [names.months["format"]["wide"][m] for m in range(1, 13)],
            "shortMonths": [
                names.months["format"]["abbreviated"][m].rstrip(".") for m in range(1, 13)
            ],
            "date": "%d-%m-%Y",
            "decimal": ",",
            "thousands": ".",
            "year": "%Y",
            "month": "%b %Y",
            "dayMonth": "%-d %b",
            "dayMonthYear": "%-d %b %Y",
        },
    }


def pale(colour: str, opacity: float) -> str:
    """A colour that lets through what is behind it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
