"""The layouts of the reference tables (codetabellen): which columns each has, and what they mean. No rows, no files.

The columns are printed by `leerroute reference layout`, read by the loader, and described nowhere else.
"""

from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, get_args, get_type_hints

from msgspec import Meta

from leerroute.terms import (
    Brin,
    Crebo,
    Gemeente,
    Niveau,
    Profile,
    RmcRegion,
    School,
    StudyYear,
    Text,
)

MboSector = Literal[
    "handel",
    "ict en creatieve industrie",
    "mobiliteit, transport, logistiek en maritiem",
    "specialistisch vakmanschap",
    "techniek en gebouwde omgeving",
    "voedsel, groen en gastvrijheid",
    "zakelijke dienstverlening en veiligheid",
    "zorg, welzijn en sport",
    "entree",
]
"""The sectors of the mbo."""

InstitutionKind = Literal[
    "roc", "aoc", "vakinstelling", "vo", "pro", "so", "vso", "ho", "niet-bekostigd"
]
"""What a school or institution is."""

Name = Annotated[str, Meta(min_length=1, max_length=200, title="name")]
Years = Annotated[int, Meta(ge=1, le=8, title="years")]
Age = Annotated[int, Meta(ge=1, le=120, title="age")]
Percentage = Annotated[float, Meta(ge=0, le=100, title="percentage")]

FIELDS_OF_DAYS = ("valid_from", "valid_to")


def column(name: str, nl: str, en: str) -> dict[str, Any]:
    """The Dutch name of a column and what it means. A column without a default is needed in every row."""
    return {"column": name, "meaning": Text(nl, en)}


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a reference table; None = not stated. `key` names the fields by which lines are found."""

    table: ClassVar[str]
    title: ClassVar[Text]
    key: ClassVar[tuple[str, ...]]

    @property
    def code(self) -> tuple[Any, ...]:
        """What the line is about, in the order of `key`."""
        return tuple(getattr(self, name) for name in self.key)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day on which the line holds."""
        return date.min, date.max


@dataclass(frozen=True, kw_only=True)
class Dated(Line):
    """A line that holds from a day, up to a day."""

    valid_from: date | None = field(
        default=None,
        metadata=column(
            "van",
            "eerste dag waarop de rij geldt; leeg = altijd al",
            "first day on which the row holds; empty = it always did",
        ),
    )
    valid_to: date | None = field(
        default=None,
        metadata=column(
            "tot",
            "laatste dag waarop de rij geldt; leeg = nog steeds",
            "last day on which the row holds; empty = it still does",
        ),
    )

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day on which the line holds."""
        return self.valid_from or date.min, self.valid_to or date.max


@dataclass(frozen=True, kw_only=True)
class Programme(Dated):
    """An mbo programme. A row holds on the days on which one can begin it; who began it then, finishes it by that row."""

    table = "programmes"
    title = Text("opleidingen van het mbo", "programmes of the mbo")
    key = ("crebo",)

    crebo: Crebo = field(
        metadata=column(
            "crebo", "code van de opleiding: vijf cijfers", "code of the programme: five digits"
        )
    )
    name: Name | None = field(
        default=None, metadata=column("naam", "naam, alleen om te lezen", "name, for reading only")
    )
    niveau: Niveau | None = field(
        default=None,
        metadata=column(
            "niveau",
            "mbo-niveau 1 tot en met 4; leeg bij een dossier of domein als geheel",
            "mbo level 1 to 4; empty for a dossier or domain as a whole",
        ),
    )
    years: Years | None = field(
        default=None,
        metadata=column(
            "jaren",
            "nominale duur in hele jaren; leeg = die van het niveau",
            "nominal duration in whole years; empty = that of the level",
        ),
    )
    specialist: bool | None = field(
        default=None,
        metadata=column(
            "specialist",
            "ja = specialistenopleiding: nominaal een jaar na een diploma van niveau 3",
            "ja = specialist programme: nominally one year after a diploma of level 3",
        ),
    )
    dossier: Crebo | None = field(
        default=None,
        metadata=column(
            "dossier", "crebo van het kwalificatiedossier", "crebo of the kwalificatiedossier"
        ),
    )
    domain: Crebo | None = field(
        default=None,
        metadata=column(
            "domein", "crebo van het opleidingsdomein", "crebo of the opleidingsdomein"
        ),
    )
    sector: MboSector | None = field(
        default=None, metadata=column("sector", "sector van het mbo", "sector of the mbo")
    )
    predecessor: Crebo | None = field(
        default=None,
        metadata=column(
            "voorganger",
            "crebo van dezelfde opleiding voor de vernieuwing; anders lijkt een vernieuwing een switch",
            "crebo of the same programme before it was renewed; else a renewal looks like a switch",
        ),
    )
    additional_requirements: bool | None = field(
        default=None,
        metadata=column(
            "aanvullende_eisen",
            "ja = staat in de bijlage van de Regeling aanvullende eisen toelating mbo",
            "ja = stands in the annex of the Regeling aanvullende eisen toelating mbo",
        ),
    )


@dataclass(frozen=True, kw_only=True)
class Institution(Dated):
    """A school or institution, or one vestiging of it; a row with a BRIN speaks for all its vestigingen."""

    table = "institutions"
    title = Text("scholen en instellingen", "schools and institutions")
    key = ("school",)

    school: School = field(
        metadata=column(
            "school",
            "BRIN (02QZ), of BRIN met vestiging (02QZ00)",
            "BRIN (02QZ), or BRIN with vestiging (02QZ00)",
        )
    )
    name: Name | None = field(
        default=None, metadata=column("naam", "naam, alleen om te lezen", "name, for reading only")
    )
    kind: InstitutionKind | None = field(
        default=None, metadata=column("soort", "soort school of instelling", "kind of school")
    )
    region: RmcRegion | None = field(
        default=None,
        metadata=column(
            "rmc", "RMC-regio van de school: 1 tot en met 39", "RMC region of the school: 1 to 39"
        ),
    )
    merged_into: Brin | None = field(
        default=None,
        metadata=column(
            "opgegaan_in",
            "BRIN van de instelling die na de laatste dag verder gaat (fusie)",
            "BRIN of the institution that goes on after the last day (merger)",
        ),
    )


@dataclass(frozen=True, kw_only=True)
class GemeenteLine(Dated):
    """A gemeente and its RMC region."""

    table = "gemeenten"
    title = Text("gemeenten en hun RMC-regio", "gemeenten and their RMC region")
    key = ("gemeente",)

    gemeente: Gemeente = field(
        metadata=column("gemeente", "CBS-code: vier cijfers", "code of CBS: four digits")
    )
    name: Name | None = field(
        default=None, metadata=column("naam", "naam, alleen om te lezen", "name, for reading only")
    )
    region: RmcRegion = field(
        metadata=column("rmc", "RMC-regio: 1 tot en met 39", "RMC region: 1 to 39")
    )


@dataclass(frozen=True, kw_only=True)
class RelatedSector(Dated):
    """A sector of the mbo that is related (verwant) to a profile of the vmbo; a profile can have several rows."""

    table = "sectors"
    title = Text("verwante sector per profiel", "related sector by profile")
    key = ("profile", "sector")

    profile: Profile = field(
        metadata=column("profiel", "profiel van het vmbo", "profile of the vmbo")
    )
    sector: MboSector | None = field(
        default=None,
        metadata=column(
            "sector",
            "verwante sector van het mbo; leeg = niet te bepalen (D&P)",
            "related sector of the mbo; empty = undetermined (D&P)",
        ),
    )


@dataclass(frozen=True, kw_only=True)
class AgeLimit(Dated):
    """Below which age somebody without a startkwalificatie can be a new early school leaver."""

    table = "age-limits"
    title = Text("leeftijdsgrenzen van de uitval", "age limits of dropout")
    key = ()

    age: Age = field(
        metadata=column(
            "leeftijd",
            "wie op 1 oktober jonger is dan dit, telt mee",
            "who is younger than this on 1 October is counted",
        )
    )


@dataclass(frozen=True, kw_only=True)
class Norm(Line):
    """The norm of the ministry for dropout in a year, by level."""

    table = "norms"
    title = Text("normen voor uitval", "norms of dropout")
    key = ("year", "niveau")

    year: StudyYear = field(
        metadata=column(
            "schooljaar", "schooljaar: 2024-2025, of 2024", "school year: 2024-2025, or 2024"
        )
    )
    niveau: Niveau | None = field(
        default=None,
        metadata=column(
            "niveau",
            "mbo-niveau; leeg = het voortgezet onderwijs",
            "mbo level; empty = secondary school",
        ),
    )
    percentage: Percentage | None = field(
        default=None,
        metadata=column(
            "norm",
            "hoogstens dit percentage; leeg = geen norm",
            "at most this percentage; empty = none",
        ),
    )


LAYOUTS: dict[str, type[Line]] = {
    kind.table: kind
    for kind in (Programme, Institution, GemeenteLine, RelatedSector, AgeLimit, Norm)
}
"""Every table by its name."""


class Column(NamedTuple):
    """A column of a layout as the loader and a reader need it."""

    name: str
    field: str
    type: Any
    meaning: Text
    needed: bool


def _column(one: "Field[Any]", type_: Any) -> Column:
    stated = [part for part in get_args(type_) if part is not type(None)]
    optional = type(None) in get_args(type_)
    about, needed = one.metadata, one.default is MISSING
    return Column(
        about["column"],
        one.name,
        stated[0] if optional else type_,
        about["meaning"],
        needed,
    )


def _columns(kind: type[Line]) -> tuple[Column, ...]:
    types = get_type_hints(kind, include_extras=True)
    own = [one for one in fields(kind) if one.name not in FIELDS_OF_DAYS]
    days = [one for one in fields(kind) if one.name in FIELDS_OF_DAYS]
    return tuple(_column(one, types[one.name]) for one in (*own, *days))


_COLUMNS = {kind.table: _columns(kind) for kind in LAYOUTS.values()}


def columns_of(kind: type[Line]) -> tuple[Column, ...]:
    """The columns of a table, those of its validity last."""
    return _COLUMNS[kind.table]
