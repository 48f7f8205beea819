"""An answer as a table for a researcher: plain numbers under codes, with all that says what they are. No files, no log."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from leerroute.terms import Language, Text, label_of_year
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.explanation import explain
from leerroute_projections.figure import Dimension, Figure
from leerroute_projections.symbols import SYMBOLS
from leerroute_projections.table import (
    HIGH,
    LOW,
    MARK,
    MEASURED,
    POPULATION,
    TOTAL,
    WITHOUT_UNKNOWN,
    beside,
)

Kind = Literal["text", "whole", "decimal"]

NONE = "none"
"""The code of a group that is unknown or does not apply."""

DECIMALS = 12
"""So many decimals has a share; more do not survive a spreadsheet."""

EXACT = Text(
    "Exacte getallen, niet beschermd. Deze cijfers gaan uitsluitend over verzonnen leerlingen.",
    "Exact numbers, not protected. These figures are about made-up pupils only.",
)
ROUNDED = Text(f", tussen 0 en 1, op {DECIMALS} decimalen", f", between 0 and 1, to {DECIMALS} decimals")  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column of the table: its code, the same in every language, what it holds, and what it means."""

    code: str
    kind: Kind
    title: str


@dataclass(frozen=True)
class About:
    """A line of what the numbers are: a code for a machine, a heading and a text for a reader."""

    code: str
    heading: str
    text: str


@dataclass(frozen=True)
class Exported:
    """A table with its columns and what it is. None in a row: there is no number; `missing` tells which symbol stands there."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    about: tuple[About, ...]
    answer: Answer

    def missing(self, row: int) -> str:
        """The symbol in the place of a number that is not there in a row."""
        return self.answer.cells[row].symbol or "z"


def exported(figure: Figure, answer: Answer, language: Language) -> Exported:
    """An answer as a table for a researcher, told in one language; its codes and numbers are the same in both."""
    parts = [figure.name, *answer.by, str(answer.known.position)]
    return Exported(
        name="-".join(["leerroute", *parts]),
        columns=tuple(columns(figure, answer, language)),
        rows=tuple(tuple(values(figure, answer, cell)) for cell in answer.cells),
        about=tuple(about(figure, answer, language)),
        answer=answer,
    )


def columns(figure: Figure, answer: Answer, language: Language) -> Iterator[Column]:
    """The columns: groups, population, categories, rate with its interval, what is told beside, mark, schools."""
    for code in answer.by:
        yield Column(code, "text", figure.dimension(code).title.in_(language))
    yield Column("population", "whole", POPULATION.in_(language))
    for category in figure.categories:
        yield Column(category.code, "whole", category.title.in_(language))
    for code, title in rates(figure):
        yield Column(code, "decimal", title.in_(language) + ROUNDED.in_(language))
    for condition in figure.beside:
        yield Column(f"beside-{condition.code}", "whole", condition.title.in_(language))
    for added_up in figure.sums:
        yield Column(f"sum-{added_up.code}", "whole", added_up.title.in_(language))
    for median in figure.medians:
        yield Column(f"median-{median.code}", "decimal", median.title.in_(language))
        yield Column(f"median-{median.code}-cases", "whole", MEASURED.in_(language))
    yield Column("mark", "text", MARK.in_(language))
    closed = Text("scholen met volledige leveringen", "schools with complete deliveries")
    yield Column("schools_closed", "whole", closed.in_(language))
    yield Column("schools", "whole", Text("scholen", "schools").in_(language))


def rates(figure: Figure) -> list[tuple[str, Text]]:
    """The rate, its interval and, where it occurs, the rate without unknown."""
    found = [("rate", figure.rate_title), ("rate_from", LOW), ("rate_to", HIGH)]
    return [*found, *([("rate_without_unknown", WITHOUT_UNKNOWN)] if figure.unknown else [])]


def values(figure: Figure, answer: Answer, cell: Cell) -> Iterator[Any]:
    """The values of a row, in the order of the columns."""
    for code, value in zip(answer.by, cell.group, strict=True):
        yield group_code(figure.dimension(code), value)
    yield cell.population
    yield from cell.counts
    yield from shares(figure, cell)
    yield from beside(cell)
    yield cell.symbol or ("~" if cell.unreliable else "")
    yield cell.schools_closed
    yield cell.schools


def shares(figure: Figure, cell: Cell) -> list[float | None]:
    """The rate of a cell with its interval, and the rate without unknown."""
    rate, found = cell.rate, list[float | None]()
    found += [None] * 3 if rate is None else [rate.value, rate.low, rate.high]
    if figure.unknown:
        found.append(cell.rate_of_known.value if cell.rate_of_known else None)
    return [None if one is None else round(one, DECIMALS) for one in found]


def group_code(dimension: Dimension, value: str | None) -> str:
    """The code of a group; a school year as people write it."""
    if value is None:
        return NONE
    return label_of_year(int(value)) if dimension.code == "school_year" else value


def about(figure: Figure, answer: Answer, language: Language) -> Iterator[About]:
    """All that says what the numbers are: the question, the definition, the moment, the codes."""

    def line(code: str, heading: Text, text: str) -> About:
        return About(code, heading.in_(language), text)

    definition, known = explain(figure, language), answer.known
    yield line("nature", Text("Aard", "Nature"), EXACT.in_(language))
    yield line("figure", Text("Figuur", "Figure"), f"{figure.number} {figure.name}")
    yield line("version", Text("Versie", "Version"), f"{figure.version} ({figure.valid_from})")
    yield line("title", Text("Titel", "Title"), definition.title)
    yield line("question", Text("Vraag", "Question"), definition.question)
    yield line("by", Text("Uitgesplitst naar", "Broken down by"), ", ".join(answer.by) or "-")
    yield line("where", Text("Selectie", "Selection"), selection(answer))
    yield line("position", Text("Positie in het logboek", "Position in the log"), str(known.position))  # fmt: skip
    yield line("moment", Text("Zoals bekend op", "As known at"), known.recorded_at.isoformat())
    yield line("erasures", Text("Gewiste leerlingen", "Erased pupils"), str(known.erasures))
    hashes = ", ".join(f"{table} {sha256}" for table, sha256 in known.references)
    yield line("references", Text("Codetabellen (SHA-256)", "Reference tables (SHA-256)"), hashes or "-")  # fmt: skip
    yield line("total", TOTAL, total(figure, answer, language))
    for number, (heading, text) in enumerate(definition.lines, 1):
        yield About(f"definition-{number}", heading, text)
    for column in columns(figure, answer, language):
        yield line(f"column-{column.code}", Text("Kolom", "Column"), f"{column.code}: {column.title}")  # fmt: skip
    for code in answer.by:
        if named := codes(figure, answer, code, language):
            yield line(f"codes-{code}", Text("Codes", "Codes"), f"{code}: {named}")
    for symbol, meaning in SYMBOLS.items():
        yield line(f"symbol-{symbol}", Text("Teken", "Mark"), f"{symbol}: {meaning.in_(language)}")


def selection(answer: Answer) -> str:
    """The selection as it was asked."""
    return ", ".join(f"{code}={value}" for code, value in sorted(answer.where.items())) or "-"


def total(figure: Figure, answer: Answer, language: Language) -> str:
    """All groups together, and what is counted apart from them."""
    cell = answer.total
    people = cell.symbol or str(cell.population)
    apart = [
        f"{one.title.in_(language)}: {'x' if one.cases is None else one.cases}"
        for one in answer.apart
    ]
    return "; ".join([f"{POPULATION.in_(language)}: {people}", *apart])


def codes(figure: Figure, answer: Answer, code: str, language: Language) -> str:
    """What the codes of a breakdown that occur mean, as far as they do not say so themselves."""
    dimension, place = figure.dimension(code), answer.by.index(code)
    found = dict.fromkeys(cell.group[place] for cell in answer.cells)
    named = {group_code(dimension, one): dimension.label(one, language) for one in found}
    return "; ".join(f"{one} = {name}" for one, name in named.items() if one != name)
