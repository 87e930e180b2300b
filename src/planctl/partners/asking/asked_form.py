"""What stands in a form before anybody fills it in, as plain values: the same for every kind of file."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from planctl.contract.rows import timescale_in, told
from planctl.locale.catalogue import say
from planctl.locale.returns import both
from planctl.model.lead import Lead
from planctl.model.ledger import Ledger, Placed
from planctl.model.plan import Plan, Round, Terms
from planctl.partners.choices import Choices, beside, choices, rating_word
from planctl.partners.form import OPENING_FIELDS, RETURN_FIELDS, Field, Ticket
from planctl.partners.sent import ticket
from planctl.queries.asking import Asked, reports_of
from planctl.queries.selection import Stood, selected

LONGEST_LAST = 1200
"""How many characters of what was said last are shown: more than that no printed row can hold."""
_TEXTS = ("commitment", "action", "evidence", "lead")
_SHORT = frozenset({"id", "timescale", "last"})
"""Fields whose two languages stand on one line."""


class Both(NamedTuple):
    """Words in Welsh and in English, either of which may be missing."""

    welsh: str
    english: str


class Row(NamedTuple):
    """One action, and what is printed of it by the key of its field."""

    id: str
    told: dict[str, Both]

    def text(self, key: str, sign: str = "\n\n") -> str:
        """What is printed in a field in both languages, once where they are alike; "" for nothing."""
        return beside(*self.told.get(key, ("", "")), " / " if key in _SHORT else sign)


class Form(NamedTuple):
    """A form. `body` is who fills it in, None for an opening position; `closes` its last day (inclusive).

    `coordinator` is who asks, `fields` are its columns, `rows` its actions in the plan's order.
    """

    terms: Terms
    coordinator: Lead | None
    body: Lead | None
    closes: date
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    ticket: Ticket
    choices: Choices

    @property
    def typed(self) -> tuple[Field, ...]:
        """The boxes: what a person fills in."""
        return tuple(field for field in self.fields if field.typed)

    @property
    def locked(self) -> tuple[Field, ...]:
        """What the plan says, and what was reported last."""
        return tuple(field for field in self.fields if not field.typed)


def asked_form(
    plan: Plan, ledgers: Mapping[str, Ledger], asked: Asked, body: Lead, left: date
) -> Form:
    """What a round asks of one body, and what that body itself said last: nobody else's words."""
    items = asked.of(body.id)
    rows = tuple(_row(plan, item, _last(ledgers[item.id], body.id, plan.terms)) for item in items)
    period = asked.round.period
    sent = ticket(plan.terms, ledgers, body.id, [row.id for row in rows], period, left)
    offered = choices(plan.terms)
    closes, asker = asked.round.closes, plan.register.by_id.get(plan.terms.coordinator)
    return Form(plan.terms, asker, body, closes, RETURN_FIELDS, rows, sent, offered)


def opening_form(plan: Plan, ledgers: Mapping[str, Ledger], opened: Round, left: date) -> Form:
    """Every action of a plan, to be filled in from earlier reports, whosever words they were."""
    rows = tuple(_row(plan, item, "") for item in selected(plan, left))
    sent = ticket(plan.terms, ledgers, "", [row.id for row in rows], opened.period, left)
    offered = choices(plan.terms, plan.register.leads)
    asker = plan.register.by_id.get(plan.terms.coordinator)
    return Form(plan.terms, asker, None, opened.closes, OPENING_FIELDS, rows, sent, offered)


def _row(plan: Plan, item: Stood, last: str) -> Row:
    first = plan.terms.languages[0]
    welsh, english = (told(item, lang, first).texts for lang in ("cy", "en"))
    words = {key: Both(welsh[key], english[key]) for key in _TEXTS}
    words["timescale"] = Both(_timescale(item, "cy"), _timescale(item, "en"))
    return Row(item.id, {"id": Both("", item.id), **words, "last": Both("", last)})


def _timescale(item: Stood, lang: str) -> str:
    """The timescale in force with what it was first: "Sep 2026 (was Mar 2026)"."""
    settled, words = item.tracked.settled, timescale_in(item, lang)
    original = settled.original_timescale
    is_told = settled.timescale.endswith(f" {original})") or _is_translated(item, lang)
    if is_told or original in ("", settled.timescale):
        return words
    return f"{words} ({say('was', lang)} {original})"


def _is_translated(item: Stood, lang: str) -> bool:
    """Whether these are a translator's words, which tell what was before as the plan's own do."""
    return timescale_in(item, lang) != item.tracked.settled.timescale


def _last(ledger: Ledger, body: str, terms: Terms) -> str:
    """What a body itself reported last; also what it last said in words, where that was before."""
    reports = sorted(reports_of(ledger, body), key=lambda placed: placed.place, reverse=True)
    shown = [*reports[:1], *(placed for placed in reports if _words(placed))][:2]
    parts = dict.fromkeys(_told(placed, terms) for placed in shown)
    whole = "\n".join(parts)
    return whole if len(whole) <= LONGEST_LAST else whole[: LONGEST_LAST - 1].rstrip() + "…"


def _told(placed: Placed, terms: Terms) -> str:
    update = placed.update
    head = [str(placed.period)]
    head += [rating_word(terms, update.rag)] if update.rag else []
    head += [both("no_change")] if update.no_change else []
    head += [both("complete")] if update.state == "complete" else []
    return "\n".join([" · ".join(head), *_words(placed)])


def _words(placed: Placed) -> list[str]:
    """A report's own words: progress by itself, the rest after its heading. Nothing that is internal."""
    update = placed.update
    told = {"barriers": update.barriers, "next_steps": update.next_steps}
    rest = [f"{both(key)}: {text.strip()}" for key, text in told.items() if text.strip()]
    return [*([update.progress.strip()] if update.progress.strip() else []), *rest]
