"""Why a whole file is refused: nothing of it is recorded. No message holds a number of a person or a birth date."""

from collections.abc import Iterable

from leerroute.intake.discretion import nearest, shown_name
from leerroute.problems import Problem
from leerroute.terms import Text


class BadFile(Problem):
    """A file that cannot be read as a table of transitions."""


def empty() -> BadFile:
    """There is nothing in the file, not even a header."""
    return BadFile(Text("het bestand is leeg", "the file is empty"))


def not_text(looks_like: Text) -> BadFile:
    """The content is something else, whatever the name of the file says."""
    return BadFile(
        Text(
            f"dit is geen tabel maar {looks_like.nl}; sla het op als CSV of XLSX",
            f"this is no table but {looks_like.en}; save it as CSV or XLSX",
        )
    )


def holds_nul() -> BadFile:
    """A NUL never stands in a text."""
    return BadFile(
        Text(
            "het bestand bevat een NUL-teken en is dus geen tekst, of beschadigd",
            "the file holds a NUL character, so it is no text, or damaged",
        )
    )


def unknown_encoding() -> BadFile:
    """Neither UTF-8, nor UTF-16 with BOM, nor Windows-1252."""
    return BadFile(
        Text(
            "de codering is niet te herkennen; mogelijk zijn UTF-8, UTF-16 met BOM en Windows-1252",
            "the encoding cannot be recognised; possible are UTF-8, UTF-16 with BOM and Windows-1252",
        )
    )


def mixed_encodings() -> BadFile:
    """Two files pasted together."""
    return BadFile(
        Text(
            "het bestand mengt UTF-8 en Windows-1252; sla het opnieuw op als UTF-8",
            "the file mixes UTF-8 and Windows-1252; save it again as UTF-8",
        )
    )


def line_too_long(row: int, longest: int) -> BadFile:
    """A line of a length that no row of transitions has."""
    return BadFile(
        Text(
            f"regel {row} is langer dan {longest} tekens; dat is geen rij van een tabel",
            f"line {row} is longer than {longest} characters; that is no row of a table",
        )
    )


def bad_quote(row: int) -> BadFile:
    """A quotation mark that is not closed, or stands inside a cell: where the next row begins is unknown."""
    return BadFile(
        Text(
            f"rij {row}: een aanhalingsteken is niet gesloten of staat midden in een cel; waar de"
            " volgende rij begint is daardoor onzeker",
            f"row {row}: a quotation mark is not closed or stands inside a cell, which makes it"
            " uncertain where the next row begins",
        )
    )


def title_rows(row: int) -> BadFile:
    """The header stands lower than on top."""
    return BadFile(
        Text(
            f"de kop staat pas op rij {row}; haal de rijen erboven weg",
            f"the header stands only on row {row}; remove the rows above it",
        )
    )


def no_header(needed: Iterable[str]) -> BadFile:
    """The first row is no header."""
    listed = ", ".join(needed)
    return BadFile(
        Text(
            f"de eerste rij is geen kop; nodig zijn in elk geval de kolommen {listed}",
            f"the first row is no header; needed are at least the columns {listed}",
        )
    )


def column_missing(column: str) -> BadFile:
    """Without this column no row can be read."""
    return BadFile(
        Text(f"de kolom '{column}' ontbreekt", f"the column '{column}' is missing"),
    )


def column_twice(column: str) -> BadFile:
    """Which of the two would hold?"""
    return BadFile(
        Text(f"de kolom '{column}' staat er twee keer", f"the column '{column}' stands there twice")
    )


def column_unknown(name: str, possible: tuple[str, ...]) -> BadFile:
    """A column that no kind has; an unknown column may hold what nobody reads."""
    shown = shown_name(name)
    called = f"'{shown}'" if shown else "..."
    near = nearest(name, possible) if shown else None
    if near is None:
        return BadFile(
            Text(
                f"de kolom {called} is onbekend; haal hem weg",
                f"the column {called} is unknown; remove it",
            )
        )
    return BadFile(
        Text(
            f"de kolom {called} is onbekend; het dichtst daarbij ligt '{near}'",
            f"the column {called} is unknown; nearest to that is '{near}'",
        )
    )


def separator_unknown() -> BadFile:
    """The file names a separator that no table has."""
    return BadFile(
        Text(
            "de regel 'sep=' noemt een ander scheidingsteken dan , ; of tab",
            "the line 'sep=' names another separator than , ; or tab",
        )
    )


def changed_meanwhile() -> BadFile:
    """Somebody wrote to the file while it was read."""
    return BadFile(
        Text(
            "het bestand is veranderd terwijl het werd gelezen; bied het opnieuw aan",
            "the file was changed while it was being read; offer it again",
        )
    )


def unreadable() -> BadFile:
    """There is no such file, or it may not be read."""
    return BadFile(
        Text(
            "het bestand is er niet of is niet te lezen",
            "there is no such file, or it cannot be read",
        )
    )


def no_regular_file() -> BadFile:
    """A folder, a pipe, a socket or a device: it has no beginning and no end."""
    return BadFile(
        Text(
            "dit is geen bestand maar een map, pijp of apparaat",
            "this is no file but a folder, pipe or device",
        )
    )


def damaged(format_: str) -> BadFile:
    """It begins as a file of this format, and does not go on as one."""
    return BadFile(
        Text(
            f"dit {format_}-bestand is beschadigd of onvolledig",
            f"this {format_} file is damaged or incomplete",
        )
    )


def too_large(most: Text) -> BadFile:
    """More than a file of this format may hold; CSV is read row by row, whatever its size."""
    return BadFile(
        Text(
            f"dit bestand is te groot (hoogstens {most.nl}); lever het in delen of als CSV",
            f"this file is too large (at most {most.en}); deliver it in parts or as CSV",
        )
    )
