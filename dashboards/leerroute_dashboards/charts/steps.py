"""A funnel of steps: how many of all come to each, and where those of one of them went. Bars with their text above."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import plotly.graph_objects as go

from leerroute_dashboards.i18n import _, number, percentage
from leerroute_dashboards.looks import INK
from leerroute_dashboards.theme import BLUE, GREY, ORANGE, Trace, drawn

ROW, TITLE = 46, 44
"""In pixels: a bar with its text, and the title of a block."""

Look = Literal["all", "step", "good", "bad"]
COLOUR: dict[Look, str] = {"all": GREY, "step": "#7B8794", "good": BLUE, "bad": ORANGE}


@dataclass(frozen=True)
class Step:
    """So many cases come to this; `look` says what it is drawn as."""

    name: str
    cases: int
    look: Look


@dataclass(frozen=True)
class Block:
    """Steps that are shares of the same cases."""

    title: str
    of: int
    steps: Sequence[Step]


def steps(blocks: Sequence[Block]) -> go.Figure:
    """The blocks below each other, each on the scale of its own whole."""
    flat = sum(len(block.steps) * ROW + TITLE for block in blocks) - TITLE
    layout: dict[str, Any] = {}
    traces, titles, top = [], [], 1.0
    for i, block in enumerate(blocks):
        number = str(i + 1) if i else ""
        bottom = max(0.0, top - len(block.steps) * ROW / flat)
        traces += [
            trace | {"xaxis": f"x{number}", "yaxis": f"y{number}"} for trace in layers(block)
        ]
        layout |= axes_of(block, number, bottom, top)
        titles.append(title(block, top))
        top = bottom - TITLE / flat
    return drawn(
        traces,
        height=flat + TITLE,
        annotations=titles,
        showlegend=False,
        bargap=0,
        margin={"l": 8, "r": 8, "t": TITLE, "b": 8},
        **layout,
    )


def axes_of(block: Block, number: str, bottom: float, top: float) -> dict[str, Any]:
    """The axes of a block, which are not seen."""
    below = len(block.steps) - 0.55
    return {
        f"xaxis{number}": {"range": [0, 1], "visible": False, "anchor": f"y{number}"},
        f"yaxis{number}": {
            "range": [below, -0.55],
            "domain": [bottom, top],
            "visible": False,
            "anchor": f"x{number}",
        },
    }


def title(block: Block, top: float) -> dict[str, Any]:
    """The title of a block, above it."""
    place = {"x": 0, "y": top, "xref": "paper", "yref": "paper", "xanchor": "left"}
    look = {"yanchor": "bottom", "yshift": 6, "showarrow": False, "font": {"size": 14}}
    return {"text": block.title, **place, **look}


def layers(block: Block) -> list[Trace]:
    """The bars of one block, from top to bottom, with name and number above each."""
    places = range(len(block.steps))
    texts = [written(step, block.of) for step in block.steps]
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": [step.cases / block.of if block.of else 0 for step in block.steps],
        "y": [place + 0.18 for place in places],
        "width": 0.36,
        "marker": {"color": [COLOUR[step.look] for step in block.steps]},
        "text": texts,
        "textposition": "none",
        "hovertemplate": "%{text}<extra></extra>",
    }
    names = {
        "type": "scatter",
        "x": [0] * len(texts),
        "y": [place - 0.22 for place in places],
        "mode": "text",
        "text": texts,
        "textposition": "middle right",
        "textfont": {"size": 13, "color": INK},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
    return [bars, names]


def written(step: Step, of: int) -> str:
    """A step with its number and its share: `gewaarschuwd: 12 (10,0%)`."""
    share = percentage(step.cases / of) if of else "z"
    return _("{step}: {cases} ({share})").format(
        step=step.name, cases=number(step.cases), share=share
    )
