"""Does each record say something that the plan knows? Rules over one record at a time."""

from collections.abc import Iterator

from planctl.locale.months import format_day
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.record import Acceptance, Agreement, Record, Update
from planctl.model.unit import Unit
from planctl.rules.codes import CODES
from planctl.rules.finding import Finding
from planctl.rules.nearest import did_you_mean, meant, quoted


def finding(record: Record, key: str, code: str, message: str, help_line: str = "") -> Finding:
    """What is wrong with one key of a record."""
    return Finding(record.path, (key,), code, message, help_line, record.subject)


def corrected(unit: Unit) -> set[str]:
    """The names of the records that another one corrects: their slips are mended."""
    return {record.act.corrects for record in unit.records if isinstance(record.act, Update)}


def senders_known(unit: Unit, _terms: Terms, register: Register) -> Iterator[Finding]:
    """Every record is from a registered body."""
    for record in unit.records:
        if register.leads and record.sender not in register.by_id:
            message = f"the register does not know {quoted(record.sender)}"
            yield finding(record, "from", "sender-unknown", message, meant(record.sender, register))


def ratings_known(unit: Unit, terms: Terms, _register: Register) -> Iterator[Finding]:
    """Every rating is one of the plan's scheme, and stands for the state beside it."""
    mended = corrected(unit)
    for record in unit.records:
        act = record.act
        if not isinstance(act, Update | Agreement) or not act.rag or record.name in mended:
            continue
        level = terms.scheme.level(act.rag)
        if level is None:
            yield from _unknown_rating(record, act.rag, terms)
        elif isinstance(act, Update) and act.state and not _fits(act.state, level.states):
            message = f'"{act.state}" does not go with {level.word.lower()}'
            help_line = f"In this plan {level.word.lower()} stands for: {', '.join(level.states)}."
            yield finding(record, "state", "state-not-for-rag", message, help_line)


def _unknown_rating(record: Record, rag: str, terms: Terms) -> Iterator[Finding]:
    ids = [level.id for level in terms.scheme.levels]
    if ids:  # else plan.yaml is unread, and says so itself
        help_line = did_you_mean(rag, ids, f"The plan's ratings are: {', '.join(ids)}.")
        yield finding(record, "rag", "rag-unknown", f"no such rating: {quoted(rag)}", help_line)


def _fits(state: str, states: tuple[str, ...]) -> bool:
    """Whether a rating may stand for a state; "complete" is said, "reported complete" is shown."""
    shown = {state, "reported complete", "signed off"} if state == "complete" else {state}
    return not states or bool(shown & set(states))


def periods_inside(unit: Unit, terms: Terms, _register: Register) -> Iterator[Finding]:
    """Every record speaks of a period that shares a day with the plan."""
    for record in unit.records:
        period = record.period
        if period and (period.last < terms.first or period.first > terms.last):
            side = "before the plan starts" if period.last < terms.first else "after the plan ends"
            help_line = f"The plan runs from {format_day(terms.first)} to {format_day(terms.last)}."
            yield finding(record, "period", "period-outside", f"{period} is {side}", help_line)


def corrections_own(unit: Unit, _terms: Terms, register: Register) -> Iterator[Finding]:
    """A correction names a report on the same subject, by the same body or the one it succeeds."""
    by_name = {record.name: record for record in unit.records}
    for record in unit.records:
        if not isinstance(record.act, Update) or not record.act.corrects:
            continue
        named = record.act.corrects
        before = by_name.get(named)
        if before is None or not isinstance(before.act, Update) or before.subject != record.subject:
            yield _no_report(record, named, before, by_name)
        elif register.heir(before.sender, record.date) not in (
            record.sender,
            register.heir(record.sender, record.date),
        ):
            message = f"this corrects the words of {before.sender}, from {record.sender}"
            help_line = f"Only {before.sender} can correct them: what you say counts as your own."
            yield finding(record, "corrects", "corrects-anothers", message, help_line)


def _no_report(
    record: Record, named: str, before: Record | None, by_name: dict[str, Record]
) -> Finding:
    reports = [
        other.name
        for other in by_name.values()
        if other.subject == record.subject and isinstance(other.act, Update) and other != record
    ]
    there = "is not here" if before is None else f"is no report on {record.subject}"
    message = f"the record corrected {there}: {quoted(named)}"
    help_line = did_you_mean(named, reports, "A record is named by its file's name, without .yaml.")
    return finding(record, "corrects", "corrects-unknown", message, help_line)


def acceptances_known(unit: Unit, _terms: Terms, _register: Register) -> Iterator[Finding]:
    """What is acknowledged is a code there is. Whether its `of` still fits, storage decides."""
    for record in unit.records:
        if isinstance(record.act, Acceptance) and record.act.accepts not in CODES:
            said = record.act.accepts
            help_line = did_you_mean(said, CODES, "The code stands in [ ] behind each problem.")
            yield finding(
                record, "accepts", "accepts-unknown", f"no such code: {quoted(said)}", help_line
            )
