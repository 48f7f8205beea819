"""The texts of the pages: Dutch in the code, English from the catalogue. Numbers and dates as people write them."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Protocol

from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from leerroute.terms import Language, Text, whole

LANGUAGES: tuple[Language, ...] = ("nl", "en")
CATALOGUE = Path(__file__).parent / "locale" / "en" / "LC_MESSAGES" / "leerroute.po"

_language: ContextVar[Language] = ContextVar("language", default="nl")


def language() -> Language:
    """The language of this run of a page."""
    return _language.get()


def speak(one: str | None) -> None:
    """From here on in this language; Dutch when it is none of ours."""
    _language.set("en" if one == "en" else "nl")


@contextmanager
def speaking(one: Language) -> Iterator[None]:
    """In this language for a while."""
    before = _language.set(one)
    try:
        yield
    finally:
        _language.reset(before)


@cache
def english() -> gettext.NullTranslations:
    """The English catalogue, read as it was written: there is no compiled file beside it."""
    compiled = BytesIO()
    with CATALOGUE.open("rb") as written:
        write_mo(compiled, read_po(written, locale="en"))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _(text: str) -> str:
    """A text of a page, in the language of this run."""
    return english().gettext(text) if language() == "en" else text


def ngettext(one: str, many: str, n: int) -> str:
    """A text of a page for one or for several."""
    if language() == "en":
        return english().ngettext(one, many, n)
    return one if n == 1 else many


def said(text: Text) -> str:
    """A text that came with the figures, in the language of this run."""
    return text.in_(language())


def number(value: int) -> str:
    """A whole number: `1.204`, in English `1,204`."""
    return whole(value).in_(language())


def percentage(value: float) -> str:
    """A share as a percentage with one decimal: `53,3%`."""
    return str(format_percent(value, "#,##0.0%", locale=language()))


class Span(Protocol):
    """Anything between two shares: an interval, or control limits."""

    @property
    def low(self) -> float:
        """Where it begins."""

    @property
    def high(self) -> float:
        """Where it ends."""


def interval(span: Span) -> str:
    """An interval of shares: `30,1 – 75,2%`."""
    low = format_decimal(100 * span.low, "0.0", locale=language())
    return f"{low} – {percentage(span.high)}"


def points(value: float) -> str:
    """A difference of two shares in percentage points, with its sign unless it is 0: `-0,4`."""
    rounded = round(100 * value, 1) or 0.0
    return str(format_decimal(rounded, "+0.0;-0.0" if rounded else "0.0", locale=language()))


def day(value: date) -> str:
    """A day in full: `1 oktober 2024`, in English `1 October 2024`."""
    return str(format_date(value, "d MMMM y", locale=language()))


def short_day(value: date) -> str:
    """A day for in a table: `01-10-2024`, in English `1 Oct 2024`."""
    return str(
        format_date(value, "dd-MM-y" if language() == "nl" else "d MMM y", locale=language())
    )


def moment(value: datetime) -> str:
    """A moment as the log keeps it, and as `--known-at` reads it: `23 november 2026 om 21:53 UTC`."""
    at = format_datetime(value, "H:mm", tzinfo=UTC, locale=language())
    return _("{day} om {time} UTC").format(day=day(value.astimezone(UTC).date()), time=at)


def short_moment(value: datetime) -> str:
    """A moment for in a table: `23-11-2026 21:53 UTC`, in English `23 Nov 2026 21:53 UTC`."""
    at = value.astimezone(UTC)
    return f"{short_day(at.date())} {at:%H:%M} UTC"
