"""Whether a log is still what was recorded: every byte of every table against the chain and the signed head."""

import sqlite3
import struct
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from eventsourcing.sqlite import SQLiteCursor

from leerroute.log.errors import NotAHead
from leerroute.log.pages import EMPTY, Head, Row, digest_of_page, head_from
from leerroute.terms import Text

What = Literal[
    "page-changed",
    "page-missing",
    "facts-outside-pages",
    "head-missing",
    "head-not-signed",
    "head-elsewhere",
    "kept-head-not-signed",
    "kept-head-gone",
    "end-missing",
    "index-changed",
    "unreadable",
]

_WORDS: dict[What, Text] = {
    "page-changed": Text("is veranderd", "was changed"),
    "page-missing": Text("ontbreekt of is ingevoegd", "is missing or was put in"),
    "facts-outside-pages": Text("hoort bij geen enkele pagina", "belongs to no page"),
    "head-missing": Text("de kop van het logboek ontbreekt", "the head of the log is missing"),
    "head-not-signed": Text(
        "de kop van het logboek is niet ondertekend met de sleutel van deze opslag",
        "the head of the log is not signed with the key of this store",
    ),
    "head-elsewhere": Text(
        "volgens de ondertekende kop eindigt het logboek hier, en anders",
        "by the signed head the log ends here, and otherwise",
    ),
    "kept-head-not-signed": Text(
        "de bewaarde kop is niet ondertekend met de sleutel van deze opslag",
        "the kept head is not signed with the key of this store",
    ),
    "kept-head-gone": Text(
        "wat tot de bewaarde kop is vastgelegd, staat niet meer zo in het logboek",
        "what was recorded up to the kept head is no longer in the log as it was",
    ),
    "end-missing": Text(
        "ontbreekt: het logboek eindigt eerder dan de bewaarde kop. Dit is een oudere kopie, of een"
        " kopie zonder het bestand log.sqlite-wal dat erbij hoort",
        "is missing: the log ends before the kept head. This is an older copy, or a copy without the"
        " file log.sqlite-wal that belongs to it",
    ),
    "index-changed": Text(
        "de inhoudsopgave van het bestand is beschadigd", "the index of the file is damaged"
    ),
    "unreadable": Text("is niet te lezen", "cannot be read"),
}


class Broken(NamedTuple):
    """One thing that is wrong, and between which positions (both included; 0 and 0: nowhere in particular)."""

    what: What
    first: int = 0
    last: int = 0

    @property
    def text(self) -> Text:
        """What is wrong, in words."""
        words = _WORDS[self.what]
        if not self.last:
            return words
        if self.first == self.last:
            return Text(f"positie {self.last}: {words.nl}", f"position {self.last}: {words.en}")
        return Text(
            f"positie {self.first} tot en met {self.last}: {words.nl}",
            f"positions {self.first} to {self.last}: {words.en}",
        )


class Verdict(NamedTuple):
    """What verifying found: how far the log reaches, and all that is wrong with it."""

    position: int
    pages: int
    broken: tuple[Broken, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.broken

    @property
    def problems(self) -> tuple[Text, ...]:
        """All that is wrong, in words."""
        return tuple(one.text for one in self.broken)


Signed = Callable[[bytes, bytes], bool]
"""Whether a message (first) is truly signed so (second)."""


class Page(NamedTuple):
    """A page as it is stored."""

    first: int
    last: int
    recorded_at: int
    digest: bytes


def verdict_on(c: SQLiteCursor, signed: Signed, kept_head: str | None) -> Verdict:
    """Read the whole log once, in the transaction of this cursor, and compare it with its digests and its head."""
    try:
        pages = _pages(c)
        broken = [*_broken_pages(c, pages), *_outside(c, pages), *_broken_head(c, pages, signed)]
        broken += _broken_index(c)
    except sqlite3.DatabaseError:
        return Verdict(0, 0, (Broken("unreadable"),))
    if kept_head is not None:
        broken += _kept(kept_head, pages, signed)
    return Verdict(pages[-1].last if pages else 0, len(pages), tuple(broken))


def _pages(c: SQLiteCursor) -> list[Page]:
    c.execute("SELECT first_position, last_position, recorded_at, digest FROM pages ORDER BY 2")
    return [Page(*row) for row in c.fetchall()]


def _broken_pages(c: SQLiteCursor, pages: list[Page]) -> Iterator[Broken]:
    last, digest = 0, EMPTY.digest
    for page in pages:
        if page.first != last + 1:
            yield Broken("page-missing", last + 1, max(page.last, last + 1))
        if _digest(c, digest, page) != page.digest:
            yield Broken("page-changed", last + 1, max(page.last, last + 1))
        last, digest = page.last, page.digest


def _digest(c: SQLiteCursor, before: bytes, page: Page) -> bytes | None:
    """The digest of what is stored on a page now; None where that cannot even be read as facts."""
    try:
        c.execute(
            "SELECT position, originator_id, originator_version, topic, state FROM events"
            " WHERE position BETWEEN ? AND ? ORDER BY position",
            (page.first, page.last),
        )
        rows: list[Row] = c.fetchall()
        return digest_of_page(before, page.recorded_at, page.first, rows)
    except (AttributeError, TypeError, struct.error, sqlite3.OperationalError):
        return None


def _outside(c: SQLiteCursor, pages: list[Page]) -> Iterator[Broken]:
    end = pages[-1].last if pages else 0
    c.execute("SELECT min(position), max(position) FROM events")
    first, last = c.fetchone()
    if last is not None and last > end:
        yield Broken("facts-outside-pages", end + 1, last)
    if first is not None and first < 1:
        yield Broken("facts-outside-pages", first, 0)


def _broken_head(c: SQLiteCursor, pages: list[Page], signed: Signed) -> Iterator[Broken]:
    c.execute("SELECT id, position, digest, signature FROM head")
    rows = c.fetchall()
    end = (pages[-1].last, pages[-1].digest) if pages else (0, EMPTY.digest)
    if len(rows) != 1 or rows[0][0] != 1:
        yield Broken("head-missing")
    elif not _is_signed(Head(*rows[0][1:]), signed):
        yield Broken("head-not-signed")
    elif rows[0][1:3] != end:
        position = rows[0][1]
        yield Broken("head-elsewhere", min(position, end[0]) + 1, max(position, end[0]))


def _is_signed(head: Head, signed: Signed) -> bool:
    try:
        return signed(head.message(), head.signature)
    except (TypeError, struct.error):
        return False


def _broken_index(c: SQLiteCursor) -> Iterator[Broken]:
    """Histories are found through indexes, so a changed index can hide facts that are all still there."""
    c.execute("PRAGMA integrity_check(1)")
    if c.fetchall() != [("ok",)]:
        yield Broken("index-changed")


def _kept(kept_head: str, pages: list[Page], signed: Signed) -> Iterator[Broken]:
    try:
        head = head_from(kept_head)
    except NotAHead:
        yield Broken("kept-head-not-signed")
        return
    known = {0: EMPTY.digest} | {page.last: page.digest for page in pages}
    if not _is_signed(head, signed):
        yield Broken("kept-head-not-signed")
    elif head.position > max(known):
        yield Broken("end-missing", max(known) + 1, head.position)
    elif known.get(head.position) != head.digest:
        yield Broken("kept-head-gone", 1, head.position)
