"""What `planctl rule CODE` says beside the title of a code."""

from typing import NamedTuple


class Explanation(NamedTuple):
    """Why it matters to a board, a lead or a coordinator, a wrong excerpt, and the same mended."""

    why: str
    example: str
    mended: str
