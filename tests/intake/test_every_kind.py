"""A row of every kind with every column, through the whole intake and onto the timeline."""

import pytest

from figures.stores import ANALYST
from intake.making import Intake
from intake.test_columns import read, row_of
from leerroute.events import Transition
from leerroute.intake import Report, column_table
from leerroute.intake.rows import Row
from leerroute_projections.history import open_history

ROWS = [row_of(columns) for columns in column_table() if issubclass(columns.kind, Transition)]


@pytest.fixture
def report(intake: Intake) -> Report:
    return intake.rows(*ROWS)


def test_every_kind_is_recorded(report: Report) -> None:
    assert (report.recorded, report.refusals) == (len(ROWS), [])


def test_every_kind_comes_back_as_it_stood_in_the_file(intake: Intake, report: Report) -> None:
    expected = [one.fact for one in map(read, ROWS) if isinstance(one, Row)]
    facts = intake.facts()
    assert len(facts) == len(expected)
    assert all(fact in facts for fact in expected)


def test_every_kind_is_shown_on_the_timeline(intake: Intake, report: Report) -> None:
    store = intake.store
    history = open_history(store, ANALYST, str(intake.pupil()), "toets", store.log.last())
    assert history is not None
    titles = {moment.title for moment in history.moments}
    assert {
        kind.title for kind in map(type, intake.facts()) if issubclass(kind, Transition)
    } == titles


def test_every_kind_is_known_when_it_comes_in_another_file(intake: Intake, report: Report) -> None:
    again = intake.rows(*reversed(ROWS), name="anders.csv")
    assert (again.recorded, again.known, again.refusals) == (0, len(ROWS), [])
