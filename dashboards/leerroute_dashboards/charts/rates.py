"""A rate over the years: a dot per year, its 95% interval as a pale bar behind it, and a gap where there is no number."""

from collections.abc import Sequence

import plotly.graph_objects as go

from leerroute_dashboards.charts.data import Benchmark, YearRate
from leerroute_dashboards.charts.lines import ALL, NORM, intervals, line, rate_line
from leerroute_dashboards.charts.years import missing_marks, year_axis
from leerroute_dashboards.i18n import _
from leerroute_dashboards.theme import MUTED, Trace, drawn

LOOKS = {"all": ALL, "norm": NORM}


def rates(years: Sequence[YearRate], beside: Sequence[Benchmark] = ()) -> go.Figure:
    """The rate of every year; open dots are unreliable, an x stands where it is not known yet.

    `beside` are lines to hold it against: of all together, or a norm.
    """
    names = [one.year for one in years]
    top = highest(years, beside)
    return drawn(
        [
            intervals(names, years, width=0.5),
            *without_unknown(years),
            *(line(names, one.rates, one.name, LOOKS[one.kind]) for one in beside),
            rate_line(names, years, 11),
        ],
        height=380,
        annotations=missing_marks([(one.year, one.symbol) for one in years if one.symbol]),
        xaxis=year_axis(names),
        yaxis={"tickformat": ".1~%", "range": [-0.03 * top, 1.03 * top]},
    )


def highest(years: Sequence[YearRate], beside: Sequence[Benchmark]) -> float:
    """The highest that is drawn."""
    highs = [one.rate.high for one in years if one.rate]
    return max(highs + [rate for one in beside for rate in one.rates.values()], default=1.0)


def without_unknown(years: Sequence[YearRate]) -> list[Trace]:
    """The rates without the unknown as dashes, in years in which that makes a difference."""
    if not any(differs(one) for one in years):
        return []
    name = _("zonder onbekend")
    return [
        {
            "type": "scatter",
            "x": [one.year for one in years],
            "y": [one.of_known.value if one.of_known and differs(one) else None for one in years],
            "mode": "markers",
            "marker": {"symbol": "line-ew", "size": 18, "line": {"color": MUTED, "width": 3}},
            "name": name,
            "hovertemplate": "%{x}<br>" + name + ": <b>%{y:.1%}</b><extra></extra>",
        }
    ]


def differs(one: YearRate) -> bool:
    """Whether leaving out the unknown changes the rate."""
    return bool(one.rate and one.of_known and one.rate.value != one.of_known.value)
