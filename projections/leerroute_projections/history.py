"""One pupil's history for a reader: enrolments as spells, transitions with both dates and their source. Viewing is logged."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from leerroute.events import ImportStarted, PupilsJoined, Recorded
from leerroute.log import Mark
from leerroute.pathway import Enrolment, fold, in_order
from leerroute.pathway.amending import said_about
from leerroute.pathway.joins import Person
from leerroute.pathway.known import History, Standing, retractions, standings
from leerroute.problems import Problem
from leerroute.reference import reference_known
from leerroute.store import Store
from leerroute.terms import Text
from leerroute.united import person_of
from leerroute.vault import PersonKey, kind_of_number
from leerroute.viewlog import Outcome, View, Viewed
from leerroute_projections import names
from leerroute_projections.access import Access
from leerroute_projections.answer import Moment, PupilHistory, Seen, Spell, State
from leerroute_projections.moment import as_known_to
from leerroute_projections.programmes import Programmes, with_levels
from leerroute_projections.telling import details, lane_of, lane_of_fact

SHORTEST_REASON = 3
NO_REASON = "-"
"""What the view log holds where somebody gave no reason."""


class NoReason(Problem):
    """A history is opened for a reason, or not at all."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                f"geef eerst de reden waarom u deze leerling opent, in minstens {SHORTEST_REASON} tekens;"
                " die komt in het inzagelogboek",
                f"first give the reason why you open this pupil, in at least {SHORTEST_REASON} characters;"
                " it goes into the view log",
            )
        )


def open_history(
    store: Store, access: Access, key: str, reason: str, mark: Mark
) -> PupilHistory | None:
    """The history behind a number, local key or id; None = not found. Every attempt is written to the view log first."""
    person = opened_person(store, access, key, reason, mark)
    return None if person is None else history_of(store, person, mark)


def opened_person(store: Store, access: Access, key: str, reason: str, mark: Mark) -> Person | None:
    """The person behind a number, local key or id; None = not found. Every attempt is written to the view log first."""
    pupil = find(store, key.strip())
    if len(reason.strip()) < SHORTEST_REASON:
        log_view(store, access, NO_REASON, "refused", pupil)
        raise NoReason
    person = person_of(store.log, pupil, upto=mark.position) if pupil else None
    found = person is not None and bool(person.history)
    log_view(
        store, access, reason.strip(), "opened" if found else "not-found", pupil if found else None
    )
    return person if found else None


def history_of(store: Store, person: Person, mark: Mark) -> PupilHistory:
    """What is shown of a person whose history was opened."""
    history = person.history
    labels = {start.stream: start.fact.label for start in store.log.facts(ImportStarted)}
    programmes = reference_known(store.log, upto=mark.position).programmes
    views = [one for pupil in person.pupils for one in store.viewlog.entries_for(pupil)]
    versions = {one.stream: one.version for one in history}
    return PupilHistory(
        pupil=person.counts_as,
        spells=tuple(spells(history, programmes)),
        moments=tuple(moments(history, labels)),
        views=tuple(seen(viewed) for viewed in sorted(views, key=lambda one: one.number)),
        known=as_known_to(store.log, mark),
        streams=tuple(sorted(versions.items())),
    )


def log_view(
    store: Store, access: Access, reason: str, outcome: Outcome, pupil: UUID | None
) -> None:
    """Write an attempt to open a history to the view log, before anything is shown."""
    view = View(
        user=access.user,
        role=access.role,
        what="history",
        reason=reason,
        outcome=outcome,
        pupil=pupil,
    )
    store.viewlog.record(view)


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


def spells(history: History, programmes: Programmes) -> Iterable[Spell]:
    """The enrolments of a life as bars on a timeline, one per stage."""
    for enrolment in with_levels(fold(history), programmes).enrolments:
        yield Spell(
            lane=lane_of(enrolment.kind),
            label=label_of(enrolment),
            school=enrolment.school,
            first_day=enrolment.first_day,
            last_day=enrolment.last_day,
        )


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


def moments(history: History, labels: Mapping[UUID, str]) -> Iterable[Moment]:
    """All transitions in order of happening, those that count no more among them; a join once."""
    stand = list(standings(history).values())
    undone = retractions(history)
    joins = {
        (one.fact.kept, one.fact.absorbed, undone.get(one.position) is None): Standing(
            recorded=one, retraction=undone.get(one.position)
        )
        for one in reversed(history)
        if isinstance(one.fact, PupilsJoined)
    }
    at = {standing.recorded.position: standing for standing in (*stand, *joins.values())}
    now = in_order(replace(standing.recorded, fact=standing.fact) for standing in at.values())
    for one in now:
        yield moment(at[one.position], history, labels)


def moment(standing: Standing, history: History, labels: Mapping[UUID, str]) -> Moment:
    """A transition with when it happened, when it was recorded, where it comes from, and what was said about it since."""
    recorded, fact = standing.recorded, standing.fact
    state = state_of(standing)
    said = said_about(history, recorded.position)
    return Moment(
        id=recorded.id,
        title=marked(fact.title, standing, state),
        occurred_on=fact.occurred_on,
        recorded_at=recorded.recorded_at,
        reported_on=fact.reported_on,
        school=fact.where,
        details=(
            *details(fact, recorded.fact),
            *((one.fact.title, said_by(one, labels)) for one in said),
        ),
        source=source_of(recorded, labels),
        row=recorded.source.row,
        lane=lane_of_fact(fact),
        state=state,
    )


def state_of(standing: Standing) -> State:
    """How a transition stands, in one word."""
    if standing.retraction is not None:
        return "retracted"
    if standing.lapse is not None:
        return "lapsed"
    return "counts" if standing.dispute is None else "disputed"


MARKS: Mapping[State, Text] = {
    "retracted": Text("ingetrokken", "retracted"),
    "lapsed": Text("vervallen", "lapsed"),
    "disputed": Text("betwist", "disputed"),
}
CORRECTED = Text("gecorrigeerd", "corrected")


def marked(title: Text, standing: Standing, state: State) -> Text:
    """The title of a transition, and in parentheses that it was corrected, disputed, retracted or lapsed."""
    marks = [MARKS[state]] if state in MARKS else []
    if standing.corrections and standing.counts:
        marks.insert(0, CORRECTED)
    if not marks:
        return title
    nl, en = (", ".join(texts) for texts in zip(*marks, strict=True))
    return Text(f"{title.nl} ({nl})", f"{title.en} ({en})")


def said_by(recorded: Recorded[Any], labels: Mapping[UUID, str]) -> Text:
    """Under which number, when and by whom something was said about a transition, and why."""
    source, row = source_of(recorded, labels), recorded.source.row
    by = f"{source}:{row}" if row else source
    reason = f": {recorded.fact.reason}" if recorded.fact.reason else ""
    said = f"{recorded.id}, {recorded.recorded_at:%d-%m-%Y}, {by}{reason}"
    return Text(said, said)


def source_of(recorded: Recorded[Any], labels: Mapping[UUID, str]) -> str:
    """The label of the import, or the user of a form or command."""
    source = recorded.source
    return labels.get(source.stream, "") if source.stream else source.by or ""
