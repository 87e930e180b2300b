"""Is what the plan says complete and readable? Rules over the words of commitments and actions."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planctl.locale.months import format_day
from planctl.model.action import Action
from planctl.model.lead import Register
from planctl.model.phrases import read_timescale
from planctl.model.plan import Terms
from planctl.model.timescale import Timescale
from planctl.model.unit import Unit
from planctl.rules.cut_off import is_cut_off
from planctl.rules.finding import Finding
from planctl.rules.nearest import REGISTER, did_you_mean, meant, quoted
from planctl.rules.subjects import read_leads

FORMS = 'Write a month, a quarter or a year, such as "Mar 2026", "Q3 2026/27", or "Ongoing".'


class Here(NamedTuple):
    """An action with its place."""

    action: Action
    path: str
    at: int

    def finding(self, key: str, code: str, message: str, help_line: str = "") -> Finding:
        """What is wrong with one of its keys."""
        keys = ("actions", self.at, key)
        return Finding(self.path, keys, code, message, help_line, self.action.id)


def actions(unit: Unit) -> Iterator[Here]:
    """Every action of a unit with its place."""
    for commitment in unit.commitments:
        for at, action in enumerate(commitment.actions):
            yield Here(action, commitment.path, at)


def leads_known(unit: Unit, _terms: Terms, register: Register) -> Iterator[Finding]:
    """Every action has a lead, and the register explains every word of it."""
    if not register.leads:  # then leads.yaml is unread, and says so itself
        return
    for here in actions(unit):
        if not here.action.lead:
            message = f"{here.action.id} has no lead"
            yield here.finding("lead", "lead-missing", message, "Say who leads it, with `lead:`.")
            continue
        for words in read_leads(register, here.action.lead).unknown:
            message = f"the register does not know the lead {quoted(words)}"
            help_line = did_you_mean(words, _names(register), REGISTER)
            yield here.finding("lead", "lead-unknown", message, help_line)


def _names(register: Register) -> list[str]:
    return [name for lead in register.leads for name in (lead.name, *lead.aliases)]


def accountable_known(unit: Unit, _terms: Terms, register: Register) -> Iterator[Finding]:
    """Who is accountable is named by a registered id."""
    for here in actions(unit):
        body = here.action.accountable
        if body and register.leads and body not in register.by_id:
            message = f"the register does not know {quoted(body)}"
            yield here.finding("accountable", "body-unknown", message, meant(body, register))


def timescales_readable(unit: Unit, terms: Terms, _register: Register) -> Iterator[Finding]:
    """Every timescale is there, can be read, leaves no question, and lies within the plan."""
    for here in actions(unit):
        reading = read_for(terms, here.action.timescale)
        if reading.kind == "none":
            message = f"{here.action.id} has no timescale"
            yield here.finding("timescale", "timescale-missing", message, FORMS)
        elif reading.certainty == "ask":
            code, message, help_line = _question(reading)
            yield here.finding("timescale", code, message, help_line)
        elif terms.is_read:
            yield from _dated(here, reading, terms)


@lru_cache(maxsize=2048)
def _read(words: str, first: date, starts: int) -> Timescale:
    return read_timescale(words, first, starts)


def read_for(terms: Terms, words: str) -> Timescale:
    """What a timescale's words say in a plan."""
    return _read(words, terms.first, terms.year_starts)


def is_unknown(reading: Timescale) -> bool:
    """Whether no form of words was recognised, not even one known to be unclear."""
    return reading.kind == "unread" and f'"{reading.words}"' in (reading.question or "")


def _question(reading: Timescale) -> tuple[str, str, str]:
    """Code, message and help for words that only a person can read."""
    words = quoted(reading.words)
    if is_unknown(reading):
        help_line = f'Did you mean "{reading.nearest}"?' if reading.nearest else FORMS
        return "timescale-unknown", f"timescale is not a time I know: {words}", help_line
    return "timescale-ask", f"the timescale leaves a question: {words}", reading.question or ""


def _dated(here: Here, reading: Timescale, terms: Terms) -> Iterator[Finding]:
    due = reading.due
    words = quoted(reading.words)
    if reading.certainty == "assumed" and due:
        message = f"{words} is counted from the day the plan starts"
        help_line = f"Read as due on {format_day(due)}: write the month if another is meant."
        yield here.finding("timescale", "timescale-assumed", message, help_line)
    if due and not terms.first <= due <= terms.last:
        side = "before the plan starts" if due < terms.first else "after the plan ends"
        message = f"{words} is {side}"
        help_line = f"The plan runs from {format_day(terms.first)} to {format_day(terms.last)}."
        yield here.finding("timescale", "timescale-outside", message, help_line)


def evidence_expected(unit: Unit, _terms: Terms, _register: Register) -> Iterator[Finding]:
    """Every action says what evidence of achievement is expected."""
    for here in actions(unit):
        if not here.action.evidence:
            message = f"{here.action.id} does not say what evidence is expected"
            help_line = "Say with `evidence:` what will show that it has been done."
            yield here.finding("evidence", "evidence-missing", message, help_line)


def words_whole(unit: Unit, terms: Terms, _register: Register) -> Iterator[Finding]:
    """No commitment, action or evidence stops in the middle of a sentence."""
    language = terms.languages[0] if terms.languages else "en"
    for path, keys, subject, words in _sentences(unit):
        if is_cut_off(words, language):
            last = " ".join(words.split()[-4:])
            message = f"the words seem to stop in the middle: {quoted(f'… {last}')}"
            help_line = "Look the words up in the adopted plan and write the rest."
            yield Finding(path, keys, "text-cut-off", message, help_line, subject)


def _sentences(unit: Unit) -> Iterable[tuple[str, tuple[str | int, ...], str, str]]:
    """Path, keys, id and words of every sentence of a unit."""
    for commitment in unit.commitments:
        yield commitment.path, ("commitment",), commitment.id, commitment.commitment
    for here in actions(unit):
        yield here.path, ("actions", here.at, "action"), here.action.id, here.action.action
        if here.action.evidence:
            yield here.path, ("actions", here.at, "evidence"), here.action.id, here.action.evidence
