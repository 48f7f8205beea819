"""The steps of a reason: one condition each, how the definition says it, what was found, and whether it holds. Nothing is decided here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.sql import visitors

from leerroute.terms import Text, label_of_year
from leerroute_projections.cells import Counted, is_settled
from leerroute_projections.closings import NEVER, Closings
from leerroute_projections.columns import value_in_words
from leerroute_projections.explanation import condition
from leerroute_projections.figure import Category, Condition, Figure
from leerroute_projections.words import in_words


@dataclass(frozen=True)
class Step:
    """One condition: how the definition says it, what was found, and whether it holds."""

    condition: Text
    found: Text
    holds: bool


class Part(NamedTuple):
    """A condition of a definition that is judged by itself: in words, and the columns that it is about."""

    when: Condition
    words: Text
    columns: tuple[sa.Column[Any], ...]


def part_of(when: Condition) -> Part:
    """A condition as it is judged and said."""
    columns = [one for one in visitors.iterate(when) if isinstance(one, sa.Column)]
    words = Text(in_words(when, "nl"), in_words(when, "en"))
    return Part(when, words, tuple(dict.fromkeys(columns)))


def step(part: Part, row: sa.RowMapping, holds: bool) -> Step:
    """A condition, with what the row holds of each column that it is about."""
    found = [found_in(column, row[column.name]) for column in part.columns]
    said = Text("; ".join(one.nl for one in found), "; ".join(one.en for one in found))
    return Step(part.words, said, holds)


def found_in(column: sa.Column[Any], value: Any) -> Text:
    """What a row holds of one column, in words."""
    words: Text = column.info["text"]
    if value is None:
        known = column.info.get("known")
        return known[1] if known else Text(f"{words.nl}: onbekend", f"{words.en}: unknown")
    if isinstance(column.type, sa.Boolean):
        negative: Text = column.info["negative"]
        return words if value else negative
    return Text(
        f"{words.nl}: {value_in_words(column, value, 'nl')}",
        f"{words.en}: {value_in_words(column, value, 'en')}",
    )


def has_come(figure: Figure, year: int, horizon: int) -> Step:
    """Whether the 1 October had come on which it shows if a row is a case."""
    found = Text(f"het schooljaar {label_of_year(year)}", f"the school year {label_of_year(year)}")
    if not figure.settled.years:
        begun = Text("het schooljaar is begonnen", "the school year has begun")
        return Step(begun, found, year <= horizon)
    day = figure.day_settled(year)
    come = Text(
        f"het is {day:%d-%m-%Y} geweest: dan blijkt wie meetelt",
        f"{day:%d-%m-%Y} has been: it shows who is counted",
    )
    return Step(come, found, day.year <= horizon)


def known_steps(figure: Figure, line: Counted, closings: Closings) -> Iterator[Step]:
    """The conditions to be looked at yet: what must be complete until which day."""
    day = figure.day_looked_at(line.year)
    until = closings.closed_until(line.school, line.delivery)
    if figure.settled.unseen:
        yield covered(figure, line.year, closings)
    yield Step(
        Text(
            f"de leveringen van {line.school} zijn volledig tot en met {day:%d-%m-%Y}, en die dag is geweest",
            f"the deliveries of {line.school} are complete until {day:%d-%m-%Y}, and that day has been",
        ),
        complete(until),
        closings.may_look(line.school, line.delivery, day),
    )


def covered(figure: Figure, year: int, closings: Closings) -> Step:
    """Whether a register tells that who was seen nowhere was nowhere."""
    day = figure.day_settled(year)
    return Step(
        Text(
            f"een landelijke levering is volledig tot en met {day:%d-%m-%Y}",
            f"a national delivery is complete until {day:%d-%m-%Y}",
        ),
        complete(closings.register_closed_until()),
        is_settled(figure, closings, year),
    )


def complete(until: date) -> Text:
    """Until when deliveries are complete, in words."""
    if until == NEVER:
        return Text("niets volledig verklaard", "nothing declared complete")
    return Text(f"volledig tot en met {until:%d-%m-%Y}", f"complete until {until:%d-%m-%Y}")


def last(figure: Figure, category: Category, outcome: str | None) -> Step:
    """A category that takes all that no earlier one took; which of them, a register tells."""
    holds = outcome in (category.code, None)
    found = Text("zo is het", "so it is") if holds else Text("zo is het niet", "so it is not")
    return Step(condition(figure, category), found, holds)
