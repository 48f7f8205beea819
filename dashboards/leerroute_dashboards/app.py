"""Every page begins here: language, navigation, and problems told in one sentence."""

from pathlib import Path

import streamlit as st

from leerroute.problems import Problem
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import LANGUAGES, _, said, speak

HERE = Path(__file__).parent

st.set_page_config(
    page_title="Leerroute", page_icon=str(HERE / "static" / "favicon.png"), layout="wide"
)
st.logo(str(HERE / "static" / "logo.svg"), size="large")
with st.sidebar:  # before the navigation, whose titles depend on it
    speak(
        st.segmented_control(
            "Taal / Language",
            LANGUAGES,
            default="nl",
            key="taal",
            bind="query-params",
            required=True,
        )
    )

page = st.navigation(
    [
        st.Page(HERE / "views" / "start.py", title=_("Start"), default=True),
        st.Page(HERE / "views" / "regio.py", title=_("Regio"), url_path="regio"),
        st.Page(HERE / "views" / "leerling.py", title=_("Leerling"), url_path="leerling"),
    ],
    position="top",
)
if page.url_path != "leerling":
    st.session_state.pop("opened-history", None)
try:
    page.run()
except Problem as problem:
    sentence = said(problem.text)
    st.error(plain(sentence[:1].upper() + sentence[1:] + "."))
