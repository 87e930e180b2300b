"""The bullets and numbers that Word puts before paragraphs, which stand nowhere in the words."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planctl.office.reading.fields import W
from planctl.office.reading.styles import ListPlace, Styles, number_of

BULLET = "•"
DEEPEST = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class _Level(NamedTuple):
    manner: str = "bullet"
    text: str = ""
    start: int = 1


class Numbering:
    """The lists of a document, counted while its paragraphs are met in order."""

    def __init__(self, roots: list[Element], styles: Styles) -> None:
        kinds = [each for root in roots for each in root.iter(f"{W}abstractNum")]
        self._levels = {each.get(f"{W}abstractNumId", ""): _levels(each) for each in kinds}
        self._linked = {each.get(f"{W}abstractNumId", ""): _link(each) for each in kinds}
        self._lists = {
            each.get(f"{W}numId", ""): each for root in roots for each in root.iter(f"{W}num")
        }
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[ListPlace] = set()

    def sign(self, place: ListPlace) -> str:
        """What stands before the next paragraph in a place: a bullet, "2.1", "b)" or nothing."""
        own = self._lists.get(place.list_id)
        kind = self._kind(place.list_id)
        if own is None or kind not in self._levels:
            return BULLET
        levels = self._levels[kind]
        level = levels.get(place.depth, _Level())
        if level.manner == "bullet":
            return BULLET
        self._count(own, kind, place, level)
        return _PLACE.sub(lambda found: self._shown(kind, int(found[1]) - 1), level.text).strip()

    def _kind(self, list_id: str, followed: int = 0) -> str:
        """The kind of a list, also where a style stands between them."""
        own = self._lists.get(list_id)
        mark = own.find(f"{W}abstractNumId") if own is not None else None
        kind = mark.get(f"{W}val", "") if mark is not None else ""
        place = self._styles.place(self._linked[kind]) if self._linked.get(kind) else None
        if place is None or place.list_id == list_id or followed > 3:
            return kind
        return self._kind(place.list_id, followed + 1)

    def _count(self, own: Element, kind: str, place: ListPlace, level: _Level) -> None:
        counts = self._counts.setdefault(kind, [None] * DEEPEST)
        last = counts[place.depth]
        counts[place.depth] = level.start if last is None else last + 1
        if place not in self._begun:
            self._begun.add(place)
            begins = _begins_anew(own, place.depth)
            counts[place.depth] = counts[place.depth] if begins is None else begins
        counts[place.depth + 1 :] = [None] * (DEEPEST - place.depth - 1)

    def _shown(self, kind: str, depth: int) -> str:
        level = self._levels[kind].get(depth, _Level("decimal"))
        count = self._counts[kind][depth]
        return _numeral(level.start if count is None else count, level.manner)


def _levels(kind: Element) -> dict[int, _Level]:
    found = {}
    for each in kind.findall(f"{W}lvl"):
        at = each.get(f"{W}ilvl", "")
        if len(at) == 1 and at in "012345678":
            manner, text = each.find(f"{W}numFmt"), each.find(f"{W}lvlText")
            found[int(at)] = _Level(
                manner.get(f"{W}val", "") if manner is not None else "decimal",
                text.get(f"{W}val", "") if text is not None else "",
                number_of(each.find(f"{W}start"), 1),
            )
    return found


def _link(kind: Element) -> str:
    mark = kind.find(f"{W}numStyleLink")
    return mark.get(f"{W}val", "") if mark is not None else ""


def _begins_anew(own: Element, depth: int) -> int | None:
    for each in own.findall(f"{W}lvlOverride"):
        mark = each.find(f"{W}startOverride")
        if each.get(f"{W}ilvl", "") == str(depth) and mark is not None:
            return number_of(mark, 1)
    return None


def _numeral(count: int, manner: str) -> str:
    """A count as a list shows it: in figures, letters or Roman numerals."""
    if manner in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
        return letters.upper() if manner == "upperLetter" else letters
    if manner in ("lowerRoman", "upperRoman") and 0 < count < 40:
        numeral = _roman(count)
        return numeral.upper() if manner == "upperRoman" else numeral
    if manner == "none":
        return ""
    return f"{count:02}" if manner == "decimalZero" else str(count)


def _roman(count: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        numeral += letters * (count // value)
        count %= value
    return numeral
