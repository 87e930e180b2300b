"""A workbook of a plan, of any number of rows: what `planctl import` is measured on."""

from datetime import datetime
from pathlib import Path
from random import Random

import xlsxwriter  # type: ignore[import-untyped]  # has hints, unmarked

from bench import words

HEADINGS = (
    *("Ref", "We will", "Milestone/Action", "Evidence of achievement", "By", "Lead", "RAG"),
    *("Progress", "Barriers", "Next steps"),
)
LEADS = ("Police", "Health Board", "Council", "All partners", "Probation, Police")
TOGETHER = 4
"""Rows under one commitment, whose cell runs over them."""


def write_workbook(path: Path, rows: int, seed: int = 1) -> None:
    """Write one sheet with a title, headings and so many rows of sentences; the same every time."""
    rng = Random(seed)
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    sheet = book.add_worksheet("Prevent")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write("A1", "Implementation plan 2024-2029")
    sheet.write_row("A3", HEADINGS)
    for first in range(0, rows, TOGETHER):
        number, last = first // TOGETHER + 1, min(first + TOGETHER, rows) - 1
        said = f"{number} {words.promise(rng)}"
        if last > first:
            sheet.merge_range(first + 3, 1, last + 3, 1, said)
        else:
            sheet.write(first + 3, 1, said)
        for at in range(first, last + 1):
            line = at + 3
            sheet.write(line, 0, f"{number}.{at - first + 1}")
            sheet.write_row(line, 2, (f"{at + 1} {words.milestone(rng)}", words.proof(rng)))
            sheet.write_datetime(line, 4, datetime(2026, rng.randint(1, 12), 28), day)
            sheet.write_row(line, 5, (rng.choice(LEADS), rng.choice(("Red", "Amber", "Green"))))
            sheet.write_row(
                line, 7, (words.progress(rng), words.barriers(rng), words.next_steps(rng))
            )
    book.close()
