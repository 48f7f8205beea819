"""Uitval (2a): nieuwe voortijdig schoolverlaters."""

from datetime import date

import sqlalchemy as sa

from leerroute.rules.settings import From, Setting
from leerroute.terms import Text
from leerroute_projections.figure import Category, Condition, Dimension, Figure, LeftOut, Unseen
from leerroute_projections.tables import year

at = year.c

AGE_LIMIT: dict[int, int] = {0: 23}
"""The age from which leaving is no longer early, by the first school year in which it holds.
From 2025-2026 to be checked: see RMC_LIMIT."""

RMC_LIMIT = Setting[int](
    "rmc-leeftijdsgrens",
    Text("de leeftijd tot welke het RMC jongeren volgt", "the age up to which the RMC follows young people"),
    From(date(2026, 1, 1), 27, "Wet van school naar duurzaam werk", confirmed=False),
)  # fmt: skip
"""Whom the RMC follows. It does not move the figure: no source at hand says that leaving is early up to this age, too."""


def of_the_rmc() -> Text:
    """What the growing target group of the RMC means for the figure."""
    [grown] = RMC_LIMIT
    sure = Text("", "") if grown.confirmed else Text(", nog na te gaan", ", to be checked")
    return Text(
        f"Het RMC volgt jongeren vanaf {grown.day} tot {grown.value} jaar ({grown.source}{sure.nl}); zolang niet is nagegaan of dit cijfer mee verandert, houdt het zijn eigen grens.",
        f"The RMC follows young people up to {grown.value} from {grown.day} on ({grown.source}{sure.en}); as long as it is not checked whether this figure changes with it, it keeps a limit of its own.",
    )


AT_RISK = sa.and_(
    at.alive,
    at.in_register,
    at.funded,
    at.sector.in_(["vo", "vavo", "mbo", "exam"]),
    at.kind != "pro",
    ~at.startkwalificatie,
)
"""In funded vo (without pro), vavo or mbo, in the BRP, without startkwalificatie."""


def below_age_limit(limits: dict[int, int]) -> Condition:
    """Younger than the limit of that school year."""
    periods = sorted(limits.items())
    ends = [first for first, _ in periods[1:]]
    if not ends:
        return at.age < periods[0][1]
    return sa.or_(
        *[
            sa.and_(at.age < limit, at.year >= first, *([at.year < end] if end else []))
            for (first, limit), end in zip(periods, [*ends, None], strict=True)
        ]
    )


def define(age_limits: dict[int, int]) -> Figure:
    """The figure, with the age limits of the years."""
    return Figure(
        name="dropout",
        number="2a",
        version=1,
        valid_from=date(2026, 8, 1),
        title=Text("Nieuwe voortijdig schoolverlaters", "New early school leavers"),
        question=Text(
            "Welk deel van de jongeren die zonder startkwalificatie op school zaten, is een jaar later van school en zonder startkwalificatie?",
            "Which share of the young people at school without a startkwalificatie has left a year later, still without one?",
        ),
        rate_title=Text("Uitval", "Dropout"),
        table=year,
        of=sa.and_(AT_RISK, below_age_limit(age_limits)),
        categories=(
            Category("died", Text("overleden", "died"), ~at.next_alive),
            Category("left-register", Text("niet in de BRP en niet ingeschreven", "not in the BRP and not enrolled"), sa.and_(~at.next_in_register, at.next_sector.is_(None))),
            Category("in-education", Text("in bekostigd onderwijs", "in funded education"), at.next_funded),
            Category("startkwalificatie", Text("weg met startkwalificatie", "left with startkwalificatie"), at.next_startkwalificatie),
            Category("exempted", Text("vrijgesteld van de leerplicht", "exempted from compulsory education"), at.next_exempted),
            Category("unfunded", Text("in niet-bekostigd onderwijs", "in education without public funding"), at.next_sector.is_not(None)),
            Category("working", Text("aan het werk met entreediploma of certificaat", "at work with entree diploma or certificate"), sa.and_(at.next_first_diploma, at.next_contract)),
            Category("unknown", Text("vervolg onbekend", "whereabouts unknown"), None),
            Category("dropout", Text("voortijdig schoolverlater", "early school leaver"), None),
        ),
        counted=frozenset({"dropout"}),
        unseen=Unseen(register_open="unknown", register_closed="dropout"),
        apart=(LeftOut("age-unknown", Text("leeftijd onbekend", "age unknown"), sa.and_(AT_RISK, at.age.is_(None))),),
        dimensions=(
            Dimension("school_year", Text("schooljaar", "school year"), at.year),
            Dimension("sector", Text("sector", "sector"), at.sector),
            Dimension("leerweg", Text("leerweg", "leerweg"), at.leerweg),
            Dimension("niveau", Text("mbo-niveau", "mbo level"), at.niveau),
            Dimension("leertraject", Text("leertraject", "leertraject"), at.leertraject),
            Dimension("school", Text("school of instelling", "school or institution"), at.school),
            Dimension("region", Text("RMC-regio", "RMC region"), at.region),
        ),
        year=at.year,
        school=at.school,
        delivery=sa.case((at.sector.in_(["mbo", "exam"]), "mbo"), else_="vo"),
        looks_ahead=1,
        looks_at=(10, 1),
        source=Text("CBS / DUO, definitie nieuwe voortijdig schoolverlater", "CBS / DUO, definition of a new early school leaver"),
        readings=(
            Text("De leeftijd is die op de 1 oktober waarmee het schooljaar begint; wie daarna te oud wordt, blijft meetellen.", "The age is that on the 1 October with which the school year begins; who becomes too old after it still counts."),
            Text("Een diploma of vrijstelling op 1 oktober zelf telt op die dag al mee.", "A diploma or an exemption on 1 October itself counts on that day already."),
            Text("Wie in het hoger onderwijs en in het mbo staat ingeschreven, staat in het hoger onderwijs.", "Whoever is enrolled in both higher education and the mbo stands in higher education."),
            of_the_rmc(),
        ),
    )  # fmt: skip


dropout = define(AGE_LIMIT)
