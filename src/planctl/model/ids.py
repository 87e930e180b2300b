"""Ids of commitments and actions: COM-12 and ACT-042, speakable, permanent, never reused."""

import re
from functools import lru_cache

SHAPE = re.compile(r"(ACT|COM)-?0*([1-9][0-9]{0,5})", re.IGNORECASE)
WIDTHS = {"ACT": 3, "COM": 2}


@lru_cache(maxsize=4096)
def read_id(text: str) -> str | None:
    """The id that was meant, in its one form: "act-42", "ACT042" and "ACT-0042" are ACT-042.

    None where the text is no id. A bare number is none: it does not say of what.
    """
    found = SHAPE.fullmatch(text.strip())
    if found is None:
        return None
    kind = found[1].upper()
    return f"{kind}-{int(found[2]):0{WIDTHS[kind]}d}"


def is_action(identity: str) -> bool:
    """Whether an id in its one form names an action rather than a commitment."""
    return identity.startswith("ACT-")


def is_canonical(text: str) -> bool:
    """Whether an id is written in its one form."""
    return read_id(text) == text
