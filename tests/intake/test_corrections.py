"""Corrections and retractions in a file, and the same row again with other content."""

from typing import Any

import pytest

from intake.making import BSN, ENROLLED, LEFT, OTHER_BSN, REFERRED, REGISTERED, Cells, Intake
from leerroute.correcting import Amending
from leerroute.events import TransitionCorrected, TransitionRetracted
from leerroute.pathway.known import as_known

WHY = "verkeerd overgenomen"


def correct(target: str | int, leerling: str = BSN, **cells: str) -> Cells:
    """A row that corrects."""
    said = {"leerling": leerling, "gebeurtenis": "TransitionCorrected", "corrigeert": str(target)}
    return {"datum": ""} | said | cells


def retract(target: str | int, leerling: str = BSN, **cells: str) -> Cells:
    """A row that retracts."""
    said = {"leerling": leerling, "gebeurtenis": "ingetrokken", "corrigeert": str(target)}
    return {"datum": ""} | said | cells


def counts(intake: Intake, key: str = BSN) -> list[Any]:
    """The facts that count."""
    return [one.fact for one in as_known(intake.history(key))]


def number_of(intake: Intake, nth: int, key: str = BSN) -> int:
    """The number of the nth thing recorded of a pupil."""
    return intake.history(key)[nth].position


@pytest.fixture
def first(intake: Intake) -> Intake:
    """An enrolment (row 2) and leaving (row 3), imported as `leerlingen`."""
    intake.rows(ENROLLED, LEFT)
    return intake


def again(intake: Intake, *rows: Cells, name: str = "later.csv", **options: Any) -> Any:
    """Another file."""
    return intake.rows(*rows, name=name, **options)


def test_a_row_corrects_by_the_number_of_a_transition(first: Intake) -> None:
    report = again(first, correct(number_of(first, 0), leerweg="tl", datum="2020-08-02"))
    assert (report.recorded, report.refused) == (1, 0)
    assert (counts(first)[0].leerweg, str(counts(first)[0].occurred_on)) == ("tl", "2020-08-02")


def test_a_correction_comes_from_its_row(first: Intake) -> None:
    again(first, correct(number_of(first, 0), leerweg="tl"))
    assert first.history()[-1].source.row == 2


def test_a_row_corrects_by_label_and_row_of_an_import(first: Intake) -> None:
    again(first, correct("leerlingen:2", leerweg="tl"))
    assert counts(first)[0].leerweg == "tl"


def test_only_what_differs_is_recorded_as_changed(first: Intake) -> None:
    again(first, correct("leerlingen:2", datum="2020-08-01", school="02QZ00", leerweg="tl"))
    said = first.facts()[-1]
    assert isinstance(said, TransitionCorrected)
    assert said.values == {"leerweg": "tl"}


def test_a_row_retracts_and_its_day_and_school_are_ignored(first: Intake) -> None:
    again(first, retract("leerlingen:3", datum="1999-01-01", school="02QZ", reden=WHY))
    said = first.facts()[-1]
    assert isinstance(said, TransitionRetracted)
    assert (said.reason, len(counts(first))) == (WHY, 1)


def test_a_row_may_correct_one_that_stands_further_down(intake: Intake) -> None:
    report = intake.rows(correct("leerlingen:3", leerweg="tl", datum="2020-08-01"), ENROLLED)
    assert (report.recorded, counts(intake)[0].leerweg) == (2, "tl")


def test_a_row_may_retract_a_correction_that_stands_further_down(intake: Intake) -> None:
    rows = (ENROLLED, retract("leerlingen:4"), correct("leerlingen:2", leerweg="tl"))
    report = intake.rows(*rows)
    assert (report.recorded, report.refused, counts(intake)[0].leerweg) == (3, 0, "kb")


def test_of_several_corrections_in_a_file_the_last_holds(intake: Intake) -> None:
    rows = (correct("leerlingen:4", leerweg="tl"), correct("leerlingen:4", leerweg="gl"), ENROLLED)
    intake.rows(*rows)
    assert counts(intake)[0].leerweg == "gl"


def test_a_row_of_this_file_that_was_known_already_can_be_corrected(first: Intake) -> None:
    again(first, LEFT, ENROLLED, correct("leerlingen:3", leerweg="tl"), label="leerlingen")
    assert counts(first)[0].leerweg == "tl"


def test_rows_that_correct_each_other_in_a_circle_are_refused(intake: Intake) -> None:
    report = intake.rows(ENROLLED, retract("leerlingen:4"), retract("leerlingen:3"))
    assert [one.row for one in report.refusals] == [3, 4]


@pytest.mark.parametrize(
    "target", ["99999", "leerlingen:9", "onbekend:2", "2:", "rij 2", "0", "=2+2:3"]
)
def test_what_cannot_be_found_is_not_corrected(first: Intake, target: str) -> None:
    (refusal,) = again(first, correct(target, leerweg="tl")).refusals
    assert refusal.column == "corrigeert"


def test_a_row_of_somebody_else_is_not_corrected(first: Intake) -> None:
    report = again(first, correct("leerlingen:2", OTHER_BSN, leerweg="tl"), REGISTERED)
    assert (report.refused, counts(first)[0].leerweg) == (1, "kb")


def test_a_correction_without_target_is_refused(first: Intake) -> None:
    (refusal,) = again(first, correct(" ", leerweg="tl")).refusals
    assert (refusal.column, "leeg" in refusal.text.nl) == ("corrigeert", True)


@pytest.mark.parametrize(
    ("column", "cell"), [("leerweg", "kbl"), ("crebo", "25655"), ("datum", "x")]
)
def test_values_that_do_not_fit_are_refused_by_the_words_of_the_intake(
    first: Intake, column: str, cell: str
) -> None:
    (refusal,) = again(first, correct("leerlingen:2", **{column: cell})).refusals
    assert column in refusal.text.nl


def test_a_number_in_a_value_is_refused_and_not_shown(first: Intake) -> None:
    (refusal,) = again(first, correct("leerlingen:3", reden=OTHER_BSN)).refusals
    assert OTHER_BSN not in refusal.text.nl + refusal.text.en


def test_what_was_retracted_is_not_corrected(first: Intake) -> None:
    again(first, retract("leerlingen:2"))
    (refusal,) = again(first, correct("leerlingen:2", leerweg="tl"), name="nog.csv").refusals
    assert "ingetrokken" in refusal.text.nl


def test_the_same_correction_and_retraction_again_are_known(first: Intake) -> None:
    rows = (correct("leerlingen:2", leerweg="tl"), retract("leerlingen:3"))
    again(first, *rows)
    report = again(first, *reversed(rows), name="nog.csv")
    assert (report.recorded, report.known, report.refused) == (0, 2, 0)


def test_a_correction_that_was_retracted_since_is_known(first: Intake) -> None:
    again(first, correct("leerlingen:2", leerweg="tl"))
    Amending(first.store.log, "anna").retract(number_of(first, 2), reason=WHY)
    report = again(first, REGISTERED, correct("leerlingen:2", leerweg="tl"), name="nog.csv")
    assert (report.known, counts(first)[0].leerweg) == (1, "kb")


def test_a_refused_correction_can_be_repaired_and_offered_again(first: Intake) -> None:
    report = again(first, correct("leerlingen:2", leerweg="tll"))
    text = report.refused_file.read_text(encoding="utf-8-sig").replace("tll", "tl")
    repaired = first.bring(first.file(text, "hersteld.csv"))
    assert (repaired.recorded, counts(first)[0].leerweg) == (1, "tl")


def test_a_rehearsal_decides_the_same_and_records_nothing(first: Intake) -> None:
    rows = (correct("leerlingen:2", leerweg="tl"), retract("leerlingen:3"), retract("later:2"))
    report = again(first, *rows, dry_run=True)
    assert (report.recorded, report.refused, len(first.facts())) == (3, 0, 2)


def test_the_same_reference_with_other_content_corrects(intake: Intake) -> None:
    intake.rows(REFERRED)
    report = again(intake, REFERRED | {"leerweg": "tl", "datum": "2020-08-02"})
    said = intake.facts()[-1]
    assert isinstance(said, TransitionCorrected)
    assert (report.recorded, said.values) == (1, {"leerweg": "tl", "occurred_on": "2020-08-02"})


def test_the_same_reference_twice_in_a_file_corrects(intake: Intake) -> None:
    report = intake.rows(REFERRED, REFERRED | {"leerweg": "tl"})
    assert (report.recorded, counts(intake)[0].leerweg) == (2, "tl")


def test_a_reference_delivered_again_as_corrected_is_known(intake: Intake) -> None:
    intake.rows(REFERRED)
    again(intake, REFERRED | {"leerweg": "tl"})
    report = again(intake, REFERRED | {"leerweg": "tl"}, LEFT, name="nog.csv")
    assert (report.known, report.recorded) == (1, 1)


def test_the_old_row_of_a_reference_does_not_correct_back(intake: Intake) -> None:
    intake.rows(REFERRED)
    again(intake, REFERRED | {"leerweg": "tl"})
    report = again(intake, REFERRED, LEFT, name="nog.csv")
    assert (report.known, counts(intake)[0].leerweg) == (1, "tl")


def test_a_reference_that_was_retracted_is_not_corrected(intake: Intake) -> None:
    intake.rows(REFERRED)
    again(intake, retract("leerlingen:2"))
    (refusal,) = again(intake, REFERRED | {"leerweg": "tl"}, name="nog.csv").refusals
    assert "ingetrokken" in refusal.text.nl


@pytest.mark.parametrize("leerweg", ["kb", "tl"])
def test_a_row_as_it_was_or_as_it_was_corrected_is_known(first: Intake, leerweg: str) -> None:
    Amending(first.store.log, "anna").correct(number_of(first, 0), {"leerweg": "tl"}, reason=WHY)
    report = again(first, ENROLLED | {"leerweg": leerweg})
    assert (report.known, counts(first)[0].leerweg) == (1, "tl")


def test_a_row_on_the_corrected_day_is_known(first: Intake) -> None:
    Amending(first.store.log, "anna").correct(
        number_of(first, 0), {"datum": "2020-09-01"}, reason=WHY
    )
    assert again(first, ENROLLED | {"datum": "2020-09-01"}).known == 1


def test_a_row_that_deviates_names_both_values_and_what_to_correct(first: Intake) -> None:
    Amending(first.store.log, "anna").correct(number_of(first, 0), {"leerweg": "tl"}, reason=WHY)
    (refusal,) = again(first, ENROLLED | {"leerweg": "gl"}).refusals
    assert f"leerweg tl / gl; pas de rij aan, of corrigeer met TransitionCorrected en corrigeert {number_of(first, 0)}" in refusal.text.nl  # fmt: skip


def test_a_row_that_was_retracted_since_is_known(first: Intake) -> None:
    again(first, retract("leerlingen:2"))
    report = again(first, ENROLLED, REGISTERED, name="nog.csv")
    assert (report.known, report.recorded, len(counts(first))) == (1, 1, 2)


def test_after_a_retraction_it_is_recorded_again_with_other_content(first: Intake) -> None:
    again(first, retract("leerlingen:2"))
    report = again(first, ENROLLED | {"leerweg": "tl"}, name="nog.csv")
    assert (report.recorded, [one.leerweg for one in counts(first) if hasattr(one, "leerweg")]) == (1, ["tl"])  # fmt: skip


def test_rows_of_a_joined_pupil_are_known_under_both_numbers(first: Intake) -> None:
    again(first, REGISTERED | {"leerling": OTHER_BSN})
    one, other = first.pupil(BSN), first.pupil(OTHER_BSN)
    assert one is not None
    assert other is not None
    Amending(first.store.log, "anna").join(one, other, reason=WHY)
    report = again(first, ENROLLED | {"leerling": OTHER_BSN}, REGISTERED, name="nog.csv")
    assert (report.known, report.recorded) == (2, 0)


def test_a_correction_of_a_joined_pupil_lands_where_its_target_is(first: Intake) -> None:
    again(first, REGISTERED | {"leerling": OTHER_BSN})
    one, other = first.pupil(BSN), first.pupil(OTHER_BSN)
    assert one is not None
    assert other is not None
    Amending(first.store.log, "anna").join(other, one, reason=WHY)
    again(first, correct("leerlingen:2", OTHER_BSN, leerweg="tl"), name="nog.csv")
    assert first.facts(BSN)[-1].target == number_of(first, 0)  # type: ignore[attr-defined]


def test_one_reference_of_two_sources_without_a_school_is_two_facts(intake: Intake) -> None:
    moved = {"leerling": BSN, "gebeurtenis": "MovedHome", "rmc": "21", "referentie": "1"}
    intake.rows(moved | {"datum": "2020-01-01"}, label="gemeente")
    report = again(intake, moved | {"datum": "2021-01-01"}, label="register")
    assert (report.recorded, len(counts(intake))) == (1, 2)


def test_one_reference_of_one_label_without_a_school_is_one_fact(intake: Intake) -> None:
    moved = {"leerling": BSN, "gebeurtenis": "MovedHome", "rmc": "21", "referentie": "1"}
    intake.rows(moved | {"datum": "2020-01-01"}, label="gemeente")
    again(intake, moved | {"datum": "2021-01-01"}, label="gemeente")
    assert [str(one.occurred_on) for one in counts(intake)] == ["2021-01-01"]
