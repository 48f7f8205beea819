"""Histories of persons in pages, whatever page its pupils are on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from figures.stores import pupil, record, store_in
from leerroute import united
from leerroute.correcting import Amending
from leerroute.events import VmboLeft
from leerroute.store import Store
from leerroute.united import page_united, person_of, with_joined

LEFT = VmboLeft(occurred_on=date(2022, 7, 31), where="02QZ00")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Four pupils of whom p1, p2 and p3 are one person."""
    with store_in(tmp_path) as made:
        for key in ("p1", "p2", "p3", "p4"):
            record(made, key, LEFT)
        anna = Amending(made.log, "anna")
        anna.join(pupil(made, "p2"), pupil(made, "p1"), reason="toets")
        anna.join(pupil(made, "p3"), pupil(made, "p2"), reason="toets")
        yield made


@pytest.mark.parametrize("size", [1, 2, 10])
def test_every_pupil_comes_once_with_all_who_were_joined(
    store: Store, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(united, "PUPILS_PER_PAGE", size)
    asked = [pupil(store, key) for key in ("p1", "p4", "p2")]
    came = [one for page in with_joined(store.log, asked) for one, _ in page]
    assert sorted(came) == sorted(pupil(store, key) for key in ("p1", "p2", "p3", "p4"))


def test_a_page_gives_only_its_own_pupils_the_absorbed_without_facts(store: Store) -> None:
    page = list(store.log.histories([pupil(store, "p1"), pupil(store, "p4")]))
    came = dict(page_united(store.log, page).page)
    assert {one: len(history) for one, history in came.items()} == {
        pupil(store, "p1"): 0,
        pupil(store, "p4"): 1,
    }


def test_a_person_is_found_from_any_of_its_pupils(store: Store) -> None:
    found = {person_of(store.log, pupil(store, key)).counts_as for key in ("p1", "p2", "p3")}
    assert found == {pupil(store, "p3")}
