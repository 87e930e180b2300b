"""What the records say that are new on one side: one difference for each thing that happened."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planctl.model.ledger import Placed
from planctl.model.period import Period
from planctl.model.phrases import read_timescale
from planctl.model.record import (
    Acceptance,
    Agreement,
    Approval,
    Change,
    Closure,
    Record,
    Refusal,
    Reopening,
    SendBack,
    Update,
    Verification,
    act_word,
)
from planctl.model.times import Timescales, timescales
from planctl.model.timescale import Timescale
from planctl.queries.changes.difference import Difference, moved_by
from planctl.queries.story import Entry, Story


class Telling(NamedTuple):
    """What is needed to tell the new records of one subject: `base` holds what all of them share."""

    base: Difference
    story: Story
    new: frozenset[str]
    times: Timescales

    def head(self, change: str, record: Record) -> Difference:
        """A difference that one record made."""
        return self.base._replace(
            change=change,
            by=(record.sender,),
            on=record.date,
            records=(record.name,),
            reason=getattr(record.act, "reason", "").strip("\n"),
            minute=getattr(record.act, "minute", ""),
        )


def told_by_records(base: Difference, story: Story, known: frozenset[str]) -> Iterator[Difference]:
    """What happened by the records of a story that are not among the `known` names, in their order."""
    new = frozenset(entry.record.name for entry in story.entries) - known
    if not new:
        return
    telling = Telling(base, story, new, timescales(story.ledger))
    yield from _spoken(telling)
    last = ""
    for entry in sorted(story.entries, key=_when):
        record = entry.record
        if record.name not in new or record.subject != base.id or entry.heard.why == "corrected":
            continue
        for found in _told(telling, entry):
            if found.change != "reported-complete" or last != found.change:
                yield found  # a completion said again changes nothing
            last = found.change


def _when(entry: Entry) -> tuple[date, bool]:
    """By date; on one day what is said comes before what is decided about it."""
    return entry.record.date, not isinstance(entry.record.act, Update)


def _told(telling: Telling, entry: Entry) -> Iterator[Difference]:
    record = entry.record
    if not entry.heard.counted:
        act = act_word(record)
        head = telling.head("not-counted", record)
        said = _said(record.sender, record.act) if isinstance(record.act, Update) else ()
        yield head._replace(field=act, aside=entry.heard.why, said=tuple(said))
        return
    match record.act:
        case Update():
            yield from _update(telling, record, record.act, entry.heard.why)
        case Approval():
            yield _granted(telling, record, record.act)
        case Refusal():
            yield _refused(telling, record, record.act)
        case Agreement():
            yield _agreed(telling, record, record.act)
        case Closure():
            head = telling.head("closed", record)
            yield head._replace(now=record.act.closes, aside=record.act.into)
        case Acceptance():
            yield telling.head("warning-accepted", record)._replace(field=record.act.accepts)
        case Verification() | SendBack() | Reopening() | Change():
            yield from _plain(telling, record)


def _plain(telling: Telling, record: Record) -> Iterator[Difference]:
    """Acts that say no more than that they happened; changed words are told beside the words."""
    words = {"verifies": "signed-off", "sends_back": "sent-back", "reopens": "reopened"}
    change = words.get(act_word(record))
    if change:
        yield telling.head(change, record)


def _update(telling: Telling, record: Record, act: Update, why: str) -> Iterator[Difference]:
    if act.state == "complete" and why == "lead" and not telling.times.in_force.recurs:
        yield telling.head("reported-complete", record)._replace(
            now_period=_period(telling, record)
        )
    for given in act.supplied:
        head = telling.head("evidence-supplied", record)
        given_on = given.date or record.date
        yield head._replace(now=given.reference, aside=given.seen_by, on=given_on, path=given.copy)
    if act.asks and not _granted_at_once(telling, record):
        was, now = _in_force(telling, record.date), _read(telling, act.asks.timescale)
        head = telling.head("timescale-asked", record)._replace(reason=act.asks.reason.strip("\n"))
        yield _moving(head, was, now)


def _granted_at_once(telling: Telling, record: Record) -> bool:
    """Whether a request was granted on its own day: then the approval tells both."""
    return any(
        isinstance(each.act, Approval)
        and each.act.approves == record.name
        and (each.date, entry.heard.counted) == (record.date, True)
        for entry in telling.story.entries
        for each in (entry.record,)
    )


def _asked(telling: Telling, act: Approval, day: date) -> tuple[str, str]:
    """Who asked for what was granted on the same day, and why; "" where nobody did."""
    placed = _placed(telling, act.approves) if act.approves else None
    if placed is None or placed.update.asks is None or placed.date != day:
        return "", ""
    return placed.sender, placed.update.asks.reason.strip("\n")


def _granted(telling: Telling, record: Record, act: Approval) -> Difference:
    was = telling.times.original
    slips = 0
    for move in telling.times.moves:
        slips += move.slip
        if move.name == record.name:
            head = telling.head("timescale-granted", record)
            head = head._replace(refresh=act.refresh, slip=move.slip, slips=slips)
            asker, reason = _asked(telling, act, record.date)
            head = head._replace(
                original=telling.times.original.words, aside=asker, reason=head.reason or reason
            )
            return _moving(head, was, move.now)
        was = move.now if move.now.due else was._replace(words=move.now.words)
    return telling.head("timescale-granted", record)._replace(now=act.timescale)


def _refused(telling: Telling, record: Record, act: Refusal) -> Difference:
    wanted = _placed(telling, act.refuses)
    asked = wanted.update.asks.timescale if wanted and wanted.update.asks else ""
    was, now = _in_force(telling, record.date), _read(telling, asked)
    return _moving(telling.head("timescale-refused", record), was, now)


def _agreed(telling: Telling, record: Record, act: Agreement) -> Difference:
    return telling.head("agreed", record)._replace(now=act.rag, now_period=act.agrees)


def _moving(head: Difference, was: Timescale, now: Timescale) -> Difference:
    months, days = moved_by(was.due, now.due)
    head = head._replace(was=was.words, now=now.words, was_due=was.due, now_due=now.due)
    return head._replace(months=months, days=days)


def _in_force(telling: Telling, day: date) -> Timescale:
    """The timescale in force before a day's own decisions."""
    days = {entry.record.name: entry.record.date for entry in telling.story.entries}
    now = telling.times.original
    for move in telling.times.moves:
        if not move.name or days[move.name] < day:
            now = move.now
    return now


def _read(telling: Telling, words: str) -> Timescale:
    terms = telling.story.ledger.terms
    return read_timescale(words, terms.first, terms.year_starts)


def _placed(telling: Telling, name: str) -> Placed | None:
    return next((p for p in telling.story.ledger.placed if name in p.names), None)


def _period(telling: Telling, record: Record) -> Period | None:
    placed = _placed(telling, record.name)
    return placed.period if placed else record.period


def _spoken(telling: Telling) -> Iterator[Difference]:
    """New reports together, then the coordinator's own assessments, then corrections."""
    heard = {entry.record.name: entry for entry in telling.story.entries}
    said: dict[str, list[Placed]] = {"reported": [], "assessed": [], "corrected": []}
    for placed in telling.story.ledger.placed:
        entry = heard[placed.names[0]]
        if entry.record.subject != telling.base.id or placed.names[0] not in telling.new:
            continue
        if not telling.new.issuperset(placed.names):
            said["corrected"].append(placed)
        elif entry.heard.counted and placed.update.reports:
            said["reported" if entry.heard.why == "lead" else "assessed"].append(placed)
    yield from (_together(telling, change, placed) for change, placed in said.items() if placed)


SAID = ("progress", "barriers", "next_steps", "public")
"""The parts of a report that are told in its own words; internal ones are the coordinator's."""


def _said(body: str, update: Update) -> Iterator[tuple[str, str, str]]:
    for key in SAID:
        words: str = getattr(update, key)
        if words:
            yield body, key, words.strip("\n")


def _together(telling: Telling, change: str, placed: list[Placed]) -> Difference:
    periods = sorted((p.period for p in placed), key=lambda period: period.sort_key)
    return telling.base._replace(
        change=change,
        by=tuple(dict.fromkeys(p.sender for p in placed)),
        was_period=periods[0] if periods[0] != periods[-1] else None,
        now_period=periods[-1],
        number=len(placed),
        on=max(p.date for p in placed),
        records=tuple(p.names[0] for p in placed),
        said=tuple(words for p in placed for words in _said(p.sender, p.update)),
    )
