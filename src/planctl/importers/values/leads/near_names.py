"""Names that may be the same body, written in two ways."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from planctl.importers.values.leads.pieces import loose
from planctl.importers.values.leads.words import GROUPS, INITIALS, TEAMS

Pair: TypeAlias = tuple[str, str]
_Short: TypeAlias = tuple[str, tuple[str, ...]]

_SMALL = frozenset(("of", "and", "the", "for", "y", "yr", "a", "ac"))
_GENERIC = (
    GROUPS | TEAMS | frozenset(("all", "our", "local", "staff", "partner", "lead", "group", "pob"))
) - {"schools", "colleges", "universities", "charities", "councils", "authorities", "forces"}
"""Words that may be added to a name, or left out, without another body being meant."""
_UNTOLD = _GENERIC | _SMALL
_MOST_WORDS = 10
_HEADS = frozenset(("police", "council", "executive", "cabinet", "board", "health board", "uhb"))
"""Single words that people write for the one body whose name ends so."""
_CLOSE = 0.84
_FEWEST_LETTERS = 4
_MOST_ALIKE = 40
"""Names that share a beginning: of more than these no misspelling is looked for."""


def near_pairs(names: Sequence[str]) -> list[Pair]:
    """Pairs of names that may be one body, in the order of the names, each once.

    Each name is looked up by its words and initials, so the work grows with the names.
    """
    place = {name: at for at, name in enumerate(names)}
    found: dict[Pair, None] = {}
    readers = (_by_generic_words, _by_initials, _by_shared_initials, _by_head, _by_spelling)
    for reader in readers:
        for one, other in reader(names):
            if one != other:
                found[(one, other) if place[one] < place[other] else (other, one)] = None
    return sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))


def _bare(name: str) -> tuple[str, ...]:
    """The words that tell one body from another; all of them where none does."""
    words = tuple(loose(name).split())
    return tuple(word for word in words if word not in _GENERIC)


def _by_generic_words(names: Sequence[str]) -> Iterator[Pair]:
    """As "Education" and "Education colleagues", "partners" and "All partners"."""
    by_words: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        by_words[_bare(name)].append(name)
    for bare, alike in by_words.items():
        if bare:
            yield from ((alike[0], other) for other in alike[1:_MOST_ALIKE])
    for alike in _by_last_word(by_words.get((), [])).values():
        yield from ((alike[0], other) for other in alike[1:_MOST_ALIKE])


def _by_last_word(names: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[loose(name).rpartition(" ")[2]].append(name)
    return found


def _by_initials(names: Sequence[str]) -> Iterator[Pair]:
    """As "HSG leads" and "Housing Support Grant Teams", "C&V UHB" and "Cardiff & Vale UHB"."""
    spelt: dict[_Short, list[str]] = defaultdict(list)
    for name in names:
        for short in spelt_out(name):
            spelt[short].append(name)
    for name in names:
        words = loose(name).split()
        for initials in _initials(name):
            rest = tuple(w for w in words if w not in _UNTOLD and w not in _written(initials))
            yield from ((name, other) for other in spelt.get((initials, rest), ())[:_MOST_ALIKE])


def _initials(name: str) -> list[str]:
    words = re.split(r"[\s()]+", name)
    return [w.replace("&", "").casefold() for w in words if INITIALS.fullmatch(w) and len(w) < 9]


def _written(initials: str) -> tuple[str, ...]:
    """The words that a name holds for its initials once it is compared: "C&V" has become "c and v"."""
    return (initials, *initials)


def spelt_out(name: str) -> set[_Short]:
    """Every way to shorten words of a name to initials, each with the other words that remain."""
    words = loose(name).split()[:_MOST_WORDS]
    found = set()
    for begin, end in combinations(range(len(words) + 1), 2):
        remain = tuple(w for w in (*words[:begin], *words[end:]) if w not in _UNTOLD)
        run = words[begin:end]
        for kept in (run, [word for word in run if word not in _SMALL]):
            if len(kept) > 1:
                found.add(("".join(word[0] for word in kept), remain))
    return found


def _by_shared_initials(names: Sequence[str]) -> Iterator[Pair]:
    """As "HR Team" and "HRPS": initials that others begin with."""
    short: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for initials in _initials(name):
            if all(w in _GENERIC or w == initials for w in loose(name).split()):
                short[initials].append(name)
    for name in [name for alike in short.values() for name in alike]:
        for initials in _initials(name):
            for end in range(2, len(initials)):
                yield from ((name, other) for other in short.get(initials[:end], ()))


def _by_head(names: Sequence[str]) -> Iterator[Pair]:
    """As "Police" and "South Wales Police", where only one name ends so."""
    heads = {loose(name): name for name in names if loose(name) in _HEADS}
    for head, short in heads.items():
        longer = [n for n in names if n != short and loose(n).endswith(f" {head}")]
        if len(longer) == 1:
            yield short, longer[0]


def _by_spelling(names: Sequence[str]) -> Iterator[Pair]:
    """Names of as many words that differ in the spelling of one: "Adult Services", "Adults Services"."""
    blocks: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in names:
        said = loose(name)
        blocks[(len(said.split()), said[:2])].append(name)
    for alike in blocks.values():
        for one, other in combinations(alike[:_MOST_ALIKE], 2):
            if _is_misspelt(loose(one).split(), loose(other).split()):
                yield one, other


def _is_misspelt(one: list[str], other: list[str]) -> bool:
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differ) != 1:
        return False
    a, b = differ[0]
    if a[0] != b[0] or min(len(a), len(b)) < _FEWEST_LETTERS or not (a + b).isalpha():
        return False
    if sorted(a) == sorted(b) or (a in _GENERIC and b in _GENERIC):
        return True
    from difflib import SequenceMatcher  # only names that are nearly alike pay for loading it

    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _CLOSE
