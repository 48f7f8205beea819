"""What leaves the store as a file: for a reason, written to the view log first, and only where it may. Makes no file."""

from leerroute.problems import Problem
from leerroute.store import Store
from leerroute.terms import Text
from leerroute.viewlog import Outcome, View
from leerroute_projections.access import Access
from leerroute_projections.history import NO_REASON, SHORTEST_REASON


class NotMadeUp(Problem):
    """Exact figures leave a store only as long as everybody in it is made up."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "deze opslag bevat leerlingen die niet verzonnen zijn; exacte cijfers gaan daar niet uit. "
                "Beschermde cijfers komen met een vrijgave",
                "this store holds pupils who are not made up; exact figures do not leave it. "
                "Protected figures come with a release",
            )
        )


class NoReasonToExport(Problem):
    """A file is handed out for a reason, or not at all."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                f"geef eerst de reden van deze download, in minstens {SHORTEST_REASON} tekens; die komt in"
                " het inzagelogboek",
                f"first give the reason of this download, in at least {SHORTEST_REASON} characters; it goes"
                " into the view log",
            )
        )


class AnalystsOnly(Problem):
    """Refused rows may be about pupils of any school."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "geweigerde rijen kunnen over leerlingen van elke school gaan; vraag ze aan de beheerder",
                "refused rows may be about pupils of any school; ask the administrator for them",
            )
        )


def hand_out(
    store: Store, access: Access, what: str, reason: str, refusal: Problem | None = None
) -> None:
    """Write to the view log that somebody takes this out, before it is handed out; a refused attempt too.

    `refusal` is why it may not; it is raised. Raises NoReasonToExport without a reason.
    """
    if refusal is None and len(reason.strip()) < SHORTEST_REASON:
        refusal = NoReasonToExport()
    stated = reason.strip() if len(reason.strip()) >= SHORTEST_REASON else NO_REASON
    outcome: Outcome = "opened" if refusal is None else "refused"
    store.viewlog.record(View(access.user, access.role, what, stated, outcome))
    if refusal is not None:
        raise refusal
