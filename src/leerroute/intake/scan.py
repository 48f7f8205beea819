"""A first look at a whole file before anything of it is recorded: its hash, its encoding, that it is a text with lines."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

from leerroute.intake import bad_file
from leerroute.terms import Text

Encoding = Literal["utf-8", "utf-8-sig", "utf-16", "cp1252"]

LONGEST_LINE = 65_536
PIECE = 1 << 20
_ZIP = Text("een lege of gesplitste zip", "an empty or split zip")
_MAGIC = {
    b"PK\x05\x06": _ZIP,
    b"PK\x07\x08": _ZIP,
    b"\xd0\xcf\x11\xe0": Text("een oude of versleutelde werkmap", "an old or encrypted workbook"),
    b"%PDF": Text("een PDF", "a PDF"),
    b"\x1f\x8b": Text("een gecomprimeerd bestand", "a compressed file"),
}
_HTML = Text("HTML of XML", "HTML or XML")
_SIGN_IN_UTF8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_NOT_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


class Scan(NamedTuple):
    """What a file is, read once from beginning to end."""

    sha256: str
    encoding: Encoding
    lines: int
    has_quotes: bool


def scan(path: Path) -> Scan:
    """Look at a whole file; BadFile when it is no text with lines."""
    digest, lines, encodings = sha256(), _Lines(), _Encodings()
    for piece in _pieces(path):
        digest.update(piece)
        lines.go_on(encodings.go_on(piece))
    return Scan(digest.hexdigest(), encodings.found(), lines.number, lines.has_quotes)


def beginning(path: Path) -> bytes:
    """The first bytes of a file."""
    return next(_pieces(path), b"")[:8]


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    found = sha256()
    for piece in _pieces(path):
        found.update(piece)
    return found.hexdigest()


def contents(path: Path, largest: int) -> bytes:
    """All bytes of a file that is not too large."""
    found = bytearray()
    for piece in _pieces(path):
        found += piece
        if len(found) > largest:
            size = f"{largest // PIECE} MB"
            raise bad_file.too_large(Text(size, size))
    return bytes(found)


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece
    except OSError:
        raise bad_file.unreadable() from None


class _Lines:
    """Counts lines, and stops at what no text or table holds."""

    def __init__(self) -> None:
        self.number, self.has_quotes, self._open = 0, False, 0

    def go_on(self, piece: bytes) -> None:
        """Look at the next piece."""
        if b"\0" in piece:
            raise bad_file.holds_nul()
        self.has_quotes = self.has_quotes or b'"' in piece
        lengths = [len(line) for line in piece.splitlines()]
        if lengths:
            lengths[0] += self._open
        if max(lengths, default=0) > LONGEST_LINE:
            raise bad_file.line_too_long(self.number + 1, LONGEST_LINE)
        ended = piece.endswith((b"\n", b"\r"))
        self._open = 0 if ended or not lengths else lengths[-1]
        self.number += len(lengths) if ended else max(len(lengths) - 1, 0)


class _Encodings:
    """Which encodings are still possible: one for the whole file, never guessed per cell."""

    def __init__(self) -> None:
        self._bom: Encoding | None = None
        self._decoder = getincrementaldecoder("utf-8")()
        self._begun = self._utf8_signs = False
        self._utf8 = self._cp1252 = True
        self._tail = b""

    def go_on(self, piece: bytes) -> bytes:
        """Look at the next piece; it comes back as it is, or UTF-16 as UTF-8."""
        if not self._begun:
            self._begin(piece)
        if self._bom == "utf-16":
            return self._from_utf16(piece)
        if not piece.isascii() or self._tail:
            self._weigh(piece)
        return piece

    def _begin(self, piece: bytes) -> None:
        self._begun = True
        for magic, looks_like in _MAGIC.items():
            if piece.startswith(magic):
                raise bad_file.not_text(looks_like)
        if piece.removeprefix(BOM_UTF8).lstrip()[:1] == b"<":
            raise bad_file.not_text(_HTML)
        if piece.startswith(BOM_UTF8):
            self._bom = "utf-8-sig"
        elif piece.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            self._bom = "utf-16"
            self._decoder = getincrementaldecoder("utf-16")()

    def _from_utf16(self, piece: bytes) -> bytes:
        try:
            return self._decoder.decode(piece).encode()
        except UnicodeError:
            raise bad_file.unknown_encoding() from None

    def _weigh(self, piece: bytes) -> None:
        self._cp1252 = self._cp1252 and not _NOT_IN_CP1252.search(piece)
        self._utf8_signs = self._utf8_signs or bool(_SIGN_IN_UTF8.search(self._tail + piece))
        self._tail = piece[-2:]
        self._decode(piece)

    def _decode(self, piece: bytes, *, final: bool = False) -> None:
        try:
            self._decoder.decode(piece, final)
        except UnicodeDecodeError:
            self._utf8 = False
            self._decoder.reset()

    def found(self) -> Encoding:
        """The encoding of the whole file."""
        if not self._begun:
            raise bad_file.empty()
        self._decode(b"", final=True)
        if self._bom == "utf-16" and not self._utf8:
            raise bad_file.unknown_encoding()
        if self._utf8:
            return self._bom or "utf-8"
        if self._bom or self._utf8_signs:
            raise bad_file.mixed_encodings()
        if not self._cp1252:
            raise bad_file.unknown_encoding()
        return "cp1252"
