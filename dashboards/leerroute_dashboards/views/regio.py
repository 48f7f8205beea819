"""Regio: where vmbo graduates go, dropout, acceleration and study advice, of all or of a part, as known at a moment."""

import streamlit as st

from leerroute_dashboards import drawing
from leerroute_dashboards.access import who_looks
from leerroute_dashboards.chapter import chapter_of_rules
from leerroute_dashboards.components.figure import figure
from leerroute_dashboards.components.key_number import key_number
from leerroute_dashboards.components.looking_back import look_back
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.drawing import picture
from leerroute_dashboards.holdings import stop_when_empty, stop_when_nothing_was_known
from leerroute_dashboards.i18n import _, said
from leerroute_dashboards.missing import missing_deliveries
from leerroute_dashboards.questions import questions
from leerroute_dashboards.selection import selected
from leerroute_dashboards.summary import in_short
from leerroute_dashboards.trend import trend

SHOWN = ("throughput", "starters", "dropout", "acceleration", "study-advice")
HALF = 420
"""Two pictures stand beside each other from this width in pixels each."""

asked = questions(who_looks())
st.title(_("Doorstroom, uitval en versnelling"), anchor=False)
stop_when_empty(asked)
with st.sidebar:
    chosen = selected(asked, SHOWN)
st.markdown(plain(chosen.in_words()))
look_back(asked, SHOWN, chosen.known_at)
first = asked.figures[SHOWN[0]]
stop_when_nothing_was_known(drawing.over_years(asked, first, chosen).known)

with st.grid("auto", min_column_width=180):
    for one in (asked.figures[name] for name in SHOWN):
        short = in_short(one, drawing.over_years(asked, one, chosen), chosen.year)
        key_number(
            said(one.rate_title), short.value, *short.lines, change=short.change, turn=short.turn
        )

figure(picture(asked, drawing.destinations, "throughput", chosen, "leerweg"))
figure(picture(asked, drawing.destinations, "starters", chosen, "niveau"))
with st.grid(2, min_column_width=HALF):
    figure(picture(asked, drawing.rate, "dropout", chosen))
    figure(picture(asked, drawing.shares, "acceleration", chosen))
    figure(picture(asked, drawing.schools, "throughput", chosen))
    figure(picture(asked, drawing.schools, "dropout", chosen, "vo"))
    figure(picture(asked, drawing.schools, "dropout", chosen, "mbo"))
    figure(picture(asked, drawing.study_advice, "study-advice", chosen))
chapter_of_rules(asked, "BSA", _("Het bindend studieadvies volgens de regels"), chosen)
figure(picture(asked, drawing.levels, "dropout", chosen))
trend(asked, chosen)
missing_deliveries(asked, chosen, SHOWN)
