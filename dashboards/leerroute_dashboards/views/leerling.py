"""Leerling: one pupil's history, opened for a reason; every opening is written to the view log."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.figure import figure
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import stop_when_empty
from leerroute_dashboards.i18n import _, moment
from leerroute_dashboards.opening import opening
from leerroute_dashboards.pupil import pupil_picture, transitions, views
from leerroute_dashboards.questions import questions

OPENED = "opened-history"
"""What was opened stays while this page is shown: to draw it again is not to open it again. Never the number."""

asked = questions(who_looks())
st.title(_("Leerling"), anchor=False)
stop_when_empty(asked)
if wanted := opening():
    st.session_state.pop(OPENED, None)
    if not wanted.key:
        st.warning(_("Vul een nummer of kenmerk in."))
    elif history := asked.open_history(*wanted):
        st.session_state[OPENED] = history
    else:
        st.info(
            _(
                "Geen leerling gevonden. Kijk het nummer nog eens na. "
                "Misschien is deze leerling nog niet aangeleverd, of gewist."
            )
        )

if history := st.session_state.get(OPENED):
    st.markdown(
        plain(
            _("Kenmerk {pupil}, zoals bekend op {moment}.").format(
                pupil=history.pupil, moment=moment(history.known.recorded_at)
            )
        )
    )
    figure(pupil_picture(history))
    transitions(history)
    views(history)
