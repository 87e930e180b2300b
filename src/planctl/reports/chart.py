"""Charts as drawings: bars of patterned parts, every number printed, no label cut."""

from collections.abc import Iterator
from textwrap import wrap
from typing import NamedTuple

from markupsafe import Markup

from planctl.reports.palette import INK, PAPER, Shade, shade
from planctl.reports.print_words import printed
from planctl.reports.tree import Bar, Chart, Part

WIDTH = 680
"""The drawing's width, in its own units: about pixels on a screen, and the width of an A4 page's text."""
SIZE, LINE, LETTER = 14, 18, 8.4
"""A letter's height, a line's, and the widest that letters are on average, so that words have room."""
LEFT = 214
"""Where bars begin: labels stand before."""
THICK, ABOVE, BETWEEN = 24, 16, 10
"""A bar's height, the place above it for numbers that it has no room for, and the gap to the next."""
LETTERS = int((LEFT - 14) / LETTER)
PATTERNS = ("plain", "stripes", "dots", "cross", "lines", "waves")
"""How parts are told apart without colour, in their order; a part may name its own."""
MARKS = {
    "plain": "",
    "stripes": "M-2 2 L2 -2 M0 10 L10 0 M8 12 L12 8",
    "dots": "M2 2 L5 2 L5 5 L2 5 L2 2 M7 7 L9 7 L9 9 L7 9 L7 7",
    "cross": "M0 5 L10 5 M5 0 L5 10",
    "lines": "M0 3 L10 3 M0 8 L10 8",
    "waves": "M0 5 L2.5 2 L7.5 8 L10 5",
}


class Seen(NamedTuple):
    """A part as it is drawn: what the reader sees of it."""

    part: Part
    pattern: str
    shade: Shade


class Row(NamedTuple):
    """One bar with its place: the lines of its label, where it begins, and how high it all is."""

    bar: Bar
    lines: list[str]
    top: int
    above: int

    @property
    def height(self) -> int:
        """From the numbers above the bar, or its label if that is higher, to the gap below."""
        return max(self.above + THICK, LINE * len(self.lines)) + BETWEEN


def drawn(chart: Chart, name: str) -> Markup:
    """The chart as one SVG element that stands by itself. `name` begins its ids: letters and hyphens."""
    seen = _seen(chart)
    key, top = _key(seen, name)
    longest = max([1, *(sum(bar.counts) for bar in chart.bars)])
    scale = (WIDTH - LEFT - LETTER * (len(str(longest)) + 3)) / longest
    rows = _rows(chart, top, scale)
    height = rows[-1].top + rows[-1].height if rows else top
    body = [bit for row in rows for bit in _row(row, seen, name, scale)]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{0}-title {0}-desc"'
        ' viewBox="0 0 {1} {2}" width="{1}" height="{2}" font-family="Arial, sans-serif"'
        ' font-size="{3}" fill="#{4}"><title id="{0}-title">{5}</title>'
        '<desc id="{0}-desc">{6}</desc><defs>{7}</defs>{8}{9}</svg>'
    ).format(
        *(name, WIDTH, height, SIZE, INK, printed(chart.title), printed(chart.description)),
        *(_joined(_patterns(seen, name)), _joined(key), _joined(body)),
    )


def _joined(bits: list[Markup]) -> Markup:
    return Markup("").join(bits)


def _seen(chart: Chart) -> list[Seen]:
    """Each part with its pattern: its own where no other has it yet, else the next that is free."""
    taken: list[str] = []
    for part in chart.parts:
        free = [pattern for pattern in PATTERNS if pattern not in taken] or list(PATTERNS)
        taken.append(part.pattern if part.pattern in free else free[0])
    return [
        Seen(part, pattern, shade(part.colour))
        for part, pattern in zip(chart.parts, taken, strict=True)
    ]


def _patterns(seen: list[Seen], name: str) -> list[Markup]:
    made = Markup(
        '<pattern id="{0}-p{1}" width="10" height="10" patternUnits="userSpaceOnUse">'
        '<rect width="10" height="10" fill="#{2}"/>'
        '<path d="{3}" stroke="#{4}" stroke-width="1.4" fill="none"/></pattern>'
    )
    return [
        made.format(name, place, each.shade.fill, MARKS[each.pattern], each.shade.ink)
        for place, each in enumerate(seen)
    ]


def _key(seen: list[Seen], name: str) -> tuple[list[Markup], int]:
    """What each pattern stands for, in lines that no label leaves; and where the bars may begin."""
    bits, left, line = [], 0.0, 0
    for place, each in enumerate(seen):
        words = wrap(printed(each.part.label), int((WIDTH - 24) / LETTER)) or [""]
        wide = 24 + LETTER * max(map(len, words)) + 18
        if left and left + wide > WIDTH:
            left, line = 0.0, line + 1
        top = line * (LINE + 4)
        bits.append(_box(left + 1, top + 1, 16, 16, f"url(#{name}-p{place})", each.shade.edge))
        bits.append(_text(words, left + 24, top + 14, each.part.lang))
        left, line = left + wide, line + len(words) - 1
    return bits, (line + 1) * (LINE + 4) + 8 if seen else 0


def _rows(chart: Chart, top: int, scale: float) -> list[Row]:
    rows = []
    for bar in chart.bars:
        above = ABOVE if any(count and not _has_room(count, scale) for count in bar.counts) else 0
        rows.append(Row(bar, wrap(printed(bar.label), LETTERS) or [""], top, above))
        top += rows[-1].height
    return rows


def _need(count: int) -> float:
    """How wide a number's own ground is."""
    return LETTER * len(str(count)) + 6


def _has_room(count: int, scale: float) -> bool:
    """Whether a part is wide enough for its number to stand inside it."""
    return count * scale >= _need(count) + 6


def _row(row: Row, seen: list[Seen], name: str, scale: float) -> Iterator[Markup]:
    label = row.top + max(row.above + THICK / 2 - LINE * (len(row.lines) / 2) + SIZE, SIZE)
    yield _text(row.lines, 0, label, row.bar.lang)
    left, free, bar = float(LEFT), float(LEFT), row.top + row.above
    for place, (each, count) in enumerate(zip(seen, row.bar.counts, strict=True)):
        if not count:
            continue
        wide = count * scale
        yield _box(left, bar, wide, THICK, f"url(#{name}-p{place})", each.shade.edge)
        need = _need(count)
        if _has_room(count, scale):
            yield from _number(count, left + wide / 2, bar + 17, need)
        else:
            free = max(free, left + wide / 2 - need / 2)
            yield _middle(count, free + need / 2, bar - 4)
            free += need
        left += wide
    yield _text([f"= {sum(row.bar.counts)}"], max(left + 6, LEFT), bar + 17)


def _box(left: float, top: float, wide: float, high: float, fill: str, edge: str) -> Markup:
    return Markup(
        '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" fill="{}" stroke="#{}"/>'
    ).format(left, top, wide, high, fill, edge)


def _number(count: int, middle: float, line: float, wide: float) -> Iterator[Markup]:
    """A number inside its part, on a white ground that no pattern runs through."""
    yield Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="18" fill="#{}"/>').format(
        middle - wide / 2, line - 14, wide, PAPER
    )
    yield _middle(count, middle, line)


def _middle(count: int, middle: float, line: float) -> Markup:
    return Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>').format(
        middle, line, count
    )


def _text(lines: list[str], left: float, first: float, lang: str = "") -> Markup:
    said = Markup(' lang="{0}" xml:lang="{0}"').format(lang) if lang else Markup("")
    spans = [
        Markup('<tspan x="{:.1f}" y="{:.1f}">{}</tspan>').format(left, first + LINE * row, line)
        for row, line in enumerate(lines)
    ]
    return Markup("<text{}>{}</text>").format(said, _joined(spans))
