"""Charts that compare: schools with what chance allows, groups over the years, steps with the whole."""

from dataclasses import replace

import pytest

from dashboards.answers import answer, cell, not_yet
from leerroute_dashboards.charts.data import Benchmark, of_all, panels, year_rates
from leerroute_dashboards.charts.funnel import Dot, dots, funnel, sizes_to_draw
from leerroute_dashboards.charts.panels import MOST, Place, largest, scale
from leerroute_dashboards.charts.panels import panels as small_charts
from leerroute_dashboards.charts.rates import rates
from leerroute_dashboards.charts.steps import Block, Step, steps
from leerroute_dashboards.i18n import speaking
from leerroute_projections.figures import FIGURES

DROPOUT = FIGURES["dropout"]

BY_SCHOOL = answer(
    DROPOUT,
    ("school",),
    cell(DROPOUT, "02QZ00", dropout=10, in_education=90),
    cell(DROPOUT, "03AB00", dropout=19, in_education=81),
    cell(DROPOUT, "04CD00", dropout=30, in_education=70),
    cell(DROPOUT, "05EF00", dropout=1, in_education=4),
    not_yet(DROPOUT, "06GH00"),
    total=cell(DROPOUT, dropout=100, in_education=900),
)
BY_REGION = answer(
    DROPOUT,
    ("region", "school_year"),
    cell(DROPOUT, "21", "2021", dropout=10, in_education=90),
    cell(DROPOUT, "21", "2022", dropout=5, in_education=95),
    cell(DROPOUT, "22", "2022", dropout=2, in_education=2),
    not_yet(DROPOUT, "22", "2023"),
)
ALL = Benchmark("alle samen", "all", {"2021-2022": 0.1, "2022-2023": 0.07})


def schools() -> list[Dot]:
    return dots(DROPOUT, BY_SCHOOL)


def test_a_school_without_numbers_has_no_place_among_the_others() -> None:
    assert [one.name for one in schools()] == ["02QZ00", "03AB00", "04CD00", "05EF00"]


def test_the_limits_for_a_hundred_pupils_around_a_tenth_tell_schools_apart() -> None:
    standings = {one.name: one.standing for one in schools()}
    assert standings == {
        "02QZ00": "within",
        "03AB00": "between",
        "04CD00": "beyond",
        "05EF00": "within",
    }


def test_a_small_school_is_not_blamed_for_chance() -> None:
    small = schools()[-1]
    assert (small.rate.value, small.standing) == (0.2, "within")


def test_limits_become_narrower_with_the_size() -> None:
    low_95, high_95, _low, high_998, *_ = funnel(schools(), 0.1).data
    assert list(high_95.y)[-1] < high_95.y[len(high_95.y) // 2]
    assert all(low <= 0.1 <= high for low, high in zip(low_95.y, high_95.y, strict=True))
    assert all(near <= far for near, far in zip(high_95.y, high_998.y, strict=True))


def test_each_standing_has_a_shape_of_its_own() -> None:
    marks = {trace.name: trace.marker.symbol for trace in funnel(schools(), 0.1).data[5:]}
    looks = {trace.name: trace.marker.color for trace in funnel(schools(), 0.1).data[5:]}
    assert set(marks.values()) == {"circle", "diamond"}
    assert len(set(zip(marks.values(), looks.values(), strict=True))) == 3


def test_the_legend_holds_only_what_is_drawn() -> None:
    chart = funnel([one for one in schools() if one.standing == "within"], 0.1)
    assert [trace.name for trace in chart.data if trace.showlegend is False] == [
        "grens van 95%",
        "grens van 99,8%",
        "buiten 95%, binnen 99,8%",
        "buiten 99,8%",
    ]


def test_the_chosen_school_is_pointed_out_where_it_stands() -> None:
    [mark] = funnel(schools(), 0.1, "04CD00").layout.annotations
    assert (mark.x, mark.y, mark.text) == (100, 0.3, "<b>04CD00</b>")


def test_every_school_lies_within_the_axes() -> None:
    chart = funnel(schools(), 0.1)
    low, high = chart.layout.yaxis.range
    assert all(low <= one.rate.value <= high for one in schools())
    assert chart.layout.xaxis.range[1] > 100


@pytest.mark.parametrize("populations", [[1], [1, 1], [7, 5000]])
def test_limits_are_drawn_from_below_the_smallest_to_beyond_the_largest(
    populations: list[int],
) -> None:
    sizes = sizes_to_draw(populations)
    assert sizes == sorted(set(sizes))
    assert 1 <= sizes[0] <= min(populations) <= max(populations) <= sizes[-1]


def test_a_school_tells_under_the_mouse_what_it_is_held_against() -> None:
    [text] = [trace.text for trace in funnel(schools(), 0.1).data if trace.name == "buiten 99,8%"]
    assert text[0].startswith("04CD00: <b>30,0%</b><br>30 van 100<br>grenzen van 95%: 4,")


def test_those_whose_group_is_unknown_are_no_panel() -> None:
    unknown = replace(BY_REGION.cells[0], group=(None, "2022"))
    with_unknown = replace(BY_REGION, cells=(*BY_REGION.cells, unknown))
    assert [one.name for one in panels(DROPOUT, with_unknown)] == ["RMC-regio 21", "RMC-regio 22"]


def test_panels_are_named_so_that_they_fit() -> None:
    by_leerweg = answer(DROPOUT, ("leerweg", "school_year"), cell(DROPOUT, "kb", "2022", dropout=1))
    assert [one.name for one in panels(DROPOUT, by_leerweg)] == ["kb"]
    with speaking("en"):
        assert panels(DROPOUT, BY_REGION)[0].name == "RMC region 21"


def test_a_year_that_a_panel_lacks_is_a_gap() -> None:
    chart = small_charts(panels(DROPOUT, BY_REGION), ALL)
    lines = [list(trace.y) for trace in chart.data if trace.name == "percentage"]
    assert lines == [[0.1, 0.05], [None, 0.5]]


def test_every_panel_has_the_grey_line_of_all_and_the_same_scale() -> None:
    chart = small_charts(panels(DROPOUT, BY_REGION), ALL)
    assert [list(t.y) for t in chart.data if t.name == "alle samen"] == [[0.1, 0.07]] * 2
    assert chart.layout.yaxis2.range == chart.layout.yaxis.range


def test_the_line_of_all_lies_within_the_axes_too() -> None:
    high = Benchmark("alle samen", "all", {"2022-2023": 0.9})
    assert small_charts(panels(DROPOUT, BY_REGION), high).layout.yaxis.range[1] > 0.9


def test_a_scale_that_all_share_is_written_once_in_a_row() -> None:
    shared, own = (small_charts(panels(DROPOUT, BY_REGION), beside) for beside in (ALL, None))
    assert (shared.layout.yaxis.showticklabels, shared.layout.yaxis2.showticklabels) == (
        True,
        False,
    )
    assert own.layout.yaxis2.showticklabels is True


def test_the_interval_of_an_unreliable_year_does_not_stretch_the_scale() -> None:
    [_, small] = panels(DROPOUT, BY_REGION)
    assert small.years[0].rate
    assert small.years[0].rate.high > 0.8
    assert scale([small], None)[1] < 0.6


def test_the_name_of_a_panel_stands_above_its_middle() -> None:
    chart = small_charts(panels(DROPOUT, BY_REGION), ALL)
    first, second = chart.layout.annotations
    assert (first.text, first.xanchor, first.x) == ("RMC-regio 21", "center", sum(chart.layout.xaxis.domain) / 2)  # fmt: skip
    assert second.x == sum(chart.layout.xaxis2.domain) / 2


def test_panels_of_seven_stand_in_rows_of_three_and_none_over_another() -> None:
    places = [Place(nth, 3, 3, 0.06) for nth in range(7)]
    lefts = [place.across_page["domain"][0] for place in places]
    assert lefts[0] == lefts[3] == lefts[6] < lefts[1] < lefts[2]
    assert places[0].down_page["domain"][0] > places[3].down_page["domain"][1]
    assert [place.is_first for place in places] == [True, False, False] * 2 + [True]


def test_what_stands_in_every_panel_stands_in_the_legend_once() -> None:
    chart = small_charts(panels(DROPOUT, BY_REGION), ALL)
    named = [trace.name for trace in chart.data if trace.showlegend]
    assert sorted(named) == ["95%-interval", "alle samen", "percentage"]


def test_of_many_groups_the_largest_are_drawn_in_their_order() -> None:
    many = answer(
        DROPOUT,
        ("region", "school_year"),
        *(cell(DROPOUT, str(n), "2022", dropout=n) for n in range(1, MOST + 3)),
    )
    drawn = largest(panels(DROPOUT, many))
    assert [one.name for one in drawn] == [f"RMC-regio {n}" for n in range(3, MOST + 3)]


def test_a_norm_of_one_year_is_drawn_as_a_dash() -> None:
    [group, _] = panels(DROPOUT, BY_REGION)
    with_norm = replace(group, norm={"2022-2023": 0.03})
    [norm] = [t for t in small_charts([with_norm], ALL).data if t.name == "norm"]
    assert (list(norm.y), norm.mode) == ([None, 0.03], "lines+markers")


def test_a_rate_is_held_against_that_of_all_and_against_the_norm() -> None:
    by_year = answer(DROPOUT, ("school_year",), cell(DROPOUT, "2021", dropout=1, in_education=9))
    beside = [of_all("hele regio", by_year), Benchmark("norm", "norm", {"2021-2022": 0.3})]
    chart = rates(year_rates(by_year), beside)
    lines = {
        trace.name: list(trace.y) for trace in chart.data if trace.name in ("hele regio", "norm")
    }
    assert lines == {"hele regio": [0.1], "norm": [0.3]}
    assert chart.layout.yaxis.range[1] > 0.4


def test_steps_are_as_long_as_their_share_of_their_own_whole() -> None:
    first = Block("van allen", 200, [Step("gewaarschuwd", 50, "step"), Step("negatief", 10, "bad")])
    second = Block("van wie negatief", 10, [Step("gebleven", 5, "step")])
    chart = steps([first, second])
    assert [list(trace.x) for trace in chart.data if trace.type == "bar"] == [[0.25, 0.05], [0.5]]


def test_a_step_carries_its_number_as_a_text_on_the_page() -> None:
    chart = steps([Block("van allen", 2000, [Step("gewaarschuwd", 1500, "step")])])
    [words] = [trace for trace in chart.data if trace.type == "scatter"]
    assert (chart.layout.annotations[0].text, *words.text) == ("van allen", "gewaarschuwd: 1.500 (75,0%)")  # fmt: skip


def test_of_nobody_there_is_no_share() -> None:
    chart = steps([Block("van wie negatief", 0, [Step("gebleven", 0, "step")])])
    assert list(chart.data[0].x) == [0]
    assert chart.data[0].text == ("gebleven: 0 (z)",)
