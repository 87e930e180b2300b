"""What changed for one action or commitment: its words, what its records say, and what they add up to."""

from collections.abc import Iterator

from planctl.model.action import Commitment
from planctl.model.plan import Tracked
from planctl.model.record import Change, Record
from planctl.model.settled import Settled
from planctl.model.standing import Standing, on_day
from planctl.queries.changes.difference import Difference, moved_by
from planctl.queries.changes.records import told_by_records
from planctl.queries.changes.side import Pair, Side, content_of
from planctl.queries.changes.words import action_words, commitment_words, with_records
from planctl.queries.story import Story

STATED = {
    "reported complete": "reported-complete",
    "signed off": "signed-off",
    "sent back": "sent-back",
    "closed": "closed",
}
"""What a change to a state is called, where a record can have said so."""


def of_action(
    pair: Pair, was: Tracked | None, now: Tracked, edited: frozenset[str]
) -> Iterator[Difference]:
    """Every difference of an action that is there on the later side."""
    base = about(now)
    story, known = _stories(pair, was, now)
    happened = tuple(told_by_records(base, story, known))
    if was is None:
        added = with_records(base, (), _changes(story, known))
        yield from _new(base, now.action.action, added)
    else:
        if was.action.id != base.id:
            yield base._replace(change="renumbered", was=was.action.id, now=base.id)
        yield from action_words(base, was, now, _changes(story, known), edited)
    yield from happened
    told = frozenset(difference.change for difference in happened)
    yield from _outcome(base, was, now, told)
    yield from _lateness(pair, base, was, now)


def of_commitment(pair: Pair, was: Commitment | None, now: Commitment) -> Iterator[Difference]:
    """Every difference of a commitment that is there on the later side."""
    base = about_commitment(now)
    story = pair.now.story_of_commitment(now)
    known = _known(pair.before.story_of_commitment(was) if was else None, story)
    if was is None:
        told = with_records(base, (), _changes(story, known))
        yield from _new(base, now.commitment, told)
    else:
        yield from commitment_words(base, was, now, _changes(story, known))
    yield from told_by_records(base, story, known)


def about(tracked: Tracked) -> Difference:
    """The beginning of every difference of an action."""
    return Difference(tracked.action.id, "action", "", tracked.aim, tracked.commitment_id)


def about_commitment(commitment: Commitment) -> Difference:
    """The beginning of every difference of a commitment."""
    return Difference(commitment.id, "commitment", "", commitment.aim, commitment.id)


def gone_action(tracked: Tracked) -> Difference:
    """An action that is no longer in the files."""
    return about(tracked)._replace(change="gone", was=tracked.action.action)


def gone_commitment(commitment: Commitment) -> Difference:
    """A commitment that is no longer in the files."""
    return about_commitment(commitment)._replace(change="gone", was=commitment.commitment)


def _new(base: Difference, words: str, told: Iterator[Difference]) -> Iterator[Difference]:
    """What is new, with the record that added it where there is one."""
    added = next((each for each in told if each.change == "new"), base)
    yield added._replace(change="new", field=base.kind, was="", now=words)


def _stories(pair: Pair, was: Tracked | None, now: Tracked) -> tuple[Story, frozenset[str]]:
    story = pair.now.story_of_action(now)
    return story, _known(pair.before.story_of_action(was) if was else None, story)


def _known(before: Story | None, now: Story) -> frozenset[str]:
    """The names of records that say nothing new: those of the earlier side, and what says the same."""
    if before is None:
        return frozenset()
    names = {entry.record.name for entry in before.entries}
    said = {content_of(entry.record) for entry in before.entries}
    same = {e.record.name for e in now.entries if content_of(e.record) in said}
    return frozenset(names | same)


def _changes(story: Story, known: frozenset[str]) -> tuple[Record, ...]:
    records = (entry.record for entry in story.entries)
    return tuple(r for r in records if isinstance(r.act, Change) and r.name not in known)


def _outcome(
    base: Difference, was: Tracked | None, now: Tracked, told: frozenset[str]
) -> Iterator[Difference]:
    """What is settled otherwise, where no record has told it yet."""
    before = was.settled if was else None
    yield from _rating(base, before, now.settled)
    yield from _agreement(base, before, now.settled, told)
    yield from _state(base, before, now.settled, told)
    yield from _answered(base, before, now.settled)
    if was:
        yield from _timescale(base, was, now, told)


def _rating(base: Difference, was: Settled | None, now: Settled) -> Iterator[Difference]:
    before = was.rag if was else None
    if before == now.rag:
        return
    change = "rating-moved" if before and now.rag else "rated" if now.rag else "rating-gone"
    told = base._replace(change=change, was=before or "", now=now.rag or "", rag_by=now.rag_by)
    yield told._replace(was_period=was.rag_period if was else None, now_period=now.rag_period)


def _agreement(
    base: Difference, was: Settled | None, now: Settled, told: frozenset[str]
) -> Iterator[Difference]:
    before = was.agreed if was else True
    base = base._replace(now=now.rag or "", now_period=now.rag_period, ratings=now.ratings)
    if not now.agreed and (before or (was and was.rag_period != now.rag_period)):
        yield base._replace(change="not-agreed")
    if now.agreed and not before and "agreed" not in told:
        by_body = now.rag_by == "agreement"
        yield base._replace(change="agreed" if by_body else "no-longer-differ")


def _state(
    base: Difference, was: Settled | None, now: Settled, told: frozenset[str]
) -> Iterator[Difference]:
    before = was.state if was else "not known"
    if before == now.state:
        return
    change = STATED.get(now.state, "reopened" if before == "closed" else "state-changed")
    if change in told:
        return
    base = base._replace(change=change)
    if change == "closed":
        yield base._replace(now=now.closed_as, aside=now.into)
    else:
        yield base._replace(was=before, now=now.state)


def _answered(base: Difference, was: Settled | None, now: Settled) -> Iterator[Difference]:
    """Occurrences of a recurring action that reports have answered since."""
    before = was.answered if was else ()
    labels = [label for label in now.answered if label not in before]
    if labels:
        yield base._replace(change="occurrences-answered", now=", ".join(labels))


def _timescale(
    base: Difference, was: Tracked, now: Tracked, told: frozenset[str]
) -> Iterator[Difference]:
    """Another timescale in force, for none of the reasons that have been told."""
    old, new = was.settled, now.settled
    if old.timescale == new.timescale or "timescale-granted" in told:
        return
    if was.action.timescale != now.action.timescale:
        return
    months, days = moved_by(old.due, new.due)
    moved = base._replace(change="timescale-changed", was=old.timescale, now=new.timescale)
    yield moved._replace(was_due=old.due, now_due=new.due, months=months, days=days)


def _lateness(
    pair: Pair, base: Difference, was: Tracked | None, now: Tracked
) -> Iterator[Difference]:
    after = _standing(pair.now, now)
    before = _standing(pair.before, was) if was else None
    late = before.overdue if before else False
    if after.overdue and not late:
        told = base._replace(change="overdue-since", now=", ".join(after.missed))
        yield told._replace(now_due=after.due, now=told.now or after.settled.timescale)
    if before and late and not after.overdue:
        told = base._replace(change="no-longer-overdue", was_due=before.due, now_due=after.due)
        told = told._replace(was=before.settled.timescale, now=after.settled.timescale)
        yield told._replace(aside=after.settled.state if after.settled.finished else "")


def _standing(side: Side, tracked: Tracked) -> Standing:
    return on_day(tracked.settled, side.plan.terms, side.as_of)
