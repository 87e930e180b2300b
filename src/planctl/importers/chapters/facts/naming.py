"""What a document is called: the lines at its top that name a plan."""

import re
from collections.abc import Sequence
from itertools import takewhile

from planctl.importers.chapters.facts.front import Front, is_label, is_plan_name
from planctl.importers.chapters.facts.particulars import is_particular
from planctl.importers.chapters.labels import (
    LABEL,
    VISION,
    alike,
    bare,
    is_future,
    is_generic,
    is_sentence,
)
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_ORGANISATION = re.compile(
    r"\b(?:council|partnership|board|trust|authority|cyngor|partneriaeth|bwrdd|ymddiriedolaeth|awdurdod)$"
    r"|^(?:cyngor|partneriaeth|bwrdd)\b"
)

_PROGRAMS = re.compile(
    r"(?:microsoft (?:word|excel)|word|excel|powerpoint|document|book|workbook|untitled|sheet|new|title|template"
    r"|blank|draft|dogfen|llyfr|copy|copi)(?:\W|\d|document|workbook|presentation|of|template)*(?:-.*)?"
)
"""What programs write where nobody gave a title."""
_FILE = re.compile(r"\.[a-z]{2,4}$")


def title_of_property(words: str, file: str) -> str:
    """A title among a file's properties, "" where a program wrote it or it is the file's name."""
    title = " ".join(words.split())
    low, stem = folded(title), folded(file.rpartition(".")[0] or file)
    is_file = low == stem or _FILE.search(low) is not None
    return "" if is_file or is_generic(title) or _PROGRAMS.fullmatch(low) else title


def title_of(front: Front) -> str:
    """The lines at the top that name the document, else the longest before its first table. They are claimed."""
    run = _top_lines(front)
    named = [k for k, (_, prose) in enumerate(run) if is_plan_name(prose.text)]
    if named and run[named[0]][1].level:
        run = _same_form(run[named[0] :])
    elif named:
        run = _without_chapter(front, run[: _last(named) + 1])
        run = run[1:] if named[0] and _ORGANISATION.search(folded(run[0][1].text)) else run
    else:
        run = _longest_name(front) or _only_heading(front, run)
    lines = {folded(prose.text): prose.text for _, prose in reversed(run)}
    title = " ".join(reversed(lines.values()))
    again = (n for n, p in front.free() if folded(p.text) in (folded(title), *lines))
    front.claim(*(n for n, _ in run), *again)
    return title


def _last(named: Sequence[int]) -> int:
    """The last of the lines that name a plan, each of which has at most one other line before it."""
    last = named[0]
    for k in named[1:]:
        if k > last + 2:
            break
        last = k
    return last


def _same_form(run: Sequence[tuple[int, Prose]]) -> list[tuple[int, Prose]]:
    """The first of some headings with those that go on from it: printed alike, and names of a plan too."""
    first = run[0][1]
    form = (first.level, first.is_strong)
    return list(
        takewhile(lambda e: (e[1].level, e[1].is_strong) == form and is_plan_name(e[1].text), run)
    )


def _top_lines(front: Front) -> list[tuple[int, Prose]]:
    run: list[tuple[int, Prose]] = []
    for n, prose in front.free():
        if run and front.has_table(run[-1][0], n):
            break
        if is_particular(prose.text):
            continue
        if not _may_name(prose) or (run and run[-1][1].level and not prose.level):
            break
        run.append((n, prose))
    return run


def _may_name(prose: Prose) -> bool:
    text = prose.text
    is_numbered = LABEL.match(alike(text)) is not None
    is_known = is_label(text) or VISION.match(folded(text)) or is_future(text)
    is_contents = bare(text) in ("contents", "table of contents", "cynnwys")
    return not (is_sentence(text) or prose.is_item or is_numbered or is_known or is_contents)


def _without_chapter(front: Front, run: list[tuple[int, Prose]]) -> list[tuple[int, Prose]]:
    """The lines without a last one that is printed otherwise, right over the first table: a chapter's."""
    if len(run) < 2 or run[-1][0] + 1 != front.end:
        return run
    last, before = run[-1][1], run[-2][1]
    is_alike = (last.level, last.is_strong) == (before.level, before.is_strong)
    return run if is_alike else run[:-1]


def _only_heading(front: Front, run: list[tuple[int, Prose]]) -> list[tuple[int, Prose]]:
    """The first line where it is a heading of a form that no other has; else nothing names the document."""
    if not run or not run[0][1].level or run[0][0] + 1 == front.end:
        return []
    form = (run[0][1].level, run[0][1].is_strong)
    alike_lines = (b for b in front.blocks if isinstance(b, Prose))
    count = sum((each.level, each.is_strong) == form for each in alike_lines)
    return run[:1] if count == 1 else []


def _longest_name(front: Front) -> list[tuple[int, Prose]]:
    lines = [
        (n, prose)
        for n, prose in front.free()
        if prose.level <= 1 and _may_name(prose) and is_plan_name(prose.text)
    ]
    lines = [each for each in lines if not is_generic(each[1].text)]
    return [max(lines, key=lambda each: len(each[1].text))] if lines else []
