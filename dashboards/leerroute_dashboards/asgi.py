"""The pages as one ASGI application: `streamlit run asgi.py`, which `leerroute serve` does."""

import logging
import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from leerroute.garbage import look_seldom
from leerroute_dashboards.i18n import _
from leerroute_dashboards.middleware import Shelter

HERE = Path(__file__).parent

look_seldom()
sys.setswitchinterval(0.0005)  # seconds: who only waited for the disk goes on at once


def tell(error: Exception) -> bool:
    """An error of ours in plain words on the page; what exactly went wrong is for the terminal."""
    logging.getLogger("leerroute").error("page failed", exc_info=error)
    st.error(
        _("Deze pagina kon niet worden gemaakt. In het venster van `leerroute serve` staat waarom.")
    )
    return True


app = st.App(
    HERE / "app.py",
    on_script_error=tell,
    routes=[Mount("/huisstijl", StaticFiles(directory=HERE / "static"))],
    middleware=[Middleware(Shelter)],
)
