"""Section D: elsewhere in life, and about the deliveries."""

from datetime import date

from leerroute.events.kinds import Elsewhere, Fact, SameDay, fact, transition
from leerroute.terms import Code, Delivered, Gemeente, Postcode4, RmcRegion, School, Text


@transition("moved-home", slug="verhuisd", title=Text("verhuisd", "moved home"))
class MovedHome(Elsewhere, frozen=True):
    """Verhuisd: where the pupil lives from this day on."""

    home: RmcRegion
    gemeente: Gemeente | None = None
    postcode4: Postcode4 | None = None


@transition("left-register", slug="uit-de-brp", title=Text("uit de BRP", "left the BRP"))
class LeftRegister(Elsewhere, frozen=True):
    """Uit de BRP: from this day on not in the register of residents."""


@transition(
    "returned-to-register", slug="terug-in-de-brp", title=Text("terug in de BRP", "back in the BRP")
)
class ReturnedToRegister(Elsewhere, frozen=True):
    """Terug in de BRP: from this day on in the register of residents again."""


@transition("died", slug="overleden", title=Text("overleden", "died"))
class Died(Elsewhere, frozen=True):
    """Overleden."""


@transition(
    "work-started",
    slug="aan-het-werk",
    title=Text("aan het werk", "started work"),
    same_day=SameDay.START,
)
class WorkStarted(Elsewhere, frozen=True):
    """Aan het werk: with an employment contract or without."""

    contract: bool | None = None


@transition(
    "work-ended",
    slug="uit-het-werk",
    title=Text("uit het werk", "stopped work"),
    same_day=SameDay.END,
)
class WorkEnded(Elsewhere, frozen=True):
    """Uit het werk: the last day of the work."""


@transition(
    "compulsory-education-exempted",
    slug="vrijgesteld-van-leerplicht",
    title=Text("vrijgesteld van de leerplicht", "exempted from compulsory education"),
)
class CompulsoryEducationExempted(Elsewhere, frozen=True):
    """Vrijstelling leerplicht: the article only, never a medical ground."""

    ground: Code


@fact(
    "delivery-closed",
    slug="aanlevering-volledig",
    title=Text("aanlevering volledig tot", "delivery complete until"),
)
class DeliveryClosed(Fact, frozen=True):
    """Aanlevering volledig tot: what this school delivers is complete until this day.

    `where` None means a register with national coverage; `delivered` None means all that this source delivers.
    """

    complete_until: date
    where: School | None = None
    delivered: Delivered | None = None


@fact("import-started", slug="import-begonnen", title=Text("import begonnen", "import started"))
class ImportStarted(Fact, frozen=True):
    """Import begonnen: which file, as which source, by whom, read by which version of the loader."""

    file_sha256: str
    label: str
    by: Code
    loader: str
    test_source: Code | None = None


@fact("import-finished", slug="import-afgerond", title=Text("import afgerond", "import finished"))
class ImportFinished(Fact, frozen=True):
    """Import afgerond: how many rows were recorded, were known already, were refused."""

    rows: int
    recorded: int
    known: int
    refused: int
