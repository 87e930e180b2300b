"""Numbers that stand before an item: "1.2", "A3", "(b)"."""

import re

_NUMBER = re.compile(
    r"\(?(?P<number>\d+(?:\.\d+)*[a-z]?|[A-Z]{1,3}-?\d+(?:\.\d+)*)(?:[.):]|(?=\s))\s+(?=\S)"
)


def numbered(text: str) -> tuple[str, str]:
    """The number before words, "" for none, and the words. A year is no such number."""
    found = _NUMBER.match(text)
    if found is None or (found["number"].isdecimal() and len(found["number"]) > 3):
        return "", text
    return found["number"], text[found.end() :]
