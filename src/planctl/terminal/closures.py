"""The screen of the register of closures."""

from typing import NamedTuple

from rich.text import Text

from planctl.locale.months import format_day
from planctl.locale.story import page_word
from planctl.model.plan import Plan
from planctl.queries.closures import Closures, Ended
from planctl.queries.selection import Group
from planctl.terminal.items import UNDER, Line, draw_lines, line_of
from planctl.terminal.screen import Screen
from planctl.terminal.words import draw_notes, fraction, heading, names


class Register(NamedTuple):
    """The answer to draw, with its groups where they were asked for."""

    plan: Plan
    answer: Closures
    groups: tuple[Group, ...] | None
    by: str | None
    notes: tuple[str, ...]


def draw_closures(screen: Screen, register: Register) -> None:
    """Each closed action with how and when it was closed, by whom and why; then the counts."""
    found = register.answer
    draw_notes(screen, register.notes)
    if register.groups is None:
        _items(screen, register, found.items)
    by_id = {each.item.id: each for each in found.items}
    for group in register.groups or ():
        label = group.label or screen.say(f"no-{register.by}")
        heading(screen, label, [f"{screen.say('closed-count')}: {len(group.items)}"])
        _items(screen, register, tuple(by_id[item.id] for item in group.items))
    total = fraction(len(found.items), found.total, screen.lang)
    screen.line(f"{screen.say('closed-count')}: {total}", style="bold")
    counts = (f"{page_word(reason, screen.lang)}: {number}" for reason, number in found.counts)
    screen.facts(counts)


def _items(screen: Screen, register: Register, items: tuple[Ended, ...]) -> None:
    for each in items:
        draw_lines(screen, [_line(screen, register.plan, each)])
        for key, text in _told(screen, register.plan, each):
            screen.hanging(Text(f"{UNDER}{page_word(key, screen.lang)}: ", style="dim"), text)
    if items:
        screen.line()


def _line(screen: Screen, plan: Plan, each: Ended) -> Line:
    closure = each.closure
    how = page_word(closure.closes, screen.lang)
    if closure.into:
        how = f"{how} {page_word('into', screen.lang)} {closure.into}"
    return line_of(screen, plan, each.item, (format_day(each.record.date, screen.lang), how))


def _told(screen: Screen, plan: Plan, each: Ended) -> list[tuple[str, str]]:
    """By whom, under which minute, and why; of a commitment's closure, which."""
    record, closure = each.record, each.closure
    who = names(plan, (record.sender,), screen.lang) or record.sender
    told = [("closed-by", " · ".join(part for part in (who, closure.minute) if part))]
    if record.subject != each.item.id:
        told.append(("with-commitment", record.subject))
    if closure.reason:
        told.append(("reason", closure.reason))
    return told
