"""An own count over the lives of the region, before any file, log or read table: short, slow, and by other code."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from leerroute_fixtures.region.days import CLOSES, FIRST_YEAR, LAST_YEAR, day, october
from leerroute_fixtures.region.story import Stay, Told
from leerroute_fixtures.region.who import Who

ORDER = ("ho", "mbo", "havo", "vmbo", "vwo", "pro", "vavo", "vso", "exam", "unfunded")
STARTKWALIFICATIE = ("havo", "mbo-2", "mbo-3", "mbo-4")
MBO = ("entree", "mbo-2", "mbo-3", "mbo-4")
NOMINAL_KINDS = {"1": 1, "2": 2, "3": 3, "4": 3}


@dataclass
class Counts:
    """What was counted of a region, each as (of how many, how many)."""

    shares: dict[str, list[int]] = field(default_factory=dict)
    students: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, is_counted: bool) -> None:
        """One more case."""
        share = self.shares.setdefault(name, [0, 0])
        share[0] += 1
        share[1] += is_counted

    def percentage(self, *names: str) -> float:
        """The share of these cases together, in percent."""
        found = [self.shares.get(name, [0, 0]) for name in names]
        return 100 * sum(n for _, n in found) / max(1, sum(of for of, _ in found))


@dataclass
class Lived:
    """One life, asked where it stood."""

    who: Who

    def __post_init__(self) -> None:
        self.told = self.who.story.rows
        self.diplomas = [row for row in self.told if row.kind == "DiplomaAwarded"]
        self.registrations = [
            row for row in self.told if row.kind in ("MboRegistered", "RegistrationChanged")
        ]
        self.died = min((row.day for row in self.told if row.kind == "Died"), default=CLOSES + 1)

    def stood(self, on: int) -> Stay | None:
        """The enrolment that counts on a day; None = nowhere."""
        if self.died <= on:
            return None
        stays = [stay for stay in self.who.story.stays if stay.first <= on <= stay.last]
        return min(
            stays,
            key=lambda stay: ORDER.index(stay.kind.replace("niet-bekostigd", "unfunded")),
            default=None,
        )

    def said(self, number: str, column: str, on: int) -> str:
        """What was last said of a registration by a day."""
        rows = [r for r in self.registrations if r.cells["inschrijving"] == number and r.day <= on]
        return next((r.cells[column] for r in reversed(rows) if column in r.cells), "")

    def has_diploma(
        self, kinds: Iterable[str], until: int, where: str = "", since: int = 0
    ) -> bool:
        """Whether a diploma of these kinds was awarded."""
        return any(
            row.cells["diploma"] in kinds
            and since <= row.day <= until
            and (not where or row.where == where)
            for row in self.diplomas
        )

    @property
    def away(self) -> bool:
        """Whether the pupil died, left the BRP or was exempted: counted apart by every figure."""
        kinds = ("Died", "LeftRegister", "CompulsoryEducationExempted")
        return any(row.kind in kinds for row in self.told)


def counted(lives: Iterable[Who]) -> Counts:
    """Count everybody."""
    counts = Counts()
    for who in lives:
        life = Lived(who)
        for count in (graduates, dropouts, starters, students, within_nominal):
            count(life, counts)
    return counts


def graduates(life: Lived, counts: Counts) -> None:
    """1a: to the mbo, to the havo, nowhere."""
    for row in life.diplomas:
        if row.cells["diploma"].startswith("vmbo"):
            year = FIRST_YEAR + next(n for n in range(20) if october(FIRST_YEAR + n) >= row.day)
            stood = life.stood(october(year))
            if life.away:
                continue
            counts.add("graduates to mbo", stood is not None and stood.kind == "mbo")
            counts.add("graduates nowhere", stood is None)
            if row.cells["diploma"] in ("vmbo-gl", "vmbo-tl"):
                counts.add("gl, tl to havo", stood is not None and stood.kind == "havo")


def dropouts(life: Lived, counts: Counts) -> None:
    """2a: of who is younger than 23 and without startkwalificatie."""
    for year in range(FIRST_YEAR, LAST_YEAR):
        on, later = october(year), october(year + 1)
        stood = life.stood(on)
        if stood is None or stood.kind in ("ho", "pro", "vso", "niet-bekostigd") or life.away:
            continue
        young = on - life.who.born < 23 * 365.25
        if not young or life.has_diploma(STARTKWALIFICATIE, on):
            continue
        if life.said(stood.number, "leertraject", on) == "odt":
            continue
        sector = "mbo" if stood.kind in ("mbo", "exam") else "vo"
        then = life.stood(later)
        out = then is None and not life.has_diploma(STARTKWALIFICATIE, later)
        if out and life.has_diploma(("entree", "pro-certificaat", "vso-certificaat"), later):
            out = not works(life, later)
        counts.add(f"dropout {sector} {year}", out)
        counts.add(f"dropout at {stood.where}", out)
        if sector == "mbo":
            counts.add(f"dropout level {life.said(stood.number, 'niveau', on)}", out)


def works(life: Lived, on: int) -> bool:
    """Whether the last job has a contract and goes on."""
    rows = [r for r in life.told if r.kind in ("WorkStarted", "WorkEnded") and r.day <= on]
    return bool(rows) and rows[-1].cells.get("contract") == "ja"


def starters(life: Lived, counts: Counts) -> None:
    """2b: still there, or left with a diploma."""
    seen: set[str] = set()
    for year in range(FIRST_YEAR, LAST_YEAR):
        on, later = october(year), october(year + 1)
        stood = life.stood(on)
        if stood is None or stood.kind != "mbo":
            continue
        if stood.where not in seen:
            then = life.stood(later)
            there = then is not None and (then.kind, then.where) == ("mbo", stood.where)
            counts.add(f"starters {year}", there or life.has_diploma(MBO, later, stood.where, on))
        seen.add(stood.where)


def students(life: Lived, counts: Counts) -> None:
    """Who is at the mbo on 1 October 2019, by level and leertraject."""
    on = day(2019, 10, 1)
    stood = life.stood(on)
    if stood is not None and stood.kind == "mbo":
        counts.students[life.said(stood.number, "niveau", on) or "unknown"] += 1
        counts.students[life.said(stood.number, "leertraject", on)] += 1
        counts.students["all"] += 1


def within_nominal(life: Lived, counts: Counts) -> None:
    """3d: within the duration of the first programme at the institution, at its level or higher."""
    for row in awarded(life):
        first = next((r for r in life.registrations if began_there(r, row)), None)
        niveau = str(MBO.index(row.cells["diploma"]) + 1)
        if first is None or "niveau" not in first.cells:
            continue
        years = nominal(first)
        until = day(year_of(first.day) + years, *month_and_day(first.day))
        fine = row.day <= until and niveau >= first.cells["niveau"]
        counts.add(f"within nominal {niveau}", fine)


def awarded(life: Lived) -> Iterator[Told]:
    """The mbo diplomas that an institution awarded."""
    return (row for row in life.diplomas if row.cells["diploma"] in MBO and len(row.where) == 4)


def began_there(registration: Told, diploma: Told) -> bool:
    """Whether a registration of a student began at the institution of a diploma."""
    return (
        registration.kind == "MboRegistered"
        and registration.where == diploma.where
        and "examendeelnemer" not in registration.cells
        and registration.day <= diploma.day
    )


def nominal(registration: Told) -> int:
    """Years by the code in which the tables of the region differ from the level."""
    crebo, niveau = registration.cells["crebo"], registration.cells["niveau"]
    if crebo.endswith("205"):
        return 3  # a specialist programme, without level 3 before it at this institution
    four = crebo[1] in "5" and crebo[2] in "15" and niveau == "4"
    return 4 if four else NOMINAL_KINDS[niveau]


def year_of(on: int) -> int:
    """The calendar year of a day."""
    from datetime import date

    return date.fromordinal(on).year


def month_and_day(on: int) -> tuple[int, int]:
    """The month and the number of a day."""
    from datetime import date

    found = date.fromordinal(on)
    return found.month, found.day
