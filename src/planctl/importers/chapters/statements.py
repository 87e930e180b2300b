"""What each aim wants, where a document tells it before its chapters: in a table, or in a list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from planctl.importers.chapters.facts.front import Front
from planctl.importers.chapters.headings import named
from planctl.importers.chapters.labels import AIMS, bare
from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.columns.headings import meaning_of

Pairs: TypeAlias = Sequence[tuple[Said, Said]]
_STATING = frozenset(("aim", "commitment", "detail"))
"""The fields that a heading over statements may mean: those of a number, a date or a lead say nothing of it."""
_FEWEST = 4
"""Words of a statement; fewer are a title."""


def statements_of(front: Front, titles: Sequence[str], questions: Questions) -> Mapping[str, str]:
    """By the folded title of an aim what it wants; where that was found is claimed."""
    return (
        _in_tables(front, titles)
        or _in_overview(front, titles)
        or _in_list(front, titles, questions)
    )


def _in_tables(front: Front, titles: Sequence[str]) -> dict[str, str]:
    keys = {bare(title) for title in titles}
    for n, block in enumerate(front.blocks):
        if isinstance(block, Table) and not block.is_plan and n not in front.claimed:
            found = _matched(block.cells, keys)
            if found:
                if _says_no_more(block.cells, found):
                    front.claim(n)
                    _claim_heading(front, n)
                return found
    return {}


def _matched(lines: Sequence[Sequence[Said]], keys: set[str]) -> dict[str, str]:
    """Titles over their statements, or beside them, or in one cell with them."""
    for pairs in (_over(lines), *_beside(lines, keys)):
        found = {key_of_title(a.words): _plain(b.words) for a, b in pairs}
        found = {title: words for title, words in found.items() if title in keys}
        if _are_enough(found, keys) and all(map(_states, found.values())):
            return found
    return _from_whole((said.words for line in lines for said in line), keys)


def _over(lines: Sequence[Sequence[Said]]) -> Pairs:
    told = [[said for said in line if said.words.strip()] for line in lines]
    return [
        pair
        for upper, lower in pairwise(told)
        if len(upper) == len(lower)
        for pair in zip(upper, lower, strict=True)
    ]


def _beside(lines: Sequence[Sequence[Said]], keys: set[str]) -> Iterator[Pairs]:
    """For each column beside the titles, whose heading may lead to what they want, those with its words."""
    first = lines[0] if lines else ()
    has_headings = bool(first) and key_of_title(first[0].words) not in keys
    for n in range(1, max(map(len, lines), default=0)):
        heading = first[n].words if has_headings and n < len(first) else ""
        roles = meaning_of(heading).roles
        if not roles or (_STATING & set(roles) and "action" not in roles):
            yield [(line[0], line[n]) for line in lines if n < len(line)]


def _states(words: str) -> bool:
    """Whether words are as many as a statement has, and not numbers."""
    return sum(any(map(str.isalpha, word)) for word in words.split()) >= _FEWEST


def _says_no_more(lines: Sequence[Sequence[Said]], found: Mapping[str, str]) -> bool:
    """Whether a table says nothing beside titles and statements but headings."""
    used = {*found.values(), *found}
    others = [
        [each for each in line if each.words.strip() and not _is_among(each.words, used)]
        for line in lines
    ]
    return not any(others[1:]) and len(others[0]) <= 2


def _is_among(words: str, used: set[str]) -> bool:
    return _plain(words) in used or key_of_title(words) in used or _split(words, used)[0] != ""


def _are_enough(found: Mapping[str, str], keys: set[str]) -> bool:
    return len(found) >= max(1, (len(keys) + 1) // 2)


def key_of_title(words: str) -> str:
    """A title as it is compared with a chapter's: without its number."""
    return bare(named(" ".join(words.split()))[0])


def _plain(words: str) -> str:
    return " ".join(words.split())


def _from_whole(texts: Iterable[str], keys: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        title, words = _split(text, keys)
        if title:
            found.setdefault(title, words)
    return found if _are_enough(found, keys) else {}


def _split(text: str, keys: set[str]) -> tuple[str, str]:
    """“Prevent – stop it …” or two lines, where the first part is a chapter's title."""
    for sign in ("\n", ":", " – ", " — ", " - "):
        head, _, tail = text.partition(sign)
        if tail.strip() and key_of_title(head) in keys:
            return key_of_title(head), _plain(tail)
    return "", ""


def _in_overview(front: Front, titles: Sequence[str]) -> dict[str, str]:
    """Titles that stand before the chapters as well, in boxes say, each with the words under it or after it."""
    keys = {bare(title) for title in titles}
    headed = [(n, *_headed(front, n, prose, keys)) for n, prose in front.free()]
    found = {
        key: (words, places)
        for n, key, words, places in reversed(headed)
        if words and _comes_again(front, n, key)
    }
    if len(found) < max(2, (len(keys) + 1) // 2):
        return {}
    for _, places in found.values():
        front.claim(*places)
    return {key: words for key, (words, _) in found.items()}


def _headed(front: Front, n: int, prose: Prose, keys: set[str]) -> tuple[str, str, tuple[int, ...]]:
    """The title in or over a paragraph, what it wants, and where both stand; "" for other paragraphs."""
    title, words = _split(prose.text, keys)
    if title and len(words.split()) >= _FEWEST:
        return title, words, (n,)
    below = next(front.free(n + 1), None)
    title = key_of_title(prose.text)
    if title not in keys or below is None or below[0] != n + 1 or front.is_heading(n + 1):
        return "", "", ()
    words = _plain(below[1].text)
    return (title, words, (n, n + 1)) if len(words.split()) >= _FEWEST else ("", "", ())


def _comes_again(front: Front, n: int, key: str) -> bool:
    """Whether a title stands over a chapter after a place."""
    for block in front.blocks[n + 1 :]:
        if isinstance(block, Prose):
            said = [block.text]
        else:
            aims = (row.words("aim") for row in block.rows)
            said = [block.title, *(words for _, words, _ in block.captions), *aims]
        if any(key_of_title(words) == key for words in said if words):
            return True
    return False


def _claim_heading(front: Front, n: int) -> None:
    before = front.blocks[n - 1] if n else None
    if isinstance(before, Prose) and AIMS.fullmatch(bare(before.text)):
        front.claim(n - 1)


def _in_list(front: Front, titles: Sequence[str], questions: Questions) -> dict[str, str]:
    """The paragraphs under AIMS: by the title in each, or else in the order of as many chapters."""
    heading = next((n for n, p in front.free() if AIMS.fullmatch(bare(p.text))), None)
    if heading is None:
        return {}
    items = _items(front, heading + 1)
    keys = {bare(title) for title in titles}
    found = _from_whole([prose.text for _, prose in items], keys)
    if found:
        front.claim(heading, *(n for n, p in items if _split(p.text, keys)[0]))
        return found
    said = [Said(prose.text, prose.at) for _, prose in items] or _cells(front, heading + 1)
    numbers = [n for n, _ in items] or [heading + 1]
    found = _in_order(said, titles, questions)
    if found:
        front.claim(heading, *numbers[: len(titles)])
    return found


def _cells(front: Front, n: int) -> list[Said]:
    """The cells of a table of no plan that stands at a place, where its titles are pictures."""
    block = front.blocks[n] if n < front.end else None
    if not isinstance(block, Table) or block.is_plan:
        return []
    return [said for line in block.cells for said in line if said.words.strip()]


def _items(front: Front, start: int) -> list[tuple[int, Prose]]:
    """The paragraphs from a place on, up to a heading or a table."""
    found: list[tuple[int, Prose]] = []
    for n, prose in front.free(start):
        is_other = bool(found) and prose.is_item != found[0][1].is_item
        if is_other or front.is_heading(n) or n != start + len(found):
            break
        found.append((n, prose))
    return found


def _in_order(items: Sequence[Said], titles: Sequence[str], questions: Questions) -> dict[str, str]:
    """As many statements as there are aims, each for the one at its place; that is asked."""
    statements = [_plain(said.words) for said in items[: len(titles)]]
    if len(titles) < 2 or len(items) != len(titles):
        return {}
    if any(len(words.split()) < _FEWEST for words in statements):
        return {}
    doubt = Doubt(
        key=key_of("statements", "\n".join(statements)),
        kind="statements",
        read=" | ".join(titles),
        places=tuple(said.at for said in items),
        choices=(Choice("in-order", "statements-in-order"), Choice("none", "statements-none")),
        taken="in-order",
        beside=" | ".join(statements),
    )
    if questions.ask(doubt) == "none":
        return {}
    return {bare(title): words for title, words in zip(titles, statements, strict=True)}
