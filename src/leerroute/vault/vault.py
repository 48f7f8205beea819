"""The file of the vault: HMAC of a number -> pupil, pupil -> key. No transitions, no numbers, no names."""

import base64
import binascii
import hmac
import os
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from leerroute.ids import new_id
from leerroute.sqlite import SqliteFile, insert_many, select_in
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
    CREATE TABLE IF NOT EXISTS token_keys (
        id BLOB PRIMARY KEY, hmac BLOB NOT NULL UNIQUE, key BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS made_with (
        id INTEGER PRIMARY KEY CHECK (id = 1), key_check BLOB NOT NULL);
"""
_FORGET_TOKENS = """
    DELETE FROM token_keys WHERE hmac IN (SELECT hmac FROM lookups WHERE pupil = ?)"""
_KNOWN = """
    SELECT pupil FROM pupils WHERE pupil = ?1 UNION SELECT pupil FROM lookups WHERE pupil = ?1"""
_FIND = "SELECT pupil FROM lookups WHERE hmac = ?"
_FIND_SOME = "SELECT hmac, pupil FROM lookups WHERE hmac IN"
_KEYS = "SELECT pupil, key FROM pupils WHERE pupil IN"
_NONCE = 12
_NO_ID = bytes(16)


class TokenKey(NamedTuple):
    """The key of all tokens of one person, and the id by which a token names it. It goes when the person is erased."""

    id: bytes
    key: bytes


class Vault:
    """Knows which pupil a number leads to, and holds the pupils' keys; the number itself is never stored."""

    def __init__(self, file: SqliteFile, key: bytes) -> None:
        self._file, self._key = file, key
        self._nobodys = TokenKey(_NO_ID, self._hmac(b"refused rows"))

    def pupils_for(self, keys: Collection[PersonKey], *, create: bool) -> dict[PersonKey, UUID]:
        """The pupil of each of these persons; with `create` whoever is new becomes one, else is left out."""
        if not create:
            return self._known_as(keys)
        with self._file.writing() as connection:
            found = self._known_as(keys)
            new = {key: new_id() for key in keys if key not in found}
            self._make(connection, new)
        return found | new

    def pupil_for(self, key: PersonKey) -> UUID | None:
        """The pupil of a person; None when nobody is known by this key."""
        rows = self._file.select(_FIND, (self._lookup(key),))
        return UUID(bytes=rows[0][0]) if rows else None

    def keys_of(self, pupils: Collection[UUID]) -> dict[UUID, bytes]:
        """The keys of these pupils; absent where the pupil is unknown or erased."""
        by_bytes = {pupil.bytes: pupil for pupil in pupils}
        rows = select_in(self._file.select, _KEYS, list(by_bytes))
        return {by_bytes[pupil]: key for pupil, key in rows}

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

    def known(self, pupils: Iterable[UUID]) -> set[UUID]:
        """Those of these pupils of whom anything is left here: a key, or a number that leads to them."""
        return {pupil for pupil in pupils if self._file.select(_KNOWN, (pupil.bytes,))}

    def forget(self, *pupils: UUID) -> None:
        """Erase pupils: the keys and every number and token that led here are gone, also from the free space of the file."""
        with self._file.writing() as connection:
            for pupil in pupils:
                connection.execute(_FORGET_TOKENS, (pupil.bytes,))
                connection.execute("DELETE FROM lookups WHERE pupil = ?", (pupil.bytes,))
                connection.execute("DELETE FROM pupils WHERE pupil = ?", (pupil.bytes,))
        self._file.forget_old_pages()

    def forget_old_pages(self) -> None:
        """Leave nothing of who was forgotten in the write-ahead log; FileIsBusy when a reader is in the way."""
        self._file.forget_old_pages()

    def token_keys(self, persons: Collection[PersonKey]) -> dict[PersonKey, TokenKey]:
        """The keys for the tokens of these persons, made where there are none yet."""
        with self._file.writing() as connection:
            for person in persons:
                new = (os.urandom(len(_NO_ID)), self._lookup(person), os.urandom(KEY_BYTES))
                connection.execute("INSERT OR IGNORE INTO token_keys VALUES (?, ?, ?)", new)
            return {person: self._token_key(self._lookup(person)) for person in persons}

    def seal_token(
        self, text: str, *, file_sha256: str, row: int, key: TokenKey | None = None
    ) -> str:
        """A token that stands for a text in a refused row; it opens only for this row of this file.

        With the key of a person it opens until the person is erased, wherever the file was taken.
        """
        id_, nonce = (key or self._nobodys).id, os.urandom(_NONCE)
        place = _place(file_sha256, row) + id_
        sealed = AESGCM((key or self._nobodys).key).encrypt(nonce, text.encode(), place)
        return TOKEN + base64.urlsafe_b64encode(id_ + nonce + sealed).decode()

    def open_token(self, token: str, *, file_sha256: str, row: int) -> str:
        """The text behind a token; TokenDoesNotOpen when it is damaged or moved, or its person was erased."""
        try:
            id_, nonce, sealed = _parts(token)
            place = _place(file_sha256, row) + id_
            return AESGCM(self._key_named(id_)).decrypt(nonce, sealed, place).decode()
        except (InvalidTag, ValueError, binascii.Error):
            raise TokenDoesNotOpen from None

    def pupil_of_token(self, token: str) -> UUID | None:
        """The pupil for whom a token stands; None for a person who is no pupil, and for what is no token."""
        try:
            id_, _, _ = _parts(token)
        except (ValueError, binascii.Error):
            return None
        rows = self._file.select(
            "SELECT pupil FROM lookups JOIN token_keys USING (hmac) WHERE id = ?", (id_,)
        )
        return UUID(bytes=rows[0][0]) if rows else None

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _known_as(self, keys: Iterable[PersonKey]) -> dict[PersonKey, UUID]:
        by_lookup = {self._lookup(key): key for key in keys}
        rows = select_in(self._file.select, _FIND_SOME, list(by_lookup))
        return {by_lookup[lookup]: UUID(bytes=pupil) for lookup, pupil in rows}

    def _make(self, connection: sqlite3.Connection, new: Mapping[PersonKey, UUID]) -> None:
        keys = [(pupil.bytes, os.urandom(KEY_BYTES)) for pupil in new.values()]
        lookups = [(self._lookup(key), pupil.bytes) for key, pupil in new.items()]
        insert_many(connection.execute, "pupils", ("pupil", "key"), keys)
        insert_many(connection.execute, "lookups", ("hmac", "pupil"), lookups)

    def _token_key(self, lookup: bytes) -> TokenKey:
        rows = self._file.select("SELECT id, key FROM token_keys WHERE hmac = ?", (lookup,))
        return TokenKey(*rows[0])

    def _key_named(self, id_: bytes) -> bytes:
        if id_ == _NO_ID:
            return self._nobodys.key
        rows = self._file.select("SELECT key FROM token_keys WHERE id = ?", (id_,))
        if not rows:
            raise TokenDoesNotOpen
        key: bytes = rows[0][0]
        return key

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


def _parts(token: str) -> tuple[bytes, bytes, bytes]:
    """The id of its key, the nonce and the sealed text of a token."""
    stored = base64.urlsafe_b64decode(token.removeprefix(TOKEN).encode("ascii"))
    start = len(_NO_ID) + _NONCE
    return stored[: len(_NO_ID)], stored[len(_NO_ID) : start], stored[start:]
