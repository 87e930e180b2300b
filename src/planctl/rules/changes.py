"""Does the plan say what it was changed to? A rule over the records of changed words."""

from collections import Counter
from collections.abc import Iterator

from planctl.model.gaps import is_left_of
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.record import REMOVED, Change, Record
from planctl.model.unit import Unit
from planctl.rules.finding import Finding
from planctl.rules.nearest import quoted
from planctl.rules.records import finding
from planctl.rules.subjects import by_subject

OF_ACTIONS = ("action", "evidence", "timescale", "lead", "accountable")


def changes_made(unit: Unit, _terms: Terms, _register: Register) -> Iterator[Finding]:
    """Every change that a record tells of is in the plan's words, or was changed again since.

    A merge can lose one: git asks and a person takes the other side, or git puts it into a file that
    only looks like the right one.
    """
    words = _words(unit)
    for subject, records in by_subject(unit).items():
        changes = [record for record in records if isinstance(record.act, Change)]
        for record in changes:
            now = words.get((subject, _field(record)))
            if now is not None and not _is_made(record, changes, now):
                message = f"the plan says otherwise than it was changed to here: {_short(now)}"
                yield finding(record, "changes", "change-not-made", message, NOT_MADE)


def _words(unit: Unit) -> dict[tuple[str, str], str]:
    """What the plan's files say, by id and field; of an id that stands twice nobody can tell."""
    found = {}
    times = Counter(commitment.id for commitment in unit.commitments)
    times.update(action.id for commitment in unit.commitments for action in commitment.actions)
    for commitment in unit.commitments:
        found[commitment.id, "commitment"] = commitment.commitment
        for action in commitment.actions:
            found |= {(action.id, field): getattr(action, field) for field in OF_ACTIONS}
    return {key: words for key, words in found.items() if times[key[0]] == 1}


def _field(record: Record) -> str:
    return record.act.field if isinstance(record.act, Change) else ""


def _is_made(record: Record, changes: list[Record], now: str) -> bool:
    act = record.act
    if not isinstance(act, Change):
        return True
    left = [r.act.was for r in changes if isinstance(r.act, Change) and r.act.field == act.field]
    is_redacted = record.redacted is not None
    return any(is_same(act.now, words, is_redacted) for words in (now, *left))


def is_same(said: str, words: str, is_redacted: bool) -> bool:
    """Whether words are those that a record says, but for what was taken out of the one or the other.

    Words of which nothing is left are no longer those; nor does a record that was not redacted speak
    of any words but its own.
    """
    return (
        _plain(said) == _plain(words)
        or is_rest_of(said, words)
        or (is_redacted and is_rest_of(words, said))
    )


def is_rest_of(old: str, new: str) -> bool:
    """Whether words are what is left of others, and say something still."""
    return REMOVED in new and bool(new.replace(REMOVED, "").strip()) and is_left_of(old, new)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    plain = _plain(words)
    return quoted(plain if len(plain) <= 60 else f"{plain[:59].rstrip()}…")


NOT_MADE = "Say the words that are meant: planctl reword, relead or set; or: planctl accept ID change-not-made."
