"""The places of a document among others: each with the name of its file."""

from collections.abc import Iterable

from planctl.importers.outline import Chapter, Outline
from planctl.importers.rows import Row, Said
from planctl.importers.source import Aside


def placed(outline: Outline, file: str) -> Outline:
    """The same outline, with the file's name before every place."""
    return outline._replace(
        chapters=tuple(_chapter(each, file) for each in outline.chapters),
        left=tuple((_at(at, file), said) for at, said in outline.left),
    )


def asides_placed(asides: Iterable[Aside], file: str) -> list[Aside]:
    """The same asides, with the file's name before every place."""
    return [each._replace(at=_at(each.at, file)) for each in asides]


def _chapter(chapter: Chapter, file: str) -> Chapter:
    return chapter._replace(
        at=_at(chapter.at, file),
        rows=tuple(_row(row, file) for row in chapter.rows),
        future=tuple(_row(row, file) for row in chapter.future),
    )


def _row(row: Row, file: str) -> Row:
    return row._replace(
        at=_at(row.at, file),
        said={role: _said(said, file) for role, said in row.said.items()},
        others=tuple((heading, _said(said, file)) for heading, said in row.others),
    )


def _said(said: Said, file: str) -> Said:
    return said._replace(at=_at(said.at, file)) if said.at else said


def _at(at: str, file: str) -> str:
    return f"{file}, {at}" if at else file
