"""Vakkenpakketten: which subjects each profile asks."""

from leerroute.rules.rule import Unwritten, declare
from leerroute.terms import Text

declare(
    "VP-06",
    "VP",
    "M",
    Text(
        "E&O en HBR, en economie in tl: economie en een van wiskunde, Frans en Duits.",
        "E&O and HBR, and economie in tl: economie and one of wiskunde, Frans and Duits.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-07",
    "VP",
    "M",
    Text(
        "Z&W: biologie en een van wiskunde, maatschappijkunde, aardrijkskunde en geschiedenis.",
        "Z&W: biologie and one of wiskunde, maatschappijkunde, aardrijkskunde and geschiedenis.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-08",
    "VP",
    "M",
    Text(
        "BWI, PIE, M&T, MVI en MaT, en techniek in tl: wiskunde en nask1.",
        "BWI, PIE, M&T, MVI and MaT, and techniek in tl: wiskunde and nask1.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-09",
    "VP",
    "M",
    Text(
        "Groen: wiskunde en een van biologie en nask1.",
        "Groen: wiskunde and one of biologie and nask1.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
declare(
    "VP-10",
    "VP",
    "M",
    Text(
        "D&P: twee van wiskunde, nask1, biologie en economie.",
        "D&P: two of wiskunde, nask1, biologie and economie.",
    ),
    state=Unwritten(),
    since="2016-08-01",
)
