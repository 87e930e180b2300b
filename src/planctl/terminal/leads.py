"""The screen of the register: one line a lead, and with --full what else is known of each."""

from datetime import date
from typing import NamedTuple

from rich.text import Text

from planctl.locale.months import format_day
from planctl.locale.plan_changes import told
from planctl.model.plan import Plan
from planctl.queries.leads import Registered
from planctl.terminal.screen import Screen, in_two, with_content
from planctl.terminal.words import asked_name, draw_notes, heading, lead_label, names


class Shown(NamedTuple):
    """The answer to draw. `parts` are (key, label, leads) of the groups, where asked for."""

    plan: Plan
    found: tuple[Registered, ...]
    parts: list[tuple[str, str, tuple[Registered, ...]]] | None
    actions: int
    as_of: date
    notes: tuple[str, ...]


def draw_leads(screen: Screen, shown: Shown) -> None:
    """Draw the notes, the register, and its summary."""
    draw_notes(screen, shown.notes)
    if not shown.found:
        screen.line(screen.say("no-leads"))
        return
    if shown.parts is None:
        _register(screen, shown, shown.found)
    for _, label, inside in shown.parts or ():
        heading(screen, label or screen.say("no-lead"), [f"{screen.say('leads')}: {len(inside)}"])
        _register(screen, shown, inside)
    _summary(screen, shown)


def _register(screen: Screen, shown: Shown, found: tuple[Registered, ...]) -> None:
    if screen.full:
        for entry in found:
            _whole(screen, shown, entry)
        return
    say = screen.say
    columns = (
        (say("lead"), "left"),
        (say("actions-column"), "right"),
        (say("overdue"), "right"),
        (in_two(say("alone-column")), "right"),
        (in_two(say("shared-column")), "right"),
        (say("asked-column"), "left"),
    )
    rows = [_row(screen, shown, entry) for entry in found]
    screen.table(*with_content(columns, rows), stretch=(-1, 0))
    screen.line()
    for entry in (entry for entry in found if entry.ended):
        # under the table, where no date is ever cut
        name = entry.lead.name_in(screen.lang)
        screen.hanging("", f"{name}: {say('ended')} {_ended(screen, shown, entry)}")
        _left_behind(screen, shown, entry)


def _row(screen: Screen, shown: Shown, entry: Registered) -> list[str]:
    shared = len(entry.shared)
    counts = (len(entry.items), len(entry.overdue), len(entry.items) - shared, shared)
    return [
        lead_label(shown.plan, entry.lead.id, screen.lang),
        *(str(count) if count else "-" for count in counts),
        _asked(screen, shown, entry),
    ]


def _asked(screen: Screen, shown: Shown, entry: Registered) -> str:
    """Who is asked; of a lead that has ended who speaks for it now. The day stands under the table."""
    if not entry.ended:
        return asked_name(screen, shown.plan, entry.lead.id, shown.as_of)
    if entry.heir == entry.lead.id:
        return screen.say("ended")
    return names(shown.plan, (entry.heir,), screen.lang)


def _ended(screen: Screen, shown: Shown, entry: Registered) -> str:
    """When a lead ended and who speaks for it now; "" for one that has not."""
    until = entry.lead.until
    if until is None or not entry.ended:
        return ""
    day = format_day(until, screen.lang)
    if entry.heir == entry.lead.id:
        return day
    return f"{day}, {screen.say('succeeded-by')} {names(shown.plan, (entry.heir,), screen.lang)}"


def _left_behind(screen: Screen, shown: Shown, entry: Registered) -> None:
    """What a lead that has ended still leads, unfinished, and who takes it on."""
    ids = [item.id for item in entry.left_behind]
    if not ids:
        return
    heir = names(shown.plan, (entry.taken_on_by,), screen.lang) if entry.taken_on_by else ""
    taken_on = f"{told('taken-on', screen.lang)}: {heir or told('nobody', screen.lang)}"
    head = f"  {told('left-behind', screen.lang)}: {len(ids)}"
    screen.facts((head, taken_on, *ids), indent=4)


def _whole(screen: Screen, shown: Shown, entry: Registered) -> None:
    say, lead = screen.say, entry.lead
    facts = [
        f"{say('actions')}: {len(entry.items)}",
        f"{say('overdue')}: {len(entry.overdue)}",
        f"{say('shared')}: {len(entry.shared)}",
    ]
    heading(screen, lead_label(shown.plan, lead.id, screen.lang), facts)
    asked = asked_name(screen, shown.plan, lead.id, shown.as_of)
    said = (
        ("", lead.id),
        ("also-written", " · ".join(lead.aliases)),
        ("members", names(shown.plan, lead.members, screen.lang)),
        ("asked-column", asked if asked != say("itself") else ""),
        ("ended-leads", _ended(screen, shown, entry)),
        ("question", lead.question),
    )
    for key, text in said:
        if text:
            label = f"{say(key).capitalize()}: " if key else ""
            screen.hanging(Text(f"  {label}"), text)
    _left_behind(screen, shown, entry)
    screen.line()


def _summary(screen: Screen, shown: Shown) -> None:
    say, found = screen.say, shown.found
    unasked = [entry for entry in found if entry.items and not entry.asked]
    questions = [entry for entry in found if entry.lead.question]
    screen.facts(
        (
            f"{say('leads')}: {len(found)}",
            f"{say('actions')}: {shown.actions}",
            f"{say('nobody')}: {len(unasked)}",
        )
    )
    if questions:
        hint = "" if screen.full else "  planctl leads --full"
        screen.line(f"{say('questions-open')}: {len(questions)}{hint}")
