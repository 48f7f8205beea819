"""The published values come out of the real figures, for every seed: import, derive, ask at the desk."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import sqlalchemy as sa

from figures.stores import ANALYST
from leerroute.intake import import_file
from leerroute.reference import load_table
from leerroute.store import Store, open_store
from leerroute_fixtures.region import SOURCE, write_region
from leerroute_fixtures.region.odds import Dice
from leerroute_fixtures.region.people import people
from leerroute_fixtures.region.published import (
    PUBLISHED,
    STUDENTS,
    STUDENTS_IN,
    TOLERANCE,
    Published,
)
from leerroute_fixtures.region.schools import places_for
from leerroute_projections.desk import Desk
from leerroute_projections.engine import open_read_models
from leerroute_projections.tables import year
from region.lived import Counts, counted

PUPILS, SEEDS = 20_000, (1, 2, 3)


def region_in(folder: Path, seed: int) -> Store:
    """A region in a store: written as one file, recorded by the real intake."""
    written = write_region(folder / "files", PUPILS, seed, one_file=True)
    store = open_store(folder / "store", create=True)
    for table, path in written.tables.items():
        load_table(table, path, log=store.log, by=SOURCE)
    for file in written.files:
        report = import_file(file, log=store.log, vault=store.vault, by=SOURCE, test_source=SOURCE)
        assert report.refused == 0
    return store


@pytest.fixture(
    scope="session",
    params=[pytest.param(seed, marks=pytest.mark.xdist_group(f"region-{seed}")) for seed in SEEDS],
)
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[int, Store, Desk]]:
    """A region of one seed, at the desk."""
    store = region_in(tmp_path_factory.mktemp(f"region-{request.param}"), request.param)
    yield request.param, store, Desk(store, ANALYST)
    store.close()


def percentage(desk: Desk, published: Published) -> float:
    """What the figures say where something was published."""
    of = counted_ = 0
    for where in published.where:
        answer = desk.ask(published.figure, by=tuple(where) or ("school_year",), where=where)
        asked = next(figure for figure in desk.figures if figure.name == published.figure)
        codes = [category.code for category in asked.categories]
        for cell in answer.cells:
            counts = zip(codes, cell.counts, strict=True) if cell.symbol is None else ()
            for code, count in counts:
                of += count or 0
                counted_ += (count or 0) if code in published.counted else 0
    return 100 * counted_ / of


@cache
def own_count(seed: int) -> Counts:
    """The same region counted over its lives, by other code."""
    return counted(people(PUPILS, places_for(PUPILS), Dice(seed)))


def students(store: Store) -> dict[str, float]:
    """The shares of the students of the mbo by level and in the bbl, in the read tables."""
    at = year.c
    here = sa.and_(at.year == STUDENTS_IN, at.sector == "mbo")
    with open_read_models(store.read_model_url).connect() as connection:
        rows = connection.execute(sa.select(at.niveau, at.leertraject).where(here)).all()
    found = [code for row in rows for code in row]
    return {code: 100 * found.count(code) / len(rows) for code in STUDENTS}


@pytest.mark.parametrize("published", PUBLISHED, ids=lambda one: one.name)
def test_the_region_gives_the_published_value(
    asked: tuple[int, Store, Desk], published: Published
) -> None:
    assert percentage(asked[2], published) == pytest.approx(published.percentage, abs=TOLERANCE)


def test_the_students_of_the_mbo_stand_at_the_published_levels(
    asked: tuple[int, Store, Desk],
) -> None:
    assert students(asked[1]) == pytest.approx(STUDENTS, abs=TOLERANCE)


@pytest.mark.parametrize(
    ("published", "names"),
    [
        ("vmbo-gediplomeerden naar het mbo", ("graduates to mbo",)),
        ("vmbo-gediplomeerden niet in het onderwijs", ("graduates nowhere",)),
        ("nieuwe vsv'ers mbo 2018-2019", ("dropout mbo 2018",)),
        ("diploma binnen nominale duur, niveau 3", ("within nominal 3",)),
    ],
)
def test_the_figures_agree_with_an_own_count_over_the_lives(
    asked: tuple[int, Store, Desk], published: str, names: tuple[str, ...]
) -> None:
    seed, _, desk = asked
    figure = next(one for one in PUBLISHED if one.name == published)
    assert percentage(desk, figure) == pytest.approx(own_count(seed).percentage(*names), abs=0.6)
