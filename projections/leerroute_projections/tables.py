"""The read models: which rows there are, one grain per table. No deriving, no counting.

Every table has the pupil id as its first key column, so that no figure needs a join across pupils.
Rows hold what is coarse: age in years, RMC region, in the BRP or not; never a birth date.
"""

import sqlalchemy as sa

from leerroute.terms import Text
from leerroute_projections import names
from leerroute_projections.columns import code, number, pupil_id, yes_no

read_models = sa.MetaData()

year = sa.Table(
    "year",
    read_models,
    pupil_id(),
    sa.Column("year", sa.Integer, primary_key=True, info={"text": Text("schooljaar", "school year")}),
    number("age", Text("de leeftijd op 1 oktober", "the age on 1 October"), known=(Text("de leeftijd is bekend", "the age is known"), Text("de leeftijd is onbekend", "the age is unknown"))),
    yes_no("in_register", Text("staat op 1 oktober in de BRP", "is in the BRP on 1 October"), Text("staat op 1 oktober niet in de BRP", "is not in the BRP on 1 October")),
    yes_no("alive", Text("leeft op 1 oktober", "is alive on 1 October"), Text("is op 1 oktober overleden", "has died by 1 October")),
    yes_no("startkwalificatie", Text("heeft op 1 oktober een startkwalificatie", "has a startkwalificatie on 1 October"), Text("heeft op 1 oktober geen startkwalificatie", "has no startkwalificatie on 1 October")),
    yes_no("funded", Text("zit op 1 oktober in bekostigd onderwijs", "is in funded education on 1 October"), Text("zit op 1 oktober niet in bekostigd onderwijs", "is not in funded education on 1 October")),
    code("sector", Text("de sector op 1 oktober", "the sector on 1 October"), names.SECTORS),
    code("kind", Text("de soort onderwijs op 1 oktober", "the kind of education on 1 October"), names.KINDS),
    code("school", Text("school of instelling", "school or institution")),
    code("leerweg", Text("leerweg", "leerweg"), names.LEERWEGEN),
    number("leerjaar", Text("leerjaar", "leerjaar")),
    code("niveau", Text("mbo-niveau", "mbo level"), names.NIVEAUS),
    code("crebo", Text("opleiding (crebo)", "programme (crebo)")),
    code("leertraject", Text("het leertraject", "the leertraject"), names.LEERTRAJECTEN),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    yes_no("next_alive", Text("leeft een jaar later", "is alive a year later"), Text("is een jaar later overleden", "has died a year later")),
    yes_no("next_in_register", Text("staat een jaar later in de BRP", "is in the BRP a year later"), Text("staat een jaar later niet in de BRP", "is not in the BRP a year later")),
    yes_no("next_startkwalificatie", Text("heeft een jaar later een startkwalificatie", "has a startkwalificatie a year later"), Text("heeft een jaar later geen startkwalificatie", "has no startkwalificatie a year later")),
    yes_no("next_funded", Text("is een jaar later ingeschreven in bekostigd onderwijs", "is enrolled in funded education a year later"), Text("is een jaar later niet ingeschreven in bekostigd onderwijs", "is not enrolled in funded education a year later")),
    code("next_sector", Text("de sector een jaar later", "the sector a year later"), names.SECTORS, known=(Text("is een jaar later ingeschreven", "is enrolled a year later"), Text("is een jaar later nergens ingeschreven", "is enrolled nowhere a year later"))),
    code("next_kind", Text("de soort onderwijs een jaar later", "the kind of education a year later"), names.KINDS),
    code("next_school", Text("de school een jaar later", "the school a year later")),
    code("next_leerweg", Text("de leerweg een jaar later", "the leerweg a year later"), names.LEERWEGEN),
    number("next_leerjaar", Text("het leerjaar een jaar later", "the leerjaar a year later")),
    code("next_niveau", Text("het mbo-niveau een jaar later", "the mbo level a year later"), names.NIVEAUS),
    code("next_crebo", Text("de opleiding een jaar later", "the programme a year later")),
    code("next_leertraject", Text("het leertraject een jaar later", "the leertraject a year later"), names.LEERTRAJECTEN),
    yes_no("next_exempted", Text("is vrijgesteld van de leerplicht", "is exempted from compulsory education"), Text("is niet vrijgesteld van de leerplicht", "is not exempted from compulsory education")),
    yes_no("next_first_diploma", Text("heeft een jaar later een entreediploma of een certificaat van pro of vso", "has an entree diploma or a certificate of pro or vso a year later"), Text("heeft een jaar later geen entreediploma of certificaat van pro of vso", "has no entree diploma or certificate of pro or vso a year later")),
    yes_no("next_contract", Text("werkt een jaar later met een arbeidsovereenkomst", "works with an employment contract a year later"), Text("werkt een jaar later niet met een arbeidsovereenkomst", "does not work with an employment contract a year later")),
)  # fmt: skip
"""One row per pupil and 1 October on which the pupil has a position; `next_` is the 1 October after it."""

graduate = sa.Table(
    "graduate",
    read_models,
    pupil_id(),
    sa.Column("year", sa.Integer, primary_key=True, info={"text": Text("schooljaar", "school year")}),
    sa.Column("apart", sa.Boolean, primary_key=True, info={
        "text": Text("deed entree in het vmbo of een geïntegreerde leerroute", "did entree within the vmbo or an integrated route"),
        "negative": Text("behaalde in dit schooljaar (2 oktober tot en met 1 oktober) een vmbo-diploma", "was awarded a vmbo diploma in this school year (2 October up to and including 1 October)"),
    }),
    code("leerweg", Text("leerweg", "leerweg"), names.VMBO_ROUTES),
    code("school", Text("school", "school")),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    yes_no("next_alive", Text("leeft op 1 oktober", "is alive on 1 October"), Text("is op 1 oktober overleden", "has died by 1 October")),
    yes_no("next_in_register", Text("staat op 1 oktober in de BRP", "is in the BRP on 1 October"), Text("staat op 1 oktober niet in de BRP", "is not in the BRP on 1 October")),
    code("next_sector", Text("de sector op 1 oktober", "the sector on 1 October"), names.SECTORS),
    code("next_kind", Text("de soort onderwijs op 1 oktober", "the kind of education on 1 October"), names.KINDS),
    code("next_niveau", Text("het mbo-niveau op 1 oktober", "the mbo level on 1 October"), names.NIVEAUS),
)  # fmt: skip
"""One row per pupil and school year (named by its first calendar year) in which a vmbo diploma was awarded, from 2 October
up to and including 1 October; `next_` is that last 1 October. Apart: entree within the vmbo, and the integrated route."""

mbo_diploma = sa.Table(
    "mbo_diploma",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste mbo-diploma", "which mbo diploma in order")}),
    sa.Column("day", sa.Date, info={"text": Text("de dag van het diploma", "the day of the diploma")}),
    number("year", Text("opbrengstjaar", "opbrengstjaar")),
    code("niveau", Text("mbo-niveau van het diploma", "mbo level of the diploma"), names.NIVEAUS),
    code("leerweg", Text("laatste leerweg in het vmbo", "last leerweg in the vmbo"), names.LEERWEGEN),
    code("institution", Text("mbo-instelling", "mbo institution")),
    number("region", Text("RMC-regio van de woning", "RMC region of the home")),
    code("first", Text("eerste diploma van de persoon", "first diploma of the person"), names.YES_NO),
    code("highest", Text("hoogste diploma van de persoon", "highest diploma of the person"), names.YES_NO),
    code("path", Text("pad", "path"), names.PATHS),
    number("actual", Text("het werkelijke aantal jaren vanaf leerjaar 3", "the actual number of years from leerjaar 3")),
    number("nominal", Text("het nominale aantal jaren vanaf leerjaar 3", "the nominal number of years from leerjaar 3")),
    number("gained", Text("het aantal gewonnen jaren (nominaal min werkelijk)", "the number of years gained (nominal minus actual)"), known=(Text("het begin van leerjaar 3 is bekend", "the start of leerjaar 3 is known"), Text("het begin van leerjaar 3 is onbekend", "the start of leerjaar 3 is unknown"))),
)  # fmt: skip
"""One row per mbo diploma of level 2 or higher. Without a known start of leerjaar 3 `actual` and `gained` are None."""

registration = sa.Table(
    "registration",
    read_models,
    pupil_id(),
    sa.Column("nth", sa.Integer, primary_key=True, info={"text": Text("hoeveelste inschrijving", "which registration in order")}),
    code("institution", Text("mbo-instelling", "mbo institution")),
    code("crebo", Text("opleiding (crebo)", "programme (crebo)")),
    code("niveau", Text("mbo-niveau", "mbo level"), names.NIVEAUS),
    code("leertraject", Text("het leertraject", "the leertraject"), names.LEERTRAJECTEN),
    sa.Column("first_day", sa.Date, info={"text": Text("eerste dag", "first day")}),
    sa.Column("last_day", sa.Date, info={"text": Text("laatste dag die telt", "last day that counts")}),
    sa.Column("planned_end", sa.Date, info={"text": Text("geplande einddatum", "planned end")}),
    number("start_year", Text("leerjaar van de opleiding bij de start", "year of the programme at the start")),
    yes_no("main", Text("is de hoofdinschrijving", "is the main registration"), Text("is niet de hoofdinschrijving", "is not the main registration")),
    yes_no("exam_only", Text("is examendeelnemer", "is for examination only"), Text("is geen examendeelnemer", "is not for examination only")),
)  # fmt: skip
"""One row per mbo registration, as it stood when it began; the last day None = open."""

READ_TABLES: tuple[sa.Table, ...] = (year, graduate, mbo_diploma, registration)

bookkeeping = sa.MetaData()
position = sa.Table(
    "position",
    bookkeeping,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("log_position", sa.BigInteger, nullable=False),
    sa.Column("horizon", sa.Integer, nullable=False),
    sa.Column("derivation", sa.String(64), nullable=False),
    sa.Column("erasures", sa.Integer, nullable=False),
)
"""One row: how far in the log the read models have come, the last teldatum they look at, and what derived them."""
