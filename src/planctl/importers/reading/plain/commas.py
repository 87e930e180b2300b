"""Whether a text is lines of cells set apart by commas or semicolons, though its name does not say so."""

import csv

from planctl.importers.reading.lines.labels import are_headings

FEWEST = 3
"""Columns at the least."""
_MOST_LINES = 300
"""Lines that are looked at."""


def has_commas(data: bytes) -> bool:
    """Whether the first line is headings and every line has as many cells."""
    text = data[:200_000].decode("utf-8-sig", "replace")
    lines = text.splitlines()[:_MOST_LINES]
    return any(_are_rows(lines, sign) for sign in ",;")


def _are_rows(lines: list[str], sign: str) -> bool:
    if not lines or lines[0].count(sign) + 1 < FEWEST:
        return False
    try:
        rows = [row for row in csv.reader(lines, delimiter=sign) if row]
    except csv.Error:
        return False
    whole = rows[:-1] if len(lines) == _MOST_LINES else rows
    return len(whole) > 1 and are_headings(whole[0]) and len({len(row) for row in whole}) == 1
