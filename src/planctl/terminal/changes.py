"""The screen of a diff: what changed under each aim, commitment and action; the summary stands last."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len

from planctl.contract.changes.lines import Line, line_of
from planctl.contract.changes.teller import Teller
from planctl.locale.changes import change_label, change_word
from planctl.queries.changes.comparing import Changes, Refresh
from planctl.queries.changes.difference import Difference
from planctl.terminal.screen import DOT, Screen
from planctl.terminal.words import heading, out_of

INDENT, UNDER = 2, 4
LABEL = 25
"""Columns for what a change is called."""


class Told(NamedTuple):
    """The answer to draw: what changed, who tells it, the sides in words, notes, the empty sentence."""

    found: Changes
    teller: Teller
    sides: str
    notes: tuple[str, ...]
    empty: str


def draw_changes(screen: Screen, told: Told) -> None:
    """Draw every difference under its aim, what must be seen first, and the counts."""
    screen.line(told.sides, style="bold")
    for note in told.notes:
        screen.line(note)
    if not told.found.items:
        screen.line(told.empty)
        _quiet(screen, told)
        return
    screen.line()
    for refresh in told.found.refreshes:
        _refresh(screen, told.teller, refresh)
    apart = {id(move) for refresh in told.found.refreshes for move in refresh.moves}
    left = [i for i in told.found.items if id(i) not in apart and not i.is_alarm]
    for aim, items in groupby(left, key=_section):
        _aim(screen, told.teller, aim, tuple(items))
    _quiet(screen, told)
    _first(screen, told)
    _summary(screen, told)


def _section(difference: Difference) -> str:
    """The aim a difference stands under, "" for those of the plan as a whole."""
    return difference.aim if difference.kind in ("action", "commitment") else ""


def _aim(screen: Screen, teller: Teller, aim: str, items: tuple[Difference, ...]) -> None:
    title = teller.aim(aim) if aim else teller.word("the-plan-itself")
    heading(screen, title, [f"{teller.word('changes')}: {len(items)}"])
    if not aim:
        for kind, inside in groupby(items, key=lambda each: (each.kind, each.id)):
            _thing(screen, teller, _name(teller, *kind), inside)
    else:
        for identity, inside in groupby(items, key=lambda each: each.id):
            _thing(screen, teller, f"{identity} {teller.words_of(identity)}", inside)
    screen.line()


def _name(teller: Teller, kind: str, identity: str) -> str:
    """A thing of the plan's own files: what it is, and which."""
    if kind == "plan":
        return ""
    word = teller.word("frozen-period" if kind == "frozen" else kind)
    shown = teller.body(identity) if kind == "lead" else identity
    return f"{word}: {teller.aim(identity) if kind == 'aim' else shown}"


def _thing(screen: Screen, teller: Teller, name: str, items: Iterable[Difference]) -> None:
    if name:
        screen.hanging(" " * INDENT, name, style="bold")
    for item in items:
        told = item if screen.full else item._replace(said=())
        _line(screen, line_of(teller, told), UNDER if name else INDENT)


def _line(screen: Screen, line: Line, indent: int) -> None:
    head = " " * indent + f"{line.label:{LABEL}}"
    if len(line.label) >= LABEL:
        screen.line(" " * indent + line.label)
        head = " " * (indent + LABEL)
    _beside(screen, head, line.facts)
    for label, said in (*line.versions, *line.quotes):
        text = said or change_word("no-text", screen.lang)
        for at, part in enumerate(text.strip("\n").split("\n")):
            lead = f"{label}: " if at == 0 else " " * (len(label) + 2)
            _beside(screen, " " * (indent + INDENT) + lead, (part,))


def _beside(screen: Screen, head: str, facts: Iterable[str]) -> None:
    """Facts in the column after a head, whole; a line breaks at a dot where it can."""
    whole = Screen(screen.lang, full=True, console=screen.console)
    for line in _lines(facts, screen.width - len(head)) or [""]:
        whole.hanging(head, line)
        head = " " * len(head)


def _lines(facts: Iterable[str], room: int) -> list[str]:
    lines: list[str] = []
    for fact in facts:
        if lines and cell_len(lines[-1] + DOT + fact) <= room:
            lines[-1] += DOT + fact
        else:
            lines.append(fact)
    return lines


def _refresh(screen: Screen, teller: Teller, refresh: Refresh) -> None:
    """A re-adoption: one event, with every move of a timescale under it."""
    facts = [f"{teller.word('actions')}: {len(refresh.moves)}"]
    facts.append(f"{teller.word('slips-of')}: {sum(move.slip for move in refresh.moves)}")
    facts += [teller.body(each) for each in refresh.by]
    facts += [f"{teller.word('minute')}: {refresh.minute}"] if refresh.minute else []
    heading(screen, f"{teller.word('re-adoption')}: {refresh.name}", facts)
    if refresh.reason:
        _beside(screen, f"  {teller.word('reason')}: ", (refresh.reason,))
    for move in refresh.moves:
        line = line_of(teller, refresh.alone(move))
        _beside(screen, f"  {move.id}  ", line.facts)
        for label, text in line.quotes:
            _beside(screen, f"    {label}: ", (text,))
    screen.line()


def _quiet(screen: Screen, told: Told) -> None:
    """The files that differ and say the same."""
    if not told.found.quiet:
        return
    heading(screen, told.teller.word("quiet-files"), [])
    for path in told.found.quiet:
        screen.hanging(" " * INDENT, path)
    screen.line()


def _first(screen: Screen, told: Told) -> None:
    """What a reviewer must look at first, near the end, where a terminal is read."""
    if not told.found.first:
        return
    screen.line(told.teller.word("look-first").upper(), style="bold")
    for identity, items in groupby(told.found.first, key=lambda each: each.id):
        words = told.teller.words_of(identity)
        things = tuple(items)
        plain = _name(told.teller, things[0].kind, identity) or told.teller.word("plan")
        name = f"{identity} {words}" if words else plain
        _thing(screen, told.teller, name, things)
    screen.line()


def _summary(screen: Screen, told: Told) -> None:
    found, teller = told.found, told.teller
    actions = out_of(found.actions_changed, found.total, screen.lang)
    screen.line(
        f"{teller.word('changes')}: {len(found.items)} · "
        f"{teller.word('actions-changed')}: {actions}",
        style="bold",
    )
    screen.facts(
        f"{change_label(change, 'counted', screen.lang)}: {number}"
        for change, number in found.counts.items()
    )
