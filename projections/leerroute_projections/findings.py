"""What the rules found, as it stands on a day: one by one for a work list, and counted per rule. No rule is judged here."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from leerroute.problems import Problem
from leerroute.rules import RULES, Computed, Rule, Value
from leerroute.terms import Text
from leerroute_projections.cube import Cube, Holds, Line
from leerroute_projections.rows.findings import BITS, school_of, year_of
from leerroute_projections.rows.pupil import Pupil
from leerroute_projections.tables import finding, satisfied

at = finding.c

WORST_FIRST = (Value.BROKEN, Value.UNDETERMINED, Value.OPEN, Value.SATISFIED)
"""A pupil counts once per rule, school year and school, under the first of these that occurs there."""


class UnknownRule(Problem):
    """A rule that is not in the register."""

    def __init__(self, id: str) -> None:
        super().__init__(
            Text(
                f"er is geen regel '{id}'; `leerroute rules` noemt ze alle",
                f"there is no rule '{id}'; `leerroute rules` lists them all",
            )
        )


class Finding(NamedTuple):
    """One rule about one transition of one pupil, as it stands on a day.

    `subject` and `rests_on` are positions of transitions; `missing` names what cannot be determined without, `lacks`
    what is not there; `measured` what was measured beside it. `due` None = no last day is known; `met` None = not met, as far as known.
    """

    pupil: UUID
    rule: Rule
    value: Value
    severity: str
    year: int
    school: str | None
    since: date
    due: date | None
    met: date | None
    subject: int
    rests_on: tuple[int, ...]
    missing: tuple[str, ...]
    lacks: tuple[str, ...]
    measured: Text | None


class Conformance(NamedTuple):
    """How one rule stands: how many pupils per school year and school it applied to, and how it stands for them.

    A pupil counts once per school year and school, under the worst that was found there.
    """

    rule: Rule
    satisfied: int
    broken: int
    undetermined: int
    open: int

    @property
    def applicable(self) -> int:
        """To how many the rule applied."""
        return self.satisfied + self.broken + self.undetermined + self.open


def value_on(day: date) -> sa.ColumnElement[str]:
    """How a row stands on a day: the same as Judgement.on says."""
    in_time = sa.and_(
        at.met.is_not(None), at.met <= day, sa.or_(at.due.is_(None), at.met <= at.due)
    )
    return sa.case(
        (at.kind == "broken", Value.BROKEN.name),
        (at.kind == "undetermined", Value.UNDETERMINED.name),
        (in_time, Value.SATISFIED.name),
        (sa.or_(at.due.is_(None), at.due >= day), Value.OPEN.name),
        else_=Value.BROKEN.name,
    )


def rule_named(id: str) -> Rule:
    """The rule of this id, in capitals or not; UnknownRule."""
    for known, rule in RULES.items():
        if known.casefold() == id.casefold():
            return rule
    raise UnknownRule(id)


def of_school(column: sa.Column[Any], school: str) -> sa.ColumnElement[bool]:
    """A school: a BRIN speaks for all its vestigingen."""
    return column.startswith(school, autoescape=True)


def findings_on(
    connection: sa.Connection,
    day: date,
    *,
    values: Iterable[Value],
    school: str | None = None,
    rule: str | None = None,
    pupil: UUID | None = None,
) -> Iterator[Finding]:
    """The findings that stand so on a day, what is due first at the top; `rule`, `school` and `pupil` None = all."""
    standing = value_on(day)
    conditions = [at.since <= day, standing.in_([value.name for value in values])]
    if school is not None:
        conditions.append(of_school(at.school, school))
    if rule is not None:
        conditions.append(at.rule == rule_named(rule).id)
    if pupil is not None:
        conditions.append(at.pupil_id == pupil)
    order = (at.due.is_(None), at.due, at.since, at.pupil_id, at.nth)
    statement = sa.select(*at, standing.label("value")).where(*conditions).order_by(*order)
    for row in connection.execute(statement):
        yield finding_of(row)


def finding_of(row: Any) -> Finding:
    """A row as a finding."""
    return Finding(
        pupil=row.pupil_id,
        rule=RULES[row.rule],
        value=Value[row.value],
        severity=row.severity,
        year=row.year,
        school=row.school,
        since=row.since,
        due=row.due,
        met=row.met,
        subject=row.subject,
        rests_on=tuple(int(one) for one in (row.rests_on or "").split()),
        missing=tuple((row.missing or "").split()),
        lacks=tuple((row.lacks or "").split()),
        measured=Text(row.measured, row.measured_en) if row.measured else None,
    )


def judged(pupil: Pupil, day: date) -> list[Finding]:
    """All that the rules say of one pupil as it stands on a day, also what is satisfied, in order of happening."""
    standing = ((one, one.on(day)) for one in pupil.judgements)
    return [
        Finding(
            pupil=pupil.id,
            rule=one.rule,
            value=value,
            severity=one.severity,
            year=year_of(one),
            school=school_of(one),
            since=one.since,
            due=one.due,
            met=one.met,
            subject=one.subject.position,
            rests_on=one.rests_on,
            missing=tuple(map(str, one.missing)),
            lacks=one.lacks,
            measured=one.measured,
        )
        for one, value in standing
        if value is not Value.NOT_APPLICABLE
    ]


def counted_on(connection: sa.Connection, day: date) -> Cube:
    """How the rules stand on a day: numbers by rule, value, school year and school."""
    return Cube([*worst_found(connection, day), *satisfied_by_rule(connection)], keys=4)


def conformance_in(
    counted: Cube, *, school: str | None = None, year: int | None = None
) -> list[Conformance]:
    """How each computed rule stands, in the order of the register; in one school year and at one school, None = in all."""
    where: list[tuple[int, Holds]] = []
    if year is not None:
        where.append((2, lambda one: one == year))
    if school is not None:
        where.append((3, lambda one: (one or "").casefold().startswith(school.casefold())))
    found = {(rule, value): n for rule, value, n in counted.lines((0, 1), where)}
    return [
        Conformance(
            rule,
            found.get((id, Value.SATISFIED), 0),
            found.get((id, Value.BROKEN), 0),
            found.get((id, Value.UNDETERMINED), 0),
            found.get((id, Value.OPEN), 0),
        )
        for id, rule in RULES.items()
        if isinstance(rule.state, Computed)
    ]


def worst_found(connection: sa.Connection, day: date) -> Iterator[Line]:
    """Per rule, value, school year and school: how many pupils have it there as the worst of the rows."""
    rank = sa.case({value.name: i for i, value in enumerate(WORST_FIRST)}, value=value_on(day))
    each = (
        sa.select(at.rule, sa.func.min(rank).label("worst"), at.year, at.school)
        .where(at.since <= day)
        .group_by(at.rule, at.pupil_id, at.year, at.school)
        .subquery()
    )
    keys = (each.c.rule, each.c.worst, each.c.year, each.c.school)
    for rule, worst, *others in connection.execute(
        sa.select(*keys, sa.func.count()).group_by(*keys)
    ):
        yield (rule, WORST_FIRST[worst], *others)


def satisfied_by_rule(connection: sa.Connection) -> Iterator[Line]:
    """Per rule, school year and school: for how many pupils it was satisfied there throughout."""
    of = satisfied.c
    keys = (of.chapter, of.rules, of.year, of.school)
    chapters = by_chapter()
    for chapter, rules, year, school, n in connection.execute(
        sa.select(*keys, sa.func.count()).group_by(*keys)
    ):
        for id in chapters[chapter]:
            if rules & BITS[id]:
                yield (id, Value.SATISFIED, year, school, n)


def by_chapter() -> Mapping[str, list[str]]:
    """The computed rules by the chapter in which they are listed."""
    chapters: dict[str, list[str]] = {}
    for id, rule in RULES.items():
        if isinstance(rule.state, Computed):
            chapters.setdefault(rule.chapters[0], []).append(id)
    return chapters
