"""Catching up when there is nothing to catch up with: pages ask for it before every answer."""

from pathlib import Path

import sqlalchemy as sa

from figures.stores import store_in
from leerroute_projections.catch_up import catch_up
from leerroute_projections.engine import open_read_models

WRITING = ("BEGIN IMMEDIATE", "INSERT", "UPDATE", "DELETE")


def test_where_nothing_was_recorded_nobody_is_counted_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    with store_in(tmp_path / "store") as store:
        engine = open_read_models(store.read_model_url)
        catch_up(store.log, engine)
        asked: list[str] = []
        sa.event.listen(engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        found = catch_up(store.log, engine)
        assert (found.pupils, found.rebuilt) == (0, False)
        assert [one for one in asked if one.startswith(WRITING)] == []
