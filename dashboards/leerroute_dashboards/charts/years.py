"""What charts over the years share: the axis of school years, and the mark where a year has no number yet."""

from collections.abc import Sequence

import plotly.graph_objects as go

from leerroute_dashboards.theme import MUTED


def year_axis(chart: go.Figure, years: Sequence[str]) -> None:
    """Every year in its place, also one without a number; a label in two lines, so that many fit."""
    chart.update_xaxes(
        type="category",
        categoryorder="array",
        categoryarray=list(years),
        range=[-0.5, len(years) - 0.5],
        tickvals=list(years),
        ticktext=[year.replace("-", "-<br>") for year in years],
        tickangle=0,
    )


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
