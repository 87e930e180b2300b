"""Which of the plan's own words changed, and by which record: wording, leads, place and timescale."""

from collections.abc import Iterable, Iterator
from typing import cast

from planctl.model.action import Action, Commitment
from planctl.model.plan import Tracked
from planctl.model.record import Change, Record
from planctl.queries.changes.difference import Difference, moved_by
from planctl.queries.changes.side import Pair

WORDS = ("action", "evidence")


def action_words(
    base: Difference,
    was: Tracked,
    now: Tracked,
    changes: tuple[Record, ...],
    edited: frozenset[str],
) -> Iterator[Difference]:
    """How an action's words differ. `changes` are the records new on the later side that say so.

    `edited` are the ids of actions whose adopted timescale was changed in an approved plan's file.
    """
    found = [
        *_texts(base, was.action._asdict(), now.action._asdict(), WORDS),
        *_other_languages(base, was.action.texts, now.action.texts),
        *_leads(base, was, now),
        *_places(base, was, now),
        *_adopted(base, was, now, edited),
    ]
    yield from with_records(base, found, changes)


def commitment_words(
    base: Difference, was: Commitment, now: Commitment, changes: tuple[Record, ...]
) -> Iterator[Difference]:
    """How a commitment's words differ, and whether it stands under another aim."""
    found = [*_texts(base, was._asdict(), now._asdict(), ("commitment",))]
    before = {language: {"commitment": words} for language, words in was.texts.items()}
    after = {language: {"commitment": words} for language, words in now.texts.items()}
    found += _other_languages(base, before, after)
    if was.aim != now.aim:
        found.append(base._replace(change="moved", field="aim", was=was.aim, now=now.aim))
    found += _published(base, was.publish, now.publish)
    yield from with_records(base, found, changes)


def with_records(
    base: Difference, found: Iterable[Difference], changes: tuple[Record, ...]
) -> Iterator[Difference]:
    """Differences with the records that explain them; records that the words do not show, by themselves."""
    left = {record.name: record for record in changes if record.subject == base.id}
    for difference in found:
        behind = [r for r in left.values() if not difference.language and _explains(r, difference)]
        for record in behind:
            del left[record.name]
        yield _explained(difference, behind[-1]) if behind else difference
    yield from (_by_record(base, record) for record in left.values())


FIELDS = {
    "lead": "leads-changed",
    "aim": "moved",
    "timescale": "timescale-changed",
    "publish": "changed",
    "accountable": "changed",
}
"""What a change of a field is called; any other field is reworded."""


def _by_record(base: Difference, record: Record) -> Difference:
    """A change that only its record tells: on both sides the files say the same."""
    act = cast(Change, record.act)
    change = FIELDS.get(act.field, "reworded")
    if act.field == "commitment" and base.kind == "action":
        change = "moved"
    if not act.was and act.field == base.kind:
        change = "new"
    unsaid = "yes" if act.field == "publish" else ""  # what a file says that does not say it
    was, now = act.was or unsaid, act.now or unsaid
    found = base._replace(change=change, field=act.field, was=was, now=now)
    return _explained(found, record)


def _explains(record: Record, difference: Difference) -> bool:
    act = record.act
    return isinstance(act, Change) and act.field == difference.field


def _explained(difference: Difference, record: Record) -> Difference:
    act = cast(Change, record.act)
    return difference._replace(
        by=(record.sender,),
        on=record.date,
        reason=act.reason.strip("\n"),
        minute=act.minute,
        records=(record.name,),
    )


def _texts(
    base: Difference, was: dict[str, object], now: dict[str, object], fields: tuple[str, ...]
) -> Iterator[Difference]:
    for field in fields:
        before, after = str(was[field]), str(now[field])
        if before != after:
            yield base._replace(change="reworded", field=field, was=before, now=after)


def _other_languages(
    base: Difference, was: dict[str, dict[str, str]], now: dict[str, dict[str, str]]
) -> Iterator[Difference]:
    for language in sorted(was.keys() | now.keys()):
        before, after = was.get(language, {}), now.get(language, {})
        for field in sorted(before.keys() | after.keys()):
            old, new = before.get(field, ""), after.get(field, "")
            if old != new:
                told = base._replace(change="reworded", field=field, language=language)
                yield told._replace(was=old, now=new)


def _leads(base: Difference, was: Tracked, now: Tracked) -> Iterator[Difference]:
    if was.action.lead != now.action.lead:
        told = base._replace(change="leads-changed", field="lead")
        yield told._replace(was=was.action.lead, now=now.action.lead)
    elif was.leads != now.leads:  # the same words, which the register reads otherwise
        told = base._replace(change="leads-changed", field="leads")
        yield told._replace(was=", ".join(was.leads), now=", ".join(now.leads))
    if was.action.accountable != now.action.accountable:
        told = base._replace(change="changed", field="accountable")
        yield told._replace(was=was.action.accountable, now=now.action.accountable)


def _places(base: Difference, was: Tracked, now: Tracked) -> Iterator[Difference]:
    if was.commitment_id != now.commitment_id:
        told = base._replace(change="moved", field="commitment")
        yield told._replace(was=was.commitment_id, now=now.commitment_id)
    yield from _published(base, was.action.publish, now.action.publish)


def _published(base: Difference, was: bool, now: bool) -> Iterator[Difference]:
    if was != now:
        words = {True: "yes", False: "no"}
        yield base._replace(change="changed", field="publish", was=words[was], now=words[now])


def _adopted(
    base: Difference, was: Tracked, now: Tracked, edited: frozenset[str]
) -> Iterator[Difference]:
    """A timescale changed in the plan's own words; in an approved plan that wants an approval."""
    old, new = was.action.timescale, now.action.timescale
    if old != new:
        without = now.action.id in edited
        change = "timescale-moved-without-approval" if without else "timescale-changed"
        due, later = was.settled.original_due, now.settled.original_due
        months, days = moved_by(due, later)
        told = base._replace(change=change, field="timescale", was=old, now=new)
        yield told._replace(was_due=due, now_due=later, months=months, days=days)


def same_actions(pair: Pair) -> dict[str, Tracked]:
    """What each action was before: the one of its id, or of an id that it once had and gave up.

    Two may share an id before it is healed; then each is told by its words.
    """
    before: dict[str, list[Tracked]] = {}
    for tracked in pair.before.plan.tracked:
        before.setdefault(tracked.action.id, []).append(tracked)
    after = pair.now.by_id
    called: dict[str, Tracked] = {}
    for identity, tracked in after.items():
        olds = [old for name in tracked.action.was for old in before.get(name, ())]
        gave_up = (old for old in olds if _took_along(old.action, tracked.action, after))
        for old in gave_up:
            called.setdefault(identity, old)
    taken = list(called.values())
    for identity in after:
        own = (old for old in before.get(identity, ()) if old not in taken)
        for old in own:
            called.setdefault(identity, old)
    return called


def _took_along(was: Action, now: Action, after: dict[str, Tracked]) -> bool:
    """Whether an action is the one that had the old id: it has its words, or nobody else has the id."""
    same_words = was._replace(id="", was=()) == now._replace(id="", was=())
    return same_words or was.id not in after
