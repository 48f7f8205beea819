"""Leerling: one pupil, opened for a reason: the history, what the rules say, and why the pupil is counted. The view log knows."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.figure import figure
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import stop_when_empty
from leerroute_dashboards.i18n import _, moment
from leerroute_dashboards.obligations import must_and_may
from leerroute_dashboards.opening import opening
from leerroute_dashboards.pupil import pupil_picture, transitions, views
from leerroute_dashboards.questions import questions
from leerroute_dashboards.why_card import why_card

OPENED = "opened-history"
"""What was opened stays while this page is shown: to draw it again is not to open it again. Never the number."""

asked = questions(who_looks())
st.title(_("Leerling"), anchor=False)
stop_when_empty(asked)
if wanted := opening():
    st.session_state.pop(OPENED, None)
    if not wanted.key:
        st.warning(_("Vul een nummer of kenmerk in."))
    elif found := asked.open_pupil(*wanted):
        st.session_state[OPENED] = found
    else:
        st.info(
            _(
                "Geen leerling gevonden. Kijk het nummer nog eens na. "
                "Misschien is deze leerling nog niet aangeleverd, of gewist."
            )
        )

if opened := st.session_state.get(OPENED):
    history = opened.history
    st.markdown(
        plain(
            _("Kenmerk {pupil}, zoals bekend op {moment}.").format(
                pupil=history.pupil, moment=moment(history.known.recorded_at)
            )
        )
    )
    figure(pupil_picture(history, opened.judged))
    must_and_may(opened)
    transitions(history, opened.judged)
    why_card(asked.figures, opened.reasons)
    views(history)
