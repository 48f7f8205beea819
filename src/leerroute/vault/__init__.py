"""The vault: who is who. Numbers go in as an HMAC and never come out; the key of every pupil is kept here."""

from leerroute.vault.errors import (
    AlreadySomebodyElse,
    KeyFileMissing,
    KeyFileOpenToOthers,
    KeyFileUnreadable,
    NotAVault,
    TokenDoesNotOpen,
    UnknownToVault,
    VaultProblem,
    WrongVaultKey,
)
from leerroute.vault.keyfile import key_in
from leerroute.vault.numbers import PersonKey, kind_of_number, number_key, test_key
from leerroute.vault.vault import TOKEN, TokenKey, Vault, open_vault

__all__ = [
    "TOKEN",
    "AlreadySomebodyElse",
    "KeyFileMissing",
    "KeyFileOpenToOthers",
    "KeyFileUnreadable",
    "NotAVault",
    "PersonKey",
    "TokenDoesNotOpen",
    "TokenKey",
    "UnknownToVault",
    "Vault",
    "VaultProblem",
    "WrongVaultKey",
    "key_in",
    "kind_of_number",
    "number_key",
    "open_vault",
    "test_key",
]
