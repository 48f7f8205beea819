"""All that a store says, without random ids: two stores that say the same are equal here."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
import sqlalchemy as sa

from figures.stores import desk
from leerroute.events import DeliveryClosed, ImportFinished
from leerroute.store import Store, open_store
from leerroute.vault import PersonKey
from leerroute_fixtures import TEST_SOURCE
from leerroute_projections.catch_up import catch_up
from leerroute_projections.engine import open_read_models
from leerroute_projections.figures import FIGURES
from leerroute_projections.tables import READ_TABLES, finding

LOCAL_KEYS = [f"p{number:02}" for number in range(1, 68)]


class Everything(NamedTuple):
    """The facts of each pupil by local key, the rows and the figures derived from them, and what was counted."""

    facts: dict[str, list[str]]
    rows: list[str]
    figures: list[Any]
    imports: list[ImportFinished]


def everything_in(folder: Path) -> Everything:
    """What the store in a folder says, its read models brought up to date; it verifies, too."""
    with open_store(folder) as store:
        assert store.log.verify(store.log.head()).ok
        catch_up(store.log, open_read_models(store.read_model_url))
        return Everything(
            facts_in(store),
            list(rows_in(store)),
            figures_in(store),
            [one.fact for one in store.log.facts(ImportFinished)],
        )


def pupils_in(store: Store) -> dict[UUID, str]:
    """The local key of each pupil."""
    persons = [PersonKey(f"test:{TEST_SOURCE}", key) for key in LOCAL_KEYS]
    found = store.vault.pupils_for(persons, create=False)
    return {pupil: person.value for person, pupil in found.items()}


def facts_in(store: Store) -> dict[str, list[str]]:
    """The facts of each pupil and of the deliveries, sorted: two importers at once may take turns."""
    names = pupils_in(store)
    found = {
        names[pupil]: sorted(map(written, (one.fact for one in history)))
        for pupil, history in store.log.all_histories()
    }
    closings = sorted(written(one.fact) for one in store.log.facts(DeliveryClosed))
    return found | {"deliveries": closings}


def written(fact: Any) -> str:
    """A fact in words."""
    return f"{type(fact).__name__} {msgspec.json.encode(fact).decode()}"


def rows_in(store: Store) -> Iterator[str]:
    """The rows of every read table, by local key."""
    names = pupils_in(store)
    engine = open_read_models(store.read_model_url)
    with engine.connect() as connection:
        for table in READ_TABLES:
            found = connection.execute(sa.select(*without_positions(table))).all()
            yield from sorted(f"{table.name} {names[row[0]]} {row[1:]}" for row in found)


def without_positions(table: sa.Table) -> list[sa.Column[Any]]:
    """The columns of a read table but for places in the log, and numbers that go by them: two importers may take turns."""
    places = {"subject", "rests_on", "nth"} if table is finding else set()
    return [column for column in table.columns if column.name not in places]


def figures_in(store: Store) -> list[Any]:
    """Every figure by school year."""
    asked = desk(store)
    answers = [asked.ask(name) for name in FIGURES]
    return [(one.cells, one.total, one.apart) for one in answers]


def positions_in(folder: Path) -> int:
    """How far the log in a folder reaches; it verifies. 0 where there is none yet."""
    if not (folder / "log.sqlite").exists():
        return 0
    with closing(open_store(folder, create=True)) as store:
        verdict = store.log.verify()
        assert verdict.ok, verdict
        return verdict.position
