"""How every year divides over a few ends: bars of 100%, the rate at the bottom with its 95% interval."""

from collections.abc import Sequence

import plotly.graph_objects as go

from leerroute_dashboards.charts.data import End, YearShares
from leerroute_dashboards.charts.years import missing_marks, year_axis
from leerroute_dashboards.i18n import _, interval, number, percentage
from leerroute_dashboards.looks import INK
from leerroute_dashboards.theme import BLUE, GREY, ORANGE, PALE, Trace, drawn

FILL = (BLUE, PALE, ORANGE, GREY)
TEXT = ("white", INK, "white", "white")


def shares(ends: Sequence[End], years: Sequence[YearShares]) -> go.Figure:
    """A bar per year; `ends` in the order of the shares. A year without numbers stays empty, with its symbol."""
    return drawn(
        [bars(end, i, years) for i, end in enumerate(ends)],
        height=380,
        annotations=missing_marks([(one.year, one.symbol) for one in years if one.symbol]),
        xaxis=year_axis([one.year for one in years]),
        yaxis={"tickformat": ".0%", "range": [0, 1.02], "tickvals": [0, 0.25, 0.5, 0.75, 1]},
        barmode="stack",
        uniformtext={"minsize": 11, "mode": "hide"},
    )


def bars(end: End, i: int, years: Sequence[YearShares]) -> Trace:
    """The parts of all bars that are of one end."""
    return {
        "type": "bar",
        "x": [one.year for one in years],
        "y": [one.shares[i] for one in years],
        "name": end.name,
        "width": 0.62,
        "marker": {"color": FILL[i % 4], "line": {"color": "white", "width": 1}},
        "text": [whole(one.shares[i]) for one in years],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": TEXT[i % 4], "size": 14},
        "customdata": [hover(one, end, i) for one in years],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def whole(share: float | None) -> str:
    """A share for in a bar; nothing where there is none."""
    return f"{100 * share:.0f}%" if share else ""


def hover(one: YearShares, end: End, place: int) -> str:
    """What is read under the mouse."""
    share, count = one.shares[place], one.counts[place]
    if share is None or count is None:
        return ""
    lines = [
        one.year,
        f"{end.name}: <b>{percentage(share)}</b>",
        _("{part} van {whole}").format(part=number(count), whole=number(one.population or 0)),
    ]
    if place == 0 and one.rate:
        lines.append(_("95%-interval: {interval}").format(interval=interval(one.rate)))
    return "<br>".join(lines)
