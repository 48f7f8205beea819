"""Pictures that compare: what they say, what stands beside the chart, and that both hold the same numbers."""

from dataclasses import replace

from dashboards.answers import answer, cell, not_yet
from leerroute_dashboards.advice import study_advice
from leerroute_dashboards.charts.data import Benchmark, of_all, panels
from leerroute_dashboards.comparing import over_the_years, schools, title_by
from leerroute_dashboards.i18n import speaking
from leerroute_dashboards.picture import Picture
from leerroute_dashboards.pictures import rate_by_year
from leerroute_projections.answer import Answer
from leerroute_projections.explanation import explain
from leerroute_projections.figures import FIGURES

DROPOUT, ADVICE = FIGURES["dropout"], FIGURES["study-advice"]

BY_SCHOOL = answer(
    DROPOUT,
    ("school",),
    cell(DROPOUT, "02QZ00", dropout=10, in_education=90),
    cell(DROPOUT, "03AB00", dropout=19, in_education=81),
    cell(DROPOUT, "04CD00", dropout=30, in_education=70),
    not_yet(DROPOUT, "06GH00"),
    total=cell(DROPOUT, dropout=100, in_education=900),
)
BY_REGION = answer(
    DROPOUT,
    ("region", "school_year"),
    cell(DROPOUT, "21", "2021", dropout=10, in_education=90),
    cell(DROPOUT, "21", "2022", dropout=5, in_education=95),
    cell(DROPOUT, "22", "2022", dropout=20, in_education=80),
    cell(DROPOUT, "23", "2022", dropout=1, in_education=2),
    not_yet(DROPOUT, "21", "2023"),
    total=cell(DROPOUT, dropout=36, in_education=267),
)
ALL = Benchmark("alle samen", "all", {"2022-2023": 0.12})
REASON = "Daarom niet."


def of_schools(given: Answer = BY_SCHOOL, chosen: str = "") -> Picture:
    return schools(
        DROPOUT,
        given,
        explain(DROPOUT, "nl"),
        title="Uitval per school",
        part="schools",
        chosen=chosen,
        nothing=REASON,
    )


def of_regions(given: Answer = BY_REGION, beside: Benchmark | None = ALL) -> Picture:
    return over_the_years(
        DROPOUT,
        given,
        explain(DROPOUT, "nl"),
        panels(DROPOUT, given),
        beside,
        title="Uitval per regio",
        part="trend",
        nothing=REASON,
    )


def test_the_sentence_tells_how_many_schools_chance_does_not_explain() -> None:
    assert of_schools().summary == (
        "1 van de 3 scholen ligt verder van 10,0%, het percentage van allen samen, dan toeval verklaart."
    )
    with speaking("en"):
        assert of_schools().summary.startswith("1 of the 3 schools lies further from 10.0%")


def test_the_alternative_text_names_every_school_beyond_a_limit() -> None:
    alt = of_schools().alt
    assert "03AB00: 19,0% van 100, buiten 95%, binnen 99,8%" in alt
    assert "04CD00: 30,0% van 100, buiten 99,8%" in alt
    assert "02QZ00" not in alt


def test_the_alternative_text_names_the_chosen_school_wherever_it_stands() -> None:
    assert "02QZ00: 10,0% van 100, binnen de grenzen" in of_schools(chosen="02QZ00").alt


def test_the_table_of_schools_holds_what_is_drawn() -> None:
    picture = of_schools()
    drawn = {(x, y) for t in picture.chart.data[5:] for x, y in zip(t.x, t.y, strict=True)}  # type: ignore[union-attr]
    rows = [row for row in picture.table.rows if row[0] != "totaal" and row[1] != "x"]
    assert {
        (int(row[1]), float(row[3].rstrip("%").replace(",", ".")) / 100) for row in rows
    } == drawn


def test_the_table_tells_the_limits_of_every_school_and_where_it_stands() -> None:
    rows = {row[0]: row[-3:] for row in of_schools().table.rows}
    assert rows["04CD00"][2] == "buiten 99,8%"
    assert rows["02QZ00"][0].endswith("%")
    assert rows["06GH00"] == ["x", "x", "x"]
    assert rows["totaal"] == ["z", "z", "z"]


def test_the_file_of_schools_holds_the_limits_as_numbers() -> None:
    lines = of_schools().csv.decode("utf-8-sig").splitlines()
    assert lines[0].endswith("ondergrens 95%;bovengrens 95%;ondergrens 99,8%;bovengrens 99,8%")
    assert [value.startswith("0,") for value in lines[1].split(";")[-4:]] == [True] * 4
    assert lines[4].endswith("x;x;x;x")


def test_without_schools_that_may_be_looked_at_there_is_a_reason_and_no_chart() -> None:
    waiting = answer(DROPOUT, ("school",), not_yet(DROPOUT, "06GH00"))
    picture = of_schools(waiting)
    assert (picture.chart, picture.summary) == (None, REASON)


def test_the_sentence_tells_the_highest_and_the_lowest_of_the_latest_year() -> None:
    assert of_regions().summary == (
        "In 2022-2023 het hoogst: RMC-regio 22 (20,0%); het laagst: RMC-regio 21 (5,0%)."
    )


def test_an_unreliable_group_is_neither_the_highest_nor_the_lowest() -> None:
    assert "RMC-regio 23" not in of_regions().summary
    assert "RMC-regio 23: 33,3% (2022-2023)" in of_regions().alt


def test_of_one_group_the_sentence_tells_the_first_and_the_last_year() -> None:
    one = of_regions(replace(BY_REGION, cells=BY_REGION.cells[:2]))
    assert one.summary == "RMC-regio 21: 10,0% (2021-2022), 5,0% (2022-2023)."


def test_the_alternative_text_tells_the_first_and_the_last_of_every_group() -> None:
    assert "RMC-regio 21: 10,0% (2021-2022), 5,0% (2022-2023)" in of_regions().alt


def test_the_table_of_groups_holds_every_number_that_is_drawn() -> None:
    picture = of_regions()
    lines = [t.y for t in picture.chart.data if t.name == "percentage"]  # type: ignore[union-attr]
    drawn = {round(100 * rate, 1) for line in lines for rate in line if rate is not None}
    table = {
        float(row[4].rstrip(" ~%").replace(",", ".")) for row in picture.table.rows if row[2] != "x"
    }
    assert drawn <= table


def test_without_a_line_of_all_each_part_has_its_own_scale_and_says_so() -> None:
    apart = of_regions(beside=None)
    assert "Elk deel heeft zijn eigen schaal." in apart.notes
    assert apart.chart.layout.yaxis.range != apart.chart.layout.yaxis2.range  # type: ignore[union-attr]
    assert "Elk deel heeft zijn eigen schaal." not in of_regions().notes


def test_a_norm_stands_in_the_table_beside_its_year() -> None:
    groups = panels(DROPOUT, BY_REGION)
    groups[0] = replace(groups[0], norm={"2022-2023": 0.03})
    picture = over_the_years(
        DROPOUT, BY_REGION, explain(DROPOUT, "nl"), groups, None, title="", part="", nothing=""
    )
    assert picture.table.headings[-1] == "norm"
    assert [row[-1] for row in picture.table.rows[:3]] == ["z", "3,0%", "z"]


def test_of_many_groups_it_is_said_that_not_all_are_drawn() -> None:
    many = answer(
        DROPOUT,
        ("region", "school_year"),
        *(cell(DROPOUT, str(n), "2022", dropout=n, in_education=90) for n in range(1, 15)),
    )
    assert (
        of_regions(many).notes[0] == "Getekend zijn de 12 grootste van 14; de tabel heeft ze alle."
    )


def test_groups_without_numbers_give_a_reason_and_no_chart() -> None:
    waiting = answer(DROPOUT, ("region", "school_year"), not_yet(DROPOUT, "21", "2022"))
    assert (of_regions(waiting).chart, of_regions(waiting).summary) == (None, REASON)


def test_titles_name_the_rate_and_the_breakdown() -> None:
    assert title_by(DROPOUT, "region") == "Uitval per RMC-regio"


def test_lines_to_hold_a_rate_against_stand_in_the_table_and_in_the_alternative_text() -> None:
    by_year = answer(
        DROPOUT,
        ("school_year",),
        cell(DROPOUT, "2021", dropout=5, in_education=95),
        not_yet(DROPOUT, "2022"),
    )
    whole = answer(DROPOUT, ("school_year",), cell(DROPOUT, "2021", dropout=30, in_education=270))
    picture = rate_by_year(DROPOUT, by_year, explain(DROPOUT, "nl"), [of_all("hele regio", whole)])
    assert [row[-1] for row in picture.table.rows] == ["10,0%", "z", "z"]
    assert "hele regio: 2021-2022 10,0%" in picture.alt


ADVISED = replace(
    cell(ADVICE, "2023", positive=80, negative=20),
    beside=(30, 25, 4, 5, 6, 1, 4, 0),
    medians=(120.0, None, 60.5, 200.0),
    measured=(30, 0, 20, 100),
)
OF_ADVICE = answer(ADVICE, ("school_year",), ADVISED, total=replace(ADVISED, group=()))


def of_advice(given: Answer = OF_ADVICE, year: str = "") -> Picture:
    return study_advice(ADVICE, given, explain(ADVICE, "nl"), year, REASON)


def test_steps_of_the_study_advice_are_shares_of_all_who_registered() -> None:
    rows = [row for row in of_advice().table.rows if row[0].startswith("Van alle eerstejaars")]
    assert [row[1:] for row in rows[:3]] == [["100", "100,0%"], ["30", "30,0%"], ["25", "25,0%"]]


def test_what_comes_after_is_a_share_of_those_with_a_negative_advice() -> None:
    rows = [row for row in of_advice().table.rows if row[0].startswith("Na een negatief advies")]
    assert [row[1:] for row in rows[:2]] == [["4", "20,0%"], ["5", "25,0%"]]


def test_the_chart_of_the_advice_has_the_bars_of_its_table() -> None:
    picture = of_advice()
    drawn = [share for trace in picture.chart.data[::2] for share in trace.x]  # type: ignore[union-attr]
    assert [f"{100 * share:.1f}%".replace(".", ",") for share in drawn] == [
        row[2] for row in picture.table.rows
    ]


def test_days_between_steps_are_told_where_they_are_known() -> None:
    notes = of_advice().notes
    assert notes[0] == "Dagen van inschrijving tot waarschuwing: mediaan 120 (30 gevallen)."
    assert not any("verbetertermijn: mediaan" in note for note in notes[:2])


def test_without_a_negative_advice_nothing_comes_after_it() -> None:
    nobody = replace(cell(ADVICE, "2023", positive=80), beside=(0,) * 8, medians=(None,) * 4, measured=(0,) * 4)  # fmt: skip
    picture = of_advice(answer(ADVICE, ("school_year",), nobody))
    assert not any(row[0].startswith("Na een") for row in picture.table.rows)


def test_of_a_year_that_is_not_known_yet_the_advice_has_a_reason_and_its_symbol() -> None:
    waiting = of_advice(answer(ADVICE, ("school_year",), not_yet(ADVICE, "2025")), "2025")
    assert (waiting.chart, waiting.summary) == (None, REASON)
    assert waiting.table.rows == [["x", "x", "x"]]
