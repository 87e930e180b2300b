"""The answers file of `import`: read as our own YAML, and written with every doubt as a comment."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from planctl.contract.answer import visible
from planctl.contract.importing.told import ToldDoubt
from planctl.errors import WrongUsage
from planctl.locale.importing import importing
from planctl.rules.nearest import nearest
from planctl.storage.scalars import write_scalar

if TYPE_CHECKING:
    from planctl.storage.answers import Answers

OF_A_BEGINNING = frozenset({"title", "years", "status", "coordinator", "key", "order"})
"""Doubts about what a plan begins with: it is asked once, before there is one."""
WIDTH = 88
"""Columns of a comment at most."""
ONE_A_LINE = (
    "Write one answer a line, as KEY: ANSWER. A template: planctl import FILE --format answers"
)


def answers_typed(path: str) -> "Answers":
    """What an answers file says. A file of comments alone says nothing.

    Raises NotOpened where there is no such file, and WrongUsage, with the line, for what is no
    answer: a text that a # cuts off is none either.
    """
    from planctl.office.opening import contents
    from planctl.storage.answers import read_answers

    def read(name: str) -> bytes:
        return b"" if os.path.isfile(name) and not os.path.getsize(name) else contents(name)

    found = read_answers(path, read)
    for problem in found.problems:
        raise WrongUsage(f"{path}:{problem.line}: {problem.message}", problem.help or ONE_A_LINE)
    return found


def answers_file(doubts: Iterable[ToldDoubt], lang: str) -> str:
    """Every doubt as comments, with its line commented out: left as it is, it settles nothing."""
    some = list(doubts)
    if not some:
        return f"# {importing('no-doubts', lang)}\n"
    heads = ("answers-head", "answers-how", "answers-left")
    lines = [line for head in heads for line in _comment(importing(head, lang))]
    for doubt in some:
        lines += ["", *_told(doubt, lang), f"#{doubt.line}"]
    return "\n".join(lines) + "\n"


def of_no_use(
    doubts: Sequence[ToldDoubt],
    idle: Iterable[str],
    given: Mapping[str, str],
    file: str,
    lang: str,
    *,
    is_new: bool = True,
) -> Iterator[str]:
    """A sentence for each answer of a file that fits no doubt, or is none of its answers.

    `idle` are the keys of answers to nothing that was asked. Where the plan `is_new` no more, what
    is asked of a new one alone is told apart.
    """
    known = [doubt.key for doubt in doubts]
    for key in idle:
        if key in given and key in OF_A_BEGINNING and not is_new:
            yield importing("begun-answer", lang, file=file, key=key)
        elif key in given:
            near = nearest(key, known)
            told = importing("nearest", lang, key=near) if near else ""
            yield importing("idle-answer", lang, file=file, key=key, near=told)
    for doubt in doubts:
        if doubt.key in given and doubt.refused:
            choices = ", ".join(
                [*(each.answer for each in doubt.choices), *filter(None, [doubt.form])]
            )
            parts = {"file": file, "key": doubt.key, "answer": doubt.refused}
            yield importing("not-a-choice", lang, **parts, choices=choices)


def line_of(key: str, answer: str) -> str:
    """A doubt's line in an answers file."""
    return f"{key}: {write_scalar(answer)}"


def _told(doubt: ToldDoubt, lang: str) -> Iterator[str]:
    def say(key: str) -> str:
        return importing(key, lang)

    yield from _comment(f"{doubt.number}. {doubt.question}")
    if doubt.about:
        yield from _comment(f"{say('about')}: {doubt.about}", 3)
    if doubt.read:
        yield from _comment(f"{say('read')}: {doubt.read}", 3)
    if doubt.beside:
        yield from _comment(f"{say('beside')}: {doubt.beside}", 3)
    if doubt.places:
        yield from _comment(f"{say('at')}: {'; '.join(doubt.places)}", 3)
    yield from _comment(f"{say('choices')}:", 3)
    for choice in doubt.choices:
        same = choice.meaning in ("", choice.answer)
        meaning = "" if same else f"  ({choice.meaning})"
        yield from _comment(f"{write_scalar(choice.answer)}{meaning}", 5)
    if doubt.is_open:
        yield from _comment(doubt.form or say("any-words"), 5)
    if doubt.refused:
        yield from _comment(f"{say('refused')}: {doubt.refused}", 3)
    if doubt.blocks:
        yield from _comment(say("blocks"), 3)


def _comment(text: str, indent: int = 0) -> Iterator[str]:
    """A text as comment lines: nothing in it can end the comment."""
    head = "# " + " " * indent
    for at, line in enumerate(wrap(visible(" ".join(text.split())), WIDTH - len(head)) or [""]):
        yield f"{head}{'  ' if at else ''}{line}".rstrip()
