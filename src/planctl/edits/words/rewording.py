"""Changing fields of the plan's own words: one in other words, or one field of many alike."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.decisions.deciding import Ruling
from planctl.edits.updates.said import require_timescale, unknown
from planctl.edits.words.plan_words import PlanWords, Reworded, place_in, value_in
from planctl.errors import NotAllowed, NotWritten, WrongUsage
from planctl.model.ids import is_action
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.finding import Found

OF_MANY = ("lead", "evidence", "timescale", "accountable", "publish")
"""The fields that may be set for many actions at once."""


UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Signs that change a line without being seen: control characters, tabs, turns of direction."""


class Outcome(NamedTuple):
    """What one command changed or left as it was, with what it was read against."""

    reworded: tuple[Reworded, ...]
    terms: Terms
    register: Register
    recovered: tuple[str, ...] = ()


def reword(
    place: Place,
    typed: str,
    words: str,
    ruling: Ruling,
    command: str,
    *,
    field: str = "",
    dry_run: bool = False,
) -> Outcome:
    """Say an action or commitment in other words; `field` is "evidence", or "" for its own words.

    Raises WrongUsage for no words or a field that it does not have, NotWritten where the file can't
    be spliced.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        plan = PlanWords(place, change, ruling)
        found = plan.find(typed)
        own = "action" if is_action(found.id) else "commitment"
        if field not in ("", own) and (field != "evidence" or own == "commitment"):
            raise WrongUsage(f"{found.id} is of another kind: it has no {field} of its own")
        made = plan.reword(found, field or own, sentence_of(words))
        return _outcome(plan, [made])


def relead(
    place: Place, ids: Iterable[str], words: str, ruling: Ruling, command: str, *, dry_run: bool
) -> Outcome:
    """Give actions another lead in the plan's words; all of them or none.

    Raises WrongUsage for words that the register does not explain, and for a commitment's id.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        plan = PlanWords(place, change, ruling)
        words = required("lead", words, plan.terms, plan.register)
        found = {each.id: each for each in map(plan.find, ids)}
        for each in found.values():
            _require_action(each)
        return _outcome(plan, [plan.reword(each, "lead", words) for each in found.values()])


class Previewed(NamedTuple):
    """What setting a field would change: (id, its words now) of each action, and the words then."""

    field: str
    was: tuple[tuple[str, str], ...]
    now: str


def preview(place: Place, ids: Sequence[str], field: str, words: str, ruling: Ruling) -> Previewed:
    """What `set_field` would change of these actions. Raises as it does, and writes nothing."""
    with at_work(place, "", dry_run=True) as change:
        plan = PlanWords(place, change, ruling)
        now = required(field, words, plan.terms, plan.register)
        was = [(identity, _value(plan, plan.find(identity), field)) for identity in ids]
        return Previewed(field, tuple(was), now)


def set_field(
    place: Place, wanted: Previewed, ruling: Ruling, command: str, *, dry_run: bool
) -> Outcome:
    """Set a field of many actions at once: exactly what was previewed, or nothing.

    Raises NotWritten where one of them has other words by now.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        plan = PlanWords(place, change, ruling)
        now = required(wanted.field, wanted.now, plan.terms, plan.register)
        made = []
        for identity, was in wanted.was:
            found = plan.find(identity)
            if _value(plan, found, wanted.field) != was:
                raise NotWritten(
                    f"{identity} is no longer as it was shown. Nothing was changed.",
                    "Run the command again.",
                )
            made.append(_set(plan, found, wanted.field, now))
        return _outcome(plan, made)


def required(field: str, words: str, terms: Terms, register: Register) -> str:
    """Words for a field as they may stand in the plan. Raises a named error for those that may not."""
    words = words.strip()
    match field:
        case "lead":
            _require_leads(words, register)
            words = named(words, register)
        case "timescale":
            _require_draft(terms)
            require_timescale(words, terms)
        case "accountable":
            words = _body(words, register)
        case "publish" if words not in ("yes", "no"):
            raise WrongUsage(f'publish is yes or no, not "{words}"')
        case "evidence":
            words = sentence_of(words)
    return words


def _require_leads(words: str, register: Register) -> None:
    reading = register.read(words)
    if reading.unknown or not reading.ids:
        raise unknown("lead", reading.unknown[0] if reading.unknown else words, names_of(register))


def named(words: str, register: Register) -> str:
    """The words of a lead with the register's ids, which nobody should print, as the leads' names."""
    parts = (part.strip() for part in words.split(" / "))
    leads = ((part, register.by_id.get(part)) for part in parts)
    return " / ".join(lead.name if lead else part for part, lead in leads)


def names_of(register: Register) -> dict[str, str]:
    """What people call each lead -> the name that the register has for it."""
    return {
        word.casefold(): lead.name
        for lead in register.leads
        for word in (lead.name, *lead.aliases, lead.id)
    }


def _require_draft(terms: Terms) -> None:
    if terms.status != "draft":
        raise NotAllowed(
            "the plan is adopted, so its timescales are not edited. Nothing was changed.",
            'A new one is asked for: planctl extend ID --to "Sep 2027" --reason TEXT',
        )


def _body(words: str, register: Register) -> str:
    lead = register.find(words)
    if words and lead is None:
        raise unknown("body", words, {k: k for k in register.by_id} | names_of(register))
    return lead.id if lead else ""


def sentence_of(words: str) -> str:
    """Words as they may stand in the plan. Raises WrongUsage for none."""
    if not words.strip():
        raise WrongUsage("no words are given", 'Give the new words in quotation marks: "We will …"')
    unseen = UNSEEN.search(words.strip())
    if unseen:
        raise WrongUsage(
            f"the words hold a sign that nobody sees, U+{ord(unseen[0]):04X}, which is not kept",
            "Type them anew without it: a space does for a tab.",
        )
    return words.strip()


def _require_action(found: Found) -> None:
    if not is_action(found.id):
        raise WrongUsage(
            f"{found.id} is a commitment: its actions have leads, each its own",
            f'For all of them: planctl set --commitment {found.id} lead "…"',
        )


def _value(plan: PlanWords, found: Found, field: str) -> str:
    text = plan.text(found.path) or ""
    value = value_in(text, place_in(text, found.id, field))
    return value or ("yes" if field == "publish" else "")


def _set(plan: PlanWords, found: Found, field: str, now: str) -> Reworded:
    was = _value(plan, found, field)
    return Reworded(found, field, was, was) if was == now else plan.reword(found, field, now)


def _outcome(plan: PlanWords, made: list[Reworded]) -> Outcome:
    died = tuple(each.command for each in plan.change.recovered)
    return Outcome(tuple(made), plan.terms, plan.register, died)
