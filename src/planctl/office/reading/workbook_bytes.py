"""A workbook's bytes as they are given to openpyxl: it takes no words away, adds none, opens no pictures."""

import io
import re
from zipfile import ZIP_STORED, ZipFile

from planctl.office.opening import Package

_WORDS = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings|workbook)\.xml", re.IGNORECASE)
_LEFT_OUT = re.compile(
    rb"<((?:\w+:)?(?:mergeCells|hyperlinks|pivotCaches))\b[^>]*?(?:/>|>.*?</\1\s*>)", re.DOTALL
)
"""Under merged cells it reads nothing; to an empty cell it gives the address that it links to."""
_LINKS = re.compile(r"xl/(?:work|chart)sheets/_rels/[^/]+\.rels", re.IGNORECASE)
_DRAWN = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*?/(?:drawing|pivotTable)[\"'][^>]*?/>")
_OWN_SIGN = b"x005F_"
"""How a workbook writes an underscore that begins no escape; openpyxl takes these letters out."""


def as_read(package: Package) -> io.BytesIO:
    """The workbook with no cell merged or linked, and nothing drawn."""
    changed = {name: _plain(name, data) for name, data in package.parts.items()}
    return package.stream() if changed == package.parts else _packed(changed)


def _plain(name: str, data: bytes) -> bytes:
    """A part with the sign of an underscore in the letters that openpyxl leaves alone."""
    if _WORDS.fullmatch(name):
        return _LEFT_OUT.sub(b"", data).replace(_OWN_SIGN, b"x005f_")
    return _DRAWN.sub(b"", data) if _LINKS.fullmatch(name) else data


def _packed(parts: dict[str, bytes]) -> io.BytesIO:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    out.seek(0)
    return out
