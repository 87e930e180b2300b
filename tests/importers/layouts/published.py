"""The published layouts of both real documents: pages of tables, with rows that a page cuts in two."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from planctl.storage.yaml_events import Plain, parse

PLAN = Path(__file__).parents[3] / "plan"
HEADINGS = ("Commitment", "Milestones/Actions", "Evidence of Achievement", "Timescale", "Lead")
CUTS = {
    "ACT-020": (" access", " overcome identified", " engagement identifying", "", ""),
    "ACT-044": ("", " people as 'elder abuse'", "", "", " Trust"),
}
"""Where a page cuts a row: the words with which each cell goes on over the page, "" for none."""
BREAKS = ("ACT-057",)
"""Actions after which a page ends between two rows."""


class Page(NamedTuple):
    """One table as it stands on a page: the title in its first row, then rows of five cells."""

    title: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def whole(self) -> tuple[tuple[str, ...], ...]:
        """Every row of it, with the title's and the headings."""
        return ((self.title, "", "", "", ""), HEADINGS, *self.rows)


class Item(NamedTuple):
    """An action of the real plan with what stands over it."""

    aim: str
    commitment: str
    id: str
    cells: tuple[str, ...]


def maps(value: Plain) -> list[dict[str, Plain]]:
    """The maps in a list."""
    assert isinstance(value, list)
    return [each for each in value if isinstance(each, dict)]


def read(path: Path) -> dict[str, Plain]:
    """What a file of the plan says."""
    data = parse(path.read_text(encoding="utf-8"), path.name).data
    assert data is not None
    return data


def items() -> Iterator[Item]:
    """The actions of the real plan in order."""
    for aim in maps(read(PLAN / "plan.yaml")["aims"]):
        for path in sorted((PLAN / str(aim["id"])).glob("COM-*.yaml")):
            commitment = read(path)
            for action in maps(commitment["actions"]):
                cells = tuple(
                    str(action.get(key, "")) for key in ("action", "evidence", "timescale", "lead")
                )
                title, words = str(aim["title"]), str(commitment["commitment"])
                yield Item(title, words, str(action["id"]), cells)


def pages() -> list[Page]:
    """The real plan as it is printed: a blank first cell is the same as above, and pages cut rows."""
    found: list[Page] = []
    aim = commitment = ""
    rows: list[tuple[str, ...]] = []
    for item in items():
        if item.aim != aim:
            found.append(Page(aim.upper(), tuple(rows)))
            aim, rows = item.aim, []
        first = "" if item.commitment == commitment else item.commitment
        cells = (first, *item.cells)
        commitment = item.commitment
        if item.id in CUTS:
            rows, cells = _cut(found, aim, rows, item, cells)
        rows.append(cells)
        if item.id in BREAKS:
            found.append(Page(aim.upper(), tuple(rows)))
            rows = []
    found.append(Page(aim.upper(), tuple(rows)))
    return found[1:]


def _cut(
    found: list[Page], aim: str, rows: list[tuple[str, ...]], item: Item, cells: tuple[str, ...]
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """A row cut in two. Where its commitment is cut as well, so is the row that says it first."""
    marks = CUTS[item.id]
    if marks[0]:  # the name of the commitment began in a row above, and ends on the next page
        said = next(i for i in range(len(rows) - 1, -1, -1) if rows[i][0])
        rows[said] = (rows[said][0].removesuffix(marks[0]), *rows[said][1:])
        cells = (marks[0], *cells[1:])
    halves = [_halved(words, mark) for words, mark in zip(cells, marks, strict=True)]
    found.append(Page(aim.upper(), (*rows, tuple(first for first, _ in halves))))
    return [], tuple(rest for _, rest in halves)


def _halved(words: str, mark: str) -> tuple[str, str]:
    if not mark:
        return words, ""
    at = words.index(mark)
    return words[:at], words[at + 1 :]
