"""Doorlopende leerroutes: how one begins: its agreement, its level, the licences, the programme."""

from leerroute.events import Recorded, RouteStarted, VmboEnrolled
from leerroute.rules.history import History
from leerroute.rules.rule import NotComputable, declare, rule
from leerroute.rules.schooling import vmbo_stage_on
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import Text

LAW = "Wet sterk beroepsonderwijs, Stb. 2020, 157"

FIRST_LEERJAAR = 3


@rule(
    "DLR-01",
    ("DLR", "SO2"),
    "M",
    article=LAW,
    since="2020-08-01",
    needs={RouteStarted: "agreement signed_on"},
    wanted=Text(
        "een overeenkomst die uiterlijk op de eerste dag is getekend",
        "an agreement that was signed on or before the first day",
    ),
    reading=Text(
        "Voldoet als een overeenkomst is genoemd of tijdig getekend. Of zij geldt en tussen wie, wacht op overeenkomsten (SOK-01).",
        "Satisfied when an agreement is named or was signed in time. Whether it holds and between whom awaits agreements (SOK-01).",
    ),
)
def under_an_agreement(started: Recorded[RouteStarted], history: History) -> Verdict | None:
    """Een doorlopende leerroute vraagt een overeenkomst; meerdere partners mogen in één overeenkomst.

    A doorlopende leerroute needs an agreement; several partners may share one.
    """
    signed_on = started.fact.signed_on
    if signed_on is not None and signed_on > started.fact.occurred_on:
        return broken()
    if signed_on is None and started.fact.agreement is None:
        return undetermined(RouteStarted, "agreement")
    return satisfied()


@rule(
    "DLR-10",
    "DLR",
    "M",
    article=LAW,
    since="2020-08-01",
    needs={RouteStarted: "target_niveau", VmboEnrolled: "leerjaar"},
    wanted=Text("een begin in leerjaar 3 van het vmbo", "a beginning in leerjaar 3 of the vmbo"),
)
def from_leerjaar_3(started: Recorded[RouteStarted], history: History) -> Verdict | None:
    """De route loopt van leerjaar 3 van het vmbo tot en met een mbo-diploma van niveau 2, 3 of 4.

    The route runs from leerjaar 3 of the vmbo to a diploma of the mbo of level 2, 3 or 4.
    """
    stage = vmbo_stage_on(history, started.fact.occurred_on)
    if stage is None:
        return undetermined(VmboEnrolled)
    return satisfied() if stage.leerjaar == FIRST_LEERJAAR else broken()


@rule(
    "DLR-14",
    "DLR",
    "M",
    article=LAW,
    since="2020-08-01",
    needs={RouteStarted: "target_niveau"},
    wanted=Text("een doel van niveau 2 of hoger", "an aim of level 2 or higher"),
    reading=Text(
        "Een route zonder doel van niveau 2, 3 of 4 kan niet worden vastgelegd; vastgelegde routes voldoen dus.",
        "A route that does not aim at level 2, 3 or 4 cannot be recorded; so those recorded satisfy.",
    ),
)
def aims_at_startkwalificatie(started: Recorded[RouteStarted], history: History) -> Verdict | None:
    """De route is gericht op een startkwalificatie.

    The route aims at a startkwalificatie.
    """
    return satisfied()


@rule(
    "DLR-15",
    ("DLR", "SO2"),
    "M",
    article=LAW,
    since="2020-08-01",
    needs={RouteStarted: "profile_licensed programme_licensed"},
    wanted=Text(
        "een profiel dat de school en een opleiding die de instelling mag aanbieden",
        "a profile that the school and a programme that the institution may offer",
    ),
)
def licensed(started: Recorded[RouteStarted], history: History) -> Verdict | None:
    """Een aparte licentie is niet nodig, maar de school moet het profiel en de instelling de opleiding mogen aanbieden.

    No separate licence is needed, but the school must be allowed to offer the profile and the institution the programme.
    """
    may = {
        "profile_licensed": started.fact.profile_licensed,
        "programme_licensed": started.fact.programme_licensed,
    }
    lacks = tuple(name for name, value in may.items() if value is False)
    if lacks:
        return broken(lacks=lacks)
    unknown = [name for name, value in may.items() if value is None]
    return undetermined(RouteStarted, *unknown) if unknown else satisfied()


@rule(
    "DLR-16",
    "DLR",
    "S",
    article=LAW,
    since="2020-08-01",
    needs={RouteStarted: "made_together"},
    wanted=Text(
        "een programma dat vmbo en mbo samen hebben opgesteld",
        "a programme that vmbo and mbo made together",
    ),
)
def made_together(started: Recorded[RouteStarted], history: History) -> Verdict | None:
    """Vmbo en mbo stellen het programma samen op, zonder overlap, met afspraken over wie wat waar verzorgt.

    Vmbo and mbo make the programme together, without overlap, and agree who teaches what and where.
    """
    if started.fact.made_together is None:
        return undetermined(RouteStarted, "made_together")
    return satisfied() if started.fact.made_together else broken()


@rule(
    "DLR-18",
    "DLR",
    "M",
    article=LAW,
    until="2020-07-31",
    needs={RouteStarted: "experiment"},
    wanted=Text(
        "een route onder vm2, de vakmanschaproute of de beroepsroute",
        "a route under vm2, the vakmanschaproute or the beroepsroute",
    ),
    reading=Text(
        "De brochure noemt de route soms een wetsvoorstel en soms verplicht: de andere regels gelden pas voor routes vanaf"
        " 1 augustus 2020, deze voor eerdere.",
        "The brochure calls the route a bill in some places and compulsory in others: the other rules hold for routes from 1 August"
        " 2020 on only, this one for earlier ones.",
    ),
)
def only_as_an_experiment(started: Recorded[RouteStarted], history: History) -> Verdict | None:
    """Vóór 1 augustus 2020 bestond de doorlopende leerroute alleen als experiment.

    Before 1 August 2020 the doorlopende leerroute was an experiment only.
    """
    if started.fact.experiment is None:
        return undetermined(RouteStarted, "experiment")
    return broken() if started.fact.experiment == "geen" else satisfied()


declare(
    "DLR-12",
    "DLR",
    "I",
    Text(
        "Voor de hele route geldt één onderwijstijd; één team mag haar verzorgen.",
        "One teaching time holds for the whole route; one team may teach it.",
    ),
    state=NotComputable(
        Text(
            "Onderwijstijd en teams worden niet vastgelegd.",
            "Teaching time and teams are not recorded.",
        )
    ),
    article=LAW,
    since="2020-08-01",
)

declare(
    "DLR-17",
    "DLR",
    "I",
    Text(
        "Een route mag op een locatie van het vmbo beginnen en geleidelijk overgaan naar het mbo.",
        "A route may begin at a place of the vmbo and move to the mbo gradually.",
    ),
    state=NotComputable(
        Text(
            "Op welke locatie wordt lesgegeven, wordt niet vastgelegd.",
            "At which place lessons are given is not recorded.",
        )
    ),
    article=LAW,
    since="2020-08-01",
)
