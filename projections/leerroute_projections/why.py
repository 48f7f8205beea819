"""Why a pupil is in a figure or not: the definition's own conditions, one by one, with what was found. Nothing is decided twice.

A pupil's rows are derived from the history as known and put into a database of their own in memory; there the very
expressions are evaluated that the figure counts with.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import elements, operators

from leerroute.events import Recorded
from leerroute.reference import Reference
from leerroute.terms import Text
from leerroute_projections.cells import Counted, code_of, outcome_as_known
from leerroute_projections.closings import Closings
from leerroute_projections.figure import Condition, Figure
from leerroute_projections.reasoning import Part, Step, has_come, known_steps, last, part_of, step
from leerroute_projections.rows import rows_of
from leerroute_projections.statements import outcome_of
from leerroute_projections.writing import insert_rows

IN_MEMORY = sa.create_engine("sqlite://", poolclass=sa.NullPool)
"""Every connection to it is to an empty database of its own."""


@dataclass(frozen=True)
class Judged:
    """A category, or a reason to be left out, with the steps that lead to it."""

    code: str
    title: Text
    steps: tuple[Step, ...]

    @property
    def holds(self) -> bool:
        """Whether all of its steps hold."""
        return all(step.holds for step in self.steps)


@dataclass(frozen=True)
class Reason:
    """One row of a pupil against one figure, step by step.

    `population` are the conditions to be counted at all, `known` those to be looked at yet. `outcomes` are the
    categories in the order in which they are judged, up to the first that holds. `left_out` are the reasons to be counted apart.
    """

    figure: str
    group: Mapping[str, str | None]
    population: tuple[Step, ...]
    known: tuple[Step, ...]
    outcomes: tuple[Judged, ...]
    left_out: tuple[Judged, ...]

    @property
    def counts(self) -> bool:
        """Whether the row is a case of the figure, looked at yet or not."""
        return all(step.holds for step in self.population)

    @property
    def category(self) -> str | None:
        """How the case ends, as the steps tell; None = it is no case, or may not be looked at yet."""
        if not self.counts or not all(step.holds for step in self.known):
            return None
        return next(outcome.code for outcome in self.outcomes if outcome.holds)

    @property
    def apart(self) -> str | None:
        """Under which reason the row is counted apart; None = it is not."""
        return next((one.code for one in self.left_out if one.holds), None)


def reasons(
    figures: Sequence[Figure],
    pupil: UUID,
    history: Sequence[Recorded[Any]],
    *,
    moment: Mapping[str, Any],
    codes: Reference,
    closings: Closings,
) -> dict[str, list[Reason]]:
    """Per figure a reason for each row of the pupil in its table, by year; `moment` is what statements are asked with."""
    tables = list(dict.fromkeys(figure.table for figure in figures))
    rows = rows_of([(pupil, history)], tables, horizon=moment["horizon"], codes=codes)
    with IN_MEMORY.begin() as connection:
        for table, of_table in rows.items():
            table.create(connection)
            insert_rows(connection, table, of_table)
        return {one.name: list(reasons_in(connection, one, moment, closings)) for one in figures}


def reasons_in(
    connection: sa.Connection, figure: Figure, moment: Mapping[str, Any], closings: Closings
) -> Iterator[Reason]:
    """A reason for each row of the figure's table that is about a year."""
    parts, statement = prepared(figure)
    for row in connection.execute(statement, moment).mappings():
        steps = [step(part, row, row[f"part_{i}"] == 1) for i, part in enumerate(parts)]
        yield reason_for(figure, row, iter(steps), moment["horizon"], closings)


Prepared = tuple[list[Part], sa.Select[Any]]
_PREPARED: dict[tuple[str, int], Prepared] = {}
"""By name and version of a figure: a definition does not change while it is used."""


def prepared(figure: Figure) -> Prepared:
    """The conditions of a figure, and the statement that judges them row by row; made once."""
    key = figure.name, figure.version
    if key not in _PREPARED:
        parts = [part_of(when) for when in parts_of_figure(figure)]
        _PREPARED[key] = parts, judging(figure, parts)
    return _PREPARED[key]


def judging(figure: Figure, parts: Sequence[Part]) -> sa.Select[Any]:
    """The statement that judges each part (`part_`) of every row, with what the row is about (`of_`, `by_`), by year."""
    return (
        sa.select(
            *figure.table.columns,
            *[sa.case((p.when, 1), else_=0).label(f"part_{i}") for i, p in enumerate(parts)],
            *[d.column.label(f"by_{d.code}") for d in figure.dimensions],
            figure.year.label("of_year"),
            figure.school.label("of_school"),
            figure.delivery.label("of_delivery"),
            outcome_of(figure).label("of_outcome"),
        )
        .where(figure.year.is_not(None))
        .order_by(figure.year)
    )


def parts_of_figure(figure: Figure) -> list[Condition]:
    """All conditions of a definition, in the order of its parts: population, categories, left out."""
    wholes = [
        figure.of,
        *(category.when for category in figure.categories),
        *(left_out.when for left_out in figure.apart),
    ]
    return [part for whole in wholes if whole is not None for part in parts_of(whole)]


def parts_of(whole: Any) -> list[Condition]:
    """The conditions that must all hold for a condition to hold."""
    if isinstance(whole, elements.Grouping):
        return parts_of(whole.element)
    if isinstance(whole, elements.BooleanClauseList) and whole.operator is operators.and_:
        return [part for clause in whole.clauses for part in parts_of(clause)]
    return [whole]


def reason_for(
    figure: Figure, row: sa.RowMapping, steps: Iterator[Step], horizon: int, closings: Closings
) -> Reason:
    """One row against one figure; `steps` are those of its conditions, in their order."""

    def next_steps(whole: Condition) -> tuple[Step, ...]:
        return tuple(islice(steps, len(parts_of(whole))))

    population = (has_come(figure, row["of_year"], horizon), *next_steps(figure.of))
    line = Counted((), row["of_year"], row["of_school"], row["of_delivery"], row["of_outcome"], 1)
    outcome = outcome_as_known(figure, closings, line)
    outcomes = [
        Judged(
            c.code,
            c.title,
            next_steps(c.when) if c.when is not None else (last(figure, c, outcome),),
        )
        for c in figure.categories
    ]
    left_out = tuple(Judged(one.code, one.title, next_steps(one.when)) for one in figure.apart)
    return Reason(
        figure=figure.name,
        group={d.code: code_of(row[f"by_{d.code}"]) for d in figure.dimensions},
        population=population,
        known=tuple(known_steps(figure, line, closings)),
        outcomes=until_first(outcomes),
        left_out=left_out,
    )


def until_first(outcomes: Sequence[Judged]) -> tuple[Judged, ...]:
    """The categories as they are judged, up to the first that holds."""
    judged = list(takewhile(lambda one: not one.holds, outcomes))
    return (*judged, *outcomes[len(judged) : len(judged) + 1])


def conclusion(figure: Figure, reason: Reason) -> Text:
    """What the steps of one row come to, in one sentence."""
    if not reason.counts:
        apart = next((one for one in reason.left_out if one.code == reason.apart), None)
        if apart is None:
            return Text("telt niet mee", "is not counted")
        return Text(f"apart geteld: {apart.title.nl}", f"counted apart: {apart.title.en}")
    if reason.category is None:
        return Text("telt mee, maar nog niet (x)", "is counted, but not yet (x)")
    category = next(c for c in figure.categories if c.code == reason.category)
    return Text(f"telt mee als: {category.title.nl}", f"is counted as: {category.title.en}")
