"""Regio: where vmbo graduates go, dropout and acceleration, of all or of one region and leerweg, as known at a moment."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.figure import figure
from leerroute_dashboards.components.key_number import key_number
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.drawing import picture
from leerroute_dashboards.holdings import stop_when_empty
from leerroute_dashboards.i18n import _, said
from leerroute_dashboards.missing import missing_deliveries
from leerroute_dashboards.questions import questions
from leerroute_dashboards.selection import selected
from leerroute_dashboards.summary import in_short

asked = questions(who_looks())
st.title(_("Doorstroom, uitval en versnelling"), anchor=False)
stop_when_empty(asked)
with st.sidebar:
    selection = selected(asked)
st.markdown(plain(selection.in_words()))

with st.grid(3, min_column_width=220):
    for name, one in asked.figures.items():
        by_year = asked.ask(name, ("school_year",), selection.where, selection.known_at)
        key_number(said(one.rate_title), *in_short(one, by_year, selection.year))

figure(picture(asked, "destinations", "throughput", selection))
left, right = st.columns(2)
with left:
    figure(picture(asked, "rate", "dropout", selection))
with right:
    figure(picture(asked, "shares", "acceleration", selection))
missing_deliveries(asked, selection)
