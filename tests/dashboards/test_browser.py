"""Every page in a real browser: in both languages, wide and narrow."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import BrowserContext

from dashboards.conftest import served
from dashboards.visit import NARROW, WIDE, Size, Visit, visiting
from figures.cohort import expected
from leerroute_dashboards.i18n import percentage

pytestmark = pytest.mark.browser

PAGES = {"": 0, "regio": 10, "leerling": 1}
"""The pages, each with the number of its charts."""
TABLE = {"nl": "Tabel", "en": "Table"}
DEFINITION = {"nl": "Definitie", "en": "Definition"}
OURS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
BESIDE_THE_TOTAL = ("integrated", "entree-in-vmbo")


def visit_page(visit: Visit, page: str, language: str) -> None:
    """Open a page, on Leerling with a pupil."""
    visit.go(f"{page}?taal={language}")
    if page == "leerling":
        visit.open_pupil("p16", "test van de pagina")


@pytest.mark.parametrize(
    ("language", "size", "other"), [("nl", WIDE, NARROW), ("en", NARROW, WIDE)], ids=["nl", "en"]
)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_whole_and_shuts_nobody_out(
    browser: BrowserContext, pages: str, page: str, language: str, size: Size, other: Size
) -> None:
    with visiting(browser, pages, size) as visit:
        visit_page(visit, page, language)
        charts = visit.page.locator("[data-testid=stPlotlyChart]").count()
        tables = visit.opened(TABLE[language])
        definitions = visit.opened(DEFINITION[language])
        assert len(tables) == len(definitions) == charts == PAGES[page]
        assert all(re.search(r"\d", said) for said in alternatives(visit, charts))
        assert all(box.locator("table td").count() for box in tables)
        assert all(len(box.inner_text()) > 100 for box in definitions)
        assert visit.page.evaluate("document.documentElement.lang") == language
        assert problems(visit) == []
        assert not visit.scrolls_sideways()
        visit.resize(other)
        assert not visit.scrolls_sideways()
        assert (visit.errors, visit.elsewhere) == ([], [])


def alternatives(visit: Visit, charts: int) -> list[str]:
    """What each chart says to who cannot see it."""
    found = visit.page.get_by_role("figure").all()
    assert len(found) == charts
    return [one.get_attribute("aria-label") or "" for one in found]


def problems(visit: Visit) -> list[tuple[str, str]]:
    """What axe finds on a page as it is drawn."""
    found = Axe().run(visit.page, options={"runOnly": OURS})
    assert len(found.response["passes"]) > 10
    return [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]]


def test_the_page_shows_the_number_that_was_counted_by_hand(
    browser: BrowserContext, pages: str
) -> None:
    rows = [row for row in expected("throughput") if row["leerweg"] not in BESIDE_THE_TOTAL]
    all_of_them = sum(len(row["pupils"].split()) for row in rows)
    to_mbo = sum(len(r["pupils"].split()) for r in rows if r["category"].startswith("mbo-"))
    with visiting(browser, pages, WIDE) as visit:
        visit.go("regio")
        rate = percentage(to_mbo / all_of_them)
        assert f"Doorstroom naar het mbo: {rate} ({to_mbo} van {all_of_them})." in visit.text()


def test_a_link_shows_what_its_sender_saw(browser: BrowserContext, pages: str) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("regio?leerweg=kb&regio=21&schooljaar=2021")
        assert (
            "RMC-regio 21 · leerweg kaderberoepsgericht (kb) · alle scholen en instellingen · 2021-2022"
            in visit.text()
        )


def test_a_school_in_the_address_is_chosen_and_pointed_out(
    browser: BrowserContext, pages: str
) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("regio?school=02QZ00&reeks=dropout&per=leerweg")
        funnel = visit.page.get_by_role("figure", name="Uitval per school voor vo")
        assert "02QZ00:" in (funnel.get_attribute("aria-label") or "")
        visit.page.get_by_role("heading", name="Uitval per leerweg").wait_for()


def test_with_the_keyboard_alone_a_filter_is_chosen(browser: BrowserContext, pages: str) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("regio")
        for _ in range(30):
            visit.page.keyboard.press("Tab")
            if "Leerweg" in visit.page.evaluate("document.activeElement.ariaLabel || ''"):
                break
        for key in ("Enter", "ArrowDown", "Enter"):
            visit.page.keyboard.press(key)
        visit.page.wait_for_url("**leerweg=bb**")


def test_a_choice_goes_into_the_address_by_its_code(browser: BrowserContext, pages: str) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("regio?taal=en")
        visit.page.get_by_role("combobox", name="Leerweg").click()
        visit.page.get_by_role("option", name="kaderberoepsgericht").click()
        visit.page.wait_for_url("**leerweg=kb**")
        assert "taal=en" in visit.page.url


def test_the_language_stays_from_page_to_page(browser: BrowserContext, pages: str) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("?taal=en")
        visit.page.get_by_role("link", name="Region").first.click()
        visit.page.wait_for_url("**/regio**")
        visit.page.get_by_role("heading", name="Throughput, dropout").wait_for()
        assert visit.page.evaluate("document.documentElement.lang") == "en"


def test_a_moment_that_cannot_be_read_is_told_kindly(browser: BrowserContext, pages: str) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("regio?bekend=gisteren")
        visit.page.locator("[data-testid=stAlert]").wait_for()
        assert "'gisteren' is geen positie, datum of moment" in visit.text()


def test_a_number_typed_is_kept_nowhere(browser: BrowserContext, pages: str) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("leerling")
        visit.open_pupil("999999990", "kijken of het nummer blijft staan")
        assert "Geen leerling gevonden" in visit.text()
        assert "999999990" not in visit.page.content() + visit.page.url
        assert visit.page.locator("input[type=password]").input_value() == ""


def test_without_a_reason_nothing_opens(browser: BrowserContext, pages: str) -> None:
    with visiting(browser, pages, WIDE) as visit:
        visit.go("leerling")
        visit.open_pupil("p16", "")
        assert "geef eerst de reden" in visit.text().lower()
        assert visit.page.locator("[data-testid=stPlotlyChart]").count() == 0


def test_a_page_without_a_store_says_what_to_do(browser: BrowserContext, tmp_path: Path) -> None:
    with (
        served(tmp_path / "nothing", tmp_path / "log") as at,
        visiting(browser, at, WIDE) as visit,
    ):
        visit.page.goto(at)
        visit.page.locator("[data-testid=stAlert]").wait_for()
        assert "leerroute import" in visit.page.inner_text("body")


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_store_says_which_command_to_type(
    browser: BrowserContext, empty_pages: str, page: str
) -> None:
    with visiting(browser, empty_pages, WIDE) as visit:
        visit.go(page)
        assert "leerroute import overgangen.csv --store" in visit.text()
        assert visit.page.get_by_role("figure").count() == 0
