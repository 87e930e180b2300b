"""What each aim wants, where a document tells it before its chapters: in a table, or in a list."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from planctl.importers.chapters.front import Front
from planctl.importers.chapters.headings import named
from planctl.importers.chapters.labels import AIMS, bare
from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose

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
            lines = [[said for said in line if said.words.strip()] for line in block.cells]
            found = _matched(lines, keys)
            if found:
                front.claim(n)
                _claim_heading(front, n)
                return found
    return {}


def _matched(lines: Sequence[Sequence[Said]], keys: set[str]) -> dict[str, str]:
    """Titles over their statements, or beside them, or in one cell with them."""
    over = [
        (above, below)
        for upper, lower in pairwise(lines)
        if len(upper) == len(lower)
        for above, below in zip(upper, lower, strict=True)
    ]
    beside = [(line[0], line[1]) for line in lines if len(line) >= 2]
    for pairs in (over, beside):
        found = {key_of_title(a.words): _plain(b.words) for a, b in pairs}
        found = {t: words for t, words in found.items() if t in keys and _is_none_of(words, keys)}
        if len(found) >= max(1, (len(keys) + 1) // 2):
            return found
    return _from_whole((said.words for line in lines for said in line), keys)


def key_of_title(words: str) -> str:
    """A title as it is compared with a chapter's: without its number."""
    return bare(named(" ".join(words.split()))[0])


def _is_none_of(words: str, keys: set[str]) -> bool:
    """Whether words are no title themselves."""
    return key_of_title(words) not in keys


def _plain(words: str) -> str:
    return " ".join(words.split())


def _from_whole(texts: Iterable[str], keys: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        title, words = _split(text, keys)
        if title:
            found.setdefault(title, words)
    return found if len(found) >= max(1, (len(keys) + 1) // 2) else {}


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
