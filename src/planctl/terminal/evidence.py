"""The screen of evidence: each action with what its plan expects and what was supplied."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.text import Text

from planctl.contract.rows import told
from planctl.locale.evidence import of_evidence
from planctl.locale.months import format_day
from planctl.model.plan import Plan
from planctl.queries.evidence import Evidence, Held, Shown
from planctl.queries.selection import Group
from planctl.terminal.screen import GAP, Screen
from planctl.terminal.words import draw_notes, fraction, heading, names, some_ids

UNDER = " " * 4


class Kept(NamedTuple):
    """The answer to draw, with its groups where they were asked for."""

    plan: Plan
    answer: Evidence
    groups: tuple[Group, ...] | None
    by: str | None
    notes: tuple[str, ...]


def draw_evidence(screen: Screen, kept: Kept) -> None:
    """Draw the notes, the actions with their evidence, and the totals."""
    draw_notes(screen, kept.notes)
    if not kept.answer.items:
        screen.line(of_evidence("nothing-selected", screen.lang))
        return
    if kept.groups is None:
        _actions(screen, kept, kept.answer.items)
    by_id = {held.stood.id: held for held in kept.answer.items}
    for group in kept.groups or ():
        label = group.label or screen.say(f"no-{kept.by}")
        heading(screen, label, [f"{screen.say('actions')}: {len(group.items)}"])
        _actions(screen, kept, tuple(by_id[item.id] for item in group.items))
    _totals(screen, kept.answer)


def _actions(screen: Screen, kept: Kept, items: tuple[Held, ...]) -> None:
    for held in items:
        _action(screen, kept.plan, held)
        screen.line()


def _action(screen: Screen, plan: Plan, held: Held) -> None:
    words = told(held.stood, screen.lang, plan.terms.languages[0]).texts
    screen.hanging(Text(held.stood.id + GAP, style="bold"), words["action"])
    _fact(screen, "expected", words["evidence"] or _say(screen, "nothing-expected"))
    if held.complete_without:
        screen.line(Text(UNDER + _say(screen, "complete-without"), style="bold"))
    elif held.missing:
        screen.line(UNDER + _say(screen, "nothing-supplied"))
    for shown in held.shown:
        _fact(screen, "given", shown.item.reference)
        screen.facts(_facts(screen, plan, shown), UNDER + "  ", indent=6)


def _facts(screen: Screen, plan: Plan, shown: Shown) -> Iterator[str]:
    item, lang = shown.item, screen.lang
    if item.seen_by:
        yield f"{_say(screen, 'seen-by')} {item.seen_by}"
    if item.date:
        yield format_day(item.date, lang)
    yield f"{_say(screen, 'from')} {names(plan, (shown.sender,), lang) or shown.sender}"
    if item.copy:
        state = _say(screen, shown.copy_state)
        copy = "" if shown.copy_state == "removed" else f" {item.copy}"
        yield f"{_say(screen, 'copy')}{copy}: {state}"
    if item.despite:
        yield f"{_say(screen, 'despite-reason')}: {item.despite}"


def _fact(screen: Screen, key: str, text: str) -> None:
    screen.hanging(f"{UNDER}{_say(screen, key)}: ", text)


def _totals(screen: Screen, answer: Evidence) -> None:
    whole = len(answer.items)
    supplied = fraction(len(answer.supplied), whole, screen.lang)
    screen.line(f"{_say(screen, 'total-supplied')}: {supplied}", style="bold")
    parts = {
        "total-complete": answer.complete_without,
        "total-missing": answer.missing,
        "total-unnamed": answer.unnamed,
    }
    for key, held in parts.items():
        head = f"{_say(screen, key)}: {len(held)}"
        room = screen.width - len(head) - 3
        ids = some_ids((each.stood for each in held), room) if held else ""
        screen.line(f"{head}  {ids}".rstrip())
    if answer.copies():
        states = ("missing", "changed")
        counts = (f"{_say(screen, each)}: {answer.copies(each)}" for each in states)
        screen.facts(counts, f"{_say(screen, 'total-copies')}: {answer.copies()} · ")


def _say(screen: Screen, key: str) -> str:
    return of_evidence(key.replace(" ", "-"), screen.lang)
