"""The records of one action, sorted out by who may be heard."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast

from planctl.model.action import Action
from planctl.model.lead import Register
from planctl.model.period import Period, period_of
from planctl.model.plan import Terms
from planctl.model.record import STATES, Approval, Change, Record, Reopening, Update


class Placed(NamedTuple):
    """An update in its place: its own or its correction's words, at the place of the first record.

    `sender` is the body whose words the first record was, whoever corrected them since. `names` are
    every name it goes by: the newest correction's, then those of the records it stands in for.
    """

    update: Update
    sender: str
    period: Period
    date: date
    names: tuple[str, ...]

    @property
    def place(self) -> tuple[object, ...]:
        """Order: by period, then date, then the more cautious state last, then name."""
        state = self.update.state
        caution = -STATES.index(state) if state in STATES else -len(STATES)
        return (*self.period.sort_key, self.date, caution, self.names[0])


class Ledger(NamedTuple):
    """The records of one action, oldest first, and among its updates those that may be heard.

    `spoken` are reports by leads, `assessed` the coordinator's own ratings of an action it does not
    lead, `placed` every update, heard or not, `releads` the changes of its leads.
    """

    action: Action
    leads: tuple[str, ...]
    records: tuple[Record, ...]
    spoken: tuple[Placed, ...]
    assessed: tuple[Placed, ...]
    terms: Terms
    register: Register
    placed: tuple[Placed, ...] = ()
    releads: tuple[Record, ...] = ()

    def leads_it(self, placed: Placed) -> bool:
        """Whether these are the words of a lead of this action, or of who speaks for one."""
        return self.led_by(placed.sender, placed.date)

    def led_by(self, body: str, day: date) -> bool:
        """Whether a body led this action on a day, or spoke for one that did.

        A change of leads undoes nothing that the leads before said. Where the plan names nobody, the
        coordinator speaks for the action: else nobody could.
        """
        led = leads_then(self.action, self.leads, self.releads, self.register, day)
        if not led and not self.action.lead:
            return body == self.register.heir(self.terms.coordinator, day)
        return self.register.speaks_for(body, led, day)


def leads_then(
    action: Action,
    leads: tuple[str, ...],
    releads: tuple[Record, ...],
    register: Register,
    day: date,
) -> tuple[str, ...]:
    """Who led an action on a day, as ids, where `leads` do now, after the changes in `releads`.

    On the day of a change both those before and those after it.
    """
    if not releads or day > max(record.date for record in releads):
        return leads
    from planctl.model.rewinding import value_before

    led: list[str] = []
    for later in (
        [record for record in releads if record.date >= day],
        [record for record in releads if record.date > day],
    ):
        words = value_before(action.lead, later)
        led += leads if words == action.lead else register.read(words).ids
    return tuple(dict.fromkeys(led))


def lead_changes(records: Iterable[Record], subject: str) -> tuple[Record, ...]:
    """The records that tell of another lead of an action."""
    return tuple(
        record
        for record in records
        if isinstance(record.act, Change)
        and record.act.field == "lead"
        and record.subject == subject
    )


def sorted_out(
    action: Action,
    leads: tuple[str, ...],
    records: tuple[Record, ...],
    terms: Terms,
    register: Register,
) -> Ledger:
    """The ledger of an action, from all of its records that were known on the day."""
    ordered = tuple(sorted(records, key=lambda record: (record.date, record.name)))
    placed = tuple(effective_updates(ordered, terms, register))
    releads = lead_changes(ordered, action.id)
    ledger = Ledger(action, leads, ordered, (), (), terms, register, placed, releads)
    reports = [p for p in placed if p.update.reports]
    return ledger._replace(
        spoken=tuple(p for p in reports if ledger.leads_it(p)),
        assessed=tuple(
            p
            for p in reports
            if p.update.rag and p.sender == terms.coordinator and not ledger.leads_it(p)
        ),
    )


def effective_updates(records: Iterable[Record], terms: Terms, register: Register) -> list[Placed]:
    """Every update with its corrections applied: a correction stands in the corrected one's place.

    Only the body whose words they were, or its successor, can correct them, and only about the same
    subject; any other correction is an update of its own.
    """
    placed: dict[str, Placed] = {}
    stands: dict[tuple[str, str], str] = {}
    days: dict[str, date] = {}
    for record in _corrected_first(records):
        update = cast(Update, record.act)
        first = stands.get((record.subject, update.corrects))
        if first and _own_words(placed[first].sender, record, register):
            now = placed[first].names[0]
            if now != update.corrects and days[now] == record.date:
                # Two corrections of one report on one day: neither is newer, so both stand.
                other = _corrected(placed[first], record, update)
                names = (record.name, *placed[first].names[1:])
                first = record.name
                placed[first] = other._replace(names=names)
            else:
                placed[first] = _corrected(placed[first], record, update)
        else:
            first = record.name
            period = spoken_period(record, terms)
            placed[first] = Placed(update, record.sender, period, record.date, (record.name,))
        stands[record.subject, record.name] = first
        days[record.name] = record.date
    return list(placed.values())


def _corrected_first(records: Iterable[Record]) -> list[Record]:
    """Updates by date, each after the one it corrects: a name says nothing of the hour."""
    updates = [record for record in records if isinstance(record.act, Update)]
    updates.sort(key=lambda record: (record.date, record.name))
    named = {(record.subject, record.name): record for record in updates}
    ordered: dict[tuple[str, str], Record] = {}
    for record in updates:
        chain: dict[tuple[str, str], Record] = {}
        step: Record | None = record
        while step and (step.subject, step.name) not in ordered.keys() | chain.keys():
            chain[step.subject, step.name] = step
            step = named.get((step.subject, cast(Update, step.act).corrects))
        ordered.update(reversed(chain.items()))
    return list(ordered.values())


def _own_words(sender: str, correction: Record, register: Register) -> bool:
    heir = register.heir(sender, correction.date)
    return heir in (correction.sender, register.heir(correction.sender, correction.date))


def _corrected(before: Placed, record: Record, update: Update) -> Placed:
    return before._replace(
        update=update,
        period=record.period or before.period,
        names=(record.name, *before.names),
    )


def spoken_period(record: Record, terms: Terms) -> Period:
    """What a record speaks of: its own period, else the round open on its day, else the quarter."""
    if record.period:
        return record.period
    opened = terms.round_on(record.date)
    if opened and opened.opened <= record.date <= opened.closes:
        return opened.period
    return period_of(record.date, terms.year_starts)


def entitled(record: Record, body: str) -> bool:
    """Whether a record is from the body the plan names for it; any will do where it names none."""
    return not body or record.sender == body


def granted_by(record: Record, terms: Terms) -> str | None:
    """The timescale a record grants: an approval by the body the plan names; None for any other."""
    if isinstance(record.act, Approval) and entitled(record, terms.policies.approves):
        return record.act.timescale
    return None


def may_close(record: Record, ledger: Ledger) -> bool:
    """Whether this body can close or reopen the action: the one the plan names, else who takes part."""
    closes = ledger.terms.policies.closes
    return record.sender == closes if closes else _takes_part(record, ledger)


def _takes_part(record: Record, ledger: Ledger) -> bool:
    """Whether this body is the coordinator, a lead, or one of those that decide."""
    policies = ledger.terms.policies
    return record.sender in (
        ledger.terms.coordinator,
        policies.approves,
        policies.agrees,
    ) or ledger.led_by(record.sender, record.date)


def may_undo(record: Record, ledger: Ledger) -> bool:
    """Whether this body can send a completion back: whoever could sign it off, or takes part.

    To reopen it is for the body that closes alone, where the plan names one.
    """
    policies = ledger.terms.policies
    if policies.closes and isinstance(record.act, Reopening):
        return record.sender == policies.closes
    return entitled(record, policies.verifies) or _takes_part(record, ledger)
