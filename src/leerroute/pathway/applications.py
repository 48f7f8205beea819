"""Applications (aanmeldingen) for the mbo: made, withdrawn. Pure functions."""

from datetime import date

from leerroute.events import ApplicationWithdrawn, MboApplied
from leerroute.pathway.life import Application, with_one

Applications = tuple[Application, ...]


def applied(applications: Applications, fact: MboApplied) -> Applications:
    """The applications and a new one; one that stands already is not made twice.

    It stands until it is withdrawn, or until the end of the study year for which it was made: who is accepted may still
    withdraw, and who is rejected may still be offered something else.
    """
    new = Application(
        number=fact.application,
        institution=fact.institution or fact.where[:4],
        first_day=fact.occurred_on,
        last_day=date(fact.study_year + 1, 7, 31) if fact.study_year else None,
    )
    if any(one.is_same(new) and one.holds_on(fact.occurred_on) for one in applications):
        return applications
    return (*applications, new)


def withdrawn(applications: Applications, fact: ApplicationWithdrawn) -> Applications:
    """The applications, one of which ends: by its number, else the only one that stands; none meant: nothing changes."""
    standing = [i for i, one in enumerate(applications) if one.holds_on(fact.occurred_on)]
    if fact.application is not None:
        named = (i for i in standing if applications[i].number == fact.application)
        standing = [i for i in named if is_at(applications[i], fact)]
    if len(standing) != 1 or not is_at(applications[standing[0]], fact):
        return applications
    return with_one(applications, standing[0], last_day=fact.occurred_on)


def is_at(application: Application, fact: ApplicationWithdrawn) -> bool:
    """Whether an application is at the institution of which this tells."""
    return application.institution == (fact.institution or fact.where[:4])
