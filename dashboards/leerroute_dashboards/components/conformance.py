"""Shows how the rules of one chapter stand: per rule how many pupils satisfy it, break it, cannot be judged, or still have time."""

from collections.abc import Iterable, Mapping, Sequence

from leerroute.rules import RULES, AwaitsAgreements, Chapter, Rule
from leerroute_dashboards.components.table import table
from leerroute_dashboards.i18n import _, number, said
from leerroute_projections.findings import Conformance
from leerroute_projections.table import Table

Counts = Mapping[str, Conformance]
"""How each computed rule stands, by its id."""


def unit() -> str:
    """What a number is a number of."""
    return _(
        "Een leerling telt per regel één keer per schooljaar en school, onder het ergste dat daar gevonden is."
    )


def by_rule(counted: Iterable[Conformance]) -> Counts:
    """Counts by the id of their rule."""
    return {one.rule.id: one for one in counted}


def rules_of(chapter: Chapter) -> list[Rule]:
    """The rules that are listed under a chapter, in their order."""
    return [one for one in RULES.values() if one.chapters[0] == chapter]


def findings_of_chapter(chapter: Chapter, counted: Iterable[Conformance], alt: str) -> None:
    """A table of the rules of a chapter with how they stand."""
    findings_of_rules(rules_of(chapter), by_rule(counted), key=chapter, alt=alt)


def findings_of_rules(rules: Sequence[Rule], counts: Counts, *, key: str, alt: str) -> None:
    """A table of these rules with how they stand."""
    headings = [_("Regel"), _("Wat"), _("Voldoet"), _("Voldoet niet"), _("Niet te bepalen"), _("Nog open")]  # fmt: skip
    rows = [line(rule, counts.get(rule.id)) for rule in rules]
    table(Table(headings, rows), key=f"rules-{key}", labels=2, alt=alt)


def line(rule: Rule, counted: Conformance | None) -> list[str]:
    """A rule with its numbers; one that is not computed says so and has none."""
    if counted is None:
        return [rule.id, f"{said(rule.sentence)} ({not_computed(rule)})", *["–"] * 4]
    numbers = (counted.satisfied, counted.broken, counted.undetermined, counted.open)
    return [rule.id, said(rule.sentence), *map(number, numbers)]


def not_computed(rule: Rule) -> str:
    """In a few words why a rule has no numbers."""
    if isinstance(rule.state, AwaitsAgreements):
        return _("wacht op overeenkomsten")
    return _("niet te berekenen")
