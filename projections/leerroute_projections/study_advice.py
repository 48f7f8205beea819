"""Studieadvies (4): van inschrijving via waarschuwing en verbetertermijn naar een bindend studieadvies, en wat daarna komt."""

from datetime import date

import sqlalchemy as sa

from leerroute.rules.bsa_window import LONG, SHORT
from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.figure import KNOWN_ON, Beside, Category, Dimension, Figure, Median
from leerroute_projections.tables import first_year

at = first_year.c

VALID_FROM = date(2026, 8, 1)

IN_FORCE = sa.and_(at.since <= KNOWN_ON, sa.or_(at.until.is_(None), at.until > KNOWN_ON))
NEGATIVE = at.advice == "negatief"
STILL_OPEN = sa.and_(at.window_until >= KNOWN_ON, sa.or_(at.gone.is_(None), at.gone >= KNOWN_ON))

SHORT_FROM, SHORT_TO = SHORT.known_on(VALID_FROM)
LONG_FROM, LONG_TO = LONG.known_on(VALID_FROM)
TERM = Text(
    f"De termijn: {LONG_FROM} tot en met {LONG_TO} maanden na het begin; bij een opleiding van hoogstens een jaar {SHORT_FROM} tot en met {SHORT_TO} maanden."
    " Beide grenzen tellen mee.",
    f"The window: {LONG_FROM} to {LONG_TO} months after the beginning; for a programme of at most a year {SHORT_FROM} to {SHORT_TO} months."
    " Both ends included.",
)


def after(code: str) -> Beside:
    """Who got a negative advice and stands here on the first 1 October after it."""
    name = names.AFTER_ADVICE[code]
    title = Text(f"na een negatief advies: {name.nl}", f"after a negative advice: {name.en}")
    return Beside(f"after-{code}", title, sa.and_(NEGATIVE, at.after == code))


study_advice = Figure(
    name="study-advice",
    number="4",
    version=1,
    valid_from=VALID_FROM,
    title=Text("Studieadvies in het eerste jaar", "Study advice in the first year"),
    question=Text(
        "Hoeveel eerstejaars krijgen een waarschuwing, een verbetertermijn en een studieadvies, en waar gaan zij na een negatief advies heen?",
        "How many first-year students get a warning, an improvement period and a study advice, and where do they go after a negative one?",
    ),
    rate_title=Text("Negatief advies", "Negative advice"),
    table=first_year,
    of=sa.and_(at.institution.is_not(None), IN_FORCE),
    categories=(
        Category("positive", Text("positief advies", "positive advice"), at.advice == "positief"),
        Category("negative", Text("negatief advies", "negative advice"), NEGATIVE),
        Category("not-yet", Text("termijn loopt nog", "window still open"), STILL_OPEN),
        Category("none", Text("geen advies binnen de termijn", "no advice in the window"), None),
    ),
    counted=frozenset({"negative"}),
    unseen=None,
    apart=(),
    beside=(
        Beside("warned", Text("gewaarschuwd", "warned"), at.warned),
        Beside("improvement", Text("verbetertermijn", "improvement period"), at.improvement),
        *(after(code) for code in names.AFTER_ADVICE),
    ),
    medians=(
        Median("registered_warned", Text("dagen van inschrijving tot waarschuwing", "days from registration to warning"), at.registered_warned),
        Median("warned_improvement", Text("dagen van waarschuwing tot verbetertermijn", "days from warning to improvement period"), at.warned_improvement),
        Median("improvement_advice", Text("dagen van verbetertermijn tot advies", "days from improvement period to advice"), at.improvement_advice),
        Median("registered_advice", Text("dagen van inschrijving tot advies", "days from registration to advice"), at.registered_advice),
    ),
    dimensions=(
        Dimension("school_year", Text("studiejaar", "study year"), at.year),
        Dimension("niveau", Text("mbo-niveau", "mbo level"), at.niveau),
        Dimension("leertraject", Text("leertraject", "leertraject"), at.leertraject),
        Dimension("institution", Text("instelling", "institution"), at.institution),
        Dimension("region", Text("RMC-regio", "RMC region"), at.region),
    ),
    year=at.year,
    school=at.institution,
    delivery=sa.literal("mbo"),
    looks_ahead=1,
    looks_at=(10, 1),
    source=Text("WEB art. 8.1.7a; eigen definitie", "WEB art. 8.1.7a; own definition"),
    readings=(
        Text("Van inschrijvingen aan een instelling waarvan de opleiding niet is vermeld, telt alleen de eerste.", "Of registrations at an institution of which the programme is not stated only the first counts."),
        TERM,
        Text("Een voorlopig advies is geen advies; van meer adviezen in de termijn telt het laatste. Een advies dat vooraf is vastgelegd, telt vanaf zijn dag.", "A provisional advice is no advice; of several in the window the last one counts. An advice that was recorded beforehand counts from its day on."),
        Text("Een waarschuwing die niet schriftelijk was, telt niet; is dat niet vermeld, dan telt zij wel.", "A warning that was not in writing does not count; where that is not stated it does."),
    ),
)  # fmt: skip
