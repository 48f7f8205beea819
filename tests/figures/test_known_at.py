"""Figures as known at any position: what was asked then is answered now."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from figures.lives import PAGES
from figures.stores import Clock, desk, pupil, store_in, stream_of
from leerroute.events import DeliveryClosed, DiplomaAwarded, Entry, VmboEnrolled
from leerroute.store import Store
from leerroute_projections.answer import Answer
from leerroute_projections.desk import Desk
from leerroute_projections.figures import FIGURES

Page = list[tuple[str, Any]]
START = datetime(2021, 9, 30, 12, tzinfo=UTC)


class YearlyClock(Clock):
    """A clock that goes 100 days further with each page, so that new teldata come while recording."""

    def __call__(self) -> datetime:
        self.now += timedelta(days=100)
        return self.now


def record_page(store: Store, page: Page) -> None:
    """Record a page."""
    store.log.append(
        [
            Entry(stream_of(fact) if isinstance(fact, DeliveryClosed) else pupil(store, key), fact)
            for key, fact in page
        ]
    )


@contextmanager
def recorded(pages: list[Page]) -> Iterator[Store]:
    """A store of these pages."""
    with TemporaryDirectory() as folder, store_in(Path(folder), YearlyClock(START)) as store:
        for page in pages:
            record_page(store, page)
        yield store


def numbers(asked: Desk, known_at: str | None = None) -> list[Any]:
    """All figures, broken down finely, without what names the position."""
    answers = [
        asked.ask(name, by=by, known_at=known_at)
        for name, by in (
            ("throughput", ("school_year", "leerweg", "school", "region")),
            ("dropout", ("school_year", "sector", "leerweg", "niveau", "school", "region")),
            ("acceleration", ("school_year", "niveau", "first", "highest", "path", "gained")),
        )
    ]
    return [(a.cells, a.total, a.apart) for a in answers]


@given(pages=PAGES, data=st.data())
def test_a_figure_at_a_position_is_that_of_a_store_that_ends_there(
    pages: list[Page], data: st.DataObject
) -> None:
    last = data.draw(st.integers(0, len(pages)), label="pages known")
    with recorded(pages) as whole, recorded(pages[:last]) as part:
        position = part.log.last().position
        assert numbers(desk(whole), str(position)) == numbers(desk(part))


@given(pages=PAGES)
def test_catching_up_page_by_page_gives_what_a_rebuild_gives(pages: list[Page]) -> None:
    with recorded([]) as caught_up, recorded(pages) as rebuilt:
        for page in pages:
            record_page(caught_up, page)
            numbers(desk(caught_up))
        assert numbers(desk(caught_up)) == numbers(desk(rebuilt))


@given(pages=PAGES)
def test_the_categories_sum_to_the_population(pages: list[Page]) -> None:
    with recorded(pages) as store:
        asked = desk(store)
        answers = [asked.ask(name, by=("school_year", "region")) for name in FIGURES]
        assert all(adds_up(answer) for answer in answers)


def adds_up(answer: Answer) -> bool:
    """Whether the categories of each cell sum to its population, and the cells to the total."""
    cells = [cell for cell in answer.cells if cell.symbol is None]
    each = all(sum(n or 0 for n in cell.counts) == cell.population for cell in cells)
    return each and sum(cell.population or 0 for cell in cells) == (answer.total.population or 0)


def test_a_diploma_of_after_the_last_teldatum_does_not_rank_with_those_before_it() -> None:
    """Recorded in October 2021: level 2 of 2021, and level 4 of November 2021, which waits for October 2022."""
    start = VmboEnrolled(3, "kb", occurred_on=date(2018, 8, 1), where="02QZ00")
    mbo_2 = DiplomaAwarded("mbo-2", occurred_on=date(2021, 7, 1), where="91AA")
    mbo_4 = DiplomaAwarded("mbo-4", occurred_on=date(2021, 11, 1), where="91AA")
    closed = [DeliveryClosed(date(2021, 9, 30), "91AA")]
    clock = Clock(datetime(2021, 10, 2, tzinfo=UTC))
    with TemporaryDirectory() as folder, store_in(Path(folder), clock) as store:
        record_page(store, [("p1", start), ("p1", mbo_2), ("p1", mbo_4), ("", closed[0])])
        then = str(store.log.last().position)
        clock.now = datetime(2022, 10, 2, tzinfo=UTC)
        record_page(store, [("p2", start)])
        asked = desk(store)
        ranked = [
            [c.group for c in asked.ask("acceleration", by=("highest",), known_at=at).cells]
            for at in (then, None)
        ]
    assert ranked == [[("ja",)], [("ja",), ("nee",)]]


def test_an_announced_end_counts_from_the_next_teldatum_at_any_position() -> None:
    """As known in 2021, nothing of October 2022 may be looked at, whatever is known of it now."""
    enrolled = VmboEnrolled(
        4, "kb", occurred_on=date(2021, 8, 1), where="02QZ00", born="2005-01-01"
    )
    clock = Clock(datetime(2021, 10, 2, tzinfo=UTC))
    with TemporaryDirectory() as folder, store_in(Path(folder), clock) as store:
        record_page(store, [("p1", enrolled), ("", DeliveryClosed(date(2022, 10, 1), "02QZ"))])
        then = str(store.log.last().position)
        clock.now = datetime(2022, 10, 2, tzinfo=UTC)
        record_page(store, [("p2", enrolled)])
        asked = desk(store)
        symbols = [
            [(c.group, c.symbol) for c in asked.ask("dropout", known_at=at).cells]
            for at in (then, None)
        ]
    assert symbols == [[(("2021",), "x")], [(("2021",), None), (("2022",), "x")]]
