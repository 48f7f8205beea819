"""A funnel of steps: how many of all come to each, and where those of one of them went. Bars with their text above."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from leerroute_dashboards.i18n import _, number, percentage
from leerroute_dashboards.looks import INK
from leerroute_dashboards.theme import BLUE, GREY, ORANGE, drawn

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
    sizes = [len(block.steps) * ROW for block in blocks]
    flat = sum(sizes) + (len(blocks) - 1) * TITLE
    chart = make_subplots(
        rows=len(blocks),
        cols=1,
        row_heights=sizes,
        vertical_spacing=TITLE / flat if len(blocks) > 1 else 0,
        subplot_titles=[block.title for block in blocks],
    )
    chart.update_annotations(x=0, xanchor="left", font={"size": 14}, yshift=6)
    for row, block in enumerate(blocks, start=1):
        draw_block(chart, row, block)
    chart.update_layout(showlegend=False, bargap=0, margin={"t": TITLE})
    return drawn(chart, height=flat + TITLE)


def draw_block(chart: go.Figure, row: int, block: Block) -> None:
    """The bars of one block, from top to bottom, with name and number above each."""
    heights = list(range(len(block.steps)))
    shares = [step.cases / block.of if block.of else 0 for step in block.steps]
    chart.add_bar(
        orientation="h",
        x=shares,
        y=[height + 0.18 for height in heights],
        width=0.36,
        marker={"color": [COLOUR[step.look] for step in block.steps]},
        text=[written(step, block.of) for step in block.steps],
        hovertemplate="%{text}<extra></extra>",
        textposition="none",
        row=row,
        col=1,
    )
    chart.add_scatter(
        x=[0] * len(heights),
        y=[height - 0.22 for height in heights],
        mode="text",
        text=[written(step, block.of) for step in block.steps],
        textposition="middle right",
        textfont={"size": 13, "color": INK},
        cliponaxis=False,
        hoverinfo="skip",
        row=row,
        col=1,
    )
    chart.update_xaxes(range=[0, 1], visible=False, row=row, col=1)
    chart.update_yaxes(range=[len(heights) - 0.55, -0.55], visible=False, row=row, col=1)


def written(step: Step, of: int) -> str:
    """A step with its number and its share: `gewaarschuwd: 12 (10,0%)`."""
    share = percentage(step.cases / of) if of else "z"
    return _("{step}: {cases} ({share})").format(
        step=step.name, cases=number(step.cases), share=share
    )
