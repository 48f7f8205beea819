"""Regels: what must and what may, by chapter: each rule with its source, and for how many pupils it is satisfied or not."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.conformance import by_rule, unit
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import stop_when_empty
from leerroute_dashboards.i18n import _
from leerroute_dashboards.questions import questions
from leerroute_dashboards.rulebook import every_chapter, found
from leerroute_dashboards.rulebook_filters import chosen_rules

access = who_looks()
asked = questions(access)
st.title(_("Regels"), anchor=False)
stop_when_empty(asked)
st.markdown(
    _(
        "Wat moet en wat mag volgens de brochure en de wet. Een regel oordeelt; hij houdt niets tegen."
    )
)
chosen = chosen_rules(asked, access)
counts = by_rule(asked.conformance(chosen.school, chosen.year, None))
st.caption(plain(unit()))
if chosen.written:
    found(chosen.written, counts)
else:
    every_chapter(counts)
