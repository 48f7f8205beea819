"""The days between which a study advice (bsa) is given, as the law has it. Rules and figure 4 both read it here; judges nothing."""

from datetime import date
from typing import NamedTuple

from leerroute.pathway import Enrolment
from leerroute.rules.history import History
from leerroute.rules.registrations import niveau_of
from leerroute.rules.settings import From, Setting
from leerroute.terms import Text, months_after

LAW = "WEB art. 8.1.7a"

SHORT = Setting[tuple[int, int]](
    "bsa-maanden-kort",
    Text(
        "van en tot hoeveel maanden na het begin, bij een opleiding van ten hoogste een jaar",
        "from and to how many months after the beginning, for a programme of at most a year",
    ),
    From(date(2014, 8, 1), (3, 4), LAW, confirmed=False),
    From(date(2018, 8, 1), (3, 4), LAW),
)
LONG = Setting[tuple[int, int]](
    "bsa-maanden-lang",
    Text(
        "van en tot hoeveel maanden na het begin, bij een langere opleiding",
        "from and to how many months after the beginning, for a longer programme",
    ),
    From(date(2014, 8, 1), (9, 12), LAW, confirmed=False),
    From(date(2018, 8, 1), (9, 12), LAW),
)


class Window(NamedTuple):
    """The days between which the advice is given, both included."""

    first: date
    last: date


def lasts_at_most_a_year(registration: Enrolment, history: History) -> bool | None:
    """Whether the programme is planned to last at most a year; None = the duration is not known.

    Without a planned end a programme of level 1 is taken to last a year.
    """
    begin = registration.stages[0]
    if begin.planned_end is not None:
        return begin.planned_end < months_after(registration.first_day, 12)
    niveau = niveau_of(begin, history)
    return None if niveau is None else niveau == 1


def window_from(start: date, *, short: bool) -> Window:
    """When the advice is given to who begins on a day, in a programme of at most a year (`short`) or a longer one.

    To who began before there was a law, the first months that were laid down.
    """
    months = SHORT if short else LONG
    first, last = months.known_on(max(start, months.since))
    return Window(months_after(start, first), months_after(start, last))
