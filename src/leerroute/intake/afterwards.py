"""Rows about other rows of a file, when these have been recorded: which rows they mean, and a page of them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from leerroute.events import ImportStarted, Source
from leerroute.intake.amend import Amended, Amends, ThisFile
from leerroute.intake.pages import Page, Who
from leerroute.intake.place import Decision
from leerroute.intake.rows import Refusal, Row
from leerroute.intake.sayings import RowOf, Saying
from leerroute.terms import Text

ROUND_AND_ROUND = Text(
    "deze rijen van dit bestand corrigeren elkaar in een kring",
    "these rows of this file correct each other in a circle",
)


class Labels:
    """The labels of imports, each looked up once."""

    def __init__(self) -> None:
        self._known: dict[UUID | None, str | None] = {None: None}

    def know(self, stream: UUID, label: str) -> None:
        """The label of the import that is being recorded."""
        self._known[stream] = label

    def of(self, page: Page, stream: UUID | None) -> str | None:
        """The label of an import; None where the stream is none."""
        if stream not in self._known:
            history = page.history(stream) if stream else []
            labels = (one.fact.label for one in history if isinstance(one.fact, ImportStarted))
            self._known[stream] = next(labels, None)
        return self._known[stream]


def rows_meant(
    sayings: Iterable[Row],
    label: str,
    read: Callable[[Collection[int]], Iterable[Row | Refusal]],
) -> dict[int, Row | Refusal]:
    """The rows of this file that other rows of it are about, by their numbers; only these are read again."""
    targets = [row.fact.target for row in sayings if isinstance(row.fact, Saying)]
    meant = {one.row for one in targets if isinstance(one, RowOf) and one.label == label}
    rows = read(meant) if meant else ()
    return {row.number if isinstance(row, Row) else row.row: row for row in rows}


def amend(
    page: Page,
    rows: Mapping[Who, Sequence[Row]],
    file: ThisFile,
    waiting: set[int],
    labels: Labels,
) -> list[Amended]:
    """Decide about a page of rows by pupil, and put what is new on it; `waiting` are the rows that are not there yet."""
    histories = page.histories(rows.keys())
    streams: dict[str, set[UUID]] = defaultdict(set)
    for started in page.imports():
        streams[started.fact.label].add(started.stream)
    done: list[Amended] = []
    new: list[tuple[Who, Any, Source]] = []
    for who, own in rows.items():
        amends = Amends(histories[who], file, streams, partial(labels.of, page), waiting)
        for one in map(amends.decide, own):
            done.append(one)
            if one.decision is Decision.NEW:
                stream = one.stream if one.stream and one.stream.int else who
                new.append((stream, one.row.fact, Source(file.stream, one.row.number)))
    page.record(new)
    return done


def by_pupil(page: Page, rows: Iterable[Row]) -> dict[Who, list[Row]]:
    """The rows of each pupil, in the order of the file."""
    about = [(row.person, row) for row in rows if row.person is not None]
    who = page.who({person for person, _ in about})
    found: dict[Who, list[Row]] = defaultdict(list)
    for person, row in about:
        found[who[person]].append(row)
    return found
