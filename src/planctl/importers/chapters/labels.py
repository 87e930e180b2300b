"""The words by which documents say what something is, in English and Welsh."""

import re

from planctl.importers.tables.folding import folded

VISION = re.compile(r"(?:our |the |ein |y )?(?:vision(?: statement)?|g?weledigaeth)\b")
AIMS = re.compile(
    r"(?:our |the |ein |y )?(?:strategic )?(?:aims|objectives|priorities|nodau|amcanion|blaenoriaethau)"
    r"(?: (?:and|a|ac) (?:objectives|aims|amcanion|nodau))?"
)
INTRODUCTION = re.compile(r"(?:introduction|about this (?:plan|report)|cyflwyniad|rhagarweiniad)")
CROSS_CUTTING = re.compile(
    r"(?:introduction|cyflwyniad|rhagarweiniad|over-?arching\b.*|cross-? ?cutting\b.*|trosfwaol\b.*"
    r"|traws-?bynciol\b.*|trawsbynciol\b.*)"
)
FUTURE = re.compile(
    r"(?:planned |proposed )?future (?:activit(?:y|ies)|actions?|work|plans)\b.{0,40}"
    r"|(?:planned|proposed|forthcoming) (?:activit(?:y|ies)|actions?)\b.{0,40}"
    r"|(?:activit(?:y|ies)|actions?) (?:planned )?for (?:next year|the coming year|later years|20\d\d\S*"
    r"|(?:the )?future(?: years?)?)"
    r"|(?:gweithgarwch|gweithgaredd|gweithgareddau|camau gweithredu|camau|cynlluniau|gwaith)"
    r" (?:i'r dyfodol|y dyfodol|yn y dyfodol|arfaethedig|wedi'u cynllunio|sydd i ddod)\b.{0,40}"
)
DRAFT = re.compile(
    r"\W*(?:draft|drafft)\b(?:\W*(?:version|fersiwn|document|dogfen|v)?\W*\d[\d.]*)?"
    r"(?:\W+(?:for consultation|for discussion|for comment|not for (?:circulation|publication)"
    r"|confidential|ar gyfer ymgynghori|i'w drafod|cyfrinachol))?\W*"
)
DRAFT_WORD = re.compile(
    r"^\W*(?:draft|drafft)\b(?:\W?v?\d[\d.]*)?[\s:–-]*|[\s:–(\[-]*\b(?:draft|drafft)\b(?:\W?v?\d[\d.]*)?[\s)\]]*$",
    re.IGNORECASE,
)
"""The word at either end of a title."""
ALSO_IN_WELSH = re.compile(
    r".*\b(?:available|published)\b.*\b(?:in welsh|in english and welsh|bilingual\w*)\b.*"
    r"|.*\bar gael\b.*\b(?:yn gymraeg|yn ddwyieithog)\b.*"
)
ALSO_IN_ENGLISH = re.compile(
    r".*\bar gael\b.*\b(?:yn saesneg|yn gymraeg a saesneg|yn ddwyieithog)\b.*"
    r"|.*\bavailable\b.*\b(?:in english|bilingual\w*)\b.*"
)
BOILERPLATE = re.compile(
    r".*(?:\bthis (?:document|report|plan) is (?:also )?available\b|\bar gael yn (?:gymraeg|saesneg)\b"
    r"|\ball rights reserved\b|\bcopyright\b|©|\bfor (?:more|further) information\b|\bplease contact\b"
    r"|\bcysylltwch\b|https?://|www\.).*"
)
CLOSING = re.compile(
    r"(?:appendix|appendices|annex|atodiad|atodiadau|glossary|geirfa)\b.*"
    r"|(?:key )?contacts?(?: us| details)?|cysylltu(?: â ni)?|conclusions?|casgliad(?:au)?|references"
    r"|cyfeiriadau|acknowledgements|diolchiadau|next report|(?:document|version) control"
    r"|further information|rhagor o wybodaeth"
)
"""Headings after which nothing belongs to an aim any more."""
PLAN_WORDS = re.compile(
    r"\b(?:strategy|plans?|reports?|framework|programme|update|tracker|roadmap|strategaeth|cynllun|gynllun"
    r"|chynllun|adroddiad|fframwaith|rhaglen|traciwr)\b"
)
ASKS = re.compile(r"\bplease\b|\bos gwelwch yn dda\b|^(?:note|nodwch|nodyn)\b")
"""Words of a line to those who fill a document in."""
_GENERIC = frozenset(
    re.findall(
        r"\S+",
        """the our ein y a an of for appendix annex atodiad part section rhan adran sheet dalen taflen annual
        yearly full detailed draft drafft strategic action actions milestone milestones plan plans delivery
        finished done outstanding remaining
        implementation work improvement tracker log register progress monitoring complete completed closed
        open live current archive archived report reports update updates strategy summary data main master rag
        status activity activities cynllun gweithredu cyflawni camau cynnydd adroddiad strategaeth diweddariad
        gwaith task tasks what we will do quarter chwarter b c d e i ii iii iv v q1 q2 q3 q4""",
    )
)
GOING = re.compile(
    r"(?:actions? |milestones? |tasks? |items? |projects? |camau |tasgau )?"
    r"(?P<going>(?:on|off)[ -](?:track|target|schedule)|(?:behind|ahead of) schedule|overdue|delayed|on hold"
    r"|not (?:yet )?started|in progress|under ?way|ar y gweill|heb ddechrau|ar y trywydd(?: iawn)?|hwyr)"
    r"(?: actions?| milestones?| tasks?| items?| projects?)?"
)
"""“Off track”: how the actions under a heading go. It names no aim."""
WE_WILL = re.compile(r"(?:we (?:will|shall|commit)|byddwn|fe fyddwn|rydym yn ymrwymo)\b")

_NUMBER = (
    r"(?:\d+(?:\.\d+)*[a-z]?|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten|un|dau|tri"
    r"|pedwar|pump|[a-h])"
)
_HIGHER = (
    "aim|priority|table|tabl|theme|pillar|strand|goal|outcome|chapter|workstream|domain|nod|blaenoriaeth"
    "|thema|piler|colofn|canlyniad|pennod|llinyn|ffrwd waith|maes blaenoriaeth|priority area"
)
_MIDDLE = "objective|focus area|area|amcan|maes"
_LOWER = "commitment|promise|ymrwymiad|addewid"
LABEL = re.compile(
    rf"(?:(?:strategic|key|our|overarching|well-?being|equality|corporate|improvement|service) )?"
    rf"(?P<word>(?P<higher>{_HIGHER})|(?P<middle>{_MIDDLE})"
    rf"|(?P<lower>{_LOWER}))(?: (?:strategol|allweddol|llesiant|cydraddoldeb|corfforaethol|gwella))?"
    rf"(?:\s*(?:no\.? ?)?(?P<number>{_NUMBER})\b\s*[:.)–—-]*|\s*[:–—]|\s+-)\s*"
)
"""“Priority 3 – ”, “Aim: ”: what stands before a heading's own words, of a folded text."""
NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2})+(?=\s)|\d{1,2}(?:\.\d{1,2})*(?=[.):]|\s*[–-])|\d(?=\s[A-ZÀ-ÞŴŶ]))"
    r"(?:[.):]|\s*[–-])?\s*(?=\D)"
)
"""“3. ”, “1.2 ”: a number before a heading's own words."""
CONTINUED = re.compile(
    r"\s{0,3}[-–(,]{0,3}\s{0,3}\b(?:continued|cont(?:'?d)?|parhad|yn parhau)\b[.)]{0,3}$",
    re.IGNORECASE,
)

LED = re.compile(
    r"\s?[(\[]\s?(?:lead(?: officer| body| agency| partner| organisation)?|owner|led by|sro|responsible"
    r"|arweinydd|swyddog arweiniol|perchennog|arweinir gan)\s?[:–-]?\s(?P<lead>[^()\[\]]{2,100})[)\]]\s?$",
    re.IGNORECASE,
)
"""“(Lead: Public Protection)” at the end of a heading."""


def alike(text: str) -> str:
    """A text with as many signs, each folded where that leaves one: for finding a place in it."""
    return "".join(small if len(small := folded(sign)) == 1 else sign for sign in text)


def bare(text: str) -> str:
    """A label as it is compared: folded, without the signs around it: “VISION:” is "vision"."""
    return folded(text).strip(" :.–—-*")


def is_generic(text: str) -> bool:
    """Whether a heading says no more than that a plan or its actions follow: “Action plan 2024/25”."""
    if bare(text) in ("work", "gwaith"):
        return False  # what people do for a living
    if GOING.fullmatch(bare(text)):
        return True
    words = re.split(r"[^\w']+", folded(text))
    return all(word in _GENERIC or (word.rstrip("0123456789") or "a") in _GENERIC for word in words)


def is_future(text: str) -> bool:
    """Whether words head coming activity: “FUTURE ACTIVITY”, “Gweithgarwch i’r dyfodol”."""
    return bool(FUTURE.fullmatch(bare(text))) and len(text) <= 80


def is_sentence(text: str) -> bool:
    """Whether a paragraph is running text and not a heading: it ends as one, or is long."""
    words = text.split()
    return text.rstrip(" ”\"')").endswith((".", "!", "?", ";", ",")) or len(words) > 25
