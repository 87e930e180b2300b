"""The aims of one document or several: the same title is the same aim."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planctl.importers.doubts import Questions
from planctl.importers.outline import Chapter, Outline
from planctl.importers.proposal import NewAim
from planctl.importers.rows import Row
from planctl.importers.values.actions import Reading
from planctl.importers.values.commitments import Gathering, has_commitment
from planctl.importers.values.otherwise import Voice, standing
from planctl.importers.values.timescales import ask_missing
from planctl.importers.values.wording import folded, one_line, slug, tidy, unique
from planctl.model.plan import Aim

_FOLDERS = ("rounds", "frozen", "imports", "evidence")
"""Folders of a plan that are no aim's."""
_CAPITALS = re.compile(r"\b[A-ZÀ-ÞŴŶ][A-ZÀ-ÞŴŶ&0-9]+\b")
_NAMES = re.compile(r"(?<=[a-zà-þŵŷ,;] )[A-ZÀ-ÞŴŶ][a-zà-þŵŷ]+\b")
_SMALL = re.compile(r"\b[a-zà-þŵŷ]+\b")
_WORD = re.compile(r"[^\s–—-]+")


def aims_of(
    outlines: Sequence[Outline], known: Sequence[Aim], reading: Reading
) -> tuple[NewAim, ...]:
    """The aims in the order in which the documents have them, with ids that the plan knows or new ones."""
    chapters: dict[str, list[Chapter]] = {}
    files: dict[str, list[int]] = {}
    for number, outline in enumerate(outlines):
        for chapter in outline.chapters:
            chapters.setdefault(folded(chapter.title), []).append(chapter)
            files.setdefault(folded(chapter.title), []).append(number)
    spelt = _spelt(chapters.values())
    by_title = {folded(aim.title): aim for aim in known}
    ids = {*_FOLDERS, *(aim.id for aim in known)}
    promises = any(has_commitment(row) for parts in chapters.values() for row in _rows(parts))
    rows: list[tuple[Row, str]] = []
    made = []
    for key, parts in chapters.items():
        aim = by_title.get(key)
        title = aim.title if aim else in_small_letters(one_line(parts[0].title), spelt)
        identity = aim.id if aim else unique(slug(title) or "aim", ids)
        gathering = Gathering(title, reading, is_asked_alone=promises)
        for part, file in zip(parts, files[key], strict=True):
            gathering.add(part.rows, file)
            gathering.add(part.future, file, is_future=True)
        rows += gathering.timescales
        names = [outlines[file].name for file in files[key]]
        statement = _statement(identity, parts, names, reading.questions)
        made.append(_aim(identity, title, statement, parts, gathering))
    ask_missing(rows, reading.questions)
    return tuple(made)


def _rows(parts: Iterable[Chapter]) -> Iterator[Row]:
    for part in parts:
        yield from (*part.rows, *part.future)


def in_small_letters(title: str, spelt: Mapping[str, str]) -> str:
    """A title in capitals as a person writes it: "PREPARE" is Prepare.

    `spelt` has the words, in capitals, that are written otherwise: initials, and names.
    """
    if not title.isupper():
        return title
    small = _WORD.sub(lambda word: _small(word[0], spelt), title)
    return small[:1].upper() + small[1:]


def _small(word: str, spelt: Mapping[str, str]) -> str:
    bare = word.strip("(),.:;'’\"")
    return word.replace(bare, spelt[bare]) if bare in spelt else word.lower()


def _spelt(chapters: Iterable[list[Chapter]]) -> dict[str, str]:
    """How the words under aims write initials, and names that never stand there in small letters."""
    texts = [text for parts in chapters for text in _texts(parts) if not text.isupper()]
    named = {name for text in texts for name in _NAMES.findall(text)}
    small = {word.upper() for text in texts for word in _SMALL.findall(text)}
    found = {name.upper(): name for name in sorted(named) if name.upper() not in small}
    return found | {word: word for text in texts for word in _CAPITALS.findall(text)}


def _texts(parts: list[Chapter]) -> Iterator[str]:
    yield from (part.statement for part in parts)
    for row in _rows(parts):
        yield from (row.words(role) for role in ("commitment", "action"))


def _statement(identity: str, parts: list[Chapter], names: list[str], questions: Questions) -> str:
    """What the aim wants, as one of the documents says."""
    voices = [Voice(n, tidy(p.statement)) for n, p in zip(names, parts, strict=True)]
    return voices[standing(f"statement {identity}", voices, questions)].words


def _aim(
    identity: str, title: str, statement: str, parts: list[Chapter], gathering: Gathering
) -> NewAim:
    kind = next((part.kind for part in parts if part.kind != "aim"), "aim")
    narrative = "\n\n".join(part.narrative for part in parts if part.narrative)
    return NewAim(identity, title, statement, kind, gathering.finished(), narrative)
