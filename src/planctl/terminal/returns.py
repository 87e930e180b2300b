"""The screen of forms that came back: what becomes of each row, and why."""

from collections.abc import Iterator

from rich.text import Text

from planctl.contract.answer import visible
from planctl.contract.returns import ToldFile, ToldRemark, ToldReturns, ToldRow
from planctl.locale.returning import returning
from planctl.terminal.screen import GAP, Screen, shown

UNDER = " " * 4
MOST = 400
"""Characters of a text that are shown; the whole of it stands in the form."""
STYLES = {"recorded": "bold green", "question": "bold yellow", "refused": "bold red"}
STATUSES = ("recorded", "question", "refused")


def draw_returns(screen: Screen, told: ToldReturns) -> None:
    """Each file with its rows, those first that are to be recorded; then the counts and what comes next."""
    for file in told.files:
        _file(screen, file)
    screen.facts(_counts(screen, told))
    for line in told.lines:
        screen.line(line)
    draw_next(screen, told.before, told.command)


def draw_next(screen: Screen, before: str, command: str) -> None:
    """What to type next under its label; nothing where that is not clear.

    A command is one line, however long: whoever copies it gets it whole.
    """
    if command:
        screen.line(f"{before}:")
        screen.console.print(shown(Text(f"{GAP}{command}")), soft_wrap=True)


def _counts(screen: Screen, told: ToldReturns) -> Iterator[str]:
    first = "recorded-count" if told.written else "to-record-count"
    for status, count in told.counts.items():
        key = first if status == "recorded" else f"{status}-count"
        yield f"{_say(screen, key)}: {count}"


def _file(screen: Screen, file: ToldFile) -> None:
    screen.facts(_facts(screen, file), Text(visible(file.file) + GAP, style="bold"))
    for remark in file.remarks:
        _remark(screen, remark, "", GAP)
    for status in STATUSES:
        for row in file.rows:
            if row.status == status:
                _row(screen, row)
    _unchanged(screen, file)
    screen.line()


def _facts(screen: Screen, file: ToldFile) -> Iterator[str]:
    yield from (part for part in (file.name, file.period) if part)
    if file.sent:
        yield f"{_say(screen, 'sent')} {file.sent}"


def _row(screen: Screen, row: ToldRow) -> None:
    head = Text(GAP) + Text(_say(screen, row.status), style=STYLES[row.status])
    head = head + Text(GAP) + Text(row.id + GAP, style="bold")
    screen.hanging(head, screen.cut(row.action, max(screen.width - head.cell_len, 10)))
    if row.says:
        _hang(screen, f"{UNDER}{visible(row.cell)}{GAP}", row.says)
    for remark in row.remarks:
        _remark(screen, remark, row.cell if row.says else "", UNDER)
    if row.settle:
        _hang(screen, UNDER, row.settle)


def _remark(screen: Screen, remark: ToldRemark, cell: str, indent: str) -> None:
    """What is said, with its cell where that is another than the row's."""
    where = f"{visible(remark.cell)}{GAP}" if remark.cell not in ("", cell) else ""
    word = f"{_say(screen, remark.weight)}: "
    _hang(
        screen, Text(indent) + Text(where) + Text(word, STYLES.get(remark.weight, "")), remark.text
    )
    for key, text in (("here", remark.here), ("sheet", remark.there)):
        if text:
            _hang(screen, f"{indent}  {_say(screen, key)}: ", text)


def _hang(screen: Screen, head: str | Text, text: str) -> None:
    """A text after its head, wrapped under it by a small step, and cut where it is very long."""
    flat = " ".join(visible(text).split())
    shown = flat if len(flat) <= MOST else flat[: MOST - 1].rstrip() + "…"
    start = head if isinstance(head, Text) else Text(head)
    indent = len(start.plain) - len(start.plain.lstrip()) + len(GAP)
    first, *rest = (start + Text(shown)).wrap(screen.console, screen.width)
    _line(screen, first)
    left = Text(" ".join(part.plain.strip() for part in rest))
    for part in left.wrap(screen.console, screen.width - indent):
        if part.plain.strip():
            _line(screen, Text(" " * indent) + part)


def _line(screen: Screen, line: Text) -> None:
    line.rstrip()
    screen.line(line)


def _unchanged(screen: Screen, file: ToldFile) -> None:
    """The rows that change nothing, by why: their ids alone, and what is to be said of some.

    An action that another row of the file speaks of was not left empty.
    """
    spoken = {row.id for row in file.rows if row.status != "unchanged" or row.remarks}
    rows = [row for row in file.rows if row.status == "unchanged"]
    rows = [row for row in rows if row.remarks or row.id not in spoken]
    said = [row for row in rows if any(r.code == "already" for r in row.remarks)]
    empty = [row for row in rows if not row.remarks]
    for key, some in (("left-empty", empty), ("said-already", said)):
        if some:
            ids = " ".join(row.id for row in some)
            word = f"{GAP}{_say(screen, 'unchanged')}{GAP}{_say(screen, key)}: {len(some)}  "
            _hang(screen, word, ids)
    for row in rows:
        if row not in said and row not in empty:
            _hang(screen, f"{GAP}{_say(screen, 'unchanged')}{GAP}{row.id}{GAP}", row.action)
            for remark in row.remarks:
                _remark(screen, remark, "", UNDER)


def _say(screen: Screen, key: str) -> str:
    return returning(key, screen.lang)
