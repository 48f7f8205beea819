"""Definities: what every figure counts, printed from the figures; the symbols, and the names in both languages."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.definition import definition
from leerroute_dashboards.components.filters import choice
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.dictionary import contents_list, names, symbols
from leerroute_dashboards.i18n import _, language
from leerroute_dashboards.questions import questions
from leerroute_dashboards.research import titled

asked = questions(who_looks())
figures = asked.figures
st.title(_("Definities"), anchor=False)
st.markdown(
    _("Elke definitie is gedrukt uit het cijfer zelf: wat hier staat, is wat er geteld wordt.")
)
chosen = choice(
    _("Figuur"),
    list(figures),
    "figuur",
    lambda name: titled(figures[name]) if name else _("alle figuren"),
)
shown = [one for name, one in figures.items() if chosen in ("", name)]
if not chosen:
    contents_list(shown)
for one in shown:
    with st.container(border=True, key=f"figure-{one.name}"):
        st.header(plain(titled(one)), anchor=one.name)
        definition(asked.definition(one.name, language()))
if not chosen:
    names(shown)
    symbols()
