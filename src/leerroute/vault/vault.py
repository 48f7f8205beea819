"""The file of the vault: HMAC of a number -> pupil, pupil -> key. No transitions, no numbers, no names."""

import base64
import binascii
import hmac
import os
import sqlite3
from collections.abc import Collection
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from leerroute.ids import new_id
from leerroute.sqlite import SqliteFile
from leerroute.vault.errors import (
    AlreadySomebodyElse,
    NotAVault,
    TokenDoesNotOpen,
    UnknownToVault,
    WrongVaultKey,
)
from leerroute.vault.keyfile import KEY_BYTES
from leerroute.vault.numbers import PersonKey

TOKEN = "token:"
"""How a sealed number in a refused row begins."""

_TABLES = """
    CREATE TABLE IF NOT EXISTS pupils (pupil BLOB PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS lookups (hmac BLOB PRIMARY KEY, pupil BLOB NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS lookups_of_pupil ON lookups (pupil);
    CREATE TABLE IF NOT EXISTS made_with (
        id INTEGER PRIMARY KEY CHECK (id = 1), key_check BLOB NOT NULL);
"""
_FIND = "SELECT pupil FROM lookups WHERE hmac = ?"
_NONCE = 12


class Vault:
    """Knows which pupil a number leads to, and holds the pupils' keys; the number itself is never stored."""

    def __init__(self, file: SqliteFile, key: bytes) -> None:
        self._file, self._key = file, key
        self._tokens = AESGCM(self._hmac(b"refused rows"))

    def pupils_for(self, keys: Collection[PersonKey], *, create: bool) -> dict[PersonKey, UUID]:
        """The pupil of each of these persons; with `create` whoever is new becomes one, else is left out."""
        if not create:
            return {key: pupil for key in keys if (pupil := self.pupil_for(key))}
        with self._file.writing() as connection:
            return {key: self._found_or_made(connection, key) for key in keys}

    def pupil_for(self, key: PersonKey) -> UUID | None:
        """The pupil of a person; None when nobody is known by this key."""
        rows = self._file.select(_FIND, (self._lookup(key),))
        return UUID(bytes=rows[0][0]) if rows else None

    def keys_of(self, pupils: Collection[UUID]) -> dict[UUID, bytes]:
        """The keys of these pupils; absent where the pupil is unknown or erased."""
        found: dict[UUID, bytes] = {}
        for pupil in pupils:
            rows = self._file.select("SELECT key FROM pupils WHERE pupil = ?", (pupil.bytes,))
            found.update({pupil: rows[0][0]} if rows else {})
        return found

    def number_of_pupils(self) -> int:
        """How many pupils have a key."""
        number: int = self._file.select("SELECT count(*) FROM pupils")[0][0]
        return number

    def link(self, key: PersonKey, pupil: UUID) -> None:
        """Let another number lead to the same pupil (an onderwijsnummer that became a BSN).

        AlreadySomebodyElse when it leads to another pupil; UnknownToVault when there is no such pupil.
        """
        with self._file.writing() as connection:
            if not self.keys_of([pupil]):
                raise UnknownToVault(pupil)
            connection.execute(
                "INSERT OR IGNORE INTO lookups VALUES (?, ?)", (self._lookup(key), pupil.bytes)
            )
            leads_to = self.pupil_for(key)
            if leads_to != pupil:
                assert leads_to is not None
                raise AlreadySomebodyElse(pupil, leads_to)

    def forget(self, pupil: UUID) -> None:
        """Erase a pupil: the key and every number that led here are gone, also from the free space of the file."""
        with self._file.writing() as connection:
            connection.execute("DELETE FROM lookups WHERE pupil = ?", (pupil.bytes,))
            connection.execute("DELETE FROM pupils WHERE pupil = ?", (pupil.bytes,))
        self._file.forget_old_pages()

    def seal_token(self, number: str, *, file_sha256: str, row: int) -> str:
        """A token that stands for a number in a refused row; it opens only for this row of this file."""
        nonce = os.urandom(_NONCE)
        sealed = self._tokens.encrypt(nonce, number.encode(), _place(file_sha256, row))
        return TOKEN + base64.urlsafe_b64encode(nonce + sealed).decode()

    def open_token(self, token: str, *, file_sha256: str, row: int) -> str:
        """The number behind a token; TokenDoesNotOpen when it is damaged or moved."""
        try:
            sealed = base64.urlsafe_b64decode(token.removeprefix(TOKEN).encode("ascii"))
            place = _place(file_sha256, row)
            return self._tokens.decrypt(sealed[:_NONCE], sealed[_NONCE:], place).decode()
        except (InvalidTag, ValueError, binascii.Error):
            raise TokenDoesNotOpen from None

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _found_or_made(self, connection: sqlite3.Connection, key: PersonKey) -> UUID:
        lookup = self._lookup(key)
        row = connection.execute(_FIND, (lookup,)).fetchone()
        if row is not None:
            return UUID(bytes=row[0])
        pupil = new_id()
        connection.execute("INSERT INTO pupils VALUES (?, ?)", (pupil.bytes, os.urandom(KEY_BYTES)))
        connection.execute("INSERT INTO lookups VALUES (?, ?)", (lookup, pupil.bytes))
        return pupil

    def _lookup(self, key: PersonKey) -> bytes:
        return self._hmac(f"{key.namespace}\0{key.value}".encode())

    def _hmac(self, message: bytes) -> bytes:
        return hmac.digest(self._key, message, "sha256")

    def _check_key(self) -> None:
        """The vault remembers with which key it was made, and opens with no other."""
        check = self._hmac(b"key of this vault")
        if not self._file.select("SELECT 1 FROM made_with"):
            with self._file.writing() as connection:
                connection.execute("INSERT OR IGNORE INTO made_with VALUES (1, ?)", (check,))
        if self._file.select("SELECT key_check FROM made_with") != [(check,)]:
            raise WrongVaultKey


def open_vault(path: Path, key: bytes, *, create: bool = True) -> Vault:
    """Open the vault with its key, or make an empty one; WrongVaultKey when it was made with another key."""
    if not create and not path.exists():
        raise NotAVault(str(path))
    try:
        vault = Vault(SqliteFile(path, create=create, pragmas=["secure_delete = ON"]), key)
    except sqlite3.DatabaseError:
        raise NotAVault(str(path)) from None
    try:
        if create:
            vault._file.script(_TABLES)
        vault._check_key()
    except sqlite3.DatabaseError:
        vault.close()
        raise NotAVault(str(path)) from None
    except WrongVaultKey:
        vault.close()
        raise
    return vault


def _place(file_sha256: str, row: int) -> bytes:
    return f"{file_sha256}\0{row}".encode()
