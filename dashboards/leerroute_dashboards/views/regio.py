"""Regio: where vmbo graduates go, dropout and acceleration, of all or of one region and leerweg, as known at a moment."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.figure import figure
from leerroute_dashboards.components.key_number import key_number
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, language, said
from leerroute_dashboards.missing import missing_deliveries
from leerroute_dashboards.pictures import destinations, rate_by_year, shares_by_year
from leerroute_dashboards.questions import questions
from leerroute_dashboards.reasons import why_nothing
from leerroute_dashboards.selection import selected
from leerroute_dashboards.summary import in_short

asked = questions(who_looks())
with st.sidebar:
    selection = selected(asked)
st.title(_("Doorstroom, uitval en versnelling"), anchor=False)
st.markdown(plain(selection.in_words()))

by_year = {
    name: asked.ask(name, ("school_year",), selection.where, selection.known_at)
    for name in asked.figures
}
with st.grid(3, min_column_width=220):
    for name, one in asked.figures.items():
        key_number(said(one.rate_title), *in_short(one, by_year[name], selection.year))

throughput, dropout, acceleration = (
    (asked.figures[name], asked.definition(name, language()))
    for name in ("throughput", "dropout", "acceleration")
)
answer = asked.ask("throughput", ("leerweg",), selection.with_year, selection.known_at)
figure(
    destinations(
        throughput[0], answer, throughput[1], why_nothing(throughput[0], by_year["throughput"])
    )
)
left, right = st.columns(2)
with left:
    figure(rate_by_year(dropout[0], by_year["dropout"], dropout[1]))
with right:
    figure(shares_by_year(acceleration[0], by_year["acceleration"], acceleration[1]))
missing_deliveries(asked, selection)
