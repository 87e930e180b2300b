"""Words with gaps in them: what is left of a text of which pieces were taken out for good."""

import re

from planctl.model.record import REMOVED


def is_left_of(old: str, new: str) -> bool:
    """Whether `new` is `old` or what is left of it, with the mark of what was taken out in each gap.

    Line breaks and runs of spaces count as one space. Other words beside the mark are no redaction.
    """
    pieces = (re.escape(" ".join(piece.split())) for piece in new.split(REMOVED))
    pattern = r"\s?.*\s?".join(pieces)
    return bool(re.fullmatch(pattern, " ".join(old.split()), re.DOTALL))
