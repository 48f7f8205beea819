"""School: the own pupils by year, what became of them, who needs a look, what the rules ask, and the figures beside all."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.asked_by_rules import asked_by_rules
from leerroute_dashboards.holdings import stop_when_empty
from leerroute_dashboards.i18n import _
from leerroute_dashboards.pupils import pupils
from leerroute_dashboards.questions import questions
from leerroute_dashboards.school import beside_all, chosen_school, worklist

asked = questions(who_looks())
st.title(_("School"), anchor=False)
stop_when_empty(asked)
chosen = chosen_school(asked)
if chosen is None:
    st.info(_("Kies een school of instelling om haar leerlingen te zien."))
    st.stop()
beside_all(asked, chosen)
worklist(chosen)
asked_by_rules(asked, chosen)
pupils(asked, chosen)
