"""Layers of which charts over the years consist: intervals behind, lines to hold against, the rates themselves on top."""

from collections.abc import Mapping, Sequence
from typing import Any

from leerroute_dashboards.charts.data import YearRate
from leerroute_dashboards.i18n import _, interval, number, percentage
from leerroute_dashboards.theme import BLUE, MUTED, ORANGE, Trace, pale

ALL: dict[str, Any] = {"color": MUTED, "width": 2}
NORM: dict[str, Any] = {"color": ORANGE, "width": 2, "dash": "dot"}


def intervals(years: Sequence[str], of: Sequence[YearRate | None], **more: Any) -> Trace:
    """The intervals as pale bars, as wide as is said."""
    rates = [one.rate if one else None for one in of]
    return {
        "type": "bar",
        "x": list(years),
        "base": [rate.low if rate else None for rate in rates],
        "y": [rate.high - rate.low if rate else None for rate in rates],
        "marker": {"color": pale(BLUE, 0.18), "cornerradius": 4},
        "hoverinfo": "skip",
        "name": _("95%-interval"),
        **more,
    }


def line(
    years: Sequence[str], of: Mapping[str, float], name: str, look: Mapping[str, Any], **more: Any
) -> Trace:
    """A line to hold rates against; a dash where there is but one year, a gap where there is no number."""
    return {
        "type": "scatter",
        "x": list(years),
        "y": [of.get(year) for year in years],
        "mode": "lines+markers" if len(of) == 1 else "lines",
        "connectgaps": False,
        "line": dict(look),
        "marker": {"symbol": "line-ew", "size": 10, "line": {"color": look["color"], "width": 2}},
        "name": name,
        "hovertemplate": "%{x}<br>" + name + ": <b>%{y:.1%}</b><extra></extra>",
        **more,
    }


def rate_line(years: Sequence[str], of: Sequence[YearRate | None], size: int, **more: Any) -> Trace:
    """The rates; open dots are unreliable, a gap is a year without a number."""
    return {
        "type": "scatter",
        "x": list(years),
        "y": [one.rate.value if one and one.rate else None for one in of],
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": BLUE, "width": 2},
        "marker": {
            "size": size,
            "color": ["white" if one and one.unreliable else BLUE for one in of],
            "line": {"color": BLUE, "width": 2.5},
        },
        "name": _("percentage"),
        "text": [hover(one) if one else "" for one in of],
        "hovertemplate": "%{text}<extra></extra>",
        **more,
    }


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
