"""What to type after `import`: the answers file first, then the same with --write."""

import os
import shlex
from typing import NamedTuple

ANSWERS = "answers.yaml"


class Typed(NamedTuple):
    """What was typed, to be typed again with more. `plan` is the folder that was named, or ""."""

    files: tuple[str, ...]
    answers: str = ""
    columns: tuple[str, ...] = ()
    plan: str = ""
    lang: str = "en"


def to_answer(typed: Typed) -> tuple[str, str]:
    """Two commands: one that makes an answers file, and one that writes the plan with it.

    Doubts that are left are put after the answers that were given.
    """
    words = [*_words(typed), "--format", "answers"]
    if typed.answers:
        file, sign = typed.answers, ">>"
    else:
        file, sign = _free_name(), ">"
    first = f"{shlex.join(words)} {sign} {shlex.quote(file)}"
    return first, to_write(typed._replace(answers=file))


def to_write(typed: Typed) -> str:
    """The same with --write."""
    return shlex.join([*_words(typed), "--write"])


def to_check(typed: Typed, root: str) -> str:
    """The command that looks at what was written, from the current folder."""
    from planctl.errors import NoPlan
    from planctl.storage.opening import find_plan

    try:
        is_nearest = os.path.realpath(find_plan(os.getcwd())) == os.path.realpath(root)
    except NoPlan:
        is_nearest = False
    return shlex.join(
        ["planctl", "check", *([] if is_nearest else ["--plan", _folder(typed, root)])]
    )


def _folder(typed: Typed, root: str) -> str:
    return typed.plan or os.path.relpath(root)


def _words(typed: Typed) -> list[str]:
    files = [f"./{file}" if file.startswith("-") else file for file in typed.files]
    words = ["planctl", "import", *files]
    for column in typed.columns:
        words += ["--map", column]
    words += ["--answers", typed.answers] if typed.answers else []
    words += ["--plan", typed.plan] if typed.plan else []
    words += ["--lang", typed.lang] if typed.lang != "en" else []
    return words


def _free_name() -> str:
    """A name for an answers file that nothing here has: nobody's answers are written over."""
    name, number = ANSWERS, 1
    while os.path.lexists(name):
        number += 1
        name = f"answers-{number}.yaml"
    return name
