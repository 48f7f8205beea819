"""Where a page of an import reads and writes: the log and the vault, or, in a rehearsal, only the memory."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

from leerroute.events import Entry, Fact, ImportStarted, Recorded, Source, Transition
from leerroute.intake.place import NOT_YET
from leerroute.log import Log, Mark, Writing
from leerroute.log.reading import Reading
from leerroute.united import linked_among, person_of
from leerroute.vault import PersonKey, Vault

Who = UUID | PersonKey
"""A pupil who is known, or a person who is not known yet."""

History = list[Recorded[Any]]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Page(Protocol):
    """One page: what is known stays true until the page is recorded."""

    def who(self, persons: Collection[PersonKey]) -> dict[PersonKey, Who]:
        """The pupil of each person; two numbers can lead to the same one."""

    def histories(self, people: Collection[Who]) -> dict[Who, History]:
        """What is known of each of these; of who was joined with others, what is known of the person."""

    def history(self, stream: UUID) -> History:
        """What is known in a stream that is no pupil's."""

    def imports(self) -> list[Recorded[ImportStarted]]:
        """The imports that have begun."""

    def record(self, transitions: Iterable[tuple[Who, Transition, Source]]) -> None:
        """Put transitions of pupils on the page; who is new becomes a pupil."""

    def append(self, entries: Iterable[Entry[Any]]) -> None:
        """Put other facts on the page."""


class Book(Protocol):
    """Gives the pages of one import."""

    def page(self) -> AbstractContextManager[Page]:
        """A page, recorded as a whole or not at all."""

    def mark(self) -> Mark:
        """The end of the log."""


class LogBook:
    """Pages that are recorded."""

    def __init__(self, log: Log, vault: Vault) -> None:
        self._log, self._vault = log, vault

    @contextmanager
    def page(self) -> Iterator[Page]:
        """A page in a transaction of its own."""
        with self._log.writing() as writing:
            yield _LogPage(writing, self._vault)

    def mark(self) -> Mark:
        """The end of the log."""
        return self._log.last()


class _Reader:
    """Reads for a page of either kind."""

    def __init__(self, reading: Reading, vault: Vault) -> None:
        self._reading, self._vault = reading, vault

    def who(self, persons: Collection[PersonKey]) -> dict[PersonKey, Who]:
        found = self._vault.pupils_for(persons, create=False)
        return {person: found.get(person, person) for person in persons}

    def histories(self, people: Collection[Who]) -> dict[Who, History]:
        pupils = [one for one in people if isinstance(one, UUID)]
        found: dict[Who, History] = {one: [] for one in people}
        histories = list(self._reading.histories(pupils))
        for pupil, history in histories:
            found[pupil] = history
        for pupil in linked_among(histories):
            found[pupil] = list(person_of(self._reading, pupil).history)
        return found

    def history(self, stream: UUID) -> History:
        return self._reading.history(stream)

    def imports(self) -> list[Recorded[ImportStarted]]:
        return self._reading.facts(ImportStarted)


class _LogPage(_Reader):
    """A page that is recorded: pupils are made only for what is recorded of them."""

    def __init__(self, writing: Writing, vault: Vault) -> None:
        super().__init__(writing, vault)
        self._writing = writing

    def record(self, transitions: Iterable[tuple[Who, Transition, Source]]) -> None:
        transitions = list(transitions)
        new = {who for who, _, _ in transitions if isinstance(who, PersonKey)}
        made = self._vault.pupils_for(new, create=True) if new else {}
        self._writing.append(
            Entry(who if isinstance(who, UUID) else made[who], fact, source)
            for who, fact, source in transitions
        )

    def append(self, entries: Iterable[Entry[Any]]) -> None:
        self._writing.append(entries)


class Rehearsal(_Reader):
    """Pages that are only remembered: a dry run decides as the import would, and records nothing."""

    def __init__(self, log: Log, vault: Vault) -> None:
        super().__init__(log, vault)
        self._log = log
        self._remembered: dict[Who, History] = defaultdict(list)

    @contextmanager
    def page(self) -> Iterator[Page]:
        """A page that leaves no trace."""
        yield self

    def mark(self) -> Mark:
        """The end of the log."""
        return self._log.last()

    def histories(self, people: Collection[Who]) -> dict[Who, History]:
        """What is known of each of these, and what the pages before would have recorded."""
        found = super().histories(people)
        return {who: history + self._remembered.get(who, []) for who, history in found.items()}

    def history(self, stream: UUID) -> History:
        """What is known in a stream, and what the pages before would have recorded."""
        return super().history(stream) + self._remembered.get(stream, [])

    def record(self, transitions: Iterable[tuple[Who, Transition, Source]]) -> None:
        """Remember transitions of pupils."""
        for who, fact, source in transitions:
            self._remember(who, fact, source)

    def append(self, entries: Iterable[Entry[Any]]) -> None:
        """Remember other facts."""
        for entry in entries:
            self._remember(entry.stream, entry.fact, entry.source)

    def _remember(self, who: Who, fact: Fact, source: Source) -> None:
        stream = who if isinstance(who, UUID) else UUID(int=0)
        position = NOT_YET + (source.row or 0)
        self._remembered[who].append(Recorded(stream, 0, position, _EPOCH, fact, source))
