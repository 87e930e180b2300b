"""How the elements of a page look: which are hidden, struck out, or filled with a colour."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planctl.importers.reading.web.colours import colour_of
from planctl.importers.reading.web.tree import Node

MOST_RULES = 5_000
"""Rules of a page's style that are looked at."""
_OF_CLASS = re.compile(r"[a-z0-9]{0,10}\.(?P<name>[\w-]{1,80})", re.IGNORECASE)
_COMMENT = re.compile(r"/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)")
_HIDDEN = (
    ("display", "none"),
    ("visibility", "hidden"),
    ("visibility", "collapse"),
    ("mso-hide", "all"),
)


class Look(NamedTuple):
    """How one element looks by itself. `fill` is "#RRGGBB", or "" for none."""

    fill: str = ""
    is_hidden: bool = False
    is_struck: bool = False


class Styles:
    """The rules of a page for classes of elements. Rules for print or for some screens are left out."""

    def __init__(self, root: Node) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        for number, (selector, said) in enumerate(_rules(_style_text(root))):
            if number >= MOST_RULES:
                break
            for each in selector.split(","):
                if found := _OF_CLASS.fullmatch(each.strip()):
                    self._rules.setdefault(found["name"], {}).update(_declared(said))

    def look(self, node: Node) -> Look:
        """How an element looks: by its classes, its own style and its old attributes."""
        said: dict[str, str] = {}
        for name in node.attributes.get("class", "").split()[:30]:
            said.update(self._rules.get(name, {}))
        said.update(_declared(node.attributes.get("style", "")))
        fill = (
            said.get("background-color")
            or said.get("background")
            or node.attributes.get("bgcolor", "")
        )
        hidden = node.attributes.get("hidden", "shown") != "shown"
        return Look(
            colour_of(fill[:200]),
            hidden or any(value in said.get(name, "") for name, value in _HIDDEN),
            any("line-through" in said.get(f"text-decoration{end}", "") for end in ("", "-line")),
        )


def _style_text(root: Node) -> str:
    """The words of every style element."""
    found: list[str] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.tag == "style":
            found += [each for each in node.inside if isinstance(each, str)]
        waiting.extend(reversed(node.elements()))
    return _COMMENT.sub("", "\n".join(found)).replace("<!--", "").replace("-->", "")


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Each rule's selector and what it declares, but those inside "@media" and the like."""
    is_inside = False
    for part in text.split("}"):
        selector, opens, said = part.partition("{")
        if not opens:
            is_inside = False
        elif selector.strip().startswith("@"):
            is_inside = "{" in said
        elif not is_inside:
            yield selector, said


def _declared(said: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in said[:5000].split(";"))
    return {name.strip().lower(): value.strip().lower() for name, _, value in pairs if value}
