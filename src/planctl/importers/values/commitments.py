"""Rows under their commitments: equal words are one commitment, wherever they stand in an aim."""

from collections.abc import Iterable

from planctl.importers.doubts import Choice, Doubt, key_of
from planctl.importers.proposal import NewAction, NewCommitment
from planctl.importers.rows import Row
from planctl.importers.values.actions import Reading, action_of
from planctl.importers.values.cut_words import whole
from planctl.importers.values.twice import Placed, once
from planctl.importers.values.wording import folded, is_blank, one_line, tidy

AS_IT_STANDS = "as-it-stands"


def has_commitment(row: Row) -> bool:
    """Whether a row says what is promised."""
    return not is_blank(one_line(row.words("commitment")))


class Gathering:
    """The commitments of one aim while its rows are read, in the document's order."""

    def __init__(self, title: str, reading: Reading, *, is_asked_alone: bool = True) -> None:
        """Where `is_asked_alone` is not set, one question is about all aims: no commitment stands anywhere."""
        self._title = title
        self._about = title if is_asked_alone else ""
        self._reading = reading
        self._questions = reading.questions
        self._words: dict[str, tuple[str, str]] = {}
        self._actions: dict[str, list[NewAction]] = {}
        self._rows: dict[tuple[str, str], list[Placed]] = {}
        self._bare: list[str] = []
        self._without: list[str] = []
        self.timescales: list[tuple[Row, str]] = []

    def add(self, rows: Iterable[Row], file: int = 0, *, is_future: bool = False) -> None:
        """Each row as an action under its commitment; one that says neither makes nothing.

        `file` is the number of the document that they stand in.
        """
        for row in rows:
            words = _unless_blank(tidy(row.words("action")))
            commitment = one_line(row.words("commitment")) if has_commitment(row) else ""
            if not words and not commitment:
                continue
            if not words:
                self._bare.append(row.at)
                words = commitment
            if not commitment:
                self._without.append(row.at)
                commitment = self._title
            key = self._under(commitment, row.at)
            action = action_of(row, words, self._reading, is_future=is_future)
            self.timescales.append((row, action.timescale))
            self._actions[key].append(action)
            self._rows.setdefault((key, folded(words)), []).append(Placed(file, action))

    def finished(self) -> tuple[NewCommitment, ...]:
        """The commitments, with what has to be asked about them."""
        title = self._title_words()
        self._ask_bare()
        kept = self._once()
        found = []
        for key, (words, at) in self._words.items():
            actions = tuple(filter(None, (kept.get(id(a), a) for a in self._actions[key])))
            is_title = key == folded(self._title) and bool(self._without)
            found.append(NewCommitment(at, title if is_title else words, actions))
        return tuple(found)

    def _under(self, commitment: str, at: str) -> str:
        key = folded(commitment)
        if key not in self._words:
            words = whole(commitment, at, self._reading.language, self._questions)
            self._words[key] = (words, at)
            self._actions[key] = []
        return key

    def _title_words(self) -> str:
        """The commitment of actions that stand under an aim alone: its title, unless somebody says."""
        if not self._without:
            return self._title
        choices = (Choice(AS_IT_STANDS, "aims-title"),)
        key = key_of("commitment", self._about) if self._about else "commitment"
        places = tuple(self._without)
        answer = self._questions.ask(
            Doubt(key, "commitment", self._about, places, choices, AS_IT_STANDS, is_open=True)
        )
        return self._title if answer == AS_IT_STANDS else tidy(answer)

    def _ask_bare(self) -> None:
        """Rows with a commitment and no action: its words are the action's too."""
        if self._bare:
            choices = (Choice("same-words", "same-words"),)
            key = key_of("no-action", self._title)
            self._questions.ask(
                Doubt(key, "no-action", self._title, tuple(self._bare), choices, "same-words")
            )

    def _once(self) -> dict[int, NewAction | None]:
        """What is kept in the place of actions that say the same under one commitment."""
        kept: dict[int, NewAction | None] = {}
        for (key, _), placed in self._rows.items():
            if len(placed) > 1:
                found = once(placed, self._words[key][0], self._questions)
                kept.update(zip((id(each.action) for each in placed), found, strict=True))
        return kept


def _unless_blank(words: str) -> str:
    return "" if is_blank(words) else words
