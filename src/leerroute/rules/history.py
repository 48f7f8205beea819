"""One pupil as rules see it: the facts that count, in order of happening, and the life they make. Judges nothing."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar

from leerroute.events import DiplomaAwarded, Recorded, Transition
from leerroute.pathway import Life, facts_known, life_of
from leerroute.rules.codes import NO_CODES, Codes

T = TypeVar("T", bound=Transition)
V = TypeVar("V")
Find = Callable[[Recorded[Any], "History"], V]


class History:
    """One pupil's facts as they count, the life they make, the code lists as known, and what was found among them."""

    __slots__ = ("_by_kind", "codes", "facts", "found", "life", "told_again")

    def __init__(self, facts: Sequence[Recorded[Any]], life: Life, codes: Codes = NO_CODES) -> None:
        self.facts, self.life, self.codes = facts, life, codes
        self._by_kind: dict[type[Transition], list[Recorded[Any]]] = {}
        self.found: dict[tuple[object, int], Any] = {}
        for one in facts:
            self._by_kind.setdefault(type(one.fact), []).append(one)
        self.told_again = told_again_in(self.told(DiplomaAwarded), life)

    def told(self, kind: type[T]) -> Sequence[Recorded[T]]:
        """The facts of one kind, in order of happening."""
        return self._by_kind.get(kind, ())


def told_again_in(diplomas: Sequence[Recorded[DiplomaAwarded]], life: Life) -> frozenset[int]:
    """The positions of diplomas that another source reported too: these count once."""
    counted = {award.position for award in life.awards}
    return frozenset(one.position for one in diplomas if one.position not in counted)


def remembered(find: Find[V]) -> Find[V]:
    """What a function finds for a fact of a history is looked for once, however many rules ask."""

    @wraps(find)
    def found(fact: Recorded[Any], history: History) -> V:
        key, known = (find, fact.position), history.found
        if key not in known:
            known[key] = find(fact, history)
        return known[key]  # type: ignore[no-any-return]

    return found


def history_of(recorded: Sequence[Recorded[Any]], codes: Codes = NO_CODES) -> History:
    """The history that recorded facts make, corrections and retractions heard."""
    facts = facts_known(recorded)
    return History(facts, life_of(facts), codes)
