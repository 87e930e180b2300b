"""Was the past left alone? What may not change between one revision of a plan and another."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.model.plan import Plan, Tracked
from planctl.model.summary import Minted, Summary
from planctl.rules.finding import Finding


class Touched(NamedTuple):
    """A file that differs. `was` is its old path.

    `status` is "added", "modified", "deleted" or "renamed".
    """

    path: str
    status: str
    was: str = ""


class Version(NamedTuple):
    """A plan at one point of its history."""

    plan: Plan
    summaries: tuple[Summary, ...]


ADD_ONE = "Put it back as it was, and add a record that corrects it."


def records_only_added(touched: tuple[Touched, ...]) -> Iterator[Finding]:
    """Records are only ever added. `touched` are the records in the plan's first language."""
    for change in touched:
        if change.status == "modified":
            yield Finding(change.path, (), "record-edited", "a record was edited", ADD_ONE)
        elif change.status == "deleted":
            yield Finding(change.path, (), "record-deleted", "a record was deleted", ADD_ONE)
        elif change.status == "renamed" and _name(change.path) != _name(change.was):
            message = f'a record was renamed; it was "{_name(change.was)}"'
            help_line = "Give it back its name: other records may name it."
            yield Finding(change.path, (), "record-renamed", message, help_line)


def timescales_approved(before: Version, now: Version) -> Iterator[Finding]:
    """An approved plan's timescales move by an approval, never by an edit of the plan's words."""
    if before.plan.terms.status == "draft":
        return
    for old, tracked in _pairs(before, now):
        if old.action.timescale != tracked.action.timescale:
            yield Finding(
                tracked.path,
                _place(tracked, now, "timescale"),
                "timescale-moved-without-approval",
                f'the timescale was "{old.action.timescale}"',
                "Put the adopted words back; a new timescale is asked for and approved in records.",
                tracked.action.id,
            )


def ids_minted_once(before: Version, now: Version) -> Iterator[Finding]:
    """An id keeps its meaning: one that stood for other words is not given to new ones."""
    moved = {pair for summary in now.summaries for pair in summary.moved}
    for old, tracked in _pairs(before, now):
        # A record of its move says that it is the same action, whatever its words are now.
        is_same = (tracked.action.id, old.commitment_id) in moved
        if not is_same and _is_another(old, tracked):
            yield Finding(
                tracked.path,
                _place(tracked, now, "id"),
                "id-reused",
                f'{tracked.action.id} stood for other words: "{old.action.action[:60]}"',
                "Ids are never used again: give the new action the next free one.",
                tracked.action.id,
            )


def _pairs(before: Version, now: Version) -> Iterator[tuple[Tracked, Tracked]]:
    """Each action that was there before, with what it is now: under a new id where it got one."""
    was = {tracked.action.id: tracked for tracked in before.plan.tracked}
    heirs = {old: tracked for tracked in now.plan.tracked for old in tracked.action.was}
    for tracked in now.plan.tracked:
        old = was.get(tracked.action.id)
        heir = heirs.get(tracked.action.id)
        if old and heir and heir.commitment_id == old.commitment_id != tracked.commitment_id:
            yield old, heir
        elif old:
            yield old, tracked


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _is_another(old: Tracked, new: Tracked) -> bool:
    """Whether commitment and nearly all words differ: a rewording keeps some of either."""
    if old.commitment_id == new.commitment_id:
        return False
    before, after = set(old.action.action.split()), set(new.action.action.split())
    return len(before & after) * 3 < len(before | after)


def _place(tracked: Tracked, now: Version, key: str) -> tuple[str | int, ...]:
    minted: Iterator[Minted] = (m for s in now.summaries for m in s.minted)
    at = next((m.keys for m in minted if m.id == tracked.action.id), ("id",))
    return (*at[:-1], key)
