"""Parts of a page that a reader opens, each by a line or button that is its heading."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from planctl.importers.reading.web.tree import HEADINGS, Inside, Node

_TEXT = frozenset({"table", "dl", "p", *HEADINGS})
_LOWEST = 6


class Openings:
    """The levels of such headings, as the page is read from top to bottom."""

    def __init__(self) -> None:
        self._above = self._first = self._depth = 0

    def heading(self, level: int) -> None:
        """A heading of the page itself was met."""
        self._above = level

    @contextmanager
    def inside(self) -> Iterator[None]:
        """While what such a part holds is read."""
        self._depth += 1
        yield
        self._depth -= 1

    @property
    def level(self) -> int:
        """That of the next: one below the heading that all of them stand under, lower inside another."""
        if not self._first or self._above < self._first:
            self._first = self._above + 1
        return min(self._first + max(0, self._depth - 1), _LOWEST)


def is_opening(node: Node, beside: Sequence[Inside], at: int) -> bool:
    """Whether an element is a button that opens a part of the text, which stands after it.

    `beside` are it and what stands beside it, `at` is its place there. Of several buttons not each
    need say what it is.
    """
    if node.tag != "button" or not any(map(_is_opener, beside)):
        return False
    following = next((each for each in beside[at + 1 : at + 4] if not isinstance(each, str)), None)
    return following is not None and _holds_text(following)


def _is_opener(node: Inside) -> bool:
    return not isinstance(node, str) and node.tag == "button" and "aria-expanded" in node.attributes


def _holds_text(node: Node) -> bool:
    return node.tag in _TEXT or any(map(_holds_text, node.elements()))
