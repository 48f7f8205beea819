"""Filters that stand in the address by their code, which is the same in every language; a link shows what its sender saw."""

import re
from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from leerroute_dashboards.components.not_here import not_here
from leerroute_dashboards.i18n import _
from leerroute_projections.moment import year_first

ALL = ""
"""The choice of everything, which leaves the address empty."""
GROUPED = re.compile(r"\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+")
"""A whole number with its thousands apart, in Dutch or in English."""
MANY = 15
"""Out of more choices than this one can also search, by typing a part."""


def choice(label: str, codes: Sequence[str], name: str, shown: Callable[[str], str]) -> str:
    """A choice out of codes, or all; `name` is its word in the address."""
    options = [ALL, *codes]
    key = take_from_address(label, name, lambda code: code if code in options else ALL)
    return st.selectbox(
        label,
        options,
        format_func=shown,
        key=key,
        on_change=put_in_address,
        args=(name, key),
        filter_mode="contains" if len(codes) > MANY else None,
    )


def switch(label: str, codes: Sequence[str], name: str, shown: Callable[[str], str]) -> str:
    """A choice out of a few codes that all stand on the page, the first unless the address says otherwise."""
    key = take_from_address(label, name, lambda code: code if code in codes else codes[0])
    chosen = st.segmented_control(
        label,
        codes,
        format_func=shown,
        key=key,
        required=True,
        on_change=put_in_address,
        args=(name, key),
    )
    return chosen or codes[0]


def what_may_be_known() -> str:
    """What may be written for a moment to look back to."""
    return _(
        "Een datum (31-01-2025), een moment (31-01-2025 14:30 UTC) of een positie in het logboek."
    )


def as_known(more: str = "") -> str | None:
    """A moment to look back to, as date, moment or position; None = now. `more` is said of it after what may be written."""
    label = _("Zoals bekend op")
    key = take_from_address(label, "bekend", lambda text: text)
    written = st.text_input(
        label,
        key=key,
        placeholder=_("nu"),
        help=f"{what_may_be_known()} {more}".strip(),
        on_change=put_in_address,
        args=("bekend", key),
    )
    return iso(written.strip()) or None


def iso(text: str) -> str:
    """A date as people write it here (31-01-2025) and a position as the pages do (31.712), as the desk reads them; else as it is."""
    if GROUPED.fullmatch(text):
        return re.sub("[.,]", "", text)
    written = year_first(text)
    return written if is_a_day(written) else text


def is_a_day(written: str) -> bool:
    """Whether this is a day that exists, and no more than a day."""
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def take_from_address(label: str, name: str, valid: Callable[[str], str]) -> str:
    """Put what the address says into the widget, when the address changed since; returns the widget's key."""
    key, seen = f"filter-{name}", f"address-{name}"
    written = st.query_params.get(name, ALL)
    in_address = valid(written)
    if written not in (ALL, in_address):
        not_here(label, written)
    if key not in st.session_state or st.session_state.get(seen) != in_address:
        st.session_state[key] = in_address
    st.session_state[seen] = in_address
    return key


def put_in_address(name: str, key: str) -> None:
    """Write a changed filter into the address."""
    value = st.session_state[key]
    st.session_state[f"address-{name}"] = value
    if value == ALL:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value
