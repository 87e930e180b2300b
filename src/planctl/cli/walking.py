"""A walk through one lead's actions that want a word: each saved at once, taken up where it stopped."""

from datetime import date
from typing import NamedTuple

import click

from planctl.cli.update_answer import print_outcome
from planctl.contract.answer import visible
from planctl.edits.at_work import Place
from planctl.edits.updates.said import Said, read_state, unknown
from planctl.edits.updates.update import record_updates
from planctl.errors import PlanctlError, WrongUsage
from planctl.model.lead import Lead
from planctl.model.plan import Plan
from planctl.model.record import STATES
from planctl.model.standing import needs_watching
from planctl.queries.selection import Stood, selected
from planctl.storage.opening import as_known, open_folder, require_sound

STOP, NOTHING_NEW, ONLY_WORDS = "q", "n", "w"
HOW = (
    f"Enter leaves an action out, {NOTHING_NEW} says no change, {ONLY_WORDS} is words without a"
    f" rating, {STOP} stops."
)


class _StoppedError(Exception):
    """The person had enough for today."""


class Walk(NamedTuple):
    """One walk: where, whose words, dated which day, typed under what options."""

    place: Place
    plan: Plan
    lead: Lead
    said: Said
    day: date
    lang: str


def walk(place: Place, said: Said, day: date, lang: str, command: str) -> None:
    """Ask about each action of one lead that is overdue or awaited and not reported this round."""
    opened = open_folder(place.root, place.memo)
    require_sound(opened)
    plan = as_known(opened, day, None)
    lead = _lead(plan, said.sender)
    this = Walk(place, plan, lead, said._replace(sender=lead.id), day, lang)
    items = wanting(plan, lead.id, day)
    click.echo(f"{visible(lead.name_in(lang))}: actions that want a word: {len(items)}")
    if items:
        click.echo(HOW)
    recorded = 0
    try:
        for number, item in enumerate(items, 1):
            click.echo(f"\n{number} of {len(items)}")
            recorded += _ask(this, item, command)
    except _StoppedError:
        click.echo("Stopped. The same command goes on from here.")
    click.echo(f"Recorded: {recorded}")


def wanting(plan: Plan, lead: str, day: date) -> tuple[Stood, ...]:
    """What is overdue, the longest first, then what is awaited or not reported; reported is left out."""
    found = [
        item
        for item in selected(plan, day)
        if plan.register.speaks_for(lead, item.tracked.leads, day)
        and item.standing.answer != "reported"
        and (item.standing.overdue or item.standing.answer in ("awaited", "not reported"))
    ]
    return tuple(sorted(found, key=lambda item: -item.standing.days_overdue))


def _lead(plan: Plan, typed: str | None) -> Lead:
    while True:
        words = typed or click.prompt("Whose actions? A lead's name or id")
        lead = plan.register.find(words)
        if lead:
            return lead
        wrong = _nearest(plan, words)
        if typed:
            raise wrong
        click.echo(f"{wrong}. {wrong.hint}")


def _nearest(plan: Plan, words: str) -> WrongUsage:
    known = {
        name.casefold(): each.id for each in plan.register.leads for name in (each.id, each.name)
    }
    return unknown("body", words, known)


def _ask(this: Walk, item: Stood, command: str) -> int:
    """Ask about one action until it is recorded or left out; 1 when it was recorded."""
    _show(this, item)
    while True:
        said = _answers(this)
        if said is None:
            return 0
        try:
            outcome = record_updates(this.place, (item.id,), said, this.day, command)
        except PlanctlError as error:
            click.echo(visible(f"{error} {error.hint}"))
            continue
        print_outcome(this.place, outcome, this.lang, dry_run=False)
        return 1


def _show(this: Walk, item: Stood) -> None:
    action, standing = item.tracked.action, item.standing
    late = f", overdue by days: {standing.days_overdue}" if standing.overdue else ""
    click.echo(visible(f"{action.id} ({action.lead}; {standing.settled.timescale}{late})"))
    click.echo(visible(f"  {action.texts.get(this.lang, {}).get('action') or action.action}"))
    if action.evidence:
        click.echo(visible(f"  Evidence expected: {action.evidence}"))
    last = standing.settled.last
    if last:
        rag = this.plan.terms.scheme.word(last.rag, this.lang)
        click.echo(visible(f"  Said last: {rag or 'no rating'}, {last.sender}, for {last.period}"))


def _answers(this: Walk) -> Said | None:
    """What was answered about one action, None where it was left out."""
    rag = _rating(this)
    if not rag:
        return None
    if rag == NOTHING_NEW:
        return this.said._replace(no_change=True)
    state = _state()
    progress = _prompt("What was done")
    watched = needs_watching(rag, this.plan.terms)
    said = this.said._replace(
        rag=None if rag == ONLY_WORDS else rag,
        state=state or None,
        progress=progress or None,
        barriers=(_prompt("What is in the way") if watched else "") or None,
        next_steps=(_prompt("What comes next") if watched else "") or None,
    )
    return None if said.is_empty else said


def _rating(this: Walk) -> str:
    """A rating's id, "" to leave the action out, or one of the letters of HOW."""
    scheme = this.plan.terms.scheme
    levels = {level.id: level.id for level in scheme.levels}
    while True:
        typed = _prompt(f"Rating ({', '.join(levels)})")
        rag = typed if typed in ("", NOTHING_NEW, ONLY_WORDS) else scheme.read(typed)
        if rag is not None:
            return rag
        wrong = unknown("rating", typed, levels)
        click.echo(visible(f"{wrong}. {wrong.hint}"))


def _state() -> str:
    while True:
        typed = _prompt(f"State ({', '.join(STATES)}; Enter leaves it open)")
        try:
            return read_state(typed)
        except WrongUsage as wrong:
            click.echo(visible(f"{wrong}. {wrong.hint}"))


def _prompt(question: str) -> str:
    words: str = click.prompt(question, default="", show_default=False)
    if words.strip() == STOP:
        raise _StoppedError
    return words.strip()
