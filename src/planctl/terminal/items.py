"""Actions on a screen: one shape for every list of them."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from planctl.contract.rows import timescale_in, told
from planctl.model.plan import Plan
from planctl.queries.selection import Stood
from planctl.terminal.screen import DOT, GAP, LEAST, Cell, Screen, as_text, rating
from planctl.terminal.words import names

LEAD_ROOM, WORDS_ROOM, LEAST_ROOM = 24, 30, 16
"""Columns for a lead beside an action's words; the least those words want then; and ever."""
INDENT = 2
UNDER = " " * (INDENT + len("ACT-000") + len(GAP))
"""Where what belongs under an action begins: beneath what follows its id."""


class Line(NamedTuple):
    """An action to be drawn: its id and other short cells, its words, and what belongs under it.

    Cells are never cut. `lead` are the plan's words for who leads, "" where nothing is to be said
    of it; `facts` are short and never cut either; `others` are names, which may be.
    """

    cells: tuple[Cell, ...]
    words: str
    lead: str = ""
    facts: tuple[str, ...] = ()
    others: str = ""


def line_of(
    screen: Screen,
    plan: Plan,
    item: Stood,
    cells: Sequence[Cell],
    under: str = "",
    rated: bool = False,
) -> Line:
    """An action's line. Under the heading of a lead (`under`) only the others are named.

    With `rated`, what must stand beside a rating that is shown stands under the action.
    """
    texts = told(item, screen.lang, plan.terms.languages[0]).texts
    facts = _slips(screen, item) + (_of_rating(screen, plan, item) if rated else ())
    whole = (item.id, *cells)
    if not under:
        return Line(whole, texts["action"], texts["lead"] or screen.say("no-lead"), facts)
    others = tuple(other for other in item.tracked.leads if other != under)
    return Line(whole, texts["action"], "", facts, names(plan, others, screen.lang))


def draw_lines(screen: Screen, lines: Sequence[Line]) -> None:
    """Draw actions with their cells in columns, the lead beside the words or beneath them."""
    if not lines:
        return
    table = [[as_text(cell) for cell in line.cells] for line in lines]
    widths = [max(cell.cell_len for cell in column) for column in zip(*table, strict=True)]
    taken = INDENT + sum(width + len(GAP) for width in widths if width)
    longest = min(LEAD_ROOM, max(len(line.lead) for line in lines))
    beside = not screen.full and screen.width - taken - longest - len(GAP) >= WORDS_ROOM
    for cells, line in zip(table, lines, strict=True):
        head = _in_columns(cells, widths)
        if beside and longest:
            head += Text(f"{screen.cut(line.lead, longest):{longest}}{GAP}")
        if screen.width - taken < LEAST_ROOM:
            screen.line(Text(" " * INDENT) + Text(GAP).join(cell for cell in cells if cell.plain))
            head = Text(UNDER)
        screen.hanging(head, line.words)
        _beneath(screen, line._replace(lead="") if beside else line)


def _in_columns(cells: list[Text], widths: list[int]) -> Text:
    head = Text(" " * INDENT)
    for cell, width in zip(cells, widths, strict=True):
        if width:
            head = head + cell + Text(" " * (width - cell.cell_len) + GAP)
    return head


def _beneath(screen: Screen, line: Line) -> None:
    """What belongs under an action: what is short first, for only names give way."""
    say = screen.say
    label, names_said = "", ""
    if line.others:
        label, names_said = f"{say('shared-with')}: ", line.others
    elif line.lead:
        label, names_said = f"{say('lead')}: ", line.lead
    facts = "".join(fact + DOT for fact in line.facts)
    no_room = cell_len(UNDER + facts + label) + LEAST > screen.width
    if facts and (screen.full or not label or no_room):
        told = (Text(fact, style="dim") for fact in line.facts)
        screen.facts(told, Text(UNDER), indent=len(UNDER))
        facts = ""
    if label:
        screen.hanging(Text(UNDER + facts + label, style="dim"), names_said, style="dim")


def _slips(screen: Screen, item: Stood) -> tuple[str, ...]:
    """How often the timescale has slipped, where it has."""
    slips = item.tracked.settled.slips
    return (f"{screen.say('slips')}: {slips}",) if slips else ()


def _of_rating(screen: Screen, plan: Plan, item: Stood) -> tuple[str, ...]:
    """That leads differ, that it is the coordinator's own, or that it is older than the round."""
    settled, say = item.tracked.settled, screen.say
    if settled.rag is None or settled.finished:
        return ()
    opened = plan.terms.round_from(item.standing.as_of)
    facts = []
    if not settled.agreed:
        scheme = plan.terms.scheme
        words = (scheme.word(rag, screen.lang) for _, rag in settled.ratings)
        facts.append(f"{say('not-agreed').lower()}: {' / '.join(words)}")
    if settled.rag_by == "coordinator":
        facts.append(say("coordinators-own"))
    if opened and settled.rag_period and settled.rag_period.last < opened.period.last:
        facts.append(f"{say('rated-for')} {settled.rag_period}")
    return tuple(facts)


def when(screen: Screen, item: Stood) -> str:
    """The words that say when: the occurrences that were missed, or the timescale held against it."""
    if item.standing.missed and item.standing.due == item.standing.current_due:
        return ", ".join(item.standing.missed)
    original = item.tracked.settled.original_timescale
    return original if item.standing.against == "original" else _in_force(screen, item)


def moved(screen: Screen, item: Stood) -> str:
    """The same with what stands beside it: "Sep 2026 (was Mar 2026)", or the other way round."""
    words, original = when(screen, item), item.tracked.settled.original_timescale
    in_force = _in_force(screen, item)
    if original in ("", item.tracked.settled.timescale) or item.standing.missed:
        return words
    if item.standing.against == "original":
        return f"{words} ({screen.say('now')} {in_force})"
    return f"{words} ({screen.say('was')} {original})"


def _in_force(screen: Screen, item: Stood) -> str:
    """The timescale in force, without what a plan's own words say that it was before."""
    original, words = item.tracked.settled.original_timescale, timescale_in(item, screen.lang)
    if words.endswith(f" {original})") and words != original:
        words = words[: words.rfind("(")].rstrip()
    return words


def rating_of(screen: Screen, plan: Plan, item: Stood) -> Cell:
    """A rating's symbol and word; "" for the unrated and the finished, whose state is shown."""
    settled = item.tracked.settled
    if settled.rag is None or settled.finished:
        return ""
    level = plan.terms.scheme.level(settled.rag)
    word = plan.terms.scheme.word(settled.rag, screen.lang)
    return rating(level.symbol, word, level.colour) if level else word
