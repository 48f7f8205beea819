"""Tells above the page what the address asks for and cannot be chosen: a filter may be folded away, what it means may not."""

from contextvars import ContextVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _

MOST = 60
"""So many signs of a value that nobody knows are shown."""

_above: ContextVar[DeltaGenerator | None] = ContextVar("above", default=None)


def tell_above(place: DeltaGenerator) -> None:
    """From here on, told at this place."""
    _above.set(place)


def not_here(label: str, found: str) -> None:
    """Say that a value in the address does not count, and what to do."""
    (_above.get() or st).warning(
        plain(
            _(
                "In het adres staat bij '{label}': '{found}'. Dat is hier niet te kiezen en telt niet mee. "
                "Kies bij '{label}' wat u wilt zien."
            ).format(label=label, found=found[:MOST])
        )
    )
