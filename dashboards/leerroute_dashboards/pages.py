"""Which pages there are, for which role, and what each is for in one sentence. No Streamlit."""

from typing import NamedTuple

from leerroute_dashboards.i18n import _
from leerroute_projections.access import Role

EVERYBODY: tuple[Role, ...] = ("school", "analyst")
ANALYSTS: tuple[Role, ...] = ("analyst",)


class Listed(NamedTuple):
    """A page: its file and its word in the address, its title, what it is for (the first: nothing), and its roles."""

    name: str
    title: str
    sentence: str
    roles: tuple[Role, ...] = EVERYBODY

    @property
    def view(self) -> str:
        """The file of the page."""
        return f"views/{self.name}.py"


def beside_each_other(cards: int) -> int:
    """How many cards to put in a row, so that none stands alone in the last one."""
    return 4 if cards % 4 != 1 else 3


def pages(role: Role) -> list[Listed]:
    """The pages of a role, in the order of the navigation; the first is where one begins."""
    every = [
        Listed("start", _("Start"), ""),
        Listed(
            "regio",
            _("Regio"),
            _(
                "Waar gaan leerlingen met een vmbo-diploma heen, hoeveel vallen er uit, en wie wint een jaar?"
            ),
            ANALYSTS,
        ),
        Listed(
            "school",
            _("School"),
            _("De eigen leerlingen per schooljaar: wat werd er van hen, en wie vraagt aandacht?"),
        ),
        Listed(
            "leerling",
            _("Leerling"),
            _(
                "De leerroute van één leerling, met elke bron. U geeft een reden; die komt in het inzagelogboek."
            ),
        ),
        Listed(
            "onderzoek",
            _("Onderzoek"),
            _("Elk cijfer, uitgesplitst zoals u het nodig hebt, als tabel en als bestand."),
            ANALYSTS,
        ),
        Listed(
            "regels",
            _("Regels"),
            _(
                "Wat moet en wat mag: elke regel met zijn bron, en bij hoeveel leerlingen hij voldoet of niet."
            ),
        ),
        Listed(
            "definities",
            _("Definities"),
            _("Wat elk cijfer telt en wat niet, en wat de tekens in de tabellen betekenen."),
        ),
        Listed(
            "aanleveringen",
            _("Aanleveringen"),
            _("Wat er is aangeleverd, wat is geweigerd, en wat volledig is tot wanneer."),
        ),
    ]
    return [one for one in every if role in one.roles]
