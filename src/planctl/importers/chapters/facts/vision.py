"""The vision of a plan, as a document says it before its chapters."""

from planctl.importers.chapters.facts.front import Front
from planctl.importers.chapters.labels import (
    VISION,
    alike,
    bare,
    is_sentence,
)
from planctl.importers.rows import Table


def vision_of(front: Front) -> str:
    """“VISION: …”, or the paragraph under such a heading, or beside it in a table. It is claimed."""
    for n, prose in front.free():
        words = _after_label(prose.text)
        if words:
            front.claim(n)
            return words
        if VISION.fullmatch(bare(prose.text)):
            below = next(((k, p) for k, p in front.free(n + 1)), None)
            if below and below[0] == n + 1 and not front.is_heading(n + 1):
                front.claim(n, n + 1)
                return below[1].text
    return _vision_in_table(front)


def _after_label(text: str) -> str:
    found = VISION.match(alike(text))
    if not found:
        return ""
    rest = text[found.end() :]
    if rest.lstrip()[:1] in (":", "–", "—", "-") and rest.strip(" :–—-"):
        return rest.strip().lstrip(":–—- ").strip()
    is_told = alike(rest).startswith((" is ", " for ", " yw ")) and is_sentence(text)
    return text if is_told else ""


def _vision_in_table(front: Front) -> str:
    for n in range(front.end):
        block = front.blocks[n]
        if not isinstance(block, Table):
            continue
        if words := _after_label(block.title):
            return words
        if n in front.claimed:
            continue
        said = [cell.words.strip() for line in block.cells for cell in line if cell.words.strip()]
        if len(said) == 1 and (words := _after_label(said[0])):
            front.claim(n)
            return words
        if len(said) == 2 and VISION.fullmatch(bare(said[0])):
            front.claim(n)
            return said[1]
    return ""
