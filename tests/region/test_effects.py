"""What there is to discover in the region is found by the figures, in every seed."""

import pytest

from leerroute_fixtures.region.schools import BETTER, STRONG, WEAK, WORSE, places_for
from leerroute_projections.answer import Answer
from leerroute_projections.desk import Desk
from region.conftest import MANY, Asked

pytestmark = pytest.mark.slow

PLACES = places_for(MANY)


def rates(answer: Answer) -> dict[str | None, float]:
    """The rate of each group that may be looked at, by its first breakdown, in percent."""
    return {cell.group[0]: 100 * cell.rate.value for cell in answer.cells if cell.rate is not None}


def dropout(desk: Desk, by: str, sector: str) -> dict[str | None, float]:
    """Dropout in vo or mbo."""
    return rates(desk.ask("dropout", by=(by,), where={"sector": sector}))


def test_one_vmbo_school_does_clearly_better_and_one_clearly_worse(asked: Asked) -> None:
    found = dropout(asked.desk, "school", "vo")
    better, worse = PLACES.schools[BETTER].code, PLACES.schools[WORSE].code
    others = [found[one.code] for one in PLACES.schools if one.code not in (better, worse)]
    assert found[better] < min(others)
    assert found[worse] > 1.5 * max(others)


def test_one_institution_keeps_its_students_better_than_another(asked: Asked) -> None:
    found = dropout(asked.desk, "school", "mbo")
    strong, weak = (PLACES.institutions[n].code for n in (STRONG, WEAK))
    assert found[weak] > 1.3 * found[strong]


def test_the_covenant_accelerates(asked: Asked) -> None:
    found = rates(asked.desk.ask("acceleration", by=("goal",), where={"niveau": "2"}))
    regular = rates(asked.desk.ask("acceleration", by=("route",), where={"niveau": "2"}))
    assert found["versnellen-niveau-2"] > regular["regular"] + 40


def test_one_school_year_went_wrong(asked: Asked) -> None:
    found = dropout(asked.desk, "school_year", "mbo")
    around = ("2018", "2019", "2020", "2022", "2023", "2024")
    assert found["2021"] > 1.3 * sum(found[year] for year in around) / len(around)
