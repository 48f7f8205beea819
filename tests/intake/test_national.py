"""Who is seen nowhere is only known to be nowhere when a delivery covers the whole country."""

from datetime import date

import pytest

from intake.making import ENROLLED, LEFT, Intake
from leerroute.events import DeliveryClosed
from leerroute.intake import lines
from leerroute_projections.access import Access
from leerroute_projections.desk import Desk
from leerroute_projections.dropout import dropout

LEAVER = [ENROLLED, LEFT | {"datum": "2021-07-31"}]
UNTIL = date(2021, 10, 1)


def closed(intake: Intake) -> list[str | None]:
    """Which deliveries are closed; None = the register."""
    return [one.fact.where for one in intake.store.log.facts(DeliveryClosed)]


@pytest.mark.parametrize(("national", "outcome"), [(False, "unknown"), (True, "dropout")])
def test_a_leaver_drops_out_only_when_the_delivery_is_national(
    intake: Intake, national: bool, outcome: str
) -> None:
    intake.rows(*LEAVER, complete_until=UNTIL, national=national)
    total = Desk(intake.store, Access("toets", "analyst")).ask("dropout").total
    counts = dict(zip((c.code for c in dropout.categories), total.counts, strict=True))
    assert {code: n for code, n in counts.items() if n} == {outcome: 1}


def test_a_national_delivery_closes_its_schools_and_the_register(intake: Intake) -> None:
    report = intake.rows(*LEAVER, complete_until=UNTIL, national=True)
    assert closed(intake) == ["02QZ", None]
    assert lines(report)[-1].en == "  delivery complete until 2021-10-01: 02QZ, national register"


def test_without_a_day_a_national_delivery_closes_nothing(intake: Intake) -> None:
    intake.rows(*LEAVER, national=True)
    assert closed(intake) == []


def test_a_file_recorded_before_can_be_declared_national_later(intake: Intake) -> None:
    intake.rows(*LEAVER, complete_until=UNTIL)
    intake.rows(*LEAVER, complete_until=UNTIL, national=True)
    intake.rows(*LEAVER, complete_until=UNTIL, national=True)
    assert closed(intake) == ["02QZ", None]
