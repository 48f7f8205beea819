from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leerroute.events import KINDS, Entry, PupilErased, Recorded
from leerroute.log import Log
from leerroute.log.mapper import topic_of
from log.golden_facts import FACTS, IMPORT, PUPIL, PUPIL_KEY, entry
from log.make_golden import GOLDEN, open_golden
from makelog import Ring, log_in

ADD = "add new kinds to it: a fact at the end of golden_facts.py, then make_golden.py"


@pytest.fixture
def golden(tmp_path: Path) -> Iterator[Log]:
    open_golden(tmp_path)
    ring = Ring()
    ring.keys[PUPIL] = PUPIL_KEY
    with log_in(tmp_path, ring, create=False) as log:
        yield log


def test_the_golden_log_still_says_what_it_said(golden: Log) -> None:
    erased: list[Recorded[Any]] = [*golden.facts(PupilErased)]
    histories = golden.history(PUPIL) + golden.history(IMPORT) + erased
    recorded = sorted(histories, key=lambda one: one.position)
    said = [Entry(one.stream, one.fact, one.source) for one in recorded]
    assert said == [entry(number, fact) for number, fact in enumerate(FACTS, 1)], ADD


def test_the_golden_log_is_whole(golden: Log) -> None:
    assert golden.verify(golden.head()).ok


def test_the_golden_log_holds_every_kind_in_every_version() -> None:
    stored = GOLDEN.read_text(encoding="utf-8")
    topics = [
        topic_of(kind, version) for kind in KINDS.values() for version in range(1, kind.version + 1)
    ]
    assert [topic for topic in topics if f"'{topic}'" not in stored] == [], ADD


def test_some_golden_fact_fills_every_field_of_every_kind() -> None:
    filled = {
        (type(fact), field)
        for fact in FACTS
        for field in fact.__struct_fields__
        if getattr(fact, field) is not None
    }
    common = {"occurred_until", "reported_on", "reference", "where"}
    wanted = {
        (kind, field) for kind in KINDS.values() for field in set(kind.__struct_fields__) - common
    }
    assert wanted - filled == set(), ADD
