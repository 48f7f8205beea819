"""What an answer tells beside its categories, as a table: nothing for figures that tell nothing, a column per group else."""

from figures.stores import desk
from leerroute.store import Store
from leerroute_projections.desk import figure_named
from leerroute_projections.figures import FIGURES
from leerroute_projections.table import beside_headings, shown
from leerroute_projections.table_beside import MOST_GROUPS, told_beside


def test_a_figure_without_anything_beside_has_no_such_table(cohort_store: Store) -> None:
    answer = desk(cohort_store).ask("dropout")
    assert told_beside(figure_named("dropout"), answer, "nl") is None


def test_each_line_tells_one_thing_of_each_group_and_in_all(cohort_store: Store) -> None:
    figure, answer = figure_named("study-advice"), desk(cohort_store).ask("study-advice")
    table = told_beside(figure, answer, "nl")
    assert table is not None
    assert table.headings[0] == "daarnaast"
    assert table.headings[-1] == "totaal"
    assert [row[0] for row in table.rows] == [text.nl for text in beside_headings(figure)]
    assert [row[-1] for row in table.rows][:2] == [str(n) for n in answer.total.beside[:2]]
    assert {len(row) for row in table.rows} == {len(answer.cells) + 2}


def test_a_group_that_may_not_be_looked_at_has_its_symbol_on_every_line(
    cohort_store: Store,
) -> None:
    figure, answer = figure_named("study-advice"), desk(cohort_store).ask("study-advice")
    table = told_beside(figure, answer, "en")
    [waiting] = [i for i, cell in enumerate(answer.cells, start=1) if cell.symbol == "x"][-1:]
    assert table is not None
    assert {row[waiting] for row in table.rows} == {"x"}


def test_with_many_groups_only_the_totals_are_shown(cohort_store: Store) -> None:
    by = ("school_year", "institution", "niveau")
    answer = desk(cohort_store).ask("study-advice", by=by)
    table = told_beside(figure_named("study-advice"), answer, "nl")
    assert len(answer.cells) > MOST_GROUPS
    assert table is not None
    assert table.headings == ["daarnaast", "totaal"]


def test_where_there_are_no_numbers_a_symbol_stands_in_each_of_their_places(
    cohort_store: Store,
) -> None:
    for figure in FIGURES.values():
        answer = desk(cohort_store).ask(figure.name)
        waiting = [
            row
            for cell, row in zip(answer.cells, shown(figure, answer, "nl").rows, strict=False)
            if cell.symbol is not None
        ]
        assert all(row[1:] == ["x"] * (len(row) - 1) for row in waiting), figure.name
