"""How the words of a Lead column are split into registered leads."""

import re

from planctl.model.lead import LeadReading, folded

SEPARATOR = re.compile(r"\s*(?:[/,;&+]|\band\b|\ba(?:c)?\b(?=\s))\s*", re.IGNORECASE)


def read_leads(words: str, ids_by_name: dict[str, str]) -> LeadReading:
    """The leads named, in the order said, each once, with the words that no entry explains.

    The words are cut at every separator; then the longest run of neighbouring pieces that is one
    registered name wins, so a name may hold a separator itself.
    """
    pieces = _pieces(words)
    ids: list[str] = []
    unknown: list[str] = []
    at = 0
    while at < len(pieces):
        end = _longest(words, pieces, at, ids_by_name)
        if end is None:
            unknown.append(words[slice(*pieces[at])])
            at += 1
            continue
        ids.append(ids_by_name[folded(words[pieces[at][0] : pieces[end][1]])])
        at = end + 1
    return LeadReading(tuple(dict.fromkeys(ids)), tuple(unknown))


def _pieces(words: str) -> list[tuple[int, int]]:
    """Start and end (exclusive) of each stretch between separators, blank ones left out."""
    cuts = [(found.start(), found.end()) for found in SEPARATOR.finditer(words)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(words)]
    return [
        _trimmed(words, start, end)
        for start, end in zip(starts, ends, strict=True)
        if words[start:end].strip()
    ]


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    piece = words[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _longest(
    words: str, pieces: list[tuple[int, int]], at: int, ids_by_name: dict[str, str]
) -> int | None:
    for end in range(len(pieces) - 1, at - 1, -1):
        if folded(words[pieces[at][0] : pieces[end][1]]) in ids_by_name:
            return end
    return None
