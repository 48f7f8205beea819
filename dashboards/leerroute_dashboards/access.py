"""Who looks. Until there are logins: the person at this machine, over loopback."""

import getpass

from leerroute_projections.access import Access


def who_looks() -> Access:
    """The one who has the pages open. The only place where a page learns this."""
    return Access(getpass.getuser(), "analyst")
