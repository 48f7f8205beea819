"""The codes that read models and figures hold, each with its name in both languages. Printed everywhere, written once."""

from leerroute.terms import Text

LEERWEGEN = {
    "bb": Text("basisberoepsgericht (bb)", "basisberoepsgericht (bb)"),
    "kb": Text("kaderberoepsgericht (kb)", "kaderberoepsgericht (kb)"),
    "gl": Text("gemengd (gl)", "gemengd (gl)"),
    "tl": Text("theoretisch (tl)", "theoretisch (tl)"),
}
VMBO_ROUTES = LEERWEGEN | {
    "lwt": Text("leerwerktraject (lwt)", "leerwerktraject (lwt)"),
    "entree-in-vmbo": Text("entree in het vmbo", "entree within the vmbo"),
    "integrated": Text("geïntegreerde leerroute", "integrated route"),
}
SECTORS = {
    "vo": Text("voortgezet onderwijs", "secondary education (vo)"),
    "mbo": Text("mbo", "mbo"),
    "vavo": Text("vavo", "vavo"),
    "vso": Text("speciaal onderwijs", "special education"),
    "ho": Text("hoger onderwijs", "higher education"),
    "exam": Text("alleen examendeelnemer", "examination only"),
    "unfunded": Text("niet-bekostigd onderwijs", "education without public funding"),
}
KINDS = {
    "vmbo": Text("vmbo", "vmbo"),
    "havo": Text("havo", "havo"),
    "vwo": Text("vwo", "vwo"),
    "pro": Text("praktijkonderwijs", "praktijkonderwijs"),
    "vavo": Text("vavo", "vavo"),
    "vso": Text("voortgezet speciaal onderwijs", "special secondary education"),
    "so": Text("speciaal onderwijs", "special education"),
    "ho": Text("hoger onderwijs", "higher education"),
    "niet-bekostigd": Text("niet-bekostigd onderwijs", "education without public funding"),
    "mbo": Text("mbo", "mbo"),
    "examendeelnemer": Text("examendeelnemer", "examination only"),
}
NIVEAUS = {
    "1": Text("entree (niveau 1)", "entree (level 1)"),
    "2": Text("niveau 2", "level 2"),
    "3": Text("niveau 3", "level 3"),
    "4": Text("niveau 4", "level 4"),
    "unknown": Text("niveau onbekend", "level unknown"),
}
LEERTRAJECTEN = {
    "bol": Text("bol", "bol (school-based)"),
    "bbl": Text("bbl", "bbl (work-based)"),
    "ovo": Text("overig onderwijs", "other education"),
    "ex": Text("examendeelnemer", "examination only"),
    "odt": Text("derde leerweg", "derde leerweg (not funded)"),
}
YES_NO = {"ja": Text("ja", "yes"), "nee": Text("nee", "no")}
PATHS = {
    "direct": Text("rechtstreeks", "direct"),
    "havo-vwo": Text("via havo of vwo", "through havo or vwo"),
    "outside": Text("met jaren buiten het onderwijs", "with years outside education"),
}
ADVICES = {
    "positief": Text("positief", "positive"),
    "negatief": Text("negatief", "negative"),
}
AFTER_ADVICE = {
    "stayed": Text("dezelfde opleiding", "the same programme"),
    "other-programme": Text(
        "een andere opleiding aan dezelfde instelling", "another programme at the same institution"
    ),
    "other-institution": Text("een andere school of instelling", "another school or institution"),
    "startkwalificatie": Text("weg met startkwalificatie", "left with startkwalificatie"),
    "dropped-out": Text("weg zonder startkwalificatie", "left without startkwalificatie"),
    "not-yet": Text("nog niet bekend", "not known yet"),
}
ROUTES = {
    "regular": Text("regulier", "regular"),
    "integrated": Text("geïntegreerde leerroute", "integrated route"),
    "doorlopend": Text("doorlopende leerroute", "doorlopende leerroute"),
    "covenant": Text("convenantprogramma", "covenant programme"),
    "lwt": Text("leerwerktraject (lwt)", "leerwerktraject (lwt)"),
    "entree-in-vmbo": Text("entree in het vmbo", "entree within the vmbo"),
}
GOALS = {
    "versnellen-niveau-2": Text("versnellen naar niveau 2", "faster to level 2"),
    "instroom-niveau-4": Text("instroom in niveau 4", "entering level 4"),
    "orientatie-niveau-4": Text("oriënteren op niveau 4", "finding out about level 4"),
}
PROFILES = {
    "BWI": Text("bouwen, wonen en interieur", "building, living and interior"),
    "PIE": Text("produceren, installeren en energie", "producing, installing and energy"),
    "M&T": Text("mobiliteit en transport", "mobility and transport"),
    "MVI": Text("media, vormgeving en ict", "media, design and ict"),
    "MaT": Text("maritiem en techniek", "maritime and technology"),
    "E&O": Text("economie en ondernemen", "economics and enterprise"),
    "HBR": Text("horeca, bakkerij en recreatie", "catering, bakery and recreation"),
    "Z&W": Text("zorg en welzijn", "care and welfare"),
    "Groen": Text("groen", "green"),
    "D&P": Text("dienstverlening en producten", "services and products"),
    "economie": Text("economie (tl)", "economics (tl)"),
    "zorg en welzijn": Text("zorg en welzijn (tl)", "care and welfare (tl)"),
    "techniek": Text("techniek (tl)", "technology (tl)"),
    "groen": Text("groen (tl)", "green (tl)"),
}
RELATED = {
    "related": Text("verwant", "related"),
    "not-related": Text("niet verwant", "not related"),
    "undetermined": Text("niet te bepalen", "undetermined"),
}
LEVELS = LEERWEGEN | {"havo": KINDS["havo"]}
CHANGES = {
    "up": Text("hoger", "higher"),
    "same": Text("gelijk", "the same"),
    "down": Text("lager", "lower"),
}
BACK = {
    "12": Text("binnen 12 maanden", "within 12 months"),
    "24": Text("na 12, maar binnen 24 maanden", "after 12, but within 24 months"),
}
FINDINGS = {
    "broken": Text("voldoet niet", "broken"),
    "undetermined": Text("niet te bepalen", "undetermined"),
    "due": Text("verplichting met een termijn", "obligation over time"),
}
SEVERITIES = {
    "M": Text("moet", "must"),
    "S": Text("hoort", "should"),
    "I": Text("ter informatie", "for information"),
}
IN_TIME = {
    "in-time": Text("op tijd", "in time"),
    "late": Text("te laat", "late"),
    "unknown": Text("onbekend", "unknown"),
}
APPLICATION_OUTCOMES = {
    "accepted": Text("toegelaten", "accepted"),
    "rejected": Text("afgewezen", "rejected"),
    "withdrawn": Text("ingetrokken", "withdrawn"),
    "open": Text("geen uitkomst bekend", "no outcome known"),
}
REJECTION_GROUNDS = {
    "vooropleiding": Text("vooropleiding", "prior education"),
    "te-laat": Text("te laat aangemeld", "applied late"),
    "intake-gemist": Text("intake gemist", "missed the intake"),
    "numerus-fixus": Text("numerus fixus", "numerus fixus"),
    "aanvullende-eisen": Text("aanvullende eisen", "additional requirements"),
    "vak-ontbreekt": Text("vak ontbreekt", "a subject is missing"),
    "eerder-negatief-advies": Text("eerder negatief advies", "earlier negative advice"),
    "grondslag": Text("grondslag van de instelling", "identity of the institution"),
    "anders": Text("anders", "other"),
}
INTAKES = {
    "attended": Text("verschenen", "attended"),
    "missed": Text("niet verschenen", "not attended"),
    "none": Text("geen intake bekend", "no intake known"),
}
KNOWN_YES_NO = {**YES_NO, "unknown": Text("niet te bepalen", "undetermined")}
AFTER_APPLICATION = {
    "this-programme": Text("deze opleiding", "this programme"),
    "this-institution": Text(
        "een andere opleiding aan deze instelling", "another programme at this institution"
    ),
    "other-institution": Text("een andere mbo-instelling", "another mbo institution"),
    "elsewhere": Text("ander onderwijs", "other education"),
    "nowhere": Text("niet in onderwijs", "not in education"),
    "not-yet": Text("nog niet bekend", "not known yet"),
}
