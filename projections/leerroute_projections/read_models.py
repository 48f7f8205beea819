"""The read models of a store as known at a point in the log, and what was counted of them: kept for who asks again. No access, no figures of its own."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date

import sqlalchemy as sa

from leerroute.events import DeliveryClosed
from leerroute.log import Mark
from leerroute.store import Store
from leerroute_projections.catch_up import catch_up
from leerroute_projections.closings import Closings
from leerroute_projections.cube import Cube
from leerroute_projections.engine import open_read_models
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.findings import counted_on
from leerroute_projections.known_at import Progress, as_known_at, wholes_as_known_at
from leerroute_projections.moment import mark_of
from leerroute_projections.tables import READ_TABLES, finding, satisfied
from leerroute_projections.whole import Whole
from leerroute_projections.wholes import Asked, Wholes


class ReadModels:
    """What a desk looks things up in; for many threads at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.engine = open_read_models(store.read_model_url)
        self._wholes, self._rules = Wholes[Whole](), Wholes[Cube]()
        self._closed: dict[Mark, Closings] = {}

    def refresh(self) -> int:
        """Bring them in step with the log; returns the position they have reached."""
        return catch_up(self._store.log, self.engine, folder=self._store.folder).position

    def mark(self, known_at: str | None) -> Mark:
        """The point in the log that is asked for; now = the end of the log, to which the read models are brought first."""
        reached = self.refresh()
        return mark_of(self._store.log, str(reached) if known_at is None else known_at)

    def closings(self, mark: Mark) -> Closings:
        """The closed deliveries as known at a mark; kept, since what stands there never changes."""
        found = self._closed.get(mark)
        if found is None:
            closed = self._store.log.facts(DeliveryClosed, upto=mark.position)
            found = Closings.of(mark.recorded_at.date(), (one.fact for one in closed))
            self._closed = {mark: found}
        return found

    def as_known(self, mark: Mark, *tables: sa.Table) -> AbstractContextManager[sa.Connection]:
        """The tables as known at a mark; only these where they are named."""
        store = self._store
        return as_known_at(
            self.engine, store.log, mark, tables=tables or READ_TABLES, folder=store.folder
        )

    def wholes(
        self, figures: Sequence[Figure], mark: Mark, erasures: int, progress: Progress | None
    ) -> list[Whole]:
        """Figures in all their breakdowns, as known at a mark; kept, since more is often asked of them."""
        log = self._store.log
        asked = [Asked(one.name, one.version, mark.position, erasures) for one in figures]

        def count(missing: Sequence[Asked]) -> list[Whole]:
            return wholes_as_known_at(
                self.engine,
                log,
                [FIGURES[one.figure] for one in missing],
                mark,
                folder=self._store.folder,
                progress=progress,
            )

        return self._wholes.get(asked, count)

    def rules_counted(self, mark: Mark, day: date) -> Cube:
        """How the rules stand on a day, by school year and school; kept, since more is often asked of it."""

        def count(_: Sequence[Asked]) -> list[Cube]:
            with self.as_known(mark, finding, satisfied) as connection:
                return [counted_on(connection, day)]

        asked = Asked(f"rules {day}", 1, mark.position, self._store.log.erasures())
        return self._rules.get([asked], count)[0]
