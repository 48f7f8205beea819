"""A column of a read model with the words in which a reader knows it. Every text about a column is printed from here."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from leerroute.terms import Language, Text

Known = tuple[Text, Text]
"""That a column has a value, and that it has none."""


def described(
    name: str,
    type_: Any,
    text: Text,
    *,
    negative: Text | None = None,
    values: Mapping[str, Text] | None = None,
    known: Known | None = None,
) -> sa.Column[Any]:
    """A column with its words.

    `negative` says it of a yes / no column that is no; `values` names its codes; `known` says of a column that it
    has a value, and that it has none.
    """
    info = {"text": text, "negative": negative, "values": dict(values or {}), "known": known}
    return sa.Column(name, type_, info=info)


def yes_no(name: str, text: Text, negative: Text) -> sa.Column[Any]:
    """A yes / no column; None where the day has not come yet."""
    return described(name, sa.Boolean(), text, negative=negative)


def code(
    name: str, text: Text, values: Mapping[str, Text] | None = None, known: Known | None = None
) -> sa.Column[Any]:
    """A column of short codes."""
    return described(name, sa.String(24), text, values=values, known=known)


def number(name: str, text: Text, known: Known | None = None) -> sa.Column[Any]:
    """A column of whole numbers."""
    return described(name, sa.Integer(), text, known=known)


def day(name: str, text: Text, known: Known | None = None) -> sa.Column[Any]:
    """A column of days."""
    return described(name, sa.Date(), text, known=known)


def pupil_id() -> sa.Column[Any]:
    """The first key column of every read table: rows are spread, and joined, by pupil."""
    return sa.Column("pupil_id", sa.Uuid(), primary_key=True)


def words_of(column: sa.Column[Any], language: Language) -> str:
    """A column as a reader knows it."""
    text: Text = column.info["text"]
    return text.in_(language)


def value_in_words(column: sa.Column[Any], value: object, language: Language) -> str:
    """A code of a column as a reader knows it; a code without words is shown as it is."""
    named: Text | None = column.info.get("values", {}).get(str(value))
    return named.in_(language) if named is not None else str(value)
