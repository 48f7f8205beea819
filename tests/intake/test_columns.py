from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin
from unicodedata import normalize

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generated import facts_of
from intake.making import BSN, Cells
from leerroute.events import KINDS, NAMED_BY, TRANSITIONS, Fact, Transition
from leerroute.intake import KindColumns, column_table, columns_of, kind_named
from leerroute.intake.columns import COLUMNS, DAY, IN_A_FILE, KIND, PUPIL, slots_of
from leerroute.intake.discretion import holds_number, is_dated, is_formula
from leerroute.intake.persons import Persons
from leerroute.intake.rows import Mapper, Refusal, Row
from leerroute.intake.spreadsheets import is_changed
from leerroute.terms import (
    Attempt,
    BirthDate,
    Brin,
    Code,
    Company,
    Crebo,
    Days,
    ElectiveCount,
    Gemeente,
    Hours,
    IltCode,
    Mark,
    ModuleCode,
    ModuleCount,
    Postcode4,
    RmcRegion,
    School,
    StudyYear,
    SubjectInPart,
)
from leerroute.vault import PersonKey

OF_A_TYPE: dict[Any, str] = {
    bool: "ja",
    date: "31-07-2024",
    str: "r-1",
    Code: "a1",
    Company: "SBB-1",
    BirthDate: "2005-03",
    RmcRegion: "21",
    School: "02QZ00",
    Brin: "25LH",
    Crebo: "25180",
    IltCode: "0400",
    Gemeente: "0363",
    Postcode4: "1012",
    ModuleCode: "K0021",
    StudyYear: "2024-2025",
    Mark: "6,8",
    Hours: "12.25",
    Days: "80",
    Attempt: "2",
    ModuleCount: "4",
    ElectiveCount: "12",
    SubjectInPart: "wiskunde:profieldeel",
}
"""A cell of each type."""


def cell_of(type_: Any) -> str:
    """A cell that can be read as this type: of a closed list the first, of a list its first and last."""
    if get_origin(type_) is Literal:
        return str(get_args(type_)[0])
    if get_origin(type_) is Annotated and get_origin(get_args(type_)[0]) is tuple:
        item = get_args(get_args(type_)[0])[0]
        return "|".join(map(str, get_args(item))) if get_args(item) else cell_of(item)
    return OF_A_TYPE[type_]


EVERY_KIND = pytest.mark.parametrize("columns", column_table(), ids=lambda c: c.kind.__name__)


def read(row: Cells) -> Row | Refusal | None:
    mapper = Mapper(COLUMNS, Persons(None))  # type: ignore[arg-type]  # no tokens here
    return mapper.read(2, [row.get(column, "") for column in COLUMNS])


def row_of(columns: KindColumns, *, only_needed: bool = False) -> Cells:
    wanted = columns.needed if only_needed else columns.needed + columns.optional
    filled = {slot.column: cell_of(slot.type) for slot in slots_of(columns.kind)}
    if issubclass(columns.kind, Transition):
        filled["leerling"] = BSN
    filled |= {"datum": "2020-08-01", "gebeurtenis": columns.kind.__name__}
    return {column: filled[column] for column in wanted}


def test_every_attribute_of_every_kind_has_a_column() -> None:
    without = {
        (kind.__name__, field)
        for kind in IN_A_FILE
        for field in kind.__struct_fields__
        if field not in [slot.field for slot in slots_of(kind)]
    }
    assert {field for _, field in without} == {"occurred_until"}


@EVERY_KIND
def test_a_kind_needs_allows_or_refuses_each_column_once(columns: KindColumns) -> None:
    listed = [*columns.needed, *columns.optional, *columns.refused]
    assert sorted(listed) == sorted(COLUMNS)


@EVERY_KIND
def test_a_row_with_every_column_of_its_kind_is_read(columns: KindColumns) -> None:
    row = read(row_of(columns))
    assert isinstance(row, Row)
    assert all(getattr(row.fact, slot.field) is not None for slot in slots_of(columns.kind))


@EVERY_KIND
def test_a_row_with_only_the_needed_columns_is_read(columns: KindColumns) -> None:
    assert isinstance(read(row_of(columns, only_needed=True)), Row)


@EVERY_KIND
def test_each_needed_column_left_out_is_named_in_the_refusal(columns: KindColumns) -> None:
    for column in columns.needed:
        refusal = read(row_of(columns) | {column: " "})
        assert isinstance(refusal, Refusal)
        assert refusal.column == column
        assert f"'{column}' is leeg" in refusal.text.nl


@EVERY_KIND
def test_each_refused_column_that_is_filled_is_named_in_the_refusal(columns: KindColumns) -> None:
    for column in columns.refused:
        refusal = read(row_of(columns) | {column: "2005"})
        assert isinstance(refusal, Refusal)
        assert refusal.column == column
        assert f"'{column}' is gevuld en hoort niet bij {columns.kind.slug}" in refusal.text.nl


@pytest.mark.parametrize("kind", IN_A_FILE, ids=lambda kind: kind.__name__)
def test_a_kind_goes_by_its_code_name_and_by_its_dutch_name(kind: type[Fact]) -> None:
    assert kind_named(kind.__name__) is kind_named(kind.slug) is kind


def test_every_transition_stands_in_the_union_that_a_match_is_checked_against() -> None:
    registered = {kind for kind in KINDS.values() if issubclass(kind, Transition)}
    assert registered == set(TRANSITIONS)


def test_what_a_transition_can_be_about_has_a_field_that_names_it() -> None:
    concerning = [(kind, kind.concerns) for kind in TRANSITIONS if kind.concerns]
    assert all(NAMED_BY[concern] in kind.__struct_fields__ for kind, concern in concerning)


NEEDED = {
    "VmboEnrolled": ["leerjaar"],
    "VmboYearStarted": ["leerjaar"],
    "ProfileChosen": ["profiel"],
    "SubjectsSet": ["vak"],
    "ElectiveChosen": ["keuzevak"],
    "ElectiveCompleted": ["keuzevak"],
    "CareerActivityHeld": ["competenties"],
    "CareerFileCarriedOver": ["door"],
    "LwtPlaced": ["bedrijf"],
    "LwtPracticeRecorded": ["uren", "dagen"],
    "EntreeEnrolled": ["instelling", "crebo"],
    "RouteStarted": ["doelniveau"],
    "RoutePhaseChanged": ["fase"],
    "CovenantJoined": ["doel"],
    "ExamTaken": ["vak"],
    "DiplomaAwarded": ["diploma"],
    "ExamFailed": ["diploma"],
    "MboApplied": ["aanmelding"],
    "EducationEnrolled": ["soort"],
    "EducationYearStarted": ["leerjaar", "soort"],
    "EducationLeft": ["soort"],
    "PromotedTo4": ["soort"],
    "MboRegistered": ["inschrijving"],
    "PracticePlacementStarted": ["bedrijf"],
    "OptionalModuleChosen": ["keuzedeel"],
    "OptionalModuleCompleted": ["keuzedeel"],
    "GenericExamTaken": ["onderdeel"],
    "StudyAdviceGiven": ["advies"],
    "MovedHome": ["rmc"],
    "CompulsoryEducationExempted": ["grond"],
}
"""What a row needs beside pupil, kind, day and school; of other kinds nothing."""


@EVERY_KIND
def test_a_kind_needs_only_what_makes_it_a_fact(columns: KindColumns) -> None:
    common = (PUPIL, KIND, DAY, "school")
    needed = [column for column in columns.needed if column not in common]
    assert needed == NEEDED.get(columns.kind.__name__, [])


def test_what_the_table_says_of_a_birth_date() -> None:
    uses = {columns.kind.__name__: columns.use_of("geboortedatum") for columns in column_table()}
    assert uses["VmboEnrolled"] == "optional"
    assert uses["VmboLeft"] == "refused"
    assert columns_of(kind_named("VmboEnrolled") or Fact).use_of("leerjaar") == "needed"


def as_cells(fact: Fact) -> Cells:
    """A fact as a row of a file."""
    cells = {"gebeurtenis": type(fact).slug}
    if isinstance(fact, Transition):
        cells["leerling"] = BSN
    for slot in slots_of(type(fact)):
        value = getattr(fact, slot.field)
        if value is not None:
            cells[slot.column] = as_cell(value)
    return cells


def as_cell(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "|".join(map(str, value)) if isinstance(value, tuple) else str(value)


def as_a_file_can_tell(field: str, value: Any) -> Any:
    """A value as near to this one as a cell can hold."""
    if isinstance(value, date):
        return date(1901 + value.year % 199, value.month, min(value.day, 28))
    if field == "born" and value is not None:
        return "1900-01"
    if isinstance(value, str):
        visible = "".join(filter(str.isprintable, normalize("NFC", value))).strip()
        is_code = not (holds_number(visible) or is_formula(visible) or is_dated(visible))
        return visible if visible and is_code and not is_changed(visible) else "x"
    return value


@settings(max_examples=20)
@given(data=st.data())
@pytest.mark.parametrize("kind", IN_A_FILE, ids=lambda kind: kind.__name__)
def test_a_row_of_every_kind_comes_back_as_the_same_fact(
    kind: type[Fact], data: st.DataObject
) -> None:
    generated = msgspec.structs.asdict(data.draw(facts_of(kind)))
    kept = {slot.field for slot in slots_of(kind)}
    fact = kind(**{f: as_a_file_can_tell(f, v) for f, v in generated.items() if f in kept})
    row = read(as_cells(fact))
    assert isinstance(row, Row), row
    assert row.fact == fact


def test_the_person_of_a_row_is_its_number() -> None:
    row = read(row_of(columns_of(kind_named("VmboLeft") or Fact)))
    assert isinstance(row, Row)
    assert row.person == PersonKey("pgn", BSN)
