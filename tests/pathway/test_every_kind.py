"""Whatever was recorded is folded: a fact is never too strange for a life."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generated import facts_of
from leerroute.events import TRANSITIONS, Transition
from leerroute.pathway import fold, home_on, in_register_on, position_on
from pathway.scenario import (
    entree_enrolled,
    mbo_registered,
    recorded,
    route_started,
    vmbo_enrolled,
    work_started,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
"""The days that the intake lets through, and more."""

IN_THE_MIDDLE_OF_EVERYTHING = (
    vmbo_enrolled("2000-08-01", leerweg="kb", home=21, born="1985-05-06"),
    route_started("2000-08-01", agreement="A"),
    entree_enrolled("2000-08-01"),
    mbo_registered("2000-08-01"),
    work_started("2000-08-01"),
)


@pytest.mark.parametrize("kind", TRANSITIONS, ids=lambda kind: kind.name)
@settings(max_examples=10)
@given(data=st.data(), occurred_on=DAYS, asked=DAYS)
def test_every_kind_is_folded_without_error(
    kind: type[Transition], data: st.DataObject, occurred_on: date, asked: date
) -> None:
    fact = replace(data.draw(facts_of(kind)), occurred_on=occurred_on)
    for known in ((), IN_THE_MIDDLE_OF_EVERYTHING):
        life = fold(recorded([*known, fact]))
        position_on(life, asked)
        home_on(life, asked)
        in_register_on(life, asked)
