"""Start: what is here, as known when, from which deliveries, and what the pages offer."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.key_number import key_number
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import closings, deliveries, stop_when_empty
from leerroute_dashboards.i18n import _, day, moment, ngettext, number
from leerroute_dashboards.questions import questions

asked = questions(who_looks())
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

lines = [
    _("Zoals bekend op {moment}, positie {position} in het logboek.").format(
        moment=moment(contents.known.recorded_at), position=number(contents.known.position)
    )
]
if contents.first_day and contents.last_day:
    lines.append(
        _("Posities op elke 1 oktober, van {first} tot en met {last}.").format(
            first=day(contents.first_day), last=day(contents.last_day)
        )
    )
if contents.known.erasures:
    lines.append(
        ngettext(
            "{n} leerling is gewist.", "{n} leerlingen zijn gewist.", contents.known.erasures
        ).format(n=number(contents.known.erasures))
    )
st.markdown(plain(" ".join(lines)))

st.header(_("Wat u hier kunt doen"), anchor=False)
left, right = st.columns(2)
with left.container(border=True, height="stretch"):
    st.page_link("views/regio.py", label=_("Regio"))
    st.markdown(
        _(
            "Waar gaan leerlingen met een vmbo-diploma heen, hoeveel vallen er uit, en wie wint een jaar?"
        )
    )
with right.container(border=True, height="stretch"):
    st.page_link("views/leerling.py", label=_("Leerling"))
    st.markdown(
        _(
            "De leerroute van één leerling, met elke bron. U geeft een reden; die komt in het inzagelogboek."
        )
    )

deliveries(contents.deliveries)
closings(contents.closings)
