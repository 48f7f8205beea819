"""Figure 3c: registrations that begin in a later year, and exemptions on the ground of electives."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from figures.derived import derived
from figures.stores import all_closed, close_deliveries, desk, record, store_in
from leerroute.events import ExemptionGranted, MboRegistered, Transition
from leerroute_projections.answer import Cell
from leerroute_projections.tables import registration
from pathway.scenario import Telling

registered = Telling(MboRegistered, where="91AA", registration="1", niveau=3)
exempted = Telling(ExemptionGranted, where="91AA", registration="1", elective="K-1", hours=40)


def registrations(*facts: Transition) -> list[dict[str, Any]]:
    return derived(registration, *facts)


def total(folder: Path, *facts: Transition, until: date = date(2023, 7, 31)) -> Cell:
    """The figure over one pupil, once the deliveries are complete until a day."""
    with store_in(folder / "store") as store:
        record(store, "a", *facts)
        close_deliveries(store, *all_closed(until, "91AA"))
        return desk(store).ask("later-start").total


@pytest.mark.parametrize(("start_year", "later"), [(None, 0), (1, 0), (2, 1), (3, 1)])
def test_who_starts_in_year_2_or_higher_started_later(
    start_year: int | None, later: int, tmp_path: Path
) -> None:
    assert total(tmp_path, registered("2022-08-01", start_year=start_year)).counts[0] == later


def test_an_examendeelnemer_is_no_case(tmp_path: Path) -> None:
    assert total(tmp_path, registered("2022-08-01", examendeelnemer=True)).population is None


def test_a_registration_may_be_looked_at_when_its_study_year_is_complete(tmp_path: Path) -> None:
    begun = registered("2022-08-01")
    assert total(tmp_path / "early", begun, until=date(2023, 7, 30)).symbol == "x"
    assert total(tmp_path / "full", begun).population == 1


def test_a_study_year_runs_from_1_august_until_31_july() -> None:
    rows = registrations(registered("2022-07-31"), registered("2022-08-01", registration="2"))
    assert [row["year"] for row in rows] == [2021, 2022]


def test_exemptions_on_electives_are_added_up_with_their_hours(tmp_path: Path) -> None:
    more = exempted("2022-09-02", elective="K-2", hours=20.5)
    cell = total(tmp_path, registered("2022-08-01"), exempted("2022-09-01"), more)
    assert (cell.beside, cell.sums) == ((1,), (2, 60.5))


def test_an_exemption_on_a_schoolexamen_is_not_one_on_an_elective() -> None:
    [row] = registrations(
        registered("2022-08-01"), exempted("2022-09-01", elective=None, subject="rekenen")
    )
    assert (row["exemptions"], row["hours"]) == (0, 0)


def test_an_exemption_belongs_to_the_registration_that_it_names() -> None:
    rows = registrations(
        registered("2022-08-01"),
        registered("2022-08-01", registration="2"),
        exempted("2022-09-01", registration="2"),
    )
    assert [row["exemptions"] for row in rows] == [0, 1]


def test_an_exemption_without_hours_counts_without_hours() -> None:
    [row] = registrations(registered("2022-08-01"), exempted("2022-09-01", hours=None))
    assert (row["exemptions"], row["hours"]) == (1, 0)
