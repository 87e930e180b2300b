"""The aim and the commitment that rows stand under: their own, or those of a row above."""

from planctl.importers.doubts import Questions
from planctl.importers.rows import Said
from planctl.importers.source import Aside
from planctl.importers.tables.columns.claims import LEVELS
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.rows.drafts import Carried, Draft, joined
from planctl.importers.tables.rows.going_on import JOIN, asks_join
from planctl.importers.tables.rows.openings import (
    is_ditto,
    is_ended,
    is_one_name,
    is_open,
    starts_small,
)
from planctl.importers.tables.rows.usual import Usual


class Carrying:
    """What was said last of aims and commitments, while a table is read from top to bottom."""

    def __init__(self, roles: dict[str, int], usual: Usual, questions: Questions) -> None:
        self._roles = roles
        self._usual = usual
        self._questions = questions
        self._carried: dict[str, Carried] = {}

    def forget(self) -> None:
        """Begins another table."""
        self._carried = {}

    def drop_commitment(self) -> None:
        """Begins to read under another heading."""
        self._carried.pop("commitment", None)

    def take_commitment(self, said: Said) -> Carried:
        """A commitment that stands on a line of its own, for the rows below."""
        self._carried["commitment"] = found = Carried(said)
        return found

    def give(self, draft: Draft, row: GridRow, is_first: bool) -> Aside | None:
        """Gives a row its aim and commitment: its own words, or those above where it has none.

        Where its words go on from those above these are made whole, which is returned. `is_first`
        where a page may have cut it from the row above.
        """
        rest = None
        for role in LEVELS:
            number = self._roles.get(role)
            if number is None:
                continue
            said = row.spots[number].said
            before = self._carried.get(role)
            if said.words and not is_ditto(said.words):
                if before and self._is_rest(before.said.words, said.words, draft, is_first):
                    rest = Aside(said.at or row.at, "joined", said.words)
                    before.said = joined(before.said, said)
                elif before is None or folded(before.said.words) != folded(said.words):
                    self.begin(role, said)
            if role in self._carried:
                draft.levels[number] = self._carried[role]
        return rest

    def begin(self, role: str, said: Said) -> None:
        """An aim or a commitment for this row and those below; with an aim another commitment begins."""
        self._carried[role] = Carried(said)
        if role == "aim":
            self.drop_commitment()

    def _is_rest(self, first: str, second: str, draft: Draft, is_first: bool) -> bool:
        """Whether a commitment's cell goes on from the one above."""
        if is_one_name(first, second):
            return True
        if not starts_small(second) or is_ended(first) or self._usual.is_small_level:
            return False
        if is_open(first) or any(not draft.words(n) for n in self._usual.items):
            return True
        return is_first and asks_join(self._questions, second, first, draft.at, JOIN)
