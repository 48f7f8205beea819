"""Shows one pupil's history: the timeline as a picture, the transitions with both dates and their source, and who looked."""

from collections.abc import Iterable, Sequence

import streamlit as st

from leerroute.terms import Text
from leerroute_dashboards.charts.marks import Findings
from leerroute_dashboards.charts.timeline import period, timeline
from leerroute_dashboards.components.wide_table import as_wide_as
from leerroute_dashboards.i18n import _, day, language, said, short_day, short_moment
from leerroute_dashboards.picture import Picture
from leerroute_dashboards.rulings import by_transition, standing
from leerroute_projections.answer import Moment, PupilHistory
from leerroute_projections.explanation import Definition
from leerroute_projections.findings import Finding
from leerroute_projections.table import Table


def pupil_picture(history: PupilHistory, judged: Sequence[Finding] = ()) -> Picture:
    """The timeline with a table of the enrolments, and where the rules found something."""
    lines = [[said(s.label), s.school, period(s)] for s in history.spells]
    each = "; ".join(", ".join(line) for line in lines) or _("geen inschrijvingen")
    title = _("Tijdlijn")
    found = by_transition(judged)
    summary = _("Inschrijvingen als balken, overgangen als symbolen erboven.")
    if found:
        summary += " " + _("Daarboven tekens waar een regel iets vond.")
    return Picture(
        key="timeline",
        title=title,
        summary=summary,
        alt=f"{title}. {each}. {found_in_words(history, found)}".rstrip(),
        chart=timeline(history, found),
        table=Table([_("Inschrijving"), _("School of instelling"), _("Periode")], lines),
        labels=3,
        definition=how_to_read(),
    )


def found_in_words(history: PupilHistory, found: Findings) -> str:
    """Every mark on the timeline in words, for who cannot see it; empty without any."""
    each = [
        _("{rules} op {day}").format(
            rules="; ".join(map(standing, found[one.id])), day=day(one.occurred_on)
        )
        for one in history.moments
        if one.id in found
    ]
    return _("Regels: {each}.").format(each="; ".join(each)) if each else ""


def how_to_read() -> Definition:
    """What the timeline shows and what it does not."""
    return Definition(
        _("Tijdlijn"),
        _("Wat ziet u op deze tijdlijn?"),
        (
            (
                _("Balken"),
                _(
                    "Een balk loopt van de eerste tot en met de laatste dag van een inschrijving. "
                    "Zonder einddatum loopt hij door tot het moment van kennis."
                ),
            ),
            (
                _("Symbolen"),
                _(
                    "Een rondje is een overgang, een ruit een dag waarop ook een diploma is behaald. "
                    "Een open rondje telt niet mee: ingetrokken of vervallen."
                ),
            ),
            (
                _("Tekens van de regels"),
                _(
                    "Een kruis staat bij een overgang waar een regel niet voldoet, een driehoek waar nog iets moet, "
                    "een vierkant waar iets niet te bepalen is. Hieronder staat wat het is, met de bron."
                ),
            ),
            (
                _("Twee datums"),
                _(
                    "Geldig op: de dag waarop het gebeurde. Geregistreerd op: het moment waarop het hier "
                    "is vastgelegd. Niets wordt overschreven; een verbetering is een nieuwe overgang."
                ),
            ),
        ),
    )


def transitions(history: PupilHistory, judged: Sequence[Finding]) -> None:
    """All transitions in order, with when they were, what the rules found, and when and by which source they were recorded."""
    found = by_transition(judged)
    st.header(_("Overgangen"), anchor=False)
    if not history.moments:
        st.markdown(_("Geen overgangen bekend."))
        return
    rules = [in_a_cell(found.get(m.id, ())) for m in history.moments]
    sources = [source(m) for m in history.moments]
    st.dataframe(
        {
            _("Geldig op"): [short_day(m.occurred_on) for m in history.moments],
            _("Overgang"): [said(m.title) for m in history.moments],
            _("Stand"): [state(m) for m in history.moments],
            _("School"): [m.school or "" for m in history.moments],
            _("Regels"): rules,
            _("Geregistreerd op"): [short_moment(m.recorded_at) for m in history.moments],
            _("Bron"): sources,
            _("Bijzonderheden"): [details(m) for m in history.moments],
        },
        hide_index=True,
        height="content",
        alt=_("Overgangen"),
        column_config={
            _("Regels"): as_wide_as(rules, _("Regels")),
            _("Bron"): as_wide_as(sources, _("Bron")),
        },
    )


def in_a_cell(found: Iterable[Finding]) -> str:
    """What the rules found at a transition: `voldoet niet: BSA-03, BSA-04`; empty where all is well."""
    by_value: dict[str, list[str]] = {}
    for one in found:
        by_value.setdefault(said(one.value.value), []).append(one.rule.id)
    return "; ".join(f"{value}: {', '.join(rules)}" for value, rules in by_value.items())


def state(moment: Moment) -> str:
    """How a transition stands."""
    names = {
        "counts": _("telt mee"),
        "disputed": _("betwist"),
        "retracted": _("ingetrokken"),
        "lapsed": _("vervallen"),
    }
    return names[moment.state]


def details(moment: Moment) -> str:
    """What a transition says beside when and where."""
    return in_a_row(moment.details)


def in_a_row(pairs: Iterable[tuple[Text, Text]]) -> str:
    """Names with their values."""
    return "; ".join(f"{name.in_(language())}: {value.in_(language())}" for name, value in pairs)


def source(moment: Moment) -> str:
    """The file and the row that a transition comes from."""
    if moment.row is None:
        return moment.source
    return _("{file}, rij {row}").format(file=moment.source, row=moment.row)


def views(history: PupilHistory) -> None:
    """Who looked at this history, the latest first."""
    outcomes = {"opened": _("geopend"), "not-found": _("niet gevonden"), "refused": _("geweigerd")}
    roles = {"school": _("school"), "analyst": _("analist")}
    seen = list(reversed(history.views))
    st.header(_("Wie keek mee"), anchor=False)
    st.dataframe(
        {
            _("Wanneer"): [short_moment(one.at) for one in seen],
            _("Wie"): [one.user for one in seen],
            _("Rol"): [roles.get(one.role, one.role) for one in seen],
            _("Reden"): [one.reason for one in seen],
            _("Uitkomst"): [outcomes.get(one.outcome, one.outcome) for one in seen],
        },
        hide_index=True,
        height="content",
        alt=_("Inzagelogboek"),
    )
