"""Was each decision about something that is there, by a body that may take it? Rules over them."""

from collections.abc import Iterator

from planctl.model.lead import Register
from planctl.model.ledger import Ledger, may_close, may_undo
from planctl.model.plan import Policies, Terms
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
from planctl.model.unit import Unit
from planctl.rules.finding import Finding
from planctl.rules.nearest import did_you_mean, quoted
from planctl.rules.records import corrected, finding
from planctl.rules.subjects import actions_by_subject, read_leads
from planctl.rules.words import FORMS, read_for

_LINKS: dict[type, str] = {
    Approval: "approves",
    Refusal: "refuses",
    Verification: "verifies",
    SendBack: "sends_back",
    Reopening: "reopens",
}


def records_named(unit: Unit, _terms: Terms, _register: Register) -> Iterator[Finding]:
    """A decision names a record that is there and is about the same thing."""
    by_name = {record.name: record for record in unit.records}
    for record in unit.records:
        key = _LINKS.get(type(record.act))
        named = str(getattr(record.act, key)) if key else ""
        if key is None or not named:
            continue
        target = by_name.get(named)
        if target is None:
            message = f"`{key}:` names a record that is not here: {quoted(named)}"
        elif target.subject != record.subject:
            message = f"`{key}:` names a record about {target.subject}, not {record.subject}"
        else:
            continue
        yield finding(record, key, "record-unknown", message, _others(record, named, unit))


def _others(record: Record, named: str, unit: Unit) -> str:
    names = [r.name for r in unit.records if r.subject == record.subject and r != record]
    return did_you_mean(named, names, "A record is named by its file's name, without .yaml.")


def others_sign_off(unit: Unit, _terms: Terms, register: Register) -> Iterator[Finding]:
    """Who signs a completion off is not who reported it."""
    by_name = {record.name: record for record in unit.records}
    for record in unit.records:
        if not isinstance(record.act, Verification):
            continue
        report = by_name.get(record.act.verifies)
        if report and record.sender in (report.sender, register.heir(report.sender, record.date)):
            message = f"{record.sender} signs off what {report.sender} reported"
            help_line = "It stays reported complete until another body signs it off."
            yield finding(record, "from", "signed-own-report", message, help_line)


def bodies_entitled(unit: Unit, terms: Terms, register: Register) -> Iterator[Finding]:
    """A decision is by a body that may take it: the one that policies name, where they name one."""
    by_name = {record.name: record for record in unit.records}
    for record in unit.records:
        body = _named_for(record, terms.policies)
        if body and record.sender != body:
            message = f"the plan names {body} for this, not {record.sender}"
            yield finding(record, "from", "not-entitled", message, NOT_COUNTED)
        elif not _may_end_or_undo(record, by_name, _ledgers(record, unit, terms, register)):
            verb = "close" if isinstance(record.act, Closure) else "undo what was reported on"
            message = f"{record.sender} cannot {verb} {record.subject}"
            closes = terms.policies.closes
            help_line = f"In this plan {closes} alone can." if closes else NOT_ENDED
            yield finding(record, "from", "not-entitled", message, help_line)


NOT_COUNTED = "The record is kept and does not count: that body decides with a record of its own."
NOT_ENDED = "A lead, the coordinator, or a body that the plan names for decisions can."


def _named_for(record: Record, policies: Policies) -> str:
    match record.act:
        case Approval() | Refusal():
            return policies.approves
        case Verification():
            return policies.verifies
        case Agreement():
            return policies.agrees
    return ""


def _ledgers(record: Record, unit: Unit, terms: Terms, register: Register) -> Iterator[Ledger]:
    """A ledger, empty of records, for each action that a record speaks of."""
    for action in actions_by_subject(unit).get(record.subject, ()):
        leads = read_leads(register, action.lead).ids
        yield Ledger(action, leads, (), (), (), terms, register)


def _may_end_or_undo(record: Record, by_name: dict[str, Record], ledgers: Iterator[Ledger]) -> bool:
    """Whether a body may close, reopen or send back one of the actions; of other records, yes."""
    act = record.act
    if not isinstance(act, Closure | Reopening | SendBack):
        return True
    undone = by_name.get(act.reopens) if isinstance(act, Reopening) else None
    of_closure = isinstance(act, Closure) or (undone and isinstance(undone.act, Closure))
    may = may_close if of_closure else may_undo
    allowed = [may(record, ledger) for ledger in ledgers]
    return any(allowed) or not allowed


def requests_readable(unit: Unit, terms: Terms, _register: Register) -> Iterator[Finding]:
    """A new timescale, asked for or granted, can be read."""
    mended = corrected(unit)
    for record in unit.records:
        keys, words = _new_timescale(record)
        if keys and record.name not in mended:
            reading = read_for(terms, words)
            if reading.certainty == "ask":
                message = f"the new timescale leaves a question: {quoted(words)}"
                near = f'Did you mean "{reading.nearest}"?' if reading.nearest else reading.question
                yield Finding(
                    record.path, keys, "asks-unreadable", message, near or FORMS, record.subject
                )


def _new_timescale(record: Record) -> tuple[tuple[str, ...], str]:
    """Where a record says a new timescale, and its words; nothing where it says none."""
    act = record.act
    if isinstance(act, Update) and act.asks:
        return ("asks", "timescale"), act.asks.timescale
    return (("timescale",), act.timescale) if isinstance(act, Approval) else ((), "")
