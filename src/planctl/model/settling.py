"""How an action's records are added up: the only code that turns records into a rating, a state or a date."""

from datetime import date
from typing import NamedTuple, cast

from planctl.model.action import Action
from planctl.model.lead import Register
from planctl.model.period import Period, period_of
from planctl.model.phrases import read_timescale
from planctl.model.plan import Terms
from planctl.model.record import (
    Agreement,
    Approval,
    Closure,
    Record,
    Refusal,
    Reopening,
    SendBack,
    Update,
    Verification,
)
from planctl.model.settled import Said, Settled
from planctl.model.timescale import Timescale


class Placed(NamedTuple):
    """An update in its place: its own or its correction's words, at the place of the first record.

    `names` are every name it goes by: its own and those of the records it stands in for.
    """

    update: Update
    sender: str
    period: Period
    date: date
    names: tuple[str, ...]

    @property
    def place(self) -> tuple[object, ...]:
        """Order among updates: by period, then date, then name."""
        return (*self.period.sort_key, self.date, self.names[0])


class Ledger(NamedTuple):
    """The records of one action, sorted out by who may be heard: what every answer is taken from."""

    action: Action
    leads: tuple[str, ...]
    records: tuple[Record, ...]
    spoken: tuple[Placed, ...]
    assessed: tuple[Placed, ...]
    terms: Terms
    register: Register


def settle(
    action: Action,
    leads: tuple[str, ...],
    records: tuple[Record, ...],
    terms: Terms,
    register: Register,
) -> Settled:
    """Add up `records` (all of this action, already limited to what was known on the day)."""
    ledger = _sorted_out(action, leads, records, terms, register)
    state, closed_as, into = _state(ledger)
    original, in_force, slips = _timescales(ledger)
    rated = _rating(ledger)
    open_requests = _open_requests(ledger)
    last = max(ledger.spoken, key=lambda placed: placed.place, default=None)
    return Settled(
        timescale=in_force.words,
        original_timescale=original.words,
        due=in_force.due,
        original_due=original.due,
        kind=in_force.kind,
        certainty=in_force.certainty,
        recurs=in_force.recurs,
        state=state,
        closed_as=closed_as,
        into=into,
        slips=slips,
        answered=_answered(ledger),
        spoken=last.period if last else None,
        last=Said(last.names[0], last.date, last.sender, last.period, last.update.rag)
        if last
        else None,
        request=open_requests[-1] if open_requests else "",
        undecided=len(open_requests),
        known=max((record.date for record in records), default=None),
        **rated._asdict(),
    )


def _sorted_out(
    action: Action,
    leads: tuple[str, ...],
    records: tuple[Record, ...],
    terms: Terms,
    register: Register,
) -> Ledger:
    ordered = tuple(sorted(records, key=lambda record: (record.date, record.name)))
    placed = [p for p in effective_updates(ordered, terms, register) if p.update.reports]
    spoken = tuple(p for p in placed if register.speaks_for(p.sender, leads, p.date))
    assessed = tuple(
        p for p in placed if p.sender == terms.coordinator and p not in spoken and p.update.rag
    )
    return Ledger(action, leads, ordered, spoken, assessed, terms, register)


def effective_updates(
    records: tuple[Record, ...], terms: Terms, register: Register
) -> list[Placed]:
    """Every update with its corrections applied: a correction stands in the corrected one's place.

    Only the body whose words they were, or its successor, can correct them; anybody else's
    correction is an update of its own.
    """
    placed: dict[str, Placed] = {}
    stands: dict[str, str] = {}
    for record in records:
        if not isinstance(record.act, Update):
            continue
        first = stands.get(record.act.corrects)
        if first and register.heir(placed[first].sender, record.date) in (
            record.sender,
            register.heir(record.sender, record.date),
        ):
            placed[first] = _corrected(placed[first], record)
        else:
            first = record.name
            period = record.period or spoken_period(record, terms)
            placed[first] = Placed(record.act, record.sender, period, record.date, (record.name,))
        stands[record.name] = first
    return list(placed.values())


def _corrected(before: Placed, record: Record) -> Placed:
    return before._replace(
        update=cast(Update, record.act),
        sender=record.sender,
        period=record.period or before.period,
        names=(record.name, *before.names),
    )


def spoken_period(record: Record, terms: Terms) -> Period:
    """What a record speaks of: its own period, else the round open on its date, else its date's quarter."""
    if record.period:
        return record.period
    for opened in terms.rounds:
        if opened.opened <= record.date <= opened.closes:
            return opened.period
    return period_of(record.date, terms.year_starts)


class _Rated(NamedTuple):
    """The five fields of Settled that speak of the rating."""

    rag: str | None = None
    rag_period: Period | None = None
    rag_by: str = ""
    agreed: bool = True
    ratings: tuple[tuple[str, str], ...] = ()


def _rating(ledger: Ledger) -> _Rated:
    rated = [placed for placed in ledger.spoken if placed.update.rag]
    newest = max((placed.period for placed in rated), key=_period_key, default=None)
    assessment = max(ledger.assessed, key=lambda placed: placed.place, default=None)
    if assessment and (newest is None or _period_key(assessment.period) > _period_key(newest)):
        return _Rated(assessment.update.rag, assessment.period, "coordinator")
    if newest is None:
        return _Rated()
    return _of_period(ledger, newest, [placed for placed in rated if placed.period == newest])


def _of_period(ledger: Ledger, period: Period, rated: list[Placed]) -> _Rated:
    ratings = tuple(sorted(_newest_by_lead(ledger, rated).items()))
    agreement = _agreement(ledger, period)
    if agreement:
        return _Rated(agreement.rag, period, "agreement", agreed=True, ratings=ratings)
    counted = ledger.terms.scheme.least_favourable(tuple(rag for _, rag in ratings))
    return _Rated(counted, period, "leads", len({rag for _, rag in ratings}) == 1, ratings)


def _newest_by_lead(ledger: Ledger, rated: list[Placed]) -> dict[str, str]:
    """Each lead's newest rating; of two on one day, the more cautious until it is mended."""
    newest: dict[str, tuple[date, str]] = {}
    for placed in sorted(rated, key=lambda placed: placed.place):
        lead = ledger.register.heir(placed.sender, placed.date)
        rag = cast(str, placed.update.rag)
        before = newest.get(lead)
        if before and before[0] == placed.date:
            rag = ledger.terms.scheme.least_favourable((before[1], rag))
        newest[lead] = (placed.date, rag)
    return {lead: rag for lead, (_, rag) in newest.items()}


def _agreement(ledger: Ledger, period: Period) -> Agreement | None:
    settled = [
        record.act
        for record in ledger.records
        if isinstance(record.act, Agreement)
        and record.act.agrees == period
        and _entitled(record, ledger.terms.policies.agrees)
    ]
    return settled[-1] if settled else None


def _entitled(record: Record, body: str) -> bool:
    """Whether a record is from the body that the plan names for it; from anybody where it names none."""
    return not body or record.sender == body


def _state(ledger: Ledger) -> tuple[str, str, str]:
    """State, and for a closed action the reason and the id it went into."""
    closure = _closure(ledger)
    if closure:
        return "closed", closure.closes, closure.into
    said = [placed for placed in ledger.spoken if placed.update.state and _says_all(ledger, placed)]
    newest = max(said, key=lambda placed: placed.place, default=None)
    if newest is None:
        return "not known", "", ""
    if newest.update.state != "complete":
        return newest.update.state or "", "", ""
    return _completion(ledger, newest), "", ""


def _says_all(ledger: Ledger, placed: Placed) -> bool:
    """Whether a word on the state speaks of the whole action: of a recurring one, complete does not."""
    return not (placed.update.state == "complete" and _timescales(ledger)[1].recurs)


def _completion(ledger: Ledger, report: Placed) -> str:
    state = "reported complete"
    for record in ledger.records:
        act = record.act
        if isinstance(act, Verification) and act.verifies in report.names:
            allowed = _entitled(record, ledger.terms.policies.verifies)
            if allowed and record.sender != report.sender:
                state = "signed off"
        elif isinstance(act, SendBack) and act.sends_back in report.names:
            state = "sent back"
        elif isinstance(act, Reopening) and act.reopens in report.names:
            state = "in progress"
    return state


def _closure(ledger: Ledger) -> Closure | None:
    """The closure that stands: one by the coordinator, a lead or a named body, and not reopened."""
    standing: Closure | None = None
    name = ""
    for record in ledger.records:
        if isinstance(record.act, Closure) and may_close(record, ledger):
            standing, name = record.act, record.name
        elif isinstance(record.act, Reopening) and record.act.reopens == name:
            standing = None
    return standing


def may_close(record: Record, ledger: Ledger) -> bool:
    """Whether this body can close the action: the coordinator, a lead, or whoever approves."""
    policies = ledger.terms.policies
    return record.sender in (
        ledger.terms.coordinator,
        policies.approves,
        policies.agrees,
    ) or ledger.register.speaks_for(record.sender, ledger.leads, record.date)


def _timescales(ledger: Ledger) -> tuple[Timescale, Timescale, int]:
    """The adopted timescale, the one in force, and how often an approved move made it later."""
    adopted = _read(ledger, ledger.action.timescale)
    original = adopted.was or adopted
    in_force = adopted._replace(was=None)
    slips = int(_is_later(original, in_force))
    for record in ledger.records:
        words = granted_by(record, ledger.terms)
        if words is not None:
            granted = _read(ledger, words)
            slips += _is_later(in_force, granted)
            in_force = granted
    return original, in_force, slips


def granted_by(record: Record, terms: Terms) -> str | None:
    """The timescale a record grants: an approval by the body the plan names; None for any other."""
    if isinstance(record.act, Approval) and _entitled(record, terms.policies.approves):
        return record.act.timescale
    return None


def _read(ledger: Ledger, words: str) -> Timescale:
    return read_timescale(words, ledger.terms.first, ledger.terms.year_starts)


def _is_later(before: Timescale, after: Timescale) -> bool:
    return bool(before.due and after.due and after.due > before.due)


def _open_requests(ledger: Ledger) -> list[str]:
    """The timescales asked for by records that no approval or refusal answers, oldest first."""
    decided = {
        act.approves if isinstance(act, Approval) else act.refuses
        for act in (record.act for record in ledger.records)
        if isinstance(act, (Approval, Refusal))
    }
    corrected = {r.act.corrects for r in ledger.records if isinstance(r.act, Update)}
    return [
        record.act.asks.timescale
        for record in ledger.records
        if isinstance(record.act, Update)
        and record.act.asks
        and record.name not in decided | corrected
    ]


def _answered(ledger: Ledger) -> tuple[str, ...]:
    """The occurrences of a recurring action that a report answers, by their labels.

    A report answers the occurrence whose last day its period covers, unless it says the work is
    unfinished; "complete" answers the occurrence that its period lies in.
    """
    from planctl.model.timescale import occurrences

    recurs = _timescales(ledger)[1].recurs
    if not recurs:
        return ()
    terms = ledger.terms
    due = occurrences(recurs, terms.first, terms.last, terms.year_starts)
    return tuple(o.label for o in due if any(_answers(p, o.first, o.due) for p in ledger.spoken))


def _answers(placed: Placed, first: date, due: date) -> bool:
    if placed.update.state == "complete":
        return (
            first <= placed.period.last <= due or placed.period.first <= due <= placed.period.last
        )
    covers = placed.period.first <= due <= placed.period.last
    return covers and placed.update.state is None


def _period_key(period: Period) -> tuple[object, ...]:
    return period.sort_key
