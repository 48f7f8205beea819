"""Stores for tests of figures: filled with facts directly, with a clock that stands where it is put."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from leerroute.events import DeliveryClosed, Entry, Fact, Transition
from leerroute.store import Store, open_store
from leerroute.vault import PersonKey
from leerroute_projections.access import Access
from leerroute_projections.answer import Answer
from leerroute_projections.catch_up import CaughtUp, catch_up
from leerroute_projections.desk import Desk
from leerroute_projections.engine import open_read_models

ANALYST = Access("toets", "analyst")
START = datetime(2026, 8, 1, 12, tzinfo=UTC)


class Clock:
    """A clock that goes a minute further each time it is asked, or is put elsewhere."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def store_in(folder: Path, clock: Clock | None = None) -> Store:
    """An empty store."""
    return open_store(folder, create=True, clock=clock or Clock())


def pupil(store: Store, key: str) -> UUID:
    """The pupil of a local key."""
    person = PersonKey("test:hand", key)
    return store.vault.pupils_for([person], create=True)[person]


def record(store: Store, key: str, *facts: Transition) -> None:
    """Record facts of one pupil in one page."""
    store.log.append([Entry(pupil(store, key), fact) for fact in facts])


def close_deliveries(store: Store, *closed: DeliveryClosed) -> None:
    """Declare deliveries complete."""
    store.log.append([Entry(stream_of(fact), fact) for fact in closed])


def stream_of(fact: Fact) -> UUID:
    """A stream of its own for what is not about a pupil."""
    return uuid5(NAMESPACE_OID, str(fact))


def all_closed(until: date, *schools: str) -> list[DeliveryClosed]:
    """The register and these schools complete until a day."""
    return [DeliveryClosed(complete_until=until, where=where) for where in (None, *schools)]


def caught_up(store: Store) -> CaughtUp:
    """Bring the read models of a store up to date; what was done for it."""
    return catch_up(store.log, open_read_models(store.read_model_url))


def desk(store: Store) -> Desk:
    """The exact desk of an analyst."""
    return Desk(store, ANALYST)


def counts(
    answer: Answer, categories: Iterable[Any]
) -> dict[tuple[str | None, ...], dict[str, int]]:
    """The counts of an answer by group and category, without zeros; nothing for `x`."""
    return {
        cell.group: {c.code: n for c, n in zip(categories, cell.counts, strict=True) if n}
        for cell in answer.cells
        if cell.symbol is None
    }
