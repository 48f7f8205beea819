"""Start: what is here, as known when, what waits to be done, and what the pages offer."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.key_number import key_number
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.due import due
from leerroute_dashboards.holdings import as_known_here, stop_when_empty
from leerroute_dashboards.i18n import _, number
from leerroute_dashboards.pages import beside_each_other, pages
from leerroute_dashboards.questions import questions

access = who_looks()
asked = questions(access)
contents = asked.contents()

st.title(_("Van vmbo naar mbo, stap voor stap"), anchor=False)
stop_when_empty(asked)
if contents.made_up:
    st.info(_("Deze leerlingen zijn verzonnen. De cijfers zeggen niets over echte scholen."))

with st.grid(4, min_column_width=160):
    key_number(_("Leerlingen"), number(contents.pupils))
    key_number(_("Overgangen"), number(contents.transitions))
    key_number(_("Scholen"), number(contents.schools))
    key_number(_("Mbo-instellingen"), number(contents.institutions))
st.markdown(plain(as_known_here(contents)))

due(asked.schools(), contents.deliveries, asked.obligations())

st.header(_("Wat u hier kunt doen"), anchor=False)
offered = pages(access.role)[1:]
with st.grid(beside_each_other(len(offered)), min_column_width=215):
    for page in offered:
        with st.container(border=True, height="stretch"):
            st.page_link(page.view, label=page.title)
            st.markdown(plain(page.sentence))
