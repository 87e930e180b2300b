"""The rows under the headings of a plan's table: blanks filled, merges followed, cut rows joined."""

from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.doubts import Questions
from planctl.importers.rows import Column, Said, Table
from planctl.importers.source import ROWS, Aside, Prose
from planctl.importers.tables.around.foot import foot_at
from planctl.importers.tables.around.footers import is_footer
from planctl.importers.tables.around.keys import prose, told
from planctl.importers.tables.columns.claims import LEVELS
from planctl.importers.tables.columns.contents import is_reference
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.rows.carrying import Carrying
from planctl.importers.tables.rows.drafts import Draft, joined
from planctl.importers.tables.rows.going_on import APART, ASK_JOIN, JOIN, Seam, asks_join, roles_of
from planctl.importers.tables.rows.lone import (
    is_heading,
    is_narrative,
    is_sibling,
    is_under,
)
from planctl.importers.tables.rows.openings import is_open, starts_small
from planctl.importers.tables.rows.prompts import is_template
from planctl.importers.tables.rows.row_cells import RowCells
from planctl.importers.tables.rows.updates import tells_progress, update_in, updates_of
from planctl.importers.tables.rows.usual import Usual


class Found(NamedTuple):
    """What the rows of one table came to, while later tables may still go on from them."""

    drafts: list[Draft]
    captions: list[tuple[int, str, str]]
    footers: list[Prose | Table]
    asides: list[Aside]


class Body:
    """Reads tables with the same columns, from top to bottom; it remembers the row before."""

    def __init__(self, columns: tuple[Column, ...], usual: Usual, questions: Questions) -> None:
        self._columns = columns
        self._roles = roles_of(columns)
        self._usual = usual
        self._questions = questions
        self._carrying = Carrying(self._roles, usual, questions)
        self._last: Draft | None = None
        self._reading = RowCells(columns)
        self._is_first = False
        self._waiting: Draft | None = None
        self._unused: Draft | None = None
        self._found = Found([], [], [], [])

    def read(self, rows: Sequence[GridRow], goes_on: bool) -> Found:
        """The items of one table. `goes_on` where it is the rest of the table read before."""
        self._found = Found([], [], [], [])
        if not goes_on:
            self._forget()
        self._is_first = goes_on
        foot = foot_at(rows, self._columns)
        updates = updates_of(rows[:foot])
        for at, row in enumerate(rows[:foot]):
            if at in updates and self._last:
                self._update(row, self._last)
            else:
                self._read(row, rows[at + 1] if at + 1 < foot else None)
        self._settle_waiting()
        self._settle_unused()
        if foot < len(rows):
            name = rows[foot].at.rpartition(", ")[0] or ROWS
            self._found.footers.extend(told(name, rows[foot:]))
        return self._found

    def _update(self, row: GridRow, last: Draft) -> None:
        """Words under an action that say how it goes."""
        at = row.spots[row.filled[-1] if row.lone is None else row.lone].said.at
        last.progress = Said(update_in(row), at)

    def _forget(self) -> None:
        self._carrying.forget()
        self._reading.forget()
        self._last = None

    def _read(self, row: GridRow, following: GridRow | None) -> None:
        if not row.filled:
            return
        if manner := self._unfilled(row):
            self._found.asides.append(Aside(row.at, manner, row.whole))
            return
        if is_footer(row, following) or self._is_told(row, following):
            self._found.footers.append(prose(row))
            return
        if self._is_heading(row, following):
            self._head(row, following)
        elif self._is_parent(row, following):
            self._parent(row)
        else:
            self._item(row)
        self._is_first = False

    def _unfilled(self, row: GridRow) -> str:
        """How a row of a form is told that nobody filled in; "" for any other."""
        number = self._roles.get("reference")
        is_bare = number is not None and row.filled == (number,) and is_reference(row.words(number))
        if is_bare and not self._is_merged(row):
            return "empty-row"
        said = [row.words(number) for number in row.filled]
        return "template-row" if is_template(row.text, row.at, said, self._questions) else ""

    def _is_told(self, row: GridRow, following: GridRow | None) -> bool:
        """Whether a row is words about progress that run over the table.

        Sentences over rows that leave their commitment blank may be that commitment.
        """
        lone = row.lone
        if lone is None or not (row.is_merged or self._columns[lone].role in LEVELS):
            return lone is None and bool(update_in(row))
        words = row.words(lone)
        return tells_progress(words) or (
            row.is_merged and is_narrative(words) and not self._leaves_blank(following)
        )

    def _leaves_blank(self, following: GridRow | None) -> bool:
        """Whether a row is an item that names no commitment, where there is a column for it."""
        column = self._roles.get("commitment")
        if column is None or following is None or following.lone is not None:
            return False
        spot = following.spots[column]
        return not spot.is_filled and not spot.above

    # --- rows that run over the table

    def _is_heading(self, row: GridRow, following: GridRow | None) -> bool:
        """Whether a row with one cell is a heading for those below it."""
        lone = row.lone
        if lone is None or following is None:
            return False
        if row.is_merged:
            return True
        words = row.words(lone)
        role = self._columns[lone].role
        if self._is_first and starts_small(words):
            return False
        if role == "action":
            others = len(self._usual.always) - 1
            return lone == 0 and is_heading(row, following, others, self._questions)
        return role in LEVELS or lone == 0

    def _head(self, row: GridRow, following: GridRow | None) -> None:
        """An aim or a commitment where the rows below leave theirs blank; else a heading of its own."""
        self._close()
        words = row.words(row.lone or 0)
        if self._is_aim(row, following):
            self._carrying.begin("aim", row.spots[row.lone or 0].said)
            return
        column = self._roles.get("commitment")
        if column is not None and self._leaves_blank(following):
            level = self._carrying.take_commitment(row.spots[row.lone or 0].said)
            self._unused = Draft(row.at, {}, {column: level})
            return
        if column is not None and following is not None and following.lone is None:
            other = following.spots[column].words
            if not row.is_merged and row.lone == column and is_sibling(words, other):
                self._item(row)
                return
        self._caption(words, row.place)

    def _is_aim(self, row: GridRow, following: GridRow | None) -> bool:
        """Whether a heading is the aim of the row below it, which names none in the column of aims."""
        column = self._roles.get("aim")
        if column is None or following is None or following.lone == column:
            return False
        spot = following.spots[column]
        if following.is_merged or spot.is_filled or spot.above:
            return False
        return not self._leaves_blank(following) if row.is_merged else row.lone == column

    def _is_parent(self, row: GridRow, following: GridRow | None) -> bool:
        """Whether a row has only a number and a title, and the number of the next row is one under it.

        Left of the title may stand what it is: "Aim".
        """
        number, action = self._roles.get("reference"), self._roles["action"]
        filled = set(row.filled) - set(self._kept_left(row))
        if number is None or following is None or filled != {number, action}:
            return False
        return is_under(row.words(number), following.words(number))

    def _kept_left(self, row: GridRow) -> list[int]:
        """The cells with words left of the action, in columns that are no field."""
        left = (number for number in row.filled if number < self._roles["action"])
        return [number for number in left if not self._columns[number].role]

    def _parent(self, row: GridRow) -> None:
        """A title with its number is a heading; what is no plain number is told beside it."""
        number, title = row.words(self._roles["reference"]), row.words(self._roles["action"])
        is_plain = number[:1].isdigit()
        beside = [row.words(each) for each in self._kept_left(row)]
        for words_beside in (*beside, *([] if is_plain else [number])):
            self._found.asides.append(Aside(row.at, "of-commitment", words_beside))
        words = f"{number.rstrip('.')}. {title}" if is_plain else title
        self._close()
        self._caption(words, row.place)

    def _close(self) -> None:
        """No row below goes on from one above."""
        self._settle_waiting()
        self._settle_unused()
        self._reading.forget()
        self._last = None

    def _caption(self, words: str, place: str) -> None:
        self._carrying.drop_commitment()
        self._found.captions.append((len(self._found.drafts), words, place))

    # --- items

    def _item(self, row: GridRow) -> None:
        action = row.spots[self._roles["action"]]
        if action.said.old and not action.said.words:
            self._give(Draft(row.at, self._cells(row), {}), row)  # it may name those of rows below
            self._found.asides.append(Aside(row.at, "struck-row", row.whole))
            return
        draft = Draft(row.at, self._cells(row), {})
        rest = self._give(draft, row)
        self._settle_unused(draft)
        is_merged = self._is_merged(row)
        if rest and not draft.cells and not draft.begins(self._last):
            self._found.asides.append(rest)
        elif is_merged and self._last and self._is_below(draft, self._last):
            self._more_of_merged(draft, row)
        elif self._goes_on(draft):
            self._join(draft, row)
        else:
            self._found.asides.extend([rest] if rest else [])
            self._keep(draft)

    def _is_merged(self, row: GridRow) -> bool:
        """Whether its action is that of the row above, in one cell with it."""
        spot = row.spots[self._roles["action"]]
        return not spot.is_filled and bool(spot.above)

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a row is the rest of the one above it."""
        if self._last is None or not any(draft.words(n) for n in draft.cells):
            return False
        if not self._is_below(draft, self._last):
            return False
        verdict = Seam(self._last, draft, self._roles, self._usual, self._is_first).verdict()
        return self._is_joined(verdict, draft)

    def _is_below(self, draft: Draft, last: Draft) -> bool:
        """Whether a row stands under the commitment of the row above: it names none of its own."""
        return bool(last.words(self._roles["action"])) and all(
            last.levels.get(number) is level for number, level in draft.levels.items()
        )

    def _cells(self, row: GridRow) -> dict[int, Said]:
        return self._reading.read(row, self._found.asides)

    def _give(self, draft: Draft, row: GridRow) -> Aside | None:
        return self._carrying.give(draft, row, self._is_first)

    def _settle_unused(self, draft: Draft | None = None) -> None:
        """A commitment on a line of its own that no row below took up is an item as it is."""
        unused, self._unused = self._unused, None
        if unused is None:
            return
        levels = list(draft.levels.values()) if draft else []
        if not any(level in levels for level in unused.levels.values()):
            self._found.drafts.append(unused)

    def _is_joined(self, verdict: str, draft: Draft) -> bool:
        if verdict in (JOIN, APART):
            return verdict == JOIN
        action = self._roles["action"]
        words = draft.words(action) or next(draft.words(n) for n in draft.cells if draft.words(n))
        above = self._last.words(action) if self._last else ""
        return asks_join(
            self._questions, words, above, draft.at, JOIN if verdict == ASK_JOIN else APART
        )

    def _more_of_merged(self, draft: Draft, row: GridRow) -> None:
        """A row whose action is merged with the one above: more of it, or the same action once more."""
        last = self._last or draft
        once = [self._roles[role] for role in ("timescale", "lead", "rag") if role in self._roles]
        own = {n for n in row.filled if n in draft.cells}
        differs = any(n in own and last.words(n) for n in once)
        words = draft.words(self._roles["action"])
        beside = " | ".join(last.words(n) for n in once if last.words(n))
        if differs and not asks_join(self._questions, words, beside, draft.at, APART):
            self._keep(draft)
            return
        draft.cells = {n: said for n, said in draft.cells.items() if n in own}
        self._join(draft, row, "\n")

    def _join(self, draft: Draft, row: GridRow, between: str = "") -> None:
        last = self._last or draft
        for number, said in draft.cells.items():
            first = last.cells.get(number)
            if first and folded(first.words) == folded(said.words):
                continue
            gap = between or (" " if self._flows(last, draft, number) else "\n")
            last.cells[number] = joined(first, said, gap) if first else said
        if not between:
            self._found.asides.append(Aside(draft.at, "joined", row.text))

    def _flows(self, last: Draft, draft: Draft, number: int) -> bool:
        """Whether a cell's words run on in one line."""
        first, second = last.words(number), draft.words(number)
        return self._is_first or is_open(first) or starts_small(second)

    def _keep(self, draft: Draft) -> None:
        self._settle_waiting(draft)
        action = self._roles["action"]
        if draft.words(action):
            self._found.drafts.append(draft)
            self._last = draft
            return
        self._waiting = draft
        self._last = None

    def _settle_waiting(self, following: Draft | None = None) -> None:
        """A commitment that stands without an action: an item as it is, unless rows beside it are its actions.

        What stands beside it is then told as left aside.
        """
        draft, self._waiting = self._waiting, None
        if draft is None:
            return
        column = self._roles.get("commitment", -1)
        level = draft.levels.get(column)
        near = [*self._found.drafts[-1:], *([following] if following else [])]
        beside = " | ".join(said.words for said in draft.cells.values() if said.words)
        if level is None:
            above = [each.said.words for each in draft.levels.values()]
            words = " | ".join(each for each in (*above, beside) if each)
            self._found.footers.append(Prose(draft.at, words))
        elif any(each.levels.get(column) is level for each in near):
            if beside:
                self._found.asides.append(Aside(draft.at, "of-commitment", beside))
        else:
            self._found.drafts.append(draft)
