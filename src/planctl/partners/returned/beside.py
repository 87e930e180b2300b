"""What stands beside the rows of a form, where nobody who looks at it may see it: named, never read."""

from collections.abc import Iterable, Iterator

from planctl.office.cells import Cell, Sheet
from planctl.partners.returned.remarks import Remark, note
from planctl.partners.returned.words import folded
from planctl.rules.privacy import hits

MANNERS = {
    **{name: name for name in ("inserted", "deleted", "comment", "footnote", "endnote", "box")},
    "equation": "equation",
    "field": "words-field",
    "struck": "words-struck",
    "hidden": "words-hidden",
}
"""How words stand in a Word document, as its reader writes it before them, and the sentence for each."""


def beside(sheets: Iterable[Sheet]) -> Iterator[Remark]:
    """Hidden sheets and columns with text in them, comments, and changes that were tracked."""
    for sheet in sheets:
        filled = [line for line in sheet.lines if not line.is_empty]
        if sheet.hidden and filled:
            yield note("sheet-hidden", sheet.name)
            texts = (cell.text for line in filled for cell in line.cells)
            yield from giving_away(sheet.name, "\n".join(texts))
        for letters in sheet.hidden_columns:
            cells = [c for line in filled for c in line.cells if _is_in(c, letters)]
            if any(folded(cell.text) for cell in cells):
                yield note("column-hidden", f"{sheet.name}!{letters}")
        for at, text in sheet.notes:
            yield _beside_words(at, text) if at else note(text, sheet.name)
            yield from giving_away(at, text)


def _beside_words(at: str, text: str) -> Remark:
    """A comment; in a Word document, whose places have no "!", also a change that was tracked."""
    manner, colon, words = text.partition(": ")
    if "!" in at or not colon or manner not in MANNERS:
        return note("comment", at, text=text)
    return note(MANNERS[manner], at, text=words)


def giving_away(at: str, text: str) -> Iterator[Remark]:
    """That a text beside the rows may give somebody away, by its kind and place."""
    kinds = dict.fromkeys(hit.kind for hit in hits(text))
    if kinds:
        yield note("beside-gives-away", at, kinds=" ".join(kinds))


def column_of(at: str) -> str:
    """A cell's column: "Return!H" for "Return!H14"."""
    return at.rstrip("0123456789") if "," not in at else at


def _is_in(cell: Cell, letters: str) -> bool:
    return column_of(cell.at).rpartition("!")[2] == letters
