"""Words of a status column that say where an action stands in its life, and rate nothing."""

import re

from planctl.importers.values.wording import folded

_STATES = {
    "complete": (
        *("complete", "completed", "done", "finished", "fully complete", "action complete"),
        *("action completed", "cyflawn", "wedi'i gwblhau", "wedi ei gwblhau", "cwblhawyd"),
        *("wedi'i gyflawni", "wedi cwblhau", "gorffenedig"),
    ),
    "in progress": (
        *("in progress", "in-progress", "underway", "under way", "started", "work in progress"),
        *("work started", "commenced", "ar y gweill", "ar waith", "wedi dechrau"),
    ),
    "not started": (
        *("not started", "not yet started", "not begun", "to start", "yet to start", "to do"),
        *("not commenced", "not yet begun", "heb ddechrau", "heb ei ddechrau", "ddim wedi dechrau"),
    ),
}
_BY_WORD = {word: state for state, words in _STATES.items() for word in words}
_UNCLEAR = re.compile(
    r"(?:closed?|closure|delayed?|on hold|paused|deferred|overdue|on (?:track|target|schedule)"
    r"|off (?:track|target)|behind(?: schedule)?|ahead(?: of schedule)?|partially complete\w*"
    r"|part(?:ly)? complete\w*|mostly complete\w*|nearly complete\w*|substantially complete\w*"
    r"|achieved|partially achieved|not achieved|not complete\w*|incomplete|ongoing|on-going|cancelled"
    r"|withdrawn|superseded|no longer relevant|carried forward|at risk|slipped|stalled|planned"
    r"|not (?:yet )?due|future|future action|reviewed|in development|in place"
    r"|scheduled|active|open|live|new|pending|awaiting .+|under review|reviewing|for review"
    r"|ar gau|wedi cau|wedi'i ohirio|oedi|hwyr|ar amser|ar y trywydd(?: iawn)?|parhaus"
    r"|ddim yn berthnasol mwyach|wedi'i gario ymlaen|ar agor)"
)
_SIGN = re.compile(r"^[✓✔✅☑●○⚫⬤◯•]\ufe0f?\s*")
"""A tick or a circle without a colour before a word; a cross or an empty box may mean that it is not so."""
_SHARE = re.compile(
    r"(?:circa |c\.? ?|about |approx\.? )?\d{1,3}(?:\.\d+)? ?%(?: ?\w+)?"
    r"|\d+ ?(?:of|out of|/|o|allan o) ?\d+(?: [\w ]+)?"
)


def state_of(words: str) -> str:
    """The state that plain words say, "" where they say none."""
    return _BY_WORD.get(_SIGN.sub("", folded(words)).rstrip("."), "")


def is_unclear(words: str) -> bool:
    """Whether words speak of a state that planctl has no one word for: "Delayed", "On track"."""
    return bool(_UNCLEAR.fullmatch(folded(words).rstrip(".")))


def is_share(words: str) -> bool:
    """Whether the words are a share done, and nothing more."""
    return bool(_SHARE.fullmatch(folded(words)))
