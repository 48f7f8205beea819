"""The lives of the region, before any file: each possible, and none depending on what a few others do beside it."""

import pytest

from leerroute_fixtures.region import applying, routes
from leerroute_fixtures.region.odds import Dice
from leerroute_fixtures.region.people import people
from leerroute_fixtures.region.schools import places_for
from leerroute_fixtures.region.story import Stay
from region.conftest import PUPILS, SEEDS


def stays(seed: int) -> list[list[Stay]]:
    """Where everybody was and when; without numbers, which are counted on."""
    everybody = people(PUPILS, places_for(PUPILS), Dice(seed))
    return [[stay._replace(number="") for stay in who.story.stays] for who in everybody]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_enrolment_ends_before_it_begins(seed: int) -> None:
    backwards = [stay for those in stays(seed) for stay in those if stay.last < stay.first]
    assert backwards == []


def test_who_applies_in_vain_or_tries_a_route_shifts_no_life(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_these = stays(1)
    monkeypatch.setattr(applying, "IN_VAIN", {})
    monkeypatch.setattr(routes, "TRIES_ROUTE", 0.0)
    assert stays(1) == with_these
