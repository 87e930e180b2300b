"""The first screen: the picture in ten seconds, what to look at first, what to type next."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.text import Text

from planctl.contract.rows import told
from planctl.locale.months import format_day, short_month
from planctl.model.period import Period
from planctl.model.plan import Plan
from planctl.queries.selection import Stood
from planctl.queries.status import Status, Tally
from planctl.terminal.items import when
from planctl.terminal.screen import (
    GAP,
    LEAST,
    Cell,
    Screen,
    as_text,
    in_two,
    spread,
    with_content,
)
from planctl.terminal.words import draw_notes, fraction, lead_label, out_of, some_ids

BAR, SHORT = 9, 3
"""The most columns a bar takes, and the least that the longest is drawn with."""
NOTHING = "-"


class Row(NamedTuple):
    """One line of the table: a group's key, its label, and its counts."""

    key: str
    label: str
    tally: Tally


class Picture(NamedTuple):
    """The answer to draw. `by` groups the rows; `whole` is how many actions the plan has.

    `period` is the one that was asked for, None where a day was.
    """

    plan: Plan
    answer: Status
    by: str
    rows: tuple[Row, ...]
    whole: int
    notes: tuple[str, ...]
    period: Period | None = None


def draw_status(screen: Screen, picture: Picture) -> None:
    """Draw the plan's name and day, the counts, the tables, what to look at first, what to type."""
    _title(screen, picture)
    draw_notes(screen, picture.notes)
    if not picture.answer.items:
        screen.line(screen.say("nothing-selected"))
        return
    _counts(screen, picture)
    screen.line()
    _table(screen, picture)
    _ratings(screen, picture)
    _look_first(screen, picture)
    _next(screen, picture)


def _title(screen: Screen, picture: Picture) -> None:
    plan, answer, say = picture.plan, picture.answer, screen.say
    name = plan.terms.text("short_title", screen.lang) or plan.terms.text("title", screen.lang)
    draft = say("draft") if plan.terms.status == "draft" else ""
    for line in spread(name, draft, screen.width):
        screen.line(line, style="bold")
    actions, commitments = str(len(answer.items)), str(answer.commitments)
    if len(answer.items) < picture.whole:
        actions = out_of(len(answer.items), picture.whole, screen.lang)
        commitments = out_of(answer.commitments, plan.commitments, screen.lang)
    screen.facts(
        (
            f"{say('as-at')} {format_day(answer.as_of, screen.lang)}",
            str(picture.period or answer.now),
            f"{say('actions')}: {actions}",
            f"{say('commitments').capitalize()}: {commitments}",
        )
    )
    screen.line()


def _counts(screen: Screen, picture: Picture) -> None:
    tally, say, lang = picture.answer.tally, screen.say, screen.lang
    overdue = f"{say('overdue')}: {fraction(tally.overdue, tally.actions, lang)}"
    parts: list[Cell] = [Text(overdue, style="bold")]
    if tally.overdue:
        parts.append(f"{say('never-reported').lower()}: {tally.overdue_never_reported}")
        left = tally.overdue - tally.overdue_never_reported
        parts.append(f"{say('reported-unfinished').lower()}: {left}")
    screen.facts(parts)
    states = [
        f"{say('reported-complete')}: {tally.reported_complete}",
        f"{say('signed-off')}: {tally.signed_off}",
        *([f"{say('closed-count')}: {tally.closed}"] if tally.closed else []),
        f"{say('never-reported')}: {out_of(tally.never_reported, tally.actions, lang)}",
    ]
    screen.facts(states)
    _round(screen, picture)


def _round(screen: Screen, picture: Picture) -> None:
    opened, tally, say = picture.answer.round, picture.answer.tally, screen.say
    if opened is None:
        screen.line(say("no-round"))
        return
    parts = [
        f"{say('round')}: {opened.period}",
        f"{say('reported')}: {fraction(tally.reported, tally.asked, screen.lang)}",
        *([f"{say('awaited')}: {tally.awaited}"] if tally.awaited else []),
        *([f"{say('not-reported')}: {tally.not_reported}"] if tally.not_reported else []),
        f"{say('not-asked')}: {tally.actions - tally.asked}",
    ]
    screen.facts(parts)


def _table(screen: Screen, picture: Picture) -> None:
    answer, say, lang = picture.answer, screen.say, screen.lang
    until = f"{answer.until.day} {short_month(answer.until.month, lang)}"
    columns = (
        ("", "left"),
        (say("actions-column"), "right"),
        (say("overdue"), "right"),
        (f"{say('due-by')}\n{until}", "right"),
        (say("later"), "right"),
        (in_two(say("no-date")), "right"),
        (in_two(say("complete-or-closed")), "right"),
        (in_two(say("reported-column")), "right"),
    )
    rows = [_row(screen, picture, row) for row in picture.rows]
    rows.append(_row(screen, picture, Row("", say("total"), answer.tally)))
    there, cells = with_content(columns, rows, NOTHING)
    _add_bars(screen, picture, there, cells)
    _drawn(screen, there, cells)
    if sum(row.tally.actions for row in picture.rows) > answer.tally.actions:
        screen.line(f"{say('shared-actions')}: {say('shared-note')}", style="dim")
    screen.line()


def _drawn(screen: Screen, columns: list[tuple[str, str]], cells: list[list[Cell]]) -> None:
    """A table; where the screen is too narrow for one, each row in lines of its own."""
    labels = max((as_text(row[0]).cell_len for row in cells), default=0)
    spare = max(labels - LEAST, 0)
    if screen.natural(columns, cells) - spare <= screen.width:
        screen.table(columns, cells)
        return
    head = " ".join(columns[0][0].split())
    if head:
        screen.line(head, style="bold")
    for label, *numbers in cells:
        screen.line(label)
        named = zip(columns[1:], numbers, strict=True)
        told = (f"{' '.join(name.split())}: {n}" for (name, _), n in named if n != NOTHING)
        screen.facts(told, "  ")


def _row(screen: Screen, picture: Picture, row: Row) -> list[Cell]:
    tally = row.tally
    asked = out_of(tally.reported, tally.asked, screen.lang) if tally.asked else NOTHING
    return [
        _label_of(screen, picture, row),
        str(tally.actions),
        _number(tally.overdue),
        _number(tally.soon),
        _number(tally.later),
        _number(tally.undated),
        _number(tally.reported_complete + tally.signed_off + tally.closed),
        asked,
    ]


def _label_of(screen: Screen, picture: Picture, row: Row) -> str:
    name = lead_label(picture.plan, row.key, screen.lang) if picture.by == "lead" else ""
    return name or row.label or screen.say(f"no-{picture.by}")


def _number(count: int) -> str:
    return str(count) if count else NOTHING


def _add_bars(
    screen: Screen, picture: Picture, columns: list[tuple[str, str]], cells: list[list[Cell]]
) -> None:
    """Put bars beside the overdue where there is room for them."""
    most = max(row.tally.overdue for row in picture.rows)
    room = min(BAR, most, screen.width - screen.natural(columns, cells) - len(GAP))
    if not most or room < SHORT:
        return
    columns.insert(3, ("", "left"))
    counts = [row.tally.overdue for row in picture.rows]
    for row, count in zip(cells, [*counts, 0], strict=True):
        row.insert(3, Text("█" * -(-count * room // most), style="red"))


def _ratings(screen: Screen, picture: Picture) -> None:
    """The round's ratings of unfinished actions, where there are any; others have their state."""
    tally, say, scheme = picture.answer.tally, screen.say, picture.plan.terms.scheme
    if tally.unrated == sum(_ratings_of(tally)):
        return
    words = [(level, scheme.word(level.id, screen.lang)) for level in scheme.levels]
    columns = [
        (
            f"{say('ratings')} {picture.answer.round.period if picture.answer.round else ''}",
            "left",
        ),
        *((f"{level.symbol} {word}".strip(), "right") for level, word in words),
        (say("older"), "right"),
        (say("unrated"), "right"),
        (say("not-agreed"), "right"),
    ]
    rows = [*picture.rows, Row("", say("total"), picture.answer.tally)]
    cells = [
        [
            _label_of(screen, picture, row),
            *(_number(count) for count in _ratings_of(row.tally)),
            _number(row.tally.not_agreed),
        ]
        for row in rows
        if any(_ratings_of(row.tally))
    ]
    if screen.natural(columns, cells) > screen.width:
        columns[0] = (columns[0][0].replace(" ", "\n", 1), "left")  # no period is cut
    _drawn(screen, *with_content(columns, cells, NOTHING))
    screen.line()


def _ratings_of(tally: Tally) -> list[int]:
    return [*(count for _, count in tally.ratings), tally.older, tally.unrated]


def _look_first(screen: Screen, picture: Picture) -> None:
    look, say = picture.answer.look, screen.say
    named: tuple[tuple[str, tuple[Stood, ...], bool], ...] = (
        ("look-oldest", look.oldest, True),
        ("look-together", look.together, True),
        ("nobody-to-ask", look.unaskable, False),
        ("look-sent-back", look.sent_back, False),
        ("not-agreed", look.not_agreed, False),
        ("look-unsigned", look.unsigned, False),
        ("look-requests", look.requests, False),
        ("due-next", look.next_due, True),
        ("look-ahead", look.ahead, True),
    )
    rows = [(_label(screen, key, items, dated), items) for key, items, dated in named if items]
    if not rows and not look.questions:
        return
    screen.line(say("look-first"), style="bold")
    wide = max([len(label) for label, _ in rows] + [len(say("questions-open"))])
    for label, items in rows:
        head = f"  {label:{wide}}  {len(items):3}  "
        screen.line(head + _whom(screen, picture, items, screen.width - len(head)))
    if look.questions:
        head = f"  {say('questions-open'):{wide}}  {len(look.questions):3}  "
        command = "planctl leads --full"
        if len(head) + len(command) > screen.width:
            screen.line(head.rstrip())
            head = " " * 4
        screen.line(head + command)
    screen.line()


def _whom(screen: Screen, picture: Picture, items: tuple[Stood, ...], room: int) -> str:
    """The ids, or of a single action its id and who leads it."""
    if len(items) > 1:
        return some_ids(items, room)
    texts = told(items[0], screen.lang, picture.plan.terms.languages[0]).texts
    return screen.cut(f"{items[0].id}  {texts['lead']}", room)


def _label(screen: Screen, key: str, items: Iterable[Stood], dated: bool) -> str:
    first = next(iter(items))
    return f"{screen.say(key)}: {when(screen, first)}" if dated else screen.say(key)


def _next(screen: Screen, picture: Picture) -> None:
    tally, look = picture.answer.tally, picture.answer.look
    commands = []
    if tally.overdue:
        commands.append("planctl overdue --by lead")
    if tally.awaited or tally.not_reported:
        commands.append("planctl unreported")
    shown = (*look.oldest, *look.next_due, *picture.answer.items)[0]
    commands.append(f"planctl show {shown.id}")
    screen.facts(commands, f"{screen.say('next')}: ")
