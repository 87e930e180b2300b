"""Which questions are settled by what was typed, and what has to be typed to settle each."""

from collections.abc import Iterable, Iterator

from planctl.edits.returns.settling import Settle
from planctl.edits.returns.spoken import Spoken, row_key
from planctl.edits.returns.weighing import Weighed


class Answered:
    """The answers typed, held against the rows that ask something.

    One that fits rows of several bodies or files settles none of them: it is `unclear`. One that
    fits none is `idle`.
    """

    def __init__(self, rows: Iterable[Weighed], typed: tuple[Settle, ...]) -> None:
        self._asking: dict[str, list[Spoken]] = {}
        for row in rows:
            if row.status == "question":
                self._asking.setdefault(row.spoken.row.id, []).append(row.spoken)
        self.idle = tuple(each.typed for each in typed if not self._places(each))
        named = sorted(typed, key=lambda each: not each.who)
        unclear = {each.typed for each in named if len(self._places(each)) > 1}
        self._typed = [each for each in named if each.typed not in unclear]
        twice = list(self._taken_twice())
        self.unclear = tuple(sorted(unclear | {each.typed for each in twice}))
        self._typed = [each for each in self._typed if each not in twice]

    def way(self, row: Weighed) -> str:
        """What was said of a row that asks: "take", "keep", or "" for nothing.

        Of files of one body that differ, the others are kept where one is taken.
        """
        spoken = row.spoken
        if row.status != "question":
            return ""
        own = next((each.way for each in self._typed if _fits(each, spoken)), "")
        return own or ("keep" if any(self._others_taken(spoken)) else "")

    def words(self, row: Weighed) -> str:
        """What stands after --take or --keep for a row that asks: its id where no other row asks of it."""
        spoken = row.spoken
        tries = [Settle("", who, spoken.row.id) for who in ("", spoken.body, spoken.file.name)]
        return next((each for each in tries if len(self._places(each)) == 1), tries[-1]).typed

    def _places(self, settle: Settle) -> set[tuple[int, str]]:
        """The files and bodies whose rows an answer fits."""
        return {(id(each.file), each.body) for each in self._fitting(settle)}

    def _fitting(self, settle: Settle) -> list[Spoken]:
        return [each for each in self._asking.get(settle.id, ()) if _fits(settle, each)]

    def _others_taken(self, spoken: Spoken) -> Iterator[Settle]:
        """The answers that take another file's row, where this one's differs from it."""
        if not spoken.differs:
            return
        for other in self._asking.get(spoken.row.id, ()):
            if other is not spoken and other.differs and row_key(other) == row_key(spoken):
                yield from (
                    each for each in self._typed if each.way == "take" and _fits(each, other)
                )

    def _taken_twice(self) -> Iterator[Settle]:
        """The answers that take both of two rows that differ."""
        for each in self._typed:
            rows = self._fitting(each) if each.way == "take" else []
            if any(other != each for row in rows for other in self._others_taken(row)):
                yield each


def _fits(settle: Settle, spoken: Spoken) -> bool:
    """Whether an answer about an action is one about a body's row of it."""
    return settle.who in ("", spoken.body, spoken.file.name)
