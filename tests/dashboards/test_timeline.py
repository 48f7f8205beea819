from dataclasses import replace
from datetime import date
from uuid import UUID

from dashboards.answers import KNOWN
from dashboards.judgements import finding
from leerroute.rules import Value
from leerroute.terms import Text
from leerroute_dashboards.charts.timeline import in_rows, period, timeline
from leerroute_dashboards.pupil import in_a_cell, pupil_picture
from leerroute_dashboards.rulings import by_transition
from leerroute_projections.answer import Moment, PupilHistory, Spell

VMBO = Spell("vo", Text("vmbo kb", "vmbo kb"), "02QZ00", date(2019, 8, 1), date(2021, 7, 31))
FIRST = Spell("mbo", Text("mbo 3", "mbo 3"), "91AA", date(2021, 8, 1), date(2023, 2, 1))
BESIDE = Spell("mbo", Text("mbo 4", "mbo 4"), "92BB", date(2021, 9, 1), date(2022, 1, 31))
LATER = Spell("mbo", Text("mbo 4", "mbo 4"), "92BB", date(2023, 2, 2), None)
DIPLOMA = Moment(
    id="1",
    title=Text("diploma behaald", "diploma awarded"),
    occurred_on=date(2021, 7, 2),
    recorded_at=KNOWN.recorded_at,
    reported_on=None,
    school="02QZ00",
    details=((Text("diploma", "diploma"), Text("vmbo-kb", "vmbo-kb")),),
    source="cohort",
    row=12,
    lane="vo",
)
HISTORY = PupilHistory(UUID(int=1), (VMBO, FIRST, BESIDE, LATER), (DIPLOMA,), (), KNOWN)


def test_enrolments_that_overlap_get_a_row_each() -> None:
    assert [one.row for one in in_rows([FIRST, BESIDE, LATER])] == [0, 1, 0]


def test_an_open_enrolment_runs_to_the_moment_as_known() -> None:
    bar = timeline(HISTORY).data[3]
    assert bar.x[0] / 86_400_000 == (date(2026, 11, 23) - date(2023, 2, 2)).days + 1


def test_an_open_enrolment_says_so() -> None:
    assert period(LATER) == "2 februari 2023 – nog ingeschreven"


def test_a_day_with_a_diploma_has_a_symbol_of_its_own() -> None:
    ordinary, diplomas, _void = timeline(HISTORY).data[-3:]
    assert (len(ordinary.x), list(diplomas.x)) == (0, [date(2021, 7, 2)])


def test_what_was_retracted_stays_in_sight_but_does_not_look_as_if_it_counts() -> None:
    history = replace(HISTORY, moments=(replace(DIPLOMA, state="retracted"),))
    _ordinary, diplomas, void = timeline(history).data[-3:]
    assert (len(diplomas.x), void.marker.symbol) == (0, "circle-open")


def test_findings_at_a_transition_stand_together_by_how_they_stand() -> None:
    found = [
        finding("BSA-03", Value.BROKEN),
        finding("BSA-04", Value.BROKEN),
        finding("BSA-06", Value.UNDETERMINED),
    ]
    assert in_a_cell(found) == "voldoet niet: BSA-03, BSA-04; niet te bepalen: BSA-06"


def test_the_timeline_in_words_names_every_enrolment() -> None:
    assert "mbo 3, 91AA, 1 augustus 2021 – 1 februari 2023" in pupil_picture(HISTORY).alt


def test_a_name_with_signs_does_not_become_markup() -> None:
    strange = Spell("vo", Text("<b>x</b>", "x"), "02QZ", date(2020, 8, 1), None)
    chart = timeline(PupilHistory(UUID(int=1), (strange,), (), (), KNOWN))
    assert "&lt;b&gt;" in chart.data[0].hovertemplate


def test_without_findings_there_are_no_marks_and_without_a_mark_no_room_for_it() -> None:
    well = finding("BSA-03", Value.SATISFIED)
    assert by_transition([well]) == {}
    assert timeline(HISTORY, by_transition([well])).to_json() == timeline(HISTORY).to_json()


def test_a_day_is_marked_by_the_worst_that_was_found_and_tells_all_of_it() -> None:
    found = by_transition([finding("BSA-01", Value.OPEN), finding("BSA-03", Value.BROKEN)])
    [mark] = [
        one for one in timeline(HISTORY, found).data if one.name in ("voldoet niet", "nog open")
    ]
    assert (mark.marker.symbol, list(mark.x)) == ("x", [DIPLOMA.occurred_on])
    assert "BSA-01 nog open" in mark.text[0]
    assert "BSA-03 voldoet niet" in mark.text[0]


def test_marks_differ_in_shape_and_in_colour() -> None:
    traces = [
        one
        for value in (Value.BROKEN, Value.OPEN, Value.UNDETERMINED)
        for one in timeline(HISTORY, by_transition([finding("BSA-03", value)])).data
        if one.name == value.value.nl
    ]
    assert len({one.marker.symbol for one in traces}) == 3
    assert len({one.marker.color for one in traces}) == 3


def test_the_timeline_in_words_names_every_mark() -> None:
    alt = pupil_picture(HISTORY, [finding("BSA-03", Value.BROKEN)]).alt
    assert alt.endswith("Regels: BSA-03 voldoet niet op 2 juli 2021.")
