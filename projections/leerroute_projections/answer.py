"""What a desk hands out: values to show, with all that is needed to say what they are. No counting, no hiding, no text layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from leerroute.terms import Text

Symbol = Literal["x", "z", "<5", "c"]
"""Why there is no number: not yet, not applicable, small, withheld for another reason."""


@dataclass(frozen=True)
class Share:
    """A share of a population with its Wilson 95% interval; all three between 0 and 1."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Cell:
    """One group of a figure.

    `group` holds a code per dimension asked for (None = unknown). `counts` follows the order of the figure's
    categories and sums to `population`. With a `symbol` there are no numbers: all are None. `rate` is the
    share of the counted categories; `rate_of_known` leaves the unknown out of the population. `unreliable` is
    the mark `~`: a small population, or more than 5% unknown. `schools_closed` of `schools` have closed their
    deliveries up to the day looked at; only those are counted.
    `beside`, `sums` and `medians` follow what the figure tells of the same population beside its categories;
    `measured` is the number of cases behind each median, which is None without any.
    """

    group: tuple[str | None, ...]
    population: int | None
    counts: tuple[int | None, ...]
    rate: Share | None
    rate_of_known: Share | None
    symbol: Symbol | None
    unreliable: bool
    schools: int
    schools_closed: int
    beside: tuple[int | None, ...] = ()
    sums: tuple[float | None, ...] = ()
    medians: tuple[float | None, ...] = ()
    measured: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Apart:
    """Cases that the definition leaves out and counts apart, in all groups together.

    `cases` None = not yet. `counts` follows the figure's categories where these cases are judged by them, else None.
    """

    code: str
    title: Text
    cases: int | None
    counts: tuple[int, ...] | None = None


@dataclass(frozen=True)
class AsKnown:
    """The point in the log at which an answer was given: facts recorded up to this position and no later.

    `references` names the reference tables that held there, each with the first digits of the hash of its file.
    """

    position: int
    recorded_at: datetime
    erasures: int
    references: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Answer:
    """A figure, broken down, as known at a point in the log. `exact` is False for a released (protected) answer."""

    figure: str
    by: tuple[str, ...]
    where: Mapping[str, str]
    cells: tuple[Cell, ...]
    total: Cell
    apart: tuple[Apart, ...]
    known: AsKnown
    exact: bool = True


@dataclass(frozen=True)
class Case:
    """A pupil behind a figure, with the code of its group per dimension. `category` None = not yet (`x`).

    `beside` names the conditions beside that are met, `numbers` holds what is behind each sum and median.
    """

    pupil: UUID
    group: Mapping[str, str | None]
    category: str | None
    beside: frozenset[str] = frozenset()
    numbers: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Spell:
    """An enrolment on a pupil's timeline, from its first to its last day; None = still open."""

    lane: Literal["vo", "mbo", "elders"]
    label: Text
    school: str
    first_day: date
    last_day: date | None


State = Literal["counts", "disputed", "retracted", "lapsed"]
"""How a transition stands; lapsed = settled against it after a dispute. The last two do not count."""


@dataclass(frozen=True)
class Moment:
    """A transition on a pupil's timeline: when it happened, when it was recorded, from which source.

    A corrected one says what it says now; `details` tell what it said before, and what was said about it since, when
    and by whom.
    """

    id: str
    title: Text
    occurred_on: date
    recorded_at: datetime
    reported_on: date | None
    school: str | None
    details: tuple[tuple[Text, Text], ...]
    source: str
    row: int | None
    lane: Literal["vo", "mbo", "elders"]
    state: State = "counts"


@dataclass(frozen=True)
class Seen:
    """A line of the view log: who looked at this history, when, why."""

    at: datetime
    user: str
    role: str
    reason: str
    outcome: str


@dataclass(frozen=True)
class PupilHistory:
    """One pupil's history, for those with the right to see it.

    `streams` are the pupils that are this person, each with the version reached; `pupil` is the one who counts.
    """

    pupil: UUID
    spells: tuple[Spell, ...]
    moments: tuple[Moment, ...]
    views: tuple[Seen, ...]
    known: AsKnown
    streams: tuple[tuple[UUID, int], ...] = ()


@dataclass(frozen=True)
class Delivery:
    """An import: which file, when, by whom, with which result. `sha256` is the hash of that file."""

    label: str
    at: datetime
    by: str
    rows: int
    recorded: int
    known: int
    refused: int
    finished: bool
    sha256: str = ""


@dataclass(frozen=True)
class Closing:
    """Up to which day a source has declared its deliveries complete. `school` None = the register with national coverage."""

    school: str | None
    delivered: str | None
    complete_until: date


@dataclass(frozen=True)
class Contents:
    """What a store holds: how much, since when, as known when, from which deliveries."""

    pupils: int
    transitions: int
    schools: int
    institutions: int
    first_day: date | None
    last_day: date | None
    known: AsKnown
    deliveries: tuple[Delivery, ...]
    closings: tuple[Closing, ...]
    made_up: bool
