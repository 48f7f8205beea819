"""Keys that lie outside every database: a file that only its owner can read, or the environment."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from leerroute.vault.errors import KeyFileMissing, KeyFileOpenToOthers, KeyFileUnreadable

KEY_BYTES = 32


def key_in(path: Path, variable: str, *, create: bool = False) -> bytes:
    """The key of 32 bytes in the environment variable, else in the file; a new one with `create` where there is none.

    Raises KeyFileMissing, KeyFileOpenToOthers (mode wider than 0600) or KeyFileUnreadable.
    """
    if given := os.environ.get(variable):
        return _key(given, variable)
    if create:
        _make(path)
    if not path.exists():
        raise KeyFileMissing(str(path), variable)
    mode = path.stat().st_mode & 0o777
    if os.name == "posix" and mode & 0o077:
        raise KeyFileOpenToOthers(str(path), mode)
    return _key(path.read_text(encoding="ascii", errors="replace"), str(path))


def _key(text: str, place: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        raise KeyFileUnreadable(place) from None
    if len(key) != KEY_BYTES:
        raise KeyFileUnreadable(place)
    return key


def _make(path: Path) -> None:
    """A new key, whole or not at all: when two start at once, the first one's key stays."""
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        os.link(new, path)
    new.unlink()
