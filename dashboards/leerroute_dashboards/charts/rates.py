"""A rate over the years: a dot per year, its 95% interval as a pale bar behind it, and a gap where there is no number."""

from collections.abc import Sequence

import plotly.graph_objects as go

from leerroute_dashboards.charts.data import Benchmark, YearRate
from leerroute_dashboards.charts.years import mark_missing, year_axis
from leerroute_dashboards.i18n import _, interval, number, percentage
from leerroute_dashboards.theme import BLUE, MUTED, ORANGE, drawn, pale

LOOKS = {"all": {"color": MUTED, "width": 2}, "norm": {"color": ORANGE, "width": 2, "dash": "dot"}}


def rates(years: Sequence[YearRate], beside: Sequence[Benchmark] = ()) -> go.Figure:
    """The rate of every year; open dots are unreliable, an x stands where it is not known yet.

    `beside` are lines to hold it against: of all together, or a norm.
    """
    chart = go.Figure()
    names = [one.year for one in years]
    chart.add_bar(
        x=names,
        base=[one.rate.low if one.rate else None for one in years],
        y=[one.rate.high - one.rate.low if one.rate else None for one in years],
        width=0.5,
        marker={"color": pale(BLUE, 0.18), "cornerradius": 4},
        name=_("95%-interval"),
        hoverinfo="skip",
    )
    if any(differs(one) for one in years):
        chart.add_scatter(
            x=names,
            y=[one.of_known.value if one.of_known and differs(one) else None for one in years],
            mode="markers",
            marker={"symbol": "line-ew", "size": 18, "line": {"color": MUTED, "width": 3}},
            name=_("zonder onbekend"),
            hovertemplate="%{x}<br>" + _("zonder onbekend") + ": <b>%{y:.1%}</b><extra></extra>",
        )
    for line in beside:
        add_benchmark(chart, line, names)
    chart.add_scatter(
        x=names,
        y=[one.rate.value if one.rate else None for one in years],
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        line={"color": BLUE, "width": 2},
        marker={
            "size": 11,
            "color": ["white" if one.unreliable else BLUE for one in years],
            "line": {"color": BLUE, "width": 2.5},
        },
        name=_("percentage"),
        text=[hover(one) for one in years],
        hovertemplate="%{text}<extra></extra>",
    )
    mark_missing(chart, [(one.year, one.symbol) for one in years if one.symbol])
    year_axis(chart, names)
    top = max(
        [one.rate.high for one in years if one.rate]
        + [r for b in beside for r in b.rates.values()],
        default=1.0,
    )
    chart.update_yaxes(tickformat=".1~%", range=[-0.03 * top, 1.03 * top])
    return drawn(chart, height=380)


def add_benchmark(chart: go.Figure, line: Benchmark, names: Sequence[str]) -> None:
    """A line to hold the rates against; a dash where there is but one year, a gap where there is no number."""
    look = LOOKS[line.kind]
    chart.add_scatter(
        x=list(names),
        y=[line.rates.get(name) for name in names],
        mode="lines+markers" if len(line.rates) == 1 else "lines",
        connectgaps=False,
        line=look,
        marker={"symbol": "line-ew", "size": 10, "line": {"color": look["color"], "width": 2}},
        name=line.name,
        hovertemplate="%{x}<br>" + line.name + ": <b>%{y:.1%}</b><extra></extra>",
    )


def differs(one: YearRate) -> bool:
    """Whether leaving out the unknown changes the rate."""
    return bool(one.rate and one.of_known and one.rate.value != one.of_known.value)


def hover(one: YearRate) -> str:
    """What is read under the mouse."""
    if one.rate is None:
        return ""
    tilde = " ~" if one.unreliable else ""
    lines = [
        one.year,
        f"<b>{percentage(one.rate.value)}</b>{tilde}",
        _("95%-interval: {interval}").format(interval=interval(one.rate)),
        _("aantal: {n}").format(n=number(one.population or 0)),
    ]
    return "<br>".join(lines)
