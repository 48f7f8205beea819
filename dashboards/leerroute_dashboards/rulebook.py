"""Shows the rules by chapter, each with how it stands and all that the register says of it."""

from collections.abc import Sequence

import streamlit as st

from leerroute.rules import CHAPTERS, RULES, Chapter, Rule
from leerroute.rules.explanation import explain
from leerroute_dashboards.components.conformance import Counts, findings_of_rules, rules_of
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, language, ngettext, number, said

FEW = 3
"""So many rules stand open when one searches."""


def every_chapter(counts: Counts) -> None:
    """All rules by chapter with their numbers; all about them is folded away until it is asked for."""
    for chapter in CHAPTERS:
        if rules := rules_of(chapter):
            st.header(plain(f"{said(CHAPTERS[chapter])} ({chapter})"), anchor=chapter.lower())
            findings_of_rules(rules, counts, key=chapter, alt=said(CHAPTERS[chapter]))
            folded(chapter, rules)


def folded(chapter: Chapter, rules: Sequence[Rule]) -> None:
    """All about the rules of a chapter; made only once it is opened."""
    about = st.expander(
        _("Alles over deze regels"), key=f"rules-about-{chapter}", on_change="rerun"
    )
    if about.open:
        with about:
            for rule in rules:
                all_about(rule, opened=False)


def found(written: str, counts: Counts) -> None:
    """The rules with an id or a word like this, with their numbers and all about them."""
    rules = matching(written)
    st.header(
        ngettext("{n} regel gevonden", "{n} regels gevonden", len(rules)).format(
            n=number(len(rules))
        ),
        anchor=False,
    )
    if not rules:
        st.markdown(_("Zoek op een nummer, zoals BSA-03, of op een woord, zoals waarschuwing."))
        return
    findings_of_rules(rules, counts, key="found", alt=_("Gevonden regels"))
    for rule in rules:
        all_about(rule, opened=len(rules) <= FEW)


def matching(written: str) -> list[Rule]:
    """The rules whose id begins so, or in whose sentence this stands; small letters or capitals."""
    wanted = written.strip().casefold()
    return [
        rule
        for rule in RULES.values()
        if rule.id.casefold().startswith(wanted) or wanted in said(rule.sentence).casefold()
    ]


def all_about(rule: Rule, *, opened: bool) -> None:
    """One rule: its id and sentence, and behind it all that the register says of it."""
    told = explain(rule, language())
    with st.expander(f"**{plain(told.id)}** {plain(told.sentence)}", expanded=opened):
        st.markdown(
            "\n".join(f"- **{plain(heading)}**: {plain(text)}" for heading, text in told.lines)
        )
