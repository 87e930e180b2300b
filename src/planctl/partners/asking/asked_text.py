"""A form as the text of an e-mail, which is answered in a reply and read back from it.

First the instructions in both languages, then a head and a block for each action:

    == planctl return 1 ==
    [3f2a health | 2026-27 Q3 | 2026-11-21]

    == ACT-042 ==
    [a1b2 2026-10-12-ACT-042-health-09fe]
    | Yr hyn a addawyd / What was promised: Develop and deliver training ...
    | (Gwyrdd / Green · Ambr / Amber · Coch / Red)
    CAG / RAG:
    Cynnydd / Progress:
    Rhwystrau / Barriers:

    == end ==

A line in == == begins a block. A line in [ ] is what the ticket says of it: in the head the plan's
token, the body, the period and the day it was made; in a block the token of the words and the body's
newest report, where there is one. A line that begins with | is the plan's and never an answer: its words,
what was reported last, and in brackets what can be chosen for the label below it. An
answer stands after a label, on its line or on those after it, up to the next label. A label is that
of a box in Welsh, in English or in both; what stands in brackets after it is a hint. What stands
above the head, or after == end ==, is not read. Every line may have been quoted by "> ", as often as
an e-mail went to and fro.
"""

import re
from collections.abc import Iterator
from datetime import date
from textwrap import wrap
from typing import NamedTuple

from planctl.locale.returns import WORDS, both
from planctl.model.ids import read_id
from planctl.model.lead import folded
from planctl.model.period import parse_period
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.partners.asking.asked_form import Form, Row
from planctl.partners.asking.instructions import Guidance, guidance
from planctl.partners.form import ANSWER_FIELDS, TICKET, TICKET_SHEET, Sent, Ticket
from planctl.partners.returned.reply_beside import Beside, beside_form

WIDTH = 68
"""Characters of a line, so that a program that quotes it breaks none."""
_HEAD, END = f"== {TICKET} ==", "== end =="
_QUOTED = re.compile(r"^[>\s\u00a0]*")
_BLOCK = re.compile(r"^==+\s*(.+?)\s*==+$")
_ENDED = re.compile(r"^[> \t\u00a0]*==+[ \t]*end[ \t]*==+[ \t\r]*$", re.IGNORECASE | re.MULTILINE)
_TOLD = re.compile(r"^\[(.*)\]$")
_SENT = re.compile(r"^(?![0-9]+$)[0-9a-f]{4}(?: [0-9]{4}-[0-9-]+-(?:ACT|COM)-\S+)?$")
_LABEL = re.compile(r"^[*_\s]*([^:()*_]{2,90}?)[*_\s]*(\([^:]*\))?[*_\s]*:[*_]*(.*)$")
_BY_LABEL = {
    folded(label): field.key
    for field in ANSWER_FIELDS
    for label in (*WORDS[field.key], both(field.key))
}


def as_text(form: Form) -> str:
    """The form as text in lines of at most `WIDTH` characters, but for those that the ticket needs."""
    said = [line for each in guidance(form, "txt") for line in _guided(each)]
    ticket = form.ticket
    head = f"[{ticket.plan} {ticket.body} | {ticket.period} | {ticket.left.isoformat()}]"
    blocks = [line for row in form.rows for line in _block(form, row)]
    return "\n".join([*said, _HEAD, head, "", *blocks, END, ""])


def _guided(each: Guidance) -> Iterator[str]:
    for line in (each.marking, each.warning, each.title.upper()):
        yield from wrap(line, WIDTH)
    for part in each.parts:
        yield ""
        if part.heading:
            yield part.heading
        for line in part.texts:
            mark = "" if part.is_facts else "- "
            yield from wrap(f"{mark}{line}", WIDTH, subsequent_indent=" " * len(mark))
    yield from ("", "-" * 20, "")


def _block(form: Form, row: Row) -> Iterator[str]:
    yield f"== {row.id} =="
    yield f"[{' '.join(part for part in form.ticket.rows[row.id] if part)}]"
    for field in form.locked:
        text = " ".join(row.text(field.key, " / ").split())
        if text and field.key != "id":
            told = wrap(f"{both(field.key)}: {text}", WIDTH - 4, break_long_words=False)
            yield from (f"| {'  ' if at else ''}{line}" for at, line in enumerate(told))
    for field in form.typed:
        offered = " · ".join(form.choices.get(field.key, ()))
        if offered:
            yield from (f"| {line}" for line in wrap(f"({offered})", WIDTH - 2))
        yield f"{both(field.key)}:"
    yield ""


class _Read(NamedTuple):
    """A block while it is read: its id, what the ticket says of it, and the lines of each answer.

    `number` is that of the line in which it begins, from 1; `loose` are lines under no label.
    """

    number: int
    id: str
    told: list[str]
    answers: dict[str, list[str]]
    loose: list[str]


def read_text(text: str, name: str, starts: int) -> Book | None:
    """The answers in a reply, as one sheet with a heading a column; None where it is no form of ours.

    The ticket stands among the book's properties, and what it says in each block in a sheet of its
    own. A cell's address is its action and its label.
    """
    head, blocks = _blocks(text)
    if not blocks:
        return None
    fields = [both("id"), *(both(field.key) for field in ANSWER_FIELDS)]
    top = Line(1, tuple(Cell("", heading) for heading in fields))
    lines = (Line(at, tuple(_cells(block))) for at, block in enumerate(blocks, 2))
    ticket = _ticket(head, blocks, starts)
    properties = {"planctl": ticket.written()} if ticket else {}
    properties |= _beside(text, blocks).written()
    sheets = (Sheet("", (top, *lines)), Sheet(TICKET_SHEET, tuple(map(_told, blocks))))
    return Book(name, "txt", sheets, properties)


def _told(block: _Read) -> Line:
    """The block's id, then a cell for each time that the ticket speaks in it: one, if nobody changed it."""
    return Line(block.number, (Cell("", block.id), *(Cell("", told) for told in block.told)))


def _beside(text: str, blocks: list[_Read]) -> Beside:
    before, head, after = text.partition(_HEAD)
    ended = _ENDED.split(after, maxsplit=1)
    found = beside_form(before if head else "", ended[1] if len(ended) > 1 else "")
    return found._replace(outside=sum(len(block.loose) for block in blocks))


def is_form(text: str) -> bool:
    """Whether a text holds a block of any action, quoted or not."""
    return bool(_blocks(text)[1])


def _blocks(text: str) -> tuple[str, list[_Read]]:
    """What the head's ticket says, and each action's block in order."""
    head, blocks, in_head, key = "", list[_Read](), False, ""
    before, begun_there, after = text.partition(_HEAD)
    first = before.count("\n") + 1 if begun_there else 1
    for number, line in enumerate((begun_there + after or text).splitlines(), first):
        bare = _QUOTED.sub("", line).rstrip()
        if begun := _BLOCK.match(bare):
            if begun[1].casefold() == "end":
                break
            in_head, key = begun[1] == TICKET, ""
            identity = read_id(begun[1])
            blocks += [_Read(number, identity, [], {}, [])] if identity else []
        elif bare.startswith("|"):
            continue
        elif (told := _TOLD.match(bare)) and (not key or _SENT.match(told[1])):
            head = told[1] if in_head else head
            if blocks:
                blocks[-1].told.append(told[1])
        elif blocks:
            key = _answered(blocks[-1], key, bare)
    return head, blocks


def _answered(block: _Read, key: str, line: str) -> str:
    """The label under which the next line is an answer, once this one has been put in its place."""
    found = _LABEL.match(line)
    begun = _BY_LABEL.get(folded(found[1])) if found else None
    if found and begun:
        block.answers.setdefault(begun, []).append(found[3].strip())
        return begun
    if key:
        block.answers[key].append(line)
    elif line:
        block.loose.append(line)
    return key


def _cells(block: _Read) -> Iterator[Cell]:
    yield Cell(block.id, block.id)
    for field in ANSWER_FIELDS:
        text = "\n".join(block.answers.get(field.key, ())).strip()
        yield Cell(f"{block.id}, {both(field.key)}", text)


def _ticket(head: str, blocks: list[_Read], starts: int) -> Ticket | None:
    """The ticket, from what the head and every block say of it; None where the head was lost."""
    first, *rest = (part.strip() for part in head.split("|"))
    period = parse_period(rest[0], starts) if len(rest) == 2 else None
    try:
        left = date.fromisoformat(rest[-1]) if rest else None
    except ValueError:
        left = None
    plan, _, body = first.partition(" ")
    if period is None or left is None or not body:
        return None
    rows = {block.id: _sent(block.told[0]) for block in blocks if block.told}
    return Ticket(plan, body.strip(), period, left, rows)


def _sent(told: str) -> Sent:
    words, _, last = told.partition(" ")
    return Sent(words, last.strip())
