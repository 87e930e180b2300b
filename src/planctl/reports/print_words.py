"""Words as they are printed: every sign of them can be seen, and none is left alone on a line."""

import re

from planctl.contract.answer import visible

FIXED = "\u00a0"
"""A space where no line ends."""


def printed(text: str) -> str:
    """Text with control characters written out, and a percent sign kept beside its number."""
    return re.sub("(?<=[0-9]) %", f"{FIXED}%", visible(text))
