"""Ids of commitments and actions: COM-12 and ACT-042, speakable, permanent, never reused."""

from functools import lru_cache

WIDTHS = {"ACT": 3, "COM": 2}
LONGEST = 6
"""Digits in an id's number, leading noughts apart."""


@lru_cache(maxsize=4096)
def read_id(text: str) -> str | None:
    """The id that was meant, in its one form: "act-42", "ACT042" and "ACT-0042" are ACT-042.

    None where the text is no id. A bare number is none: it does not say of what.
    """
    text = text.strip()
    kind, digits = text[:3].upper(), text[3:].removeprefix("-").lstrip("0")
    if kind not in WIDTHS or not (digits.isascii() and digits.isdecimal()) or len(digits) > LONGEST:
        return None
    return f"{kind}-{int(digits):0{WIDTHS[kind]}d}"


def is_action(identity: str) -> bool:
    """Whether an id in its one form names an action rather than a commitment."""
    return identity.startswith("ACT-")


def is_canonical(text: str) -> bool:
    """Whether an id is written in its one form."""
    return read_id(text) == text
