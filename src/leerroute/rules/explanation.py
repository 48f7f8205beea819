"""All that can be told about a rule, printed from the register: for the command line, the manual and the pages alike."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from leerroute.rules.chapters import CHAPTERS
from leerroute.rules.rule import AwaitsAgreements, Computed, NotComputable, Rule, State
from leerroute.rules.settings import From
from leerroute.rules.verdicts import Need, Severity
from leerroute.terms import Language, Text, whole

SEVERITIES: dict[Severity, Text] = {
    "M": Text("moet", "must"),
    "S": Text("hoort", "should"),
    "I": Text("mag", "may"),
}

FROM_MEMORY = Text("uit het geheugen, nog na te gaan", "from memory, to be checked")
NO_DAYS = Text(
    "geen begin bekend; de brochure gaat uit van 1 augustus 2019",
    "no beginning known; the brochure goes by 1 August 2019",
)


class Explanation(NamedTuple):
    """A rule as people read it: its id and sentence, and lines of a heading and a text."""

    id: str
    sentence: str
    lines: tuple[tuple[str, str], ...]


def explain(rule: Rule, language: Language) -> Explanation:
    """All that the register says of a rule."""
    lines = ((heading.in_(language), text.in_(language)) for heading, text in told_of(rule))
    return Explanation(rule.id, rule.sentence.in_(language), tuple(lines))


def told_of(rule: Rule) -> Iterator[tuple[Text, Text]]:
    """What there is to tell of a rule, in the order in which it is read."""
    yield Text("ernst", "severity"), SEVERITIES[rule.severity]
    yield Text("toestand", "state"), state_of(rule.state)
    yield Text("hoofdstuk", "chapter"), joined([CHAPTERS[one] for one in rule.chapters])
    if rule.article is not None:
        yield Text("artikel", "article"), Text(rule.article, rule.article)
    if rule.by_law:
        yield (
            Text("herkomst", "origin"),
            Text("de wet, naast de brochure", "the law, beside the brochure"),
        )
    yield Text("geldig", "in force"), in_force(rule)
    if not rule.confirmed:
        yield Text("zekerheid", "certainty"), FROM_MEMORY
    if rule.kinds:
        yield Text("gaat over", "is about"), joined([kind.title for kind in rule.kinds])
        yield Text("nodig", "needs"), joined([*needed(rule.needs)])
    if rule.wanted is not None:
        yield Text("voldoet", "satisfied by"), rule.wanted
    for setting in rule.settings:
        yield setting.meaning, joined([value_of(one) for one in setting])
    if rule.reading is not None:
        yield Text("gelezen als", "read as"), rule.reading


def needed(needs: Sequence[Need]) -> Iterator[Text]:
    """What is needed, by kind of transition: `ingeschreven in het mbo (gepland_einde, niveau)`."""
    for kind in dict.fromkeys(need.kind for need in needs):
        columns = ", ".join(need.column for need in needs if need.kind is kind and need.column)
        yield Text(*(f"{title} ({columns})" if columns else title for title in kind.title))


def state_of(state: State) -> Text:
    """Whether a rule is computed, and if not, why not."""
    match state:
        case Computed():
            return Text("wordt berekend", "computed")
        case NotComputable(why=why):
            return Text(f"niet te berekenen: {why.nl}", f"not computable: {why.en}")
        case AwaitsAgreements(why=why):
            return Text(f"wacht op overeenkomsten: {why.nl}", f"awaits agreements: {why.en}")
        case _:
            return Text("nog niet berekend", "not computed yet")


def in_force(rule: Rule) -> Text:
    """From when until when a rule is in force."""
    since, until = rule.since, rule.until
    if since is None and until is None:
        return NO_DAYS
    parts = []
    if since is not None:
        parts.append(Text(f"vanaf {since}", f"from {since}"))
    if until is not None:
        parts.append(Text(f"tot en met {until}", f"up to and including {until}"))
    return joined(parts, " ")


def value_of(one: From[Any]) -> Text:
    """A value of a setting, from when it holds and where it comes from."""
    since = Text("", "") if one.day == date.min else Text(f"vanaf {one.day}: ", f"from {one.day}: ")
    value = Text("niet vastgelegd", "not laid down") if one.value is None else plain(one.value)
    sure = Text("", "") if one.confirmed else Text(f"; {FROM_MEMORY.nl}", f"; {FROM_MEMORY.en}")
    return Text(
        f"{since.nl}{value.nl} ({one.source}{sure.nl})",
        f"{since.en}{value.en} ({one.source}{sure.en})",
    )


def plain(value: object) -> Text:
    """A value of a setting as people write it."""
    if isinstance(value, bool):
        return Text("ja", "yes") if value else Text("nee", "no")
    if isinstance(value, Text):
        return value
    if isinstance(value, frozenset):
        return plain(", ".join(sorted(map(str, value))))
    if isinstance(value, tuple):
        parts = [plain(one) for one in value]
        return Text("-".join(one.nl for one in parts), "-".join(one.en for one in parts))
    if isinstance(value, int):
        return whole(value)
    return Text(str(value), str(value))


def joined(texts: list[Text], between: str = "; ") -> Text:
    """Several texts as one."""
    return Text(between.join(one.nl for one in texts), between.join(one.en for one in texts))
