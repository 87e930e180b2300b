"""Reading lines of cells set apart by commas, semicolons or tabs, as spreadsheets save them."""

import codecs
import csv
import io
from collections import Counter
from typing import NamedTuple

from planctl.errors import NotOpened
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS

SIGNS = ",;\t|"
FORMULA_SIGNS = frozenset("=+-@")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LOOKED_AT = 50_000
"""Letters of a file by which it is told what sets its cells apart."""
_END = "\ue000 the end"
"""A line after the last, which nobody writes: it is lost where a quotation is never closed."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Words(NamedTuple):
    """The text of a file. `is_old` where it was saved in the letters of Windows before Unicode."""

    text: str
    is_old: bool = False


def text_of(data: bytes, name: str) -> Words:
    """The text that bytes hold: UTF-8, UTF-16 with its mark, or else the letters of Windows.

    Where only some bytes are not UTF-8, those alone are letters of Windows. Raises NotOpened for
    bytes that are no text.
    """
    coding = next((coding for mark, coding in _MARKS if data.startswith(mark)), "utf-8")
    for errors in ("strict", _OLD_LETTERS):
        try:
            text = data.decode(coding, errors)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return Words(text, errors == _OLD_LETTERS)
    raise NotOpened(f"{name}: it is no text", "Save it as .xlsx (File > Save As).")


def _in_old_letters(error: UnicodeError) -> tuple[str, int]:
    """What cannot be UTF-8 in the letters of Windows. Raises UnicodeDecodeError where that has none."""
    if not isinstance(error, UnicodeDecodeError) or error.encoding != "utf-8":
        raise error
    return error.object[error.start : error.end].decode("cp1252"), error.end


_OLD_LETTERS = "planctl-old-letters"
codecs.register_error(_OLD_LETTERS, _in_old_letters)


def read_delimited(data: bytes, name: str) -> Book:
    """One sheet of the cells in a CSV or TSV file. Raises NotOpened for more than can be read."""
    words = text_of(data, name)
    csv.field_size_limit(max(csv.field_size_limit(), len(words.text) + 1))
    text, sign = _sign_of(words.text)
    lines = []
    for number, row in enumerate(_rows(text, sign, name), 1):
        if number > MOST_ROWS or len(row) > MOST_COLUMNS:
            raise NotOpened(
                f"{name}: it is larger than {MOST_ROWS} rows of {MOST_COLUMNS} columns",
                "Keep the rows that are meant.",
            )
        lines.append(Line(number, tuple(_cell(text, at, number) for at, text in enumerate(row))))
    notes = (("", "old-letters"),) if words.is_old else ()
    return Book(name, "csv", (Sheet("", tuple(lines), notes=notes),))


def _rows(text: str, sign: str, name: str) -> list[list[str]]:
    """The cells of each row. Quotation marks that are no program's are words, where that can be told."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))
    except csv.Error:
        bare = _without_quoting(text, sign)
    if bare is not None:
        return bare
    closed = text if text.endswith("\n") else f"{text}\n"
    try:
        *rows, end = csv.reader(io.StringIO(closed + _END, newline=""), delimiter=sign)
    except csv.Error as error:
        raise NotOpened(f"{name}: its lines cannot be told apart", "Save it as .xlsx.") from error
    if end != [_END]:
        raise NotOpened(
            f"{name}: a quotation in row {len(rows) + 1} is never closed",
            "Open it in a spreadsheet, look at that row, and save it as .xlsx.",
        )
    return rows


def _without_quoting(text: str, sign: str) -> list[list[str]] | None:
    """The cells where no quotation mark holds any together; None where the rows then differ in length."""
    lines = [line.rstrip("\r") for line in text.rstrip("\r\n").split("\n")]
    rows = [[_unquoted(cell) for cell in line.split(sign)] if line else [] for line in lines]
    is_even = len({len(row) for row in rows if row}) == 1
    return rows if is_even and len(rows) > 1 else None


def _unquoted(cell: str) -> str:
    inner = cell[1:-1].replace('""', "")
    is_quoted = len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inner
    return cell[1:-1].replace('""', '"') if is_quoted else cell


def _sign_of(text: str) -> tuple[str, str]:
    """The text without a line that tells its sign, and the sign that sets its cells apart."""
    first, _, rest = text.partition("\n")
    told = first.strip('\r "')
    if told.startswith("sep=") and len(told) == len("sep=") + 1:
        return rest, told[-1]
    head = text[:_LOOKED_AT]
    return text, max(SIGNS, key=lambda sign: _fit(head, sign))


def _fit(head: str, sign: str) -> tuple[int, int]:
    """How well a sign sets cells apart: how many tenths of the rows have one width, and that width."""
    try:
        rows = list(csv.reader(io.StringIO(head, newline=""), delimiter=sign))
    except csv.Error:
        return 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    return 10 * count // max(1, sum(1 for row in rows if row)), width


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
