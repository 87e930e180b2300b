"""The screen of the round: those not heard, under whom to ask; the summary stands last."""

from typing import NamedTuple

from planctl.locale.months import format_day
from planctl.model.plan import Plan
from planctl.queries.selection import Group, Stood
from planctl.queries.unreported import Unreported, by_asked
from planctl.terminal.ages import age
from planctl.terminal.items import draw_lines, line_of, moved
from planctl.terminal.screen import Cell, Screen
from planctl.terminal.words import draw_notes, fraction, heading, out_of, sharing


class Silence(NamedTuple):
    """The answer to draw; without `groups` the actions stand under whom to ask."""

    plan: Plan
    answer: Unreported
    groups: tuple[Group, ...] | None
    by: str | None
    notes: tuple[str, ...]


def draw_unreported(screen: Screen, silence: Silence) -> None:
    """Draw the notes, those not heard in groups, and the summary of the whole round."""
    answer = silence.answer
    draw_notes(screen, silence.notes)
    if not answer.items:
        screen.line(screen.say("everybody-reported" if answer.asked else "nobody-asked"))
        screen.line()
    for label, items in (("awaited", answer.awaited), ("not-reported", answer.not_reported)):
        if items:
            _part(screen, silence, label, items)
    _summary(screen, silence)


def _part(screen: Screen, silence: Silence, label: str, items: tuple[Stood, ...]) -> None:
    groups = silence.groups
    if groups is None:
        groups = by_asked(silence.plan, items, silence.answer.as_of, screen.lang)
    for group in groups:
        inside = tuple(item for item in group.items if item in items)
        if inside:
            _group(screen, silence, label, group._replace(items=inside))


def _group(screen: Screen, silence: Silence, label: str, group: Group) -> None:
    by_lead = silence.by == "lead"
    asks = silence.by is None
    title = group.label or screen.say("nobody" if asks else f"no-{silence.by}")
    if asks and group.key:
        title = f"{screen.say('ask')}: {title}"
    facts = [f"{screen.say(label)}: {len(group.items)}"]
    heading(screen, title, facts + (sharing(screen, group.items) if by_lead else []))
    under = group.key if by_lead else ""
    draw_lines(
        screen,
        [
            line_of(screen, silence.plan, item, _cells(screen, silence, item), under)
            for item in group.items
        ],
    )
    screen.line()


def _cells(screen: Screen, silence: Silence, item: Stood) -> tuple[Cell, ...]:
    """When it is due, how late it is, and the period last reported on."""
    due, as_of = item.standing.due, silence.answer.as_of
    late = age(due, as_of, screen.lang) if due and item.standing.overdue else ""
    spoken = item.tracked.settled.spoken
    heard = f"{screen.say('last')}: {spoken}" if spoken else screen.say("no-report")
    return moved(screen, item), late, heard


def _summary(screen: Screen, silence: Silence) -> None:
    answer, say, lang = silence.answer, screen.say, screen.lang
    if answer.round is None:
        screen.line(say("no-round"))
        return
    closes = answer.round.closes
    closed = silence.plan.terms.is_closed(answer.round, answer.as_of)
    word = say("closed-on" if closed else "closes-on")
    head = f"{say('round')}: {answer.round.period} ({word} {format_day(closes, lang)})"
    screen.line(head, style="bold")
    screen.facts(
        (
            f"{say('asked-this-round')}: {out_of(answer.asked, answer.total, lang)}",
            f"{say('reported')}: {fraction(len(answer.reported), answer.asked, lang)}",
            f"{say('awaited')}: {len(answer.awaited)}",
            f"{say('not-reported')}: {len(answer.not_reported)}",
        )
    )
    left = len(answer.another_time) + len(answer.finished)
    screen.facts(
        (
            f"{say('not-asked-this-round')}: {out_of(left, answer.total, lang)}",
            f"{say('another-time')}: {len(answer.another_time)}",
            f"{say('complete-or-closed').lower()}: {len(answer.finished)}",
        )
    )
