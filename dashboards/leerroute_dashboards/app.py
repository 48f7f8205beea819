"""Every page begins here: language, navigation by role, and problems told in one sentence."""

from pathlib import Path

import streamlit as st

from leerroute.problems import Problem
from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.not_here import tell_above
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import LANGUAGES, said, speak
from leerroute_dashboards.pages import pages

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

first, *others = pages(who_looks().role)
page = st.navigation(
    [
        st.Page(HERE / first.view, title=first.title, default=True),
        *(st.Page(HERE / one.view, title=one.title, url_path=one.name) for one in others),
    ],
    position="top",
)
if page.url_path != "leerling":
    st.session_state.pop("opened-history", None)
tell_above(st.container())
try:
    page.run()
except Problem as problem:
    sentence = said(problem.text)
    st.error(plain(sentence[:1].upper() + sentence[1:] + "."))
