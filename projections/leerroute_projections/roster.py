"""The pupils of one school on each 1 October: where they stood, what became of them a year later, who needs a look.

For the school itself: pupils by their id, never by number or name. No figure is defined here; who dropped out is told
by the figure.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

import sqlalchemy as sa

from leerroute.terms import Text, teldatum
from leerroute_projections import names
from leerroute_projections.answer import AsKnown
from leerroute_projections.cells import case_of
from leerroute_projections.closings import Closings, delivery_of
from leerroute_projections.dropout import dropout
from leerroute_projections.standing import standing_of
from leerroute_projections.statements import listing
from leerroute_projections.tables import registration, year

Signal = Literal["dropout", "not-seen", "not-closed", "past-planned-end"]
"""Why a pupil needs a look."""

SIGNALS: dict[Signal, Text] = {
    "dropout": Text("voortijdig schoolverlater", "early school leaver"),
    "not-seen": Text("nergens gezien, zonder verklaring", "seen nowhere, unexplained"),
    "not-closed": Text("nog niet te zien: levering niet volledig", "not to be seen yet: delivery incomplete"),
    "past-planned-end": Text("nog ingeschreven na de geplande einddatum", "still registered after the planned end"),
}  # fmt: skip

Sight = Literal["seen", "to-come", "not-closed", "explained", "unexplained"]
"""What is to be said of a pupil a year later: where, or why nowhere."""


ORDER = [*names.LEERWEGEN, *names.KINDS]
"""The groups of the vo in reading order; those of the mbo begin with their level."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A pupil who stood at the school on the 1 October of a year, and what became of this pupil a year later."""

    pupil: UUID
    year: int
    group: str
    standing: Text
    later: Text
    signals: tuple[Signal, ...]


@dataclass(frozen=True)
class Roster:
    """The pupils of a school in one year, in reading order, as known at a point in the log."""

    school: str
    year: int
    pupils: tuple[Enrolled, ...]
    known: AsKnown


@dataclass(frozen=True)
class WorkLine:
    """How many pupils of one year and group stood at the school, and how many of them carry each signal."""

    year: int
    group: str
    pupils: int
    signals: tuple[tuple[Signal, int], ...]


@dataclass(frozen=True)
class Around:
    """What is known around the rows of a school.

    `dropouts` are pupils with the year after which they dropped out, `overdue` those still registered after their
    planned end with the last year in which they stood at the school; `horizon` is the last 1 October that has come.
    """

    closings: Closings
    horizon: int
    dropouts: Collection[tuple[UUID, int]]
    overdue: Collection[tuple[UUID, int]]


def enrolled_at(
    connection: sa.Connection,
    school: str,
    closings: Closings,
    moment: Mapping[str, Any],
    of_year: int | None = None,
) -> list[Enrolled]:
    """Who stood at a school, of all years or of one: the latest year first, within it by group.

    `moment` holds the last 1 October that had come (`horizon`) and the day (`known_on`).
    """
    around = around_it(connection, school, closings, moment)
    one_year = [] if of_year is None else [year.c.year == of_year]
    rows = connection.execute(
        sa.select(year).where(year.c.school == school, year.c.year <= around.horizon, *one_year)
    )
    return sorted((enrolled(row, around) for row in rows), key=in_reading_order)


def around_it(
    connection: sa.Connection, school: str, closings: Closings, moment: Mapping[str, Any]
) -> Around:
    """What is known around the rows of a school at a moment."""
    listed = connection.execute(listing(dropout, {"school": school}), moment)
    cases = (case_of(dropout, row, closings) for row in listed)
    return Around(
        closings=closings,
        horizon=moment["horizon"],
        dropouts={
            (case.pupil, int(case.group["school_year"] or 0))
            for case in cases
            if case.category in dropout.counted
        },
        overdue=overdue_at(connection, school, moment["known_on"]),
    )


def in_reading_order(one: Enrolled) -> tuple[Any, ...]:
    """The latest year first; within it leerwegen and levels from low to high."""
    place = ORDER.index(one.group) if one.group in ORDER else len(ORDER)
    return -one.year, place, one.group, one.standing.nl, one.pupil


def enrolled(row: Any, around: Around) -> Enrolled:
    """A row of the read table as a pupil of the list."""
    sight, later = a_year_later(row, around)
    return Enrolled(
        pupil=row.pupil_id,
        year=row.year,
        group=group_of(row),
        standing=standing_of(row),
        later=later,
        signals=tuple(signals(row, sight, around)),
    )


def group_of(row: Any) -> str:
    """In the vo the leerweg, elsewhere in the vo the kind of education; in the mbo level and leertraject (`3-bol`)."""
    if row.sector in ("mbo", "exam"):
        return f"{row.niveau}-{row.leertraject or 'unknown'}"
    return str(row.leerweg or row.kind)


def group_title(group: str) -> Text:
    """The name of a group."""
    niveau, _, leertraject = group.partition("-")
    if niveau in names.NIVEAUS and leertraject:
        unknown = Text("leertraject onbekend", "leertraject unknown")
        level, track = names.NIVEAUS[niveau], names.LEERTRAJECTEN.get(leertraject, unknown)
        return Text(f"{level.nl}, {track.nl}", f"{level.en}, {track.en}")
    if group == "vmbo":
        return Text("vmbo, leerweg onbekend", "vmbo, leerweg unknown")
    return (names.LEERWEGEN | names.KINDS).get(group, Text(group, group))


def a_year_later(row: Any, around: Around) -> tuple[Sight, Text]:
    """Where a pupil stood on the next 1 October, or why that cannot be said. Judged in the order of the figures."""
    if row.year >= around.horizon:
        return "to-come", Text("de dag moet nog komen", "the day has yet to come")
    if not row.next_alive:
        return "explained", Text("overleden", "died")
    if row.next_sector is not None:
        return "seen", standing_of(row, "next_", with_school=True)
    if not row.next_in_register:
        return "explained", Text("niet in de BRP", "not in the BRP")
    day = teldatum(row.year + 1)
    if not around.closings.may_look(row.school, delivery_of(row.sector), day):
        return "not-closed", Text("nog niet bekend (x)", "not known yet (x)")
    return unseen(row, around.closings.register_closed(day))


def unseen(row: Any, register_closed: bool) -> tuple[Sight, Text]:
    """Seen nowhere; only a register with national coverage tells that there was nothing to see."""
    nowhere = Text("niet in het onderwijs", "not in education")
    unknown = Text("vervolg onbekend", "whereabouts unknown")
    what, why = nowhere if register_closed else unknown, explanation(row)
    if why is None:
        return "unexplained", what
    return "explained", Text(f"{what.nl}, {why.nl}", f"{what.en}, {why.en}")


def explanation(row: Any) -> Text | None:
    """What explains that a pupil is at no school; None = nothing."""
    if row.next_startkwalificatie:
        return Text("met startkwalificatie", "with startkwalificatie")
    if row.next_exempted:
        return Text("vrijgesteld van de leerplicht", "exempted from compulsory education")
    if row.next_first_diploma and row.next_contract:
        return Text("aan het werk met diploma", "at work with a diploma")
    return None


def signals(row: Any, sight: Sight, around: Around) -> Iterator[Signal]:
    """Why this pupil needs a look, if at all."""
    if (row.pupil_id, row.year) in around.dropouts:
        yield "dropout"
    elif sight == "unexplained":
        yield "not-seen"
    elif sight == "not-closed":
        yield "not-closed"
    if (row.pupil_id, row.year) in around.overdue:
        yield "past-planned-end"


def overdue_at(connection: sa.Connection, school: str, known_on: date) -> set[tuple[UUID, int]]:
    """Who is still registered at an institution after the planned end, with the last year in which they stood there."""
    late = sa.select(registration.c.pupil_id).where(
        registration.c.institution == school,
        registration.c.last_day.is_(None),
        registration.c.planned_end < known_on,
        ~registration.c.exam_only,
    )
    last = (
        sa.select(year.c.pupil_id, sa.func.max(year.c.year))
        .where(year.c.school == school, year.c.pupil_id.in_(late))
        .group_by(year.c.pupil_id)
    )
    return {(pupil, of_year) for pupil, of_year in connection.execute(last)}


def work_lines(pupils: Iterable[Enrolled]) -> tuple[WorkLine, ...]:
    """Pupils and signals per year and group, in the order in which the pupils come."""
    together: dict[tuple[int, str], list[Enrolled]] = {}
    for one in pupils:
        together.setdefault((one.year, one.group), []).append(one)
    return tuple(
        WorkLine(of_year, group, len(some), tuple(counted(some)))
        for (of_year, group), some in together.items()
    )


def counted(pupils: Iterable[Enrolled]) -> Iterator[tuple[Signal, int]]:
    """How many pupils carry each signal, in the order of the signals; zero too."""
    found = Counter(signal for one in pupils for signal in one.signals)
    return ((signal, found[signal]) for signal in SIGNALS)
