"""What charts over the years share: the axis of school years, and the mark where a year has no number yet."""

from collections.abc import Sequence
from typing import Any

from leerroute_dashboards.theme import MUTED

MOST = 10
"""So many years can be named beside each other on a telephone."""


def year_axis(years: Sequence[str]) -> dict[str, Any]:
    """Every year in its place, also one without a number; a label in two lines, so that many fit."""
    return {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": list(years),
        "range": [-0.5, len(years) - 0.5],
        "tickvals": list(years),
        "ticktext": [tick(year, i, len(years)) for i, year in enumerate(years)],
        "tickangle": 0,
        "tickfont": {"size": 12},
    }


def tick(year: str, place: int, years: int) -> str:
    """The label of a year, in two lines; with more than ten years every other one is named, counted from the last."""
    named = years <= MOST or (years - 1 - place) % 2 == 0
    return year.replace("-", "-<br>") if named else ""


def missing_marks(missing: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    """The symbol of a year without a number, just above the axis: a gap, never a zero."""
    return [
        {
            "x": year,
            "y": 0,
            "yref": "paper",
            "yanchor": "bottom",
            "text": symbol,
            "showarrow": False,
            "font": {"size": 15, "color": MUTED},
        }
        for year, symbol in missing
    ]
