"""Loading a reference table: the whole file or nothing of it, as one fact in the stream of that table."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid5

from leerroute.events import Entry, ReferenceLoaded, Source
from leerroute.intake import bad_file
from leerroute.intake.bad_file import BadFile
from leerroute.intake.header import Header
from leerroute.intake.streams import check_names, loader
from leerroute.intake.table_file import TableFile, table_in
from leerroute.log import Log, Mark
from leerroute.reference.layouts import Line, columns_of
from leerroute.reference.lines import Refused, as_text, layout_of, read_lines
from leerroute.terms import Text

_REFERENCE = UUID("6a2b7c52-5a0f-4b0e-9a55-6f1f3f0f8a03")


@dataclass(frozen=True)
class Loaded:
    """What came of loading a table: whole, known already, or refused whole."""

    table: str
    file: str
    lines: int
    refused: tuple[Refused, ...]
    known: bool
    mark: Mark


def reference_stream(table: str) -> UUID:
    """The stream of a table."""
    return uuid5(_REFERENCE, table)


def header_of(kind: type[Line]) -> Header:
    """The header of a file of this table."""
    columns = columns_of(kind)
    return Header(tuple(c.name for c in columns), tuple(c.name for c in columns if c.needed))


def load_table(
    table: str, path: Path | str, *, log: Log, by: str, label: str | None = None
) -> Loaded:
    """Record a reference table; with a refused row nothing is, since half a table answers wrongly.

    UnknownTable, or BadFile where the file is no such table. What holds already is not recorded again.
    """
    kind, path = layout_of(table), Path(path)
    label = path.stem if label is None else label
    check_names(label, by, None, path.stem)
    file = table_in(path, header_of(kind))
    lines, refused = read_lines(kind, file.dialect.columns, file.rows())
    if not lines and not refused:
        raise _no_rows()
    fact = ReferenceLoaded(
        table=table,
        file_sha256=file.sha256,
        label=label,
        by=by,
        loader=loader(file.dialect.format),
        columns=tuple(column.name for column in columns_of(kind)),
        rows=as_text(kind, lines),
    )
    known = False if refused else _record(fact, file, log)
    return Loaded(table, path.name, len(lines), refused, known, log.last())


def _record(fact: ReferenceLoaded, file: TableFile, log: Log) -> bool:
    """Record a table in the place of the one before; whether that one held the same."""
    stream = reference_stream(fact.table)
    with log.writing() as page:
        before = page.history(stream)
        known = bool(before) and _content(before[-1].fact) == _content(fact)
        if not file.is_unchanged():
            raise bad_file.changed_meanwhile()
        if not known:
            page.append([Entry(stream, fact, Source(by=fact.by))])
    return known


def _content(fact: ReferenceLoaded) -> object:
    return fact.columns, fact.rows


def _no_rows() -> BadFile:
    return BadFile(
        Text(
            "er staan geen rijen onder de kop; er is niets geladen",
            "there are no rows below the header; nothing was loaded",
        )
    )
