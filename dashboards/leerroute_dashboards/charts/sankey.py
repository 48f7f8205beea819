"""Where groups go: a flow diagram from each group to each end, as wide as the number of cases."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from leerroute_dashboards.charts.data import End, Flow, Tone
from leerroute_dashboards.i18n import _, number
from leerroute_dashboards.looks import INK
from leerroute_dashboards.theme import BLUE, GREY, ORANGE, drawn, pale

START, OTHER = "#3A4654", "#7B8794"
HALO = "0 0 2px white, 0 0 3px white, 0 0 4px white"
"""Keeps a label readable where a flow runs behind it."""

COLOUR: dict[Tone, str] = {
    "counted": BLUE, "rest": OTHER, "other": OTHER, "unseen": ORANGE, "unknown": GREY,
}  # fmt: skip
TALLEST, PER_NODE, GAP, EDGE = 300, 90, 36, 12
"""In pixels: height of all flows together, and of a few; the white between nodes (two lines of a label); the edges."""
WIDEST = 18
"""Letters in a line of a label, so that both sides fit on a telephone."""
THIN = 0.01
"""A smaller share of all is no more than a hair: such ends are drawn together."""


def gathered(flows: Sequence[Flow]) -> list[Flow]:
    """The flows with the thin ends that are no part of the rate, nor unseen or unknown, as one end; unless it is one only."""
    thin = thin_ends(flows)
    if len(thin) < 2:
        return list(flows)
    together = End(_("overig"), "other", max(end.place for end in thin))
    moved = [replace(flow, end=together) if flow.end in thin else flow for flow in flows]
    cases = Counter[Flow]()
    for flow in moved:
        cases[replace(flow, cases=0)] += flow.cases
    return [replace(flow, cases=n) for flow, n in cases.items()]


def thin_ends(flows: Sequence[Flow]) -> set[End]:
    """The ends that are drawn together."""
    into = Counter[End]()
    for flow in flows:
        into[flow.end] += flow.cases
    return {end for end, n in into.items() if end.tone == "other" and n < THIN * into.total()}


def sankey(flows: Sequence[Flow]) -> go.Figure:
    """The groups left with a short name, the ends right with their name; full names and numbers under the mouse."""
    groups = list(dict.fromkeys(flow.group for flow in flows))
    ends = sorted({flow.end for flow in flows}, key=lambda end: end.place)
    longest = max(len(groups), len(ends))
    flowing = min(TALLEST, PER_NODE * longest)
    height = flowing + GAP * (longest - 1)
    place: dict[Any, int] = {one: i for i, one in enumerate([*groups, *ends])}
    trace = {
        "type": "sankey",
        "arrangement": "fixed",
        "node": nodes(flows, groups, ends, flowing, height),
        "link": {
            "source": [place[flow.group] for flow in flows],
            "target": [place[flow.end] for flow in flows],
            "value": [flow.cases for flow in flows],
            "color": [pale(COLOUR[flow.end.tone], 0.3) for flow in flows],
            "customdata": [[flow.group_name, flow.end.name] for flow in flows],
            "hovertemplate": "%{customdata[0]} → %{customdata[1]}: <b>%{value:,d}</b><extra></extra>",
        },
        "textfont": {"size": 13, "color": INK, "shadow": HALO},
    }
    margin = {"l": 8, "r": 8, "t": EDGE, "b": EDGE}
    return drawn([trace], height=height + 2 * EDGE, margin=margin)


def nodes(
    flows: Sequence[Flow], groups: Sequence[str], ends: Sequence[End], flowing: int, height: int
) -> dict[str, Any]:
    """The nodes with their labels, colours and places."""
    out, into = Counter[Any](), Counter[Any]()
    for flow in flows:
        out[flow.group] += flow.cases
        into[flow.end] += flow.cases
    names = {flow.group: (flow.short_name, flow.group_name) for flow in flows}
    return {
        "label": [
            *(f"{names[group][0]} · {number(out[group])}" for group in groups),
            *(label(end.name, number(into[end])) for end in ends),
        ],
        "customdata": [*(names[group][1] for group in groups), *(end.name for end in ends)],
        "hovertemplate": "%{customdata}: <b>%{value:,d}</b><extra></extra>",
        "color": [*(START for _group in groups), *(COLOUR[end.tone] for end in ends)],
        "x": [*(0.001 for _group in groups), *(0.999 for _end in ends)],
        "y": [
            *middles([out[group] for group in groups], flowing, height),
            *middles([into[end] for end in ends], flowing, height),
        ],
        "pad": GAP,
        "thickness": 12,
        "line": {"width": 0},
    }


def label(name: str, cases: str) -> str:
    """A name without what stands between brackets, over more lines where it is long; the number stays with its last word."""
    text = f"{name.split(' (')[0]}\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}{cases}"
    return "<br>".join(wrap(text, WIDEST, break_long_words=False))


def middles(sizes: Sequence[int], flowing: int, height: int) -> list[float]:
    """Where the middles of the nodes of one column come, between 0 and 1: the white between them is equal."""
    per_case = flowing / sum(sizes)
    white = (height - flowing) / max(len(sizes) - 1, 1)
    above = 0.0
    places = []
    for size in sizes:
        places.append((above + size * per_case / 2) / height)
        above += size * per_case + white
    return places
