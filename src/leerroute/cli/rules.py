"""`rules`: what must and what may, printed from the register of rules."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.table import Table

from leerroute.cli.app import app, console
from leerroute.cli.language import LANGUAGE, say
from leerroute.problems import Problem
from leerroute.rules import (
    CHAPTERS,
    RULES,
    AwaitsAgreements,
    Computed,
    NotComputable,
    Rule,
    State,
    Unwritten,
)
from leerroute.rules.explanation import SEVERITIES, explain
from leerroute.terms import Language, Text

STATES: dict[str, type[State]] = {
    "computed": Computed,
    "never": NotComputable,
    "agreements": AwaitsAgreements,
    "unwritten": Unwritten,
}
"""The states of a rule, by the word that selects them."""

TITLE = Text("De regels: wat moet en wat mag", "The rules: what must and what may")
MADE_WITH = Text(
    "Gemaakt met `leerroute rules --markdown`, uit het register van regels zelf.",
    "Made with `leerroute rules --markdown`, from the register of rules itself.",
)


class NoSuchRule(Problem):
    """A rule that does not exist."""

    def __init__(self, found: str) -> None:
        prefix = found.upper().partition("-")[0]
        near = ", ".join(id for id in RULES if id.partition("-")[0] == prefix)
        super().__init__(
            Text(
                f"er is geen regel '{found}'; "
                + (f"mogelijk zijn {near}" if near else "`leerroute rules` noemt ze alle"),
                f"there is no rule '{found}'; "
                + (f"possible are {near}" if near else "`leerroute rules` lists them"),
            )
        )


class NoSuchChoice(Problem):
    """A chapter, severity or state that does not exist."""

    def __init__(self, option: str, found: str, possible: Iterable[str]) -> None:
        listed = ", ".join(possible)
        super().__init__(
            Text(
                f"{option} '{found}' bestaat niet; mogelijk zijn {listed}",
                f"{option} '{found}' does not exist; possible are {listed}",
            )
        )


@app.command(
    help=say(
        "Laat de regels zien: wat moet en wat mag, met hun bron. Met een regel erbij: alles over die ene.\n\n"
        "Voorbeeld: leerroute rules BSA-03",
        "List the rules: what must and what may, with their source. With a rule: all about that one.\n\n"
        "Example: leerroute rules BSA-03",
    )
)
def rules(
    id: Annotated[
        str | None,
        typer.Argument(metavar=say("REGEL", "RULE"), help=say("zoals BSA-03", "such as BSA-03")),
    ] = None,
    chapter: Annotated[
        str | None,
        typer.Option(help=say("alleen dit hoofdstuk, zoals TOE", "this chapter only, such as TOE")),
    ] = None,
    severity: Annotated[
        str | None,
        typer.Option(help=say("M (moet), S (hoort) of I (mag)", "M (must), S (should) or I (may)")),
    ] = None,
    state: Annotated[str | None, typer.Option(help=", ".join(STATES))] = None,
    as_markdown: Annotated[
        bool,
        typer.Option(
            "--markdown", help=say("als pagina van de handleiding", "as a page of the manual")
        ),
    ] = False,
) -> None:
    """The register of rules: all, some, or one."""
    if id is not None:
        show(rule_named(id))
        return
    selected = [*selection(chapter, severity, state)]
    if as_markdown:
        typer.echo(markdown(selected, LANGUAGE), nl=False)
        return
    console.print(listed(selected))
    console.print(say(f"{len(selected)} regels", f"{len(selected)} rules"), markup=False)


def rule_named(id: str) -> Rule:
    """The rule with this id, in capitals or not; NoSuchRule."""
    found = next((one for one in RULES.values() if one.id.lower() == id.lower()), None)
    if found is None:
        raise NoSuchRule(id)
    return found


def selection(chapter: str | None, severity: str | None, state: str | None) -> Iterator[Rule]:
    """The rules of a chapter, of a severity and in a state; None = of any. NoSuchChoice."""
    for option, found, possible in (
        ("--chapter", chapter and chapter.upper(), CHAPTERS),
        ("--severity", severity and severity.upper(), SEVERITIES),
        ("--state", state, STATES),
    ):
        if found is not None and found not in [*possible]:
            raise NoSuchChoice(option, found, possible)
    for one in RULES.values():
        if (
            (chapter is None or chapter.upper() in one.chapters)
            and (severity is None or severity.upper() == one.severity)
            and (state is None or isinstance(one.state, STATES[state]))
        ):
            yield one


def show(rule: Rule) -> None:
    """All about one rule."""
    told = explain(rule, LANGUAGE)
    console.print(told.id, style="bold", markup=False)
    console.print(told.sentence + "\n", markup=False)
    for heading, text in told.lines:
        console.print(heading, style="bold", markup=False)
        console.print("  " + text, markup=False)


def listed(selected: list[Rule]) -> Table:
    """Rules by chapter: the id, how severe, and the sentence; those that are not computed say so."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    chapter = None
    for one in selected:
        if one.chapters[0] != chapter:
            chapter = one.chapters[0]
            table.add_row(chapter, "", CHAPTERS[chapter].in_(LANGUAGE), style="bold")
        table.add_row(one.id, SEVERITIES[one.severity].in_(LANGUAGE), in_a_list(one, LANGUAGE))
    return table


def in_a_list(rule: Rule, language: Language) -> str:
    """The sentence, and in brackets the state of a rule that is not computed."""
    sentence = rule.sentence.in_(language)
    match rule.state:
        case Computed():
            return sentence
        case NotComputable():
            return sentence + Text(" (niet te berekenen)", " (not computable)").in_(language)
        case AwaitsAgreements():
            return sentence + Text(" (wacht op overeenkomsten)", " (awaits agreements)").in_(
                language
            )
        case _:
            return sentence + Text(" (nog niet berekend)", " (not computed yet)").in_(language)


def markdown(selected: list[Rule], language: Language) -> str:
    """Rules as a page of the manual: by chapter, each with all that the register says of it."""
    lines = [f"# {TITLE.in_(language)}", "", MADE_WITH.in_(language)]
    chapter = None
    for one in selected:
        if one.chapters[0] != chapter:
            chapter = one.chapters[0]
            lines += ["", f"## {CHAPTERS[chapter].in_(language)}"]
        told = explain(one, language)
        lines += ["", f"### {told.id}", "", told.sentence, ""]
        lines += [f"- {heading}: {text}" for heading, text in told.lines]
    return "\n".join(lines) + "\n"
