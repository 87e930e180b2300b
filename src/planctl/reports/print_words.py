"""Words as they are printed: every sign of them can be seen, and none is left alone on a line."""

import re

from planctl.contract.answer import visible

FIXED = "\u00a0"
"""A space where no line ends."""

UNBROKEN = "\u2011"
"""A hyphen where no line ends."""
WHOLE = re.compile(r"(?<![\w-])([A-Z]{2,}-[0-9]+|[0-9]{4}-[0-9]{2}(?:-[0-9]{2}| Q[1-4])?)(?![\w-])")
"""What is read as one sign: an id, a day, a year or a quarter of it."""


def whole(text: str) -> str:
    """Printed words in which no line ends inside an id, a day or a period."""
    return WHOLE.sub(
        lambda found: found[0].replace("-", UNBROKEN).replace(" ", FIXED), printed(text)
    )


def printed(text: str) -> str:
    """Text with control characters written out, and a percent sign kept beside its number.

    A tab is a space: paper has no stops for it.
    """
    return re.sub("(?<=[0-9]) %", f"{FIXED}%", visible(text.replace("\t", " ")))
