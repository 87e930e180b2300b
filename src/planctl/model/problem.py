"""What is wrong in somebody's text, as data: a code, a place, a sentence and one line of help."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing to mend, located so that an editor can open it there.

    `path` is relative to the plan folder, with forward slashes. `line` and `column` count from 1, in
    characters; line 0 speaks of the whole file. `length` is how many characters the caret underlines,
    at least 1. `code` is a stable kebab-case word: its severity and its explanation stand in
    `planctl.rules.codes`. `message` says what is wrong without a full stop; `help` is one sentence
    that says what to do, or empty.
    """

    path: str
    line: int
    column: int
    length: int
    code: str
    message: str
    help: str = ""
