"""Facts as stored bytes and back: names and versions of kinds, upcasting, and the seal of a pupil. No database."""

import os
import struct
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple, cast
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import Mapper, StoredEvent, Transcoder

from leerroute.events import KINDS, Fact, Source, Transition
from leerroute.log.errors import UnknownPupil, UnreadableFact
from leerroute.terms import Text

PLAIN, SEALED = b"\x00", b"\x01"
"""First byte of a stored state: readable by everybody, or sealed (12 bytes nonce, then AES-GCM)."""

_NONCE = 12
_START = 1 + _NONCE
_VERSION = struct.Struct(">Q")

CHANGED = Text(
    "het zegel past niet: de bytes zijn veranderd of verplaatst, of de sleutel is een andere",
    "the seal does not fit: the bytes were changed or moved, or the key is another one",
)
NOT_THIS_KIND = Text("de inhoud past niet bij de soort", "the content does not fit the kind")
UNKNOWN_KIND = Text(
    "deze soort kent deze versie van leerroute niet",
    "this version of leerroute does not know this kind",
)
NO_UPCASTER = Text(
    "deze oude versie van de soort is niet meer te lezen: er ontbreekt een omzetting",
    "this old version of the kind cannot be read any more: an upcaster is missing",
)


Opener = Callable[[int, str, bytes], tuple[Source, Fact]]
"""From version in the stream, topic and stored state to source and fact."""


Sealer = Callable[[int, Fact, Source], tuple[str, bytes]]
"""From version in the stream, fact and source to topic and stored state."""


class Numbered(NamedTuple):
    """A fact with its place in its stream, in the words of the events library."""

    originator_id: UUID
    originator_version: int
    fact: Fact
    source: Source


class JsonTranscoder(Transcoder):
    """Plain JSON, written and read by msgspec."""

    def encode(self, obj: Any) -> bytes:
        """An object as JSON."""
        return msgspec.json.encode(obj)

    def decode(self, data: bytes) -> Any:
        """JSON as plain lists and dictionaries."""
        return msgspec.json.decode(data)


class SealingMapper(Mapper[UUID]):
    """Writes and opens the facts of the streams whose keys are at hand.

    A transition is sealed whole (fact and source) with its pupil's key, bound to its stream, its version in it, and
    its kind: a sealed state opens nowhere else. Other facts are stored in plain JSON.
    """

    def __init__(self, keys: Mapping[UUID, bytes]) -> None:
        super().__init__(JsonTranscoder())
        self._seals = {stream: AESGCM(key) for stream, key in keys.items()}
        self._nonces = _nonces()

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """A numbered fact as it is stored; UnknownPupil for a transition whose key is not at hand."""
        stream, version, fact, source = cast(Numbered, domain_event)
        topic, state = self.sealer(stream)(version, fact, source)
        return StoredEvent(stream, version, topic, state)

    def sealer(self, stream: UUID) -> Sealer:
        """Seals facts of one stream; UnknownPupil for a transition where the key is not at hand."""
        seal, of_stream, nonces = self._seals.get(stream), stream.bytes, self._nonces

        def seal_(version: int, fact: Fact, source: Source) -> tuple[str, bytes]:
            topic, payload = topic_of(type(fact)), msgspec.json.encode((source, fact))
            if not isinstance(fact, Transition):
                return topic, PLAIN + payload
            if seal is None:
                raise UnknownPupil(stream)
            nonce = next(nonces)
            sealed = seal.encrypt(nonce, payload, _place(of_stream, version, topic))
            return topic, SEALED + nonce + sealed

        return seal_

    def to_domain_event(self, stored_event: StoredEvent) -> DomainEventProtocol[UUID]:
        """A stored fact, opened; UnreadableFact where it does not open."""
        stream = cast(UUID, stored_event.originator_id)
        version = stored_event.originator_version
        source, fact = self.opener(stream)(version, stored_event.topic, stored_event.state)
        return cast(DomainEventProtocol[UUID], Numbered(stream, version, fact, source))

    def opens(self, stream: UUID) -> bool:
        """Whether the key of this stream is at hand."""
        return stream in self._seals

    def opener(self, stream: UUID) -> Opener:
        """Opens stored states of one stream; UnreadableFact where one does not open."""
        seal, of_stream = self._seals.get(stream), stream.bytes

        def open_(version: int, topic: str, state: bytes) -> tuple[Source, Fact]:
            if state[:1] == PLAIN:
                return self._decoded(topic, state[1:])
            if state[:1] != SEALED or seal is None:
                raise UnreadableFact(topic, CHANGED)
            try:
                place = _place(of_stream, version, topic)
                payload = seal.decrypt(state[1:_START], state[_START:], place)
            except (InvalidTag, ValueError):
                raise UnreadableFact(topic, CHANGED) from None
            return self._decoded(topic, payload)

        return open_

    def _decoded(self, topic: str, payload: bytes) -> tuple[Source, Fact]:
        kind, version = kind_of(topic)
        try:
            if version == kind.version:
                return (_DECODERS.get(kind) or _decoder(kind)).decode(payload)
            source, fields = self.transcoder.decode(payload)
            fields = _upcast(kind, version, fields, topic)
            return msgspec.convert(source, Source), msgspec.convert(fields, kind)
        except msgspec.MsgspecError:  # its message would quote the content
            raise UnreadableFact(topic, NOT_THIS_KIND) from None


@cache
def topic_of(kind: type[Fact], version: int | None = None) -> str:
    """The stable name and version under which a kind is stored: `mbo-registered.1`."""
    return f"{kind.name}.{version or kind.version}"


def kind_of(topic: str) -> tuple[type[Fact], int]:
    """The kind and the stored version behind a topic."""
    name, version = _split(topic)
    kind = KINDS.get(name)
    if kind is None or not 1 <= version <= kind.version:
        raise UnreadableFact(topic, UNKNOWN_KIND)
    return kind, version


@lru_cache(maxsize=1024)
def _split(topic: str) -> tuple[str, int]:
    name, _, version = topic.rpartition(".")
    return name, int(version) if version.isdecimal() else 0


def _upcast(kind: type[Fact], version: int, fields: dict[str, Any], topic: str) -> dict[str, Any]:
    for step in range(version, kind.version):
        if step not in kind.upcasters:
            raise UnreadableFact(topic, NO_UPCASTER)
        fields = kind.upcasters[step](fields)
    return fields


_DECODERS: dict[type[Fact], msgspec.json.Decoder[tuple[Source, Fact]]] = {}


def _decoder(kind: type[Fact]) -> msgspec.json.Decoder[tuple[Source, Fact]]:
    decoder = _DECODERS[kind] = msgspec.json.Decoder(tuple[Source, kind])  # type: ignore[valid-type]
    return decoder


def _place(stream: bytes, version: int, topic: str) -> bytes:
    return stream + _VERSION.pack(version) + topic.encode()


def _nonces() -> Iterator[bytes]:
    """Random nonces, drawn from the system in blocks: one call for some hundreds of facts."""
    while True:
        block = os.urandom(_NONCE * 512)
        for start in range(0, len(block), _NONCE):
            yield block[start : start + _NONCE]
