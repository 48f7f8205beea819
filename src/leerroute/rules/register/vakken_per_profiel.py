"""Vakkenpakketten: which subjects each profile asks."""

from leerroute.events import ProfileChosen, Recorded, SubjectsSet
from leerroute.rules.history import History
from leerroute.rules.rule import rule
from leerroute.rules.subjects import Programme, follows_other_programme, profile_on
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import Profile, Subject, Text

SINCE = "2016-08-01"
NEEDS: dict[type, str] = {SubjectsSet: "subjects", ProfileChosen: "profile"}
READING = Text(
    "Het gaat om het laatst gekozen profiel en de vakken in het profieldeel. Niet bij een leerwerktraject of entree in het vmbo.",
    "It is about the profile last chosen and the subjects in the profile part. Not in a leerwerktraject or an entree within the vmbo.",
)


def profile_part(
    subjects: Recorded[SubjectsSet],
    history: History,
    profiles: frozenset[Profile],
    all_of: frozenset[Subject],
    several_of: frozenset[Subject],
    how_many: int,
) -> Verdict | None:
    """Whether the profile part of these profiles holds all of some subjects, and so many of some others."""
    day = subjects.fact.occurred_on
    if follows_other_programme(history, day):
        return None
    chosen = profile_on(history, day)
    if chosen is None:
        return undetermined(ProfileChosen)
    if chosen.fact.profile not in profiles:
        return None
    programme = Programme(subjects)

    def holds(part: frozenset[Subject]) -> bool:
        return part >= all_of and len(part & several_of) >= how_many

    part = programme.within("profieldeel")
    if holds(part):
        return satisfied(chosen)
    if holds(part | programme.unplaced):
        return undetermined(SubjectsSet, "subjects", rests_on=(chosen,))
    return broken(chosen, lacks=tuple(sorted(all_of - part)))


@rule(
    "VP-06",
    "VP",
    "M",
    since=SINCE,
    needs=NEEDS,
    reading=READING,
    wanted=Text(
        "economie en een van wiskunde, Frans en Duits in het profieldeel",
        "economie and one of wiskunde, Frans and Duits in the profile part",
    ),
)
def subjects_of_economie(subjects: Recorded[SubjectsSet], history: History) -> Verdict | None:
    """E&O en HBR, en economie in tl: economie en een van wiskunde, Frans en Duits.

    E&O and HBR, and economie in tl: economie and one of wiskunde, Frans and Duits.
    """
    profiles: frozenset[Profile] = frozenset({"E&O", "HBR", "economie"})
    either: frozenset[Subject] = frozenset({"wiskunde", "frans", "duits"})
    return profile_part(subjects, history, profiles, frozenset({"economie"}), either, 1)


@rule(
    "VP-07",
    "VP",
    "M",
    since=SINCE,
    needs=NEEDS,
    reading=READING,
    wanted=Text(
        "biologie en een van wiskunde, maatschappijkunde, aardrijkskunde en geschiedenis in het profieldeel",
        "biologie and one of wiskunde, maatschappijkunde, aardrijkskunde and geschiedenis in the profile part",
    ),
)
def subjects_of_zorg_en_welzijn(
    subjects: Recorded[SubjectsSet], history: History
) -> Verdict | None:
    """Z&W: biologie en een van wiskunde, maatschappijkunde, aardrijkskunde en geschiedenis.

    Z&W: biologie and one of wiskunde, maatschappijkunde, aardrijkskunde and geschiedenis.
    """
    profiles: frozenset[Profile] = frozenset({"Z&W", "zorg en welzijn"})
    either: frozenset[Subject] = frozenset(
        {"wiskunde", "maatschappijkunde", "aardrijkskunde", "geschiedenis"}
    )
    return profile_part(subjects, history, profiles, frozenset({"biologie"}), either, 1)


@rule(
    "VP-08",
    "VP",
    "M",
    since=SINCE,
    needs=NEEDS,
    reading=READING,
    wanted=Text("wiskunde en nask1 in het profieldeel", "wiskunde and nask1 in the profile part"),
)
def subjects_of_techniek(subjects: Recorded[SubjectsSet], history: History) -> Verdict | None:
    """BWI, PIE, M&T, MVI en MaT, en techniek in tl: wiskunde en nask1.

    BWI, PIE, M&T, MVI and MaT, and techniek in tl: wiskunde and nask1.
    """
    profiles: frozenset[Profile] = frozenset({"BWI", "PIE", "M&T", "MVI", "MaT", "techniek"})
    both: frozenset[Subject] = frozenset({"wiskunde", "nask1"})
    return profile_part(subjects, history, profiles, both, frozenset(), 0)


@rule(
    "VP-09",
    "VP",
    "M",
    since=SINCE,
    needs=NEEDS,
    reading=READING,
    wanted=Text(
        "wiskunde en een van biologie en nask1 in het profieldeel",
        "wiskunde and one of biologie and nask1 in the profile part",
    ),
)
def subjects_of_groen(subjects: Recorded[SubjectsSet], history: History) -> Verdict | None:
    """Groen: wiskunde en een van biologie en nask1.

    Groen: wiskunde and one of biologie and nask1.
    """
    profiles: frozenset[Profile] = frozenset({"Groen", "groen"})
    either: frozenset[Subject] = frozenset({"biologie", "nask1"})
    return profile_part(subjects, history, profiles, frozenset({"wiskunde"}), either, 1)


@rule(
    "VP-10",
    "VP",
    "M",
    since=SINCE,
    needs=NEEDS,
    reading=READING,
    wanted=Text(
        "twee van wiskunde, nask1, biologie en economie in het profieldeel",
        "two of wiskunde, nask1, biologie and economie in the profile part",
    ),
)
def subjects_of_dienstverlening(
    subjects: Recorded[SubjectsSet], history: History
) -> Verdict | None:
    """D&P: twee van wiskunde, nask1, biologie en economie.

    D&P: two of wiskunde, nask1, biologie and economie.
    """
    four: frozenset[Subject] = frozenset({"wiskunde", "nask1", "biologie", "economie"})
    return profile_part(subjects, history, frozenset({"D&P"}), frozenset(), four, 2)
