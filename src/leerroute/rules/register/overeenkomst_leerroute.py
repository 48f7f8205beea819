"""Doorlopende leerroutes: what their agreement must hold (a to i). All of it awaits agreements as facts."""

from leerroute.rules.rule import AwaitsAgreements, declare
from leerroute.terms import Text

AGREEMENT = AwaitsAgreements(
    Text(
        "wat de overeenkomst van een doorlopende leerroute regelt",
        "what the agreement of a doorlopende leerroute arranges",
    )
)

declare(
    "DLR-a",
    "SO2",
    "M",
    Text(
        "De overeenkomst noemt het profiel en het aanverwante opleidingsdomein of de aanverwante kwalificatie.",
        "The agreement names the profile and the related domain or qualification.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-b",
    "SO2",
    "M",
    Text(
        "De overeenkomst regelt de leiding: samenstelling, benoeming, taken en bevoegdheden.",
        "The agreement arranges who leads: composition, appointment, tasks and powers.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-c",
    "SO2",
    "M",
    Text(
        "De overeenkomst regelt inlichtingen en verantwoording aan de bevoegde gezagsorganen.",
        "The agreement arranges how the leaders inform and account to the boards.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-d",
    "SO2",
    "M",
    Text(
        "De overeenkomst regelt de organisatorische en onderwijskundige inrichting, met personeel en faciliteiten.",
        "The agreement arranges organisation and teaching, with staff and facilities.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-e",
    "SO2",
    "M",
    Text(
        "Bij overdracht van bekostiging noemt de overeenkomst omvang en bestemming.",
        "Where funding is transferred, the agreement names the amount and its purpose.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-f",
    "SO2",
    "M",
    Text(
        "De overeenkomst beschrijft de overstapoptie.", "The agreement describes the overstapoptie."
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-g",
    "SO2",
    "M",
    Text(
        "De overeenkomst regelt hoe het bedrijfsleven wordt betrokken.",
        "The agreement arranges how companies are involved.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-h",
    "SO2",
    "M",
    Text(
        "De overeenkomst regelt hoe geschillen worden beslecht.",
        "The agreement arranges how disputes are settled.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
declare(
    "DLR-i",
    "SO2",
    "M",
    Text(
        "De overeenkomst regelt toetreding, opzegging, ontbinding en wijziging, met zo weinig mogelijk gevolgen voor jongeren.",
        "The agreement arranges joining, notice, dissolution and change, with as little effect on pupils as possible.",
    ),
    state=AGREEMENT,
    article="Wet sterk beroepsonderwijs, Stb. 2020, 157",
    since="2020-08-01",
)
