"""The published values come out of the real figures, for every seed: import, derive, ask at the desk."""

from functools import cache

import pytest
import sqlalchemy as sa

from leerroute.store import Store
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
from region.conftest import MANY, Asked
from region.lived import Counts, counted

pytestmark = pytest.mark.slow


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
    return counted(people(MANY, places_for(MANY), Dice(seed)))


def students(store: Store) -> dict[str, float]:
    """The shares of the students of the mbo by level and in the bbl, in the read tables."""
    at = year.c
    here = sa.and_(at.year == STUDENTS_IN, at.sector == "mbo")
    with open_read_models(store.read_model_url).connect() as connection:
        rows = connection.execute(sa.select(at.niveau, at.leertraject).where(here)).all()
    found = [code for row in rows for code in row]
    return {code: 100 * found.count(code) / len(rows) for code in STUDENTS}


@pytest.mark.parametrize("published", PUBLISHED, ids=lambda one: one.name)
def test_the_region_gives_the_published_value(asked: Asked, published: Published) -> None:
    assert percentage(asked.desk, published) == pytest.approx(published.percentage, abs=TOLERANCE)


def test_the_students_of_the_mbo_stand_at_the_published_levels(
    asked: Asked,
) -> None:
    assert students(asked.store) == pytest.approx(STUDENTS, abs=TOLERANCE)


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
    asked: Asked, published: str, names: tuple[str, ...]
) -> None:
    figure = next(one for one in PUBLISHED if one.name == published)
    own = own_count(asked.seed).percentage(*names)
    assert percentage(asked.desk, figure) == pytest.approx(own, abs=0.4)
