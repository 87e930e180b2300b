"""The words that somebody wrote as an outcome, in either language, and what they come to."""

import re
from datetime import date
from typing import NamedTuple

from planctl.locale.outcomes import OUTCOMES
from planctl.model.plan import Terms
from planctl.rules.nearest import nearest

APPROVED = "approved"
"""Said of a request and of a completion alike; what it stands for decides which is meant."""
_PHRASES: dict[str, str] = {
    **{words.rstrip(":"): key for key, pair in OUTCOMES.items() for words in pair},
    "approved": APPROVED,
    "cymeradwywyd": APPROVED,
    "approved until": "granted-until",
    "cymeradwywyd tan": "granted-until",
    "granted to": "granted-until",
    "granted till": "granted-until",
    "rejected": "refused",
    "declined": "refused",
    "not granted": "refused",
    "not approved": "refused",
    "sign off": "signed-off",
    "not signed off": "sent-back",
    "heb ei gymeradwyo": "sent-back",
    "heb ei chymeradwyo": "sent-back",
    "heb eu cymeradwyo": "sent-back",
    "ni chymeradwywyd": "sent-back",
    "deferred": "deferred",
}
"""What may be written, in lower case, and the key of the outcome that it means."""
_LONGEST_FIRST = sorted(_PHRASES, key=len, reverse=True)
_FOLDED = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "\u2011": "-", "\xa0": " "})
_AROUND = " \t\n:;,.-()\"'“”"
_APART = re.compile(r"\s*[:;,.(-]\s*|\s+(?:because|oherwydd)\s+", re.IGNORECASE)

_EXTENDS = re.compile(r"\b(?:exten[ds]|(?:ym|h)?estyn)\w*", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:agreed|okay|ok|moved?|cytunwyd) (?:to|until|till|i|ar|tan|hyd)\b"
    r"|\b(?:new|revised) (?:date|timescale)|\b(?:dyddiad|amserlen) newydd",
    re.IGNORECASE,
)
"""What speaks of a new timescale where a time stands at its end; what extends does so without one."""
_DENIES = re.compile(
    r"\b(?:no|not|never|without|refus\w*|reject\w*|declin\w*|defer\w*|ni|nid|na|nac|dim|heb"
    r"|peidio|gwrthod\w*|gohiri\w*)\b|n't\b",
    re.IGNORECASE,
)
_NEGATES = re.compile(
    r"\b(?:no|not|non|none|nor|never|cannot|without|withh[eo]ld\w*|declin\w*|heb|d?dim|nid?|nac?|peidio)\b"
    r"|n't\b",
    re.IGNORECASE,
)
"""What turns the words beside it into their opposite: "not agreed", "heb gytuno"."""
_OPPOSITE = re.compile(r"(?:un|dis|non|ang)\w", re.IGNORECASE)
"""How a word begins that is the opposite of the rest of it: "disagreed", "anghytunwyd"."""
APPROVES = frozenset({"granted", "granted-until", "signed-off", "agreed", APPROVED})
"""The outcomes that give what was asked for."""
_MOST_WORDS, _MOST_READ = 7, 40
"""In a time, and in an outcome at its end: as many words as a time is looked for in."""
_LEADS_IN = frozenset(("to", "until", "till", "by", "i", "at", "ar", "tan", "hyd", "erbyn"))


class Meant(NamedTuple):
    """An outcome that was read. `key` is one of the outcomes, APPROVED, or "" for none of them.

    `words` is what stands after it: a timescale, a rating's word, or what else was said there.
    `apart` says whether a sign or a word such as "because" sets that apart.
    """

    key: str
    words: str = ""
    apart: bool = False


def read_outcome(text: str, terms: Terms) -> Meant:
    """What is written in the place for an outcome; a rating's word alone is an agreed one."""
    flat = " ".join(text.translate(_FOLDED).split()).strip(_AROUND)
    said = flat.casefold()
    for phrase in _LONGEST_FIRST:
        if said == phrase or (said.startswith(phrase) and not said[len(phrase)].isalnum()):
            rest = flat[len(phrase) :]
            apart = _APART.match(rest)
            words = (rest[apart.end() :] if apart else rest).strip(_AROUND)
            return _with_date(Meant(_PHRASES[phrase], words, bool(apart)), terms)
    return Meant("agreed", flat) if flat and terms.scheme.read(flat) else Meant("", flat)


def extension(text: str, terms: Terms) -> str | None:
    """The timescale to which something is said to be moved, in words that are no outcome.

    "Agreed to extend to Sept 2027, item 4" is "Sept 2027"; "" where one is spoken of and none is named. None
    where none is spoken of, or where it is denied.
    """
    flat = " ".join(text.translate(_FOLDED).split())
    extends = _EXTENDS.search(flat)
    if _DENIES.search(flat) or not (extends or _MOVES.search(flat)):
        return None
    return _time_in(flat, terms) or ("" if extends else None)


def may_be_the_day(text: str, day: date, terms: Terms) -> bool:
    """Whether a date after "granted" may be that of the decision: no later, and no "until" before it."""
    if any(word.strip(_AROUND).casefold() in _LEADS_IN for word in text.split()):
        return False
    from planctl.model.phrases import read_timescale

    due = read_timescale(time_at_end(text, terms), terms.first, terms.year_starts).due
    return due is not None and due <= day


def time_at_end(text: str, terms: Terms) -> str:
    """The phrase of a few words with a day, month or year that a text ends in, "" for none."""
    words = text.strip(_AROUND).split()[-_MOST_WORDS:]
    ends = (" ".join(words[at:]) for at in range(len(words)))
    return next((end for end in ends if _is_time(end, terms)), "")


def _time_in(text: str, terms: Terms) -> str:
    """The last phrase with a day, month or year that stands in a text, "" for none."""
    words = text.split()[-_MOST_READ:]
    for end in range(len(words), 0, -1):
        if found := time_at_end(" ".join(words[:end]), terms):
            return found
    return ""


def _is_time(words: str, terms: Terms) -> bool:
    """Whether words name a time of their own, and are not counted from the plan's first day."""
    from planctl.model.phrases import read_timescale

    if words.partition(" ")[0].casefold() in _LEADS_IN:
        return False
    read = read_timescale(words, terms.first, terms.year_starts)
    return read.due is not None and read.certainty != "assumed"


def negates(text: str) -> bool:
    """Whether a word in it denies or withholds something."""
    return bool(_NEGATES.search(text.translate(_FOLDED)))


def near_outcome(text: str) -> str:
    """The outcome that a wrong one is nearest to; "" for none, and for one that denies."""
    if negates(text) or _OPPOSITE.match(text):
        return ""
    return nearest(text, (words for pair in OUTCOMES.values() for words in pair))


def one_time(one: str, other: str, terms: Terms) -> bool:
    """Whether two phrases are one timescale: the same words, or the same day."""
    from planctl.model.phrases import read_timescale

    if one.casefold() == other.casefold():
        return True
    due = {read_timescale(words, terms.first, terms.year_starts).due for words in (one, other)}
    return len(due) == 1 and None not in due


def _with_date(meant: Meant, terms: Terms) -> Meant:
    """Granted, with a day, month or year after it, is granted until then."""
    if meant.key not in ("granted", APPROVED) or not meant.words:
        return meant
    from planctl.model.phrases import read_timescale

    # "Subject to funds" can be a timescale too: only a day that is named is meant as one here.
    words = meant.words
    while not read_timescale(words, terms.first, terms.year_starts).due:
        first, _, words = words.partition(" ")
        if not words or first.casefold() not in _LEADS_IN:
            return meant
    return meant._replace(key="granted-until", words=words)
