"""Words in a table that tell something of it and name nothing: its date, a label, how to read it."""

import re

from planctl.importers.tables.columns.contents import is_time
from planctl.importers.tables.columns.headings import meaning_of, rank_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.rows.openings import is_ended

_LABEL = re.compile(r"(?P<label>[^:=]{1,60}?)\s*:\s+\S.*", re.DOTALL)
_SIGNS = re.compile(r"\S\s*=\s*\S")
_MOST = 5
"""Words of a label."""
_NO_LEVEL = 5
_TELLS = re.compile(
    r"(?:(?:legend|keys?|notes?|n\.?b\.?|source|allwedd|nodyn|nodiadau|ffynhonnell)\s*(?:[:=–-]|$| to\b| i\b)"
    r"|(?:version|fersiwn|v)\s?\d|please\b|position (?:at|as)\b|as (?:at|of) \d"
    r"|(?:prepared|completed|paratowyd) (?:by|for|gan)\b|reporting period\b)"
)
_DONE = re.compile(
    r"(?:(?:last|document|date) )?(?:updated?|reviewed|revised|published|produced|issued|approved|adopted"
    r"|dated?|diweddarwyd|cyhoeddwyd|cymeradwywyd|dyddiad)\b(?P<rest>.*)",
    re.DOTALL,
)
_WHEN = re.compile(r"\s*(?:[:–-]|(?:on|by|in|ar|gan|ym|yn)\b|\d|$)")
_SPEAKS = re.compile(
    r"\b(?:is|are|was|were|shows?|indicates?|denotes?|should|must|mae|yw|yn dangos)\b"
)
_OF_TABLE = re.compile(
    r"\b(?:actions?|dates?|cells?|columns?|rows?|shad(?:ed|ing)|highlighted|colou?r(?:s|ed)?|ratings?|rag|bold"
    r"|italics?|th(?:is|e) (?:plan|table|document|sheet|report|tracker)|camau|dyddiadau|lliw(?:iau)?)\b"
)
_MARK = re.compile(
    r"(?:official|confidential|restricted|swyddogol|cyfrinachol|not for (?:publication|circulation))"
    r"(?:\W+(?:sensitive|official|confidential|internal|swyddogol|sensitif|cyfrinachol|use|only))*"
)
"""A mark of protection."""


def is_note(words: str) -> bool:
    """Whether words tell something: “Last updated: 3 May”, “Key: …”, “Shaded actions are complete”."""
    text = folded(words)
    if _MARK.fullmatch(text) or _TELLS.match(text) or _SIGNS.search(text) or _is_date(text):
        return True
    if found := _LABEL.fullmatch(text):
        return _is_label(found["label"])
    speaks = _SPEAKS.search(text) and _OF_TABLE.search(text)
    return len(text.split()) >= _MOST and (is_ended(text) or bool(speaks))


def _is_date(text: str) -> bool:
    """Whether words say when something was done to the document: “Updated May 2025”."""
    found = _DONE.fullmatch(text)
    return found is not None and bool(_WHEN.match(found["rest"]) or is_time(found["rest"].strip()))


def _is_label(label: str) -> bool:
    """Whether words before a colon are the label of a fact, and no level or name of one."""
    if rank_of(label) < _NO_LEVEL or len(label.split()) > _MOST:
        return False
    roles = meaning_of(label).roles
    return bool(roles) and roles[0] not in ("aim", "commitment", "action")
