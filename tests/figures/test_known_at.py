"""Figures as known at any position: what was asked then is answered now."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from figures.lives import DAYS, PAGES, PLAIN_PAGES, PUPILS, TRANSITIONS, Joined, Said
from figures.stores import Clock, desk, pupil, store_in, stream_of
from leerroute.events import (
    DeliveryClosed,
    DiplomaAwarded,
    Entry,
    MboRegistered,
    MovedHome,
    PupilsJoined,
    StudyAdviceGiven,
    TransitionCorrected,
    TransitionRetracted,
    VmboEnrolled,
)
from leerroute.store import Store
from leerroute_projections.answer import Answer
from leerroute_projections.catch_up import horizon_of
from leerroute_projections.desk import Desk
from leerroute_projections.engine import open_read_models
from leerroute_projections.figures import FIGURES
from leerroute_projections.known_at import as_known_at
from leerroute_projections.moment import mark_of
from leerroute_projections.tables import READ_TABLES

Page = list[tuple[str, Any]]
START = datetime(2021, 9, 30, 12, tzinfo=UTC)
NOTHING: Page = [("", DeliveryClosed(date(1990, 1, 1)))]
"""A page that says nothing of anybody."""


class YearlyClock(Clock):
    """A clock that goes 100 days further with each page, so that new teldata come while recording."""

    def __call__(self) -> datetime:
        self.now += timedelta(days=100)
        return self.now


def record_page(store: Store, page: Page, room: int | None = None) -> None:
    """Record a page, or as much of it as there is room for."""
    entries = [entry for key, what in page for entry in entries_of(store, key, what)]
    if entries[:room]:
        store.log.append(entries[:room])


def entries_of(store: Store, key: str, what: Any) -> list[Entry[Any]]:
    """What goes into which stream."""
    match what:
        case DeliveryClosed():
            return [Entry(stream_of(what), what)]
        case Said():
            of_pupil = pupil(store, key)
            fact = what.about(store.log.history(of_pupil))
            return [Entry(of_pupil, fact)] if fact else []
        case Joined():
            return halves(store, pupil(store, key), pupil(store, what.other), what.undone)
    return [Entry(pupil(store, key), what)]


def halves(store: Store, kept: UUID, absorbed: UUID, undone: bool) -> list[Entry[Any]]:
    """A join, or its retraction, as it is recorded with both; nobody is joined with oneself."""
    day = date(2021, 1, 1)
    if kept == absorbed:
        return []
    if not undone:
        fact = PupilsJoined(kept, absorbed, occurred_on=day)
        return [Entry(stream, fact) for stream in (kept, absorbed)]
    return [
        Entry(stream, TransitionRetracted(one.position, occurred_on=day))
        for stream in (kept, absorbed)
        for one in store.log.history(stream)
        if isinstance(one.fact, PupilsJoined)
        and {one.fact.kept, one.fact.absorbed} == {kept, absorbed}
    ]


@contextmanager
def recorded(pages: list[Page], upto: int | None = None) -> Iterator[Store]:
    """A store of these pages, cut off at a position."""
    with TemporaryDirectory() as folder, store_in(Path(folder), YearlyClock(START)) as store:
        for page in pages:
            room = None if upto is None else upto - store.log.last().position
            record_page(store, page, room)
        yield store


ALL = tuple(FIGURES)
SOME = st.lists(st.sampled_from(ALL), min_size=4, max_size=4, unique=True)
"""A few figures: of many examples each figure is in enough; all rows on which they rest are compared anyway."""


def known(store: Store, known_at: str | None = None, figures: Sequence[str] = ALL) -> list[Any]:
    """These figures, and the rows on which any figure rests."""
    return [numbers(desk(store), known_at, figures), rows(store, known_at)]


def numbers(asked: Desk, known_at: str | None = None, figures: Sequence[str] = ALL) -> list[Any]:
    """These figures, broken down as finely as they can be, without what names the position."""
    answers = [
        asked.ask(name, by=[d.code for d in FIGURES[name].dimensions], known_at=known_at)
        for name in figures
    ]
    return [(a.cells, a.total, a.apart) for a in answers]


IN_ITS_STORE = {"pupil_id", "subject", "rests_on"}
"""Columns that hold ids, or places in the log: two stores of the same facts have others."""


def rows(store: Store, known_at: str | None) -> list[list[str]]:
    """The rows of every read table up to the last 1 October that had come, without what differs between stores."""
    engine, mark = open_read_models(store.read_model_url), mark_of(store.log, known_at)
    horizon = horizon_of(mark.recorded_at.date())
    with as_known_at(engine, store.log, mark) as connection:
        return [
            sorted(
                str(row)
                for row in connection.execute(
                    sa.select(*[c for c in table.columns if c.name not in IN_ITS_STORE])
                )
                if has_come(getattr(row, "year", 0), horizon)
            )
            for table in READ_TABLES
        ]


def has_come(year: int | None, horizon: int) -> bool:
    """Whether a row is about a 1 October after which another has come; None = about none."""
    return year is not None and year < horizon


@settings(max_examples=50)
@given(pages=PAGES, figures=SOME, data=st.data())
def test_a_figure_at_a_position_is_that_of_a_store_that_ends_there(
    pages: list[Page], figures: list[str], data: st.DataObject
) -> None:
    with recorded(pages) as whole:
        position = data.draw(st.integers(0, whole.log.last().position), label="position")
        with recorded(pages, upto=position) as part:
            assert known(whole, str(position), figures) == known(part, None, figures)


@settings(max_examples=30)
@given(pages=PAGES, more=PAGES, figures=SOME)
def test_later_knowledge_changes_no_earlier_answer(
    pages: list[Page], more: list[Page], figures: list[str]
) -> None:
    with recorded(pages) as store:
        then, position = known(store, None, figures), str(store.log.last().position)
        for page in more:
            record_page(store, page)
        assert known(store, position, figures) == then


@settings(max_examples=30)
@given(
    pages=PLAIN_PAGES,
    wrong=TRANSITIONS,
    right=TRANSITIONS,
    more=PLAIN_PAGES,
    key=PUPILS,
    figures=SOME,
)
def test_what_is_retracted_and_recorded_again_was_never_wrong(
    pages: list[Page], wrong: Any, right: Any, more: list[Page], key: str, figures: list[str]
) -> None:
    with (
        recorded([*pages, [(key, wrong)], *more]) as mended,
        recorded([*pages, NOTHING, *more]) as never,
    ):
        position = sum(map(len, pages)) + 1
        retracted = TransitionRetracted(position, occurred_on=wrong.occurred_on)
        record_page(mended, [(key, retracted), (key, right)])
        record_page(never, [(key, right)])
        assert known(mended, None, figures) == known(never, None, figures)


@settings(max_examples=30)
@given(pages=PLAIN_PAGES, right=TRANSITIONS, day=DAYS, more=PLAIN_PAGES, key=PUPILS, figures=SOME)
def test_what_is_corrected_was_never_wrong(
    pages: list[Page], right: Any, day: date, more: list[Page], key: str, figures: list[str]
) -> None:
    wrong = replace(right, occurred_on=day)
    with (
        recorded([*pages, [(key, wrong)], *more]) as mended,
        recorded([*pages, [(key, right)], *more]) as never,
    ):
        position = sum(map(len, pages)) + 1
        values = {"occurred_on": right.occurred_on.isoformat()}
        record_page(mended, [(key, TransitionCorrected(position, values, occurred_on=day))])
        record_page(never, NOTHING)
        assert known(mended, None, figures) == known(never, None, figures)


@settings(max_examples=30)
@given(pages=PLAIN_PAGES, more=PLAIN_PAGES, figures=SOME)
def test_two_who_were_joined_were_never_two(
    pages: list[Page], more: list[Page], figures: list[str]
) -> None:
    join: Page = [("p1", Joined("p2"))]
    with (
        recorded([*pages, join, *more]) as joined,
        recorded([*as_one(pages), NOTHING, *as_one(more)]) as one,
    ):
        assert known(joined, None, figures) == known(one, None, figures)


def as_one(pages: list[Page]) -> list[Page]:
    """The pages, told of p1 where they tell of p2."""
    return [[("p1" if key == "p2" else key, what) for key, what in page] for page in pages]


@settings(max_examples=25)
@given(pages=PAGES, figures=SOME)
def test_catching_up_page_by_page_gives_what_a_rebuild_gives(
    pages: list[Page], figures: list[str]
) -> None:
    with recorded([]) as caught_up, recorded(pages) as rebuilt:
        for page in pages:
            record_page(caught_up, page)
            known(caught_up, None, figures)
        assert known(caught_up, None, figures) == known(rebuilt, None, figures)


@settings(max_examples=50)
@given(pages=PAGES)
def test_the_categories_sum_to_the_population(pages: list[Page]) -> None:
    with recorded(pages) as store:
        asked = desk(store)
        answers = [asked.ask(name, by=("school_year", "region")) for name in FIGURES]
        assert all(adds_up(answer) for answer in answers)


def adds_up(answer: Answer) -> bool:
    """Whether the categories of each cell sum to its population, and the cells to the total.

    Over several years a case stands in the cell of each of them, and once in the total.
    """
    cells = [cell for cell in answer.cells if cell.symbol is None]
    each = all(sum(n or 0 for n in cell.counts) == cell.population for cell in cells)
    together, total = sum(cell.population or 0 for cell in cells), answer.total.population or 0
    return each and (together == total or FIGURES[answer.figure].over_years > 1)


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


@contextmanager
def of_2021_and_2022(*facts: tuple[str, Any]) -> Iterator[tuple[Desk, str]]:
    """What is told in October 2021, with a position there; a year later nothing more is told of p1."""
    clock = Clock(datetime(2021, 10, 2, tzinfo=UTC))
    with TemporaryDirectory() as folder, store_in(Path(folder), clock) as store:
        record_page(store, list(facts))
        then = str(store.log.last().position)
        clock.now = datetime(2022, 10, 2, tzinfo=UTC)
        record_page(store, [("p2", MovedHome(21, occurred_on=date(2021, 8, 1)))])
        yield desk(store), then


def test_who_will_go_on_next_year_has_not_gone_on_before_that_day() -> None:
    diploma = DiplomaAwarded("vmbo-kb", occurred_on=date(2021, 7, 1), where="02QZ00")
    later = MboRegistered("1", occurred_on=date(2022, 8, 1), where="91AA")
    closed = DeliveryClosed(date(2021, 10, 1), "02QZ")
    with of_2021_and_2022(("p1", diploma), ("p1", later), ("", closed)) as (asked, then):
        years = [
            [one.group["years"] for one in asked.cases("direct-or-delayed", known_at=at)]
            for at in (then, None)
        ]
    assert years == [[None], ["1"]]


@pytest.mark.parametrize("figure", ["steps", "related"])
def test_who_is_a_case_by_the_next_1_october_is_none_before_it_has_come(figure: str) -> None:
    """Recorded in October 2021, for a year ahead: leerjaar 3 goes on, and a diploma is followed by the mbo."""
    in_3 = VmboEnrolled(3, "kb", occurred_on=date(2021, 8, 1), where="02QZ00")
    diploma = DiplomaAwarded("vmbo-kb", occurred_on=date(2022, 7, 1), where="02QZ00")
    in_mbo = MboRegistered("1", occurred_on=date(2022, 8, 1), where="91AA")
    facts: list[Any] = [in_3] if figure == "steps" else [in_3, diploma, in_mbo]
    with of_2021_and_2022(*(("p1", fact) for fact in facts)) as (asked, then):
        assert [len(asked.cases(figure, known_at=at)) for at in (then, None)] == [0, 1]


def test_where_one_goes_after_an_advice_is_not_known_before_the_next_teldatum() -> None:
    """The window of a registration of October ends in October, so that of the next year shows where one went."""
    begun = MboRegistered(
        "1", niveau=3, planned_end=date(2023, 7, 31), occurred_on=date(2020, 10, 15), where="91AA"
    )
    advice = StudyAdviceGiven(
        "negatief", registration="1", occurred_on=date(2021, 10, 1), where="91AA"
    )
    closed = DeliveryClosed(date(2021, 10, 1), "91AA")
    with of_2021_and_2022(("p1", begun), ("p1", advice), ("", closed)) as (asked, then):
        met = [
            [sorted(one.beside) for one in asked.cases("study-advice", known_at=at)]
            for at in (then, None)
        ]
    assert met == [[["after-not-yet"]], [["after-stayed"]]]
