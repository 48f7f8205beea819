"""A visit to a page: what is on it, and what went wrong meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Locator, Page

Size = tuple[int, int]
WIDE, NARROW = (1440, 900), (400, 800)

SIDEBAR_AS_THE_WINDOW_ASKS = """() => {
  const sidebar = document.querySelector('[data-testid=stSidebar]');
  return !sidebar || (innerWidth > 768) === (sidebar.getBoundingClientRect().right > 0);
}"""
FRAMES_AT_REST = 20
"""So many frames without a change is longer than the sidebar takes to slide in."""
AT_REST = """(frames) => {
  const wide = '[data-testid=stMain], [data-testid=stDataFrame], [data-testid=stPlotlyChart] .main-svg';
  const parts = [document.documentElement, document.querySelector('[data-testid=stSidebar]'), ...document.querySelectorAll(wide)];
  const sizes = JSON.stringify(parts.map((one) => one && [one.scrollWidth, one.clientWidth, one.getBoundingClientRect().right]));
  const before = window.sizesBefore || {};
  window.sizesBefore = { sizes, frames: before.sizes === sizes ? before.frames + 1 : 0 };
  return window.sizesBefore.frames >= frames;
}"""


@dataclass
class Visit:
    """A page that is open in the browser, with the errors and the requests that it made."""

    page: Page
    at: str
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open a page, and wait until all of it is there."""
        self.page.goto(f"{self.at}/{path}")
        self.settled()

    def settled(self) -> None:
        """Wait until the page is drawn and nothing runs any more."""
        self.page.locator("h1").first.wait_for()
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        self.page.wait_for_function("() => !document.querySelector('[data-testid=stSkeleton]')")
        for chart in self.page.locator("[data-testid=stPlotlyChart]").all():
            chart.locator(".main-svg").first.wait_for()

    def opened(self, name: str) -> list[Locator]:
        """The boxes of this name, opened."""
        boxes = [
            box
            for box in self.page.locator("[data-testid=stExpander]").all()
            if box.locator("summary p").inner_text() == name
        ]
        for box in boxes:
            box.locator("summary").click()
        return boxes

    def open_pupil(self, key: str, reason: str) -> None:
        """Fill in and send the form of the page Leerling."""
        form = self.page.locator("[data-testid=stForm]")
        form.locator("input[type=password]").fill(key)
        form.locator("input[type=text]").first.fill(reason)
        form.locator("button[data-testid^=stBaseButton-primary]").click()
        self.page.locator("[data-testid=stPlotlyChart], [data-testid=stAlert]").first.wait_for()
        self.settled()

    def text(self) -> str:
        """All text of the page."""
        return self.page.locator("[data-testid=stMain]").inner_text()

    def resize(self, size: Size) -> None:
        """Give the window another size; on a wide one the sidebar slides in, which takes a moment to begin."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.wait_for_function(SIDEBAR_AS_THE_WINDOW_ASKS)
        self.settled()

    def at_rest(self) -> None:
        """Wait until nothing changes its width any more: while the sidebar slides, a table is too wide for a moment."""
        self.page.evaluate("window.sizesBefore = null")
        self.page.wait_for_function(AT_REST, arg=FRAMES_AT_REST, polling="raf")

    def scrolls_sideways(self) -> bool:
        """Whether the page, when it has come to rest, is wider than the window."""
        self.at_rest()
        wider: bool = self.page.evaluate(
            "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
            ".some((part) => part.scrollWidth > part.clientWidth)"
        )
        return wider


@contextmanager
def visiting(browser: BrowserContext, at: str, size: Size) -> Iterator[Visit]:
    """A page in a window of a size."""
    visit = Visit(browser.new_page(), at)
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    visit.page.on(
        "console", lambda said: visit.errors.append(said.text) if said.type == "error" else None
    )
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on(
        "request",
        lambda asked: (
            visit.elsewhere.append(asked.url)
            if not asked.url.startswith((at, "data:", "blob:"))
            else None
        ),
    )
    yield visit
    visit.page.close()
