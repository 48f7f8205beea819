"""Marks on the timeline where a rule is broken, cannot be determined or still asks something: shape, colour and words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from typing import Any

from leerroute.rules import Value
from leerroute_dashboards.i18n import _, day, said
from leerroute_dashboards.theme import BLUE, Trace
from leerroute_projections.answer import Moment
from leerroute_projections.findings import Finding

Findings = Mapping[str, list[Finding]]
"""By the number of the transition that they are about."""

ABOVE = 0.61
"""How far above the middle of a lane a mark stands."""

LOOKS: dict[Value, dict[str, Any]] = {
    Value.BROKEN: {"symbol": "x", "size": 10, "color": "#B3261E", "line": {"color": "white", "width": 1}},
    Value.OPEN: {"symbol": "triangle-up", "size": 12, "color": BLUE, "line": {"color": "white", "width": 1}},
    Value.UNDETERMINED: {"symbol": "square-open", "size": 9, "color": "#6B3FA0", "line": {"width": 2}},
}  # fmt: skip
"""The marks, what is worst first."""

Place = tuple[str, date]
"""A lane and a day."""


def marks(rows: Mapping[str, int], moments: Iterable[Moment], found: Findings) -> list[Trace]:
    """One mark a day in each lane where something was found, by the worst of it; nothing where all is well."""
    together: dict[Place, list[Finding]] = {}
    for moment in moments:
        if moment.id in found:
            together.setdefault((moment.lane, moment.occurred_on), []).extend(found[moment.id])
    by_look = {
        look: {place: some for place, some in together.items() if worst(some) is look}
        for look in LOOKS
    }
    return [marks_of(look, rows, chosen) for look, chosen in by_look.items() if chosen]


def worst(found: Iterable[Finding]) -> Value:
    """The worst of several findings."""
    values = {one.value for one in found}
    return next(value for value in LOOKS if value in values)


def marks_of(look: Value, rows: Mapping[str, int], chosen: Mapping[Place, list[Finding]]) -> Trace:
    """The marks of one look; they stand last in the legend."""
    return {
        "type": "scatter",
        "x": [on for _lane, on in chosen],
        "y": [rows[lane] - ABOVE for lane, _on in chosen],
        "mode": "markers",
        "marker": LOOKS[look],
        "text": [hover(on, some) for (_lane, on), some in chosen.items()],
        "hovertemplate": "%{text}<extra></extra>",
        "name": said(look.value),
        "legendrank": 2000,
    }


def hover(on: date, found: Iterable[Finding]) -> str:
    """What is read under the mouse: the day, and each rule with how it stands and what it asks."""
    lines = [line for one in found for line in in_words(one)]
    return "<br>".join([f"<b>{day(on)}</b>", *lines])


def in_words(found: Finding) -> Iterator[str]:
    """A rule and how it stands, and what would satisfy it."""
    yield f"<b>{found.rule.id} {said(found.value.value)}</b>"
    if found.rule.wanted:
        would = _("Zou voldoen")
        yield f"{would}: {escape(said(found.rule.wanted))}"
