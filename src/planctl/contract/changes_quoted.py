"""Words of a plan in a comment: shown as they are, shortened, and marked where two versions differ."""

import re

from planctl.contract.answer import markdown_text

LONGEST, BEFORE = 1_500, 200
"""Characters of one text; of two long ones, characters shown before they part."""
_PARTED = re.compile(r"[@#~](?=\S)|[!%$&](?=\d)|:(?=//)|www(?=\.)|mailto(?=:)", re.IGNORECASE)
"""What sites make a mention, a reference or a link of: an empty comment parts it."""


def quoted(text: str, most: int = LONGEST) -> str:
    """Text that a comment shows as it is: no Markdown, no HTML, nobody mentioned, nothing linked.

    Of a longer one the first `most` characters.
    """
    text = _shortened(text, most)
    text = markdown_text(" ".join(text.replace("&", "&amp;").split("\r")).strip("\n"))
    return _PARTED.sub(r"\g<0><!-- -->", text.replace("~", "\\~").replace("$", "\\$"))


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"


def both(old: str, new: str, most: int = LONGEST) -> tuple[str, str]:
    """Two versions of a text, quoted, the words that differ in bold where others are the same.

    Where either is longer than `most`, both are shown from a little before they part.
    """
    old, new = (_shortened(text, most) for text in _from_where_they_part(old, new, most))
    before, after = old.split(" "), new.split(" ")
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    if not start and not end:
        return quoted(old, most), quoted(new, most)
    return _marked(before, start, end, most), _marked(after, start, end, most)


def _from_where_they_part(old: str, new: str, most: int) -> tuple[str, str]:
    if max(len(old), len(new)) <= most:
        return old, new
    parted = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    start = max(0, parted - BEFORE)
    return (f"…{old[start:]}", f"…{new[start:]}") if start else (old, new)


def _alike(one: list[str], other: list[str]) -> int:
    """How many words two lists have in common before they differ."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _marked(words: list[str], start: int, end: int, most: int) -> str:
    """A text's words, those between `start` and the last `end` of them in bold."""
    stop = len(words) - end
    before, middle, after = (
        quoted(" ".join(part), most) for part in (words[:start], words[start:stop], words[stop:])
    )
    parts = (before, f"**{middle.strip()}**" if middle.strip() else "", after)
    return " ".join(filter(None, parts))
