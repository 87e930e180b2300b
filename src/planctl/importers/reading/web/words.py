"""The words inside an element, with what stands beside them: struck out, hidden, pictures, notes."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from planctl.importers.reading.lines.labels import lone_label
from planctl.importers.reading.web.styles import Styles
from planctl.importers.reading.web.tree import BLOCKS, Inside, Node

SILENT = frozenset(
    {"script", "style", "head", "template", "noscript", "title", "option", "datalist"}
)
"""Elements whose words nobody sees on the page."""
_STRUCK = frozenset({"del", "s", "strike"})
_STRONG = frozenset({"strong", "b"})
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_MARKER = re.compile(r"[\[(]?(?:\d{1,3}|[a-z])[\])]?")
_POWERS = {"2": "²", "3": "³"}
_NUMBER = re.compile(r"\(?(?:[A-Za-z]{0,4}[ .-]?\d[\d.]*[a-z]?[.):]?|[A-Za-z]{1,4}[.)])")
_ITEM = "• "
"""What stands before each item of a list in a cell, as in other documents."""
_SIGN_ALONE = re.compile(r"•\s+")
_TWICE = re.compile(r":[ ]*:")


class Words(NamedTuple):
    """What an element says. `old` is struck out in it; `beside` is (manner, words); `fill` a colour."""

    text: str
    old: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    fill: str = ""
    is_strong: bool = False


def words_in(nodes: Iterable[Inside], styles: Styles, labels: bool = False) -> Words:
    """The words of elements that stand together; a block among them, and a break, begin a new line.

    With `labels` a known label that is printed bold has a colon after it.
    """
    writing = _Writing(styles, labels)
    for node in nodes:
        writing.take(node)
    return writing.words()


class _Writing:
    """Words as they are put together."""

    def __init__(self, styles: Styles, labels: bool) -> None:
        self._styles = styles
        self._labels = labels
        self._said: list[str] = []
        self._struck: list[str] = []
        self._beside: list[tuple[str, str]] = []
        self._pictures: list[str] = []
        self._fill = ""
        self._strong = self._plain = 0

    def take(self, node: Inside, struck: bool = False, strong: bool = False) -> None:
        """Words, or an element with all inside it."""
        if isinstance(node, str):
            self._say(node, struck, strong)
        elif _is_sign(node):
            self._number(plain_text(node), struck)
        elif node.tag not in SILENT:
            look = self._styles.look(node)
            if look.is_hidden:
                self._tell("hidden", node)
                return
            self._fill = self._fill or look.fill
            self._element(node, struck or look.is_struck or node.tag in _STRUCK, strong)

    def _element(self, node: Node, struck: bool, strong: bool) -> None:
        if node.tag == "br":
            self._put("\n", struck)
        elif node.tag == "sup" and self._is_marker(node):
            self._tell("footnote", node)
        elif node.tag in ("img", "svg") or not _has_words(node):
            self._picture(node, struck)
        elif node.tag == "table":
            self._table(node, struck)
        else:
            self._inside(node, struck, strong or node.tag in _STRONG)

    def _inside(self, node: Node, struck: bool, strong: bool) -> None:
        if node.tag == "ins":
            self._tell("inserted", node)
        if node.tag in BLOCKS:
            self._put("\n", struck)
        is_list = not self._labels and node.tag == "ul" and len(node.elements()) > 1
        for each in node.inside:
            if is_list and not isinstance(each, str) and each.tag == "li":
                self._put(f"\n{_ITEM}", struck)
            self.take(each, struck, strong)
        if self._labels and node.tag in _STRONG and lone_label(plain_text(node)):
            self._put(": ", struck)
        if node.tag in BLOCKS:
            self._put("\n", struck)

    def _table(self, node: Node, struck: bool) -> None:
        """A table inside: each row a line."""
        waiting = list(reversed(node.elements()))
        while waiting:
            each = waiting.pop()
            if each.tag == "tr":
                cells = (words_in(cell.inside, self._styles).text for cell in each.elements())
                self._put(f"\n{' | '.join(filter(None, cells))}\n", struck)
            else:
                waiting.extend(reversed(each.elements()))

    def _say(self, text: str, struck: bool, strong: bool) -> None:
        if text.strip():
            if strong:
                self._strong += 1
            else:
                self._plain += 1
        self._put(_SPACES.sub(" ", text), struck)

    def _put(self, text: str, struck: bool) -> None:
        (self._struck if struck else self._said).append(text)

    def _tell(self, manner: str, node: Node) -> None:
        if words := plain_text(node):
            self._beside.append((manner, words))

    def _picture(self, node: Node, struck: bool) -> None:
        """A picture, also one made of an empty element, by the words that stand for it."""
        names = ("alt", "aria-label", "title")
        said = next((said for name in names if (said := node.attributes.get(name, "").strip())), "")
        said = said or (_title(node) if node.tag == "svg" else "")
        if node.tag in ("img", "svg") or said:
            self._beside.append(("picture", said))
        if said and not struck:
            self._pictures.append(" ".join(said.split()))
        if node.tag in BLOCKS:
            self._put("\n", struck)

    def _number(self, sign: str, struck: bool) -> None:
        """What Word wrote before an item: a number is said, a bullet is not."""
        if _NUMBER.fullmatch(sign):
            self._put(f"{sign} ", struck)

    def _is_marker(self, node: Node) -> bool:
        """Whether raised letters point to a note; a power is set as one."""
        text = plain_text(node)
        if not _MARKER.fullmatch(text):
            return False
        if text in _POWERS and "".join(self._said).endswith(("m", "km", "cm")):
            self._said.append(_POWERS[text])
        return True

    def words(self) -> Words:
        """All that was said. Where nothing was, it is what stands for the pictures."""
        text = _lines(_SIGN_ALONE.sub(_ITEM, "".join(self._said))) or " ".join(
            f"[picture: {p}]" for p in self._pictures
        )
        if self._labels:
            text = _TWICE.sub(":", text)
        old = _lines(" ".join(self._struck)).replace("\n", " ")
        return Words(
            text, old, tuple(self._beside), self._fill, self._strong > 0 and not self._plain
        )


def _is_sign(node: Node) -> bool:
    """Whether an element is the bullet or number that Word writes before an item."""
    return "mso-list:ignore" in node.attributes.get("style", "").lower().replace(" ", "")


def plain_text(node: Node) -> str:
    """All words inside an element in one line, however they look."""
    found: list[str] = []
    waiting: list[Inside] = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            found.append(each)
        elif each.tag not in SILENT:
            waiting.extend(reversed(each.inside))
    return " ".join("".join(found).split())


def _title(node: Node) -> str:
    """The title of a drawing."""
    titles = (each for each in node.elements() if each.tag == "title")
    return " ".join(words for title in titles for words in title.inside if isinstance(words, str))


def _has_words(node: Node) -> bool:
    waiting: list[Inside] = list(node.inside)
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            if each.strip():
                return True
        elif each.tag in ("img", "svg", "br", "i", "span"):
            return True
        else:
            waiting.extend(each.inside)
    return False


def _lines(text: str) -> str:
    lines = (" ".join(line.split(" ")).strip() for line in text.split("\n"))
    return "\n".join(_SPACES.sub(" ", line) for line in lines if line)
