"""What is asked of a figure that was counted in all its breakdowns is what the database would have counted."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from figures.stores import desk
from leerroute.log import Mark
from leerroute.store import Store
from leerroute_projections import catch_up, hands, share_counted
from leerroute_projections.engine import open_read_models
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.known_at import as_known_at, parameters, wholes_as_known_at
from leerroute_projections.share import Part
from leerroute_projections.statements import NotAValue, counting, spreading
from leerroute_projections.whole import Whole, statements_of, tables_of


class Both:
    """The cohort, counted by the database as it is asked, and in all breakdowns before."""

    def __init__(self, store: Store) -> None:
        desk(store)  # brings the read models up to date
        self.store, self.engine = store, open_read_models(store.read_model_url)
        self.mark = store.log.last()
        self._wholes: dict[str, Whole] = {}

    def whole(self, figure: Figure) -> Whole:
        if figure.name not in self._wholes:
            (found,) = wholes_as_known_at(self.engine, self.store.log, [figure], self.mark)
            self._wholes[figure.name] = found
        return self._wholes[figure.name]

    def counted(self, statement: sa.Select[Any]) -> list[str]:
        return sorted(map(str, self.rows(statement)))

    def rows(self, statement: sa.Select[Any]) -> list[tuple[Any, ...]]:
        with as_known_at(self.engine, self.store.log, self.mark) as connection:
            return [tuple(row) for row in connection.execute(statement, parameters(self.mark))]

    def values(self, figure: Figure, code: str) -> list[str]:
        """The values that occur, "unknown", and one that does not."""
        groups = self.whole(figure).counted([figure.dimension(code)], {})
        known = {str(line.group[0]) for line in groups if line.group[0] is not None}
        nowhere = "1900" if is_number(figure, code) else "99ZZ"
        return [*sorted(known), "", nowhere]


def is_number(figure: Figure, code: str) -> bool:
    return isinstance(figure.dimension(code).column.type, sa.Integer)


@pytest.fixture(scope="module")
def both(cohort_store: Store) -> Both:
    return Both(cohort_store)


def flat(lines: list[Any]) -> list[str]:
    """Lines as the rows of a statement."""
    return sorted(str((*one.group, *plain(one[1:]))) for one in lines)


def plain(fields: Any) -> Iterator[Any]:
    for field in fields:
        if isinstance(field, tuple):
            yield from field
        else:
            yield field


def counts_here(year: int, school: str, delivery: str) -> bool:
    """Some year, school and delivery together of which the cases count, and some of which they do not."""
    return (year + sum(map(ord, school + delivery))) % 3 > 0


@settings(max_examples=150)
@given(data=st.data(), figure=st.sampled_from(list(FIGURES.values())))
def test_any_breakdown_and_selection_is_what_the_database_counts(
    both: Both, data: st.DataObject, figure: Figure
) -> None:
    whole, codes = both.whole(figure), [one.code for one in figure.dimensions]
    chosen = data.draw(st.lists(st.sampled_from(codes), unique=True), label="by")
    held = data.draw(st.lists(st.sampled_from(codes), unique=True, max_size=3), label="held")
    where = {one: data.draw(st.sampled_from(both.values(figure, one)), label=one) for one in held}
    by = [figure.dimension(one) for one in chosen]
    assert flat(whole.counted(by, where)) == both.counted(counting(figure, by, where))
    for nth, reason in enumerate(figure.apart):
        asked = counting(figure, (), where, reason.when)
        assert flat(whole.left_out(nth, where)) == both.counted(asked)
    for nth, median in enumerate(figure.medians):
        expected = Counter[Any]()
        for *group, year, school, delivery, value, cases in both.rows(
            spreading(figure, median, by, where)
        ):
            if counts_here(year, school, delivery):
                expected[*group, value] += cases
        found = whole.valued(nth, by, where, counts_here)
        assert {(*one.group, one.value): one.cases for one in found} == expected


@pytest.mark.parametrize("name", ["dropout", "study-advice", "starters-over-three-years"])
def test_the_cohort_has_cases_to_compare(both: Both, name: str) -> None:
    assert sum(line.cases for line in both.whole(FIGURES[name]).counted((), {}))


def test_what_is_no_value_is_refused_as_before(both: Both) -> None:
    figure = FIGURES["dropout"]
    with pytest.raises(NotAValue):
        both.whole(figure).counted((), {"school_year": "x"})


def lines_at(both: Both, figure: Figure, mark: Mark, *, helped: bool) -> list[str]:
    folder = both.store.folder if helped else None
    (whole,) = wholes_as_known_at(both.engine, both.store.log, [figure], mark, folder=folder)
    return flat(whole.counted(figure.dimensions, {}))


@pytest.mark.parametrize("name", ["dropout", "study-advice"])
def test_helpers_count_what_was_known_earlier_as_one_process_does(
    both: Both, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure, mark = FIGURES[name], both.store.log.mark_of(both.mark.position // 2)
    alone = lines_at(both, figure, mark, helped=False)
    monkeypatch.setattr(hands, "WORTH_A_HAND", 1)
    taken: list[Part | None] = []
    usual = hands.Hand.take

    def take(hand: hands.Hand) -> Part | None:
        taken.append(usual(hand))
        return taken[-1]

    monkeypatch.setattr(hands.Hand, "take", take)
    assert lines_at(both, figure, mark, helped=True) == alone != []
    known_then = both.store.log.number_of_pupils(upto=mark.position)
    assert sum(part.pupils for part in taken if part) == known_then


def test_pupils_counted_a_few_at_a_time_come_to_the_same(
    both: Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure, mark = FIGURES["dropout"], both.store.log.mark_of(both.mark.position // 2)
    at_once = lines_at(both, figure, mark, helped=False)
    monkeypatch.setattr(catch_up, "PUPILS_PER_PAGE", 3)
    monkeypatch.setattr(share_counted, "COUNTED_AT_ONCE", 7)
    assert lines_at(both, figure, mark, helped=False) == at_once


def test_an_earlier_figure_is_counted_from_rows_listed_as_they_were_then(both: Both) -> None:
    figure, mark = FIGURES["dropout"], both.store.log.mark_of(both.mark.position // 2)
    with as_known_at(both.engine, both.store.log, mark, tables=tables_of([figure])) as connection:
        rows = connection.execute(statements_of(figure)[0], parameters(mark))
        listed = sorted(str(tuple(row)) for row in rows)
    assert listed == lines_at(both, figure, mark, helped=False)


def test_a_table_that_was_not_asked_for_is_not_to_be_read_as_it_was_then(both: Both) -> None:
    mark = both.store.log.mark_of(1)
    wanted = tables_of([FIGURES["dropout"]])
    with (
        as_known_at(both.engine, both.store.log, mark, tables=wanted) as connection,
        pytest.raises(sa.exc.OperationalError, match="no such column"),
    ):
        connection.execute(sa.text("SELECT pupil_id FROM graduate"))


def test_how_far_it_is_is_told_until_everybody_is_done(both: Both) -> None:
    told: list[tuple[int, int]] = []
    figure, log = FIGURES["dropout"], both.store.log
    mark = log.mark_of(both.mark.position // 2)
    wholes_as_known_at(
        both.engine, log, [figure], mark, progress=lambda done, total: told.append((done, total))
    )
    known_then = log.number_of_pupils(upto=mark.position)
    assert told[-1] == (known_then, known_then)


def test_who_asks_what_was_made_ready_does_not_wait(both: Both) -> None:
    asked, then = desk(both.store), str(both.mark.position // 2)
    told: list[int] = []
    names = ["dropout", "throughput"]
    asked.make_ready(names, known_at=then, progress=lambda done, _: told.append(done))
    assert told
    told.clear()
    answers = [
        asked.ask(name, known_at=then, progress=lambda done, _: told.append(done)) for name in names
    ]
    assert told == []
    assert answers == [desk(both.store).ask(name, known_at=then) for name in names]
