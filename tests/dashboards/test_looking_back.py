"""While histories are read for figures as known earlier, the page says how far it is."""

from typing import Any

import pytest
import streamlit as st

from leerroute_dashboards.components.looking_back import look_back


class Place:
    """A place on the page; remembers what stood there."""

    def __init__(self) -> None:
        self.stood: list[Any] = []

    def progress(self, share: float, text: str) -> None:
        self.stood.append((share, text))

    def empty(self) -> None:
        self.stood.append(None)


class Slow:
    """Questions whose answers take two steps, over so many pupils."""

    def __init__(self, pupils: int) -> None:
        self.pupils, self.asked = pupils, list[Any]()

    def make_ready(self, figures: tuple[str, ...], known_at: str, progress: Any) -> None:
        self.asked.append((figures, known_at))
        progress(self.pupils // 2, self.pupils)
        progress(self.pupils + 1, self.pupils)


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    made = Place()
    monkeypatch.setattr(st, "empty", lambda: made)
    return made


def test_the_page_says_how_many_histories_are_read_until_all_are(place: Place) -> None:
    slow: Any = Slow(20_000)
    look_back(slow, ["dropout", "throughput"], "12")
    assert slow.asked == [(("dropout", "throughput"), "12")]
    halfway, done, gone = place.stood
    assert (halfway[0], "10.000 van 20.000" in halfway[1]) == (0.5, True)
    assert (done[0], gone) == (1.0, None)


def test_what_is_done_at_once_is_not_told(place: Place) -> None:
    few: Any = Slow(4_999)
    look_back(few, ["dropout"], "12")
    assert place.stood == [None]


def test_nothing_has_to_be_read_for_now(place: Place) -> None:
    slow: Any = Slow(20_000)
    look_back(slow, ["dropout"], None)
    assert (slow.asked, place.stood) == ([], [])
