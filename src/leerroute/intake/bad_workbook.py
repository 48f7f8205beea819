"""Why a workbook is refused as a whole: it holds more than the cells of one table."""

from collections.abc import Sequence

from leerroute.intake.bad_file import BadFile
from leerroute.terms import Text


def no_workbook() -> BadFile:
    """A zip with something else: ODS, XLSB, a folder."""
    return BadFile(
        Text(
            "dit is een zip of een werkmap van een andere soort; sla het op als XLSX of CSV",
            "this is a zip or a workbook of another kind; save it as XLSX or CSV",
        )
    )


def encrypted() -> BadFile:
    """What cannot be read without a password."""
    return BadFile(
        Text(
            "deze werkmap is versleuteld; haal het wachtwoord eraf",
            "this workbook is encrypted; remove the password",
        )
    )


def holds(what: Text) -> BadFile:
    """What could do something, or fetch something, has no place in a table."""
    return BadFile(
        Text(
            f"deze werkmap bevat {what.nl}; plak de tabel als waarden in een nieuwe werkmap, of sla"
            " haar op als CSV",
            f"this workbook holds {what.en}; paste the table as values into a new workbook, or save"
            " it as CSV",
        )
    )


def formula_in(cell: str) -> BadFile:
    """What a formula gave when it was last computed is not what somebody entered."""
    return BadFile(
        Text(
            f"cel {cell} bevat een formule; plak de tabel als waarden in een nieuwe werkmap",
            f"cell {cell} holds a formula; paste the table as values into a new workbook",
        )
    )


def error_in(cell: str) -> BadFile:
    """An error value would be read as an empty cell."""
    return BadFile(
        Text(
            f"cel {cell} bevat een foutwaarde zoals #N/B; verbeter die",
            f"cell {cell} holds an error value such as #N/A; repair it",
        )
    )


def several_tables(numbers: Sequence[int]) -> BadFile:
    """Reading one of them would silently leave out the others."""
    listed = ", ".join(map(str, numbers))
    return BadFile(
        Text(
            f"meer dan een blad heeft een kop (bladen {listed}); bewaar een blad per bestand",
            f"more than one sheet has a header (sheets {listed}); keep one sheet per file",
        )
    )


def too_large_unpacked(megabytes: int) -> BadFile:
    """Unpacked it would fill the memory."""
    return BadFile(
        Text(
            f"deze werkmap is uitgepakt te groot (hoogstens {megabytes} MB); lever haar in delen of als"
            " CSV",
            f"this workbook is too large unpacked (at most {megabytes} MB); deliver it in parts or as"
            " CSV",
        )
    )


def packed_too_well() -> BadFile:
    """No table repeats itself like this: a zip bomb."""
    return BadFile(
        Text(
            "deze werkmap is veel kleiner ingepakt dan een tabel kan zijn; lever haar als CSV",
            "this workbook is packed much smaller than a table can be; deliver it as CSV",
        )
    )


def too_many_cells(most: int) -> BadFile:
    """The rectangle round all filled cells is too large, even if most of them are empty."""
    return BadFile(
        Text(
            f"een blad beslaat meer dan {most // 1_000_000} miljoen cellen; verwijder wat ver onder of"
            " naast de tabel staat, of lever haar als CSV",
            f"a sheet covers more than {most // 1_000_000} million cells; remove what stands far below or"
            " beside the table, or deliver it as CSV",
        )
    )
