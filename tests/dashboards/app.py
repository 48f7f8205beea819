"""The pages without a browser: what stands on them, and what happens when something is chosen or sent."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

import leerroute_dashboards
from leerroute.store import open_store
from leerroute_dashboards.serve import STORE_VARIABLE

PAGES = Path(leerroute_dashboards.__file__).parent
PATIENCE = 60
"""Seconds for a page on a busy machine."""


@contextmanager
def opened(store: Path, page: str, **address: str) -> Iterator[AppTest]:
    """A page over a store, with this in its address, for as long as anything is done on it."""
    before = os.environ.get(STORE_VARIABLE)
    os.environ[STORE_VARIABLE] = str(store)
    try:
        app = AppTest.from_file(str(PAGES / "app.py"), default_timeout=PATIENCE)
        app.switch_page(str(PAGES / "views" / f"{page}.py"))
        for name, value in address.items():
            app.query_params[name] = value
        yield app.run()
    finally:
        os.environ.pop(STORE_VARIABLE)
        if before is not None:
            os.environ[STORE_VARIABLE] = before


def texts(app: AppTest) -> str:
    """All that is said on a page: titles, sentences, captions, messages; without the signs that keep text plain."""
    parts = (app.title, app.header, app.markdown, app.caption, app.info, app.warning, app.error)
    return "\n".join(str(one.value) for part in parts for one in part).replace("\\", "")


def field(app: AppTest, label: str) -> TextInput:
    """The field with a label."""
    return next(one for one in app.text_input if one.label == label)


def links(app: AppTest) -> list[str]:
    """The names of the links to other pages."""
    return [one.proto.label for one in app.get("page_link")]


def files(app: AppTest) -> list[str]:
    """The names of the files that wait behind a button."""
    return [one.proto.label for one in app.get("download_button")]


def opening(app: AppTest) -> list[str]:
    """The pupils in the list of all pupils, each a button that opens it."""
    return [one.label for one in app.button if str(one.key).startswith("open-")]


def number_of_views(store: Path) -> int:
    """How often pupils were opened and files taken, or that was tried."""
    with open_store(store) as opened_store:
        return len(opened_store.viewlog.entries())


def last_view(store: Path) -> tuple[str, str, str]:
    """What was opened or taken last, for which reason, and with what outcome."""
    with open_store(store) as opened_store:
        view = opened_store.viewlog.entries()[-1].view
    return view.what.split(" ")[0], view.reason, view.outcome
