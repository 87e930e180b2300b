"""A table's items as others read them; the lines of one cell are several items where somebody says so."""

import re
from collections.abc import Iterable, Iterator

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Column, Row, Said
from planctl.importers.tables.drafts import Draft

_BULLET = re.compile(r"^(?:[•▪◦●·*‣–—-]|\(?[a-z0-9]{1,3}[.)])\s+")
ONE, EACH = "one", "each"


def finished(
    drafts: Iterable[Draft], columns: tuple[Column, ...], questions: Questions
) -> tuple[Row, ...]:
    """The rows of a table, in order."""
    rows = (draft.row(columns) for draft in drafts)
    return tuple(each for row in rows for each in _split(row, questions))


def _split(row: Row, questions: Questions) -> Iterator[Row]:
    """The row, or one for each line of its action where leads or timescales have as many lines."""
    lines = row.words("action").split("\n")
    beside = [
        role for role in ("timescale", "lead") if row.words(role).count("\n") == len(lines) - 1
    ]
    if len(lines) < 2 or not beside or not _asks_each(row, beside, questions):
        yield row
        return
    for number, line in enumerate(lines):
        said = {role: _line(each, number, len(lines)) for role, each in row.said.items()}
        words = _BULLET.sub("", line)
        yield row._replace(said={**said, "action": row.said["action"]._replace(words=words)})


def _line(said: Said, number: int, count: int) -> Said:
    lines = said.words.split("\n")
    return said._replace(words=lines[number]) if len(lines) == count else said


def _asks_each(row: Row, beside: list[str], questions: Questions) -> bool:
    words = row.words("action")
    doubt = Doubt(
        key=key_of("split-rows", words),
        kind="split-rows",
        read=words,
        places=(row.at,),
        choices=(Choice(ONE, "split-one"), Choice(EACH, "split-each")),
        taken=ONE,
        beside=" | ".join(row.words(role) for role in beside),
    )
    return questions.ask(doubt) == EACH
