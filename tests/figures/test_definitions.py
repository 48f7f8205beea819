"""A definition lives in one place: what is counted and what is explained cannot differ."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from babel.messages.pofile import read_po
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import visitors

from figures.stores import all_closed, close_deliveries, desk, record, store_in
from leerroute.events import VmboEnrolled, VmboLeft
from leerroute_projections import dropout as dropout_file
from leerroute_projections import figures as list_of_figures
from leerroute_projections.explanation import explain
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.statements import counting, listing
from leerroute_projections.tables import READ_TABLES
from leerroute_projections.words import NoWords, in_words

LANGUAGES = ("nl", "en")
POSTGRESQL: Any = postgresql.dialect()  # type: ignore[no-untyped-call]
EVERY_FIGURE = pytest.mark.parametrize("figure", FIGURES.values(), ids=list(FIGURES))


def test_another_age_limit_changes_the_count_and_the_explanation_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    enrolled = VmboEnrolled(
        where="02QZ00", occurred_on=date(2020, 8, 1), leerjaar=4, leerweg="kb", born="1997-10-01"
    )
    record(store, "p", enrolled, VmboLeft(where="02QZ00", occurred_on=date(2021, 7, 31)))
    close_deliveries(store, *all_closed(date(2021, 10, 1), "02QZ"))

    def counted_and_explained() -> tuple[int | None, str]:
        asked = desk(store)
        explained = dict(asked.definition("dropout", "nl").lines)["Wie telt mee"]
        return asked.ask("dropout").total.population or 0, explained[-3:]

    assert counted_and_explained() == (0, "23.")
    monkeypatch.setitem(list_of_figures.FIGURES, "dropout", dropout_file.define({0: 24}))
    assert counted_and_explained() == (1, "24.")


@EVERY_FIGURE
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_text_names_the_age_limit(figure: Figure, language: str) -> None:
    definition = explain(figure, language)  # type: ignore[arg-type]
    texts = [definition.title, definition.question, figure.rate_title.nl, figure.source.nl]
    texts += [c.title.nl + c.title.en for c in figure.categories]
    assert not [text for text in texts if "23" in text]


def test_no_text_of_the_pages_names_the_age_limit() -> None:
    [catalogue] = Path(dropout_file.__file__).parents[2].glob("dashboards/**/leerroute.po")
    with catalogue.open("rb") as lines:
        messages = read_po(lines)
    assert not [m.id for m in messages if m.id and "23" in f"{m.id} {m.string}".replace("2023", "")]


@EVERY_FIGURE
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_of_a_definition_has_words(figure: Figure, language: str) -> None:
    text = " ".join(text for _, text in explain(figure, language).lines)  # type: ignore[arg-type]
    assert "next_" not in text


def test_a_condition_without_words_cannot_be_explained() -> None:
    with pytest.raises(NoWords):
        in_words(sa.func.length(READ_TABLES[0].c.school) > 4, "nl")


@EVERY_FIGURE
def test_every_figure_compiles_for_postgresql(figure: Figure) -> None:
    for statement in (counting(figure, figure.dimensions, {}), listing(figure, {})):
        assert "SELECT" in str(statement.compile(dialect=POSTGRESQL))


@pytest.mark.parametrize("table", READ_TABLES, ids=lambda t: t.name)
def test_every_read_table_has_the_pupil_as_its_first_key_column(table: sa.Table) -> None:
    assert next(iter(table.columns)).name == "pupil_id"
    assert next(iter(table.primary_key.columns)).name == "pupil_id"


def parts_of(statement: sa.Select[Any]) -> Iterator[Any]:
    """Every part of a statement."""
    yield from visitors.iterate(statement)


@EVERY_FIGURE
def test_no_figure_joins_tables_without_the_pupil(figure: Figure) -> None:
    joins: list[sa.Join] = []
    tables: set[sa.Table] = set()
    for part in parts_of(counting(figure, figure.dimensions, {})):
        if isinstance(part, sa.Join):
            joins.append(part)
        if isinstance(part, sa.Table):
            tables.add(part)
    assert all("pupil_id" in str(join.onclause) for join in joins)
    assert len(tables) == 1 or joins


@EVERY_FIGURE
def test_codes_are_named_in_both_languages(figure: Figure) -> None:
    texts = [figure.title, figure.question, figure.rate_title]
    texts += [category.title for category in figure.categories]
    texts += [dimension.title for dimension in figure.dimensions]
    texts += [left_out.title for left_out in figure.apart]
    assert all(text.nl and text.en for text in texts)
    assert figure.counted <= {c.code for c in figure.categories}
