"""Rows of `registration`: each mbo registration as it stood when it began."""

from collections.abc import Iterator

from leerroute.events import ExemptionGranted
from leerroute.pathway import Enrolment, home_on, registration_of
from leerroute.terms import school_year_of
from leerroute_projections.rows.pupil import Pupil, Row


def registration_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per mbo registration, as it stood when it began; its planned end as it was last stated."""
    registrations = [e for e in pupil.life.enrolments if e.is_registration]
    for nth, e in enumerate(registrations, start=1):
        stage = e.stages[0]
        yield (
            pupil.id,
            nth,
            e.school,
            stage.crebo,
            str(stage.niveau) if stage.niveau else "unknown",
            stage.leertraject,
            e.first_day,
            e.last_day,
            e.stages[-1].planned_end,
            e.start_year or 1,
            e.main,
            e.kind == "examendeelnemer",
            school_year_of(e.first_day),
            home_on(pupil.life, e.first_day),
            *exemptions_of(pupil, e),
        )


def exemptions_of(pupil: Pupil, registration: Enrolment) -> tuple[int, float]:
    """How many exemptions were granted in a registration on the basis of an elective, and for how many hours."""
    granted = [
        one
        for one in pupil.told(ExemptionGranted)
        if one.elective is not None and registration_of(pupil.life, one) is registration
    ]
    return len(granted), sum(one.hours or 0 for one in granted)
