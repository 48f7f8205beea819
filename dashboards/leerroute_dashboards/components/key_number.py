"""A number that opens a page: large, with what it is of, and with its interval."""

import streamlit as st

from leerroute_dashboards.components.words import plain


def key_number(label: str, value: str, *lines: str) -> None:
    """A large number in a box of its own, with lines below it."""
    with st.container(border=True, height="stretch", gap="xsmall"):
        st.metric(plain(label), value)
        for line in lines:
            st.caption(plain(line))
