"""What every test may use: hypothesis profiles, a quick temporary folder, the browser. No test data."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from leerroute.garbage import look_seldom

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

MEMORY = Path("/dev/shm")
ROOM = 1_000_000_000

# A store waits for the disk at every commit. In memory the tests take a fifth of the time.
if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ["TMPDIR"] = str(MEMORY)
    tempfile.tempdir = None  # pytest's capturing may have asked already, and the answer is kept

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """The path of the Chromium to test with; None when this machine has none."""
    named = os.environ.get("LEERROUTE_CHROMIUM")
    if named and not Path(named).is_file():
        raise pytest.UsageError(f"LEERROUTE_CHROMIUM noemt {named}; dat bestand is er niet")
    return named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def pytest_configure() -> None:
    if os.environ.get("LEERROUTE_REQUIRE_BROWSER") == "1" and not find_chromium():
        looked_for = ", ".join(CHROMIUM_NAMES)
        raise pytest.UsageError(
            f"Chromium niet gevonden (gezocht: {looked_for}, LEERROUTE_CHROMIUM), "
            "en LEERROUTE_REQUIRE_BROWSER=1 verlangt de browsertests"
        )


def pytest_report_header() -> str:
    if found := find_chromium():
        return f"Chromium gevonden: {found}"
    return "Chromium niet gevonden: de browsertests zijn overgeslagen"


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    in_browser = [item for item in items if item.get_closest_marker("browser")]
    if not find_chromium():
        config.hook.pytest_deselected(items=in_browser)
        items[:] = [item for item in items if item not in in_browser]
    for item in in_browser:  # side by side with the others, but one browser and one server
        item.add_marker(pytest.mark.xdist_group("browser"))


def pytest_collection_finish() -> None:
    """Look for garbage as the commands do, and not among the thousands of tests: they stay until the end."""
    look_seldom()
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium, for tests with the marker `browser`."""
    found = find_chromium()
    assert found, "een test die `chromium` vraagt, draagt de marker `browser`"
    return found
