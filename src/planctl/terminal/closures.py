"""The screen of the register of closures."""

from rich.text import Text

from planctl.locale.months import format_day
from planctl.locale.story import page_word
from planctl.model.plan import Plan
from planctl.queries.closures import Closures, Ended
from planctl.terminal.items import UNDER, Line, draw_lines, line_of
from planctl.terminal.screen import Screen
from planctl.terminal.words import draw_notes, fraction, names


def draw_closures(screen: Screen, plan: Plan, found: Closures, notes: tuple[str, ...]) -> None:
    """Each closed action with how and when it was closed, by whom and why; then the counts."""
    draw_notes(screen, notes)
    for each in found.items:
        draw_lines(screen, [_line(screen, plan, each)])
        for key, text in _told(screen, plan, each):
            screen.hanging(Text(f"{UNDER}{page_word(key, screen.lang)}: ", style="dim"), text)
    if found.items:
        screen.line()
    total = fraction(len(found.items), found.total, screen.lang)
    screen.line(f"{screen.say('closed-count')}: {total}", style="bold")
    counts = (f"{page_word(reason, screen.lang)}: {number}" for reason, number in found.counts)
    screen.facts(counts)


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
