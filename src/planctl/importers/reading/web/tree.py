"""The markup of a web page as a tree, whatever is left open, closed twice or misspelt in it."""

from collections import Counter
from typing import NamedTuple, TypeAlias

from planctl.errors import NotOpened
from planctl.importers.reading.web.marks import Mark, marks

DEEPEST, MOST_NODES = 150, 400_000
"""Elements inside each other, and all together. Deeper ones stand beside their parent's others."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VOID = _names("area base br col embed hr img input link meta source track wbr")
BLOCKS = _names(
    """address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul"""
)
"""Elements that stand on lines of their own."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Elements of headings, each with its level."""
_ENDS: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
    "thead": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup"}),
    "tbody": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup"}),
    "tfoot": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup"}),
    "option": frozenset({"option"}),
}
"""What a beginning element ends, where that was left open."""
_FENCES: dict[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol", "menu", "table"}),
    "dt": frozenset({"dl", "table"}),
    "dd": frozenset({"dl", "table"}),
}
_CELLS = frozenset({"td", "th", "caption"})
_OF_TABLES = _names("table thead tbody tfoot tr td th caption colgroup")


class Node(NamedTuple):
    """An element. `attributes` are by their names in small letters; `inside` are elements and words."""

    tag: str
    attributes: dict[str, str]
    inside: "list[Inside]"

    def elements(self) -> "list[Node]":
        """The elements right inside it."""
        return [each for each in self.inside if not isinstance(each, str)]


Inside: TypeAlias = Node | str


def tree_of(text: str) -> Node:
    """The tree of a page. Never fails on markup; raises NotOpened for more elements than are read."""
    growing = _Growing()
    for mark in marks(text):
        if isinstance(mark, str):
            growing.words(mark)
        elif mark.is_end:
            growing.end(mark.name)
        else:
            growing.begin(mark)
    return growing.root


class _Growing:
    """A tree as it grows, as in browsers, near enough: a table's parts stay in their table."""

    def __init__(self) -> None:
        self.root = Node("html", {}, [])
        self._open = [self.root]
        self._counts: Counter[str] = Counter()
        self._count = 0

    def begin(self, mark: Mark) -> None:
        """An element begins."""
        self._count += 1
        if self._count > MOST_NODES:
            raise NotOpened(f"it has more than {MOST_NODES} elements", "Save the table alone.")
        self._end_what_is_open(mark.name)
        node = Node(mark.name, mark.attributes, [])
        self._open[-1].inside.append(node)
        if mark.name not in _VOID and not mark.is_closed and len(self._open) < DEEPEST:
            self._open.append(node)
            self._counts[node.tag] += 1

    def words(self, words: str) -> None:
        """Words stand in the element that is open."""
        self._open[-1].inside.append(words)

    def end(self, name: str) -> None:
        """An element ends: everything still open in it does."""
        if not self._counts[name]:
            return
        for at in range(len(self._open) - 1, 0, -1):
            here = self._open[at].tag
            if here == name:
                self._cut(at)
                return
            if here == "table" or (here in _CELLS and name not in _OF_TABLES):
                return

    def _end_what_is_open(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end({"p"}, frozenset({"td", "th", "table", "caption", "button"}))
        ended = _ENDS.get(tag)
        if ended:
            self._end(ended, _FENCES.get(tag, frozenset({"table"})))

    def _end(self, tags: "set[str] | frozenset[str]", fences: frozenset[str]) -> None:
        """Ends the outermost open element of some tags that stands inside the innermost fence."""
        if not any(self._counts[tag] for tag in tags):
            return
        found = 0
        for at in range(len(self._open) - 1, 0, -1):
            here = self._open[at].tag
            if here in fences:
                break
            if here in tags:
                found = at
        if found:
            self._cut(found)

    def _cut(self, at: int) -> None:
        """Ends the open elements from a depth on."""
        self._counts.subtract(node.tag for node in self._open[at:])
        del self._open[at:]
