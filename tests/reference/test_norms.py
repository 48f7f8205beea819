"""The norms that the desk hands out: as loaded, as known, and none where there is none."""

from figures.stores import desk
from leerroute.reference import Line
from leerroute.reference.layouts import Norm as NormLine
from leerroute.store import Store
from leerroute_projections.norms import Norm
from reference.making import record_table

FIRST: tuple[Line, ...] = (
    NormLine(year=2023, percentage=0.5),
    NormLine(year=2023, niveau=2, percentage=9.5),
    NormLine(year=2024, niveau=2),
)


def test_norms_come_from_the_table_by_year_and_level(store: Store) -> None:
    record_table(store.log, *FIRST)
    assert desk(store).norms() == (Norm(2023, None, 0.005), Norm(2023, "2", 0.095))


def test_without_a_table_there_is_no_norm(store: Store) -> None:
    assert desk(store).norms() == ()


def test_norms_are_those_that_were_known_then(store: Store) -> None:
    then = record_table(store.log, *FIRST)
    record_table(store.log, NormLine(year=2025, niveau=3, percentage=3.0))
    assert [norm.year for norm in desk(store).norms(str(then))] == [2023, 2023]
    assert [norm.year for norm in desk(store).norms()] == [2025]
