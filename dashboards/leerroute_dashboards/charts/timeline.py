"""One pupil's leerroute: enrolments as bars in three lanes, transitions as symbols above them, and marks of the rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Any

import plotly.graph_objects as go

from leerroute.events.attributes import ATTRIBUTES
from leerroute_dashboards.charts.marks import Findings, marks
from leerroute_dashboards.i18n import _, day, said
from leerroute_dashboards.looks import INK
from leerroute_dashboards.theme import BLUE, GREY, GRID, ORANGE, Trace, drawn
from leerroute_projections.answer import Moment, PupilHistory, Spell

LANES = ("vo", "mbo", "elders")
COLOUR = {"vo": BLUE, "mbo": "#00734F", "elders": GREY}
ROW = 58
"""Height of a row in pixels."""

LOOKS: dict[str, dict[str, Any]] = {
    "transition": {"symbol": "circle", "size": 9, "color": INK, "line": {"color": "white", "width": 1.5}},
    "diploma": {"symbol": "diamond", "size": 13, "color": ORANGE, "line": {"color": "white", "width": 1.5}},
    "void": {"symbol": "circle-open", "size": 9, "color": GREY, "line": {"width": 2}},
}  # fmt: skip
"""The symbols of transitions."""


@dataclass(frozen=True)
class Placed:
    """An enrolment with the row it is drawn in: the first of its lane that is free."""

    spell: Spell
    row: int


def timeline(history: PupilHistory, found: Findings | None = None) -> go.Figure:
    """Bars to the last day, or to the moment of knowing where an enrolment is still open.

    `found` is what the rules found, by transition.
    """
    today = history.known.recorded_at.date()
    lanes = [lane for lane in LANES if uses(history, lane)]
    rows: list[str] = []
    bars: list[Trace] = []
    for lane in lanes:
        placed = in_rows([spell for spell in history.spells if spell.lane == lane])
        bars += [bar(one, len(rows), today) for one in placed]
        rows += [lane] * (1 + max((one.row for one in placed), default=0))
    places = {lane: rows.index(lane) for lane in lanes}
    ruled = marks(places, history.moments, found or {})
    return drawn(
        [*bars, *ruled, *symbols(places, history.moments)],
        height=110 + ROW * len(rows),
        xaxis={
            "type": "date",
            "showgrid": True,
            "gridcolor": GRID,
            "tickformat": "%b<br>%Y",
            "nticks": 8,
        },
        yaxis={
            "tickvals": [*places.values()],
            "ticktext": [name_of(lane) for lane in lanes],
            "range": [len(rows) - 0.45, -0.9 if ruled else -0.75],
            "showgrid": False,
        },
        barmode="overlay",
        uniformtext={"minsize": 11, "mode": "hide"},
    )


def uses(history: PupilHistory, lane: str) -> bool:
    """Whether anything happened in a lane."""
    return lane in {s.lane for s in history.spells} | {m.lane for m in history.moments}


def name_of(lane: str) -> str:
    """The name of a lane."""
    return {"vo": _("vo"), "mbo": _("mbo"), "elders": _("elders")}[lane]


def in_rows(spells: Iterable[Spell]) -> list[Placed]:
    """Each enrolment in the first row where it overlaps no other."""
    free: list[date] = []
    placed = []
    for spell in sorted(spells, key=lambda s: s.first_day):
        row = next((i for i, until in enumerate(free) if until < spell.first_day), len(free))
        free[row : row + 1] = [spell.last_day or date.max]
        placed.append(Placed(spell, row))
    return placed


def bar(one: Placed, first: int, today: date) -> Trace:
    """An enrolment in its row of a lane that begins at the first."""
    spell = one.spell
    end = (spell.last_day or max(today, spell.first_day)) + timedelta(days=1)
    return {
        "type": "bar",
        "y": [first + one.row],
        "base": [spell.first_day],
        "x": [(end - spell.first_day).days * 86_400_000],
        "orientation": "h",
        "width": 0.52,
        "marker": {"color": COLOUR[spell.lane], "cornerradius": 4},
        "text": said(spell.label),
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textfont": {"color": "white", "size": 13},
        "hovertemplate": f"<b>{escape(said(spell.label))}</b><br>{escape(spell.school)}<br>{period(spell)}<extra></extra>",
        "showlegend": False,
    }


def period(spell: Spell) -> str:
    """From when until when, in words."""
    last = day(spell.last_day) if spell.last_day else _("nog ingeschreven")
    return f"{day(spell.first_day)} – {last}"


def symbols(rows: Mapping[str, int], moments: Iterable[Moment]) -> list[Trace]:
    """The transitions above their lane, one symbol a day; a day with a diploma has a diamond."""
    together: dict[tuple[str, date], list[Moment]] = {}
    for moment in moments:
        together.setdefault((moment.lane, moment.occurred_on), []).append(moment)
    return [
        symbols_of(
            look, rows, {day: group for day, group in together.items() if look_of(group) == look}
        )
        for look in LOOKS
    ]


def symbols_of(
    look: str, rows: Mapping[str, int], chosen: Mapping[tuple[str, date], list[Moment]]
) -> Trace:
    """The symbols of one look; without any of them it is not in the legend."""
    return {
        "type": "scatter",
        "x": [on for _lane, on in chosen],
        "y": [rows[lane] - 0.42 for lane, _on in chosen],
        "mode": "markers",
        "marker": LOOKS[look],
        "text": [hover(on, group) for (_lane, on), group in chosen.items()],
        "hovertemplate": "%{text}<extra></extra>",
        "name": name_of_look(look),
        "showlegend": bool(chosen),
    }


def look_of(moments: Iterable[Moment]) -> str:
    """What a day is drawn as: by its diploma, by any transition that counts, or as one that does not count."""
    counting = [moment for moment in moments if counts(moment)]
    if not counting:
        return "void"
    return "diploma" if any(map(is_diploma, counting)) else "transition"


def name_of_look(look: str) -> str:
    """What stands in the legend."""
    return {"transition": _("overgang"), "diploma": _("diploma"), "void": _("telt niet mee")}[look]


def counts(moment: Moment) -> bool:
    """Whether a transition counts: it was not retracted, nor settled against."""
    return moment.state in ("counts", "disputed")


def is_diploma(moment: Moment) -> bool:
    """Whether a transition tells of a diploma."""
    return any(meaning == ATTRIBUTES["diploma"].meaning for meaning, _value in moment.details)


def hover(on: date, moments: Iterable[Moment]) -> str:
    """What is read under the mouse: the day and all that happened on it."""
    return "<br>".join([f"<b>{day(on)}</b>", *(said(moment.title) for moment in moments)])
