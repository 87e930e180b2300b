"""The real plan comes in word for word from every layout that text, Markdown and pages have."""

import textwrap
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from planctl.importers.known import Known
from planctl.importers.proposing import propose
from planctl.importers.reading.any_document import read_source
from tests.importers.layouts.published import items
from tests.importers.layouts.published_files import HEAD, TITLE, joined

HEADINGS = ("Commitment", *HEAD)
WIDTHS = (30, 40, 30, 12, 20)
Row = tuple[str, ...]


def labelled(row: Row) -> list[tuple[str, str]]:
    """The values of a row with their labels, but for a commitment that is not said again."""
    return [(label, words) for label, words in zip(HEADINGS, row, strict=True) if words]


def by_lines(rows: list[Row]) -> str:
    return "\n".join([*HEADINGS, *(words for row in rows for words in row if words)])


def by_labels(rows: list[Row]) -> str:
    return "\n\n".join("\n".join(map(": ".join, labelled(row))) for row in rows)


def by_items(rows: list[Row]) -> str:
    return "\n\n".join(
        "\n".join(f"- **{label}:** {words}" for label, words in labelled(row)) for row in rows
    )


def wrapped(row: Row) -> list[Row]:
    """The lines of a row whose cells are broken to fit their widths."""
    cells = [textwrap.wrap(words, width) or [""] for words, width in zip(row, WIDTHS, strict=True)]
    count = max(map(len, cells))
    return [
        tuple(
            (cell[at] if at < len(cell) else "").ljust(width)
            for cell, width in zip(cells, WIDTHS, strict=True)
        )
        for at in range(count)
    ]


def by_width(rows: list[Row]) -> str:
    return "\n".join("  ".join(line).rstrip() for row in (HEADINGS, *rows) for line in wrapped(row))


def drawn(rows: list[Row]) -> str:
    rule = "+" + "+".join("-" * (width + 2) for width in WIDTHS) + "+"
    lines = [rule]
    for row in (HEADINGS, *rows):
        lines += [f"| {' | '.join(line)} |" for line in wrapped(row)]
        lines.append(rule)
    return "\n".join(lines)


def by_definitions(rows: list[Row]) -> str:
    return "".join(
        "<dl>"
        + "".join(f"<dt>{label}<dd>{escape(words)}" for label, words in labelled(row))
        + "</dl>"
        for row in rows
    )


def by_cards(rows: list[Row]) -> str:
    """A heading for each commitment, then an element for each action."""
    parts = []
    for row in rows:
        parts += [f"<h3>{escape(row[0])}</h3>"] if row[0] else []
        inside = "".join(
            f"<p><b>{label}</b> {escape(words)}</p>" for label, words in labelled(row)[-4:]
        )
        parts.append(f"<div class=card>{inside}</div>")
    return "".join(parts)


def over_rows(rows: list[Row]) -> str:
    """A table whose commitments run over the rows of their actions."""
    starts = [at for at, row in enumerate(rows) if row[0]]
    spans = dict(
        zip(
            starts,
            [b - a for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)],
            strict=True,
        )
    )
    lines = [f"<tr><th>{'<th>'.join(HEADINGS)}"]
    for at, row in enumerate(rows):
        first = f"<td rowspan={spans[at]}>{escape(row[0])}" if row[0] else ""
        lines.append(f"<tr>{first}<td>{'<td>'.join(map(escape, row[1:]))}")
    return f"<table>{''.join(lines)}</table>"


LAYOUTS: dict[str, tuple[str, Callable[[list[Row]], str]]] = {
    "lines.txt": ("{}\n", by_lines),
    "labels.txt": ("{}\n\n", by_labels),
    "width.txt": ("{}\n\n", by_width),
    "drawn.txt": ("{}\n\n", drawn),
    "drawn.md": ("## {}\n\n", drawn),
    "items.md": ("## {}\n\n", by_items),
    "definitions.html": ("<h2>{}</h2>", by_definitions),
    "cards.html": ("<h2>{}</h2>", by_cards),
    "rows.html": ("<h2>{}</h2>", over_rows),
}
"""How the title of an aim and its rows are written in each file."""
TITLES = {".txt": TITLE, ".md": f"# {TITLE}", ".html": f"<h1>{TITLE}</h1>"}


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_action_is_there_word_for_word(name: str, tmp_path: Path) -> None:
    heading, body = LAYOUTS[name]
    path = tmp_path / name
    parts = [heading.format(title.upper()) + body(rows) for title, rows in joined()]
    path.write_text("\n\n".join([TITLES[path.suffix], *parts]), encoding="utf-8")
    found = propose([read_source(str(path))], Known(), {}, {})
    assert [
        (aim.title, commitment.words, (a.action, a.evidence, a.timescale, a.lead))
        for aim in found.aims
        for commitment in aim.commitments
        for a in commitment.actions
    ] == [(item.aim, item.commitment, item.cells) for item in items()]
    assert {doubt.kind for doubt in found.doubts} <= {
        *("cut-off", "years", "key", "coordinator", "same-lead", "lead")
    }
