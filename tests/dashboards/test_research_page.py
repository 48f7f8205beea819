"""The page Onderzoek: any figure by its breakdowns, and the file of it that one may take."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dashboards.app import field, files, last_view, opened, texts
from figures.stores import record
from leerroute.cli.importing import import_one
from leerroute.events import MboRegistered
from leerroute.reference import LAYOUTS
from leerroute.store import open_store
from leerroute_projections.desk import Desk
from leerroute_projections.table import as_known

REASON = "Waarvoor is deze download?"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a source that is not a test source."""
    there = tmp_path_factory.mktemp("real")
    (there / "a.csv").write_text(
        "leerling,gebeurtenis,datum,school\n,DeliveryClosed,2024-10-01,02QZ\n"
    )
    with open_store(there / "store", create=True) as store:
        import_one(store, there / "a.csv", complete_until=None, test_source=None)
        record(store, "a", MboRegistered("1", occurred_on=date(2020, 8, 1), where="91AA"))
    return there / "store"


def test_research_shows_every_group_with_its_symbol_and_a_total(folder: Path, desk: Desk) -> None:
    cells = desk.ask("throughput", by=("school_year", "leerweg")).cells
    with opened(folder, "onderzoek", naar="school_year,leerweg") as app:
        shown = app.dataframe[0].value
        assert len(shown) == len(cells) + 1
        waiting = [cell.symbol == "x" for cell in cells]
        assert list(shown["aantal"] == "x")[:-1] == waiting
        assert shown["Doorstroom naar het mbo"].iloc[-1].endswith("%")
        assert any(waiting)


def test_a_position_and_a_day_stand_below_a_figure_as_the_language_writes_them(desk: Desk) -> None:
    answer = desk.ask("dropout")
    at = datetime(2025, 10, 1, 9, 0, 43, tzinfo=UTC)
    late = replace(answer, known=replace(answer.known, position=31712, recorded_at=at))
    assert as_known(late, "nl") == (
        "Zoals bekend op 1 oktober 2025 09:00:43 UTC (positie 31.712, 0 gewist)."
    )
    assert "1 October 2025 09:00:43 UTC (position 31,712" in as_known(late, "en")


def test_research_says_as_known_when_and_from_which_reference_tables(
    folder: Path, desk: Desk
) -> None:
    known = desk.ask("dropout").known
    with opened(folder, "onderzoek", figuur="dropout") as app:
        assert f"(positie {known.position}, 0 gewist)" in texts(app)
        named = (f"{LAYOUTS[table].title.nl} {sha}" for table, sha in known.references)
        assert all(one in texts(app) for one in named)
        assert known.references


def test_breakdowns_that_do_not_exist_and_a_fourth_are_passed_over(folder: Path) -> None:
    by = "leerweg,onzin,school_year,region,school"
    with opened(folder, "onderzoek", figuur="throughput", naar=by) as app:
        assert app.multiselect[0].value == ["leerweg", "school_year", "region"]


def test_a_choice_of_breakdowns_goes_into_the_address(folder: Path) -> None:
    with opened(folder, "onderzoek") as app:
        app.selectbox[0].set_value("dropout").run()
        app.multiselect[0].set_value(["niveau", "school_year"]).run()
        assert app.query_params["figuur"] == "dropout"
        assert app.query_params["naar"] == "niveau,school_year"


def test_a_breakdown_that_another_figure_does_not_have_is_let_go(folder: Path) -> None:
    with opened(folder, "onderzoek", figuur="dropout", naar="sector,school_year") as app:
        app.selectbox[0].set_value("throughput").run()
        assert app.multiselect[0].value == ["school_year"]


def test_a_file_waits_behind_a_button_once_a_reason_was_given(folder: Path) -> None:
    with opened(folder, "onderzoek", figuur="dropout") as app:
        assert files(app) == []
        field(app, REASON).set_value("een verzonnen verslag")
        app.button[0].click().run()
        assert files(app) == ["Download het bestand"]
    assert last_view(folder) == ("export", "een verzonnen verslag", "opened")


def test_without_a_reason_no_file_is_made(folder: Path) -> None:
    with opened(folder, "onderzoek", figuur="dropout") as app:
        app.button[0].click().run()
        assert files(app) == []
        assert "Geef eerst de reden van deze download" in texts(app)
    assert last_view(folder)[2] == "refused"


def test_over_real_pupils_the_page_says_why_there_is_no_file(real: Path) -> None:
    with opened(real, "onderzoek") as app:
        assert "leerlingen die niet verzonnen zijn; exacte cijfers gaan daar niet uit" in texts(app)
        assert len(app.button) == 0
