"""The made-up pupils of the corpus, and everything of them that may be found nowhere."""

import re
from datetime import date
from typing import NamedTuple

from intake.making import numbers


class Pupil(NamedTuple):
    """A pupil; the number is computed."""

    number: str
    name: str
    born: date


_SHORT = numbers(40, digits=8)
FENNA = Pupil(numbers(1)[0], "Fenna Wierdsma", date(2006, 3, 17))
OMER = Pupil(numbers(1, remainder=5)[0], "Ömer Dijkgraaf", date(2005, 11, 23))
EIGHT = Pupil(_SHORT[-1], "Zoë Hoogterp", date(2006, 6, 19))
FAILING = Pupil(numbers(3, remainder=3)[-1], "Tjitske Oosterbaan", date(2007, 1, 29))
ZEROS = "0" * 9
PUPILS = (FENNA, OMER, EIGHT, FAILING)

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def forms_of_number(number: str) -> re.Pattern[str]:
    """The first eight digits of a number in any writing: the elfproef gives the ninth."""
    return re.compile(r"[\W_]{0,2}".join(number[:8]))


def forms_of_day(day: date) -> list[str]:
    """The writings of a day."""
    year, month, number = day.year, day.month, day.day
    return [
        f"{day:%Y-%m-%d}",
        f"{day:%d-%m-%Y}",
        f"{number}-{month}-{year}",
        f"{day:%m/%d/%Y}",
        f"{month}/{number}/{year}",
        f"{day:%Y%m%d}",
        f"{number} {_MONTHS[month - 1]} {year}",
        f"{number}-{month}-{year % 100:02}",
    ]


def serial(day: date) -> str:
    """A day as a spreadsheet counts."""
    return str((day - date(1899, 12, 30)).days)


_WORDS = {word.lower() for pupil in PUPILS for word in pupil.name.split()}
_DAYS = [form for pupil in PUPILS for form in forms_of_day(pupil.born)]
_SERIALS = [re.compile(rf"(?<!\w){serial(pupil.born)}(?!\w)") for pupil in PUPILS]
_NUMBERS = [forms_of_number(pupil.number) for pupil in PUPILS]


def told_of(text: str) -> list[str]:
    """What a text tells of any pupil: empty for a text that may be seen by everybody."""
    plain = text.lower()
    return [
        *(word for word in _WORDS if word in plain),
        *(day for day in _DAYS if day in plain),
        *(found[0] for number in (*_NUMBERS, *_SERIALS) if (found := number.search(text))),
    ]
