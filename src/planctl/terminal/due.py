"""The screen of what falls due next, day by day: many fall together."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planctl.locale.months import format_day
from planctl.model.plan import Plan
from planctl.queries.due import Due, Falling
from planctl.queries.selection import Group
from planctl.terminal.ages import age
from planctl.terminal.items import draw_lines, line_of, moved, rating_of, when
from planctl.terminal.screen import Cell, Screen
from planctl.terminal.words import draw_notes, fraction, heading, ids_of, some_ids


class Coming(NamedTuple):
    """The answer to draw; `groups` are None unless asked for, and then days are the groups."""

    plan: Plan
    answer: Due
    groups: tuple[Group, ...] | None
    by: str | None
    notes: tuple[str, ...]


def draw_due(screen: Screen, coming: Coming) -> None:
    """Draw the notes, the actions under their days or groups, and the summary."""
    draw_notes(screen, coming.notes)
    if not coming.answer.items:
        screen.line(screen.say("nothing-due"))
        screen.line()
    elif coming.groups is None:
        _by_day(screen, coming)
    else:
        _by_group(screen, coming, coming.groups)
    _summary(screen, coming)


def _by_day(screen: Screen, coming: Coming) -> None:
    days: dict[date, list[Falling]] = {}
    for falling in coming.answer.items:
        days.setdefault(falling.day, []).append(falling)
    for day, inside in days.items():
        facts = [_how_soon(screen, coming, day), f"{screen.say('actions')}: {len(inside)}"]
        heading(screen, f"{screen.say('due-by')} {format_day(day, screen.lang)}", facts)
        _lines(screen, coming, inside, dated=False)


def _by_group(screen: Screen, coming: Coming, groups: tuple[Group, ...]) -> None:
    by_id = {falling.item.id: falling for falling in coming.answer.items}
    for group in groups:
        inside = [by_id[item.id] for item in group.items]
        label = group.label or screen.say(f"no-{coming.by}")
        heading(screen, label, [f"{screen.say('actions')}: {len(inside)}"])
        under = group.key if coming.by == "lead" else ""
        _lines(screen, coming, inside, under, dated=True)


def _lines(
    screen: Screen, coming: Coming, inside: Iterable[Falling], under: str = "", *, dated: bool
) -> None:
    def cells(falling: Falling) -> tuple[Cell, ...]:
        soon = (_how_soon(screen, coming, falling.day),) if dated else ()
        words = falling.occurrence or moved(screen, falling.item)
        return (words, *soon, rating_of(screen, coming.plan, falling.item))

    draw_lines(
        screen,
        [
            line_of(screen, coming.plan, each.item, cells(each), under, rated=True)
            for each in inside
        ],
    )
    screen.line()


def _how_soon(screen: Screen, coming: Coming, day: date) -> str:
    if day == coming.answer.as_of:
        return screen.say("due-today")
    return f"{screen.say('due-in')} {age(coming.answer.as_of, day, screen.lang)}"


def _summary(screen: Screen, coming: Coming) -> None:
    answer, say, lang = coming.answer, screen.say, screen.lang
    until = f"{say('due-by')} {format_day(answer.until, lang)}"
    screen.line(f"{until}: {fraction(len(answer.items), answer.total, lang)}", style="bold")
    if answer.later:
        first = [each for each in answer.later if each.day == answer.later[0].day]
        words = first[0].occurrence or when(screen, first[0].item)
        head = f"{say('then')}, {words}: {len(first)}  "
        screen.line(head + some_ids((each.item for each in first), screen.width - len(head)))
    screen.facts(
        (
            f"{say('overdue').lower()}: {len(answer.overdue)}",
            f"{say('later').lower()}: {len(answer.later)}",
            f"{say('complete-or-closed').lower()}: {len(answer.finished)}",
        ),
        f"{say('left-out')}: ",
    )
    if answer.undated:
        left = f"{say('left-out')}, {say('undated')}"
        screen.line(f"{left}: {len(answer.undated)} ({ids_of(answer.undated)})")
