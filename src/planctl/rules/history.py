"""Was the past left alone? What may not change between one revision of a plan and another."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.locale.months import format_day
from planctl.model.frozen import Frozen
from planctl.model.plan import Plan, Tracked
from planctl.model.summary import Minted, Summary
from planctl.rules.finding import Finding
from planctl.rules.nearest import quoted
from planctl.rules.whole import PLAN


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


class Edited(NamedTuple):
    """A value in the file of a period that was agreed, with what it said; "" where it was not there."""

    path: str
    keys: tuple[str | int, ...]
    was: str


def periods_kept(edited: Iterable[Edited], deleted: Iterable[Frozen]) -> Iterator[Finding]:
    """A period that was agreed stays as it was agreed."""
    for value in edited:
        name = " > ".join(str(key) for key in value.keys if isinstance(key, str))
        said = f"was {quoted(value.was)}" if value.was else "was not there"
        message = f"a period that was agreed was edited: `{name}:` {said}"
        yield Finding(value.path, value.keys, "frozen-edited", message, AS_AGREED)
    for frozen in deleted:
        day = format_day(frozen.date)
        message = (
            f"the file of {frozen.period} is gone, which {frozen.body} agreed on {day}, minute"
            f" {quoted(frozen.minute)}"
        )
        yield Finding(frozen.path, (), "frozen-deleted", message, AS_AGREED)


AS_AGREED = "Take it from git as it was: what a board agreed is not made otherwise afterwards."


def past_read(touched: Iterable[Touched], unread: Iterable[str], rev: str) -> Iterator[Finding]:
    """What the plan said before can be read, of each of these files that changed since."""
    gone = frozenset(unread)
    for change in touched:
        if (change.was or change.path) in gone:
            name = _name(change.was or change.path)
            what = "-".join(name.split("-", 2)[:2]) if name.startswith("COM-") else name
            message = f"what {what} was at {rev} cannot be read, so it cannot be told what changed"
            help_line = "Hold the plan against an older revision as well, where it could be read."
            yield Finding(change.path, (), "history-unread", message, help_line)


def is_adopted(before: Version, now: Version) -> bool:
    """Whether the partnership had adopted the plan; where its terms then are unread, those of now."""
    terms = before.plan.terms if before.plan.terms.is_read else now.plan.terms
    return terms.status != "draft"


def adoption_kept(before: Version, now: Version) -> Iterator[Finding]:
    """A plan that was adopted is no draft again: else its words could change unrecorded from then on."""
    was, status = before.plan.terms, now.plan.terms.status
    if was.is_read and was.status != "draft" and status == "draft":
        message = f"the plan was {was.status}, and is a draft again"
        help_line = f"Put `status: {was.status}` back: what an adopted plan changes, records tell."
        yield Finding(PLAN, ("status",), "adoption-undone", message, help_line)


def timescales_approved(before: Version, now: Version) -> Iterator[Finding]:
    """An approved plan's timescales move by an approval, never by an edit of the plan's words."""
    if not is_adopted(before, now):
        return
    for old, tracked in pairs(before, now):
        if old.action.timescale != tracked.action.timescale:
            yield Finding(
                tracked.path,
                place_of(tracked, now, "timescale"),
                "timescale-moved-without-approval",
                f'the timescale was "{old.action.timescale}"',
                "Put the adopted words back; a new timescale is asked for and approved in records.",
                tracked.action.id,
            )


def ids_minted_once(before: Version, now: Version) -> Iterator[Finding]:
    """An id keeps its meaning: one that stood for other words is not given to new ones."""
    for old, tracked in pairs(before, now):
        if is_another(old, tracked, now):
            yield Finding(
                tracked.path,
                place_of(tracked, now, "id"),
                "id-reused",
                f'{tracked.action.id} stood for other words: "{old.action.action[:60]}"',
                "Ids are never used again: give the new action the next free one.",
                tracked.action.id,
            )


def pairs(before: Version, now: Version) -> Iterator[tuple[Tracked, Tracked]]:
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


def is_another(old: Tracked, new: Tracked, now: Version) -> bool:
    """Whether commitment and nearly all words differ: a rewording keeps some of either.

    A record of its move says that it is the same action, whatever its words are now.
    """
    moved = {pair for summary in now.summaries for pair in summary.moved}
    if old.commitment_id == new.commitment_id or (new.action.id, old.commitment_id) in moved:
        return False
    before, after = set(old.action.action.split()), set(new.action.action.split())
    return len(before & after) * 3 < len(before | after)


def place_of(tracked: Tracked, now: Version, key: str) -> tuple[str | int, ...]:
    """Where a field of an action stands in its file."""
    minted: Iterator[Minted] = (m for s in now.summaries for m in s.minted)
    at = next((m.keys for m in minted if m.id == tracked.action.id), ("id",))
    return (*at[:-1], key)
