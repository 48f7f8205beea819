"""A definition as text, printed from the figure itself: what is asked, of whom, counted how, left out, from which source."""

from dataclasses import dataclass

from leerroute.terms import Language, Text
from leerroute_projections.figure import Category, Figure
from leerroute_projections.periods import LEAST_YEARS
from leerroute_projections.words import in_words

POPULATION = Text("Wie telt mee", "Who is counted")
OUTCOMES = Text("Uitkomsten, in deze volgorde beoordeeld", "Outcomes, judged in this order")
RATE = Text("Het percentage", "The rate")
LEFT_OUT = Text("Apart geteld", "Counted apart")
BESIDE = Text("Daarnaast geteld", "Counted beside it")
SUM, MEDIAN = Text("Opgeteld", "Added up"), Text("Mediaan", "Median")
BREAKDOWNS = Text("Uit te splitsen naar", "Can be broken down by")
PERIOD = Text("Over meer jaren", "Over several years")
SUFFICIENCY = Text("Wanneer het bekend is", "When it is known")
READINGS = Text("Hoe het gelezen is", "How it is read")
SOURCE = Text("Bron", "Source")
VERSION = Text("Versie", "Version")
MONTHS = {
    7: Text("juli", "July"),
    9: Text("september", "September"),
    10: Text("oktober", "October"),
}


@dataclass(frozen=True)
class Definition:
    """The definition of a figure for a reader: title, question, and lines of (heading, text)."""

    title: str
    question: str
    lines: tuple[tuple[str, str], ...]


def explain(figure: Figure, language: Language) -> Definition:
    """The definition of a figure in one language."""
    lines = [
        (POPULATION, sentence(in_words(figure.of, language))),
        (OUTCOMES, "\n".join(category(figure, c, language) for c in figure.categories)),
        (RATE, rate(figure, language)),
        *(
            (LEFT_OUT, f"{a.title.in_(language)}: {in_words(a.when, language)}.")
            for a in figure.apart
        ),
        *beside(figure, language),
        (BREAKDOWNS, ", ".join(d.title.in_(language) for d in figure.dimensions) + "."),
        *([(PERIOD, period(figure, language))] if figure.over_years > 1 else []),
        (SUFFICIENCY, sufficiency(figure, language)),
        *([(READINGS, readings(figure, language))] if figure.readings else []),
        (SOURCE, f"{figure.source.in_(language)}."),
        (VERSION, f"{figure.number}, {figure.version} ({figure.valid_from:%d-%m-%Y})."),
    ]
    return Definition(
        figure.title.in_(language),
        figure.question.in_(language),
        tuple((heading.in_(language), text) for heading, text in lines),
    )


def readings(figure: Figure, language: Language) -> str:
    """How the definition is read where it could be read in another way, a line each."""
    return "\n".join(one.in_(language) for one in figure.readings)


def sentence(text: str) -> str:
    """A text as a sentence."""
    return f"{text[:1].upper()}{text[1:]}."


def category(figure: Figure, one: Category, language: Language) -> str:
    """One outcome with its condition."""
    return f"{one.title.in_(language)}: {condition(figure, one).in_(language)}"


def condition(figure: Figure, one: Category) -> Text:
    """When a case ends in a category."""
    if one.when is not None:
        return Text(in_words(one.when, "nl"), in_words(one.when, "en"))
    if figure.unseen is None:
        return Text("alle andere", "all others")
    if one.code == figure.unseen.register_open:
        return Text(
            "nergens gezien, en geen landelijke levering is volledig tot die dag",
            "seen nowhere, and no national delivery is complete until that day",
        )
    return Text(
        "nergens gezien, terwijl een landelijke levering volledig is tot die dag",
        "seen nowhere, while a national delivery is complete until that day",
    )


def beside(figure: Figure, language: Language) -> list[tuple[Text, str]]:
    """What is told of the population beside its outcomes: conditions that may overlap, sums and medians."""
    met = [f"{b.title.in_(language)}: {in_words(b.when, language)}" for b in figure.beside]
    return [
        *([(BESIDE, "\n".join(met))] if met else []),
        *((SUM, sentence(one.title.in_(language))) for one in figure.sums),
        *((MEDIAN, sentence(one.title.in_(language))) for one in figure.medians),
    ]


def rate(figure: Figure, language: Language) -> str:
    """What is divided by what."""
    counted = [c.title.in_(language) for c in figure.categories if c.code in figure.counted]
    joint = Text(" of ", " or ").in_(language)
    text = Text(
        f"{figure.rate_title.nl}: {joint.join(counted)}, gedeeld door allen die meetellen",
        f"{figure.rate_title.en}: {joint.join(counted)}, divided by all who are counted",
    )
    without = Text(
        "; ernaast het percentage zonder 'vervolg onbekend'", "; beside it the rate without unknown"
    )
    return text.in_(language) + (without.in_(language) if figure.unknown else "") + "."


def period(figure: Figure, language: Language) -> str:
    """What a figure over several years adds up, and when it is given."""
    before, least = figure.over_years - 1, LEAST_YEARS
    return Text(
        f"Bij elkaar de gevallen van het jaar zelf en van de {before} jaren ervoor, voor zover die er zijn en bekend "
        f"zijn; er is een cijfer als dat minstens {least} jaren zijn, waaronder het jaar zelf.",
        f"Together the cases of the year itself and of the {before} years before it, as far as there are any and they "
        f"are known; there is a figure when these are at least {least} years, of which the year itself.",
    ).in_(language)


def sufficiency(figure: Figure, language: Language) -> str:
    """From when a case may be counted."""
    month, day = figure.looks_at
    name, ahead = MONTHS[month], later(figure.looks_ahead)
    complete = Text(
        f"Zodra de school of instelling haar leveringen volledig heeft verklaard tot en met {day} {name.nl}, "
        f"{ahead.nl}; tot dan staat er x.",
        f"As soon as the school or institution has declared its deliveries complete up to and including "
        f"{day} {name.en}, {ahead.en}; until then there is an x.",
    )
    return " ".join([complete.in_(language), *settled(figure, language)])


def later(years: int) -> Text:
    """So many calendar years after that in which the year of a case begins."""
    if years == 0:
        return Text("in het jaar waarin het schooljaar begint", "in the year in which the school year begins")  # fmt: skip
    return Text(
        f"{years} jaar na het jaar waarin het schooljaar begint",
        f"{years} year{'s' if years > 1 else ''} after the year in which the school year begins",
    )


def settled(figure: Figure, language: Language) -> list[str]:
    """When it is known who is a case, where that is not at once."""
    years, by_register = figure.settled.years, figure.settled.unseen
    if not years:
        return []
    shows = Text(
        f"Wie meetelt, blijkt pas op 1 oktober, {later(years).nl}.",
        f"Who is counted shows only on 1 October, {later(years).en}.",
    )
    register = Text(
        "Zolang geen landelijke levering volledig is tot die dag, staat er ook x.",
        "As long as no national delivery is complete until that day, there is an x too.",
    )
    return [text.in_(language) for text in (shows, register)[: 1 + by_register]]
