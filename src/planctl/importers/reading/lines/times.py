"""Whether words are a time, as the grammar of timescales reads them."""

from datetime import date

from planctl.model.phrases import read_timescale

_ANY_START = date(2020, 4, 1)
"""Where a plan begins changes which day a time is, and not whether it is one."""
_LONGEST = 60
"""Letters of the longest words that are looked at."""


def is_time(words: str) -> bool:
    """Whether words are a timescale that can be read without a question, and are not blank."""
    bare = words.strip()
    if not bare or len(bare) > _LONGEST:
        return False
    found = read_timescale(bare, _ANY_START)
    return found.certainty != "ask" and found.kind not in ("none", "unread")
