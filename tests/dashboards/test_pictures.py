from dataclasses import replace

from dashboards.answers import answer, cell, not_yet
from leerroute_dashboards.i18n import speaking
from leerroute_dashboards.picture import in_a_file
from leerroute_dashboards.pictures import destinations, rate_by_year, shares_by_year
from leerroute_dashboards.reasons import missing, school_dimension, why_nothing
from leerroute_dashboards.summary import in_short
from leerroute_projections.explanation import explain
from leerroute_projections.figures import FIGURES

THROUGHPUT, DROPOUT, ACCELERATION = (
    FIGURES[name] for name in ("throughput", "dropout", "acceleration")
)
BY_YEAR = answer(
    DROPOUT,
    ("school_year",),
    cell(DROPOUT, "2021", dropout=30, in_education=970),
    cell(DROPOUT, "2022", dropout=1, in_education=3),
    not_yet(DROPOUT, "2023"),
    total=cell(DROPOUT, dropout=31, in_education=973),
)
NOTHING = answer(DROPOUT, ("school_year",), not_yet(DROPOUT, "2021"), not_yet(DROPOUT, "2022"))


def test_the_sentence_tells_the_latest_year_and_the_one_before() -> None:
    picture = rate_by_year(DROPOUT, BY_YEAR, explain(DROPOUT, "nl"))
    assert (
        picture.summary
        == "Uitval in 2022-2023: 25,0% (1 van 4). Uitval in 2021-2022: 3,0% (30 van 1.000)."
    )


def test_the_alternative_text_names_every_year_with_its_number_or_symbol() -> None:
    alt = rate_by_year(DROPOUT, BY_YEAR, explain(DROPOUT, "nl")).alt
    assert "2021-2022: 3,0%; 2022-2023: 25,0%; 2023-2024: x" in alt


def test_the_alternative_text_of_flows_names_the_largest_first() -> None:
    flowing = answer(THROUGHPUT, ("leerweg",), cell(THROUGHPUT, "bb", mbo_2=3, havo=7))
    picture = destinations(THROUGHPUT, flowing, explain(THROUGHPUT, "nl"), "")
    assert (
        "basisberoepsgericht (bb) → havo: 7; basisberoepsgericht (bb) → mbo niveau 2: 3"
        in picture.alt
    )


def test_what_is_drawn_as_one_is_named_below_and_apart_in_the_table() -> None:
    thin = answer(THROUGHPUT, ("leerweg",), cell(THROUGHPUT, "bb", mbo_2=996, ho=2, died=2))
    picture = destinations(THROUGHPUT, thin, explain(THROUGHPUT, "nl"), "")
    assert picture.notes[0] == "overig: overleden, hoger onderwijs; apart in de tabel."
    assert list(picture.chart.data[0].node.customdata)[1:] == ["mbo niveau 2", "overig"]  # type: ignore[union-attr]
    assert [row[1] for row in picture.table.rows] == [
        "overleden",
        "mbo niveau 2",
        "hoger onderwijs",
    ]


def test_which_code_lists_held_stands_with_the_numbers_and_not_below_the_chart() -> None:
    known = replace(BY_YEAR.known, references=(("norms", "c0de"),))
    picture = rate_by_year(DROPOUT, replace(BY_YEAR, known=known), explain(DROPOUT, "nl"))
    assert picture.sources == "Codetabellen: normen voor uitval c0de."
    assert not any("Codetabellen" in note for note in picture.notes)


def test_without_any_number_there_is_no_chart_but_a_reason() -> None:
    picture = rate_by_year(DROPOUT, NOTHING, explain(DROPOUT, "nl"))
    assert picture.chart is None
    assert "leerroute import BESTAND --complete-until 2022-10-01" in picture.summary


def test_a_day_that_is_still_to_come_needs_patience_and_no_delivery() -> None:
    later = answer(DROPOUT, ("school_year",), not_yet(DROPOUT, "2026"))
    assert why_nothing(DROPOUT, later).endswith("1 oktober 2027, en die dag moet nog komen.")


def test_without_cases_another_selection_is_advised() -> None:
    nobody = answer(DROPOUT, ("school_year",), total=not_yet(DROPOUT))
    assert "Kies een andere regio" in why_nothing(DROPOUT, nobody)


def test_where_other_years_are_known_nobody_waits_for_those_to_come() -> None:
    assert why_nothing(DROPOUT, BY_YEAR).startswith("Geen gevallen in deze selectie")


def test_what_is_waited_for_names_day_and_schools() -> None:
    waiting = answer(
        DROPOUT,
        ("school_year", "school"),
        not_yet(DROPOUT, "2021", "09EF"),
        not_yet(DROPOUT, "2021", "11GH"),
    )
    [one] = missing(DROPOUT, waiting)
    assert (one.until.isoformat(), one.schools) == ("2022-10-01", ("09EF", "11GH"))


def test_every_figure_can_tell_whose_deliveries_it_waits_for() -> None:
    found = {name: school_dimension(figure) for name, figure in FIGURES.items()}
    assert [name for name, school in found.items() if school not in ("school", "institution")] == []


def test_the_key_number_is_of_the_latest_year_that_is_reliable() -> None:
    short = in_short(DROPOUT, BY_YEAR, "")
    assert (short.value, *short.lines) == (
        "3,0%",
        "2021-2022 · 30 van 1.000",
        "95%-interval: 2,1 – 4,3%",
    )


def test_the_key_number_of_a_chosen_year_is_of_that_year_with_its_mark() -> None:
    assert in_short(DROPOUT, BY_YEAR, "2022").value == "25,0% ~"
    assert in_short(DROPOUT, BY_YEAR, "2023").value == "x"


def test_the_file_opens_in_a_dutch_spreadsheet() -> None:
    written = rate_by_year(DROPOUT, BY_YEAR, explain(DROPOUT, "nl")).csv.decode("utf-8-sig")
    assert written.splitlines()[1].startswith("2021-2022;1000;")
    assert ";0,03;" in written


def test_the_file_of_an_english_page_has_points_and_commas() -> None:
    with speaking("en"):
        written = rate_by_year(DROPOUT, BY_YEAR, explain(DROPOUT, "en")).csv.decode("utf-8-sig")
    assert ",0.03," in written


def test_a_text_that_looks_like_a_formula_is_written_as_text() -> None:
    assert [in_a_file(text) for text in ("=1+1", "@x", "-", "02QZ")] == [
        "'=1+1",
        "'@x",
        "'-",
        "02QZ",
    ]


def test_shares_of_a_year_add_up_in_words_too() -> None:
    by_year = answer(
        ACCELERATION, ("school_year",), cell(ACCELERATION, "2022", accelerated=1, nominal=3)
    )
    alt = shares_by_year(ACCELERATION, by_year, explain(ACCELERATION, "nl")).alt
    assert "2022-2023: versneld 25,0%, nominaal 75,0%, vertraagd 0,0%" in alt
