"""What charts over the years share: the axis of school years, and the mark where a year has no number yet."""

from collections.abc import Sequence

import plotly.graph_objects as go

from leerroute_dashboards.theme import MUTED

MOST = 10
"""So many years can be named beside each other on a telephone."""


def year_axis(chart: go.Figure, years: Sequence[str]) -> None:
    """Every year in its place, also one without a number; a label in two lines, so that many fit."""
    chart.update_xaxes(
        type="category",
        categoryorder="array",
        categoryarray=list(years),
        range=[-0.5, len(years) - 0.5],
        tickvals=list(years),
        ticktext=[tick(year, i, len(years)) for i, year in enumerate(years)],
        tickangle=0,
        tickfont={"size": 12},
    )


def tick(year: str, place: int, years: int) -> str:
    """The label of a year, in two lines; with more than ten years every other one is named, counted from the last."""
    named = years <= MOST or (years - 1 - place) % 2 == 0
    return year.replace("-", "-<br>") if named else ""


def mark_missing(chart: go.Figure, missing: Sequence[tuple[str, str]]) -> None:
    """The symbol of a year without a number, just above the axis: a gap, never a zero."""
    for year, symbol in missing:
        chart.add_annotation(
            x=year,
            y=0,
            yref="paper",
            yanchor="bottom",
            text=symbol,
            showarrow=False,
            font={"size": 15, "color": MUTED},
        )
