"""What the markup of a sheet says and openpyxl leaves out: its formulas beside their values, its drawings."""

import re
from collections.abc import Iterator
from html import unescape
from posixpath import dirname, join, normpath
from typing import NamedTuple

from planctl.office.opening import Package

_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?<!/)>(.*?)</(?:\w+:)?c\s*>", re.DOTALL)
_AT = re.compile(rb"(?:^|\s)r\s*=\s*[\"']\s*\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)<)")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*?(?:/>|>([^<]*)<)")
_AS_TEXT = re.compile(rb"(?:^|\s)t\s*=\s*[\"']str[\"']")
_ON_OPENING = re.compile(rb"\bfullCalcOnLoad\s*=\s*[\"'](?:1|true)[\"']")
_MORE_RULES = re.compile(rb"<(?:\w+:)?cfRule\s[^>]*\bid\s*=[^>]*>")
_PART = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_TARGET = re.compile(rb"\bTarget\s*=\s*[\"']([^\"']*)")
_ANCHOR = re.compile(rb"<(?:\w+:)?txBody\b.*?</(?:\w+:)?txBody>", re.DOTALL)
_PARAGRAPH = re.compile(rb"<a:p[\s>].*?</a:p>", re.DOTALL)
_WORDS = re.compile(rb"<a:t(?:\s[^>]*)?>([^<]*)</a:t>")


class Formula(NamedTuple):
    """A formula of a cell. `has_value` is whether what it last came to stands beside it."""

    row: int
    column: str
    text: str
    has_value: bool


def formulas_of(package: Package, part: str) -> Iterator[Formula]:
    """The formulas of a sheet, in its own order."""
    data = package.parts[part]
    if not _FORMULA.search(data):
        return
    # Programs that work nothing out write nought beside a formula, and ask for it to be done.
    is_asked = _ON_OPENING.search(package.parts.get("xl/workbook.xml", b"")) is not None
    for attributes, inside in _CELL.findall(data):
        formula, at = _FORMULA.search(inside), _AT.search(attributes)
        if formula is None or at is None:
            continue
        value = _VALUE.search(inside)
        has_value = value is not None and bool(value[1] or _AS_TEXT.search(attributes))
        if is_asked and value is not None and value[1] == b"0":
            has_value = False
        text = unescape((formula[1] or b"").decode("utf-8", "replace"))
        yield Formula(int(at[2]), at[1].decode().upper(), text, has_value)


def drawn_words(package: Package, part: str) -> Iterator[str]:
    """The words of each shape that is drawn on a sheet, a paragraph a line."""
    for name, data in _related(package, part):
        if "/drawings/" not in name or not name.endswith(".xml"):
            continue
        for shape in _ANCHOR.findall(data):
            lines = (b"".join(_WORDS.findall(each)) for each in _PARAGRAPH.findall(shape))
            text = "\n".join(unescape(line.decode("utf-8", "replace")) for line in lines).strip()
            if text:
                yield text


def has_newer_rules(package: Package, part: str) -> bool:
    """Whether a sheet has rules of a kind that came after the first, which nobody here reads."""
    data = package.parts[part]
    _, mark, newer = data.partition(b"<extLst")
    return bool(mark) and _MORE_RULES.search(newer) is not None and b"x14:cfRule" in newer


def _related(package: Package, part: str) -> Iterator[tuple[str, bytes]]:
    """The parts that a part names as its own."""
    folder, _, own = part.rpartition("/")
    links = package.parts.get(join(folder, "_rels", f"{own}.rels"), b"")
    for attributes in _PART.findall(links):
        found = _TARGET.search(attributes)
        target = found[1].decode("utf-8", "replace") if found else ""
        name = target[1:] if target.startswith("/") else normpath(join(dirname(part), target))
        if name in package.parts:
            yield name, package.parts[name]
