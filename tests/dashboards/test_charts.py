import json

from dashboards.answers import answer, cell, not_yet
from leerroute_dashboards.charts.data import ends, flows, year_rates, year_shares
from leerroute_dashboards.charts.rates import rates
from leerroute_dashboards.charts.sankey import gathered, label, middles, sankey
from leerroute_dashboards.charts.shares import shares
from leerroute_dashboards.charts.years import tick
from leerroute_dashboards.i18n import speaking
from leerroute_dashboards.theme import settings
from leerroute_projections.figures import FIGURES

THROUGHPUT, DROPOUT, ACCELERATION, STARTERS = (
    FIGURES[name] for name in ("throughput", "dropout", "acceleration", "starters")
)

DROPOUT_BY_YEAR = answer(
    DROPOUT,
    ("school_year",),
    cell(DROPOUT, "2021", dropout=30, in_education=70),
    cell(DROPOUT, "2022", dropout=1, in_education=2, unknown=1),
    not_yet(DROPOUT, "2023"),
)
BY_LEERWEG = answer(
    THROUGHPUT,
    ("leerweg",),
    cell(THROUGHPUT, "bb", unknown=1, mbo_2=1200),
    cell(THROUGHPUT, "tl", mbo_4=3, havo=2),
)


def test_a_year_that_is_not_known_yet_is_a_gap_and_never_zero() -> None:
    line = rates(year_rates(DROPOUT_BY_YEAR)).data[-1]
    assert list(line.y) == [0.3, 0.25, None]
    assert line.connectgaps is False


def test_a_year_that_is_not_known_yet_carries_its_symbol() -> None:
    [mark] = rates(year_rates(DROPOUT_BY_YEAR)).layout.annotations
    assert (mark.x, mark.text) == ("2023-2024", "x")


def test_the_interval_of_a_small_year_is_drawn_in_full() -> None:
    interval = rates(year_rates(DROPOUT_BY_YEAR)).data[0]
    assert round(interval.base[1], 3) == 0.046
    assert round(interval.base[1] + interval.y[1], 3) == 0.699
    assert interval.base[2] is None


def test_an_unreliable_year_has_an_open_dot() -> None:
    assert list(rates(year_rates(DROPOUT_BY_YEAR)).data[-1].marker.color)[:2] == [
        "#0072B2",
        "white",
    ]


def test_the_rate_without_unknown_stands_beside_where_it_differs() -> None:
    beside = rates(year_rates(DROPOUT_BY_YEAR)).data[1]
    assert list(beside.y) == [None, 1 / 3, None]


def test_charts_write_numbers_as_the_language_does() -> None:
    assert sankey(flows(THROUGHPUT, BY_LEERWEG)).layout.separators == ",."
    with speaking("en"):
        assert sankey(flows(THROUGHPUT, BY_LEERWEG)).layout.separators == ".,"


def test_labels_of_flows_hold_the_number_as_people_write_it() -> None:
    labels = sankey(flows(THROUGHPUT, BY_LEERWEG)).data[0].node.label
    assert labels[0] == "bb · 1.201"
    assert ["mbo", "niveau", "2", "·", "1.200"][0] in labels[2]


def test_ends_in_the_rate_are_drawn_first_and_the_unknown_last() -> None:
    tones = [end.tone for end in ends(THROUGHPUT)]
    assert tones[:5] == ["counted"] * 5
    assert tones[-2:] == ["unseen", "unknown"]


def test_who_is_lost_is_drawn_last_and_in_the_colour_of_the_unseen() -> None:
    by_level = answer(STARTERS, ("niveau",), cell(STARTERS, "2", lost=1, still_there=3))
    assert [(f.end.tone, f.cases) for f in flows(STARTERS, by_level)] == [("counted", 3), ("unseen", 1)]  # fmt: skip


def test_groups_stand_in_the_drawing_with_a_name_that_fits() -> None:
    by_level = answer(
        STARTERS, ("niveau",), cell(STARTERS, "1", lost=1), cell(STARTERS, "2", lost=1)
    )
    assert list(sankey(flows(STARTERS, by_level)).data[0].node.label)[:2] == [
        "entree · 1",
        "niveau 2 · 1",
    ]


def test_a_flow_of_nobody_is_not_drawn() -> None:
    assert [flow.cases for flow in flows(THROUGHPUT, BY_LEERWEG)] == [1200, 1, 3, 2]


def test_thin_ends_outside_the_rate_are_drawn_as_one() -> None:
    thin = answer(
        THROUGHPUT, ("leerweg",), cell(THROUGHPUT, "bb", mbo_2=996, ho=2, died=1, unknown=1)
    )
    drawn = {flow.end.name: flow.cases for flow in gathered(flows(THROUGHPUT, thin))}
    assert drawn == {"mbo niveau 2": 996, "overig": 3, "vervolg onbekend": 1}


def test_one_thin_end_keeps_its_name() -> None:
    thin = answer(THROUGHPUT, ("leerweg",), cell(THROUGHPUT, "bb", mbo_2=998, ho=2))
    assert [flow.end.name for flow in gathered(flows(THROUGHPUT, thin))] == [
        "mbo niveau 2",
        "hoger onderwijs",
    ]


def test_a_long_label_keeps_its_number_with_its_last_word() -> None:
    assert (
        label("ander voortgezet onderwijs", "1")
        .split("<br>")[-1]
        .startswith("onderwijs\N{NO-BREAK SPACE}")
    )


def test_what_stands_between_brackets_is_read_under_the_mouse_only() -> None:
    by_level = answer(STARTERS, ("niveau",), cell(STARTERS, "2", lost=1))
    node = sankey(flows(STARTERS, by_level)).data[0].node
    assert "uitval" not in node.label[1]
    assert "uitval in het eerste jaar" in node.customdata[1]


def test_nodes_keep_room_for_two_lines_of_text() -> None:
    height = 300 + 2 * 30
    places = [place * height for place in middles([1, 1, 998], 300, height)]
    assert places[1] - places[0] >= 30


def test_nominal_stands_between_accelerated_and_delayed() -> None:
    assert [end.name for end in ends(ACCELERATION)] == ["versneld", "nominaal", "vertraagd"]


def test_shares_of_a_year_without_numbers_are_empty() -> None:
    by_year = answer(
        ACCELERATION,
        ("school_year",),
        cell(ACCELERATION, "2022", accelerated=1, nominal=3),
        not_yet(ACCELERATION, "2023"),
    )
    chart = shares(ends(ACCELERATION), year_shares(ACCELERATION, by_year))
    assert [list(bar.y) for bar in chart.data] == [[0.25, None], [0.75, None], [0.0, None]]


def test_of_many_years_every_other_is_named_and_always_the_last() -> None:
    assert [tick("2020-2021", place, 11) != "" for place in range(11)] == [True, False] * 5 + [True]


def test_no_chart_can_send_its_data_away() -> None:
    assert settings()["showSendToCloud"] is False


def test_plotly_knows_dutch_months_without_asking_a_server() -> None:
    assert "mrt" in json.dumps(settings()["locales"])
