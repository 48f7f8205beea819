"""Shows what the rules ask of a school: what is still due, by date, each leading to the pupil; and how its pupils stand per rule."""

from collections.abc import Sequence

import streamlit as st

from leerroute.rules import RULES
from leerroute.terms import label_of_year
from leerroute_dashboards.components.conformance import (
    findings_of_chapter,
    findings_of_rules,
    rules_of,
    unit,
)
from leerroute_dashboards.components.filters import choice
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, ngettext, number, said, short_day
from leerroute_dashboards.pupils import open_pupil, page_of
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.school import OfSchool
from leerroute_projections.findings import Conformance, Finding

ON_A_PAGE = 10
WIDTHS = (8, 4, 10, 4)
"""How wide the columns of the list are, beside each other."""


def asked_by_rules(asked: Questions, chosen: OfSchool) -> None:
    """The list of what is due, and below it the rules that are broken or cannot be judged."""
    st.header(_("Wat de regels vragen"), anchor=False)
    every = asked.due(chosen.school, chosen.known_at)
    with st.grid(2, min_column_width=220):
        year = choice(
            _("Schooljaar van de overgang"),
            [str(one) for one in sorted({found.year for found in every}, reverse=True)],
            "regeljaar",
            lambda code: label_of_year(int(code)) if code else _("alle schooljaren"),
        )
        ids = {found.rule.id for found in every}
        rule = choice(_("Regel"), [id for id in RULES if id in ids], "regel", rule_name)
    due = [one for one in every if year in ("", str(one.year)) and rule in ("", one.rule.id)]
    list_of(due, chosen)
    counted = asked.conformance(chosen.school, int(year) if year else None, chosen.known_at)
    not_well(counted)


def rule_name(id: str) -> str:
    """A rule with its sentence; empty is all."""
    return f"{id} {said(RULES[id].sentence)}" if id else _("alle regels")


def list_of(due: Sequence[Finding], chosen: OfSchool) -> None:
    """What is due, a page at a time, with a way to each pupil."""
    if not due:
        st.markdown(_("Er is niets dat volgens de regels nog moet."))
        return
    what = ngettext(
        "{n} verplichting staat nog open", "{n} verplichtingen staan nog open", len(due)
    )
    st.markdown(plain(what.format(n=number(len(due))) + "."))
    st.caption(_("Kies een kenmerk om die leerling te openen; u geeft eerst een reden."))
    shown = page_of(due, "regelpagina", ON_A_PAGE)
    with st.container(gap=None):
        clicked = next((one for one in shown if row(one)), None)
    if clicked:
        open_pupil(clicked.pupil, chosen.known_at)


def row(found: Finding) -> bool:
    """A line of the list; whether somebody clicked on it."""
    key = f"{found.rule.id}-{found.subject}"
    texts = (last_day(found), asked_for(found), _("sinds {day}").format(day=short_day(found.since)))
    with st.container(key=f"list-row-{key}"):
        first, *others = st.columns(WIDTHS, vertical_alignment="center")
        for place, text in zip(others, texts, strict=True):
            place.markdown(plain(text))
        return first.button(str(found.pupil), key=f"due-{key}", type="tertiary")


def last_day(found: Finding) -> str:
    """By when."""
    if found.due is None:
        return _("laatste dag niet bekend")
    return _("uiterlijk {day}").format(day=short_day(found.due))


def asked_for(found: Finding) -> str:
    """The rule and what it asks, with what was measured."""
    asked = f"{found.rule.id}: {said(found.rule.wanted or found.rule.sentence)}"
    if found.measured is None:
        return asked
    heading = _("Gemeten").lower()
    return f"{asked} ({heading}: {said(found.measured)})"


def not_well(counted: Sequence[Conformance]) -> None:
    """Per rule how many pupils break it or cannot be judged; and the chapter on the study advice in full."""
    counts = {one.rule.id: one for one in counted if one.broken or one.undetermined}
    if counts:
        title = _("Wat niet voldoet of niet te bepalen is")
        with st.expander(f"{title} ({number(len(counts))})", key="rules-not-well"):
            st.caption(plain(unit()))
            findings_of_rules([RULES[id] for id in counts], counts, key="not-well", alt=title)
    if any(one.applicable for one in counted if one.rule in rules_of("BSA")):
        title = _("Het bindend studieadvies volgens de regels")
        with st.expander(title, key="rules-bsa"):
            st.caption(plain(unit()))
            findings_of_chapter("BSA", counted, title)
