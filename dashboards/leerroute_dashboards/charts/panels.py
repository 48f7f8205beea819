"""Small charts beside each other, one per group over the years, each with the grey line of all or with its norm."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from leerroute_dashboards.charts.data import Benchmark, Panel, YearRate
from leerroute_dashboards.charts.rates import hover
from leerroute_dashboards.charts.years import tick
from leerroute_dashboards.i18n import _
from leerroute_dashboards.theme import BLUE, MUTED, ORANGE, drawn, pale

ACROSS, MOST = 3, 12
"""So many beside each other, also on a telephone, and so many in all: the largest groups."""
HEIGHT, WHITE, TITLE, LEGEND = 130, 94, 44, 56
"""In pixels: of a panel, between two (an axis and a title), of a title in two lines, of the legend on a telephone."""
WIDEST = 15
"""Letters in a line of a title, so that three stand beside each other on a telephone."""

NORM: dict[str, Any] = {"color": ORANGE, "width": 2, "dash": "dot"}
ALL: dict[str, Any] = {"color": MUTED, "width": 1.5}


def largest(groups: Sequence[Panel]) -> list[Panel]:
    """The panels to draw: of many groups the largest, in the order in which they came."""
    by_size = sorted(groups, key=lambda one: -sum(year.population or 0 for year in one.years))
    return [one for one in groups if one in by_size[:MOST]]


def panels(groups: Sequence[Panel], beside: Benchmark | None) -> go.Figure:
    """The rate of every group over the years, its intervals pale behind it, and what to hold it against.

    With the line of all `beside` they stand on the same scale; without it each has its own, and its norm.
    """
    across = 2 if len(groups) == 4 else min(ACROSS, len(groups))
    rows = -(-len(groups) // across)
    flat = rows * HEIGHT + (rows - 1) * WHITE
    chart = make_subplots(
        rows=rows,
        cols=across,
        shared_yaxes="all" if beside else False,
        subplot_titles=["<br>".join(wrap(one.name, WIDEST)) for one in groups],
        horizontal_spacing=0.06 if beside else 0.12,
        vertical_spacing=WHITE / flat if rows > 1 else 0,
    )
    years = years_of(groups, beside)
    for i, one in enumerate(groups):
        place = {"row": i // across + 1, "col": i % across + 1}
        draw_panel(Brush(chart, years, place), one, beside)
        axis = chart.layout[f"yaxis{i + 1 if i else ''}"]
        axis.range = scale(groups if beside else [one])
    style(chart, years)
    return drawn(chart, height=flat + WHITE + LEGEND)


def years_of(groups: Sequence[Panel], beside: Benchmark | None) -> list[str]:
    """The years in which anything is known, so that the panels are equally wide."""
    known = {year.year for one in groups for year in one.years if year.rate}
    return sorted(known | (beside.rates.keys() if beside else set()))


class Brush:
    """Draws in one panel; what is drawn in several stands once in the legend."""

    def __init__(self, chart: go.Figure, years: Sequence[str], place: Mapping[str, int]) -> None:
        self.chart, self.years, self.place = chart, list(years), place

    def once(self, name: str) -> dict[str, Any]:
        """A name for the legend, unless it is there already."""
        new = all(trace.name != name for trace in self.chart.data)
        return {"name": name, "legendgroup": name, "showlegend": new}

    def line(self, name: str, of: Mapping[str, float], look: Mapping[str, Any]) -> None:
        """A line to hold the rates against; a gap where it has no number, a dash where there is but one year."""
        dash = {"symbol": "line-ew", "size": 9, "line": {"color": look["color"], "width": 2}}
        self.chart.add_scatter(
            x=self.years,
            y=[of.get(year) for year in self.years],
            mode="lines+markers" if len(of) == 1 else "lines",
            connectgaps=False,
            line=look,
            marker=dash,
            hovertemplate="%{x}<br>" + name + ": <b>%{y:.1%}</b><extra></extra>",
            **self.once(name),
            **self.place,
        )

    def intervals(self, of: Sequence[YearRate | None]) -> None:
        """The intervals as pale bars."""
        rates = [one.rate if one else None for one in of]
        self.chart.add_bar(
            x=self.years,
            base=[rate.low if rate else None for rate in rates],
            y=[rate.high - rate.low if rate else None for rate in rates],
            width=0.7,
            marker={"color": pale(BLUE, 0.18)},
            hoverinfo="skip",
            **self.once(_("95%-interval")),
            **self.place,
        )

    def rates(self, of: Sequence[YearRate | None]) -> None:
        """The rates; open dots are unreliable, a gap is a year without a number."""
        self.chart.add_scatter(
            x=self.years,
            y=[one.rate.value if one and one.rate else None for one in of],
            mode="lines+markers",
            connectgaps=False,
            cliponaxis=False,
            line={"color": BLUE, "width": 2},
            marker={
                "size": 7,
                "color": ["white" if one and one.unreliable else BLUE for one in of],
                "line": {"color": BLUE, "width": 2},
            },
            text=[hover(one) if one else "" for one in of],
            hovertemplate="%{text}<extra></extra>",
            **self.once(_("percentage")),
            **self.place,
        )


def draw_panel(brush: Brush, one: Panel, beside: Benchmark | None) -> None:
    """One group: its intervals, the line of all, the norm, and its rates on top."""
    of = {year.year: year for year in one.years}
    rates = [of.get(year) for year in brush.years]
    brush.intervals(rates)
    if beside:
        brush.line(beside.name, beside.rates, ALL)
    if one.norm:
        brush.line(_("norm"), one.norm, NORM)
    brush.rates(rates)


def scale(groups: Iterable[Panel]) -> list[float]:
    """From where to where rates are drawn: all of them, the norms, and the intervals of the reliable; from 0 if that is near."""
    known = [(year, year.rate) for one in groups for year in one.years if year.rate]
    spans = [(r.low, r.high) for year, r in known if not year.unreliable]
    rates = [rate.value for _year, rate in known] + [r for one in groups for r in one.norm.values()]
    low = min([*rates, *(low for low, _high in spans)], default=0.0)
    high = max([*rates, *(high for _low, high in spans)], default=1.0)
    room = 0.08 * (high - low) or 0.01
    return [low - room if low > (high - low) else -0.02 * high, min(1.03, high + room)]


def style(chart: go.Figure, years: Sequence[str]) -> None:
    """Room for the titles, and the first and the last year named below each panel."""
    chart.update_xaxes(
        type="category",
        categoryorder="array",
        categoryarray=list(years),
        range=[-1, len(years)],
        tickvals=[years[0], years[-1]],
        ticktext=[tick(years[0], 0, 1), tick(years[-1], 0, 1)],
        tickangle=0,
        tickfont={"size": 12},
    )
    chart.update_yaxes(nticks=5, tickformat=".1~%")
    chart.update_annotations(font={"size": 14}, yshift=4)
    chart.update_layout(margin={"t": TITLE})
