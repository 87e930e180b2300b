"""How a file of the plan is laid out: keys in order, long words folded, free text in blocks."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from planctl.storage.scalars import fold_text, quoted, write_scalar, write_text
from planctl.storage.yaml_events import FREE_TEXT, Plain

Keys = tuple[str | int, ...]
WIDTH = 78
"""Columns of a line of the plan's own words, the key included."""
STEP = 2


class Notes(NamedTuple):
    """Comments by the entry they belong to, without indentation; "" is an empty line.

    `above` stand on lines of their own, `beside` behind a value. `head` begins the file and `tail`
    ends it.
    """

    head: tuple[str, ...]
    above: dict[Keys, tuple[str, ...]]
    beside: dict[Keys, tuple[str, ...]]
    tail: tuple[str, ...] = ()

    @property
    def comments(self) -> list[str]:
        """Every comment, sorted."""
        parts = (self.head, *self.above.values(), *self.beside.values(), self.tail)
        return sorted(line for part in parts for line in part if line)

    def without_empty_lines(self) -> "Notes":
        """The same comments closed up."""
        return Notes(
            _written(self.head),
            {keys: _written(lines) for keys, lines in self.above.items()},
            self.beside,
            _written(self.tail),
        )


NO_NOTES = Notes((), {}, {})


def _written(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


class Page(NamedTuple):
    """How one kind of file is laid out.

    `order` gives the keys of the map at a place, in their order; a key it does not name keeps its
    place after them. `blocks` are the keys whose text is free. `quotes` is whether free text goes in
    quotation marks, for text that no block can hold.
    """

    order: Callable[[Keys], Sequence[str]]
    blocks: frozenset[str]
    notes: Notes = NO_NOTES
    quotes: bool = False

    def text(self, data: dict[str, Plain]) -> str:
        """The whole file, ending in a line break."""
        lines = [*self.notes.head, *self._map(data, (), 0), *self.notes.tail]
        return "".join(f"{line}\n" for line in lines)

    def _map(self, data: dict[str, Plain], at: Keys, indent: int) -> list[str]:
        places = {key: place for place, key in enumerate(self.order(at))}
        lines: list[str] = []
        for key in sorted(data, key=lambda key: places.get(key, len(places))):
            lines += self._entry(key, data[key], (*at, key), indent)
        return lines

    def _entry(self, key: str, value: Plain, at: Keys, indent: int) -> list[str]:
        name = f"{' ' * indent}{write_scalar(key)}:"
        first, *rest = self._value(key, value, at, indent, len(name) + 1)
        remarks = self.notes.beside.get(at, ())
        if key in FREE_TEXT and value:  # behind free text a comment looks like words cut off
            above = [f"{' ' * indent}{remark}" for remark in remarks]
            remarks = ()
        else:
            above = []
        opening = " ".join(part for part in (name, first, *remarks) if part)
        return [*self._above(at, indent), *above, opening, *rest]

    def _above(self, at: Keys, indent: int) -> list[str]:
        return [f"{' ' * indent}{line}".rstrip() for line in self.notes.above.get(at, ())]

    def _value(self, key: str, value: Plain, at: Keys, indent: int, used: int) -> list[str]:
        """The value's lines: the first stands behind the key, the others on their own."""
        if isinstance(value, str):
            return self._words(key, value, indent + STEP, used) if value else [""]
        if isinstance(value, dict):
            return ["", *self._map(value, at, indent + STEP)]
        if not value:
            return ["[]"]
        items = (self._item(item, (*at, n), indent + STEP) for n, item in enumerate(value))
        return ["", *(line for lines in items for line in lines)]

    def _words(self, key: str, value: str, indent: int, used: int) -> list[str]:
        if key in self.blocks:
            return [quoted(value)] if self.quotes else write_text(value, indent)
        line = write_scalar(value)
        folded = _folded(value, indent)
        is_sentence = line[0] == '"' and " " in value.strip() and folded[0][0] == ">"
        return folded if used + len(line) > WIDTH or is_sentence else [line]

    def _item(self, item: Plain, at: Keys, indent: int) -> list[str]:
        margin = " " * indent
        if isinstance(item, str):
            beside = " ".join(self.notes.beside.get(at, ()))
            return [*self._above(at, indent), f"{margin}- {write_scalar(item)} {beside}".rstrip()]
        lines = self._map(item, at, indent + STEP) if isinstance(item, dict) else ["[]"]
        opened = next((n for n, line in enumerate(lines) if line.strip()[:1] not in ("", "#")), 0)
        # What stands above an item's first key stands above its dash.
        above = [line[STEP:] for line in lines[:opened]]
        first = f"{margin}- {lines[opened].lstrip(' ')}"
        return [*self._above(at, indent), *above, first, *lines[opened + 1 :]]


def _folded(value: str, indent: int) -> list[str]:
    """Words folded to the width; a line break at their very end is kept by the sign."""
    body = value.removesuffix("\n")
    lines = fold_text(body, indent, WIDTH)
    if body != value and lines[0] == ">-":
        return [">", *lines[1:]]
    return lines if body == value else write_text(value, indent)
