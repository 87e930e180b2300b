"""The screen of a list of actions: each with its rating, state, timescale and lead."""

from typing import NamedTuple

from planctl.model.plan import Plan
from planctl.model.settled import STATE_WORDS
from planctl.queries.listing import Listing
from planctl.queries.selection import Group, Stood
from planctl.terminal.items import draw_lines, line_of, moved, rating_of
from planctl.terminal.screen import Cell, Screen
from planctl.terminal.words import draw_notes, fraction, heading


class Listed(NamedTuple):
    """The answer to draw, with its groups where they were asked for."""

    plan: Plan
    answer: Listing
    groups: tuple[Group, ...] | None
    by: str | None
    notes: tuple[str, ...]


def draw_listing(screen: Screen, listed: Listed) -> None:
    """Draw the notes, the actions, and how many there are in each state."""
    draw_notes(screen, listed.notes)
    items = listed.answer.items
    if not items:
        screen.line(screen.say("nothing-selected"))
        return
    if listed.groups is None:
        _lines(screen, listed, items)
    for group in listed.groups or ():
        label = group.label or screen.say(f"no-{listed.by}")
        heading(screen, label, [f"{screen.say('actions')}: {len(group.items)}"])
        _lines(screen, listed, group.items, group.key if listed.by == "lead" else "")
    _summary(screen, listed)


def _lines(screen: Screen, listed: Listed, items: tuple[Stood, ...], under: str = "") -> None:
    """Draw actions; the state is left out where no lead has spoken of any of the answer's."""
    spoken = any(item.tracked.settled.state != "not known" for item in listed.answer.items)

    def cells(item: Stood) -> tuple[Cell, ...]:
        state = screen.say(item.tracked.settled.state) if spoken else ""
        return rating_of(screen, listed.plan, item), state, moved(screen, item)

    draw_lines(
        screen,
        [line_of(screen, listed.plan, item, cells(item), under, rated=True) for item in items],
    )
    screen.line()


def _summary(screen: Screen, listed: Listed) -> None:
    items, say = listed.answer.items, screen.say
    total = fraction(len(items), listed.answer.whole, screen.lang)
    screen.line(f"{say('actions')}: {total}", style="bold")
    states = [item.tracked.settled.state for item in items]
    screen.facts(
        (f"{say(state)}: {states.count(state)}" for state in STATE_WORDS if state in states),
        f"{say('state')}: ",
    )
