"""The rules by which a sheet colours cells for what they say, as far as they can be followed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from planctl.office.opening import MOST_COLUMNS
from planctl.office.reading.fill_colours import Palette

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Value: TypeAlias = object
MOST_COVERED = 300_000
"""Most rows that the rules of a sheet may cover, each rule by itself; the rest is not followed."""
SHOWN_ONLY = {"iconSet": "icons", "colorScale": "colour-rule", "dataBar": "colour-rule"}
"""Rules that show a value by its size, with how that is told."""
_TEXT = re.compile(r'=?\s*"((?:[^"]|"")*)"\s*')
_NUMBER = re.compile(r"=?\s*(-?\d+(?:\.\d+)?)\s*")
_EQUALS = re.compile(
    r'\s*\(?\s*(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\s*=\s*("(?:[^"]|"")*"|-?[\d.]+)\s*\)?\s*'
)
_SEARCH = re.compile(
    r'\s*(?:NOT\(ISERROR\(|ISNUMBER\()SEARCH\(("(?:[^"]|"")*"),\s*(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\)\)?\)\s*'
)


class Rule(NamedTuple):
    """One rule. `test` is its kind, `wanted` what it asks for; `place` the cell looked at, None for its own.

    `place` is (row, column), each with whether it stays where it is; `origin` is the first cell of
    the area, from which others are counted. `test` is "" for a rule that cannot be followed.
    """

    test: str
    wanted: str | float
    fill: str
    origin: tuple[int, int]
    place: tuple[tuple[int, bool], tuple[int, bool]] | None = None


class Span(NamedTuple):
    """The columns of one row that a rule covers, both inclusive."""

    first: int
    last: int
    rule: Rule


class Rules:
    """The rules of one sheet. `told` are those not followed: (area, how it is told, what it says)."""

    def __init__(self, sheet: "Worksheet", rows: Sequence[int], palette: Palette) -> None:
        """The rules of a sheet for these of its rows, in order."""
        self.told: list[tuple[str, str, str]] = []
        self._by_row: dict[int, list[Span]] = {}
        self._left = MOST_COVERED
        for area, rule in self._ordered(sheet):
            self._add(area, rule, rows, palette)

    def _ordered(self, sheet: "Worksheet") -> list[tuple[Any, Any]]:
        """Each rule with its area, the one that counts most first."""
        found = [(each.cells, rule) for each in sheet.conditional_formatting for rule in each.rules]
        return sorted(found, key=lambda pair: pair[1].priority or 0)

    def _add(self, area: Any, rule: Any, rows: Sequence[int], palette: Palette) -> None:
        shown = SHOWN_ONLY.get(rule.type)
        fill = palette.filled(getattr(rule.dxf, "fill", None), is_rule=True)
        if not (shown or fill):
            return
        ranges = [(each.min_row, each.min_col, each.max_row, each.max_col) for each in area.ranges]
        followed = _rule(rule, fill, (ranges[0][0], ranges[0][1])) if ranges else None
        if followed is None:
            return
        spread = len({each[:2] for each in ranges}) > 1 and followed.place is not None
        if shown or spread or not followed.test:
            followed = followed._replace(test="")
            self.told.append((str(area), shown or "colour-rule", _words(rule)))
        if shown == "icons" or rule.type == "dataBar":  # these leave the fill as it is
            return
        for top, left, bottom, right in ranges:
            among = slice(bisect_left(rows, top), bisect_right(rows, bottom))
            covered = rows[among] if self._left > 0 else ()
            self._left -= len(covered) + 1
            for row in covered:
                self._by_row.setdefault(row, []).append(Span(left, right, followed))

    def columns(self, row: int) -> set[int]:
        """The columns of a row that rules may colour."""
        spans = self._by_row.get(row, ())
        return {at for span in spans for at in range(span.first, min(span.last, MOST_COLUMNS) + 1)}

    def fill(self, row: int, column: int, values: Mapping[tuple[int, int], Value]) -> str | None:
        """The colour that the rules give a cell: None where they leave it, "" where nobody can say."""
        for span in self._by_row.get(row, ()):
            if not span.first <= column <= span.last:
                continue
            holds = _holds(span.rule, row, column, values)
            if holds is None:
                return ""
            if holds:
                return span.rule.fill
        return None


def _words(rule: Any) -> str:
    formulas = [str(each) for each in rule.formula or ()]
    return " ".join([str(rule.operator or rule.type), *formulas]).strip()


def _rule(rule: Any, fill: str, origin: tuple[int, int]) -> Rule:
    formulas = [str(each) for each in rule.formula or ()]
    blank = Rule("", "", fill, origin)
    if rule.type == "cellIs" and len(formulas) == 1 and rule.operator in ("equal", "notEqual"):
        wanted = _constant(formulas[0])
        return blank if wanted is None else blank._replace(test=rule.operator, wanted=wanted)
    if rule.type in ("containsText", "notContainsText", "beginsWith", "endsWith"):
        text = str(rule.text or "")
        plain = text and not set(text) & set("*?~")
        return blank._replace(test=rule.type, wanted=text) if plain else blank
    if rule.type in ("containsBlanks", "notContainsBlanks"):
        return blank._replace(test=rule.type)
    if rule.type == "expression" and len(formulas) == 1:
        return _expression(formulas[0], blank)
    return blank


def _expression(formula: str, blank: Rule) -> Rule:
    """The two forms of a formula that can be followed: a cell is something, or holds some words."""
    from openpyxl.utils import column_index_from_string

    equals, search = _EQUALS.fullmatch(formula), _SEARCH.fullmatch(formula)
    if equals:
        still_column, letters, still_row, row, text = equals.groups()
    elif search:
        text, still_column, letters, still_row, row = search.groups()
    else:
        return blank
    wanted = _constant(text)
    if wanted is None or (search and set(str(wanted)) & set("*?~")):
        return blank
    column = column_index_from_string(letters)
    place = ((int(row), bool(still_row)), (column, bool(still_column)))
    return blank._replace(test="equal" if equals else "containsText", wanted=wanted, place=place)


def _constant(formula: str) -> str | float | None:
    text, number = _TEXT.fullmatch(formula), _NUMBER.fullmatch(formula)
    if text:
        return text[1].replace('""', '"')
    return float(number[1]) if number else None


def _holds(
    rule: Rule, row: int, column: int, values: Mapping[tuple[int, int], Value]
) -> bool | None:
    """Whether a rule holds for a cell; None where that cannot be said."""
    if not rule.test:
        return None
    at = (row, column)
    if rule.place is not None:
        moved = zip(rule.place, at, rule.origin, strict=True)
        place = [named if still else named + own - first for (named, still), own, first in moved]
        at = (place[0], place[1])
    return _compared(rule, values.get(at))


def _compared(rule: Rule, value: Value) -> bool | None:
    text = "" if value is None else str(value)
    if "Blanks" in rule.test:
        return (not text.strip()) == (rule.test == "containsBlanks")
    if rule.test in ("equal", "notEqual"):
        same = _same(value, text, rule.wanted)
        return same if same is None or rule.test == "equal" else not same
    if not isinstance(value, str | None):
        return None
    held, wanted = text.casefold(), str(rule.wanted).casefold()
    if "ontainsText" in rule.test:
        return (wanted in held) == (rule.test == "containsText")
    return held.startswith(wanted) if rule.test == "beginsWith" else held.endswith(wanted)


def _same(value: Value, text: str, wanted: str | float) -> bool | None:
    """Whether a value is what is wanted, as spreadsheets compare: letters of either size are one."""
    if isinstance(wanted, str):
        return text.casefold() == wanted.casefold() if isinstance(value, str | None) else False
    if value is None or isinstance(value, bool):
        return None
    return float(value) == wanted if isinstance(value, int | float) else False


def areas_told(told: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """What is told of rules, each kind of rule once for all its areas."""
    by_words: dict[tuple[str, str], list[str]] = {}
    for area, manner, words in told:
        by_words.setdefault((manner, words), []).append(area)
    for (manner, words), areas in by_words.items():
        yield " ".join(areas), manner, words
