"""A small region, recorded delivery by delivery, and large ones of several seeds at the desk; each made once."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from figures.stores import ANALYST
from leerroute.intake import import_file
from leerroute.reference import load_table
from leerroute.store import Store, open_store
from leerroute_fixtures.region import SOURCE, Recorded, record_region, write_region
from leerroute_projections.desk import Desk

PUPILS, SEED = 2_000, 1
MANY, SEEDS = 20_000, (1, 2, 3)


class Small(NamedTuple):
    """The store and what was recorded in it."""

    store: Store
    recorded: Recorded


class Asked(NamedTuple):
    """A large region at the desk."""

    seed: int
    store: Store
    desk: Desk


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Small]:
    """The region of the demo."""
    store = open_store(tmp_path_factory.mktemp("region") / "store", create=True)
    yield Small(store, record_region(store, PUPILS, SEED))
    store.close()


def region_in(folder: Path, seed: int) -> Store:
    """A large region in a store: written as one file, recorded by the real intake."""
    written = write_region(folder / "files", MANY, seed, one_file=True)
    store = open_store(folder / "store", create=True)
    for table, path in written.tables.items():
        load_table(table, path, log=store.log, by=SOURCE)
    for file in written.files:
        report = import_file(file, log=store.log, vault=store.vault, by=SOURCE, test_source=SOURCE)
        assert report.refused == 0
    return store


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask every large region; each seed is a group, so that the seeds run side by side and no region is made twice."""
    if "asked" in metafunc.fixturenames:
        seeds = [
            pytest.param(seed, marks=pytest.mark.xdist_group(f"region-{seed}")) for seed in SEEDS
        ]
        metafunc.parametrize("asked", seeds, indirect=True, scope="session")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who asks the small region is a group too, so that it is recorded once and not by each worker."""
    for item in items:
        if "small" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("region-small"))


@pytest.fixture(scope="session")
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asked]:
    """A large region of one seed."""
    store = region_in(tmp_path_factory.mktemp(f"region-{request.param}"), request.param)
    yield Asked(request.param, store, Desk(store, ANALYST))
    store.close()
