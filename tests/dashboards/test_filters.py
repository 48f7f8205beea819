"""Filters without a browser: what stands in them, and what is kept in the address."""

import pytest
from streamlit.testing.v1 import AppTest

from leerroute_dashboards.components.filters import MANY, iso


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


def test_what_the_address_asks_and_nobody_can_choose_is_told() -> None:
    said = opened(school="99", per="gisteren").warning
    assert [("'99'" in one.value, "'gisteren'" in one.value) for one in said] == [
        (True, False),
        (False, True),
    ]
    assert len(opened(school="2", per="leerweg").warning) == 0


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("31-01-2025", "2025-01-31"),
        ("1-2-2025", "2025-02-01"),
        ("31-02-2025", "31-02-2025"),
        ("31-01-2025 14:30", "31-01-2025 14:30"),
        ("31.712", "31712"),
        ("1,031,712", "1031712"),
        ("31712", "31712"),
        ("3.17", "3.17"),
        ("1.031,712", "1.031,712"),
        ("gisteren", "gisteren"),
    ],
)
def test_a_moment_is_read_as_the_pages_write_it(written: str, read: str) -> None:
    assert iso(written) == read


def test_a_choice_that_does_not_exist_is_the_choice_of_all() -> None:
    assert opened(school="2").selectbox[0].value == "2"
    assert opened(school="99").selectbox[0].value == ""
