"""What a store holds, for a page that opens with it. Counts of facts and files; no figure."""

from collections.abc import Iterable

import sqlalchemy as sa

from leerroute.events import DeliveryClosed, ImportFinished, ImportStarted, Recorded
from leerroute.store import Store
from leerroute.terms import teldatum
from leerroute_projections.answer import Closing, Contents, Delivery
from leerroute_projections.moment import as_known_to
from leerroute_projections.tables import year


def contents_of(store: Store, engine: sa.Engine) -> Contents:
    """How much a store holds, since when, as known when, from which deliveries."""
    log, mark = store.log, store.log.last()
    with engine.connect() as connection:
        first, last = connection.execute(
            sa.select(sa.func.min(year.c.year), sa.func.max(year.c.year))
        ).one()
        places = connection.execute(sa.select(year.c.sector, year.c.school).distinct()).all()
    return Contents(
        pupils=log.number_of_pupils(upto=mark.position),
        transitions=log.number_of_transitions(upto=mark.position),
        schools=len(
            {school[:4] for sector, school in places if sector not in ("mbo", "exam", "ho")}
        ),
        institutions=len({school for sector, school in places if sector in ("mbo", "exam")}),
        first_day=None if first is None else teldatum(first),
        last_day=None if last is None else teldatum(last),
        known=as_known_to(log, mark),
        deliveries=tuple(deliveries(log.facts(ImportStarted), log.facts(ImportFinished))),
        closings=tuple(closings(log.facts(DeliveryClosed))),
        made_up=store.sources_are_tests(),
    )


def deliveries(
    started: Iterable[Recorded[ImportStarted]], finished: Iterable[Recorded[ImportFinished]]
) -> Iterable[Delivery]:
    """The imports, the latest first; one that was broken off has counted nothing yet."""
    results = {end.stream: end.fact for end in finished}
    for start in sorted(started, key=lambda s: -s.position):
        end = results.get(start.stream)
        yield Delivery(
            label=start.fact.label,
            at=start.recorded_at,
            by=start.fact.by,
            rows=end.rows if end else 0,
            recorded=end.recorded if end else 0,
            known=end.known if end else 0,
            refused=end.refused if end else 0,
            finished=end is not None,
            sha256=start.fact.file_sha256,
        )


def closings(closed: Iterable[Recorded[DeliveryClosed]]) -> Iterable[Closing]:
    """Per source and kind of delivery the last day until which it is complete, the register first."""
    latest: dict[tuple[str | None, str | None], Closing] = {}
    for recorded in closed:
        fact = recorded.fact
        known = latest.get((fact.where, fact.delivered))
        if known is None or known.complete_until < fact.complete_until:
            latest[fact.where, fact.delivered] = Closing(
                fact.where, fact.delivered, fact.complete_until
            )
    return sorted(latest.values(), key=lambda c: (c.school or "", c.delivered or ""))
