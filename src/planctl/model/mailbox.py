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


_PERSON = re.compile(r"(?:[a-z]|[a-z][a-z'-]+)\.[a-z][a-z'-]+", re.IGNORECASE | re.ASCII)
_OFFICE = frozenset(
    {
        *(
            "team",
            "teams",
            "office",
            "desk",
            "unit",
            "hub",
            "group",
            "board",
            "service",
            "services",
        ),
        *("info", "admin", "enquiries", "contact", "mailbox", "inbox", "support", "help", "safety"),
        *("safeguarding", "community", "housing", "health", "police", "education", "policy"),
        *(
            "partnership",
            "partnerships",
            "performance",
            "governance",
            "tim",
            "swyddfa",
            "gwasanaeth",
        ),
        *("vawdasv", "marac", "council", "cyngor", "iechyd", "heddlu", "tai", "diogelwch"),
    }
)
"""Words that a mailbox of an office has before or after its point, and no person's has."""


def names_a_person(text: str) -> bool:
    """Whether a mailbox looks like one person's: "ann.jones@" or "a.jones@", not "safety.team@"."""
    own = text.partition("@")[0]
    return bool(_PERSON.fullmatch(own)) and not _OFFICE & set(own.casefold().split("."))
