"""Shows whose deliveries the figures still wait for."""

from collections.abc import Sequence

import streamlit as st

from leerroute_dashboards.components.table import table
from leerroute_dashboards.i18n import _, said, short_day
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.reasons import Missing, missing, school_dimension, year_label
from leerroute_dashboards.selection import Selection
from leerroute_projections.table import Table

MOST = 8
"""So many schools are named; of the others only their number."""


def missing_deliveries(asked: Questions, selection: Selection, names: Sequence[str]) -> None:
    """Per figure and year the schools that still have to declare their deliveries complete."""
    waiting: list[Missing] = []
    for figure in (asked.figures[name] for name in names):
        if school := school_dimension(figure):
            by, where = ("school_year", school), selection.where(figure)
            waiting += missing(figure, asked.ask(figure.name, by, where, selection.known_at))
    if not waiting:
        return
    with st.container(border=True):
        st.header(_("Waar de cijfers nog op wachten"), anchor=False)
        st.markdown(
            _(
                "Een school telt mee zodra haar leveringen volledig zijn verklaard tot en met de dag "
                "waarnaar gekeken wordt. Tot dan staat er x."
            )
        )
        headings = [_("Figuur"), _("Jaar"), _("Volledig tot en met"), _("Nog niet volledig")]
        table(
            Table(headings, [row(one) for one in waiting]), key="missing", labels=4, alt=headings[3]
        )


def row(one: Missing) -> list[str]:
    """A line of the table."""
    named = ", ".join(one.schools[:MOST])
    if len(one.schools) > MOST:
        named += " " + _("en nog {n}").format(n=len(one.schools) - MOST)
    if one.to_come:
        named = _("de dag moet nog komen")
    return [said(one.figure.rate_title), year_label(one), short_day(one.until), named]
