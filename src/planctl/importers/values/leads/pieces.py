"""How one cell of leads is cut into the names in it: surely, with evidence, or by what a person says."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from planctl.importers.values.leads.words import INITIALS, is_full_name, kind_of
from planctl.importers.values.wording import folded, one_line, tidy

_SURE = re.compile(r"\s*(?:\band/or\b|\ba/neu\b|[/;+|])\s*")
_COMMA = re.compile(r"\s*,\s*(?:(?:and|&|a|ac)\s+)?")
_AND = re.compile(r"\s*&\s*|\s+(?:and|a|ac)\s+", re.IGNORECASE)
_NUMBER = r"(?:\d{1,2}|[a-h])[.)]"
_BULLET = re.compile(rf"^\s*(?:[•●▪◦‣∙·o*–-]|{_NUMBER})\s+")
_NUMBERED = re.compile(rf"\s+(?={_NUMBER}\s)")
_GOES_ON = re.compile(r"(?:[/;,+&(-]|\b(?:and|of|the|for|a|ac|y|yr))$", re.IGNORECASE)
_GOING_ON = re.compile(r"[/;,+&)(-]|(?:and|of|the|for|a|ac)\b", re.IGNORECASE)
_COUPLED = re.compile(
    r"(?:.*\b)?(?:health (?:and|&) social care|police (?:and|&) crime|policing (?:and|&) crime"
    r"|fire (?:and|&) rescue|cardiff (?:and|&) (?:the )?vale|caerdydd a'r fro|violence (?:and|&)"
    r"|children (?:and|&) (?:young people|famil)|children, (?:young people|families)"
    r"|communities (?:and|&) housing|housing (?:and|&) communities|policy (?:and|&) performance"
    r"|equality (?:and|&) diversity|learning (?:and|&) development|safe (?:and|&) together"
    r"|gypsy (?:and|&) traveller|research (?:and|&) development|iechyd a gofal|heddlu a throseddu"
    r"|tân ac achub|plant a (?:phobl|theulu)).*"
)
"""Pairs of words that are one name wherever they stand, in small letters."""

_OWN = frozenset(("police", "council", "government", "commissioner", "heddlu"))
"""Last words of bodies whose names seldom begin with what another does: "Health and Kent Police" is two."""


class Standing(NamedTuple):
    """What is known of names when a cell is cut: those that stand alone somewhere, as `loose` has them."""

    alone: frozenset[str]

    def is_alone(self, name: str) -> bool:
        """Whether the name stands alone somewhere."""
        return loose(name) in self.alone

    def is_full(self, name: str) -> bool:
        """Whether a name is whole: it says so itself, or stands alone somewhere."""
        return self.is_alone(name) or is_full_name(name)


def loose(name: str) -> str:
    """A name as variants of it share: small letters, without apostrophes, hyphens, stops or "the"."""
    said = re.sub(r"['.\"]", "", folded(name).replace("&", " and ").replace("-", " "))
    return " ".join(word for word in said.split() if word not in ("the", "y", "yr")) or folded(name)


def lead_line(text: str, is_name: Callable[[str], bool] = lambda _: False) -> str:
    """The words of a cell on one line, its lines set apart by ";" where each has a name.

    `is_name` tells a name that stands elsewhere: one that is broken over two lines is joined.
    """
    said = tidy(text)
    said = _NUMBERED.sub("\n", said) if re.match(_NUMBER, said) else said
    lines = [_BULLET.sub("", line) for line in said.split("\n")]
    made = ""
    for line in (line.strip() for line in lines):
        if not line:
            continue
        joined = _GOES_ON.search(made) or _GOING_ON.match(line) or is_name(f"{made} {line}")
        gap = " " if joined or line[:1].islower() else "; "
        made = f"{made}{gap}{line}" if made else line
    return made


def sure_pieces(words: str) -> list[str]:
    """The pieces that signs set apart for sure; a stroke within brackets sets nothing apart."""
    pieces, begun, depth = [], 0, 0
    for found in re.finditer(rf"[()]|{_SURE.pattern}", words):
        sign = found[0]
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign not in "()" and not depth:
            pieces.append(words[begun : found.start()])
            begun = found.end()
    pieces.append(words[begun:])
    return [piece for each in pieces if (piece := _trimmed(each))]


def standing(cells: Iterable[str], known: Iterable[str]) -> Standing:
    """The names that stand alone in some cell or between sure signs, and those that are known."""
    pieces = {piece for words in cells for piece in sure_pieces(words)}
    alone = {loose(piece) for piece in pieces if not _may_be_several(piece)}
    return Standing(frozenset(alone | {loose(name) for name in known}))


class Cut(NamedTuple):
    """How words are cut; `is_sure` is False where nothing proves it."""

    names: tuple[str, ...]
    is_sure: bool = True


def cut(words: str, stands: Standing) -> Cut:
    """The names in a piece without sure signs, as evidence has them.

    What stands alone elsewhere, or ends as a body's name does, is a name of its own; what has none
    of this in it is one name.
    """
    if not _may_be_several(words) or stands.is_alone(words):
        return Cut((words,))
    elements = [each for part in _COMMA.split(words) if (each := _trimmed(part))]
    if len(elements) > 1:
        return _list(words, elements, stands)
    return _couple(words, stands)


def _list(words: str, elements: list[str], stands: Standing) -> Cut:
    """Names between commas: several where each of them is one."""
    cuts = [cut(each, stands) for each in elements]
    names = tuple(name for each in cuts for name in each.names)
    proven = [_is_proven(each, stands) for each in names]
    if all(proven):
        return Cut(names, all(each.is_sure for each in cuts))
    if proven[0] and sum(proven) > 1 and len(names) > 2:
        return Cut(names)  # no name begins with two others
    return Cut(names if any(proven[:-1]) else (words,), False)


def _couple(words: str, stands: Standing) -> Cut:
    """Names on both sides of "and": one name unless something proves that they are two."""
    if _is_coupled(words):
        return _after_coupled(words, stands)
    parts = [part for each in _AND.split(words) if (part := _trimmed(each))]
    if len(parts) < 2:
        return Cut((words,))
    full = [stands.is_full(part) for part in parts]
    if all(full) and not ("&" in words and _are_initials(parts, stands)):
        return Cut(tuple(parts))
    if not any(full[:-1]) and not _stands_apart(parts[-1], stands):
        if "&" in words or is_full_name(words):
            return Cut((words,))  # "Housing & Communities", "Cardiff and Vale UHB", "HR & OD"
        return Cut((words,), False)
    if "&" in words and _are_initials(parts, stands):
        return Cut((words,))
    is_several = any(f and is_full_name(p) and " " in p for f, p in zip(full, parts, strict=True))
    return Cut(tuple(parts) if is_several else (words,), False)


def _are_initials(parts: list[str], stands: Standing) -> bool:
    """Whether all the parts are initials that stand nowhere else: "HR & OD" is mostly one team."""
    return all(INITIALS.fullmatch(part) and not stands.is_alone(part) for part in parts)


def _stands_apart(name: str, stands: Standing) -> bool:
    """Whether the last of several parts is a body of its own, and not the end of one name."""
    is_body = " " in name and loose(name).rpartition(" ")[2] in _OWN
    return stands.is_alone(name) or is_body or kind_of(name) == "outside"


def _after_coupled(words: str, stands: Standing) -> Cut:
    """A coupled name may itself stand beside others: "Regional Team and Health and Social Care"."""
    for found in _AND.finditer(words):
        before, after = words[: found.start()], words[found.end() :]
        for one, coupled in ((before, after), (after, before)):
            if _is_coupled(coupled) and not _is_coupled(one) and stands.is_full(one):
                first, second = cut(before, stands), cut(after, stands)
                return Cut(first.names + second.names, first.is_sure and second.is_sure)
    return Cut((words,))


def _is_proven(name: str, stands: Standing) -> bool:
    return stands.is_full(name) or _is_coupled(name)


def _is_coupled(name: str) -> bool:
    return bool(_COUPLED.fullmatch(folded(name)))


def _may_be_several(words: str) -> bool:
    return "," in words or bool(_AND.search(words))


def parts_of(words: str) -> tuple[str, ...]:
    """The pieces between all signs and words that may set names apart."""
    pieces = (part for each in _COMMA.split(words) for part in _AND.split(each))
    return tuple(part for each in pieces if (part := _trimmed(each)))


def _trimmed(piece: str) -> str:
    said = one_line(piece).strip(" ,;:&")
    return said.rstrip(".") if said.count(".") == 1 else said
