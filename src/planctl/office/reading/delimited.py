"""Reading lines of cells set apart by commas, semicolons or tabs, as spreadsheets save them."""

import csv
import io
from typing import NamedTuple

from planctl.errors import NotOpened
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS

SIGNS = ",;\t"
FORMULA_SIGNS = frozenset("=+-@")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Words(NamedTuple):
    """The text of a file. `is_old` where it was saved in the letters of Windows before Unicode."""

    text: str
    is_old: bool = False


def text_of(data: bytes, name: str) -> Words:
    """The text that bytes hold: UTF-8, UTF-16 with its mark, or else the letters of Windows.

    Raises NotOpened for bytes that are no text.
    """
    coding = next((coding for mark, coding in _MARKS if data.startswith(mark)), "utf-8")
    for each in (coding, "cp1252"):
        try:
            text = data.decode(each)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return Words(text, each == "cp1252")
    raise NotOpened(f"{name}: it is no text", "Save it as .xlsx (File > Save As).")


def read_delimited(data: bytes, name: str) -> Book:
    """One sheet of the cells in a CSV or TSV file. Raises NotOpened for more than can be read."""
    words = text_of(data, name)
    text, sign = _sign_of(words.text)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    lines = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=sign), 1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise NotOpened(
                    f"{name}: it is larger than {MOST_ROWS} rows of {MOST_COLUMNS} columns",
                    "Keep the rows that are meant.",
                )
            cells = (_cell(text, at, number) for at, text in enumerate(row))
            lines.append(Line(number, tuple(cells)))
    except csv.Error as error:
        raise NotOpened(f"{name}: its lines cannot be told apart", "Save it as .xlsx.") from error
    notes = (("", "old-letters"),) if words.is_old else ()
    return Book(name, "csv", (Sheet("", tuple(lines), notes=notes),))


def _sign_of(text: str) -> tuple[str, str]:
    """The text without a line that tells its sign, and the sign that sets its cells apart."""
    first, _, rest = text.partition("\n")
    told = first.strip().strip('"')
    if told.startswith("sep=") and len(told) == len("sep=") + 1:
        return rest, told[-1]
    head = text[:5000]
    return text, max(SIGNS, key=head.count)


def _cell(text: str, at: int, number: int) -> Cell:
    column = _LETTERS[at] if at < len(_LETTERS) else _LETTERS[at // 26 - 1] + _LETTERS[at % 26]
    return Cell(f"{column}{number}", without_sign(text))


def with_sign(text: str) -> str:
    """A text that no program takes for a formula: with an apostrophe, which `without_sign` takes off."""
    return f"'{text}" if _is_kept_by_sign(text) else text


def without_sign(text: str) -> str:
    """A text without the apostrophe that keeps it from being a formula, where that was put before it."""
    rest = text[1:]
    return rest if text.startswith("'") and _is_kept_by_sign(rest) else text


def _is_kept_by_sign(text: str) -> bool:
    """Whether a text wants an apostrophe: also where it has some already, so that each is taken off once."""
    bare = text.lstrip("'")
    return bare.lstrip()[:1] in FORMULA_SIGNS or bare[:1].isspace()
