"""What the pages say and do, over the hand-written cohort and a file whose rows were refused."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dashboards.app import field, files, links, opened, opening, texts
from figures.stores import Clock, record, store_in
from leerroute.cli.importing import import_one
from leerroute.events import MboRegistered
from leerroute.reference import LAYOUTS
from leerroute.store import open_store
from leerroute.viewlog import LONGEST_REASON
from leerroute_dashboards.due import late, repairable
from leerroute_dashboards.i18n import number, short_day, speaking
from leerroute_dashboards.pages import beside_each_other, pages
from leerroute_dashboards.school import year_to_look_at
from leerroute_projections.access import Access, Role
from leerroute_projections.answer import Delivery
from leerroute_projections.desk import Desk
from leerroute_projections.figures import FIGURES
from leerroute_projections.outstanding import Delivering
from leerroute_projections.roster import WorkLine
from leerroute_projections.symbols import SYMBOLS
from leerroute_projections.table import as_known

REASON = "Waarvoor is deze download?"
SCHOOL = {"school": "02QZ00", "schooljaar": "2020"}


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


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An institution with 60 students."""
    there = tmp_path_factory.mktemp("many")
    with store_in(there, Clock()) as store:
        for n in range(60):
            record(store, f"s{n}", MboRegistered("1", occurred_on=date(2025, 8, 1), where="91AA"))
    return there


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    with open_store(folder) as store:
        yield Desk(store, Access("toets", "analyst"))


def last_view(folder: Path) -> tuple[str, str, str]:
    with open_store(folder) as store:
        view = store.viewlog.entries()[-1].view
    return view.what.split(" ")[0], view.reason, view.outcome


def number_of_views(folder: Path) -> int:
    with open_store(folder) as store:
        return len(store.viewlog.entries())


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


# Navigation


def test_a_school_has_the_pages_about_its_own_pupils_and_no_others() -> None:
    names = [one.name for one in pages("school")]
    assert names == ["start", "school", "leerling", "regels", "definities", "aanleveringen"]
    assert {"regio", "onderzoek"} <= {one.name for one in pages("analyst")}


# School


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


@pytest.mark.parametrize("role", ["school", "analyst"])
def test_on_start_no_card_stands_alone_in_the_last_row(role: Role) -> None:
    cards = len(pages(role)) - 1
    assert cards % beside_each_other(cards) != 1


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


# Onderzoek


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


def test_a_short_day_in_english_cannot_be_read_as_another() -> None:
    assert short_day(date(2025, 2, 1)) == "01-02-2025"
    with speaking("en"):
        assert short_day(date(2025, 2, 1)) == "1 Feb 2025"


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
