"""A number that opens a page: large, with its change, with what it is of, and with its interval."""

from typing import Literal

import streamlit as st

from leerroute_dashboards.components.words import plain

Colour = Literal["blue", "orange", "gray"]
COLOURS: dict[str, Colour] = {"better": "blue", "worse": "orange", "neither": "gray"}


def key_number(
    label: str, value: str, *lines: str, change: str | None = None, turn: str = "neither"
) -> None:
    """A large number in a box of its own, with lines below it.

    `change` is what it changed by, with a sign; `turn` tells by its colour what that means, beside the arrow.
    """
    with st.container(border=True, height="stretch", gap="xsmall"):
        st.metric(plain(label), value, change, COLOURS[turn], delta_arrow=arrow(change))
        for line in lines:
            st.caption(plain(line))


def arrow(change: str | None) -> Literal["up", "down", "off"]:
    """Where the arrow of a change points."""
    return (
        "up"
        if (change or "").startswith("+")
        else "down"
        if (change or "").startswith("-")
        else "off"
    )
