"""Signing the head of a log with a key that lies outside every database. No files: who calls brings the key."""

from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class Signer(Protocol):
    """Whoever can sign a message and recognise the own signature."""

    def sign(self, message: bytes) -> bytes:
        """The signature under a message."""

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether this signature is the own one under this message."""


class KeySigner:
    """Signs with an Ed25519 key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(key)
        self._public = self._private.public_key()

    def sign(self, message: bytes) -> bytes:
        """The signature under a message: 64 bytes."""
        return self._private.sign(message)

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether this signature was made with this key under this message."""
        try:
            self._public.verify(signature, message)
        except (InvalidSignature, TypeError):  # a changed signature need not even be bytes
            return False
        return True
