"""A diff as a comment on a pull request: for readers who have never seen the files."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from planctl.contract.changes.lines import Line, line_of
from planctl.contract.changes.teller import Teller
from planctl.contract.changes_quoted import LONGEST, both, quoted
from planctl.locale.catalogue import say
from planctl.locale.changes import change_label
from planctl.queries.changes.comparing import Changes, Refresh
from planctl.queries.changes.difference import Difference

MOST = 60_000
"""Characters of a comment: sites that show them end at 65,536."""
MOST_FIRST, MOST_FILES = 30, 20
"""Lines of what to look at first, and of files."""


class Comment(NamedTuple):
    """What stands round the differences: the plan's title, the sides, notes, the files behind it.

    `again` is the command that shows all of it, `empty` the sentence where nothing has changed. With
    `full` long texts stand whole, as long as the comment can hold all that changed.
    """

    title: str
    sides: str
    notes: tuple[str, ...]
    paths: tuple[str, ...]
    again: str
    empty: str
    full: bool = False


class Block(NamedTuple):
    """Lines that stand or fall together, and how many differences they tell."""

    lines: tuple[str, ...]
    number: int


def as_comment(comment: Comment, found: Changes, teller: Teller) -> str:
    """The whole comment: what to look at first at the top, then by aim, the files at the end."""
    if comment.full:
        whole, left = _page(comment, found, teller, MOST)
        if not left and len(whole) <= MOST:
            return whole
    return _page(comment, found, teller, LONGEST)[0]


def _page(comment: Comment, found: Changes, teller: Teller, most: int) -> tuple[str, int]:
    """The comment with texts of `most` characters, and how many differences are left out."""
    head = [f"## {teller.word('comment-title')}: {quoted(comment.title)}", ""]
    head += [quoted(comment.sides), *(f"\n{quoted(note)}" for note in comment.notes), ""]
    tail = [*_quiet(found, teller), *_files(comment, teller)]
    if not found.items:
        return "\n".join([*head, quoted(comment.empty), *tail]) + "\n", 0
    head += [*_in_short(found, teller), *_first(found, teller, most)]
    room = MOST - sum(len(line) + 1 for line in (*head, *tail)) - 500
    body, left = _fitting(_blocks(found, teller, most), room)
    if left:
        again = f"{teller.word('see-all')}: `{comment.again.replace('`', '')}`"
        body += ["", f"**{teller.word('left-out-here')}: {left}** · {again}"]
    return "\n".join([*head, *body, *tail]).rstrip("\n") + "\n", left


def _in_short(found: Changes, teller: Teller) -> Iterator[str]:
    actions = f"{found.actions_changed} {say('of', teller.lang)} {found.total}"
    counts = [f"{teller.word('actions-changed')}: {actions}"]
    counts += [
        f"{change_label(change, 'counted', teller.lang)}: {number}"
        for change, number in found.counts.items()
    ]
    yield f"**{teller.word('in-short')}.** {' · '.join(counts)}"
    yield ""


def _first(found: Changes, teller: Teller, most: int) -> Iterator[str]:
    if not found.first:
        return
    yield f"### {teller.word('look-first')}"
    yield ""
    for item in found.first[:MOST_FIRST]:
        yield from _bullet(teller, item, _subject(teller, item), most)
    left = len(found.first) - MOST_FIRST
    if left > 0:
        yield f"- {teller.word('left-out-here')}: {left}"
    yield ""


def _subject(teller: Teller, item: Difference) -> str:
    if item.id == "plan":
        return ""
    words = teller.words_of(item.id)
    return f" {item.id} {quoted(_short(words))}".rstrip() if words else f" {quoted(item.id)}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 90 else flat[:89].rstrip() + "…"


def _blocks(found: Changes, teller: Teller, most: int) -> Iterator[Block]:
    for refresh in found.refreshes:
        yield _refresh(teller, refresh, most)
    apart = {id(move) for refresh in found.refreshes for move in refresh.moves}
    told = {id(item) for item in found.first[:MOST_FIRST] if item.is_alarm}
    left = [item for item in found.items if id(item) not in apart | told]
    for aim, items in groupby(left, key=_section):
        title = teller.aim(aim) if aim else teller.word("the-plan-itself")
        yield Block((f"### {quoted(title)}", ""), 0)
        for (kind, identity), inside in groupby(items, key=lambda each: (each.kind, each.id)):
            yield _thing(teller, (kind, identity), tuple(inside), most)


def _section(item: Difference) -> str:
    return item.aim if item.kind in ("action", "commitment") else ""


def _thing(
    teller: Teller, thing: tuple[str, str], items: tuple[Difference, ...], most: int
) -> Block:
    lines = [_heading(teller, *thing), ""]
    for item in items:
        lines += _bullet(teller, item, "", most)
    return Block((*lines, ""), len(items))


def _heading(teller: Teller, kind: str, identity: str) -> str:
    if kind in ("action", "commitment"):
        return f"**{identity}** {quoted(teller.words_of(identity))}"
    if kind == "plan":
        return f"**{teller.word('plan')}**"
    name = {"lead": teller.body, "aim": teller.aim}.get(kind, str)(identity)
    word = teller.word("frozen-period" if kind == "frozen" else kind)
    return f"**{word}:** {quoted(name)}"


def _bullet(teller: Teller, item: Difference, subject: str, most: int) -> Iterator[str]:
    line: Line = line_of(teller, item)
    facts = " · ".join(quoted(fact) for fact in line.facts)
    yield f"- **{line.label}**{subject}" + (f": {facts}" if facts else "")
    if line.versions:
        (_, old), (_, new) = line.versions
        words = both(old, new, most)
        for (label, whole), text in zip(line.versions, words, strict=True):
            shown = f"“{text}”" if text else teller.word("no-text")
            yield f"  - {label}: {shown}{_rest(teller, item, whole, most)}"
    yield from _quotes(teller, item, line, most)


def _quotes(teller: Teller, item: Difference, line: Line, most: int) -> Iterator[str]:
    for label, text in line.quotes:
        yield f"  - {label}: “{quoted(text, most)}”{_rest(teller, item, text, most)}"


def _rest(teller: Teller, item: Difference, whole: str, most: int) -> str:
    """Where the rest of a text is that is too long to stand here."""
    if len(whole) <= most:
        return ""
    is_shown = item.kind in ("action", "commitment")
    command = f"planctl show {item.id}" if is_shown else "planctl diff --full"
    return f" {teller.word('the-rest')}: `{command}`"


def _refresh(teller: Teller, refresh: Refresh, most: int) -> Block:
    facts = [f"{teller.word('actions')}: {len(refresh.moves)}"]
    facts.append(f"{teller.word('slips-of')}: {sum(move.slip for move in refresh.moves)}")
    facts += [quoted(teller.body(each)) for each in refresh.by]
    facts += [f"{teller.word('minute')}: {quoted(refresh.minute)}"] if refresh.minute else []
    lines = [f"### {teller.word('re-adoption')}: {quoted(refresh.name)}", "", " · ".join(facts), ""]
    if refresh.reason:
        lines += [f"{teller.word('reason')}: “{quoted(refresh.reason)}”", ""]
    for move in refresh.moves:
        told = line_of(teller, refresh.alone(move))
        lines.append(f"- **{move.id}** {' · '.join(quoted(fact) for fact in told.facts)}")
        lines += _quotes(teller, move, told, most)
    return Block((*lines, ""), len(refresh.moves))


def _fitting(blocks: Iterable[Block], room: int) -> tuple[list[str], int]:
    """The lines of as many blocks as fit, and how many differences stand in those that do not."""
    lines: list[str] = []
    left = 0
    for block in blocks:
        size = sum(len(line) + 1 for line in block.lines)
        if left or size > room:
            left += block.number
            room = -1
        else:
            lines += block.lines
            room -= size
    return lines, left


def _quiet(found: Changes, teller: Teller) -> list[str]:
    """The files that differ and say the same: their comments are for a reviewer to read."""
    if not found.quiet:
        return []
    return ["", f"### {teller.word('quiet-files')}", "", *_listed(found.quiet, teller)]


def _files(comment: Comment, teller: Teller) -> list[str]:
    if not comment.paths:
        return []
    lines = ["", "---", "", f"{teller.word('files-touched')}:", ""]
    return [*lines, *_listed(comment.paths, teller)]


def _listed(paths: tuple[str, ...], teller: Teller) -> list[str]:
    lines = [f"- {quoted(path)}" for path in paths[:MOST_FILES]]
    left = len(paths) - MOST_FILES
    return [*lines, f"- {teller.word('more-files')}: {left}"] if left > 0 else lines
