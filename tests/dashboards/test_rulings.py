"""What the pages say of a finding: by when, what is missing, where it comes from."""

from datetime import UTC, date, datetime

from dashboards.judgements import finding
from leerroute.rules import RULES, Value
from leerroute.terms import Text
from leerroute_dashboards.asked_by_rules import asked_for
from leerroute_dashboards.i18n import speaking
from leerroute_dashboards.obligations import card
from leerroute_dashboards.rulings import asked, background, by_transition, in_order, missing
from leerroute_projections.answer import Moment

WARNING = Moment(
    id="7",
    title=Text("waarschuwing gegeven", "warning issued"),
    occurred_on=date(2021, 3, 1),
    recorded_at=datetime(2021, 9, 1, tzinfo=UTC),
    reported_on=None,
    school="91AA",
    details=(),
    source="verzonnen",
    row=1,
    lane="mbo",
)
MOMENTS = {"7": WARNING}


def test_what_is_due_first_comes_first_and_what_is_well_last() -> None:
    later = finding("BSA-01", Value.OPEN, due=date(2022, 8, 1))
    sooner = finding("TOE-15", Value.OPEN, due=date(2021, 10, 1))
    no_day = finding("BSA-04", Value.OPEN)
    broken, unknown = finding("BSA-03", Value.BROKEN), finding("NIV-02", Value.UNDETERMINED)
    well = finding("BSA-07", Value.SATISFIED)
    wanted = [sooner, later, no_day, broken, unknown, well]
    assert in_order([well, unknown, broken, no_day, later, sooner]) == wanted


def test_at_a_transition_stands_only_what_is_not_well() -> None:
    broken = finding("BSA-03", Value.BROKEN, subject=7)
    assert by_transition([broken, finding("BSA-01", Value.SATISFIED, subject=7)]) == {"7": [broken]}


def test_a_fact_that_is_missing_is_named_by_its_column() -> None:
    unknown = finding("BSA-01", Value.UNDETERMINED, missing=("mbo-registered.planned_end",))
    assert dict(asked(unknown))["Niet vermeld"] == "gepland_einde (ingeschreven in het mbo)"


def test_every_fact_that_a_rule_needs_can_be_named() -> None:
    names = {str(need) for rule in RULES.values() for need in rule.needs}
    assert [name for name in names if missing(name) == name] == []
    assert missing("generic-exam-taken") == "generiek examen afgelegd"


def test_an_obligation_without_a_last_day_says_so() -> None:
    assert dict(asked(finding("BSA-04", Value.OPEN)))["Uiterlijk"] == "nog geen laatste dag bekend"


def test_what_was_measured_beside_a_judgement_is_told() -> None:
    measured = finding("LWT-05", Value.SATISFIED)._replace(
        measured=Text("8,0 klokuren per dag", "8.0 clock hours per day")
    )
    assert dict(asked(measured))["Gemeten"] == "8,0 klokuren per dag"
    assert "Gemeten" not in dict(asked(finding("LWT-05", Value.SATISFIED)))


def test_the_list_of_a_school_tells_what_was_measured_behind_what_is_asked() -> None:
    hours = finding("LWT-05", Value.OPEN)
    measured = Text("8,0 klokuren per dag", "8.0 clock hours per day")
    assert asked_for(hours).endswith("in 80 tot en met 160 dagen")
    told = asked_for(hours._replace(measured=measured))
    assert told == f"{asked_for(hours)} (gemeten: 8,0 klokuren per dag)"


def test_what_would_satisfy_a_rule_is_not_said_of_what_does() -> None:
    assert dict(asked(finding("BSA-03", Value.BROKEN)))["Zou voldoen"].startswith(
        "een schriftelijke"
    )
    assert "Zou voldoen" not in dict(asked(finding("BSA-03", Value.SATISFIED)))


def test_the_transitions_behind_a_finding_are_told_as_people_know_them() -> None:
    rests = finding("BSA-03", Value.BROKEN, subject=7, rests_on=(7, 9))
    told = dict(background(rests, MOMENTS))
    assert told["Gaat over"] == "waarschuwing gegeven (01-03-2021, 91AA)"
    assert told["Rust ook op"] == "overgang 9"


def test_the_source_is_chapter_and_article() -> None:
    told = dict(background(finding("BSA-03", Value.BROKEN), {}))
    assert told["Bron"].startswith("Bindend studieadvies; WEB art.")


def test_a_card_is_in_the_language_of_the_page() -> None:
    with speaking("en"):
        written = card(finding("BSA-03", Value.BROKEN, subject=7), MOMENTS)
    assert "BSA-03 broken" in written.replace("\\", "")
    assert "Before a negative advice" in written
