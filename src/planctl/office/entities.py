"""The entities of markup, such as "&amp;" and "&#233;", as the signs that they stand for."""

import re
from html import unescape

_LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{8,}+;?")


def as_signs(text: str) -> str:
    """Words with their entities as signs; a number of none, however long, is U+FFFD."""
    return unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text
