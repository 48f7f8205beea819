"""Recording, correcting, retracting, joining, erasing, catching up and rebuilding, in any order.

Whatever the order: catching up gives what a rebuild gives, and what was answered at a position is answered there again.
"""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from figures.lives import CLOSINGS, DIPLOMA, LEERWEG, PUPILS, TRANSITIONS
from figures.stores import START, close_deliveries, pupil, record, store_in
from figures.test_known_at import YearlyClock, known
from leerroute.correcting import Amending
from leerroute.erasing import NobodyToErase, erase
from leerroute.events import PupilsJoined
from leerroute.pathway.amending import CannotBeSaid
from leerroute_projections.catch_up import catch_up, rebuild
from leerroute_projections.engine import open_read_models

WHY = "toets"
CELLS = st.one_of(
    st.builds(lambda leerweg: {"leerweg": leerweg}, LEERWEG.filter(bool)),
    st.builds(lambda diploma: {"diploma": diploma}, DIPLOMA),
    st.sampled_from([{"datum": "2020-10-01"}, {"datum": "02-10-2021"}, {"school": "05AB00"}]),
)
NTH = st.integers(0, 40)


class OneStore(RuleBasedStateMachine):
    """A store in the hands of people who do whatever comes to mind."""

    @initialize()
    def empty(self) -> None:
        """A store with nothing in it."""
        self.opened = ExitStack()
        folder = Path(self.opened.enter_context(TemporaryDirectory()))
        clock = YearlyClock(datetime(2021, 9, 30, 12, tzinfo=START.tzinfo))
        self.store = self.opened.enter_context(store_in(folder, clock))
        self.anna = Amending(self.store.log, "anna")
        self.answered: dict[int, Any] = {}

    @rule(key=PUPILS, facts=st.lists(TRANSITIONS, min_size=1, max_size=5))
    def record(self, key: str, facts: list[Any]) -> None:
        """Something happened."""
        record(self.store, key, *facts)

    @rule(closed=CLOSINGS)
    def close(self, closed: Any) -> None:
        """A delivery is complete."""
        close_deliveries(self.store, closed)

    @rule(nth=NTH, cells=CELLS)
    def correct(self, nth: int, cells: dict[str, str]) -> None:
        """Something is said to have been otherwise."""
        self.say(nth, lambda at, version: self.anna.correct(at, cells, reason=WHY, version=version))

    @rule(nth=NTH)
    def retract(self, nth: int) -> None:
        """Something, a correction or a join perhaps, is said not to be so."""
        self.say(nth, lambda at, version: self.anna.retract(at, reason=WHY, version=version))

    @rule(nth=NTH)
    def dispute(self, nth: int) -> None:
        """A school disagrees."""
        self.say(nth, lambda at, version: self.anna.dispute(at, school="91AA", version=version))

    @rule(nth=NTH, outcome=st.sampled_from(["gehandhaafd", "vervallen"]))
    def settle(self, nth: int, outcome: Any) -> None:
        """The schools agree."""
        self.say(nth, lambda at, version: self.anna.settle(at, outcome=outcome, version=version))

    @rule(nth=NTH, to=PUPILS)
    def move(self, nth: int, to: str) -> None:
        """Something happened to somebody else."""
        of_pupil = pupil(self.store, to)
        self.say(nth, lambda at, version: self.anna.move(at, of_pupil, reason=WHY, version=version))

    @rule(kept=PUPILS, absorbed=PUPILS)
    def join(self, kept: str, absorbed: str) -> None:
        """Two are one person."""
        one, other = pupil(self.store, kept), pupil(self.store, absorbed)
        self.try_to(lambda: self.anna.join(one, other, reason=WHY))

    @rule(key=PUPILS)
    def take_apart(self, key: str) -> None:
        """The last join of a pupil was a mistake."""
        history = self.store.log.history(pupil(self.store, key))
        joins = [one.position for one in history if isinstance(one.fact, PupilsJoined)]
        if joins:
            version = history[-1].version
            self.try_to(lambda: self.anna.retract(joins[-1], reason=WHY, version=version))

    @rule(key=PUPILS)
    def erase(self, key: str) -> None:
        """Somebody asks to be forgotten: the one thing that reaches back, so what was written down holds no more."""
        erased = pupil(self.store, key)
        try:
            erase(self.store, erased, ground="request", by="anna", on=date(2024, 1, 1))
        except NobodyToErase:
            return
        self.answered.clear()
        assert self.store.log.history(erased) == []

    @rule()
    def catch_up(self) -> None:
        """Somebody opens a page."""
        catch_up(self.store.log, self.read_models())

    @rule()
    def rebuild(self) -> None:
        """Everything is derived again."""
        rebuild(self.store.log, self.read_models())

    @rule()
    def ask(self) -> None:
        """Somebody writes down the figures, and at which position they were so."""
        self.answered[self.store.log.last().position] = known(self.store)

    @precondition(lambda self: self.answered)
    @rule(data=st.data())
    def ask_again(self, data: st.DataObject) -> None:
        """Whoever asks for the figures at that position gets what was written down."""
        position = data.draw(st.sampled_from(sorted(self.answered)), label="position")
        assert known(self.store, str(position)) == self.answered[position]

    def teardown(self) -> None:
        """What was caught up with equals what is built anew."""
        if not hasattr(self, "store"):
            return
        with self.opened:
            caught_up = known(self.store)
            rebuild(self.store.log, self.read_models())
            assert known(self.store) == caught_up

    def read_models(self) -> Any:
        """The engine of the read models."""
        return open_read_models(self.store.read_model_url)

    def say(self, nth: int, what: Callable[[int, int], Any]) -> None:
        """Say something about the nth of what was ever recorded, counted round, having seen all of it."""
        last = self.store.log.last().position
        if not last:
            return
        position = nth % last + 1
        stream = self.store.log.stream_of(position)
        assert stream is not None
        version = len(self.store.log.history(stream)) or 1  # nothing is left of who was erased
        self.try_to(lambda: what(position, version))

    def try_to(self, do: Callable[[], Any]) -> None:
        """Do it, or be refused and leave no trace."""
        before = self.store.log.last()
        try:
            do()
        except CannotBeSaid:
            assert self.store.log.last() == before


OneStore.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
test_whatever_is_done_in_whatever_order = OneStore.TestCase
