"""What stands in one cell: a parser for each type of the trade. Exact, or refused with what could have stood there."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin

from leerroute.intake.amounts import hours, mark, study_year, whole_number
from leerroute.intake.bad_cell import BadCell, NumberInWrongColumn
from leerroute.intake.days import birth_date, day
from leerroute.intake.discretion import (
    NOT_SHOWN,
    holds_number,
    is_dated,
    is_formula,
    nearest,
    shown,
)
from leerroute.intake.spreadsheets import CHANGED, is_changed, with_hint
from leerroute.terms import (
    Attempt,
    BirthDate,
    Brin,
    Code,
    Company,
    Crebo,
    Days,
    ElectiveCount,
    Gemeente,
    Hours,
    IltCode,
    Mark,
    ModuleCode,
    ModuleCount,
    Postcode4,
    ProgrammePart,
    RmcRegion,
    School,
    StudyYear,
    Subject,
    SubjectInPart,
    Text,
)

Parser = Callable[[str], Any]
"""Reads a cell that is not empty and holds no white space around it; raises BadCell."""

LONGEST_CODE = 64

_COMPANY_NUMBER = re.compile(r"[0-9]{8,9}")

BETWEEN = "|"
"""Stands between what a list in one cell holds."""

EMPTY_PART = Text(
    f"tussen twee tekens '{BETWEEN}' staat niets", f"nothing stands between two signs '{BETWEEN}'"
)


def parser_of(type_: Any) -> Parser:
    """The parser of a type of the trade."""
    if get_origin(type_) is Literal:
        return _guarded(_choice({str(value): value for value in get_args(type_)}))
    if item := _item_of(type_):
        return _list_of(parser_of(item))
    return _guarded(_PARSERS[type_])


def _item_of(type_: Any) -> Any:
    """The type of what a list holds; None when this is no list."""
    inner = get_args(type_)[0] if get_origin(type_) is Annotated else type_
    return get_args(inner)[0] if get_origin(inner) is tuple else None


def _list_of(parse: Parser) -> Parser:
    """A list in one cell; its order says nothing, so it is kept in the order of the alphabet."""

    def listed(text: str) -> tuple[Any, ...]:
        parts = [part.strip() for part in text.split(BETWEEN)]
        if not all(parts):
            raise BadCell(EMPTY_PART, shown(text))
        return tuple(sorted({parse(part) for part in parts}, key=str))

    return listed


def subject_in_part(text: str) -> SubjectInPart:
    """A subject, and after a colon the part of the programme to which it belongs."""
    subject, colon, part = text.partition(":")
    return SubjectInPart(
        _SUBJECT(subject.strip()), _PROGRAMME_PART(part.strip()) if colon else None
    )


def _guarded(parse: Parser) -> Parser:
    """A parser that calls a number of a person by that name, wherever it cannot be read as something else."""

    def guarded(text: str) -> Any:
        try:
            check_intact(text)
            return parse(text)
        except BadCell:
            if holds_number(text) and not is_dated(text):
                raise NumberInWrongColumn from None
            raise

    return guarded


NOT_REPAIRED = Text(
    "hier stond iets wat niet is overgenomen; voer de juiste waarde in, of maak de cel leeg",
    "something stood here that was not copied; enter the right value, or empty the cell",
)


def check_intact(text: str) -> None:
    """BadCell where a spreadsheet or a file of refused rows holds something else than what was once entered."""
    if text == NOT_SHOWN:
        raise BadCell(NOT_REPAIRED, text)
    if is_changed(text):
        raise BadCell(CHANGED, shown(text))


def _choice(values: dict[str, Any]) -> Parser:
    possible = tuple(values)

    def choice(text: str) -> Any:
        if text not in values:
            raise BadCell(_one_of(text, possible), shown(text, possible))
        return values[text]

    return choice


def _one_of(found: str, possible: tuple[str, ...]) -> Text:
    """What is possible; in a long list the nearest first."""
    listed = ", ".join(possible)
    near = nearest(found, possible) if len(possible) > 6 else None
    if near is None:
        return Text(f"mogelijk zijn {listed}", f"possible are {listed}")
    return Text(
        f"het dichtst daarbij ligt '{near}'; mogelijk zijn {listed}",
        f"nearest to that is '{near}'; possible are {listed}",
    )


def _pattern(pattern: str, possible: Text) -> Parser:
    matches = re.compile(pattern).fullmatch

    def coded(text: str) -> str:
        if not matches(text):
            raise BadCell(with_hint(possible, text), shown(text))
        return text

    return coded


NO_DAY = Text(
    "mogelijk is een code, geen dag; een rekenblad maakt dagen van codes als 3-4",
    "possible is a code, no day; a spreadsheet makes days of codes such as 3-4",
)


def code(text: str) -> str:
    """A code of the source itself: opaque, but no formula, nothing invisible, no number of a person, no day."""
    text = unicodedata.normalize("NFC", text)
    if holds_number(text):
        raise NumberInWrongColumn
    if is_dated(text):
        raise BadCell(NO_DAY)
    if is_formula(text) or len(text) > LONGEST_CODE or not text.isprintable():
        raise BadCell(
            Text(
                f"mogelijk is een code van hoogstens {LONGEST_CODE} zichtbare tekens die niet"
                " begint met = + - of @",
                f"possible is a code of at most {LONGEST_CODE} visible characters that does not"
                " begin with = + - or @",
            )
        )
    return text


def company(text: str) -> str:
    """A company by the number of SBB (9 digits) or the trade register (8), or by a code of the source.

    One in six of such numbers looks like the number of a person by chance; whether it is the pupil's own is checked by
    the row.
    """
    return text if _COMPANY_NUMBER.fullmatch(text) else code(text)


def rmc_region(text: str) -> int:
    """The number of an RMC region."""
    if not re.fullmatch("[0-9]{1,2}", text) or not 1 <= int(text) <= 39:
        possible = Text("mogelijk is een RMC-regio van 1 tot en met 39", "possible is an RMC region from 1 to 39")  # fmt: skip
        raise BadCell(possible, shown(text))
    return int(text)


_SUBJECT = parser_of(Subject)
_PROGRAMME_PART = parser_of(ProgrammePart)

_PARSERS: dict[Any, Parser] = {
    bool: _choice({"ja": True, "nee": False}),
    date: day,
    str: code,
    Code: code,
    Company: company,
    BirthDate: birth_date,
    StudyYear: study_year,
    SubjectInPart: subject_in_part,
    Mark: mark,
    Hours: hours,
    Days: whole_number(0, 1_000),
    Attempt: whole_number(1, 9),
    ModuleCount: whole_number(0, 20),
    ElectiveCount: whole_number(0, 200),
    ModuleCode: _pattern(
        "K[0-9]{4}",
        Text("mogelijk is een keuzedeel als K0123", "possible is an optional module such as K0123"),
    ),
    RmcRegion: rmc_region,
    School: _pattern(
        "[0-9]{2}[A-Z]{2}(?:[0-9]{2})?",
        Text(
            "mogelijk is een BRIN (02QZ), of een BRIN met vestiging (02QZ00)",
            "possible is a BRIN (02QZ), or a BRIN with vestiging (02QZ00)",
        ),
    ),
    Brin: _pattern(
        "[0-9]{2}[A-Z]{2}", Text("mogelijk is een BRIN (02QZ)", "possible is a BRIN (02QZ)")
    ),
    Crebo: _pattern(
        "[0-9]{5}",
        Text("mogelijk is een crebo van vijf cijfers", "possible is a crebo of 5 digits"),
    ),
    IltCode: _pattern(
        "[0-9]{4}",
        Text("mogelijk is een ILT-code van vier cijfers", "possible is an ILT code of 4 digits"),
    ),
    Gemeente: _pattern(
        "[0-9]{4}",
        Text(
            "mogelijk is een gemeentecode van vier cijfers",
            "possible is a municipality code of 4 digits",
        ),
    ),
    Postcode4: _pattern(
        "[1-9][0-9]{3}",
        Text(
            "mogelijk zijn de vier cijfers van een postcode",
            "possible are the 4 digits of a postcode",
        ),
    ),
}
