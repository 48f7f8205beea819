"""Filters without a browser: what stands in them, and what is kept in the address."""

import pytest
from streamlit.testing.v1 import AppTest

from leerroute_dashboards.components.filters import MANY


def page(codes: int) -> None:
    """A page with one filter and one switch."""
    from leerroute_dashboards.components.filters import choice, switch

    choice("School", [str(code) for code in range(codes)], "school", lambda code: code or "alle")
    switch("Per", ["regio", "leerweg"], "per", str)


def opened(codes: int = 3, **address: str) -> AppTest:
    app = AppTest.from_function(page, args=(codes,))
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


@pytest.mark.parametrize(("codes", "searched"), [(MANY, False), (MANY + 1, True)])
def test_out_of_many_choices_one_can_search_by_typing(codes: int, searched: bool) -> None:
    mode = opened(codes).selectbox[0].proto.filter_mode
    contains = opened(MANY + 1).selectbox[0].proto.filter_mode
    assert (mode == contains) is searched


def test_a_switch_is_on_its_first_choice_unless_the_address_says_otherwise() -> None:
    assert [opened(per=per).button_group[0].value for per in ("", "leerweg", "gisteren")] == [
        "regio",
        "leerweg",
        "regio",
    ]


def test_a_choice_that_does_not_exist_is_the_choice_of_all() -> None:
    assert opened(school="2").selectbox[0].value == "2"
    assert opened(school="99").selectbox[0].value == ""
