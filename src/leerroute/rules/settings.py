"""Numbers and days in rules that the law changes: each with the day from which it holds, its source, and how sure it is."""

from collections.abc import Iterator
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from leerroute.terms import Text

V = TypeVar("V")


class From(NamedTuple, Generic[V]):
    """A value from a day on. None as value = from then on not laid down; `confirmed` False = from memory, to be checked."""

    day: date
    value: V | None
    source: str
    confirmed: bool = True


class NotLaidDown(LookupError):
    """A rule asked for a number of the law on a day on which none was laid down; it should not have been in force then."""


class Setting(Generic[V]):
    """One number or day of the law, over the years."""

    def __init__(self, name: str, meaning: Text, *values: From[V]) -> None:
        self.name, self.meaning = name, meaning
        self.values = tuple(sorted(values, key=lambda one: one.day))

    @property
    def since(self) -> date:
        """The day from which anything is laid down."""
        return self.values[0].day

    def on(self, day: date) -> V | None:
        """The value that holds on a day; None = none was laid down."""
        return next((one.value for one in reversed(self.values) if one.day <= day), None)

    def known_on(self, day: date) -> V:
        """The value that holds on a day; NotLaidDown where there is none."""
        value = self.on(day)
        if value is None:
            raise NotLaidDown(f"{self.name}: {day}")
        return value

    def __iter__(self) -> Iterator[From[V]]:
        return iter(self.values)
