"""What a selection asks of each figure, and what pictures are held against under it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

import pytest

from dashboards.answers import answer, cell, not_yet
from leerroute_dashboards import drawing
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.selection import Chosen, Selection
from leerroute_projections.answer import Answer
from leerroute_projections.explanation import Definition, explain
from leerroute_projections.figures import FIGURES
from leerroute_projections.norms import Norm

THROUGHPUT, DROPOUT, ACCELERATION, ADVICE = (
    FIGURES[name] for name in ("throughput", "dropout", "acceleration", "study-advice")
)
ALL = Selection(Chosen("RMC-regio"), Chosen("leerweg"), Chosen("school"))
REGION = Chosen("RMC-regio", "21", "RMC-regio 21")
KB = Chosen("leerweg", "kb", "leerweg kb")
SCHOOL = Chosen("school", "02QZ00", "02QZ00")
NORMS = (Norm(2021, None, 0.005), Norm(2021, "2", 0.095))


class Asked:
    """Stands for the desk: answers every question the same, and remembers what was asked."""

    figures = FIGURES

    def __init__(self, sector: str = "vo", niveau: str = "2", known: bool = True) -> None:
        self.sector, self.niveau, self.known = sector, niveau, known
        self.asked: list[tuple[tuple[str, ...], Mapping[str, str]]] = []

    def ask(self, name: str, by: tuple[str, ...], where: Mapping[str, str], known_at: str | None) -> Answer:  # fmt: skip
        self.asked.append((by, where))
        figure = FIGURES[name]
        codes = {"school_year": "2021", "sector": self.sector, "niveau": self.niveau}
        group = [codes.get(one, "21") for one in by]
        cases = (
            {"dropout": 10, "in_education": 90} if name == "dropout" else {"mbo_2": 10, "havo": 90}
        )
        found = cell(figure, *group, **cases)
        return answer(figure, by, found if self.known else not_yet(figure, *group))

    def norms(self, known_at: str | None) -> tuple[Norm, ...]:
        return NORMS

    def definition(self, name: str, language: Any) -> Definition:
        return explain(FIGURES[name], language)


def desk() -> Questions:
    return cast(Questions, Asked())


def asked_of(by_desk: Questions) -> list[tuple[tuple[str, ...], Mapping[str, str]]]:
    return cast(Asked, by_desk).asked


def lines(picture: Any) -> dict[str, list[float | None]]:
    return {trace.name: list(trace.y) for trace in picture.chart.data if trace.name}


def test_a_school_is_the_school_of_one_figure_and_the_institution_of_another() -> None:
    chosen = replace(ALL, school=SCHOOL)
    assert chosen.where(DROPOUT) == {"school": "02QZ00"}
    assert chosen.where(ACCELERATION) == {"institution": "02QZ00"}


def test_a_figure_is_not_held_to_what_it_does_not_know_and_says_so() -> None:
    chosen = replace(ALL, region=REGION, leerweg=KB)
    assert chosen.where(ADVICE) == {"region": "21"}
    assert chosen.passed_over(ADVICE) == ["leerweg kb"]
    assert chosen.passed_over(DROPOUT) == []


def test_the_whole_region_is_the_region_without_leerweg_and_school() -> None:
    chosen = replace(ALL, region=REGION, leerweg=KB, school=SCHOOL, year="2021")
    assert chosen.of_whole_region().with_year(DROPOUT) == {"region": "21", "school_year": "2021"}


def test_two_selections_are_told_apart_by_any_of_their_codes() -> None:
    variants = [
        ALL,
        replace(ALL, region=REGION),
        replace(ALL, leerweg=KB),
        replace(ALL, school=SCHOOL),
        replace(ALL, year="2021"),
        replace(ALL, known_at="7"),
    ]
    assert len({one.key for one in variants}) == len(variants)


def test_all_together_are_held_against_nothing() -> None:
    drawn = lines(drawing.rate(desk(), DROPOUT, replace(ALL, region=REGION)))
    assert set(drawn) == {"95%-interval", "percentage"}


def test_a_leerweg_is_held_against_the_whole_region_and_the_norm_of_secondary_school() -> None:
    chosen = replace(ALL, region=REGION, leerweg=KB)
    by_desk = desk()
    drawn = lines(drawing.rate(by_desk, DROPOUT, chosen))
    assert (drawn["hele regio (vo)"], drawn["norm"]) == ([0.1], [0.005])
    assert (("school_year",), {"region": "21", "sector": "vo"}) in asked_of(by_desk)


def test_an_institution_is_held_against_the_mbo_and_against_no_norm_of_all_levels() -> None:
    by_desk = cast(Questions, Asked(sector="mbo"))
    drawn = lines(drawing.rate(by_desk, DROPOUT, replace(ALL, school=SCHOOL)))
    assert drawn["alle samen (mbo)"] == [0.1]
    assert "norm" not in drawn


def test_where_a_figure_knows_no_sectors_a_school_is_held_against_all() -> None:
    picture = drawing.rate(desk(), THROUGHPUT, replace(ALL, school=SCHOOL))
    assert "alle samen" in lines(picture)


def test_a_school_year_without_anybody_is_told_apart_from_one_that_is_awaited() -> None:
    nobody = cast(Questions, Asked(known=False))
    assert drawing.schools(nobody, DROPOUT, ALL, "vo").summary.startswith("Nog geen enkele school")
    assert drawing.schools(nobody, DROPOUT, replace(ALL, year="1999")).summary.startswith("Geen gevallen")  # fmt: skip


def test_a_level_is_held_against_its_own_norm() -> None:
    assert lines(drawing.levels(desk(), DROPOUT, ALL))["norm"] == [0.095]


@pytest.mark.parametrize(("sector", "niveau"), [("vavo", "2"), ("mbo", "unknown")])
def test_levels_of_which_no_norm_speaks_are_no_part(sector: str, niveau: str) -> None:
    by_desk = cast(Questions, Asked(sector=sector, niveau=niveau))
    assert drawing.levels(by_desk, DROPOUT, ALL).chart is None


def test_the_sector_of_a_selection_is_that_of_most_in_it() -> None:
    few, many = cell(DROPOUT, "mbo", dropout=1), cell(DROPOUT, "vo", dropout=9)
    by_desk = Asked()
    by_desk.ask = lambda *_asked: answer(DROPOUT, ("sector",), few, many)  # type: ignore[method-assign]
    assert drawing.sector_of(cast(Questions, by_desk), DROPOUT, ALL) == "vo"


def test_a_funnel_holds_all_schools_also_when_one_is_chosen() -> None:
    by_desk = desk()
    drawing.schools(by_desk, DROPOUT, replace(ALL, school=SCHOOL, year="2021"), "mbo")
    assert (("school",), {"school_year": "2021", "sector": "mbo"}) in asked_of(by_desk)


def test_funnels_of_vo_and_of_mbo_are_two_pictures() -> None:
    keys = {drawing.schools(desk(), DROPOUT, ALL, sector).key for sector in ("", "vo", "mbo")}
    assert len(keys) == 3


def test_a_trend_is_held_against_all_of_the_same_selection() -> None:
    by_desk = desk()
    drawing.trend(by_desk, THROUGHPUT, replace(ALL, leerweg=KB), "region")
    assert asked_of(by_desk) == [
        (("region", "school_year"), {"leerweg": "kb"}),
        (("school_year",), {"leerweg": "kb"}),
    ]


def test_a_trend_by_leerweg_is_held_against_secondary_school_only() -> None:
    by_desk = desk()
    drawn = lines(drawing.trend(by_desk, DROPOUT, ALL, "leerweg"))
    assert "alle samen (vo)" in drawn
    assert asked_of(by_desk)[1] == (("school_year",), {"sector": "vo"})


def test_a_trend_of_a_figure_without_sectors_is_held_against_all() -> None:
    by_desk = desk()
    drawing.trend(by_desk, THROUGHPUT, ALL, "leerweg")
    assert asked_of(by_desk)[1] == (("school_year",), {})
