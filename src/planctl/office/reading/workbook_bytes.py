"""A workbook's bytes as they are given to openpyxl, so that it takes no words away."""

import io
import re
from zipfile import ZIP_STORED, ZipFile

from planctl.office.opening import Package

_WORDS = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings)\.xml", re.IGNORECASE)
_MERGED = re.compile(rb"<((?:\w+:)?mergeCells)\b[^>]*?(?:/>|>.*?</\1\s*>)", re.DOTALL)
_OWN_SIGN = b"x005F_"
"""How a workbook writes an underscore that begins no escape; openpyxl takes these letters out."""


def as_seen(package: Package) -> io.BytesIO:
    """The workbook with its merged cells, under which openpyxl reads nothing."""
    return _packed(package.parts) if _has_own_signs(package) else package.stream()


def as_unmerged(package: Package) -> io.BytesIO:
    """The workbook with no cell merged, so that what stands under another is read too."""
    whole = {
        name: _MERGED.sub(b"", data) if _WORDS.fullmatch(name) else data
        for name, data in package.parts.items()
    }
    return _packed(whole)


def _has_own_signs(package: Package) -> bool:
    return any(_OWN_SIGN in data for name, data in package.parts.items() if _WORDS.fullmatch(name))


def _packed(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts packed again, with the sign of an underscore in the letters that openpyxl leaves alone."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as file:
        for name, data in parts.items():
            kept = data.replace(_OWN_SIGN, b"x005f_") if _WORDS.fullmatch(name) else data
            file.writestr(name, kept)
    out.seek(0)
    return out
