"""Rows of `finding` and `satisfied`: what the rules say of one pupil. The rules themselves live in leerroute.rules."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from leerroute.rules import (
    RULES,
    Broken,
    Due,
    Judgement,
    Satisfied,
    Undetermined,
)
from leerroute.terms import school_year_of
from leerroute_projections.rows.pupil import Pupil, Row

Place = tuple[str, int, str | None]
"""Chapter, school year and school."""


def finding_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per judgement that is not simply satisfied."""
    found = (one for one in pupil.judgements if not isinstance(one.verdict, Satisfied))
    for nth, one in enumerate(found, start=1):
        yield (
            pupil.id,
            nth,
            one.rule.id,
            kind_of(one),
            one.severity,
            year_of(one),
            school_of(one),
            one.since,
            one.due,
            one.met,
            one.subject.position,
            words(one.rests_on),
            words(one.missing),
            words(one.lacks),
            *(one.measured or (None, None)),
        )


def kind_of(judgement: Judgement) -> str:
    """Under which name a judgement is kept."""
    match judgement.verdict:
        case Broken():
            return "broken"
        case Undetermined():
            return "undetermined"
        case Due():
            return "due"
        case Satisfied():
            return "satisfied"


def year_of(judgement: Judgement) -> int:
    """The school year of what is judged."""
    return school_year_of(judgement.subject.fact.occurred_on)


def school_of(judgement: Judgement) -> str | None:
    """The school or institution where it happened; None = of no school."""
    fact: Any = judgement.subject.fact
    return getattr(fact, "institution", None) or getattr(fact, "where", None)


def words(several: Sequence[object]) -> str | None:
    """Codes or positions with spaces between; None where there are none."""
    return " ".join(map(str, several)) or None


def satisfied_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per chapter, school year and school: how often rules were satisfied, and which of them throughout."""
    times: dict[Place, int] = defaultdict(int)
    rules: dict[Place, int] = defaultdict(int)
    others: dict[Place, int] = defaultdict(int)
    for one in pupil.judgements:
        place: Place = (one.rule.chapters[0], year_of(one), school_of(one))
        if isinstance(one.verdict, Satisfied):
            times[place] += 1
            rules[place] |= BITS[one.rule.id]
        else:
            others[place] |= BITS[one.rule.id]
    for nth, (place, n) in enumerate(times.items(), start=1):
        yield (pupil.id, nth, *place, n, rules[place] & ~others[place])


def bits() -> dict[str, int]:
    """A bit for each rule, in the order of its chapter."""
    chapters: dict[str, int] = defaultdict(int)
    found = {}
    for rule in RULES.values():
        found[rule.id] = 1 << chapters[rule.chapters[0]]
        chapters[rule.chapters[0]] += 1
    return found


BITS = bits()
