"""A figure in one number, with what it changed by since the year before: enough to be glad, or chance?"""

from dashboards.answers import answer, cell, not_yet
from leerroute_dashboards.components.key_number import arrow
from leerroute_dashboards.i18n import points, speaking
from leerroute_dashboards.summary import Short, in_short
from leerroute_projections.answer import Answer
from leerroute_projections.figures import FIGURES

THROUGHPUT, DROPOUT, ACCELERATION = (
    FIGURES[name] for name in ("throughput", "dropout", "acceleration")
)


def of_dropout(*dropouts: int, of: int = 1000) -> Answer:
    """Years from 2020 on with so many dropouts among a thousand."""
    cells = [
        cell(DROPOUT, str(year), dropout=n, in_education=of - n)
        for year, n in enumerate(dropouts, start=2020)
    ]
    return answer(DROPOUT, ("school_year",), *cells)


def short(*dropouts: int, of: int = 1000) -> Short:
    return in_short(DROPOUT, of_dropout(*dropouts, of=of), "")


def test_a_change_stands_beside_the_number_with_its_sign() -> None:
    assert short(100, 50).change == "-5,0 procentpunt"
    assert short(50, 100).change == "+5,0 procentpunt"


def test_a_change_has_the_interval_of_newcombe_and_its_year() -> None:
    assert short(100, 50).lines[-1] == "sinds 2020-2021, van -7,3 tot -2,7"


def test_a_change_that_may_be_chance_says_so_and_means_nothing() -> None:
    found = short(10, 8, of=100)
    assert found.lines[-1] == "sinds 2020-2021, van -10,4 tot +6,3; kan toeval zijn"
    assert found.turn == "neither"


def test_less_dropout_is_better_and_more_is_worse() -> None:
    assert (short(100, 50).turn, short(50, 100).turn) == ("better", "worse")


def test_more_acceleration_is_better() -> None:
    cells = [
        cell(ACCELERATION, str(year), accelerated=n, nominal=1000 - n)
        for year, n in ((2020, 50), (2021, 100))
    ]
    assert (
        in_short(ACCELERATION, answer(ACCELERATION, ("school_year",), *cells), "").turn == "better"
    )


def test_to_go_to_the_mbo_more_often_is_neither_better_nor_worse() -> None:
    cells = [
        cell(THROUGHPUT, str(year), mbo_2=n, havo=1000 - n)
        for year, n in ((2020, 500), (2021, 700))
    ]
    found = in_short(THROUGHPUT, answer(THROUGHPUT, ("school_year",), *cells), "")
    assert (found.change, found.turn) == ("+20,0 procentpunt", "neither")


def test_without_the_year_before_nothing_is_said_of_a_change() -> None:
    with_a_hole = answer(
        DROPOUT,
        ("school_year",),
        cell(DROPOUT, "2020", dropout=10, in_education=90),
        not_yet(DROPOUT, "2021"),
        cell(DROPOUT, "2022", dropout=10, in_education=90),
    )
    found = in_short(DROPOUT, with_a_hole, "")
    assert (found.change, len(found.lines)) == (None, 2)


def test_nobody_in_the_selection_has_no_number_at_all() -> None:
    assert in_short(DROPOUT, of_dropout(10), "2031") == Short(
        "–", ("geen gevallen in deze selectie",)
    )


def test_points_have_a_sign_unless_they_are_nothing() -> None:
    assert [points(value) for value in (0.004, -0.004, 0.0004, -0.0004)] == ["+0,4", "-0,4", "0,0", "0,0"]  # fmt: skip
    with speaking("en"):
        assert points(-0.1234) == "-12.3"


def test_an_arrow_points_where_the_sign_does() -> None:
    assert [arrow(change) for change in ("+1,0", "-1,0", "0,0", None)] == ["up", "down", "off", "off"]  # fmt: skip
