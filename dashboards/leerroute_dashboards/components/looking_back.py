"""Shows how far it is with figures as known earlier, where the histories of many pupils have to be read for them."""

from collections.abc import Iterable

import streamlit as st

from leerroute_dashboards.i18n import _, number
from leerroute_dashboards.questions import Questions

WORTH_TELLING = 5_000
"""Pupils; fewer are read before anybody has read how far it is."""


def look_back(asked: Questions, figures: Iterable[str], known_at: str | None) -> None:
    """Have figures counted as known at a moment before the page asks for them; None = now, which is there at once."""
    if known_at is None:
        return
    place = st.empty()

    def tell(done: int, total: int) -> None:
        if total >= WORTH_TELLING:
            text = _("Geschiedenissen lezen zoals toen bekend: {done} van {total}")
            place.progress(
                min(done / total, 1.0), text.format(done=number(done), total=number(total))
            )

    asked.make_ready(tuple(figures), known_at, tell)
    place.empty()
