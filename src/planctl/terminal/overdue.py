"""The screen of what is overdue: the summary stands last, for a screen is read from the bottom."""

from typing import NamedTuple

from planctl.model.plan import Plan
from planctl.queries.overdue import Overdue, askable
from planctl.queries.selection import Group, Stood
from planctl.terminal.ages import age
from planctl.terminal.items import draw_lines, line_of, moved, when
from planctl.terminal.screen import Screen, in_two
from planctl.terminal.words import (
    asked_name,
    draw_notes,
    fraction,
    heading,
    ids_of,
    lead_label,
    out_of,
    sharing,
)


class Lateness(NamedTuple):
    """The answer to draw. `totals` is how many actions each group has in all, late or not."""

    plan: Plan
    answer: Overdue
    groups: tuple[Group, ...] | None
    by: str | None
    totals: dict[str, int]
    notes: tuple[str, ...]


def draw_overdue(screen: Screen, late: Lateness) -> None:
    """Draw the notes, the actions (by group where asked), and the summary."""
    draw_notes(screen, late.notes)
    if not late.answer.items:
        screen.line(screen.say("nothing-overdue"))
        screen.line()
    elif late.groups is None:
        _actions(screen, late, late.answer.items, "")
        screen.line()
    else:
        for group in late.groups:
            _group(screen, late, group)
        if late.by == "lead":
            _lead_table(screen, late, late.groups)
    _summary(screen, late)


def _group(screen: Screen, late: Lateness, group: Group) -> None:
    count = out_of(len(group.items), late.totals[group.key], screen.lang)
    facts = [f"{screen.say('overdue')}: {count}"]
    if late.by == "lead":
        facts += sharing(screen, group.items)
        asked = asked_name(screen, late.plan, group.key, late.answer.as_of)
        facts.append(f"{screen.say('asked')}: {asked}")
    heading(screen, group.label or screen.say("no-lead"), facts)
    _actions(screen, late, group.items, group.key if late.by == "lead" else "")
    screen.line()


def _actions(screen: Screen, late: Lateness, items: tuple[Stood, ...], under: str) -> None:
    draw_lines(
        screen,
        [
            line_of(
                screen,
                late.plan,
                item,
                (moved(screen, item), *_how_late(screen, late, item)),
                under,
            )
            for item in items
        ],
    )


def _how_late(screen: Screen, late: Lateness, item: Stood) -> tuple[str, str]:
    due = item.standing.due
    said = screen.say("unfinished" if item.tracked.settled.reported else "no-report")
    return age(due, late.answer.as_of, screen.lang) if due else "", said


def _lead_table(screen: Screen, late: Lateness, groups: tuple[Group, ...]) -> None:
    say = screen.say
    columns = (
        (say("lead"), "left"),
        (say("overdue"), "right"),
        (say("of").capitalize(), "right"),
        (say("oldest"), "left"),
        (in_two(say("no-report").capitalize()), "right"),
        (say("asked-column"), "left"),
    )
    screen.table(columns, [_lead_row(screen, late, group) for group in groups], (5, 0))
    screen.line()


def _lead_row(screen: Screen, late: Lateness, group: Group) -> list[str]:
    silent = sum(not item.tracked.settled.reported for item in group.items)
    return [
        lead_label(late.plan, group.key, screen.lang) or screen.say("no-lead"),
        str(len(group.items)),
        str(late.totals[group.key]),
        when(screen, group.items[0]),
        str(silent),
        asked_name(screen, late.plan, group.key, late.answer.as_of),
    ]


def _summary(screen: Screen, late: Lateness) -> None:
    answer, say, lang = late.answer, screen.say, screen.lang
    total = fraction(len(answer.items), answer.total, lang)
    against = f" ({say('original')})" if answer.against == "original" else ""
    screen.line(f"{say('overdue')}{against}: {total}", style="bold")
    if answer.items:
        silent = len(answer.never_reported)
        screen.line(
            f"{say('never-reported')}: {silent} · "
            f"{say('reported-unfinished')}: {len(answer.items) - silent}"
        )
    if answer.shared:
        shared = out_of(len(answer.shared), len(answer.items), lang)
        screen.line(f"{say('shared-actions')}: {shared} ({say('shared-note')})")
    unaskable = [i for i in answer.items if not askable(late.plan, i, answer.as_of)]
    if unaskable:
        count = out_of(len(unaskable), len(answer.items), lang)
        screen.line(f"{say('nobody-to-ask')}: {count}")
    if answer.undated:
        left = f"{say('left-out')}, {say('undated')}"
        screen.line(f"{left}: {len(answer.undated)} ({ids_of(answer.undated)})")
    if answer.requests:
        screen.line(f"{say('requests')}: {len(answer.requests)} ({ids_of(answer.requests)})")
