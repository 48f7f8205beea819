"""A rule and its source, and the register of all of them. A rule is written as a function of one thing that happened.

    @rule("BSA-03", "BSA", "M", since="2018-08-01", needs={WarningIssued: "written"}, wanted=Text(...))
    def warned_in_writing(advice: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
        '''Vóór een negatief advies krijgt de student een schriftelijke waarschuwing.

        Before a negative advice the student gets a warning in writing.
        '''

The sentence is the docstring, Dutch and then English; the source stands in the decorator; the question is the body. The kinds
that a rule applies to are those of its first argument. The rule in force on the day of that fact is applied. None = not applicable.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from leerroute.events import ReferenceLoaded, Transition
from leerroute.rules.chapters import CHAPTERS, Chapter
from leerroute.rules.history import History
from leerroute.rules.settings import Setting
from leerroute.rules.verdicts import CodeList, Need, Severity, Verdict
from leerroute.terms import Text

Judge = Callable[[Any, History], Verdict | None]
J = TypeVar("J", bound=Judge)

Kinds = tuple[type[Transition], ...]


@dataclass(frozen=True)
class Computed:
    """The rule is judged, of each fact of these kinds."""

    judge: Judge
    kinds: Kinds


@dataclass(frozen=True)
class NotComputable:
    """No transition can ever tell; and why."""

    why: Text


@dataclass(frozen=True)
class AwaitsAgreements:
    """Niets te zeggen before agreements between schools are recorded; and which facts of them are missing."""

    why: Text


@dataclass(frozen=True)
class Unwritten:
    """To be computed, and not written yet."""


State = Computed | NotComputable | AwaitsAgreements | Unwritten


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What must (M) or should (S) be, or may be (I): the sentence, its source, when it is in force, what it needs.

    `chapters`: of the brochure, the first is where it is listed. `by_law`: the law adds it to the brochure. `confirmed` False:
    source or dates are from memory. `wanted`: what satisfies it. `reading`: how it is read where it could be read in two ways.
    `since` and `until` None: no such day is known.
    """

    id: str
    sentence: Text
    chapters: tuple[Chapter, ...]
    severity: Severity
    state: State
    article: str | None = None
    by_law: bool = False
    confirmed: bool = True
    since: date | None = None
    until: date | None = None
    needs: tuple[Need, ...] = ()
    settings: tuple[Setting[Any], ...] = ()
    wanted: Text | None = None
    reading: Text | None = None

    @property
    def kinds(self) -> Kinds:
        """The kinds of transition that it applies to; none where it is not computed."""
        return self.state.kinds if isinstance(self.state, Computed) else ()


REGISTER: dict[str, Rule] = {}
"""Every rule by its id, as they were entered."""


class TwoRulesWithOneId(TypeError):
    """Two different rules ask for the same id."""


class RuleNotWell(TypeError):
    """A rule that says too little of itself, or needs an attribute that its kind does not have."""


def rule(
    id: str,
    chapters: Chapter | tuple[Chapter, ...],
    severity: Severity,
    *,
    wanted: Text,
    needs: Mapping[type[Transition], str] | None = None,
    lists: tuple[CodeList, ...] = (),
    article: str | None = None,
    since: str | None = None,
    until: str | None = None,
    by_law: bool = False,
    confirmed: bool = True,
    settings: Iterable[Setting[Any]] = (),
    reading: Text | None = None,
) -> Callable[[J], J]:
    """Register a function as a rule. `needs` names the attributes by kind, with spaces between them; "" = only the kind; `lists` the code lists."""

    def register(judge: J) -> J:
        enter(
            Rule(
                id=id,
                sentence=sentence_of(judge),
                chapters=as_chapters(chapters),
                severity=severity,
                state=Computed(judge, kinds_of(judge)),
                article=article,
                by_law=by_law,
                confirmed=confirmed,
                since=as_day(since),
                until=as_day(until),
                needs=needs_of(needs or {}, lists),
                settings=tuple(settings),
                wanted=wanted,
                reading=reading,
            )
        )
        return judge

    return register


def declare(
    id: str,
    chapters: Chapter | tuple[Chapter, ...],
    severity: Severity,
    sentence: Text,
    *,
    state: State,
    article: str | None = None,
    since: str | None = None,
    until: str | None = None,
    by_law: bool = False,
    confirmed: bool = True,
    reading: Text | None = None,
) -> None:
    """Register a rule that has no function."""
    enter(
        Rule(
            id=id,
            sentence=sentence,
            chapters=as_chapters(chapters),
            severity=severity,
            state=state,
            article=article,
            by_law=by_law,
            confirmed=confirmed,
            since=as_day(since),
            until=as_day(until),
            reading=reading,
        )
    )


def enter(new: Rule) -> None:
    """Enter a rule in the register; TwoRulesWithOneId where another has its id."""
    known = REGISTER.get(new.id)
    if known is not None and known.sentence != new.sentence:
        raise TwoRulesWithOneId(new.id)
    REGISTER[new.id] = new


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """Rules by chapter of the brochure, then by id; one with a letter comes after those with numbers."""
    chapters = [*CHAPTERS]

    def place(one: Rule) -> tuple[int, str, bool, str]:
        prefix, _, nth = one.id.partition("-")
        return chapters.index(one.chapters[0]), prefix, not nth[0].isdigit(), nth

    return sorted(rules, key=place)


def as_chapters(chapters: Chapter | tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """One chapter or several, as several."""
    return chapters if isinstance(chapters, tuple) else (chapters,)


def as_day(day: str | None) -> date | None:
    """A day as it is written in a decorator."""
    return None if day is None else date.fromisoformat(day)


def sentence_of(judge: Judge) -> Text:
    """The docstring: a sentence in Dutch, an empty line, the same in English; RuleNotWell."""
    paragraphs = inspect.cleandoc(judge.__doc__ or "").split("\n\n")
    if len(paragraphs) != 2:
        raise RuleNotWell(f"{judge.__name__}: the docstring is not a Dutch and an English sentence")
    nl, en = (" ".join(one.split()) for one in paragraphs)
    return Text(nl, en)


def kinds_of(judge: Judge) -> Kinds:
    """The kinds of its first argument: `Recorded[A]` or `Recorded[A | B]`; RuleNotWell."""
    first = next(iter(get_type_hints(judge).values()))
    (of,) = get_args(first) or (None,)
    kinds = get_args(of) if get_origin(of) is UnionType else (of,)
    if not all(isinstance(kind, type) and issubclass(kind, Transition) for kind in kinds):
        raise RuleNotWell(f"{judge.__name__}: the first argument is no Recorded[...] of a kind")
    return kinds


def needs_of(
    named: Mapping[type[Transition], str], lists: tuple[CodeList, ...]
) -> tuple[Need, ...]:
    """The facts that are needed; RuleNotWell where a kind does not have such an attribute."""
    needs = []
    for kind, fields in named.items():
        unknown = set(fields.split()).difference(kind.__struct_fields__)
        if unknown:
            raise RuleNotWell(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
        needs += [Need(kind, field) for field in fields.split()] or [Need(kind)]
    return (*needs, *(Need(ReferenceLoaded, table) for table in lists))
