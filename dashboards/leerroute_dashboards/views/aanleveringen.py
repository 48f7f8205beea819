"""Aanleveringen: what came in, what was refused, and what is complete until when."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import (
    as_known_here,
    completeness,
    declared,
    deliveries,
    in_vain,
    stop_when_empty,
)
from leerroute_dashboards.i18n import _
from leerroute_dashboards.questions import questions
from leerroute_dashboards.refusals import refused_rows

access = who_looks()
asked = questions(access)
contents = asked.contents()

st.title(_("Aanleveringen"), anchor=False)
if told := in_vain(contents):
    st.info(told)
else:
    stop_when_empty(asked)
st.markdown(plain(as_known_here(contents)))
deliveries(contents.deliveries)
if access.role == "analyst":
    refused_rows(asked, contents.deliveries)
completeness(asked.schools())
declared(contents.closings)
