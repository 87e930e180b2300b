"""What stands around a lead's name and is not it: "Lead:", "(support)", "with Carers Trust", a note's sign."""

import re

from planctl.importers.values.leads.words import is_full_name

_PART = (
    r"(?:(?:joint|co|key|main|delivery|other|overall)[- ]?)?(?:leads?|partners?|support(?:ing|er|ers)?|owners?"
    r"|sponsors?|contributors?|responsible|accountable|consulted|arweinydd(?:ion)?|arwain|partner(?:iaid)?"
    r"|cefnog(?:i|aeth|wyr)|perchennog)(?: (?:officer|lead|partner|agency|agencies|body|bodies))?s?"
)
_BEFORE = re.compile(
    rf"(?:{_PART}|supported by|cefnogir gan)\s*[:–-]\s*|[LSPRAC]:\s*", re.IGNORECASE
)
_AFTER = re.compile(rf"\s*(?:\((?:{_PART})\)|\s[–-]\s(?:{_PART}))$", re.IGNORECASE)
_HELPED = re.compile(
    r"\s*[,(–-]?\s*\b(?P<how>supported by|with (?:the )?support (?:of|from)|in partnership with|working with"
    r"|gyda chefnogaeth|cefnogir gan|mewn partneriaeth â|with|gyda)\s+.+",
    re.IGNORECASE,
)
_NOTES = re.compile(r"\s*[*†‡¹²³]+$")
_CLOSED = re.compile(rf"(?P<end>\((?:{_PART})\))\s*(?:,|&|\band\b|\ba\b|\bac\b)\s*", re.IGNORECASE)
"""Between two names of which the first has its part in brackets."""


def stretches(piece: str) -> list[str]:
    """A piece cut where a part in brackets closes a name: "Health Board (lead), Carers Trust (support)"."""
    found, begun = [], 0
    for closed in _CLOSED.finditer(piece):
        found.append(piece[begun : closed.end("end")].strip())
        begun = closed.end()
    return [*found, piece[begun:].strip()] if piece[begun:].strip() else found


def named_in(piece: str) -> str:
    """The name in a piece, without what only says which part it has, or who helps; itself where that is all."""
    words = _NOTES.sub("", piece)
    label = _BEFORE.match(words)
    words = words[label.end() :] if label else words
    words = _AFTER.sub("", words)
    helped = _HELPED.search(words)
    if helped:
        before = words[: helped.start()]
        is_bracket = "(" in words[helped.start() : helped.start("how")]
        is_plain = helped["how"].casefold() not in ("with", "gyda")
        if before and (is_bracket or is_plain or is_full_name(before)):
            words = before
    return words.strip() or piece
