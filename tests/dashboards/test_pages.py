"""What the pages say and do, over the hand-written cohort and a file whose rows were refused."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dashboards.app import field, files, last_view, links, opened, texts
from figures.stores import Clock
from leerroute.cli.importing import import_one
from leerroute.store import open_store
from leerroute.viewlog import LONGEST_REASON
from leerroute_dashboards.due import late, repairable
from leerroute_dashboards.pages import beside_each_other, pages
from leerroute_projections.access import Role
from leerroute_projections.answer import Delivery
from leerroute_projections.desk import Desk
from leerroute_projections.figures import FIGURES
from leerroute_projections.outstanding import Delivering
from leerroute_projections.symbols import SYMBOLS

REASON = "Waarvoor is deze download?"


@pytest.fixture(scope="module")
def folder(cohort_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cohort, and a file of which both rows were refused."""
    there = tmp_path_factory.mktemp("refused")
    shutil.copytree(cohort_folder, there / "store")
    rows = "leerling,gebeurtenis,datum,school\nq1,onzin,2020-08-01,02QZ00\nq2,onzin,2020-08-01,02QZ00\n"
    (there / "aanlevering.csv").write_text(rows)
    with open_store(there / "store") as store:
        import_one(store, there / "aanlevering.csv", complete_until=None, test_source="verzonnen")
    return there / "store"


@pytest.fixture(scope="module")
def in_vain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which only refused rows exist."""
    there = tmp_path_factory.mktemp("in-vain")
    rows = "leerling,gebeurtenis,datum,school\nq1,onzin,2020-08-01,02QZ00\n"
    (there / "aanlevering.csv").write_text(rows)
    with open_store(there / "store", create=True) as store:
        import_one(store, there / "aanlevering.csv", complete_until=None, test_source="verzonnen")
    return there / "store"


# Start


def test_start_says_what_waits_and_leads_to_every_page(folder: Path) -> None:
    with opened(folder, "start") as app:
        assert "2 rijen van aanlevering zijn geweigerd." in texts(app)
        assert "leveringen zijn nog niet volledig tot en met 1 oktober" in texts(app)
        assert links(app)[1:] == [one.title for one in pages("analyst")[1:]]


def delivers(school: str, closed: date | None, due: date | None) -> Delivering:
    return Delivering(school, None, "vo", closed, date(2024, 10, 1), due)


def test_only_deliveries_that_are_asked_for_and_too_short_wait() -> None:
    day = date(2024, 10, 1)
    schools = [
        delivers("02QZ00", day, day),
        delivers("05AB00", date(2024, 9, 30), day),
        delivers("07CD00", None, None),
    ]
    assert list(late(schools)) == [
        "1 levering is nog niet volledig tot en met 1 oktober 2024: 05AB00 (vo)."
    ]


def test_of_many_schools_eight_are_named_and_the_others_counted() -> None:
    day = date(2024, 10, 1)
    [sentence] = late([delivers(f"{n:02}QZ00", None, day) for n in range(10)])
    assert "07QZ00 (vo) en nog 2." in sentence


def test_an_import_waits_when_rows_were_refused_or_it_was_broken_off() -> None:
    at = Clock().now
    whole = Delivery("a", at, "x", 3, 3, 0, 0, True)
    refused = Delivery("b", at, "x", 3, 2, 0, 1, True)
    broken = Delivery("c", at, "x", 0, 0, 0, 0, False)
    assert list(repairable([whole, refused, broken])) == [
        "1 rij van b is geweigerd.",
        "De import van c is afgebroken; bied het bestand opnieuw aan.",
    ]


@pytest.mark.parametrize("role", ["school", "analyst"])
def test_on_start_no_card_stands_alone_in_the_last_row(role: Role) -> None:
    cards = len(pages(role)) - 1
    assert cards % beside_each_other(cards) != 1


# Navigation


def test_a_school_has_the_pages_about_its_own_pupils_and_no_others() -> None:
    names = [one.name for one in pages("school")]
    assert names == ["start", "school", "leerling", "regels", "definities", "aanleveringen"]
    assert {"regio", "onderzoek"} <= {one.name for one in pages("analyst")}


# Every page


@pytest.mark.parametrize(
    "asked", ["Waarom opent u deze leerling?", REASON], ids=["opening", "download"]
)
def test_a_reason_may_be_as_long_as_the_view_log_takes(folder: Path, asked: str) -> None:
    page = "onderzoek" if asked == REASON else "leerling"
    with opened(folder, page) as app:
        assert field(app, asked).proto.max_chars == LONGEST_REASON


WITH_PUPILS = [one.name for one in pages("analyst") if one.name != "definities"]


@pytest.mark.parametrize("page", WITH_PUPILS)
def test_where_every_row_was_refused_a_page_says_so(in_vain: Path, page: str) -> None:
    with opened(in_vain, page) as app:
        assert "Er is 1 bestand ingelezen" in texts(app)
        assert "1 rij is geweigerd: herstel die" in texts(app)
        assert "Er is nog niets vastgelegd" not in texts(app)
        assert ("Naar de aanleveringen" in links(app)) == (page != "aanleveringen")


def test_where_every_row_was_refused_these_rows_can_be_taken_and_no_table_is_empty(
    in_vain: Path,
) -> None:
    with opened(in_vain, "aanleveringen") as app:
        assert "Geweigerde rijen" in texts(app)
        assert "Nog niemand heeft een levering volledig verklaard." in texts(app)
        assert not app.table


@pytest.mark.parametrize("page", ["regio", "onderzoek"])
@pytest.mark.parametrize("before", ["0", "01-01-1900"])
def test_before_everything_a_page_says_once_that_nothing_was_known(
    folder: Path, page: str, before: str
) -> None:
    with opened(folder, page, bekend=before) as app:
        assert texts(app).count("Op dat moment was er nog niets vastgelegd") == 1
        assert len(app.info) == 1
        assert len(app.get("plotly_chart")) == 0


def test_a_school_that_does_not_exist_is_told_and_not_silently_everybody(folder: Path) -> None:
    with opened(folder, "regio", school="ZZZZ99") as app:
        assert "In het adres staat bij 'School of instelling': 'ZZZZ99'" in texts(app)
    with opened(folder, "onderzoek", figuur="dropout", naar="leerweg,zoiets") as app:
        assert "In het adres staat bij 'Uitgesplitst naar (hoogstens drie)': 'zoiets'" in texts(app)


# Leerling


def test_a_history_can_be_opened_as_known_at_a_position(folder: Path) -> None:
    with opened(folder, "leerling") as app:
        field(app, "Nummer of kenmerk van de leerling").set_value("p16")
        field(app, "Waarom opent u deze leerling?").set_value("overdracht")
        field(app, "Zoals bekend op").set_value("2")
        app.button[0].click().run()
        assert "Geen leerling gevonden" in texts(app)
    assert last_view(folder) == ("history", "overdracht", "not-found")


def test_what_was_typed_to_find_a_pupil_does_not_stay(folder: Path) -> None:
    with opened(folder, "leerling") as app:
        field(app, "Nummer of kenmerk van de leerling").set_value("p16")
        field(app, "Waarom opent u deze leerling?").set_value("overdracht")
        app.button[0].click().run()
        assert "Kenmerk " in texts(app)
        assert field(app, "Nummer of kenmerk van de leerling").value == ""
        assert "p16" not in str(app.session_state)


# Definities


def test_every_figure_is_defined_with_its_version(folder: Path) -> None:
    with opened(folder, "definities") as app:
        said = texts(app)
        assert all(f"{one.number} {one.title.nl}" in said for one in FIGURES.values())
        assert all(f"{one.number}, {one.version} (" in said for one in FIGURES.values())


def test_a_definition_says_how_it_is_read_where_it_could_be_read_otherwise(folder: Path) -> None:
    readings = FIGURES["dropout"].readings
    with opened(folder, "definities", figuur="dropout") as app:
        assert all(one.nl in texts(app) for one in readings)
        assert len(readings) == 4


def test_one_figure_can_be_linked_to(folder: Path) -> None:
    with opened(folder, "definities", figuur="dropout") as app:
        assert [one.value for one in app.header] == ["2a Nieuwe voortijdig schoolverlaters"]


def test_every_symbol_is_explained_and_every_figure_named_twice(folder: Path) -> None:
    with opened(folder, "definities", taal="en") as app:
        names, symbols = (table.value.values.tolist() for table in app.table)
        assert [row[0].replace("\\", "") for row in symbols] == list(SYMBOLS)
        titles = [[one.title.nl, one.title.en] for one in FIGURES.values()]
        assert [[text.replace("\\", "") for text in row[2:]] for row in names] == titles


# Aanleveringen


def test_the_imports_are_told_with_what_became_of_their_rows(folder: Path) -> None:
    with opened(folder, "aanleveringen") as app:
        latest = app.dataframe[0].value.values.tolist()[0]
        assert latest[1:2] + latest[3:] == ["aanlevering", "2", "0", "0", "2", "afgerond"]


def test_refused_rows_wait_behind_a_button_once_a_reason_was_given(folder: Path) -> None:
    with opened(folder, "aanleveringen") as app:
        field(app, REASON).set_value("rijen herstellen")
        app.button[0].click().run()
        assert files(app) == ["Download het bestand"]
    assert last_view(folder) == ("refused", "rijen herstellen", "opened")


def test_refused_rows_that_are_not_in_the_store_are_said_to_be_elsewhere(
    folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "store")
    shutil.rmtree(tmp_path / "store" / "refused")
    with opened(tmp_path / "store", "aanleveringen") as app:
        field(app, REASON).set_value("rijen herstellen")
        app.button[0].click().run()
        assert files(app) == []
        assert "Deze rijen staan niet in de opslag" in texts(app)


def test_what_is_late_stands_first(folder: Path, desk: Desk) -> None:
    lateness = [one.is_late for one in desk.schools()]
    with opened(folder, "aanleveringen") as app:
        waiting = [row[-1].startswith("wacht op") for row in app.table[0].value.values.tolist()]
    assert waiting == sorted(lateness, reverse=True)
    assert 0 < sum(waiting) < len(waiting)
