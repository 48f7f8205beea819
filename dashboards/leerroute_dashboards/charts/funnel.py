"""Schools against their size: between which limits chance alone leaves their rates, and who lies beyond."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import plotly.graph_objects as go

from leerroute_dashboards.charts.data import counted
from leerroute_dashboards.i18n import _, interval, number, percentage
from leerroute_dashboards.looks import INK
from leerroute_dashboards.theme import BLUE, MUTED, ORANGE, Trace, drawn
from leerroute_projections.answer import Answer, Share
from leerroute_projections.figure import Figure
from leerroute_projections.statistics import NARROW, WIDE, Limits, limits

Standing = Literal["within", "between", "beyond"]
"""Within the limits of 95%, beyond these and within those of 99,8%, beyond both."""

SIZES = 60
"""At so many sizes the limits are drawn, close together where they are steep."""

MARKS: dict[Standing, dict[str, Any]] = {
    "within": {"symbol": "circle", "color": BLUE, "size": 9, "line": {"color": "white", "width": 1}},
    "between": {"symbol": "diamond", "color": "white", "size": 11, "line": {"color": ORANGE, "width": 2.5}},
    "beyond": {"symbol": "diamond", "color": ORANGE, "size": 13, "line": {"color": "white", "width": 1}},
}  # fmt: skip


@dataclass(frozen=True)
class Dot:
    """A school with its rate, and the limits for its size."""

    name: str
    population: int
    counted: int
    rate: Share
    unreliable: bool
    narrow: Limits
    wide: Limits

    @property
    def standing(self) -> Standing:
        """Where the rate stands between the limits."""
        if self.narrow.hold(self.rate.value):
            return "within"
        return "between" if self.wide.hold(self.rate.value) else "beyond"


def dots(figure: Figure, answer: Answer) -> list[Dot]:
    """The schools with a number, the answer being broken down by them; the limits lie around the rate of all together."""
    middle = answer.total.rate
    return [
        Dot(
            name=cell.group[0] or "?",
            population=cell.population,
            counted=counted(figure, cell),
            rate=cell.rate,
            unreliable=cell.unreliable,
            narrow=limits(middle.value, cell.population, NARROW),
            wide=limits(middle.value, cell.population, WIDE),
        )
        for cell in answer.cells
        if middle and cell.rate and cell.population
    ]


def funnel(schools: Sequence[Dot], middle: float, chosen: str = "") -> go.Figure:
    """A mark per school, the rate of all as a line and the limits around it; the chosen school carries its name."""
    sizes = sizes_to_draw([one.population for one in schools])
    low, high = heights(schools, middle)
    return drawn(
        [
            *limit_lines(
                sizes, [limits(middle, n, NARROW) for n in sizes], "dash", _("grens van 95%")
            ),
            *limit_lines(
                sizes, [limits(middle, n, WIDE) for n in sizes], "solid", _("grens van 99,8%")
            ),
            middle_line(sizes[-1], middle),
            *(marks([one for one in schools if one.standing == s], s) for s in MARKS),
        ],
        height=460,
        annotations=[callout(one) for one in schools if one.name == chosen],
        xaxis={
            "title": {"text": _("aantal leerlingen"), "font": {"size": 13}},
            "range": [0, sizes[-1]],
            "tickformat": ",d",
        },
        yaxis={"tickformat": ".1~%", "range": [low, high]},
    )


def sizes_to_draw(populations: Sequence[int]) -> list[int]:
    """The sizes at which limits are drawn, from well below the smallest school to just above the largest."""
    first, last = max(1.0, min(populations) / 2), max(populations) * 1.05 + 1
    step = (last / first) ** (1 / (SIZES - 1))
    return sorted({round(first * step**i) for i in range(SIZES)})


def heights(schools: Sequence[Dot], middle: float) -> tuple[float, float]:
    """From where to where rates are drawn: all schools, and the limits for a school of the middle size."""
    ordered = sorted(schools, key=lambda one: one.population)
    typical = ordered[len(ordered) // 2].wide
    low = min(typical.low, middle, *(one.rate.value for one in schools))
    high = max(typical.high, middle, *(one.rate.value for one in schools))
    room = 0.06 * (high - low) or 0.01
    return max(-0.02, low - room), min(1.02, high + room)


def limit_lines(sizes: Sequence[int], of: Sequence[Limits], dash: str, name: str) -> list[Trace]:
    """One pair of control limits; both sides are one line of the legend."""
    common = {
        "type": "scatter",
        "x": list(sizes),
        "mode": "lines",
        "line": {"color": MUTED, "width": 1.25, "dash": dash},
        "name": name,
        "legendgroup": name,
        "hoverinfo": "skip",
    }
    return [
        {**common, "y": [one.low for one in of], "showlegend": False},
        {**common, "y": [one.high for one in of], "showlegend": True},
    ]


def middle_line(until: int, middle: float) -> Trace:
    """The rate of all together."""
    return {
        "type": "scatter",
        "x": [0, until],
        "y": [middle, middle],
        "mode": "lines",
        "line": {"color": INK, "width": 1.5},
        "name": _("alle samen: {rate}").format(rate=percentage(middle)),
        "hoverinfo": "skip",
    }


def marks(schools: Sequence[Dot], standing: Standing) -> Trace:
    """The schools of one standing; without any of them it is not in the legend."""
    return {
        "type": "scatter",
        "x": [one.population for one in schools],
        "y": [one.rate.value for one in schools],
        "mode": "markers",
        "marker": MARKS[standing],
        "cliponaxis": False,
        "name": name_of_standing(standing),
        "showlegend": bool(schools),
        "text": [hover(one) for one in schools],
        "hovertemplate": "%{text}<extra></extra>",
    }


def name_of_standing(standing: Standing) -> str:
    """What a standing is called."""
    return {
        "within": _("binnen de grenzen"),
        "between": _("buiten 95%, binnen 99,8%"),
        "beyond": _("buiten 99,8%"),
    }[standing]


def callout(one: Dot) -> dict[str, Any]:
    """Points out the chosen school, with its name."""
    return {
        "x": one.population,
        "y": one.rate.value,
        "text": f"<b>{one.name}</b>",
        "ax": 0,
        "ay": -34,
        "arrowwidth": 1.5,
        "font": {"size": 14, "color": INK},
        "bordercolor": INK,
        "borderwidth": 1,
        "borderpad": 3,
        "bgcolor": "white",
    }


def hover(one: Dot) -> str:
    """What is read under the mouse."""
    tilde = " ~" if one.unreliable else ""
    return "<br>".join(
        [
            f"{one.name}: <b>{percentage(one.rate.value)}</b>{tilde}",
            _("{part} van {whole}").format(part=number(one.counted), whole=number(one.population)),
            _("grenzen van 95%: {interval}").format(interval=interval(one.narrow)),
            _("grenzen van 99,8%: {interval}").format(interval=interval(one.wide)),
        ]
    )
