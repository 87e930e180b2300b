"""`planctl diff`: what changed in the plan, in words.

In its JSON `from` and `to` are {typed, kind, revision, day, period, as_of}; each item has one change
(`queries.changes.difference.CHANGES`), and `look_first` says what a reviewer must see first.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import click

from planctl.cli.answering import FORMS, say_notes
from planctl.cli.diff_files import files_touched
from planctl.cli.diff_sides import Look, look_at, pair_of, readings
from planctl.cli.diff_words import DAY, FILES, PERIOD, read_sides
from planctl.cli.opening import index_path, root_of, selection_of
from planctl.cli.options import Asked, reading_without
from planctl.contract.answer import Answer, Row, visible
from planctl.contract.changes.rows import COLUMNS, changes_head, rows_of
from planctl.contract.rows import iso
from planctl.errors import WrongUsage
from planctl.locale.changes import change_word
from planctl.locale.months import format_day
from planctl.queries.changes.comparing import Changes, changes
from planctl.queries.changes.side import Pair
from planctl.queries.selection import Selection
from planctl.storage.opening import open_folder

if TYPE_CHECKING:
    from planctl.contract.changes.teller import Teller

UNTYPED: dict[str, object] = {"rev": None, "period": None, "by": None, "against": "current"}
"""Reading options that choose one side or a group: a diff has none of them."""


class Diff(NamedTuple):
    """One diff: what was asked, its sides opened, what changed, and what every reader must see.

    `paths` are those of all files that differ, `as_of` is the day that was typed, if any; with `fork`
    the first side is where both parted.
    """

    asked: Asked
    before: Look
    now: Look
    found: Changes
    notes: tuple[str, ...]
    paths: tuple[str, ...]
    as_of: date | None
    fork: bool

    def word(self, key: str) -> str:
        """A word of ours in the language asked for."""
        return change_word(key, self.asked.lang)


@click.command("diff")
@click.argument("sides", metavar="[A[..B]]", required=False)
@reading_without(UNTYPED)
@click.pass_context
def command(ctx: click.Context, asked: Asked, sides: str | None) -> None:
    """What changed in the plan between two points, in words: what is new, moved, rated, closed.

    A and B are git revisions, days, or periods. Without B the plan's files are compared with A;
    without A, with the newest commit. A...B begins where both parted. A day or a period needs no
    git. Both sides are looked at from today, a day or a period from its own end, or from --as-of.

    \b
    Examples:
      planctl diff
      planctl diff main... --format md
      planctl diff 2026-03-31
      planctl diff 2026-01-31..2026-04-30 --lead health
      planctl diff "2025-26 Q3..2025-26 Q4" --aim prevent
      planctl diff HEAD..HEAD --format json | jq '.items[].change'
    """
    diff = _compared(asked, sides, ctx.params.get("as_of"))
    _print(diff)
    _finish(ctx, diff)


def _compared(asked: Asked, sides: str | None, as_of: date | None) -> Diff:
    root = root_of(asked.plan)
    files = open_folder(root, index_path(root))
    typed = read_sides(sides, files.plan.terms.year_starts)
    before, now = look_at(root, files, typed, as_of)
    pair = pair_of(before, now)
    notes = [*readings(root, typed, asked.lang)]
    if before.known > now.known:
        notes.append(change_word("backwards", asked.lang))
    notes += [
        f"{change_word('not-comparable', asked.lang)}: {visible(path)}"
        for path in sorted({path for side in pair for path in side.unread_paths})
    ]
    touched = files_touched(root, before, now)
    found = changes(*pair, _selection(asked, pair), touched)
    paths = tuple(file.path for file in touched)
    return Diff(asked, before, now, found, tuple(notes), paths, as_of, typed.fork)


def _selection(asked: Asked, pair: Pair) -> Selection:
    """What was typed as a selection; a word that only the earlier side knows is known too."""
    try:
        return selection_of(asked, pair.now.plan)
    except WrongUsage:
        try:
            return selection_of(asked, pair.before.plan)
        except WrongUsage:
            pass
        raise


def _print(diff: Diff) -> None:
    from planctl.contract.changes.teller import teller_of

    teller = teller_of(diff.found.pair, diff.asked.lang)
    if diff.asked.format == "table":
        from planctl.terminal.changes import Told, draw_changes
        from planctl.terminal.screen import Screen

        told = Told(diff.found, teller, _sides(diff), diff.notes, _empty(diff))
        draw_changes(Screen(diff.asked.lang, diff.asked.full), told)
    elif diff.asked.format == "md":
        click.echo(_comment(diff, teller), nl=False)
    else:
        said = _answer(diff)
        if diff.asked.format in ("plain", "csv"):
            say_notes(said)
        click.echo(FORMS[diff.asked.format](said), nl=False)


def _comment(diff: Diff, teller: "Teller") -> str:
    from planctl.contract.changes.comment import Comment, as_comment

    title = diff.found.pair.now.plan.terms.text("short_title", diff.asked.lang)
    comment = Comment(title, _sides(diff), diff.notes, diff.paths, _again(diff), _empty(diff))
    comment = comment._replace(full=diff.asked.full)
    return as_comment(comment, diff.found, teller)


def _again(diff: Diff) -> str:
    """The command that shows all of it."""
    before, now = diff.before.word, diff.now.word
    typed = before.typed if now.kind == FILES else f"{before.typed}..{now.typed}"
    return f'planctl diff "{typed}" --full' if " " in typed else f"planctl diff {typed} --full"


def _empty(diff: Diff) -> str:
    chosen = diff.asked[4:10]
    if any(chosen):
        return diff.word("nothing-selected")
    return diff.word("nothing-said" if diff.paths else "nothing-changed")


def _answer(diff: Diff) -> Answer:
    asked, found = diff.asked, diff.found
    head: Row = {
        "as_of": asked.as_of.isoformat(),
        "period": None,
        "audience": "internal",
        "from": _side_row(diff.before),
        "to": _side_row(diff.now),
        "total": found.total,
        **changes_head(found),
        "notes": list(diff.notes),
        "files": list(diff.paths),
        "only_comments": list(found.quiet),
    }
    unreadable = sorted({path for side in found.pair for path in side.unread_paths})
    if unreadable:
        head["unreadable"] = unreadable
    rows = rows_of(found, asked.lang)
    return Answer("diff", head, rows, COLUMNS, rows, _empty(diff), diff.notes)


def _side_row(look: Look) -> Row:
    word = look.word
    return {
        "typed": word.typed or None,
        "kind": word.kind,
        "revision": look.commit or None,
        "day": iso(word.day),
        "period": str(word.period) if word.period else None,
        "as_of": look.as_of.isoformat(),
    }


def _sides(diff: Diff) -> str:
    """Both sides in words: "From 31 January 2026 to the files as they are"."""
    before, now = (_in_words(diff, look) for look in (diff.before, diff.now))
    parted = f", {diff.word('where-parted')}," if diff.fork else ""
    said = f"{diff.word('from')} {before}{parted} {diff.word('to')} {now}"
    if diff.as_of is None:
        return said
    return f"{said} · {diff.word('as-at')} {format_day(diff.as_of, diff.asked.lang)}"


def _in_words(diff: Diff, look: Look) -> str:
    word = look.word
    if word.kind == FILES:
        return diff.word("working-files")
    if word.kind == DAY:
        return format_day(look.known, diff.asked.lang)
    if word.kind == PERIOD:
        return str(word.period)
    return word.typed if look.commit.startswith(word.typed) else f"{word.typed} ({look.commit[:8]})"


def _finish(ctx: click.Context, diff: Diff) -> None:
    """Name what could not be read on each side, and leave with 1 where there is any."""
    unread = False
    for look, side in zip((diff.before, diff.now), diff.found.pair, strict=True):
        if side.unread_paths and not (unread and look.opened is diff.before.opened):
            where = _in_words(diff, look)
            paths = visible(", ".join(sorted(side.unread_paths)))
            click.echo(f"planctl: {where}: cannot be read and is left out: {paths}", err=True)
            unread = True
    if unread:
        ctx.exit(1)
