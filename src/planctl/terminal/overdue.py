"""The screen of what is overdue: the actions first, the summary last, for a screen is read from the bottom."""

from typing import NamedTuple

from rich.text import Text

from planctl.model.plan import Plan
from planctl.queries.overdue import Overdue, askable, due_day
from planctl.queries.selection import Group, Stood
from planctl.contract.rows import told
from planctl.terminal.ages import age
from planctl.terminal.screen import Screen
from planctl.terminal.words import fraction, lead_label, names


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
    for note in late.notes:
        screen.line(note, style="bold")
    if late.notes:
        screen.line()
    if not late.answer.items:
        screen.line(screen.say("nothing-overdue"))
    elif late.groups is None:
        _actions(screen, late, late.answer.items, "")
    else:
        for group in late.groups:
            _group(screen, late, group)
        if late.by == "lead":
            _lead_table(screen, late, late.groups)
    _summary(screen, late)


def _group(screen: Screen, late: Lateness, group: Group) -> None:
    title = Text(screen.cut(group.label or screen.say("no-lead"), 60).upper(), style="bold")
    facts = [f"{screen.say('overdue')}: {_of(screen, len(group.items), late.totals[group.key])}"]
    if late.by == "lead":
        facts += _lead_facts(screen, late, group)
    screen.line(title + Text("   " + " · ".join(facts)))
    _actions(screen, late, group.items, group.key)
    screen.line()


def _lead_facts(screen: Screen, late: Lateness, group: Group) -> list[str]:
    shared = sum(len(item.tracked.leads) > 1 for item in group.items)
    facts = []
    if shared and shared < len(group.items):
        facts.append(f"{screen.say('alone')}: {len(group.items) - shared}")
    if shared:
        facts.append(f"{screen.say('shared')}: {shared}")
    return [*facts, f"{screen.say('asked')}: {_asked(screen, late, group)}"]


def _asked(screen: Screen, late: Lateness, group: Group) -> str:
    who = late.plan.register.askable(group.key, late.answer.as_of)
    if who == (group.key,):
        return screen.say("itself")
    return names(late.plan, who, screen.lang) or screen.say("nobody-set")


def _actions(screen: Screen, late: Lateness, items: tuple[Stood, ...], lead: str) -> None:
    whens = [_when(screen, item) for item in items]
    ages = [_age(screen, late, item) for item in items]
    wide, old = max(map(len, whens)), max(map(len, ages))
    for item, when, how_old in zip(items, whens, ages, strict=True):
        said = screen.say("unfinished" if item.tracked.settled.reported else "no-report")
        head = f"  {item.id}  {when:{wide}}  {how_old:{old}}  {said}  "
        words = told(item, screen.lang, late.plan.terms.languages[0]).texts["action"]
        screen.hanging(Text(head), words)
        _with_whom(screen, late, item, lead)


def _with_whom(screen: Screen, late: Lateness, item: Stood, lead: str) -> None:
    others = tuple(other for other in item.tracked.leads if other != lead)
    if lead and others:
        with_whom = names(late.plan, others, screen.lang)
        screen.hanging(f"           {screen.say('shared-with')} ", with_whom, style="dim")


def _when(screen: Screen, item: Stood) -> str:
    settled = item.tracked.settled
    words = ", ".join(item.standing.missed) or settled.timescale
    if settled.original_timescale != settled.timescale and screen.say("was") not in words:
        words += f" ({screen.say('was')} {settled.original_timescale})"
    return screen.cut(words, 28)


def _age(screen: Screen, late: Lateness, item: Stood) -> str:
    due = due_day(item, late.answer.against)
    return age(due, late.answer.as_of, screen.lang) if due else ""


def _lead_table(screen: Screen, late: Lateness, groups: tuple[Group, ...]) -> None:
    say = screen.say
    columns = (
        (say("lead"), "left"),
        (say("overdue"), "right"),
        (say("of").capitalize(), "right"),
        (say("oldest"), "left"),
        (say("no-report").capitalize(), "right"),
        (say("asked-column"), "left"),
    )
    screen.table(columns, [_lead_row(screen, late, group) for group in groups])
    screen.line()


def _lead_row(screen: Screen, late: Lateness, group: Group) -> list[str | Text]:
    silent = sum(not item.tracked.settled.reported for item in group.items)
    return [
        lead_label(late.plan, group.key, screen.lang) or screen.say("no-lead"),
        str(len(group.items)),
        str(late.totals[group.key]),
        screen.cut(_when(screen, group.items[0]), 14),
        str(silent),
        screen.cut(_asked(screen, late, group), 20),
    ]


def _summary(screen: Screen, late: Lateness) -> None:
    answer, say = late.answer, screen.say
    total = fraction(len(answer.items), answer.total, screen.lang)
    against = f" ({say('original')})" if answer.against == "original" else ""
    screen.line(f"{say('overdue')}{against}: {total}", style="bold")
    if answer.items:
        silent = len(answer.never_reported)
        screen.line(
            f"{say('never-reported')}: {silent} · "
            f"{say('reported-unfinished')}: {len(answer.items) - silent}"
        )
    if answer.shared:
        shared = _of(screen, len(answer.shared), len(answer.items))
        screen.line(f"{say('shared-actions')}: {shared} ({say('shared-note')})")
    unaskable = [i for i in answer.items if not askable(late.plan, i, answer.as_of)]
    if unaskable:
        screen.line(f"{say('nobody-to-ask')}: {_of(screen, len(unaskable), len(answer.items))}")
    if answer.undated:
        ids = " ".join(item.id for item in answer.undated)
        screen.line(f"{say('left-out')}, {say('undated')}: {len(answer.undated)} ({ids})")
    if answer.requests:
        ids = " ".join(item.id for item in answer.requests)
        screen.line(f"{say('requests')}: {len(answer.requests)} ({ids})")


def _of(screen: Screen, part: int, whole: int) -> str:
    return f"{part} {screen.say('of')} {whole}"
