"""A page from top to bottom: what stands on lines of its own, and the tables between."""

from planctl.importers.reading.lines.entries import is_labelled
from planctl.importers.reading.lines.labels import label_of
from planctl.importers.reading.web.openings import Openings, is_opening
from planctl.importers.reading.web.styles import Styles
from planctl.importers.reading.web.tables import TableReading, is_layout
from planctl.importers.reading.web.tree import BLOCKS, HEADINGS, Inside, Node
from planctl.importers.reading.web.words import SILENT, plain_text, words_in
from planctl.importers.source import Aside, Block, Prose

_AROUND = frozenset({"nav", "footer", "button", "select", "iframe", "object", "dialog"})
_AROUND_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog"})
_OF_TABLES = frozenset({"table", "td", "th", "tr", "thead", "tbody", "tfoot", "caption"})
LONGEST_TOLD = 200
"""Letters of a menu that are told."""


class Flow:
    """The blocks of a page as they are met. `asides` are what is there and not taken."""

    def __init__(self, styles: Styles, tables: int, at: str) -> None:
        self.blocks: list[Block] = []
        self.asides: list[Aside] = []
        self._styles = styles
        self._tables = tables
        self._at = at
        self._paragraphs = 0
        self._line: list[Inside] = []
        self._is_item = False
        self._with_blocks: dict[int, bool] = {}
        self._openings = Openings()

    def read(self, node: Node) -> None:
        """An element with all inside it, and the end of its last line."""
        self._inside(node)
        self._end()

    def _inside(self, node: Node) -> None:
        for at, each in enumerate(node.inside):
            if isinstance(each, str):
                self._line.append(each)
            elif is_opening(each, node.inside, at):
                self._heading(each, self._openings.level)
            else:
                self._element(each)

    def _element(self, node: Node) -> None:
        if node.tag in SILENT:
            return
        if self._is_around(node):
            self._end()
            self._tell("page", node)
        elif self._styles.look(node).is_hidden:
            self._tell("hidden", node)
        elif node.tag == "table":
            self._end()
            self._table(node)
        elif node.tag in HEADINGS:
            self._openings.heading(HEADINGS[node.tag])
            self._heading(node, HEADINGS[node.tag])
        elif node.tag == "summary" and not self._holds_headings(node):
            self._heading(node, self._openings.level)
        elif node.tag == "details":
            with self._openings.inside():
                self._block(node)
        elif node.tag == "dl":
            self._end()
            self._definitions(node)
        elif node.tag in BLOCKS or node.tag in _OF_TABLES or self._holds_blocks(node):
            self._block(node)
        else:
            self._line.append(node)

    def _heading(self, node: Node, level: int) -> None:
        self._end()
        self._line = [node]
        self._end(level)

    def _is_around(self, node: Node) -> bool:
        """Whether an element is no part of the text: menus, the foot, a head without a heading."""
        if node.tag == "header" and not self._holds_headings(node):
            return True
        return node.tag in _AROUND or node.attributes.get("role", "").lower() in _AROUND_ROLES

    def _holds_headings(self, node: Node) -> bool:
        return any(each.tag in HEADINGS or self._holds_headings(each) for each in node.elements())

    def _block(self, node: Node) -> None:
        self._end()
        self._is_item = node.tag == "li"
        self._inside(node)
        self._end()
        self._is_item = False
        if node.tag not in ("li", "div", "dd", "dt"):
            self._blank()

    def _table(self, node: Node) -> None:
        if is_layout(node):
            for each in node.elements():
                self._block(each)
            return
        self._tables += 1
        reading = TableReading(f"table {self._tables}", self._styles)
        self.blocks.append(reading.grid(node))
        self.asides.extend(reading.asides)

    def _definitions(self, node: Node) -> None:
        """Each word and what stands for it, as a label with its value. Groups may stand in elements."""
        label = ""
        waiting = list(reversed(node.elements()))
        while waiting:
            each = waiting.pop()
            if each.tag == "dt":
                label = words_in(each.inside, self._styles).text
            elif each.tag == "dd" and not self._holds_tables(each):
                self._definition(label, each)
                label = ""
            elif each.tag == "dd":
                self._block(each)
            else:
                waiting.extend(reversed(each.elements()))
        self._blank()

    def _definition(self, word: str, node: Node) -> None:
        """A word and what stands for it; on a line of its own where that has a label itself."""
        value = words_in(node.inside, self._styles, labels=True).text
        if word and label_of(word) is None and is_labelled(value.partition("\n")[0]):
            self._line = [word]
            self._end()
            word = ""
        self._line = [f"{word.rstrip(' :')}: " if word else "", *node.inside]
        self._end()

    def _end(self, level: int = 0) -> None:
        """The line that is open ends: it is a paragraph, or lines where several have labels."""
        inside, self._line = self._line, []
        if not level and _is_of_contents(inside):
            self._tell("page", Node("p", {}, inside))
            return
        words = words_in(inside, self._styles, labels=not level)
        if not words.text and not words.old and not words.beside:
            return
        at = self._at or f"paragraph {self._paragraphs + 1}"
        lines = words.text.split("\n")
        if level or sum(map(is_labelled, lines)) < 2:
            lines = [words.text] if words.text else []
        for line in lines:
            self._paragraphs += 1
            at = self._at or f"paragraph {self._paragraphs}"
            self.blocks.append(Prose(at, line, level, self._is_item, words.is_strong))
            self._is_item = False
        self.asides += [Aside(at, manner, said) for manner, said in words.beside]
        if words.old:
            self.asides.append(Aside(at, "struck", words.old))

    def _blank(self) -> None:
        """A line without words, which tells where a record may end."""
        if self.blocks and not (isinstance(self.blocks[-1], Prose) and not self.blocks[-1].text):
            self.blocks.append(Prose(self._at or f"paragraph {self._paragraphs}", ""))

    def _tell(self, manner: str, node: Node) -> None:
        if words := plain_text(node):
            at = self._at or f"paragraph {max(1, self._paragraphs)}"
            self.asides.append(Aside(at, manner, words[:LONGEST_TOLD]))

    def _holds_blocks(self, node: Node) -> bool:
        """Whether an element that stands in a line has one inside that does not."""
        return self._holds(node, BLOCKS)

    def _holds_tables(self, node: Node) -> bool:
        return any(each.tag == "table" or self._holds_tables(each) for each in node.elements())

    def _holds(self, node: Node, tags: frozenset[str]) -> bool:
        known = self._with_blocks.get(id(node))
        if known is None:
            known = any(each.tag in tags or self._holds(each, tags) for each in node.elements())
            self._with_blocks[id(node)] = known
        return known


def _is_of_contents(line: list[Inside]) -> bool:
    """Whether a line is nothing but links to places on the same page."""
    said = [each for each in line if not isinstance(each, str) or each.strip()]
    return bool(said) and all(
        not isinstance(each, str)
        and (each.tag == "br" or each.attributes.get("href", "").startswith("#"))
        for each in said
    )
