"""What `reword`, `relead` and `set` answer: about what, as it was and as it is, and where that stands."""

from collections.abc import Iterator
from typing import NamedTuple

import click

from planctl.cli.giving_away import note_of, typed_in
from planctl.cli.telling import from_here, subject, the
from planctl.cli.writing import Signed
from planctl.contract.answer import visible
from planctl.edits.filing import Filed
from planctl.edits.words.plan_words import Reworded
from planctl.edits.words.rewording import Outcome
from planctl.locale.months import format_day
from planctl.locale.plan_changes import told
from planctl.model.lead import Register
from planctl.model.plan import Terms

TRANSLATED = frozenset({"action", "commitment", "evidence", "lead", "timescale"})
"""The fields that a plan may have in another language too."""


def print_rewordings(signed: Signed, outcome: Outcome, minute: str) -> None:
    """Say what was changed, one paragraph for each; notes go to standard error."""
    print_recovered(signed, outcome.recovered)
    for each in outcome.reworded:
        telling = Telling(signed, outcome, each, minute)
        for line in telling.lines():
            click.echo(visible(line))
        if signed.dry_run and each.record:
            click.echo(visible(each.record.text), nl=False)
    for line in dict.fromkeys(notes(signed, outcome)):
        click.echo(visible(line), err=True)


def print_recovered(signed: Signed, commands: tuple[str, ...]) -> None:
    """Say which commands had died and were put back first."""
    for command in commands:
        click.echo(visible(told("died", signed.lang, command=command)), err=True)


class Telling(NamedTuple):
    """One field changed or left as it was, to be told in one language."""

    signed: Signed
    outcome: Outcome
    made: Reworded
    minute: str

    def lines(self) -> Iterator[str]:
        """About what, as it was and as it is, and the files that say so."""
        made, lang = self.made, self.signed.lang
        about = subject(self.signed.place, self.outcome.terms, made.found, lang)
        field = told(f"field-{made.field}", lang)
        if made.record is None:
            yield f"{about}: {told('same', lang, field=field)}"
            yield told("unchanged", lang)
            return
        whose = signed_by(self.signed, self.outcome.register, made.record, self.minute)
        yield f"{about}: {told('changed', lang, field=field, whose=whose)}"
        yield from was_and_now(made.was, made.now, lang)
        yield edited(self.signed, made.found.path)
        yield wrote(self.signed, made.record)
        for path in made.older:
            yield told("older", lang, path=from_here(self.signed.place, path))
        if made.unfinished:
            yield told("another-look", lang, ids=", ".join(made.unfinished))
            yield told("accept-look", lang, id=made.found.id)


def notes(signed: Signed, outcome: Outcome) -> Iterator[str]:
    """What somebody should look at: words that may give somebody away, a lead that has ended."""
    records = [made.record for made in outcome.reworded if made.record and made.record.is_new]
    yield from note_of((words for each in records for words in typed_in(each.data)), signed.lang)
    changed = [made for made in outcome.reworded if made.record is not None]
    for made in changed:
        if made.field == "lead":
            yield from ended_leads(signed, outcome.register, made.now)
        if made.is_closed:
            yield told("is-closed", signed.lang, id=made.found.id)
        if made.field in TRANSLATED and signed.lang != outcome.terms.languages[0]:
            path = f"{made.found.path.removesuffix('.yaml')}.{signed.lang}.yaml"
            yield told("first-language", signed.lang, path=from_here(signed.place, path))
    if changed:
        yield from _outside(signed, outcome.terms)


def _outside(signed: Signed, terms: Terms) -> Iterator[str]:
    """A line where the day is none of the plan's."""
    if not terms.first <= signed.day <= terms.last:
        days = {"day": signed.day, "first": terms.first, "last": terms.last}
        said = {key: format_day(day, signed.lang) for key, day in days.items()}
        yield told("outside-plan", signed.lang, **said)


def ended_leads(signed: Signed, register: Register, words: str) -> Iterator[str]:
    """A line for each lead that words name and that has ended by the day."""
    for identity in register.read(words).ids:
        lead = register.by_id[identity]
        if lead.until and lead.until < signed.day:
            heir = register.by_id.get(register.taken_on_by(identity, signed.day))
            yield told(
                "lead-ended",
                signed.lang,
                name=lead.name_in(signed.lang),
                day=format_day(lead.until, signed.lang),
                heir=heir.name_in(signed.lang) if heir else told("nobody", signed.lang),
            )


def signed_by(signed: Signed, register: Register, record: Filed, minute: str) -> str:
    """Whose change it is, and the minute where one was given."""
    name = the(register.by_id[str(record.data["from"])], signed.lang)
    key = "whose-minuted" if minute else "whose"
    return told(key, signed.lang, name=name, minute=minute)


def was_and_now(was: str, now: str, lang: str) -> Iterator[str]:
    """Words as they were and as they are, each on a line of its own."""
    labels = [told(key, lang) for key in ("was", "now")]
    width = max(map(len, labels))
    for label, words in zip(labels, (was, now), strict=True):
        yield f"  {label:{width}}  {' '.join(words.split()) or told('nothing', lang)}"


def edited(signed: Signed, path: str) -> str:
    """That a file of the plan was changed, or would be."""
    key = "would-edit" if signed.dry_run else "edited"
    return told(key, signed.lang, path=from_here(signed.place, path))


def wrote(signed: Signed, record: Filed) -> str:
    """That a record was written, would be, or is there already."""
    key = "where" if not record.is_new else "would-write" if signed.dry_run else "wrote"
    return told(key, signed.lang, path=from_here(signed.place, record.path))
