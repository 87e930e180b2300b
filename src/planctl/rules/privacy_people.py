"""What tells of one person in words: a birth, a count so small that neighbours know, a hidden home."""

import re
from collections.abc import Iterator

from planctl.locale.months import MONTHS_BY_WORD
from planctl.rules.privacy_numbers import Span, postcodes

_MONTH = "|".join(sorted(MONTHS_BY_WORD, key=len, reverse=True))
_DATE = (
    r"(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|af|ail|fed|ydd|eg|ain)?\s+(?:of\s+|o\s+)?(?:{_MONTH})\b"
    rf"(?:,?\s+[0-9]{{4}})?|(?:{_MONTH})\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}})"
)
_BIRTH = (
    r"(?i)\b(?:born|d\.?o\.?b\b\.?|date\s+of\s+birth|birth\s?date|g?anwyd|g?aned|ganed|dyddiad\s+geni)"
    rf"[\s:(,=]*(?:(?:is|was|on|the|ar|yw|oedd|ef|hi|y)\s+){{0,3}}(?P<date>{_DATE})"
)

SMALL_WORDS = (
    *("1", "2", "3", "4", "one", "two", "three", "four", "un", "dau", "ddau", "dwy", "ddwy"),
    *("tri", "dri", "thri", "tair", "dair", "thair"),
    *("pedwar", "bedwar", "phedwar", "pedair", "bedair", "phedair"),
)
"""How one to four is written, in figures and in both languages' words as they change."""
_SMALL = "|".join(SMALL_WORDS)
_WHAT_SORT = (
    r"young(?:er)?|old(?:er)?|adult|disabled|deaf|female|male|local|new|more|other|further|repeat"
    r"|pregnant|vulnerable|high[- ]risk|elderly|individual|child|confirmed|known|separate|black|asian"
    r"|white|muslim|roma|traveller|lgbtq?\+?|trans|teenage|single|homeless|refugee|migrant"
    r"|minority[ \u00a0]ethnic|ethnic[ \u00a0]minority|[0-9]{1,2}[- ]year[- ]old"
)
_WHO = (
    "women|woman|girls?|boys?|men|man|child|children|babies|baby|victims?|survivors?|persons?|people"
    "|famil(?:y|ies)|mothers?|fathers?|teenagers?|adults?|residents?|tenants?|complainants?|cases?"
    "|deaths?|homicides?|suicides?|referrals?|disclosures?|perpetrators?|offenders?|households?"
    "|[mf]enyw(?:od)?|ferch(?:ed)?|merch(?:ed)?|ddyn(?:ion)?|dyn(?:ion)?|[bm]?achgen|[bf]echgyn"
    "|bachgen|fachgen|(?:ph|b|p)lentyn|(?:ph|b|p)lant|dd?ioddefw[ry](?:yr|r)?|dd?ioddefwyr"
    "|g?oroeswy?r(?:wyr)?|g?oroeswyr|(?:ph|b|p)erson(?:au)?|(?:ph|b|p)obl|(?:th|d|t)eulu(?:oedd)?"
    "|[mf]am(?:au)?|achos(?:ion)?|[mf]arwolaeth(?:au)?|atgyfeiriad(?:au)?|oedolyn|oedolion"
)
_COUNT = (
    rf"(?i)(?<![\w.,:/£$'’+-])(?:{_SMALL})[ \u00a0]+(?:o[ \u00a0]+|\([1-4]\)[ \u00a0]+|x[ \u00a0]+"
    rf"|(?:out[ \u00a0]+)?of[ \u00a0]+(?:the[ \u00a0]+|our[ \u00a0]+)?[0-9]{{2,}}[ \u00a0]+)?"
    rf"(?:(?:{_WHAT_SORT})[ \u00a0]+){{0,2}}"
    rf"(?P<who>{_WHO})\b(?![-'’/])"
)
_NUMBERED = (
    r"(?i)(?:\b(?:items?|minutes?|sections?|actions?|objectives?|priorit(?:y|ies)|aims?|pages?|appendix"
    r"|annex|phases?|steps?|years?|stages?|levels?|tiers?|quarters?|q|part|strand|theme|chapter"
    r"|paragraphs?|para|no\.?|number|table|figure|goal|standard|recommendations?|pillar|form|version"
    r"|ages?|aged|eitem|cofnod|adran|nod|blaenoriaeth|tudalen|cam|rhan|atodiad|chwarter|ymrwymiad"
    r"|oed)|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million"
    r"|deg|cant|mil)(?:[ \u00a0]+and|[ \u00a0]+a)?|[0-9]|%|\b(?:in|out[ \u00a0]+of|bob|every|each))"
    r"[ \u00a0]*$"
)
_SHARE = (
    r"(?i)[ \u00a0]+(?:(?:in|out[ \u00a0]+of|o[ \u00a0]+bob)[ \u00a0]+(?:every[ \u00a0]+)?"
    r"(?:[0-9]|10|100|1,?000|two|three|four|five|six|seven|eight|nine|ten|twenty|dau|dwy|tri|tair|pedwar|pedair"
    r"|pump?|chwe(?:ch)?|saith|wyth|naw|deg)\b|(?:from|per|for|in|at|o|i|ym|yn)[ \u00a0]+"
    r"(?:each|every|bob)\b|per\b|a[ \u00a0]+(?:day|week|month|year)\b)"
)
_COMPOUND = (
    r"(?i)[ \u00a0]+(?:protection|protecting|poverty|sexual|abuse|trafficking|practice|impact|support"
    r"|support(?:er|ers)?|services?|hubs?|worker|workers|stud(?:y|ies)|conferences?|reviews?|court"
    r"|courts|centred|led|safety|safeguarding|development|management|managers?|strateg(?:y|ies)"
    r"|plan|plans|champions?|forums?|groups?|networks?|pathways?|forms?|programmes?|files?|audits?"
    r"|records?|system|systems|specialists?|engagement|voice|panels?|boards?|teams?|training|skills"
    r"|officers?|posts?|coordinators?|leads?|staff|units?|bureaux?|houses?|homes?|schools?)\b"
)

_HIDDEN = (
    r"(?i)\b(?:refuges?|safe[ \u00a0-]+(?:accommodation|house|houses|home|flat|unit|property)"
    r"|dispersed[ \u00a0]+unit|lloches(?:au)?|loches(?:au)?|llety[ \u00a0]+diogel|lety[ \u00a0]+diogel"
    r"|t[ŷy][ \u00a0]+diogel)\b"
)
_ADDRESS = (
    r"\b(?:[0-9]{1,4}[A-Za-z]?,?[ \u00a0]+)?(?:(?:[A-ZŴŶÂÊÎÔÛ][\w’'-]+[ \u00a0]+){1,3}"
    r"(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Square|Hill|Parade"
    r"|Mews|Court|Row|Rise|St\b|Rd\b|Ave\b)|(?:Stryd|Heol|Ffordd|Lôn|Rhodfa|Clos|Teras|Cilgant)"
    r"[ \u00a0]+(?:y[ \u00a0]+|yr[ \u00a0]+)?[A-ZŴŶÂÊÎÔÛ][\w’'-]+)"
)
_DISTRICT = r"\b(?:[A-Z]{2}[0-9]{1,2}|[BEGLMNSW][0-9]{1,2})\b(?!/)"
_NAME = r"[A-ZŴŶÂÊÎÔÛ][a-zŵŷâêîôûáéíóúïö’'-]{2,}"
_PLACE_AFTER = (
    r"(?:[^.;!?\n]{0,15}?\b(?:in|at|near|on|off|outside|behind|opposite|to|yn|ym|yng|ger|wrth|ar)[ \u00a0]+"
    rf"(?:the[ \u00a0]+|y[ \u00a0]+|yr[ \u00a0]+)?|[ \u00a0]*\()(?P<name>{_NAME})\b"
)
_WELSH_HOME = r"(?i)(?:lloches|loches|diogel)"
_NAME_NEXT = rf"[ \u00a0](?P<name>{_NAME})\b"
_ABSTRACT = (
    r"(?i)[ \u00a0]+(?:provisions?|providers?|capacity|spaces?|places?|services?|standards?|support"
    r"|needs?|duty|duties|strateg(?:y|ies)|funding|models?|workers?|sector|costs?|review)\b"
)
_PLACE_BEFORE = (
    r"(?:^|[ \u00a0(])(?P<before>[\w’'-]+[,]?)[ \u00a0]+(?P<name>[A-Z][a-z’'-]{2,})[ \u00a0]+$"
)
_NO_PLACE = frozenset(
    [
        "wales",
        "cymru",
        "gymru",
        "nghymru",
        "england",
        "lloegr",
        "scotland",
        "ireland",
        "britain",
        "british",
        "europe",
        "uk",
        "north",
        "south",
        "east",
        "west",
        "gwent",
        "dyfed",
        "welsh",
        "english",
        "cymraeg",
        "government",
        "llywodraeth",
        "local",
        "regional",
        "national",
        "board",
        "council",
        "partnership",
        "health",
        "housing",
        "police",
        "probation",
        "education",
        "social",
        "services",
        "service",
        "support",
        "women",
        "women's",
        "womens",
        "aid",
        "specialist",
        "year",
        "quarter",
        "phase",
        "spring",
        "summer",
        "autumn",
        "winter",
        "gwanwyn",
        "haf",
        "gaeaf",
        "bame",
        "lgbt",
        "lgbtq",
        "male",
        "men",
        "men's",
        "provision",
        "provider",
        "providers",
        "standards",
        "strategy",
        "plan",
        "act",
        "annual",
        "report",
        "steering",
        "group",
        "commissioning",
        "commissioned",
        "grant",
        "fund",
        "funding",
        "new",
        "all",
        "the",
        "any",
        "our",
        "their",
        "safe",
        "refuge",
        "statutory",
        "bwrdd",
        "cyngor",
        "iechyd",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "sharepoint",
        "teams",
        "word",
        "excel",
        "line",
        "part",
        "order",
        "addition",
        "principle",
        "response",
        "review",
        "capital",
        "revenue",
        "wmc",
        "each",
        "this",
        "that",
        "number",
        "live",
        "fear",
        "free",
        "cymorth",
        "merched",
    ]
)
NEAR = 60
"""Characters on either side within which an address tells where a hidden home is."""


def births(text: str) -> Iterator[Span]:
    """Days of birth: the date after "born", "DOB" and their like. A year alone is no day."""
    return (match.span("date") for match in re.finditer(_BIRTH, text))


def small_counts(text: str) -> Iterator[Span]:
    """Counts of one to four people or cases; not shares ("1 in 4 women"), numbering or ranks."""
    for match in re.finditer(_COUNT, text):
        before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() :][:40]
        if not (
            re.search(_NUMBERED, before) or re.match(_SHARE, after) or _is_compound(match, after)
        ):
            yield match.span()


def _is_compound(match: re.Match[str], after: str) -> bool:
    """Whether the word only describes the next one: "two family courts", "one victim support hub"."""
    one = match["who"].lower()
    many = one.endswith("s") or one in ("women", "men", "people", "children")
    return bool(re.match(_COMPOUND, after)) and (not many or one in ("women", "people", "children"))


def hidden_homes(text: str) -> Iterator[Span]:
    """A refuge or other safe accommodation beside what tells where it is."""
    for match in re.finditer(_HIDDEN, text):
        for place in _places_near(text, match):
            yield min(match.start(), place[0]), max(match.end(), place[1])


def _places_near(text: str, home: re.Match[str]) -> Iterator[Span]:
    first, last = max(0, home.start() - NEAR), min(len(text), home.end() + NEAR)
    around = text[first:last]
    yield from ((first + start, first + end) for start, end in postcodes(around))
    for found in (*re.finditer(_ADDRESS, around), *re.finditer(_DISTRICT, around)):
        yield first + found.start(), first + found.end()
    rest = text[home.end() : last]
    after = None if re.match(_ABSTRACT, rest) else re.match(_PLACE_AFTER, rest)
    if after is None and re.search(_WELSH_HOME, home[0]):
        after = re.match(_NAME_NEXT, rest)
    if after and _is_place(after["name"]):
        yield home.end() + after.start("name"), home.end() + after.end("name")
    before = re.search(_PLACE_BEFORE, text[first : home.start()])
    if before and _is_place(before["name"]) and not before["before"].endswith("."):
        yield first + before.start("name"), first + before.end("name")


def _is_place(word: str) -> bool:
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    return plain not in _NO_PLACE and plain not in MONTHS_BY_WORD
