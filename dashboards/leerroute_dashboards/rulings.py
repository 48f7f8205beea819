"""What the rules say of a pupil, in words: how it stands, where it comes from, what it rests on. No Streamlit, no judging."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from leerroute.events import TRANSITIONS, ReferenceLoaded, Transition
from leerroute.rules import CHAPTERS, Need, Rule, Value
from leerroute.rules.explanation import SEVERITIES
from leerroute_dashboards.i18n import _, day, said, short_day
from leerroute_projections.answer import Moment
from leerroute_projections.findings import Finding

NEEDED: tuple[type[Transition] | type[ReferenceLoaded], ...] = (*TRANSITIONS, ReferenceLoaded)
"""The kinds of facts that a rule may need."""

FIRST = (Value.OPEN, Value.BROKEN, Value.UNDETERMINED, Value.SATISFIED)
"""In this order a reader wants to know: what can still be done, what went wrong, what is not known, what is well."""


def standing(found: Finding) -> str:
    """A rule and how it stands: `BSA-03 voldoet niet`."""
    return f"{found.rule.id} {said(found.value.value)}"


def in_order(judged: Iterable[Finding]) -> list[Finding]:
    """What is due first, then what is broken, undetermined and satisfied, each in order of happening."""

    def place(found: Finding) -> tuple[int, date, date, str]:
        last = found.due or date.max if found.value is Value.OPEN else date.min
        return FIRST.index(found.value), last, found.since, found.rule.id

    return sorted(judged, key=place)


def by_transition(judged: Iterable[Finding]) -> dict[str, list[Finding]]:
    """What is due, broken or undetermined, by the number of the transition that it is about."""
    found: dict[str, list[Finding]] = {}
    for one in in_order(judged):
        if one.value is not Value.SATISFIED:
            found.setdefault(str(one.subject), []).append(one)
    return found


def asked(found: Finding) -> Iterator[tuple[str, str]]:
    """What a reader can act on, each with its heading: by when, what is missing, and what would satisfy the rule."""
    if found.due or found.value is Value.OPEN:
        yield _("Uiterlijk"), day(found.due) if found.due else _("nog geen laatste dag bekend")
    if found.met:
        yield _("Voldaan op"), day(found.met)
    if found.missing:
        yield _("Niet vermeld"), "; ".join(missing(one) for one in found.missing)
    if found.lacks:
        yield _("Wat er niet is"), ", ".join(found.lacks)
    if found.measured:
        yield _("Gemeten"), said(found.measured)
    if found.rule.wanted and found.value is not Value.SATISFIED:
        yield _("Zou voldoen"), said(found.rule.wanted)


def background(found: Finding, moments: Mapping[str, Moment]) -> Iterator[tuple[str, str]]:
    """Where a finding comes from, each with its heading; `moments` are the transitions by their number."""
    yield _("Ernst"), severity(found.severity)
    yield _("Bron"), source(found.rule)
    yield _("Gaat over"), transition(found.subject, moments)
    yield _("Sinds"), day(found.since)
    others = [one for one in dict.fromkeys(found.rests_on) if one != found.subject]
    if others:
        yield _("Rust ook op"), "; ".join(transition(one, moments) for one in others)


def severity(code: str) -> str:
    """Must, should or may."""
    return next((said(text) for known, text in SEVERITIES.items() if known == code), code)


def source(rule: Rule) -> str:
    """The chapters of the brochure and, where known, the article."""
    chapters = "; ".join(said(CHAPTERS[one]) for one in rule.chapters)
    return f"{chapters}; {rule.article}" if rule.article else chapters


def transition(position: int, moments: Mapping[str, Moment]) -> str:
    """A transition as people recognise it: what, when and where."""
    moment = moments.get(str(position))
    if moment is None:
        return _("overgang {n}").format(n=position)
    where = f", {moment.school}" if moment.school else ""
    return f"{said(moment.title)} ({short_day(moment.occurred_on)}{where})"


def missing(name: str) -> str:
    """A fact that is not there, by the column that holds it in a file: `gepland_einde (ingeschreven in het mbo)`."""
    kind, _dot, field = name.partition(".")
    known = next((one for one in NEEDED if one.name == kind), None)
    return name if known is None else said(Need(known, field or None).text)


def of_value(judged: Sequence[Finding], value: Value) -> list[Finding]:
    """The findings that stand so."""
    return [one for one in judged if one.value is value]
