"""The words by which a name tells what it is: a team, a group, a body outside, a person."""

import re

from planctl.importers.values.leads.given_names import GIVEN_NAMES
from planctl.importers.values.wording import folded

GROUPS = frozenset(
    (
        *("partners", "partner agencies", "providers", "agencies", "leads", "colleagues"),
        *("organisations", "stakeholders", "members", "schools", "colleges", "universities"),
        *("charities", "councils", "authorities", "forces", "everyone", "all", "both"),
        *("partneriaid", "darparwyr", "asiantaethau", "arweinwyr", "sefydliadau", "ysgolion"),
        *("pawb", "cynghorau", "cydweithwyr"),
    )
)
"""Last words of a name that means several, in the plural."""
UNNAMED = frozenset(
    (
        *(
            "tbc",
            "tba",
            "tbd",
            "to be confirmed",
            "to be agreed",
            "to be decided",
            "to be identified",
        ),
        *("not yet known", "not known", "unknown", "vacant", "?", "i'w gadarnhau", "i'w gytuno"),
        *("i'w benderfynu", "gwag"),
    )
)
"""What people write, in small letters, where nobody leads yet."""
TEAMS = frozenset(
    (
        *("team", "teams", "service", "services", "department", "departments", "unit", "section"),
        *("directorate", "division", "hub", "desk"),
    )
)
_SINGLE = TEAMS - {"teams", "services", "departments"}
ROLES = frozenset(
    (
        *("officer", "officers", "manager", "managers", "coordinator", "coordinators", "lead"),
        *("co-ordinator", "co-ordinators", "director", "directors", "head", "heads", "adviser"),
        *("advisor", "advisers", "advisors", "secretary", "chair", "administrator", "analyst"),
        *("cydlynydd", "cydlynwyr", "swyddog", "swyddogion", "rheolwr", "cyfarwyddwr", "pennaeth"),
    )
)
BODIES = frozenset(
    (
        *("council", "board", "boards", "police", "constabulary", "government", "office", "trust"),
        *("group", "executive", "cabinet", "committee", "commissioner", "commission", "ministry"),
        *("agency", "partnership", "forum", "panel", "authority", "association", "foundation"),
        *("university", "college", "uhb", "lhb", "nhs", "probation", "network", "court", "courts"),
        *(
            "charity",
            "society",
            "company",
            "cic",
            "cio",
            "ltd",
            "steering",
            "secretariat",
            "school",
        ),
    )
)
WELSH_HEADS = frozenset(
    (
        *("tîm", "tim", "timau", "bwrdd", "cyngor", "heddlu", "llywodraeth", "gwasanaeth"),
        *("gwasanaethau", "ymddiriedolaeth", "grŵp", "partneriaeth", "pwyllgor", "comisiynydd"),
        *("swyddfa", "adran", "prifysgol", "coleg", "uned", "pennaeth", "prif", "ysgol"),
    )
)
"""First words of a Welsh name that say what it is."""
TEAM_HEADS = frozenset(("tîm", "tim", "timau", "gwasanaeth", "gwasanaethau", "adran", "uned"))
_OUTSIDE = re.compile(
    r"(?:the )?(?:welsh government|uk government|hm government|home office|cabinet office|wg"
    r"|(?:(?:scottish|northern ireland) (?:government|executive))|ministry of .+"
    r"|department (?:for|of) .+|llywodraeth (?:cymru|y du)|y? ?swyddfa gartref|y weinyddiaeth .+)"
)
_OFFICES = re.compile(
    r"(?:head|director|chief|deputy|assist\w+|senior|principal|lead|service|operational"
    r"|corporate|strategic|pennaeth|cyfarwyddwr|rheolwr|prif)\b.*"
)
INITIALS = re.compile(r"[A-Z][A-Za-z&]{0,6}[A-Z]s?")
_TITLE = re.compile(
    r"(?i:mr|mrs|ms|miss|dr|cllr|councillor|prof|professor|sir|dame|rev|y cyng|cyng|supt|insp|det"
    r"|dci|di|ds|ch insp)\b\.? +[A-Z][^,(]*"
)
_NAME = r"[A-ZÀ-ÞŴŶ][\w’'-]*\.?"
_SHORT_NAME = re.compile(r"[A-Z](?:\.(?: ?[A-Z]\.)?)? [A-Z][a-z][\w’'-]+")
_FULL_NAME = re.compile(rf"({_NAME})(?: {_NAME}){{1,3}}")


def kind_of(name: str) -> str:
    """The kind of an entry of the register, told by its name: outside, group, team or body."""
    said = folded(name)
    words = said.split()
    if _OUTSIDE.fullmatch(said):
        return "outside"
    is_one = bool(words) and words[-1] in _SINGLE
    if words and (words[-1] in GROUPS or (words[0] in GROUPS and not is_one)):
        return "group"
    is_team = bool(words) and (words[-1] in TEAMS | ROLES or words[0] in TEAM_HEADS)
    return "team" if is_team or _OFFICES.fullmatch(said) else "body"


def is_post(name: str) -> bool:
    """Whether a name is that of one post: "Head of Housing", "Regional Adviser"."""
    said = folded(name)
    ends = set(said.split()[-1:])
    return not ends & TEAMS and (bool(ends & ROLES) or bool(_OFFICES.fullmatch(said)))


def is_full_name(name: str) -> bool:
    """Whether a name says itself what it is: it ends like a body's, or is its initials."""
    said = folded(name)
    words = said.split()
    if not words:
        return False
    ends = words[-1] in BODIES | TEAMS | ROLES | GROUPS
    begins = words[0] in WELSH_HEADS or bool(_OFFICES.fullmatch(said) and len(words) > 1)
    return ends or begins or bool(_OUTSIDE.fullmatch(said)) or bool(INITIALS.fullmatch(name))


def is_person(name: str) -> bool:
    """Whether words look like a person's name: a title, a given name or initials, and what follows."""
    if _TITLE.fullmatch(name):
        return True
    if set(folded(name).split()) & (BODIES | TEAMS | ROLES | GROUPS | {"wales", "division"}):
        return False
    found = _FULL_NAME.fullmatch(name)
    is_named = found is not None and folded(found[1]) in GIVEN_NAMES
    return is_named or bool(_SHORT_NAME.fullmatch(name))
