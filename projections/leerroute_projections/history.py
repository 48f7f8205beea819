"""One pupil's history for a reader: enrolments as spells, transitions with both dates and their source. Viewing is logged."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal
from uuid import UUID

from leerroute.events import ImportStarted, Recorded, Transition
from leerroute.events.attributes import ATTRIBUTES
from leerroute.log import Mark
from leerroute.pathway import Enrolment, fold, in_order
from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import Text
from leerroute.vault import PersonKey, kind_of_number
from leerroute.viewlog import View, Viewed
from leerroute_projections import names
from leerroute_projections.access import Access
from leerroute_projections.answer import AsKnown, Moment, PupilHistory, Seen, Spell

SHORTEST_REASON = 3
Lane = Literal["vo", "mbo", "elders"]
COMMON = frozenset({"occurred_on", "where", "reported_on", "occurred_until"})


class NoReason(Problem):
    """A history is opened for a reason, or not at all."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "geef eerst de reden waarom u deze leerling opent; die komt in het inzagelogboek",
                "first give the reason why you open this pupil; it goes into the view log",
            )
        )


def open_history(
    store: Store, access: Access, key: str, reason: str, mark: Mark
) -> PupilHistory | None:
    """The history behind a number, local key or id; None = not found. Every attempt is written to the view log first."""
    if len(reason.strip()) < SHORTEST_REASON:
        raise NoReason
    pupil = find(store, key.strip())
    history = store.log.history(pupil, upto=mark.position) if pupil else []
    view = View(
        user=access.user,
        role=access.role,
        what="history",
        reason=reason.strip(),
        outcome="opened" if history else "not-found",
        pupil=pupil if history else None,
    )
    store.viewlog.record(view)
    if pupil is None or not history:
        return None
    known = AsKnown(mark.position, mark.recorded_at, store.log.erasures())
    labels = {start.stream: start.fact.label for start in store.log.facts(ImportStarted)}
    return PupilHistory(
        pupil=pupil,
        spells=tuple(spells(history)),
        moments=tuple(moment(recorded, labels) for recorded in in_order(history)),
        views=tuple(seen(viewed) for viewed in store.viewlog.entries_for(pupil)),
        known=known,
    )


def seen(viewed: Viewed) -> Seen:
    """A line of the view log for a reader."""
    view = viewed.view
    return Seen(viewed.at, view.user, view.role, view.reason, view.outcome)


def find(store: Store, key: str) -> UUID | None:
    """The pupil behind an id, a personal number, or a local key of one of the test sources."""
    if re.fullmatch(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", key.lower()):
        return UUID(key)
    keys = [PersonKey("pgn", key.zfill(9))] if kind_of_number(key) else []
    sources = {s.fact.test_source for s in store.log.facts(ImportStarted)} - {None}
    keys += [PersonKey(f"test:{source}", key) for source in sorted(filter(None, sources))]
    found = (store.vault.pupil_for(person) for person in keys)
    return next((pupil for pupil in found if pupil is not None), None)


def spells(history: Sequence[Recorded[Transition]]) -> Iterable[Spell]:
    """The enrolments of a life as bars on a timeline, one per stage."""
    for enrolment in fold(history).enrolments:
        yield Spell(
            lane=lane_of(enrolment.kind),
            label=label_of(enrolment),
            school=enrolment.school,
            first_day=enrolment.first_day,
            last_day=enrolment.last_day,
        )


def lane_of(kind: str) -> Lane:
    """On which line of the timeline a kind of education is drawn."""
    if kind in ("mbo", "examendeelnemer"):
        return "mbo"
    return "vo" if kind in ("vmbo", "havo", "vwo", "pro") else "elders"


def label_of(enrolment: Enrolment) -> Text:
    """What an enrolment is for: leerweg and leerjaren, or level, leertraject and programme."""
    name, last = names.KINDS[enrolment.kind], enrolment.stages[-1]
    years = sorted({s.leerjaar for s in enrolment.stages if s.leerjaar})
    span = f"{years[0]}-{years[-1]}" if len(years) > 1 else "".join(map(str, years))
    parts = [
        last.leerweg,
        str(last.niveau or ""),
        last.leertraject and f"({last.leertraject})",
        last.crebo,
    ]
    rest = " ".join(part for part in parts if part)
    leerjaar = f", leerjaar {span}" if span else ""
    return Text(f"{name.nl} {rest}".strip() + leerjaar, f"{name.en} {rest}".strip() + leerjaar)


def moment(recorded: Recorded[Transition], labels: Mapping[UUID, str]) -> Moment:
    """A transition with when it happened, when it was recorded, and where it comes from."""
    fact: Any = recorded.fact
    source = recorded.source
    return Moment(
        id=recorded.id,
        title=fact.title,
        occurred_on=fact.occurred_on,
        recorded_at=recorded.recorded_at,
        reported_on=fact.reported_on,
        school=fact.where,
        details=tuple(details(fact)),
        source=labels.get(source.stream, "") if source.stream else source.by or "",
        row=source.row,
        lane=lane_of_fact(fact),
    )


def lane_of_fact(fact: Any) -> Lane:
    """On which line of the timeline a transition is drawn."""
    kind = type(fact).__name__
    if kind.startswith("Mbo") or kind == "RegistrationChanged":
        return "mbo"
    if kind == "DiplomaAwarded":
        return "mbo" if fact.diploma.startswith(("mbo", "entree")) else "vo"
    education = getattr(fact, "education", None)
    if education is not None:
        return lane_of(education)
    return "vo" if kind.startswith(("Vmbo", "Entree", "Route")) else "elders"


def details(fact: Any) -> Iterable[tuple[Text, str]]:
    """What a transition says beside when and where."""
    for field in fact.__struct_fields__:
        value = getattr(fact, field)
        if field not in COMMON and value is not None:
            yield ATTRIBUTES[field].meaning, shown(value)


def shown(value: Any) -> str:
    """A value as a reader writes it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    return str(value)
