"""The pages School, Onderzoek, Regels, Definities and Aanleveringen, and Start, in a real browser: wide and narrow, with and without a mouse."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import BrowserContext

from dashboards.visit import NARROW, WIDE, Size, Visit, visiting
from leerroute.store import open_store
from leerroute_projections.access import Access
from leerroute_projections.desk import Desk
from leerroute_projections.export_files import as_file

pytestmark = pytest.mark.browser

SCHOOL = "school?school=02QZ00&schooljaar=2020"
PAGES = (
    "?",
    SCHOOL,
    "onderzoek?naar=school_year,leerweg",
    "regels?zoek=BSA-0",
    "definities?",
    "aanleveringen?",
)
OURS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
FOCUSED = "() => ((e) => e.matches('a, button, input, summary') ? e.innerText || e.ariaLabel : '')(document.activeElement)"
MOST_KEYS = 60


def problems(visit: Visit) -> list[tuple[str, str]]:
    """What axe finds on a page as it is drawn."""
    found = Axe().run(visit.page, options={"runOnly": OURS})
    assert len(found.response["passes"]) > 10
    return [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]]


@pytest.mark.parametrize(
    ("language", "size", "other"), [("nl", WIDE, NARROW), ("en", NARROW, WIDE)], ids=["nl", "en"]
)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_whole_and_shuts_nobody_out(
    browser: BrowserContext, pages: str, page: str, language: str, size: Size, other: Size
) -> None:
    with visiting(browser, pages, size) as visit:
        visit.go(f"{page}&taal={language}")
        assert visit.page.evaluate("document.documentElement.lang") == language
        assert problems(visit) == []
        assert not visit.scrolls_sideways()
        visit.resize(other)
        assert not visit.scrolls_sideways()
        assert (visit.errors, visit.elsewhere) == ([], [])


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_opened_pupil_shuts_nobody_out(
    browser: BrowserContext, pages: str, language: str, size: Size
) -> None:
    with visiting(browser, pages, size) as visit:
        visit.go(f"leerling?taal={language}")
        visit.open_pupil("p16", "toets")
        for box in visit.page.locator("[data-testid=stMain] details").all():
            if box.get_attribute("open") is None:
                box.locator("summary").first.click()
        visit.settled()
        assert problems(visit) == []
        assert not visit.scrolls_sideways()
        assert (visit.errors, visit.elsewhere) == ([], [])


WIDER = """(frames) => {
  const wide = document.createElement('div');
  wide.style.width = '2000px';
  wide.textContent = 'te breed';
  document.querySelector('[data-testid=stMain]').append(wide);
  const count = () => { if (frames-- > 0) requestAnimationFrame(count); else wide.remove(); };
  if (frames) count();
}"""
"""Makes a page too wide, for so many frames; for good with 0."""


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_page_that_stays_too_wide_scrolls_sideways(
    browser: BrowserContext, pages: str, size: Size
) -> None:
    with visiting(browser, pages, size) as visit:
        visit.go("?")
        visit.page.evaluate(WIDER, 0)
        assert visit.scrolls_sideways()


def test_a_page_that_is_too_wide_only_while_it_lays_itself_out_does_not_scroll_sideways(
    browser: BrowserContext, pages: str
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("?")
        visit.page.evaluate(WIDER, 10)
        assert not visit.scrolls_sideways()


def press_until(visit: Visit, key: str, text: str) -> None:
    """Press a key until what has the focus says so."""
    for _ in range(MOST_KEYS):
        visit.page.keyboard.press(key)
        if text in visit.page.evaluate(FOCUSED):
            return
    pytest.fail(f"'{text}' is met {MOST_KEYS} maal {key} niet te bereiken")


def test_with_the_keyboard_alone_one_goes_from_a_school_to_a_history(
    browser: BrowserContext, pages: str, cohort_folder: Path
) -> None:
    with open_store(cohort_folder) as store:
        first = Desk(store, Access("toets", "analyst")).pupils("02QZ00", 2020).pupils[0].pupil
    with visiting(browser, pages, WIDE) as visit:
        visit.go(SCHOOL)
        press_until(visit, "Tab", str(first))
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/leerling**")
        visit.settled()
        assert str(first) not in visit.page.url
        press_until(visit, "Tab", "Waarom opent u deze leerling?")
        visit.page.keyboard.type("zonder muis")
        visit.page.keyboard.press("Enter")
        visit.page.locator("[data-testid=stPlotlyChart]").wait_for()
        assert f"Kenmerk {first}" in visit.text()


def test_with_the_keyboard_alone_a_rule_is_found_and_folded_away(
    browser: BrowserContext, pages: str
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("regels")
        press_until(visit, "Tab", "Zoek een regel")
        visit.page.keyboard.type("BSA-03")
        visit.page.keyboard.press("Enter")
        visit.page.get_by_role("heading", name="1 regel gevonden").wait_for()
        assert "zoek=BSA-03" in visit.page.url
        unfolded = visit.page.locator("details[open] summary", has_text="BSA-03")
        unfolded.wait_for()
        press_until(visit, "Tab", "BSA-03")
        visit.page.keyboard.press("Enter")
        unfolded.wait_for(state="hidden")


def test_what_is_downloaded_is_the_answer_at_that_position(
    browser: BrowserContext, pages: str, cohort_folder: Path, tmp_path: Path
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("onderzoek?figuur=dropout&naar=leerweg")
        form = visit.page.locator("[data-testid=stForm]")
        form.get_by_text("Parquet").click()
        form.locator("input[type=text]").fill("een verzonnen verslag")
        form.locator("button[data-testid^=stBaseButton-primary]").click()
        with visit.page.expect_download() as waiting:
            visit.page.get_by_role("button", name="Download het bestand").click()
        waiting.value.save_as(tmp_path / "file")
    with open_store(cohort_folder) as store:
        table = Desk(store, Access("toets", "analyst")).export(
            "dropout", by=("leerweg",), reason="toets"
        )
    wanted = as_file(table, "parquet", "nl")
    assert (waiting.value.suggested_filename, (tmp_path / "file").read_bytes()) == (
        wanted.name,
        wanted.content,
    )


BETWEEN = """() => {
  const lines = [...document.querySelectorAll('[class*=st-key-list-row-]')].map((one) => one.getBoundingClientRect());
  return lines.slice(1).map((line, before) => Math.round(line.top - lines[before].bottom));
}"""
"""The space between the lines of a list in pixels."""


def test_the_lines_of_the_list_of_pupils_stand_close_together(
    browser: BrowserContext, pages: str
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go(SCHOOL)
        assert set(visit.page.evaluate(BETWEEN)) == {0}


@pytest.mark.parametrize("page", ["onderzoek?naar=school_year", "leerling?"])
def test_no_table_has_a_download_that_no_view_log_knows_of(
    browser: BrowserContext, pages: str, page: str
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go(page)
        if page == "leerling?":
            visit.open_pupil("p16", "test van de pagina")
        grid = visit.page.locator("[data-testid=stDataFrame]").first
        grid.hover()
        assert visit.page.get_by_role("button", name="Volledig scherm").count() > 0
        assert visit.page.get_by_role("button", name=re.compile("^Download")).count() == 0


def test_a_figure_can_be_reached_by_the_table_of_contents(
    browser: BrowserContext, pages: str
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("definities")
        visit.page.get_by_role("link", name="Nieuwe voortijdig schoolverlaters").first.click()
        visit.page.wait_for_url("**#dropout")
        heading = visit.page.get_by_role("heading", name="2a Nieuwe voortijdig schoolverlaters")
        visit.page.wait_for_function(
            "(heading) => heading.getBoundingClientRect().top < innerHeight",
            arg=heading.element_handle(),
        )
        assert visit.page.url.endswith("definities#dropout")


def test_at_most_three_breakdowns_is_said_in_the_language_of_the_page(
    browser: BrowserContext, pages: str
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("onderzoek?figuur=dropout&naar=sector,leerweg,niveau")
        visit.page.get_by_role("combobox", name="Uitgesplitst naar").click()
        said = visit.page.locator("[role=listbox], [data-baseweb=popover]").last.inner_text()
        assert "Meer dan 3 kan niet" in said
