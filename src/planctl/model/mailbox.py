"""A mailbox: one e-mail address, written so plainly that nobody can read two out of it."""

import re

_ADDRESS = re.compile(
    r"[a-z0-9_'&+-]+(?:\.[a-z0-9_'&+-]+)*"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}",
    re.IGNORECASE | re.ASCII,
)
MOST = 254
"""The most characters that an address has."""


def is_mailbox(text: str) -> bool:
    """Whether a text is one address and nothing else: no name beside it, no comment, no second one."""
    return len(text) <= MOST and _ADDRESS.fullmatch(text) is not None
