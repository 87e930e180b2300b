"""The plan's words as they were: changes that a record tells of are taken back, the newest first."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeAlias

from planctl.model.action import Action, Commitment
from planctl.model.frozen import Frozen, made_by, mark_of
from planctl.model.ids import is_action, read_id
from planctl.model.record import Change, Record

Token: TypeAlias = Callable[[dict[str, str]], str]
"""Makes the token of some words, by which a text in another language says what it translates."""
WORDS = ("action", "evidence", "timescale", "lead")
"""The fields of an action that hold the plan's own words."""


def not_yet_made(
    records: Iterable[Record], day: date, frozen: Frozen | None = None
) -> tuple[Record, ...]:
    """The changes of the plan's words that are dated after a day.

    With a period that was agreed: those that had not been made then, whatever their date says.
    """
    changes = (record for record in records if isinstance(record.act, Change))
    if frozen is None:
        return tuple(record for record in changes if record.date > day)
    made = made_by(frozen)
    return tuple(record for record in changes if mark_of(record.name) not in made)


def added_after(records: Iterable[Record], day: date) -> tuple[Record, ...]:
    """The changes dated after a day that tell of an action or commitment that was not there before."""
    return tuple(
        record
        for record in records
        if isinstance(record.act, Change)
        and record.act.field == ("action" if is_action(record.subject) else "commitment")
        and not record.act.was
        and record.date > day
    )


def homes_of(changes: Iterable[Record]) -> set[str]:
    """The commitments that actions stood under before some changes."""
    return {
        home
        for record in changes
        if isinstance(record.act, Change) and record.act.field == "commitment"
        if is_action(record.subject) and (home := read_id(record.act.was))
    }


def rewound(
    commitments: Iterable[Commitment], changes: Iterable[Record], token: Token
) -> tuple[Commitment, ...]:
    """Commitments and their actions as they were before some changes.

    What a change added is left out. An action that was moved stands under its former commitment
    again, where that is among these, before the first with a higher number. What a record says was
    there counts, whatever the file says now. A text in another language that
    translates a later wording is left out. What is not to be published stays so, whatever was said then.
    """
    then = Then(changes, token)
    there = [then.commitment(each) for each in commitments if not then.is_new(each)]
    places = {commitment.id: at for at, commitment in reversed(list(enumerate(there)))}
    staying: list[list[Action]] = []
    coming: list[tuple[int, Action]] = []
    for at, commitment in enumerate(there):
        staying.append([])
        for action in commitment.actions:
            home = then.home(action, commitment)
            if home == commitment.id or home not in places:
                staying[at].append(action)
            else:
                coming.append((places[home], action))
    for at, action in coming:
        _insert(staying[at], action)
    return tuple(each._replace(actions=tuple(staying[at])) for at, each in enumerate(there))


class Then:
    """What fields said before some changes."""

    def __init__(self, changes: Iterable[Record], token: Token) -> None:
        self._token = token
        self._changes: dict[tuple[str, str], list[Record]] = {}
        self._days: dict[str, set[date]] = {}
        for record in changes:
            if isinstance(record.act, Change):
                key = record.subject, record.act.field
                self._changes.setdefault(key, []).append(record)
                self._days.setdefault(record.subject, set()).add(record.date)

    def value(self, subject: str, field: str, now: str) -> str:
        """What a field said that says `now`."""
        changes = self._changes.get((subject, field))
        return value_before(now, changes) if changes else now

    def is_new(self, now: Commitment | Action) -> bool:
        """Whether it was added by one of the changes."""
        field = "commitment" if isinstance(now, Commitment) else "action"
        words: str = getattr(now, field)
        return bool(words) and not self.value(now.id, field, words)

    def home(self, action: Action, commitment: Commitment) -> str:
        """The id of the commitment that an action stood under."""
        home = self.value(action.id, "commitment", commitment.id)
        return read_id(home) or commitment.id

    def commitment(self, now: Commitment) -> Commitment:
        """A commitment with its words and its aim, and those of its actions that were there."""
        words = self._words(now.id, {"commitment": now.commitment})
        texts = {lang: {"commitment": text} for lang, text in now.texts.items()}
        kept = self._texts(now.id, {"commitment": now.commitment}, texts, now.of)
        return now._replace(
            commitment=words["commitment"],
            aim=self.value(now.id, "aim", now.aim),
            actions=tuple(self._action(each) for each in now.actions if not self.is_new(each)),
            texts={lang: there["commitment"] for lang, there in kept.items() if there},
        )

    def _action(self, action: Action) -> Action:
        now: dict[str, str] = {key: getattr(action, key) for key in WORDS}
        words = self._words(action.id, now)
        accountable = self.value(action.id, "accountable", action.accountable)
        action = action._replace(accountable=accountable)
        if words == now:
            return action
        texts = self._texts(action.id, now, action.texts, action.of)
        return action._replace(**words, texts=texts)  # type: ignore[arg-type]  # all are texts

    def _words(self, identity: str, now: dict[str, str], after: date = date.min) -> dict[str, str]:
        """The words of some fields before those of the changes that are dated after a day."""
        words = {}
        for key, value in now.items():
            changes = self._changes.get((identity, key), ())
            words[key] = value_before(value, [r for r in changes if r.date > after])
        return words

    def _texts(
        self,
        identity: str,
        now: dict[str, str],
        texts: dict[str, dict[str, str]],
        of: dict[str, str],
    ) -> dict[str, dict[str, str]]:
        """The texts by language that stood beside the words of then.

        Those of a later wording are left out, but for fields that said then what they say now.
        """
        later = [self._words(identity, now, day) for day in self._days.get(identity, ())]
        then = self._words(identity, now)
        kept = {}
        for lang, there in texts.items():
            translated = of.get(lang)
            is_older = bool(translated) and all(
                translated != self._token({key: words[key] for key in there}) for words in later
            )
            same = {key: text for key, text in there.items() if then[key] == now[key]}
            kept[lang] = there if is_older else same
        return kept


def value_before(now: str, changes: Iterable[Record]) -> str:
    """What a field said before all of its changes, in any order, where it says `now` after them."""
    by_day: dict[date, list[Change]] = {}
    for record in sorted(changes, key=lambda record: record.name):
        if isinstance(record.act, Change):
            by_day.setdefault(record.date, []).append(record.act)
    for day in sorted(by_day, reverse=True):
        now = _at_the_beginning(by_day[day], now)
    return now


def _at_the_beginning(changes: list[Change], at_the_end: str) -> str:
    """What a field said on the morning of a day: where the chain of the day's changes begins.

    It is the words left more often than they were come to. A chain that leads back to where it
    began has none, so it began where it ended. Of a chain in pieces the first by name counts.
    """
    left = Counter(change.was.strip() for change in changes)
    come_to = Counter(change.now.strip() for change in changes)
    begins = (words for words in left if left[words] > come_to[words])
    return next(begins, at_the_end)


def _insert(actions: list[Action], action: Action) -> None:
    number = _number(action)
    at = next((at for at, each in enumerate(actions) if _number(each) > number), len(actions))
    actions.insert(at, action)


def _number(action: Action) -> int:
    return int(action.id.rpartition("-")[2])
