"""Onderzoek: any figure by up to three breakdowns, with its symbols and definition, and as a file."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.definition import definition
from leerroute_dashboards.components.looking_back import look_back
from leerroute_dashboards.components.wide_table import wide_table
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import stop_when_empty, stop_when_nothing_was_known
from leerroute_dashboards.i18n import _, language, said
from leerroute_dashboards.questions import questions
from leerroute_dashboards.research import asked_for, export, in_full, titled
from leerroute_projections.table import notes

asked = questions(who_looks())
st.title(_("Onderzoek"), anchor=False)
stop_when_empty(asked)
figure, by, known_at = asked_for(asked)
look_back(asked, [figure.name], known_at)
answer = asked.ask(figure.name, by, {}, known_at)
stop_when_nothing_was_known(answer.known)

st.header(plain(titled(figure)), anchor=False)
st.markdown(plain(said(figure.question)))
table = in_full(figure, answer)
wide_table(table, numbers=range(len(by), len(table.headings)), alt=said(figure.title))
st.caption("  \n".join(map(plain, notes(figure, answer, language()))))
with st.expander(_("Definitie")):
    definition(asked.definition(figure.name, language()))
export(asked, figure, by, known_at)
