"""Paragraphs and tables as the readers give them, in few words."""

from collections.abc import Sequence

from planctl.importers.chapters.outlining import outline_of
from planctl.importers.doubts import Questions
from planctl.importers.outline import Outline
from planctl.importers.rows import Column, Row, Said, Table
from planctl.importers.source import Prose

HEADINGS = {
    "aim": "Aim",
    "commitment": "Commitment",
    "action": "Action",
    "evidence": "Evidence",
    "timescale": "Timescale",
    "lead": "Lead",
    "rag": "RAG",
    "progress": "Progress",
}


def prose(*texts: str, level: int = 0, is_item: bool = False) -> list[Prose]:
    """Paragraphs one after the other, each at a place of its own words."""
    return [Prose(f"at {text[:40]}", text, level, is_item) for text in texts]


def heading(text: str, level: int = 1) -> Prose:
    """A heading by its style."""
    return Prose(f"at {text[:40]}", text, level)


def plan(
    name: str,
    rows: Sequence[Sequence[str]],
    title: str = "",
    roles: str = "commitment action",
    captions: Sequence[tuple[int, str]] = (),
    headings: Sequence[str] = (),
) -> Table:
    """A table of actions: `roles` in the order of its columns."""
    names = roles.split()
    shown = headings or [HEADINGS[role] for role in names]
    columns = [Column(n, h, r) for n, (h, r) in enumerate(zip(shown, names, strict=True), 1)]
    made = [_row(f"{name}, row {n}", names, cells) for n, cells in enumerate(rows, 1)]
    over = [(position, words, f"{name}, over row {position + 1}") for position, words in captions]
    return Table(name, title, tuple(columns), tuple(made), tuple(over))


def _row(at: str, names: Sequence[str], cells: Sequence[str]) -> Row:
    return Row(at, {r: Said(w, at) for r, w in zip(names, cells, strict=False) if w})


def other(name: str, *lines: Sequence[str | tuple[str, str]], title: str = "") -> Table:
    """A table of no plan: each cell words, or words with a fill."""
    cells = [
        tuple(Said(c, name) if isinstance(c, str) else Said(c[0], name, fill=c[1]) for c in line)
        for line in lines
    ]
    return Table(name, title, (), (), is_plan=False, cells=tuple(cells))


def outline(*blocks: Table | Prose | Sequence[Table | Prose], **answers: str) -> Outline:
    """The outline of blocks that leave nothing to ask."""
    made, questions = outlined(*blocks, **answers)
    assert not questions.doubts
    return made


def outlined(
    *blocks: Table | Prose | Sequence[Table | Prose], **answers: str
) -> tuple[Outline, Questions]:
    """The outline, and what it leaves to ask."""
    flat: list[Table | Prose] = []
    for block in blocks:
        flat += [block] if isinstance(block, Table | Prose) else block
    questions = Questions(answers)
    return outline_of(flat, questions, "plan.docx"), questions


def shape(made: Outline) -> list[tuple[str, int, int]]:
    """Each chapter with how many rows it has, and how many of coming activity."""
    return [(each.title, len(each.rows), len(each.future)) for each in made.chapters]
