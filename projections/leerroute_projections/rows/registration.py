"""Rows of `registration`: each mbo registration as it stood when it began."""

from collections.abc import Iterator

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
        )
