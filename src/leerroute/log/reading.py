"""Reading a log: histories of pupils, facts by kind, points in the log. Writes nothing."""

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from itertools import groupby, islice, pairwise
from math import ceil
from operator import itemgetter
from typing import Any, TypeVar
from uuid import UUID

from leerroute.events import Fact, Recorded, Transition
from leerroute.log.errors import KeyMissing, NotByKind, UnreadableFact
from leerroute.log.keyring import KeyRing
from leerroute.log.mapper import SEALED, SealingMapper, topic_of
from leerroute.log.pages import Mark, Pages, Row

F = TypeVar("F", bound=Fact)
History = list[Recorded[Any]]
RecordedAt = Callable[[int], datetime]

Range = tuple[UUID | None, UUID | None]
"""Ids later than one, up to and including another; None = no bound."""

STREAMS_AT_ONCE = 1000
LOOKED_AT_PER_RANGE = 64
"""Places in the log that are looked at to make a range: as many streams lie in it, each as often as it was recorded about."""

_FOR_EVER = 2**63 - 1
_AFTER_EVERY_ID = "g"

_HISTORIES = """
    SELECT position, originator_id, originator_version, topic, state FROM events
    WHERE originator_id IN (SELECT value FROM json_each(?)) AND position <= ?{}
    ORDER BY originator_id, originator_version"""
_OTHER_KINDS = " AND topic NOT IN (SELECT value FROM json_each(?))"
_STREAMS = """
    SELECT DISTINCT originator_id FROM events
    WHERE originator_id > ? AND originator_id <= ? AND position <= ?
    ORDER BY originator_id LIMIT ?"""
_FACTS = """
    SELECT position, originator_id, originator_version, topic, state FROM events
    WHERE substr(state, 1, 1) = x'00' AND topic IN (SELECT value FROM json_each(?))
    AND +position <= ? ORDER BY position"""
_LAST_FACT = """
    SELECT coalesce(max(position), 0) FROM events
    WHERE substr(state, 1, 1) = x'00' AND topic IN (SELECT value FROM json_each(?))
    AND +position <= ?"""
_PUPILS_SINCE = """
    SELECT DISTINCT originator_id FROM events WHERE position > ? AND position <= ?
    AND (substr(state, 1, 1) = x'01' OR topic BETWEEN 'pupil-erased.' AND 'pupil-erased.:'){}"""
_TOLD_OF = """
    SELECT DISTINCT originator_id FROM events WHERE originator_id IN (SELECT value FROM json_each(?))
    AND topic IN (SELECT value FROM json_each(?))"""
# The plus signs keep SQLite to the index of the streams, which holds positions too, and away from the states.
_FIRST_VERSIONS = """
    SELECT originator_id FROM events WHERE +originator_version = 1 AND +position <= ?"""
_SOME_STREAMS = """
    SELECT originator_id FROM events WHERE position IN (SELECT value FROM json_each(?))
    ORDER BY originator_id"""
# SQLite would rather walk all positions than the few facts by kind.
_PLAIN_EVENTS = "FROM events INDEXED BY facts_by_kind WHERE substr(state, 1, 1) = x'00'"
_PLAIN = f"SELECT position {_PLAIN_EVENTS} AND position <= ?"
_FIRST_PLAIN = f"{_PLAIN} AND originator_version = 1"
# The plus sign keeps SQLite from walking all positions instead of the few facts by kind.
_ERASED = """
    FROM events WHERE substr(state, 1, 1) = x'00'
    AND topic BETWEEN 'pupil-erased.' AND 'pupil-erased.:' AND +position"""
_ERASURES = f"SELECT count(DISTINCT originator_id) {_ERASED} <= ?"
_ERASED_SINCE = f"SELECT DISTINCT originator_id {_ERASED} > ?"


class Reading(ABC):
    """What can be asked of a log. Every answer stands at a position; `upto` None is the end of the log."""

    def __init__(self, keys: KeyRing, pages: Pages) -> None:
        self._keys, self._pages = keys, pages

    @abstractmethod
    def _select(self, statement: str, parameters: Iterable[Any] = ()) -> list[Any]:
        """The rows of a statement, as tuples."""

    def history(self, stream: UUID, *, upto: int | None = None) -> History:
        """All that was recorded in one stream, in order; empty for a pupil who was erased."""
        return self._histories([stream], upto)[stream]

    def stream_of(self, position: int) -> UUID | None:
        """The stream of what stands at a position; None where the log has no such position."""
        rows = self._select("SELECT originator_id FROM events WHERE position = ?", (position,))
        return UUID(rows[0][0]) if rows else None

    def histories(
        self,
        streams: Collection[UUID],
        *,
        upto: int | None = None,
        without: Collection[type[Fact]] = (),
    ) -> Iterator[tuple[UUID, History]]:
        """The history of each of these streams, each once; empty for who was erased or is unknown.

        Facts of the kinds in `without` are left out, and not opened.
        """
        for some in _some(streams):
            yield from self._histories(some, upto, without).items()

    def all_histories(
        self,
        *,
        upto: int | None = None,
        after: UUID | None = None,
        before: UUID | None = None,
        without: Collection[type[Fact]] = (),
    ) -> Iterator[tuple[UUID, History]]:
        """The histories of all pupils who are not erased, in the order of their ids.

        Only ids later than `after`, up to and including `before`: ranges that meet cover everybody once. Without
        `upto` everything stands at the end of the log at the start. Facts of the kinds in `without` are left out.
        """
        upto = self.last().position if upto is None else upto
        for some in _some(self._streams(after, before, upto)):
            for pupil, history in self._histories(some, upto, without).items():
                if any(isinstance(one.fact, Transition) for one in history):
                    yield pupil, history

    def ranges(self, parts: int) -> list[Range]:
        """Ranges of pupil ids about which about as much was recorded; fewer where there are not so many pupils.

        In a large log that is so of places spread evenly over it, which is enough to divide work.
        """
        places = spread_over(self.last().position, LOOKED_AT_PER_RANGE * parts)
        streams = [row[0] for row in self._select(_SOME_STREAMS, (json.dumps(places),))]
        ends = (ceil(len(streams) * part / parts) for part in range(1, parts)) if streams else ()
        edges = [None, *map(UUID, sorted({streams[end - 1] for end in ends})), None]
        return list(pairwise(edges))

    def pupils_since(
        self, position: int, *, upto: int | None = None, without: Collection[type[Fact]] = ()
    ) -> set[UUID]:
        """The pupils about whom something was recorded after a position, other than of these kinds; the erased among them."""
        rows = self._select(*_of_others(_PUPILS_SINCE, without, position, _end(upto)))
        return {UUID(row[0]) for row in rows}

    def told_of(self, streams: Collection[UUID], kind: type[Fact]) -> set[UUID]:
        """Those of these streams in which a fact of a kind was recorded; the erased too, since nothing is opened."""
        ids = json.dumps([stream.hex for stream in streams])
        rows = self._select(_TOLD_OF, (ids, json.dumps(_names(kind))))
        return {UUID(row[0]) for row in rows}

    def number_of_pupils(self, *, upto: int | None = None) -> int:
        """How many pupils the log knows, the erased among them."""
        everybody = f"SELECT count(*) FROM ({_FIRST_VERSIONS})"
        others = f"SELECT count(*) FROM ({_FIRST_PLAIN})"
        return self._number(everybody, upto) - self._number(others, upto)

    def has_pupils(self, at_least: float) -> bool:
        """Whether the log knows so many pupils, the erased among them; for few this is known without counting all."""
        others = self._number(f"SELECT count(*) FROM ({_FIRST_PLAIN})", None)
        some = f"SELECT count(*) FROM ({_FIRST_VERSIONS} LIMIT {ceil(at_least) + others})"
        return self._number(some, None) - others >= at_least

    def number_of_transitions(self, *, upto: int | None = None) -> int:
        """How many transitions of pupils the log holds."""
        everything = "SELECT count(*) FROM events WHERE position <= ?"
        return self._number(everything, upto) - self._number(
            f"SELECT count(*) FROM ({_PLAIN})", upto
        )

    def facts(self, kind: type[F], *, upto: int | None = None) -> list[Recorded[F]]:
        """Every fact of a kind that is not about a pupil, in the order of the log."""
        rows = self._select(_FACTS, (_topics(kind), _end(upto)))
        mapper, recorded_at = SealingMapper({}), self._recorded_at(rows)
        return [
            one
            for name, some in groupby(rows, key=_stream_of)
            for one in _opened(UUID(name), some, mapper, recorded_at)
        ]

    def last_of(self, kind: type[Fact], *, upto: int | None = None) -> int:
        """The position of the last fact of a kind that is not about a pupil; 0 = there is none."""
        position: int = self._select(_LAST_FACT, (_topics(kind), _end(upto)))[0][0]
        return position

    def erasures(self, *, upto: int | None = None) -> int:
        """How many pupils were erased: an earlier answer can be given again exactly while this is the same."""
        return self._number(_ERASURES, upto)

    def erased(self, *, after: int = 0) -> set[UUID]:
        """The pupils of whom the log says, after a position, that they were erased."""
        return set(map(UUID, self._erased_names(after)))

    def last(self) -> Mark:
        """The end of the log."""
        return self._up_to_date().last()

    def mark_at(self, moment: datetime) -> Mark:
        """What was known at a moment: the end of the last page recorded no later."""
        return self._up_to_date().at(moment)

    def mark_of(self, position: int) -> Mark:
        """A position as a point in the log; NoSuchPosition beyond the end."""
        return self._pages.covering(position, self._select).of(position)

    def _up_to_date(self) -> Pages:
        return self._pages.up_to_date(self._select)

    def _number(self, statement: str, upto: int | None) -> int:
        number: int = self._select(statement, (_end(upto),))[0][0]
        return number

    def _erased_names(self, after: int = 0) -> set[str]:
        return {row[0] for row in self._select(_ERASED_SINCE, (after,))}

    def _streams(self, after: UUID | None, before: UUID | None, upto: int) -> Iterator[UUID]:
        begin, end = after.hex if after else "", before.hex if before else _AFTER_EVERY_ID
        while rows := self._select(_STREAMS, (begin, end, upto, STREAMS_AT_ONCE)):
            yield from (UUID(row[0]) for row in rows)
            begin = rows[-1][0]

    def _histories(
        self, streams: Collection[UUID], upto: int | None, without: Collection[type[Fact]] = ()
    ) -> dict[UUID, History]:
        ids = json.dumps([stream.hex for stream in streams])
        rows: list[Row] = self._select(*_of_others(_HISTORIES, without, ids, _end(upto)))
        mapper = SealingMapper(self._keys.keys_of(streams))
        # The erased after the keys: a key goes after the log says so. Whatever `upto` is, they are erased.
        erased = self._erased_names()
        recorded_at = self._recorded_at(rows)
        found: dict[UUID, History] = {stream: [] for stream in streams}
        for name, some in groupby(rows, key=_stream_of):
            if name in erased:
                continue
            stream, of_stream = UUID(name), list(some)
            if not mapper.opens(stream) and any(row[4][:1] == SEALED for row in of_stream):
                raise KeyMissing(stream)
            found[stream] = _opened(stream, of_stream, mapper, recorded_at)
        return found

    def _recorded_at(self, rows: Iterable[Row]) -> RecordedAt:
        """When the page of the position of each of these rows was recorded."""
        last = max((row[0] for row in rows), default=0)
        return self._pages.covering(last, self._select).recorded_at


def _opened(
    stream: UUID, rows: Iterable[Row], mapper: SealingMapper, recorded_at: RecordedAt
) -> History:
    """Rows of one stream as facts; UnreadableFact names the position."""
    open_, opened = mapper.opener(stream), []
    for position, _, version, topic, state in rows:
        try:
            source, fact = open_(version, topic, state)
        except UnreadableFact as problem:
            raise problem.at(position) from None
        at = recorded_at(position)
        opened.append(Recorded(stream, version, position, at, fact, source))
    return opened


_stream_of = itemgetter(1)


def _topics(kind: type[Fact]) -> str:
    """The names under which a kind is stored, of all its versions."""
    if issubclass(kind, Transition):
        raise NotByKind(kind.name)
    return json.dumps(_names(kind))


def _names(kind: type[Fact]) -> list[str]:
    return [topic_of(kind, version) for version in range(1, kind.version + 1)]


def _of_others(
    statement: str, without: Collection[type[Fact]], *parameters: Any
) -> tuple[str, tuple[Any, ...]]:
    """A statement with its parameters, over facts that are of none of these kinds."""
    if not without:
        return statement.format(""), parameters
    names = sorted(name for kind in without for name in _names(kind))
    return statement.format(_OTHER_KINDS), (*parameters, json.dumps(names))


def spread_over(last: int, places: int) -> list[int]:
    """So many of the positions 1 up to and including a last one, evenly spread; all where there are no more."""
    return sorted({ceil(last * nth / places) for nth in range(1, places + 1)}) if last else []


def _end(upto: int | None) -> int:
    return _FOR_EVER if upto is None else upto


def _some(streams: Iterable[UUID]) -> Iterator[list[UUID]]:
    all_of_them = iter(streams)
    while some := list(islice(all_of_them, STREAMS_AT_ONCE)):
        yield some
