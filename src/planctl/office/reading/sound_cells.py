"""That the cells of a sheet are what they say: none stands there twice or takes its words from nowhere."""

import re

from planctl.office.unpacking import SAVE_ANEW, Damaged

_CELL = re.compile(
    rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>\s*(?:<(?:\w+:)?v\b[^>]*>([^<]*)<)?)",
)
_AT = re.compile(rb"(?:^|\s)r\s*=\s*[\"']\s*([^\"'\s]*)")
_SHARED = re.compile(rb"(?:^|\s)t\s*=\s*[\"']s[\"']")


def require_sound_cells(data: bytes, file: str) -> None:
    """Raises Damaged for a cell of a sheet's markup that is given twice, or shares words by no number.

    A number that is too large is found by openpyxl; one below nothing it would count from the end.
    """
    seen: set[bytes] = set()
    for cell in _CELL.finditer(data):
        attributes, value = cell.groups()
        found = _AT.search(attributes)
        at = found[1].upper() if found else b""
        if at in seen:
            raise _unsound(file, at, "is given twice")
        if _SHARED.search(attributes) and value is not None and not value.strip().isdigit():
            raise _unsound(file, at, "takes its words from where there are none")
        if at:
            seen.add(at)


def _unsound(file: str, at: bytes, why: str) -> Damaged:
    where = at.decode("ascii", "replace")[:12]
    return Damaged(f"{file}: the cell {where or 'without a place'} {why}", SAVE_ANEW)
