"""A position on a 1 October in words, for a list. No counting, no database."""

from typing import Any

from leerroute.terms import Text
from leerroute_projections import names


def standing_of(row: Any, before: str = "", *, with_school: bool = False) -> Text:
    """Where somebody stands by a row of the read table of years; `before` is what its columns begin with.

    `vmbo kb, leerjaar 4`; `mbo niveau 3, bol, 25297, 91AA`.
    """

    def of(name: str) -> Any:
        return getattr(row, before + name)

    at_mbo = of("sector") in ("mbo", "exam")
    kind = names.KINDS.get(of("kind"), Text(of("kind"), of("kind")))
    parts = [joined(kind, of("leerweg")), leerjaar(of("leerjaar"))]
    if at_mbo:
        parts = [named(kind, names.NIVEAUS[of("niveau")]), same(of("leertraject")), same(of("crebo"))]  # fmt: skip
    parts.append(same(of("school") if with_school else None))
    stated = [part for part in parts if part is not None]
    return Text(", ".join(part.nl for part in stated), ", ".join(part.en for part in stated))


def joined(kind: Text, leerweg: str | None) -> Text:
    """The kind of education with its leerweg, as far as it is known."""
    return kind if leerweg is None else Text(f"{kind.nl} {leerweg}", f"{kind.en} {leerweg}")


def named(kind: Text, niveau: Text) -> Text:
    """The kind of education with its level."""
    return Text(f"{kind.nl} {niveau.nl}", f"{kind.en} {niveau.en}")


def leerjaar(number: int | None) -> Text | None:
    """The leerjaar; None = not stated."""
    return None if number is None else same(f"leerjaar {number}")


def same(code: str | None) -> Text | None:
    """A code, which is the same in both languages; None = not stated."""
    return None if code is None else Text(code, code)
