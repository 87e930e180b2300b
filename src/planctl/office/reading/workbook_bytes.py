"""A workbook's bytes as they are given to openpyxl, so that it takes no words away."""

import io
import re
from zipfile import ZIP_STORED, ZipFile

from planctl.office.opening import Package

_WORDS = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings)\.xml", re.IGNORECASE)
_MERGED = re.compile(rb"<((?:\w+:)?mergeCells)\b[^>]*?(?:/>|>.*?</\1\s*>)", re.DOTALL)
_OWN_SIGN = b"x005F_"
"""How a workbook writes an underscore that begins no escape; openpyxl takes these letters out."""


def as_unmerged(package: Package) -> io.BytesIO:
    """The workbook with no cell merged, so that what stands under another is read too."""
    words = {name: data for name, data in package.parts.items() if _WORDS.fullmatch(name)}
    if not any(_OWN_SIGN in data or _MERGED.search(data) for data in words.values()):
        return package.stream()
    return _packed({**package.parts, **{at: _MERGED.sub(b"", data) for at, data in words.items()}})


def _packed(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts packed again, with the sign of an underscore in the letters that openpyxl leaves alone."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as file:
        for name, data in parts.items():
            kept = data.replace(_OWN_SIGN, b"x005f_") if _WORDS.fullmatch(name) else data
            file.writestr(name, kept)
    out.seek(0)
    return out
