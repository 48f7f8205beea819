"""Shows what came in: as known when, the imports, until when each school is complete, or that there is nothing yet."""

from collections.abc import Sequence

import streamlit as st

from leerroute_dashboards.components.table import table
from leerroute_dashboards.components.wide_table import wide_table
from leerroute_dashboards.i18n import _, day, moment, ngettext, number, short_moment
from leerroute_dashboards.questions import Questions
from leerroute_projections.answer import AsKnown, Closing, Contents, Delivery
from leerroute_projections.outstanding import Delivering
from leerroute_projections.table import Table


def stop_when_empty(asked: Questions) -> None:
    """Without any transition a page says what is the matter and which command to type, and nothing else."""
    contents = asked.contents()
    if contents.transitions:
        return
    if told := in_vain(contents):
        st.info(told)
        st.page_link("views/aanleveringen.py", label=_("Naar de aanleveringen"))
    else:
        st.info(_("Er is nog niets vastgelegd. Leg eerst een bestand vast:"))
        how_to_begin(asked)
    st.stop()


def in_vain(contents: Contents) -> str | None:
    """That files came in and told of no pupil, and how many rows were refused; None where it is not so."""
    imports = contents.deliveries
    if contents.transitions or not imports:
        return None
    files = ngettext(
        "Er is {n} bestand ingelezen, maar er is nog geen enkele overgang vastgelegd.",
        "Er zijn {n} bestanden ingelezen, maar er is nog geen enkele overgang vastgelegd.",
        len(imports),
    ).format(n=number(len(imports)))
    refused = sum(one.refused for one in imports)
    if not refused:
        return files
    rows = ngettext(
        "{n} rij is geweigerd: herstel die en bied het bestand opnieuw aan.",
        "{n} rijen zijn geweigerd: herstel die en bied het bestand opnieuw aan.",
        refused,
    ).format(n=number(refused))
    return f"{files} {rows}"


def how_to_begin(asked: Questions) -> None:
    """Which command records a file, and which makes up pupils."""
    st.code(f"leerroute import overgangen.csv --store {asked.folder}", language=None)
    st.markdown(_("Of kijk rond met verzonnen leerlingen:"))
    st.code("leerroute demo", language=None)
    st.markdown(_("Ververs daarna deze pagina."))


def stop_when_nothing_was_known(known: AsKnown) -> None:
    """Of before the first transition a page says so once, and nothing else."""
    if known.position:
        return
    st.info(
        _("Op dat moment was er nog niets vastgelegd. Kies bij 'Zoals bekend op' een later moment.")
    )
    st.stop()


def as_known_here(contents: Contents) -> str:
    """As known when, from which 1 October to which, and how many pupils were erased."""
    lines = [
        _("Zoals bekend op {moment}, positie {position} in het logboek.").format(
            moment=moment(contents.known.recorded_at), position=number(contents.known.position)
        )
    ]
    if contents.first_day and contents.last_day:
        lines.append(
            _("Posities op elke 1 oktober, van {first} tot en met {last}.").format(
                first=day(contents.first_day), last=day(contents.last_day)
            )
        )
    if erased := contents.known.erasures:
        lines.append(
            ngettext("{n} leerling is gewist.", "{n} leerlingen zijn gewist.", erased).format(
                n=number(erased)
            )
        )
    return " ".join(lines)


def deliveries(imports: Sequence[Delivery]) -> None:
    """The imports, the latest first. Names of files are shown as they are."""
    if not imports:
        return
    st.header(_("Bestanden"), anchor=False)
    headings = [
        _("Wanneer"),
        _("Bestand"),
        _("Door"),
        _("Rijen"),
        _("Vastgelegd"),
        _("Al bekend"),
        _("Geweigerd"),
        _("Stand"),
    ]
    rows = [
        [
            short_moment(one.at),
            one.label,
            one.by,
            number(one.rows),
            number(one.recorded),
            number(one.known),
            number(one.refused),
            _("afgerond") if one.finished else _("afgebroken; bied het bestand opnieuw aan"),
        ]
        for one in imports
    ]
    wide_table(Table(headings, rows), numbers=range(3, 7), alt=_("Bestanden"))


def completeness(schools: Sequence[Delivering]) -> None:
    """Of every school what it delivers, until when that is complete, and whether that is far enough; the late ones first."""
    if not schools:
        return
    st.header(_("Volledig tot en met"), anchor=False)
    st.markdown(
        _(
            "Een cijfer telt een school pas mee als haar leveringen volledig zijn tot en met de dag "
            "waarnaar gekeken wordt."
        )
    )
    rows = [
        [
            one.school,
            one.name or "–",
            delivered(one.delivery),
            day(one.closed_until) if one.closed_until else _("nooit verklaard"),
            standing(one),
        ]
        for one in sorted(schools, key=lambda one: not one.is_late)
    ]
    headings = [_("School"), _("Naam"), _("Wat"), _("Volledig tot en met"), _("Stand")]
    table(Table(headings, rows), key="completeness", labels=5, alt=_("Volledig tot en met"))


def standing(one: Delivering) -> str:
    """Whether deliveries are complete far enough."""
    if one.due is None:
        return _("geen leerlingen meer")
    if one.is_late:
        return _("wacht op {day}").format(day=day(one.due))
    return _("op tijd")


def declared(closed: Sequence[Closing]) -> None:
    """What each source has declared, as it was declared; the register with national coverage first."""
    with st.expander(_("Wat er is verklaard")):
        if not closed:
            st.markdown(_("Nog niemand heeft een levering volledig verklaard."))
            return
        rows = [
            [
                one.school or _("landelijk register"),
                delivered(one.delivered),
                day(one.complete_until),
            ]
            for one in closed
        ]
        headings = [_("Bron"), _("Wat"), _("Tot en met")]
        table(Table(headings, rows), key="closings", labels=3, alt=_("Wat er is verklaard"))


def delivered(what: str | None) -> str:
    """What a delivery is about."""
    names = {"vo": _("vo"), "mbo": _("mbo"), "aanmeldingen": _("aanmeldingen")}
    return names[what] if what else _("alles")
