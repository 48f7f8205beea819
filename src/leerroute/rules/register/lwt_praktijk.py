"""Leerwerktrajecten: the practice outside school: hours and days, the company and its recognition, the contract."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from leerroute.events import (
    LwtEnded,
    LwtPlaced,
    LwtPracticeRecorded,
    ProfileChosen,
    Recorded,
)
from leerroute.rules.days import ONE_DAY
from leerroute.rules.history import History
from leerroute.rules.lwt import (
    days_of,
    is_first_placement,
    last_day,
    practice_at,
    was_broken_off,
)
from leerroute.rules.register.leerwerktraject import LAW
from leerroute.rules.related import goes_with_profile
from leerroute.rules.rule import rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import (
    Due,
    Undetermined,
    Verdict,
    broken,
    positions,
    satisfied,
    undetermined,
)
from leerroute.terms import Signatory, Text

HOURS = Setting[tuple[int, int]](
    "lwt-uren",
    Text(
        "klokuren praktijk, ten minste en ten hoogste",
        "clock hours of practice, at least and at most",
    ),
    From(date.min, (640, 1280), LAW),
)
DAYS = Setting[tuple[int, int]](
    "lwt-dagen",
    Text("dagen praktijk, ten minste en ten hoogste", "days of practice, at least and at most"),
    From(date.min, (80, 160), LAW),
)

DECIMALS = 2
"""Of hours as they are recorded."""

Practice = Recorded[LwtPracticeRecorded]


class Total(NamedTuple):
    """Hours and days of practice up to and including a day."""

    day: date
    hours: float
    days: int


@rule(
    "LWT-05",
    "LWT",
    "M",
    article=LAW,
    needs={LwtPlaced: "", LwtPracticeRecorded: "hours days", LwtEnded: "outcome"},
    settings=(HOURS, DAYS),
    wanted=Text(
        "640 tot en met 1.280 klokuren in 80 tot en met 160 dagen",
        "640 to 1,280 clock hours in 80 to 160 days",
    ),
    reading=Text(
        "Alle praktijk samen. Te veel is het vanaf de dag waarop de grens is overschreden. Te weinig is het pas aan het einde, van"
        " wie het leerwerktraject niet voortijdig heeft verlaten. Hoeveel uren een dag telt, ongeveer 8, wordt erbij vermeld.",
        "All practice together. Too much it is from the day on which the limit was passed. Too little it is only at the end, of"
        " who did not leave the leerwerktraject early. How many hours a day has, about 8, is told beside it.",
    ),
)
def hours_and_days(placed: Recorded[LwtPlaced], history: History) -> Verdict | None:
    """De praktijk buiten school is 640 tot en met 1.280 klokuren in 80 tot en met 160 dagen, over leerjaar 3 en 4 samen.

    Practice outside school takes 640 to 1,280 clock hours in 80 to 160 days, over leerjaar 3 and 4 together.
    """
    if not is_first_placement(placed, history):
        return None
    practice, end = history.told(LwtPracticeRecorded), last_day(history)
    (least_hours, most_hours), (least_days, most_days) = limits(placed.fact.occurred_on)
    so_far = totals(practice)
    over = next((t for t in so_far if t.hours > most_hours or t.days > most_days), None)
    measured = hours_per_day(so_far)
    if over is not None:
        return broken(*practice, since=over.day, measured=measured)
    if was_broken_off(history):
        return None
    if end is not None and not practice:
        return undetermined(LwtPracticeRecorded)
    enough = next((t for t in so_far if t.hours >= least_hours and t.days >= least_days), None)
    met = enough.day if enough else None
    return Due(by=end, met=met, rests_on=positions(tuple(practice)), measured=measured)


def hours_per_day(totals: Sequence[Total]) -> Text | None:
    """The clock hours of a day of practice, about 8; None = no days are told. Source: brochure, 640 in 80 and 1280 in 160."""
    if not totals or not totals[-1].days:
        return None
    said = f"{totals[-1].hours / totals[-1].days:.1f}"
    return Text(f"{said.replace('.', ',')} klokuren per dag", f"{said} clock hours per day")


def limits(day: date) -> tuple[tuple[int, int], tuple[int, int]]:
    """The least and most hours, and the least and most days, of a leerwerktraject that began on a day."""
    return HOURS.known_on(day), DAYS.known_on(day)


def totals(practice: Sequence[Practice]) -> list[Total]:
    """Hours and days together, each time that practice was recorded."""
    hours = accumulate(one.fact.hours for one in practice)
    days = accumulate(one.fact.days for one in practice)
    return [
        Total(one.fact.occurred_on, round(h, DECIMALS), d)
        for one, h, d in zip(practice, hours, days, strict=True)
    ]


@rule(
    "LWT-06",
    "LWT",
    "M",
    article=LAW,
    needs={LwtPlaced: "recognised_from recognised_until company", LwtPracticeRecorded: "company"},
    wanted=Text(
        "een erkenning op elke dag van de praktijk bij dit bedrijf",
        "a recognition on every day of the practice at this company",
    ),
    reading=Text(
        "Van de dag van plaatsing, of de eerste dag van de praktijk als die eerder is, tot en met de laatste dag van de praktijk."
        " Zonder laatste dag geldt de erkenning nog.",
        "From the day of placing, or the first day of the practice if that is earlier, up to and including the last day of the"
        " practice. Without a last day the recognition still holds.",
    ),
)
def recognised_company(placed: Recorded[LwtPlaced], history: History) -> Verdict | None:
    """De praktijk is bij een erkend leerbedrijf.

    The practice is at a recognised company.
    """
    practice = practice_at(placed.fact.company, history)
    periods = [days_of(one.fact) for one in practice]
    first = min([placed.fact.occurred_on, *(start for start, _ in periods)])
    last = max([placed.fact.occurred_on, *(end for _, end in periods)])
    begun, ended = placed.fact.recognised_from, placed.fact.recognised_until
    if ended is not None and ended < last:
        return broken(*practice, since=max(first, ended + ONE_DAY))
    if begun is None:
        return undetermined(LwtPlaced, "recognised_from", rests_on=tuple(practice))
    return satisfied(*practice) if begun <= first else broken(*practice)


@rule(
    "LWT-07",
    "LWT",
    "M",
    article=LAW,
    needs={LwtPlaced: "related crebo", ProfileChosen: "profile"},
    lists=("programmes", "sectors"),
    wanted=Text(
        "een erkenning voor een opleiding die bij het profiel hoort",
        "a recognition for a programme that goes with the profile",
    ),
    reading=Text(
        "Zoals de bron het zegt (verwant), anders naar de sector van de opleiding waarvoor het bedrijf is erkend.",
        "As the source says (verwant), else by the sector of the programme for which the company is recognised.",
    ),
)
def recognised_for_the_right_programme(
    placed: Recorded[LwtPlaced], history: History
) -> Verdict | None:
    """SBB heeft het leerbedrijf erkend voor de juiste opleiding.

    SBB has recognised the company for the right programme.
    """
    right: bool | Undetermined | None = placed.fact.related
    if right is None and placed.fact.crebo is not None:
        right = goes_with_profile(placed.fact.crebo, placed.fact.occurred_on, history)
    if right is None:
        return undetermined(LwtPlaced, "related", "crebo")
    if isinstance(right, Undetermined):
        return right
    return satisfied() if right else broken()


@rule(
    "LWT-08",
    "LWT",
    "M",
    article=LAW,
    needs={LwtPlaced: "signed_on signed_by"},
    wanted=Text(
        "een leer-werkovereenkomst van school, leerling of ouders en leerbedrijf, getekend uiterlijk op de eerste dag",
        "a leer-werkovereenkomst of school, pupil or parents and company, signed on or before the first day",
    ),
)
def contract(placed: Recorded[LwtPlaced], history: History) -> Verdict | None:
    """School, leerling of ouders en leerbedrijf sluiten een leer-werkovereenkomst, uiterlijk op de eerste dag.

    School, pupil or parents and company conclude a leer-werkovereenkomst, at the latest on the first day.
    """
    signed_on, signed_by = placed.fact.signed_on, placed.fact.signed_by
    if signed_on is not None and signed_on > placed.fact.occurred_on:
        return broken()
    lacks = () if signed_by is None else absent(frozenset(signed_by))
    if lacks:
        return broken(lacks=lacks)
    unknown = [name for name in ("signed_on", "signed_by") if getattr(placed.fact, name) is None]
    return undetermined(LwtPlaced, *unknown) if unknown else satisfied()


def absent(signed: frozenset[Signatory]) -> tuple[str, ...]:
    """Which of the three parties have not signed."""
    lacks = tuple(one for one in ("school", "leerbedrijf") if one not in signed)
    return lacks if signed & {"leerling", "ouders"} else (*lacks, "leerling")
