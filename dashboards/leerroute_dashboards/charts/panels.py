"""Small charts beside each other, one per group over the years, each with the grey line of all or with its norm."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from leerroute_dashboards.charts.data import Benchmark, Panel
from leerroute_dashboards.charts.lines import ALL, NORM, intervals, line, rate_line
from leerroute_dashboards.charts.years import tick, year_axis
from leerroute_dashboards.i18n import _
from leerroute_dashboards.theme import Trace, drawn

ACROSS, MOST = 3, 12
"""So many beside each other, also on a telephone, and so many in all: the largest groups."""
HEIGHT, WHITE, TITLE, LEGEND = 130, 94, 44, 56
"""In pixels: of a panel, between two (an axis and a title), of a title in two lines, of the legend on a telephone."""
WIDEST = 15
"""Letters in a line of a title, so that three stand beside each other on a telephone."""

NARROW, BROAD = 0.06, 0.12
"""The white beside a panel, as a share of the width: without and with a scale of its own."""


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
    years = years_of(groups, beside)
    places = [Place(i, across, rows, NARROW if beside else BROAD) for i in range(len(groups))]
    traces = [
        trace | place.axes
        for place, one in zip(places, groups, strict=True)
        for trace in layers(one, beside, years)
    ]
    axes: dict[str, Any] = {}
    for place, one in zip(places, groups, strict=True):
        axes[f"xaxis{place.number}"] = years_below(years) | place.across_page
        axes[f"yaxis{place.number}"] = {
            "range": scale(groups if beside else [one], beside),
            "tickformat": ".1~%",
            "nticks": 5,
            "showticklabels": place.is_first or not beside,
            **place.down_page,
        }
    return drawn(
        once_in_the_legend(traces),
        height=round(flat(rows) + WHITE + LEGEND),
        annotations=[place.title(one.name) for place, one in zip(places, groups, strict=True)],
        margin={"l": 8, "r": 8, "t": TITLE, "b": 8},
        **axes,
    )


def flat(rows: int) -> float:
    """The height of all panels together with the white between them, in pixels."""
    return rows * HEIGHT + (rows - 1) * WHITE


@dataclass(frozen=True)
class Place:
    """Where a panel stands: its nth place, of so many across and in so many rows, with so much white beside it."""

    nth: int
    across: int
    rows: int
    white: float

    @property
    def number(self) -> str:
        """The number of its axes as Plotly writes it: the first has none."""
        return str(self.nth + 1) if self.nth else ""

    @property
    def is_first(self) -> bool:
        """Whether it is the first of its row."""
        return self.nth % self.across == 0

    @property
    def axes(self) -> dict[str, str]:
        """The axes of what is drawn here."""
        return {"xaxis": f"x{self.number}", "yaxis": f"y{self.number}"}

    @property
    def across_page(self) -> dict[str, Any]:
        """From where to where it stands, from left to right."""
        wide = (1 - self.white * (self.across - 1)) / self.across
        left = self.nth % self.across * (wide + self.white)
        return {"domain": [left, left + wide], "anchor": f"y{self.number}"}

    @property
    def down_page(self) -> dict[str, Any]:
        """From where to where it stands, from the bottom up."""
        high, row = HEIGHT / flat(self.rows), self.nth // self.across
        top = 1 - row * (HEIGHT + WHITE) / flat(self.rows)
        return {"domain": [max(0.0, top - high), top], "anchor": f"x{self.number}"}

    def title(self, name: str) -> dict[str, Any]:
        """Its name, above the middle of it."""
        left, right = self.across_page["domain"]
        return {
            "text": "<br>".join(wrap(name, WIDEST)),
            "x": (left + right) / 2,
            "y": self.down_page["domain"][1],
            "xref": "paper",
            "yref": "paper",
            "xanchor": "center",
            "yanchor": "bottom",
            "yshift": 4,
            "showarrow": False,
            "font": {"size": 14},
        }


def years_of(groups: Sequence[Panel], beside: Benchmark | None) -> list[str]:
    """The years in which anything is known, so that the panels are equally wide."""
    known = {year.year for one in groups for year in one.years if year.rate}
    return sorted(known | (beside.rates.keys() if beside else set()))


def layers(one: Panel, beside: Benchmark | None, years: Sequence[str]) -> list[Trace]:
    """One group: its intervals, the line of all, the norm, and its rates on top."""
    of = {year.year: year for year in one.years}
    rates = [of.get(year) for year in years]
    return [
        intervals(years, rates, width=0.7),
        *([line(years, beside.rates, beside.name, ALL)] if beside else []),
        *([line(years, one.norm, _("norm"), NORM)] if one.norm else []),
        rate_line(years, rates, 7),
    ]


def once_in_the_legend(traces: Sequence[Trace]) -> list[Trace]:
    """What is drawn in several panels stands once in the legend."""
    seen: set[str] = set()
    found = []
    for trace in traces:
        found.append(
            trace | {"legendgroup": trace["name"], "showlegend": trace["name"] not in seen}
        )
        seen.add(trace["name"])
    return found


def scale(groups: Iterable[Panel], beside: Benchmark | None) -> list[float]:
    """From where to where rates are drawn: all of them, what they are held against, and the intervals of the reliable.

    From 0 if that is near.
    """
    known = [(year, year.rate) for one in groups for year in one.years if year.rate]
    spans = [(r.low, r.high) for year, r in known if not year.unreliable]
    lines = [*(one.norm for one in groups), *([beside.rates] if beside else [])]
    rates = [rate.value for _year, rate in known] + [r for line in lines for r in line.values()]
    low = min([*rates, *(low for low, _high in spans)], default=0.0)
    high = max([*rates, *(high for _low, high in spans)], default=1.0)
    room = 0.08 * (high - low) or 0.01
    return [low - room if low > (high - low) else -0.02 * high, min(1.03, high + room)]


def years_below(years: Sequence[str]) -> dict[str, Any]:
    """The first and the last year named below a panel."""
    return year_axis(years) | {
        "range": [-1, len(years)],
        "tickvals": [years[0], years[-1]],
        "ticktext": [tick(years[0], 0, 1), tick(years[-1], 0, 1)],
    }
