"""Whether a row goes on from the row above it: cut by a page, or by whoever made the table."""

from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Column
from planctl.importers.tables.columns.contents import is_time
from planctl.importers.tables.rows.drafts import Draft
from planctl.importers.tables.rows.openings import is_ended, is_open, starts_small
from planctl.importers.tables.rows.usual import Usual

JOIN, APART, ASK_JOIN, ASK_APART = "join", "apart", "ask-join", "ask-apart"


class Seam(NamedTuple):
    """Two rows, one under the other. `cut` says that a page or a new table lies between them."""

    above: Draft
    below: Draft
    roles: dict[str, int]
    usual: Usual
    is_page_cut: bool

    def verdict(self) -> str:
        """JOIN or APART where it is plain, else ASK_JOIN or ASK_APART with what is done meanwhile."""
        if self.below.words(self.roles["action"]):
            return self._with_action()
        return self._without_action()

    def _with_action(self) -> str:
        action = self.roles["action"]
        first, second = self.above.words(action), self.below.words(action)
        if not first or self._clashes() or not (self._lacks(self.below) or self._lacks(self.above)):
            return APART
        small = starts_small(second) and not self.usual.is_small
        if is_open(first) or (small and not is_ended(first)):
            return JOIN
        if small or self._is_bare():
            return ASK_APART if is_ended(first) or not small else ASK_JOIN
        return APART

    def _without_action(self) -> str:
        """A row that says something, and no action: more of the row above."""
        if self._clashes():
            return ASK_APART if self._is_whole() else ASK_JOIN
        said = [number for number in self.below.cells if self.below.words(number)]
        if self.is_page_cut or all(self._continues(number) for number in said):
            return JOIN
        return ASK_JOIN

    def _is_whole(self) -> bool:
        """Whether the row below has a time and a lead of its own, as an action has."""
        times, lead = (self.below.words(self.roles.get(role)) for role in ("timescale", "lead"))
        return is_time(times) and bool(lead)

    def _continues(self, number: int) -> bool:
        first, second = self.above.words(number), self.below.words(number)
        return not first or is_open(first) or starts_small(second)

    def _clashes(self) -> bool:
        """Whether both have what a row has once."""
        once = [
            self.roles[role] for role in ("timescale", "reference", "rag") if role in self.roles
        ]
        return any(self.above.words(n) and self.below.words(n) for n in once)

    def _lacks(self, draft: Draft) -> bool:
        """Whether a row lacks what a row of this table has."""
        named = {self.roles[role] for role in _EXPECTED if role in self.roles}
        return any(not draft.words(number) for number in named & self.usual.always)

    def _is_bare(self) -> bool:
        """Whether a row has none of what every row has, though several are usual.

        A number of its own is among them, or it is the first row of a page.
        """
        named = {self.roles[role] for role in _EXPECTED if role in self.roles} & self.usual.always
        return (
            (self.is_page_cut or self.roles.get("reference") in named)
            and len(named) > 1
            and not any(self.below.words(number) for number in named)
        )


_EXPECTED = ("timescale", "lead", "rag", "reference", "state")


def roles_of(columns: tuple[Column, ...]) -> dict[str, int]:
    """The number of the column, from 0, that holds each field."""
    return {column.role: column.number - 1 for column in columns if column.role}


def asks_join(questions: Questions, words: str, above: str, at: str, taken: str) -> bool:
    """Asks whether words go on from those above; `taken` is what is done meanwhile."""
    doubt = Doubt(
        key_of("join-rows", f"{above} {words}"),
        "join-rows",
        words,
        (at,),
        (Choice(JOIN, "rows-join"), Choice(APART, "rows-apart")),
        taken,
        beside=above,
    )
    return questions.ask(doubt) == JOIN
