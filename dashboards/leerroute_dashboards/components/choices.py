"""Choices in a page that stand in the address: exactly one of many, or several of them."""

from collections.abc import Callable, Sequence

import streamlit as st

from leerroute_dashboards.components.filters import ALL, take_from_address
from leerroute_dashboards.components.not_here import not_here


def exactly_one(
    label: str, codes: Sequence[str], name: str, shown: Callable[[str], str], default: str
) -> str:
    """A choice of one out of many codes; that of the default leaves the address empty."""
    key = take_from_address(label, name, lambda code: code if code in codes else default)
    return st.selectbox(
        label,
        codes,
        format_func=shown,
        key=key,
        on_change=put_chosen_in_address,
        args=(name, key, default),
        filter_mode=None,
    )


def several(
    label: str, codes: Sequence[str], name: str, shown: Callable[[str], str], most: int
) -> tuple[str, ...]:
    """A choice of at most so many out of codes, in the order of choosing; with commas in the address."""
    key, seen, in_address = f"filter-{name}", f"address-{name}", st.query_params.get(name, ALL)
    if key not in st.session_state or st.session_state.get(seen) != in_address:
        st.session_state[key] = among(in_address.split(","), codes, most)
    st.session_state[seen] = in_address
    st.session_state[key] = among(st.session_state[key], codes, most)
    if passed_over := [
        one for one in in_address.split(",") if one not in (ALL, *st.session_state[key])
    ]:
        not_here(label, ",".join(passed_over))
    chosen = st.multiselect(
        label,
        codes,
        format_func=shown,
        max_selections=most,
        key=key,
        placeholder=shown(ALL),
        on_change=put_chosen_in_address,
        args=(name, key, ALL),
        select_all=False,
    )
    return tuple(chosen)


def among(wanted: Sequence[str], codes: Sequence[str], most: int) -> list[str]:
    """Those of the wanted codes that there are: at most so many, each once."""
    return [code for code in dict.fromkeys(wanted) if code in codes][:most]


def put_chosen_in_address(name: str, key: str, default: str) -> None:
    """Write a changed choice into the address; the default is not written."""
    value = st.session_state[key]
    written = value if isinstance(value, str) else ",".join(value)
    st.session_state[f"address-{name}"] = written
    if written == default:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = written
