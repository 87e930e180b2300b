"""Can what leads said be counted? Rules over the reports that stand, corrections applied."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from planctl.locale.months import format_day
from planctl.model.lead import Register
from planctl.model.ledger import Placed, effective_updates
from planctl.model.period import Period
from planctl.model.plan import Terms
from planctl.model.record import Record, Update
from planctl.model.standing import needs_watching
from planctl.model.unit import Unit
from planctl.rules.finding import Finding
from planctl.rules.subjects import Leads, by_subject


class Voice(NamedTuple):
    """All that one body said of one action or commitment, oldest first, corrections applied."""

    subject: str
    body: str
    said: tuple[Placed, ...]
    paths: dict[str, str]

    def finding(self, placed: Placed, key: str, code: str, message: str, help_line: str) -> Finding:
        """What is wrong with one key of the record that now stands for a report."""
        return Finding(self.paths[placed.names[0]], (key,), code, message, help_line, self.subject)


def reports_countable(unit: Unit, terms: Terms, register: Register) -> Iterator[Finding]:
    """Each lead's ratings agree with themselves, are explained, and say something new."""
    for voice in voices(unit, terms, register):
        yield from _said_twice(voice, terms)
        yield from _silent(voice, terms)
        yield from _same_words(voice)


def voices(unit: Unit, terms: Terms, register: Register) -> Iterator[Voice]:
    """Who said what of each subject of a unit; a successor goes on in its predecessor's voice."""
    for subject, records in by_subject(unit).items():
        updates = [record for record in records if isinstance(record.act, Update)]
        paths = {record.name: record.path for record in updates}
        placed = effective_updates(updates, terms, register)
        said: dict[str, list[Placed]] = {}
        for report in sorted(placed, key=lambda p: (_order(p.period), p.date)):
            said.setdefault(register.heir(report.sender, report.date), []).append(report)
        for body, reports in said.items():
            yield Voice(subject, body, tuple(reports), paths)


@lru_cache(maxsize=1024)
def _order(period: Period) -> tuple[date, bool]:
    return period.sort_key


def _said_twice(voice: Voice, terms: Terms) -> Iterator[Finding]:
    """Ratings of one day for one period that differ: nobody can say which was meant."""
    rated = [placed for placed in voice.said if placed.update.rag]
    for (period, day), same in groupby(rated, key=lambda placed: (placed.period, placed.date)):
        first, *others = same
        for other in others:
            if other.update.rag != first.update.rag:
                words = [terms.scheme.word(p.update.rag, "en").lower() for p in (other, first)]
                message = (
                    f"{voice.body} rated {voice.subject} twice for {period} on {format_day(day)}:"
                    f" {words[0]} here, {words[1]} in {first.names[0]}"
                )
                yield voice.finding(other, "rag", "said-twice", message, SAID_TWICE)


SAID_TWICE = "Add a record that corrects one of them; until then the less favourable one counts."


def _silent(voice: Voice, terms: Terms) -> Iterator[Finding]:
    """The newest rating, where it calls for attention, says what is in the way and comes next."""
    newest = next((placed for placed in reversed(voice.said) if placed.update.rag), None)
    if newest is None or not needs_watching(newest.update.rag, terms):
        return
    update = newest.update
    wanted = terms.policies.red_or_amber_says
    missing = [key for key in wanted if not str(getattr(update, key)).strip()]
    if missing:
        words = " and ".join(key.replace("_", " ") for key in missing)
        message = f"{terms.scheme.word(update.rag, 'en').lower()} without {words}"
        help_line = f"Say {', and '.join(WANTED[key] for key in wanted)}."
        yield voice.finding(newest, "rag", "red-amber-silent", message, help_line)


WANTED = {
    "progress": "what was done with `progress:`",
    "barriers": "what is in the way with `barriers:`",
    "next_steps": "what comes next with `next_steps:`",
}


def _same_words(voice: Voice) -> Iterator[Finding]:
    """The newest progress is not the one already told for an earlier period."""
    told = [placed for placed in voice.said if placed.update.progress.strip()]
    if len(told) < 2 or told[-1].period == told[-2].period:
        return
    before, newest = told[-2], told[-1]
    if before.update.progress.split() == newest.update.progress.split():
        message = f"the same words as for {before.period}"
        help_line = "Where nothing has changed, `no_change: yes` says so honestly."
        yield voice.finding(newest, "progress", "same-words", message, help_line)


def senders_lead(unit: Unit, terms: Terms, register: Register) -> Iterator[Finding]:
    """Who reports leads the action, speaks for a group that does, or coordinates the plan."""
    leads = Leads(unit, register)
    told: set[tuple[str, str]] = set()
    for record in reversed(unit.records):
        who = (record.subject, record.sender)
        if who not in told and _is_contributor(record, leads, terms, register):
            told.add(who)
            message = f"{record.sender} does not lead {record.subject}: kept and shown, not counted"
            help_line = "What counts is what a lead says, or a member of a group that leads."
            yield Finding(
                record.path, ("from",), "from-nonlead", message, help_line, record.subject
            )


def _is_contributor(record: Record, leads: Leads, terms: Terms, register: Register) -> bool:
    if (
        not isinstance(record.act, Update)
        or not record.act.reports
        or record.sender not in register.by_id
        or record.sender == terms.coordinator
    ):
        return False
    led = leads.of(record.subject, record.date)
    return bool(led) and not register.speaks_for(record.sender, led, record.date)
