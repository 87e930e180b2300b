"""The styles of a Word document: what each makes of the words that are set in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planctl.office.reading.fields import W

MOST_BASES = 30
"""How many styles may stand on each other."""
BODY = 9
"""The outline level that is none."""
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(
    r"(?:heading|pennawd|penawd|berschrift|überschrift|titre|título|titolo|kop|rubrik|overskrift)"
    r"[\s_-]*([1-9])"
)
"""Names of headings where a program wrote no outline level: of Word's languages, and in Welsh."""
_TITLES = {"title": 1, "teitl": 1, "subtitle": 2, "is-deitl": 2, "isdeitl": 2}
_CONTENTS = re.compile(r"(?:toc|cynnwys|table of contents|contents)[\s_-]*[1-9]")
_LISTED = re.compile(r"list[\s_-]*(bullet|number)[\s_-]*[2-9]?")


class ListPlace(NamedTuple):
    """Where a paragraph stands in a list: the list's number, "" for none, and how deep, from 0."""

    list_id: str = ""
    depth: int = 0


class _Style(NamedTuple):
    name: str
    based: str
    outline: int | None
    place: ListPlace | None
    switches: dict[str, bool]


class Styles:
    """What the styles of a document say, each with those that it is based on."""

    def __init__(self, roots: Iterator[Element]) -> None:
        self._by_id: dict[str, _Style] = {}
        self._switched: dict[tuple[str, str], bool] = {}
        self.usual = ""
        for each in (style for root in roots for style in root.iter(f"{W}style")):
            own = each.get(f"{W}styleId", "")
            self._by_id[own] = _style(each)
            is_default = each.get(f"{W}default", "0").lower() not in _OFF
            if is_default and each.get(f"{W}type") == "paragraph":
                self.usual = own

    def level(self, style: str) -> int:
        """The level of a heading, 1 the highest, 0 for a style that is none."""
        for each in self._chain(style):
            if each.outline is not None:
                return level_of(each.outline)
            if found := _level_of_name(each.name):
                return found
        return _level_of_name(style.lower())

    def place(self, style: str) -> ListPlace | None:
        """The list that a style puts its paragraphs in; None where it says nothing of lists."""
        chain = list(self._chain(style))
        found = next((each.place for each in chain if each.place is not None), None)
        if found is None and any(map(_LISTED.fullmatch, (each.name for each in chain))):
            return ListPlace("?")
        return found

    def is_on(self, style: str, switch: str) -> bool:
        """Whether a style prints its words "b" bold, "vanish" hidden, "strike" struck out or "raised"."""
        known = self._switched.get((style, switch))
        if known is None:
            chain = (each.switches for each in self._chain(style))
            known = next((each[switch] for each in chain if switch in each), False)
            self._switched[style, switch] = known
        return known

    def is_contents(self, style: str) -> bool:
        """Whether a style is for the lines of a table of contents."""
        names = (style.lower(), *(each.name for each in self._chain(style)))
        return any(map(_CONTENTS.fullmatch, names))

    def _chain(self, style: str) -> Iterator[_Style]:
        for _ in range(MOST_BASES):
            found = self._by_id.get(style)
            if found is None:
                return
            yield found
            style = found.based


def level_of(outline: int) -> int:
    """The level of a heading by its outline level, which counts from 0."""
    return 0 if outline >= BODY or outline < 0 else outline + 1


def outline_in(properties: Element | None) -> int | None:
    """The outline level that the properties of a paragraph or style set; None for none."""
    mark = properties.find(f"{W}outlineLvl") if properties is not None else None
    return number_of(mark) if mark is not None else None


def place_in(properties: Element | None) -> ListPlace | None:
    """The place in a list that properties set: list "" takes a paragraph out of any."""
    mark = properties.find(f"{W}numPr") if properties is not None else None
    if mark is None:
        return None
    list_id, depth = mark.find(f"{W}numId"), mark.find(f"{W}ilvl")
    own = list_id.get(f"{W}val", "") if list_id is not None else "?"
    return ListPlace("" if own == "0" else own, min(number_of(depth), 8))


def number_of(mark: Element | None, otherwise: int = 0) -> int:
    """The whole number of a mark from 0 to 99,999; `otherwise` for any other."""
    text = mark.get(f"{W}val", "") if mark is not None else ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else otherwise


def is_on(switch: Element | None) -> bool:
    """Whether a switch among properties is there and on."""
    return switch is not None and switch.get(f"{W}val", "true").lower() not in _OFF


def switches_in(properties: Element | None) -> dict[str, bool]:
    """What properties of words set of bold, hidden, struck out and raised, each only where they say it."""
    found: dict[str, bool] = {}
    if properties is None:
        return found
    for name, key in (
        ("b", "b"),
        ("vanish", "vanish"),
        ("strike", "strike"),
        ("dstrike", "strike"),
    ):
        mark = properties.find(f"{W}{name}")
        if mark is not None:
            found[key] = found.get(key, False) or is_on(mark)
    raised, lifted = properties.find(f"{W}vertAlign"), properties.find(f"{W}position")
    if raised is not None:
        found["raised"] = raised.get(f"{W}val") == "superscript"
    elif lifted is not None:
        found["raised"] = number_of(lifted) > 0
    return found


def _style(style: Element) -> _Style:
    name, based = style.find(f"{W}name"), style.find(f"{W}basedOn")
    paragraph = style.find(f"{W}pPr")
    return _Style(
        name.get(f"{W}val", "").strip().lower() if name is not None else "",
        based.get(f"{W}val", "") if based is not None else "",
        outline_in(paragraph),
        place_in(paragraph),
        switches_in(style.find(f"{W}rPr")),
    )


def _level_of_name(name: str) -> int:
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else _TITLES.get(name, 0)
