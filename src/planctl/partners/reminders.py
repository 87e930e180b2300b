"""Drafts to bodies that have not answered a round, and to those that are told of their silence."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.contract.rows import timescale_told, told
from planctl.locale.instructions import instruction
from planctl.locale.months import format_day
from planctl.locale.reminders import reminding
from planctl.model.escalation import Escalation, escalation
from planctl.model.lead import Lead
from planctl.model.plan import Plan
from planctl.partners.asking.instructions import letterhead
from planctl.partners.letter import Letter, Words
from planctl.queries.round import Heard, RoundStands
from planctl.queries.selection import Stood


class Draft(NamedTuple):
    """A draft about one silent body: `name` is its file's, `to` who gets it, `silent` what is awaited.

    `escalates` is whether it goes to the body that is told of the silence.
    """

    name: str
    to: Lead
    silent: Heard
    letter: Letter
    escalates: bool = False


def reminders(plan: Plan, stands: RoundStands) -> tuple[Draft, ...]:
    """One draft for each body with anything left to answer: exactly its own actions."""
    known = plan.register.by_id
    return tuple(
        _reminder(plan, stands, heard, known[heard.body])
        for heard in stands.silent
        if heard.body in known
    )


def escalations(plan: Plan, stands: RoundStands) -> tuple[Draft, ...]:
    """One draft for each silent body whose silence somebody is told of; none while a round is open."""
    if stands.is_open:
        return ()
    found = ((heard, told_of(plan, stands, heard).to) for heard in stands.silent)
    return tuple(_escalation(plan, stands, heard, who) for heard, who in found if who)


def told_of(plan: Plan, stands: RoundStands, heard: Heard) -> Escalation:
    """Who is told when a body is silent, as of the day, and what is wrong with that."""
    return escalation(plan.register, heard.body, stands.as_of)


def _reminder(plan: Plan, stands: RoundStands, heard: Heard, body: Lead) -> Draft:
    def words(lang: str) -> Words:
        facts = [*_marked(plan, lang), _fact("for", lang, body.name_in(lang))]
        facts += _facts(plan, stands, heard, lang)
        safe = (instruction(key, lang) for key in ("no-victim", "no-address", "no-small-number"))
        lines = [
            *(*facts, "", reminding("ask", lang), ""),
            *_actions(plan, heard.silent, lang),
            *(reminding("no-change", lang), reminding("no-finding", lang), "", *safe),
            *("", _signed(plan, lang)),
        ]
        subject = reminding("subject", lang, period=str(stands.round.period))
        return Words(subject, "\n".join(lines))

    letter = Letter(body.contact, words("cy"), words("en"))
    return Draft(f"{body.id}.eml", body, heard, letter)


def _escalation(plan: Plan, stands: RoundStands, heard: Heard, to: Lead) -> Draft:
    body = plan.register.by_id[heard.body]

    def words(lang: str) -> Words:
        name = " ".join(body.name_in(lang).split())
        facts = [*_marked(plan, lang), _fact("for", lang, to.name_in(lang))]
        facts += [_fact("body", lang, name)]
        lines = [
            *(*facts, *_facts(plan, stands, heard, lang), ""),
            *(reminding("tell", lang, name=name), reminding("no-finding", lang), ""),
            *_actions(plan, heard.silent, lang),
            _signed(plan, lang),
        ]
        period = str(stands.round.period)
        return Words(reminding("told-subject", lang, period=period, name=name), "\n".join(lines))

    letter = Letter(to.contact, words("cy"), words("en"))
    return Draft(f"{body.id}-escalation.eml", to, heard, letter, escalates=True)


def _marked(plan: Plan, lang: str) -> list[str]:
    """The protective marking and that the plan is a draft, where it is so, on lines of their own."""
    lines = letterhead(plan.terms, lang)
    return [*lines, ""] if lines else []


def _facts(plan: Plan, stands: RoundStands, heard: Heard, lang: str) -> list[str]:
    """What the letter is about, a line each: the plan, the round, its closing day, and how much."""
    terms, closes = plan.terms, format_day(stands.round.closes, lang)
    of = f"{len(heard.silent)} {reminding('of', lang)} {len(heard.items)}"
    return [
        _fact("plan", lang, terms.text("short_title", lang) or terms.text("title", lang)),
        _fact("round", lang, str(stands.round.period)),
        _fact("closes" if stands.is_open else "closed", lang, closes),
        _fact("as-at", lang, format_day(stands.as_of, lang)),
        _fact("not-answered", lang, of),
    ]


def _fact(key: str, lang: str, value: str) -> str:
    return f"{reminding(key, lang)}: {' '.join(value.split())}"


def _actions(plan: Plan, items: tuple[Stood, ...], lang: str) -> Iterator[str]:
    """The actions with their timescale and how late they are, an empty line after each."""
    for item in items:
        words = told(item, lang, plan.terms.languages[0])
        other = f" ({reminding('other-language', lang)})" if "action" in words.fallback else ""
        when = timescale_told(item, lang) or reminding("no-timescale", lang)
        yield f"{item.id}  {' '.join(words.texts['action'].split())}{other}"
        yield f"  {_fact('timescale', lang, when)}"
        if item.standing.overdue:
            yield f"  {_fact('days-overdue', lang, str(item.standing.days_overdue))}"
        if item.standing.missed:
            yield f"  {_fact('missed', lang, ', '.join(item.standing.missed))}"
        yield ""


def _signed(plan: Plan, lang: str) -> str:
    """Who asks: the coordinator."""
    known = plan.register.by_id.get(plan.terms.coordinator)
    return known.name_in(lang) if known else ""
