"""Figure 3b: by which route, for which goal and in which profile a diploma was reached."""

from typing import Any

import pytest

from figures.derived import derived
from leerroute.events import CovenantJoined, LwtPlaced, ProfileChosen, Transition
from leerroute_projections.tables import mbo_diploma
from pathway.scenario import Telling, diploma_awarded, entree_enrolled, route_left, route_started

covenant_joined = Telling(CovenantJoined, where="02QZ00", goal="instroom-niveau-4")
lwt_placed = Telling(LwtPlaced, where="02QZ00", company="bedrijf-1")
profile_chosen = Telling(ProfileChosen, where="02QZ00", profile="BWI")

DIPLOMA = diploma_awarded("2024-07-01", diploma="mbo-2", where="25LH")


def diplomas(*facts: Transition) -> list[dict[str, Any]]:
    return derived(mbo_diploma, *facts)


def route_of(*facts: Transition) -> Any:
    return diplomas(*facts, DIPLOMA)[-1]["route"]


COVENANT, LWT = covenant_joined("2022-09-01"), lwt_placed("2021-09-01")
ENTREE, ROUTE = entree_enrolled("2021-09-01"), route_started("2021-09-01")
INTEGRATED = route_started("2021-09-01", integrated=True)


@pytest.mark.parametrize(
    ("facts", "route"),
    [
        ((), "regular"),
        ((ENTREE,), "entree-in-vmbo"),
        ((ENTREE, LWT), "lwt"),
        ((ENTREE, LWT, COVENANT), "covenant"),
        ((ENTREE, LWT, COVENANT, ROUTE), "doorlopend"),
        ((ENTREE, LWT, COVENANT, ROUTE, INTEGRATED), "integrated"),
    ],
)
def test_of_several_routes_the_first_of_the_order_counts(
    facts: tuple[Transition, ...], route: str
) -> None:
    assert route_of(*facts) == route


def test_a_route_that_was_left_before_the_diploma_does_not_count() -> None:
    assert route_of(ROUTE, route_left("2024-06-30")) == "regular"


def test_a_route_that_was_left_on_the_day_of_the_diploma_does() -> None:
    assert route_of(ROUTE, route_left("2024-07-01")) == "doorlopend"


def test_a_diploma_after_the_one_that_completed_the_route_was_reached_by_it_too() -> None:
    first = diploma_awarded("2023-07-01", diploma="mbo-2", where="25LH")
    later = diploma_awarded("2024-07-01", diploma="mbo-3", where="25LH")
    assert [row["route"] for row in diplomas(ROUTE, first, later)] == ["doorlopend", "doorlopend"]


def test_what_begins_on_the_day_of_the_diploma_does_not_count() -> None:
    assert route_of(route_started("2024-07-01"), lwt_placed("2024-07-01")) == "regular"


def test_what_begins_the_day_before_it_does() -> None:
    assert route_of(lwt_placed("2024-06-30")) == "lwt"
    assert route_of(route_started("2024-06-30")) == "doorlopend"


def test_the_goal_is_that_of_the_covenant_last_joined_before_the_diploma() -> None:
    later = covenant_joined("2023-09-01", goal="versnellen-niveau-2")
    too_late = covenant_joined("2024-07-01", goal="orientatie-niveau-4")
    assert diplomas(COVENANT, later, DIPLOMA, too_late)[0]["goal"] == "versnellen-niveau-2"


def test_the_profile_is_the_one_last_chosen_before_the_diploma() -> None:
    chosen = (profile_chosen("2020-09-01"), profile_chosen("2021-09-01", profile="PIE"))
    too_late = profile_chosen("2024-07-02", profile="Groen")
    assert diplomas(*chosen, DIPLOMA, too_late)[0]["profile"] == "PIE"


def test_without_covenant_or_profile_there_is_none() -> None:
    assert (diplomas(DIPLOMA)[0]["goal"], diplomas(DIPLOMA)[0]["profile"]) == (None, None)
