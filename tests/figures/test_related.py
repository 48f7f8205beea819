"""Figure 1d: whether graduates of the vmbo follow a programme in the mbo in a sector that belongs to their profile."""

from datetime import date
from typing import Any

import pytest

from figures.judging import cases, ends
from leerroute.events import ProfileChosen, Transition
from leerroute.reference import Programme, Reference, RelatedSector, Table, sectors_of
from leerroute_projections.answer import Case
from leerroute_projections.related import related
from pathway.scenario import (
    CREBO,
    OTHER_CREBO,
    OTHER_MBO,
    Telling,
    died,
    diploma_awarded,
    education_enrolled,
    entree_enrolled,
    mbo_deregistered,
    mbo_registered,
    registration_changed,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
)

profile_chosen = Telling(ProfileChosen, where="02QZ00", profile="BWI")

BUILDING, CRAFT, TRADE = "techniek en gebouwde omgeving", "specialistisch vakmanschap", "handel"
CHOSEN = profile_chosen("2019-09-01")
GRADUATED = diploma_awarded("2021-07-01", diploma="vmbo-kb")
REGISTERED = mbo_registered("2021-08-01", crebo=CREBO, niveau=3)


def programme(crebo: str = CREBO, sector: str | None = BUILDING, **days: date) -> Programme:
    return Programme(crebo=crebo, sector=sector, **days)  # type: ignore[arg-type]


def belongs(profile: str = "BWI", sector: str | None = BUILDING, **days: date) -> RelatedSector:
    return RelatedSector(profile=profile, sector=sector, **days)  # type: ignore[arg-type]


def codes(*lines: Programme | RelatedSector) -> Reference:
    """The two tables with these lines."""
    programmes = [one for one in lines if isinstance(one, Programme)]
    sectors = [one for one in lines if isinstance(one, RelatedSector)]
    return Reference(programmes=Table(programmes, position=1), sectors=Table(sectors, position=2))


LOADED = codes(programme(), belongs())


def graduate(*facts: Transition, of: Reference = LOADED) -> Case:
    """The one case of the pupil."""
    [case] = cases(related, *facts, codes=of)
    return case


def outcome(*lines: Programme | RelatedSector) -> str | None:
    """How a graduate in BWI ends who registers for a programme, with these lines."""
    return graduate(CHOSEN, GRADUATED, REGISTERED, of=codes(*lines)).category


def test_a_programme_in_a_sector_of_the_profile_is_related() -> None:
    assert outcome(programme(), belongs()) == "related"


def test_a_programme_in_another_sector_is_not_related() -> None:
    assert outcome(programme(sector=TRADE), belongs()) == "not-related"


def test_each_of_the_sectors_of_a_profile_is_related() -> None:
    both = (belongs(), belongs(sector=CRAFT))
    assert outcome(programme(), *both) == "related"
    assert outcome(programme(sector=CRAFT), *both) == "related"


def test_a_profile_without_a_sector_or_without_a_line_is_undetermined() -> None:
    assert outcome(programme(), belongs(sector=None)) == "undetermined"
    assert outcome(programme(), belongs("PIE")) == "undetermined"


def test_a_programme_that_is_not_in_the_table_or_without_a_sector_there_is_undetermined() -> None:
    assert outcome(programme(OTHER_CREBO), belongs()) == "undetermined"
    assert outcome(programme(sector=None), belongs()) == "undetermined"


def test_without_one_of_the_tables_it_is_undetermined() -> None:
    assert outcome(belongs()) == "undetermined"
    assert outcome(programme()) == "undetermined"
    assert graduate(CHOSEN, GRADUATED, REGISTERED, of=Reference()).category == "undetermined"


def test_entree_is_undetermined_by_its_level_and_by_its_sector() -> None:
    entree = mbo_registered("2021-08-01", crebo=CREBO, niveau=1)
    assert graduate(CHOSEN, GRADUATED, entree).category == "undetermined"
    assert outcome(programme(sector="entree"), belongs(sector="entree")) == "undetermined"


def test_without_a_profile_or_a_crebo_it_is_undetermined() -> None:
    assert graduate(GRADUATED, REGISTERED).category == "undetermined"
    without_crebo = mbo_registered("2021-08-01", niveau=3)
    assert graduate(CHOSEN, GRADUATED, without_crebo).category == "undetermined"


@pytest.mark.parametrize(
    ("days", "category"),
    [
        ({"valid_from": date(2021, 10, 1)}, "related"),
        ({"valid_from": date(2021, 10, 2)}, "undetermined"),
        ({"valid_to": date(2021, 10, 1)}, "related"),
        ({"valid_to": date(2021, 9, 30)}, "undetermined"),
    ],
)
def test_the_sectors_of_a_profile_are_those_on_1_october(
    days: dict[str, Any], category: str
) -> None:
    assert outcome(programme(), belongs(**days)) == category


@pytest.mark.parametrize(
    ("days", "category"),
    [
        ({"valid_from": date(2021, 8, 1)}, "related"),
        ({"valid_from": date(2021, 8, 2)}, "undetermined"),
        ({"valid_to": date(2021, 8, 1)}, "related"),
        ({"valid_to": date(2021, 7, 31)}, "undetermined"),
    ],
)
def test_the_sector_of_a_programme_is_that_of_the_day_on_which_it_was_begun(
    days: dict[str, Any], category: str
) -> None:
    assert outcome(programme(**days), belongs()) == category


def test_the_programme_is_the_one_followed_on_1_october() -> None:
    tables = codes(programme(sector=TRADE), programme(OTHER_CREBO), belongs())
    found = [
        graduate(
            CHOSEN, GRADUATED, REGISTERED, registration_changed(day, crebo=OTHER_CREBO), of=tables
        ).category
        for day in ("2021-10-01", "2021-10-02")
    ]
    assert found == ["related", "not-related"]


def test_of_two_registrations_the_one_that_counts_decides() -> None:
    other = mbo_registered("2021-08-01", registration="2", crebo=OTHER_CREBO, niveau=2, main=True)
    tables = codes(programme(), programme(OTHER_CREBO, sector=TRADE), belongs())
    assert graduate(CHOSEN, GRADUATED, REGISTERED, other, of=tables).category == "not-related"


def test_the_day_on_which_a_programme_was_begun_is_that_of_the_registration_that_counts() -> None:
    """Each of the others was begun before there was a line."""
    tables = codes(programme(valid_from=date(2021, 8, 1)), belongs())
    others = [
        (
            mbo_registered("2020-08-01", crebo=CREBO, niveau=3),
            mbo_deregistered("2021-07-31", registration="1"),
        ),
        (mbo_registered("2020-08-01", crebo=CREBO, niveau=3, registration="2", main=False),),
        (
            mbo_registered("2020-08-01", where=OTHER_MBO, crebo=CREBO, niveau=2),
            mbo_deregistered("2021-12-31", where=OTHER_MBO, registration="1"),
        ),
    ]
    found = [graduate(CHOSEN, *o, GRADUATED, REGISTERED, of=tables).category for o in others]
    assert found == ["related"] * 3


@pytest.mark.parametrize(
    ("day", "profile"), [("2021-07-01", "E&O"), ("2021-07-02", "BWI"), ("2019-08-31", "BWI")]
)
def test_the_profile_is_the_one_last_chosen_by_the_day_of_the_diploma(
    day: str, profile: str
) -> None:
    other = profile_chosen(day, profile="E&O")
    assert graduate(CHOSEN, GRADUATED, REGISTERED, other).group["profile"] == profile


def test_of_two_vmbo_diplomas_the_last_day_decides_on_the_profile_whichever_is_the_highest() -> (
    None
):
    lower = diploma_awarded("2021-07-08", diploma="vmbo-bb")
    between = profile_chosen("2021-07-05", profile="E&O")
    no_vmbo = diploma_awarded("2021-07-09", diploma="entree")
    later = profile_chosen("2021-07-09", profile="PIE")
    facts = (CHOSEN, GRADUATED, between, lower, no_vmbo, later, REGISTERED)
    assert graduate(*facts).group["profile"] == "E&O"


def test_only_who_stands_in_the_mbo_is_counted() -> None:
    elsewhere: list[tuple[Any, ...]] = [
        (),
        (education_enrolled("2021-08-01", education="havo"),),
        (mbo_registered("2021-08-01", crebo=CREBO, examendeelnemer=True),),
        (mbo_registered("2021-10-02", crebo=CREBO),),
        (REGISTERED, died("2021-10-01")),
    ]
    found = [ends(related, CHOSEN, GRADUATED, *facts, codes=LOADED) for facts in elsewhere]
    assert found == [{}] * 5


def test_entree_within_the_vmbo_and_the_integrated_route_are_not_counted() -> None:
    entree = (entree_enrolled("2020-08-01"), diploma_awarded("2021-07-01", diploma="entree"))
    integrated = (
        route_started("2019-08-01", integrated=True),
        vmbo_enrolled("2019-08-01"),
        route_phase_changed("2021-08-01"),
    )
    found = [ends(related, CHOSEN, *facts, REGISTERED) for facts in (entree, integrated)]
    assert found == [{}, {}]


def test_in_the_mbo_by_the_phase_of_a_route_alone_it_is_undetermined() -> None:
    route = (route_started("2019-08-01"), vmbo_enrolled("2019-08-01"))
    in_mbo = (route_phase_changed("2021-08-01"), vmbo_enrolled("2021-08-01", leerjaar=4))
    assert graduate(*route, CHOSEN, GRADUATED, *in_mbo).category == "undetermined"


def test_before_the_1_october_after_the_diploma_nobody_is_a_case() -> None:
    facts = (CHOSEN, GRADUATED, REGISTERED)
    assert ends(related, *facts, codes=LOADED, known_on=date(2021, 9, 30)) == {}
    assert ends(related, *facts, known_on=date(2021, 10, 1), closed=()) == {2020: "x"}


def test_the_sectors_of_a_profile_leave_out_lines_of_other_profiles_and_other_days() -> None:
    lines = (belongs(), belongs("PIE", CRAFT), belongs(sector=TRADE, valid_to=date(2020, 12, 31)))
    found = [sectors_of(Table(lines), "BWI", date(year, 10, 1)) for year in (2020, 2021)]
    assert found == [{BUILDING, TRADE}, {BUILDING}]
