"""Is all there that was adopted, in words that a record says? Rules over a plan then and now."""

from collections.abc import Iterable, Iterator

from planctl.model.plan import Tracked
from planctl.model.record import Change, Record
from planctl.model.summary import Minted
from planctl.rules.changes import is_same
from planctl.rules.finding import Finding
from planctl.rules.history import Version, is_adopted, is_another, pairs, place_of
from planctl.rules.nearest import quoted
from planctl.rules.privacy import masked
from planctl.rules.whole import ids_unread

FIELDS = ("action", "evidence", "lead", "accountable")
"""The fields of an action that are changed with a record: a timescale has its own rule."""


def ids_gone(before: Version, now: Version) -> dict[str, Minted]:
    """What a plan had and has no more, under this id or a later one; nothing while a file is unread."""
    if ids_unread(now.summaries):
        return {}
    there = {minted.id for summary in now.summaries for minted in summary.minted}
    there |= {was for tracked in now.plan.tracked for was in tracked.action.was}
    there |= {was for summary in now.summaries for _, was in summary.former}
    everything = (minted for summary in before.summaries for minted in summary.minted)
    return {minted.id: minted for minted in everything if minted.id not in there}


def nothing_removed(before: Version, now: Version) -> Iterator[Finding]:
    """What was adopted is closed when it ends, and never taken out of the plan."""
    gone = ids_gone(before, now) if is_adopted(before, now) else {}
    of = {tracked.action.id: tracked.commitment_id for tracked in before.plan.tracked}
    paths = {m.id: m.path for s in now.summaries for m in s.minted}
    for identity, minted in gone.items():
        if identity not in of:
            count = sum(of.get(other) == identity for other in gone)
            message = f"{identity} is no longer in the plan, with its actions: {count}"
            yield Finding(
                minted.path, (), "commitment-removed", message, _close(identity), identity
            )
        elif of[identity] not in gone:
            message = f"{identity} is no longer in the plan"
            path = paths.get(of[identity], minted.path)
            yield Finding(path, (), "action-removed", message, _close(identity), identity)


def _close(identity: str) -> str:
    return f"Take it back from git; what ends is closed, and stays: planctl close {identity}."


def words_recorded(before: Version, now: Version, made: Iterable[Record]) -> Iterator[Finding]:
    """What was adopted says the same as then, or what the records made since changed it to."""
    if not is_adopted(before, now):
        return
    steps = _Steps(made)
    for old, new in pairs(before, now):
        if is_another(old, new, now):
            continue
        ids = (new.action.id, old.action.id)
        for field in FIELDS:
            was, words = getattr(old.action, field), getattr(new.action, field)
            if not steps.lead(ids, field, was, words):
                yield _finding(new, place_of(new, now, field), field, was, new.action.id)
        if not _is_at_home(old, new, now):
            yield _finding(new, place_of(new, now, "id"), "commitment", old.commitment_id, ids[0])
    yield from _commitments(before, now, steps)


def _commitments(before: Version, now: Version, steps: "_Steps") -> Iterator[Finding]:
    """Of an id that two commitments had, the one that was there before may be either of them."""
    formerly = dict(pair for summary in now.summaries for pair in summary.former)
    there = {tracked.commitment_id: tracked for tracked in now.plan.tracked}
    then = {tracked.commitment_id: tracked.commitment for tracked in before.plan.tracked}
    for identity, was in then.items():
        heirs = [t for i, t in there.items() if identity in (i, formerly.get(i))]
        said = (
            steps.lead((t.commitment_id, identity), "commitment", was, t.commitment) for t in heirs
        )
        if heirs and not any(said):
            yield _finding(heirs[0], ("commitment",), "commitment", was, heirs[0].commitment_id)


def _finding(
    new: Tracked, keys: tuple[str | int, ...], field: str, was: str, subject: str
) -> Finding:
    said = f"was {quoted(masked(was))}" if was else "was empty"
    message = f"no record says that this was changed: `{field}:` of {subject} {said}"
    return Finding(new.path, keys, "words-changed-unrecorded", message, ANEW, subject)


ANEW = "Put it back, and change it with a record: planctl reword, relead, set, move or edit."


def _is_at_home(old: Tracked, new: Tracked, now: Version) -> bool:
    """Whether an action stands under the commitment it stood under, or a record says it was moved."""
    former = {pair for summary in now.summaries for pair in (*summary.former, *summary.moved)}
    return (
        old.commitment_id == new.commitment_id
        or (new.commitment_id, old.commitment_id) in former
        or any(
            (identity, old.commitment_id) in former for identity in (new.action.id, old.action.id)
        )
    )


class _Steps:
    """The changes of words that records tell of: each leads from some words to others."""

    def __init__(self, made: Iterable[Record]) -> None:
        self._records = tuple(record for record in made if isinstance(record.act, Change))

    def lead(self, ids: tuple[str, ...], field: str, was: str, now: str) -> bool:
        """Whether some of them lead from the words of a field to others, one after the other."""
        if was == now:
            return True
        left = [record for record in self._records if record.subject in ids]
        reached = [was]
        for words in reached:
            if is_same(words, now, False):
                return True
            for record in left:
                act, is_redacted = record.act, record.redacted is not None
                if (
                    isinstance(act, Change)
                    and act.field == field
                    and act.now not in reached
                    and (is_same(words, act.was, False) or is_same(act.was, words, is_redacted))
                ):
                    reached.append(act.now)
        return False
