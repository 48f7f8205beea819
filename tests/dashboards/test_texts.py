import ast
import string
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import leerroute_dashboards
from leerroute_dashboards.components.filters import iso
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import (
    CATALOGUE,
    _,
    day,
    moment,
    ngettext,
    number,
    percentage,
    short_day,
    speaking,
)

PAGES = Path(leerroute_dashboards.__file__).parent


def texts_in_the_code() -> set[object]:
    return {found[2] for found in extract_from_dir(PAGES, method_map=[("**.py", "python")])}


def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as written:
        return read_po(written, locale="en")


def translations() -> Iterator[tuple[str, str]]:
    """Every Dutch text with its English, plural forms apart."""
    for message in catalogue():
        if message.id:
            pairs = (
                zip(message.id, message.string or (), strict=True)
                if message.pluralizable
                else [(message.id, message.string)]
            )
            yield from ((str(one), str(other)) for one, other in pairs)


def test_every_text_has_an_english_translation_and_none_is_left_over() -> None:
    assert {message.id for message in catalogue() if message.id} == texts_in_the_code()


def test_no_translation_is_empty() -> None:
    assert all(english.strip() for _dutch, english in translations())


def test_a_translation_fills_in_the_same_names() -> None:
    def names(text: str) -> set[str | None]:
        return {name for _text, name, _spec, _conversion in string.Formatter().parse(text)} - {None}

    assert [dutch for dutch, english in translations() if names(dutch) != names(english)] == []


def test_no_text_hides_in_an_f_string_where_it_would_not_be_found() -> None:
    hidden = [
        f"{path.name}:{node.lineno}"
        for path in PAGES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.JoinedStr)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call)
        and isinstance(inner.func, ast.Name)
        and inner.func.id in ("_", "ngettext")
    ]
    assert hidden == []


def test_only_one_file_draws_a_chart() -> None:
    callers = [
        path.name for path in PAGES.rglob("*.py") if "plotly_chart(" in path.read_text("utf-8")
    ]
    assert callers == ["figure.py"]


def test_the_catalogue_is_used() -> None:
    with speaking("en"):
        assert _("Leerlingen") == "Pupils"
        assert ngettext("{n} leerling is gewist.", "{n} leerlingen zijn gewist.", 2).startswith(
            "{n} pupils"
        )


def test_numbers_and_dates_are_written_as_the_language_does() -> None:
    assert (number(1204), percentage(0.5335)) == ("1.204", "53,4%")
    with speaking("en"):
        assert (number(1204), percentage(0.5335)) == ("1,204", "53.4%")
    assert day(date(2024, 3, 1)) == "1 maart 2024"


def test_moments_are_told_in_utc_as_known_at_reads_them() -> None:
    assert moment(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == "1 juli 2026 om 22:30 UTC"


def test_no_sign_in_a_text_means_anything() -> None:
    assert plain("![x](http://a) ~ $1$") == r"\!\[x\]\(http\://a\) \~ \$1\$"


def test_a_date_may_be_written_as_people_do_here() -> None:
    assert [iso(text) for text in ("31-01-2025", "2025-01-31", "274")] == [
        "2025-01-31",
        "2025-01-31",
        "274",
    ]


def test_a_short_day_in_english_cannot_be_read_as_another() -> None:
    assert short_day(date(2025, 2, 1)) == "01-02-2025"
    with speaking("en"):
        assert short_day(date(2025, 2, 1)) == "1 Feb 2025"
