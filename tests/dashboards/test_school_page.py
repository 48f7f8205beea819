"""The page School: which pupils are listed, what stands beside them, and who is opened from there."""

from datetime import date
from pathlib import Path

import pytest

from dashboards.app import field, number_of_views, opened, opening, texts
from figures.stores import Clock, record, store_in
from leerroute.events import MboRegistered
from leerroute_dashboards.i18n import number
from leerroute_dashboards.school import year_to_look_at
from leerroute_projections.desk import Desk
from leerroute_projections.roster import WorkLine

SCHOOL = {"school": "02QZ00", "schooljaar": "2020"}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An institution with 60 students."""
    there = tmp_path_factory.mktemp("many")
    with store_in(there, Clock()) as store:
        for n in range(60):
            record(store, f"s{n}", MboRegistered("1", occurred_on=date(2025, 8, 1), where="91AA"))
    return there


def test_a_school_is_chosen_first(folder: Path) -> None:
    with opened(folder, "school") as app:
        assert "Kies een school" in texts(app)
        assert len(app.button) == 0


def test_schools_are_chosen_by_code_and_name(folder: Path) -> None:
    with opened(folder, "school") as app:
        assert "02QZ00 verzonnen vmbo 02QZ" in app.selectbox[0].options


def test_a_school_opens_with_the_latest_year_in_which_somebody_needs_a_look() -> None:
    quiet = [WorkLine(year, "kb", 3, (("dropout", 0),)) for year in (2025, 2023)]
    needing = WorkLine(2024, "kb", 3, (("dropout", 1),))
    assert year_to_look_at([quiet[0], needing, quiet[1]]) == 2024
    assert year_to_look_at(quiet) == 2025


def test_every_pupil_of_the_year_is_listed_by_id(folder: Path, desk: Desk) -> None:
    there = [str(one.pupil) for one in desk.pupils("02QZ00", 2020).pupils]
    with opened(folder, "school", **SCHOOL) as app:
        assert opening(app) == there
        assert len(there) > 10


def test_the_list_can_be_held_to_who_needs_a_look(folder: Path, desk: Desk) -> None:
    needing = [str(one.pupil) for one in desk.pupils("02QZ00", 2020).pupils if one.signals]
    with opened(folder, "school", **SCHOOL) as app:
        app.toggle[0].set_value(True).run()
        assert opening(app) == needing
        assert needing


def test_the_list_can_be_held_to_one_leerweg(folder: Path, desk: Desk) -> None:
    there = [str(one.pupil) for one in desk.pupils("02QZ00", 2020).pupils if one.group == "kb"]
    with opened(folder, "school", **SCHOOL, groep="kb") as app:
        assert opening(app) == there
        assert there


def test_the_figures_of_a_school_stand_beside_those_of_all_schools(
    folder: Path, desk: Desk
) -> None:
    everybody = desk.ask("dropout", where={"school_year": "2020"}).total.rate
    own = desk.ask("dropout", where={"school_year": "2020", "school": "02QZ00"}).total.rate
    assert everybody is not None
    assert own is not None
    with opened(folder, "school", **SCHOOL) as app:
        written = f"{100 * everybody.value:.1f}%".replace(".", ",")
        assert f"alle scholen samen: {written}" in texts(app)
        assert any(f"{100 * own.value:.1f}%".replace(".", ",") in m.value for m in app.metric)


def test_a_figure_that_does_not_know_the_school_does_not_stand_there(folder: Path) -> None:
    with opened(folder, "school", **SCHOOL) as app:
        assert [one.label for one in app.metric] == ["Doorstroom naar het mbo", "Uitval"]


def test_the_work_list_is_that_of_the_desk(folder: Path, desk: Desk) -> None:
    [line] = [
        one
        for one in desk.worklist("02QZ00")
        if one.year == 2020 and any(n for _signal, n in one.signals)
    ]
    with opened(folder, "school", **SCHOOL) as app:
        [row] = app.table[0].value.values.tolist()
        assert row[1:] == [number(line.pupils), *(number(n) for _signal, n in line.signals)]


def test_a_click_leads_to_the_pupil_whose_page_asks_for_a_reason_first(folder: Path) -> None:
    views = number_of_views(folder)
    with opened(folder, "school", **SCHOOL, bekend="400") as app:
        chosen = app.button[0].label
        app.button[0].click().run()
        assert field(app, "Nummer of kenmerk van de leerling").value == chosen
        assert field(app, "Zoals bekend op").value == "400"
        assert chosen not in str(app.query_params)
        assert len(app.get("plotly_chart")) == 0
    assert number_of_views(folder) == views


def test_a_click_takes_the_day_as_known_along_in_the_address_with_the_year_first(
    folder: Path,
) -> None:
    with opened(folder, "school", **SCHOOL, bekend="31-12-2099") as app:
        app.button[0].click().run()
        assert app.query_params["bekend"] == "2099-12-31"


def test_a_long_list_comes_in_pages(many: Path) -> None:
    with opened(many, "school", school="91AA", schooljaar="2025") as app:
        assert "60 leerlingen" in texts(app)
        first = set(opening(app))
    with opened(many, "school", school="91AA", schooljaar="2025", pagina="3") as app:
        last = set(opening(app))
    assert (len(first), len(last)) == (25, 10)
    assert not first & last


def test_as_known_before_anybody_was_recorded_a_school_has_nobody(folder: Path) -> None:
    with opened(folder, "school", school="02QZ00", bekend="1") as app:
        assert "Hier was op dat moment nog niemand vastgelegd" in texts(app)
