"""What holds one emoji together and is not seen itself: the flag of Wales, a family of four."""

import re

_PICTURE = "[\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u2bff\U0001f000-\U0001faff]"
"""A sign that is a picture, or the colour of a skin after one."""
_JOINER = f"(?:(?<={_PICTURE})|(?<={_PICTURE}\ufe0f))\u200d(?={_PICTURE})"
_FLAG = "(?<=\U0001f3f4)[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
"""The letters of a nation or region after a black flag, ended; no longer word can be hidden so."""
_HELD = re.compile(f"{_JOINER}|{_FLAG}")


def inside_emoji(text: str) -> frozenset[int]:
    """The places in a text of signs that are not seen but that an emoji there needs.

    None of them moves a cursor or turns the direction of words; one that stands alone is not among them.
    """
    return frozenset(at for found in _HELD.finditer(text) for at in range(*found.span()))
