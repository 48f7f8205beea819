"""A pupil's leerwerktraject as a whole: all placements at companies and all practice, over leerjaar 3 and 4. Judges nothing."""

from datetime import date
from typing import Any

from leerroute.events import LwtEnded, LwtPlaced, LwtPracticeRecorded, Recorded
from leerroute.rules.history import History


def is_first_placement(placed: Recorded[LwtPlaced], history: History) -> bool:
    """Whether the leerwerktraject begins with this placement; a later one is at another company."""
    return placed is history.told(LwtPlaced)[0]


def last_day(history: History) -> date | None:
    """The last day of a leerwerktraject: of itself, else of the diploma or of the vmbo; None = it is going on."""
    placed, ended = history.told(LwtPlaced), history.told(LwtEnded)
    if ended and ended[-1].fact.occurred_on >= placed[-1].fact.occurred_on:
        return ended[-1].fact.occurred_on
    diplomas = [one.day for one in history.life.awards if one.kind == "vmbo-lwt"]
    left = [one.last_day for one in history.life.enrolments if one.kind == "vmbo"]
    return diplomas[-1] if diplomas else (left[-1] if left else None)


def is_in_lwt(history: History, day: date) -> bool:
    """Whether a day lies in a leerwerktraject."""
    placed = history.told(LwtPlaced)
    end = last_day(history) if placed else None
    return bool(placed) and placed[0].fact.occurred_on <= day and (end is None or day <= end)


def was_broken_off(history: History) -> bool:
    """Whether the leerwerktraject was left without completing it."""
    ended = history.told(LwtEnded)
    return bool(ended) and ended[-1].fact.outcome is False


def practice_at(company: str | None, history: History) -> list[Recorded[LwtPracticeRecorded]]:
    """The practice at a company; practice of which the company is not stated is at the only one."""
    only = len({one.fact.company for one in history.told(LwtPlaced)}) == 1
    return [
        one
        for one in history.told(LwtPracticeRecorded)
        if one.fact.company == company or (one.fact.company is None and only)
    ]


def days_of(practice: Any) -> tuple[date, date]:
    """The first and the last day of recorded practice: of its period, else the day of recording."""
    return (
        practice.period_from or practice.occurred_on,
        practice.period_until or practice.occurred_on,
    )
