"""The words of the trade: closed lists, codes and the calendar of education. No facts, no rules, no input or output."""

from calendar import monthrange
from datetime import date
from functools import cache, lru_cache
from typing import Annotated, Literal, NamedTuple

from msgspec import Meta, Struct

Language = Literal["nl", "en"]


class Text(NamedTuple):
    """One sentence in both languages; Dutch first."""

    nl: str
    en: str

    def in_(self, language: Language) -> str:
        """The sentence in this language."""
        return self.nl if language == "nl" else self.en


def whole(value: int) -> Text:
    """A whole number with its thousands apart: `1.280`, in English `1,280`."""
    return Text(f"{value:,}".replace(",", "."), f"{value:,}")


Leerweg = Literal["bb", "kb", "gl", "tl"]
"""The four routes of the vmbo, lowest to highest."""

Leerjaar = Literal[1, 2, 3, 4, 5, 6]
"""Year of a school for secondary education; the vmbo has four."""

VmboLeerjaar = Literal[1, 2, 3, 4]

Niveau = Literal[1, 2, 3, 4]
"""Level of an mbo programme: entree, basisberoeps-, vak-, middenkader- or specialistenopleiding."""

TargetNiveau = Literal[2, 3, 4]

Leertraject = Literal["bol", "bbl", "ovo", "ex", "odt"]
"""School-based, work-based, other, examination only (examendeelnemer), derde leerweg (not funded)."""

Profile = Literal[
    "BWI", "PIE", "M&T", "MVI", "MaT", "E&O", "HBR", "Z&W", "Groen", "D&P",
    "economie", "zorg en welzijn", "techniek", "groen",
]  # fmt: skip
"""The ten profiles of bb, kb and gl, then the four of tl."""

DiplomaKind = Literal[
    "vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl", "vmbo-lwt",
    "entree", "mbo-2", "mbo-3", "mbo-4",
    "havo", "vwo", "pro-certificaat", "vso-certificaat",
]  # fmt: skip

HavoOrVwo = Literal["havo", "vwo"]

OtherEducation = Literal["havo", "vwo", "vavo", "pro", "vso", "so", "ho", "niet-bekostigd"]
"""Education outside vmbo and mbo, as far as a leerroute can pass through it."""

RoutePhase = Literal["VO", "MBO"]
"""Phase of a doorlopende leerroute (DUO: leerroutefase)."""

RouteCode = Literal["DLP"]
"""The code by which DUO marks a registration within a doorlopende leerroute (leerroute)."""

RouteDestination = Literal["vmbo", "mbo", "leerroute", "elders", "geen"]
"""Where somebody goes who leaves a doorlopende leerroute: the usual vmbo or mbo, another such route, elsewhere, nowhere."""

RouteExperiment = Literal["vm2", "vakmanschaproute", "beroepsroute", "geen"]
"""Under which experiment a route from vmbo to mbo began before 1 August 2020; geen = under none."""

CovenantGoal = Literal["versnellen-niveau-2", "instroom-niveau-4", "orientatie-niveau-4"]
"""What a covenant programme is for."""

Subject = Literal[
    "nederlands", "engels", "maatschappijleer", "lichamelijke-opvoeding", "ckv", "rekenen",
    "wiskunde", "nask1", "nask2", "biologie", "economie", "aardrijkskunde", "geschiedenis",
    "maatschappijkunde", "frans", "duits", "spaans", "arabisch", "turks", "fries", "papiaments",
    "beeldend", "tekenen", "handvaardigheid", "textiele-vormgeving", "fotografie-film", "muziek",
    "dans", "drama", "lo2", "informatietechnologie", "technologie-en-toepassing",
    "godsdienst-levensbeschouwing", "profielvak", "profielwerkstuk", "schoolspecifiek",
]  # fmt: skip
"""Subjects of the vmbo; profielvak is the vocational subject of the profile, ckv the kunstvakken inclusief ckv."""

ProgrammePart = Literal["gemeenschappelijk", "profieldeel", "vrij-deel"]
"""The parts of a vmbo programme: what all have, what the profile asks, what is free."""


class SubjectInPart(Struct, frozen=True, omit_defaults=True):
    """A subject and the part of the programme to which it belongs; None = no part, or not stated."""

    subject: Subject
    part: ProgrammePart | None = None

    def __str__(self) -> str:
        """As people write it: `wiskunde:profieldeel`."""
        return f"{self.subject}:{self.part}" if self.part else self.subject


Competency = Literal["kwaliteiten", "motieven", "werkexploratie", "sturing", "netwerken"]
"""The five loopbaancompetenties, the same in vmbo and mbo."""

CareerDocument = Literal["dossier", "oplegger"]
"""The loopbaandossier itself, or the cover page that the pupil fills in for an intake."""

CarriedBy = Literal["leerling", "school"]

Assessor = Literal["docent", "mbo-docent", "praktijkopleider", "tweede-examinator"]
"""The role of who assesses: teacher of the school, of the mbo, trainer of the company, second examiner."""

Place = Literal["school", "mbo", "bedrijf"]
"""Where something is taught or assessed: at the vmbo school, at the mbo institution, at a company."""

Signatory = Literal["school", "leerling", "ouders", "leerbedrijf", "student", "instelling"]
"""Who signs a leer-werkovereenkomst or a praktijkovereenkomst."""

ExamKind = Literal["schoolexamen", "centraal", "eindcijfer"]
"""The part of an examination that the school sets, the part that is the same for all, and the final mark of both."""

GenericExam = Literal["nederlands", "rekenen", "engels", "loopbaan-en-burgerschap"]
"""The generic examination parts of an mbo programme."""

DiplomaPart = Literal[
    "nederlands", "rekenen", "engels", "loopbaan-en-burgerschap",
    "beroepsspecifiek", "keuzedelen", "bpv",
]  # fmt: skip
"""What an mbo diploma asks: the generic parts, the occupation, the optional modules, the placement."""

Advice = Literal["positief", "negatief", "voorlopig"]
"""An advice on how a student does; provisional = no advice yet in the sense of the law."""

SchoolAdvice = Literal["positief", "negatief"]
"""The advice of the vmbo school on an mbo programme."""

RejectionGround = Literal[
    "vooropleiding", "te-laat", "intake-gemist", "numerus-fixus", "aanvullende-eisen",
    "vak-ontbreekt", "eerder-negatief-advies", "grondslag", "anders",
]  # fmt: skip
"""Why an application is rejected; grondslag = the identity of the institution."""

FixusGround = Literal["aanmeldingen", "arbeidsmarkt", "anders"]
"""Why there is a numerus fixus: more applications than places, prospects on the labour market, or something else."""

Selection = Literal[
    "volgorde", "loting", "cijfers", "portfolio", "gesprek", "toets", "anders"
]  # fmt: skip
"""How applicants are selected; volgorde = who comes first."""

DeviationGround = Literal["persoonlijk", "cultureel", "levensbeschouwelijk"]
"""Why a student may follow something else than an optional module."""

ImprovementPoint = Literal["aanwezigheid", "studieresultaten", "beroepshouding", "bpv", "inzet"]
"""What a warning asks a student to improve."""

GuidedTo = Literal["andere-opleiding", "andere-instelling", "werk", "geen"]
"""Where guidance after a negative advice leads; geen = nowhere yet."""

AppealDecision = Literal["gegrond", "ongegrond", "niet-ontvankelijk", "schikking", "ingetrokken"]
"""How an appeal ends."""

StudyYear = Annotated[int, Meta(ge=1990, le=2100)]
"""The school year for which somebody applies, by the calendar year in which it begins."""

Mark = Annotated[float, Meta(ge=1, le=10)]
"""A mark from 1 to 10, with at most one decimal."""

Hours = Annotated[float, Meta(ge=0, le=10_000)]
"""Clock hours, with at most two decimals."""

Days = Annotated[int, Meta(ge=0, le=1_000)]

Attempt = Annotated[int, Meta(ge=1, le=9)]
"""Which attempt at an examination: 1 is the first."""

ModuleCount = Annotated[int, Meta(ge=0, le=20)]

ElectiveCount = Annotated[int, Meta(ge=0, le=200)]

Delivered = Literal["vo", "mbo", "aanmeldingen"]
"""What a delivery is about."""

School = Annotated[str, Meta(pattern=r"^[0-9]{2}[A-Z]{2}([0-9]{2})?$")]
"""BRIN of a school or institution (`02QZ`), or BRIN and vestiging (`02QZ00`)."""

Brin = Annotated[str, Meta(pattern=r"^[0-9]{2}[A-Z]{2}$")]
"""BRIN of an institution, without vestiging."""

Crebo = Annotated[str, Meta(pattern=r"^[0-9]{5}$")]
"""Code of an mbo programme."""

ModuleCode = Annotated[str, Meta(pattern=r"^K[0-9]{4}$")]
"""Code of an optional module of the mbo (keuzedeel)."""

IltCode = Annotated[str, Meta(pattern=r"^[0-9]{4}$")]
"""Code of a vmbo programme."""

RmcRegion = Annotated[int, Meta(ge=1, le=39)]
"""Number of one of the 39 RMC regions."""

Gemeente = Annotated[str, Meta(pattern=r"^[0-9]{4}$")]
"""CBS code of a municipality."""

Postcode4 = Annotated[str, Meta(pattern=r"^[1-9][0-9]{3}$")]

Code = Annotated[str, Meta(pattern=r"^[^\s=+@\-][^\x00-\x1f]{0,63}$")]
"""A code of the source itself: opaque, at most 64 characters, never interpreted."""

Company = Annotated[str, Meta(pattern=r"^[^\s=+@\-][^\x00-\x1f]{0,63}$", title="company")]
"""The number by which SBB or the trade register knows a company (8 or 9 digits), or the source's own code of it."""

BirthDate = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")]
"""Birth date to the day or to the month; day or month 00 where the register does not know it."""

Reason = Annotated[str, Meta(min_length=1, max_length=200)]
"""Why somebody corrects or disputes something, in a few words; at the door refused when it holds a number."""

DisputeOutcome = Literal["gehandhaafd", "vervallen"]
"""How a dispute is settled: the transition counts as it stands, or counts no more."""

Plain = (
    bool
    | Annotated[int, Meta(ge=-(2**53), le=2**53)]
    | float
    | str
    | tuple[str | dict[str, str], ...]
)
"""The value of a field as plain JSON."""

VMBO_DIPLOMAS: tuple[DiplomaKind, ...] = ("vmbo-lwt", "vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl")
MBO_DIPLOMAS: tuple[DiplomaKind, ...] = ("entree", "mbo-2", "mbo-3", "mbo-4")
STARTKWALIFICATIE: frozenset[DiplomaKind] = frozenset({"havo", "vwo", "mbo-2", "mbo-3", "mbo-4"})
"""Diplomas that are a startkwalificatie (Leerplichtwet 1969, art. 1; WEB art. 7.2.2)."""


def niveau_of(diploma: DiplomaKind) -> Niveau | None:
    """The mbo level of a diploma; None where it is no mbo diploma."""
    return MBO_DIPLOMAS.index(diploma) + 1 if diploma in MBO_DIPLOMAS else None  # type: ignore[return-value]


@cache
def teldatum(year: int) -> date:
    """1 October of a calendar year: the day on which education counts its pupils."""
    return date(year, 10, 1)


@cache
def school_year_of(day: date) -> int:
    """The calendar year in which the school year of a day began (1 August)."""
    return day.year if day.month >= 8 else day.year - 1


@cache
def end_of_school_year(day: date) -> date:
    """31 July of the school year of a day."""
    return date(school_year_of(day) + 1, 7, 31)


@cache
def teldatum_on_or_after(day: date) -> int:
    """The year of the first 1 October on or after a day."""
    return day.year if (day.month, day.day) <= (10, 1) else day.year + 1


@cache
def teldatum_on_or_before(day: date) -> int:
    """The year of the last 1 October on or before a day."""
    return day.year if (day.month, day.day) >= (10, 1) else day.year - 1


def opbrengstjaar_of(day: date) -> int:
    """The calendar year in which the opbrengstjaar of a day began (1 October to 30 September)."""
    return teldatum_on_or_before(day)


@cache
def months_after(day: date, months: int) -> date:
    """The same day so many months later; where that month is shorter, its last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def label_of_year(year: int) -> str:
    """A school year or opbrengstjaar as people write it: `2024-2025`."""
    return f"{year}-{year + 1}"


@lru_cache(maxsize=20_000)
def first_possible_day(born: str) -> date:
    """A birth date as a day: day 00 or none counts as the 1st, month 00 as 1 July."""
    year, month, day = (*map(int, born.split("-")), 0)[:3]
    if month == 0:
        return date(year, 7, 1)
    return date(year, month, day or 1)


def age_on(born: str, day: date) -> int:
    """Age in whole years on a day."""
    birthday = first_possible_day(born)
    return day.year - birthday.year - ((day.month, day.day) < (birthday.month, birthday.day))
