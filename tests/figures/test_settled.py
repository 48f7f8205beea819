"""Who is a case shows on a later 1 October: before it there is none, and who was seen nowhere waits for a register."""

from dataclasses import replace
from datetime import date

import pytest

from figures.judging import cases
from leerroute.events import DeliveryClosed
from leerroute_projections.acceleration import acceleration
from leerroute_projections.cells import Counted, outcome_as_known
from leerroute_projections.closings import Closings
from leerroute_projections.dropout import dropout
from leerroute_projections.explanation import explain
from leerroute_projections.figure import Figure, Settled
from leerroute_projections.level_gained import level_gained
from leerroute_projections.returns import return_12, return_24
from leerroute_projections.switch import switch
from pathway.scenario import MBO, diploma_awarded, mbo_registered, vmbo_enrolled

SCHOOL = DeliveryClosed(date(2025, 10, 1), "02QZ")
SEEN_NOWHERE = replace(dropout, looks_ahead=2, settled=Settled(1, unseen=True))
GONE = Counted((), 2022, "02QZ00", "vo", "unseen", 1)


def outcome(register: date) -> str | None:
    """What becomes of somebody gone in 2023, looked at in 2024, with the register complete until a day."""
    closings = Closings(date(2026, 1, 1), (SCHOOL, DeliveryClosed(register)))
    return outcome_as_known(SEEN_NOWHERE, closings, GONE)


def test_a_register_that_is_not_complete_until_the_day_leaves_it_unknown_who_is_a_case() -> None:
    assert (outcome(date(2023, 9, 30)), outcome(date(2023, 10, 1))) == (None, "unknown")


def test_a_register_complete_until_the_day_looked_at_tells_how_it_ended() -> None:
    assert (outcome(date(2024, 9, 30)), outcome(date(2024, 10, 1))) == ("unknown", "dropout")


def test_who_is_seen_does_not_wait_less_for_the_register() -> None:
    """Whether this is a case is not known, however it ended."""
    closings = Closings(date(2026, 1, 1), (SCHOOL,))
    seen = GONE._replace(outcome="in-education")
    assert outcome_as_known(SEEN_NOWHERE, closings, seen) is None


def test_a_definition_says_when_it_shows_who_is_a_case() -> None:
    said = {
        f.name: dict(explain(f, "nl").lines)["Wanneer het bekend is"]
        for f in (dropout, switch, return_12)
    }
    assert ["blijkt pas op 1 oktober" in text for text in said.values()] == [False, True, True]
    assert ["landelijke levering" in text for text in said.values()] == [False, False, True]


def test_a_definition_says_how_many_years_later_it_looks() -> None:
    said = [dict(explain(f, "en").lines)["When it is known"] for f in (return_12, return_24)]
    assert ["2 years after" in said[0], "3 years after" in said[1]] == [True, True]


OPBRENGSTJAAR = (
    vmbo_enrolled("2018-08-01", leerweg="bb"),
    diploma_awarded("2020-06-01", diploma="vmbo-bb"),
    mbo_registered("2020-08-15", niveau=2),
    diploma_awarded("2022-07-01", diploma="mbo-2", where=MBO),
)
AT_ITS_START = diploma_awarded("2021-10-01", diploma="mbo-2", where=MBO, crebo="25180")


@pytest.mark.parametrize("figure", [acceleration, level_gained], ids=lambda one: one.name)
def test_an_opbrengstjaar_is_not_counted_by_the_diplomas_of_its_first_day_alone(
    figure: Figure,
) -> None:
    """Rows hold the diplomas up to the last 1 October that has come: on 30 September only that of its first day."""
    on_the_last_day, after_it = (
        cases(figure, *OPBRENGSTJAAR, AT_ITS_START, known_on=day)
        for day in (date(2022, 9, 30), date(2022, 10, 1))
    )
    assert on_the_last_day == []
    assert {one.group["school_year"] for one in after_it} == {"2021"}
