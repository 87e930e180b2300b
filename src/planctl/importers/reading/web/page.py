"""Reading a web page: its tables, records of labels, headings, items and paragraphs."""

import re
from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

from planctl.importers.reading.lines.any_text import with_records
from planctl.importers.reading.web.flow import LONGEST_TOLD, Flow
from planctl.importers.reading.web.styles import Styles
from planctl.importers.reading.web.tree import Node, tree_of
from planctl.importers.reading.web.words import plain_text
from planctl.importers.source import Aside, Block, Grid, Source
from planctl.office.reading.delimited import Words, text_of

_CHARSET = re.compile(rb"(?i)charset\s*=\s*[\"']?\s*([\w-]{1,30})")
_LETTERS = frozenset({"iso-8859-14", "iso-8859-15", "macintosh", "mac-roman", "windows-1250"})
"""Letters that a page may say it is saved in, and that bytes alone do not show."""
_ARCHIVE = re.compile(rb"(?i)\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?mime-version:")


class Found(NamedTuple):
    """What a piece of a page holds."""

    blocks: tuple[Block, ...]
    asides: tuple[Aside, ...] = ()


def read_web(data: bytes, name: str) -> Source:
    """What a page holds. Raises NotOpened for bytes that are no text, or for more than is read."""
    page = data
    if _ARCHIVE.match(data):
        from planctl.importers.reading.web.archive import page_in

        page = page_in(data, name)
    words = _letters(page, name)
    found = web_blocks(words.text)
    asides = (Aside("", "old-letters"),) if words.is_old else ()
    blocks = with_records(found.blocks)
    kept = tuple(each for each in blocks if isinstance(each, Grid) or each.text)
    return Source(name, "html", sha256(data).hexdigest(), kept, (*asides, *found.asides))


def web_blocks(text: str, tables: int = 0, at: str = "") -> Found:
    """The blocks of markup, after so many tables. `at` is the place of its words where they have one."""
    root = tree_of(text)
    flow = Flow(Styles(root), tables, at)
    mains = _main_parts(root)
    for node in mains:
        flow.read(node)
    around = _around(root, mains)
    asides = (Aside("", "page", around[:LONGEST_TOLD]),) if around else ()
    return Found(tuple(flow.blocks), (*asides, *flow.asides))


def _letters(page: bytes, name: str) -> Words:
    said = _CHARSET.search(page[:3000])
    letters = said[1].decode("ascii").lower() if said else ""
    if letters in _LETTERS:
        return Words(page.decode(letters, "replace"))
    return text_of(page, name)


def _main_parts(root: Node) -> list[Node]:
    """What the page says is its main part; all of it where that part lacks a table which stands outside."""
    mains = _outermost(
        root, lambda node: node.tag == "main" or node.attributes.get("role") == "main"
    )
    if not mains or (_has_table(root) and not any(map(_has_table, mains))):
        return [root]
    return mains


def _around(root: Node, mains: list[Node]) -> str:
    """All words outside the main parts."""
    within = set(map(id, mains))
    outside = _outermost(root, lambda node: id(node) in within or not _holds_any(node, within))
    said = (plain_text(node) for node in outside if id(node) not in within)
    return " ".join(filter(None, said))


def _holds_any(node: Node, wanted: set[int]) -> bool:
    return bool(_outermost(node, lambda each: id(each) in wanted))


def _has_table(node: Node) -> bool:
    return bool(_outermost(node, lambda each: each.tag == "table"))


def _outermost(root: Node, is_wanted: Callable[[Node], bool]) -> list[Node]:
    """The elements that are wanted, in order, but those inside another."""
    found: list[Node] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if is_wanted(node):
            found.append(node)
        else:
            waiting.extend(reversed(node.elements()))
    return found
