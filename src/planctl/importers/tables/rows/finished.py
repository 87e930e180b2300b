"""A table's items as others read them; the lines of one cell are several items where somebody says so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Column, Row, Said
from planctl.importers.source import Aside
from planctl.importers.tables.rows.drafts import Draft

_BULLET = re.compile(r"^(?:[•▪◦●·*‣–—-]|\(?[a-z0-9]{1,3}[.)])\s+")
_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)])\s+(?=\S.{7})")
ONE, EACH = "one", "each"


def finished(
    drafts: Iterable[Draft], columns: tuple[Column, ...], questions: Questions
) -> tuple[Row, ...]:
    """The rows of a table, in order. A number before every action is its reference."""
    rows = (draft.row(columns) for draft in drafts)
    found = [each for row in rows for each in _split(row, questions)]
    has_numbers = any(column.role == "reference" for column in columns)
    return tuple(found if has_numbers else _referenced(found))


def struck(drafts: Iterable[Draft], columns: Sequence[Column]) -> Iterator[Aside]:
    """Words that are struck out where no older timescale is meant by them, each once."""
    timed = {column.number - 1 for column in columns if column.role in ("timescale", "revised")}
    told = set[Said]()
    for draft in drafts:
        levels = {number: level.said for number, level in draft.levels.items()}
        for number, said in {**levels, **draft.cells}.items():
            if said.old and number not in timed and said not in told:
                told.add(said)
                yield Aside(said.at or draft.at, "struck", said.old)


def _referenced(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with the number of each for itself, where every action begins with another one."""
    numbers = [found for row in rows if (found := _NUMBER.match(row.words("action")))]
    if len(numbers) < len(rows) or len({found["number"] for found in numbers}) < len(rows):
        return rows
    return [_with_reference(row, found) for row, found in zip(rows, numbers, strict=True)]


def _with_reference(row: Row, found: re.Match[str]) -> Row:
    action = row.said["action"]
    words = action._replace(words=action.words[found.end() :])
    number = Said(found["number"].rstrip(".)"), action.at)
    return row._replace(said={**row.said, "action": words, "reference": number})


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
