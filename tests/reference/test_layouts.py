"""The layouts of the reference tables: what is printed is what is read."""

from pathlib import Path

import pytest

from leerroute.reference import LAYOUTS, Line, columns_of, load_table, reference_known
from leerroute.reference.cells import parser
from leerroute.reference.lines import as_text, line_of
from leerroute.store import Store
from leerroute_fixtures import reference_file

EVERY_TABLE = pytest.mark.parametrize("kind", LAYOUTS.values(), ids=list(LAYOUTS))


@EVERY_TABLE
def test_every_column_has_a_name_of_its_own_a_meaning_and_a_parser(kind: type[Line]) -> None:
    columns = columns_of(kind)
    assert len({column.name for column in columns}) == len(columns)
    assert all(c.meaning.nl and c.meaning.en and parser(c.type) for c in columns)


@EVERY_TABLE
def test_what_names_a_line_is_a_column(kind: type[Line]) -> None:
    assert set(kind.key) <= {column.field for column in columns_of(kind)}


@EVERY_TABLE
def test_the_made_up_table_loads_and_every_line_comes_back_equal(
    kind: type[Line], store: Store
) -> None:
    done = load_table(kind.table, reference_file(kind.table), log=store.log, by="toets")
    lines = reference_known(store.log).tables[kind.table].lines
    columns = [column.name for column in columns_of(kind)]
    assert (done.refused, len(lines)) == ((), done.lines)
    assert [line_of(kind, columns, cells) for cells in as_text(kind, lines)] == list(lines)


def test_every_table_is_part_of_the_reference(store: Store) -> None:
    assert list(reference_known(store.log).tables) == list(LAYOUTS)


def test_the_made_up_tables_fill_every_column() -> None:
    for kind in LAYOUTS.values():
        header = Path(reference_file(kind.table)).read_text("utf-8").splitlines()[0]
        assert set(header.split(",")) == {column.name for column in columns_of(kind)}
