"""The pages as a user meets them: a real server over the hand-written cohort, and a real browser."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, sync_playwright

from figures import stores
from imported import cohort_in
from leerroute.store import open_store
from leerroute_dashboards.serve import address, command, environment
from leerroute_projections.desk import Desk

OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
PATIENCE = 60
"""Seconds for the server to start."""


def free_port() -> int:
    """A port on which nobody listens."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def served(store: Path, log: Path) -> Iterator[str]:
    """The address of the pages over a store, for as long as they are needed."""
    port = free_port()
    with log.open("wb") as output:
        server = subprocess.Popen(
            command(port), env=environment(store), stdout=output, stderr=subprocess.STDOUT
        )
    try:
        wait_until_listening(port, server)
        yield address(port)
    finally:
        server.terminate()
        server.wait()


def wait_until_listening(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait for the server; fail when it stopped or takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("de pagina's zijn niet gestart")


@pytest.fixture(scope="session")
def cohort_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the hand-written cohort, of which every number was counted by hand."""
    folder = tmp_path_factory.mktemp("pages") / "store"
    cohort_in(folder)
    return folder


@pytest.fixture(scope="module")
def folder(cohort_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cohort, for the tests of one file: what is opened and taken there is written into it."""
    return shutil.copytree(cohort_folder, tmp_path_factory.mktemp("cohort") / "store")


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """The exact desk of an analyst over the store of a file."""
    with open_store(folder) as store:
        yield stores.desk(store)


@pytest.fixture(scope="session")
def pages(cohort_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the pages over the cohort."""
    with served(cohort_folder, tmp_path_factory.mktemp("served") / "server.log") as at:
        yield at


@pytest.fixture(scope="module")
def empty_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the pages over a store that holds nothing yet."""
    folder = tmp_path_factory.mktemp("empty")
    open_store(folder / "store", create=True).close()
    with served(folder / "store", folder / "server.log") as at:
        yield at


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[BrowserContext]:
    """Chromium, once for the tests of a file, so that it loads Streamlit once; meanwhile its event loop runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=OPTIONS)
        yield browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
        browser.close()
