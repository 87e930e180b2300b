"""How an answer leaves: as a table for a person, or in the form that was asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import click

from planctl.cli.opening import Open, finish
from planctl.cli.options import Asked
from planctl.contract.answer import Answer, Row, as_csv, as_json, as_markdown, as_plain
from planctl.contract.rows import group_rows
from planctl.locale.catalogue import say
from planctl.queries.selection import Group

if TYPE_CHECKING:
    from planctl.terminal.screen import Screen

FORMS: dict[str, Callable[[Answer], str]] = {
    "json": as_json,
    "plain": as_plain,
    "csv": as_csv,
}


def answer(asked: Asked, opened: Open, said: Answer, draw: "Callable[[Screen], None]") -> None:
    """Print an answer in the form asked for; notes go to standard error where the form has no place."""
    if asked.format == "table":
        from planctl.terminal.screen import Screen

        draw(Screen(asked.lang, asked.full))
    else:
        if asked.format in ("plain", "csv"):
            say_notes(said)
        text = as_markdown(said, asked.lang) if asked.format == "md" else FORMS[asked.format](said)
        click.echo(text, nl=False)
    tell_late(asked, opened)
    finish(opened)


class Found(NamedTuple):
    """Actions found by a question: their rows by id, and their groups where groups were asked for."""

    by_id: dict[str, Row]
    groups: tuple[Group, ...] | None

    def said(self, name: str, head: Row, columns: tuple[str, ...], empty: str) -> Answer:
        """The answer: an action once among the items, and once a group among the rows."""
        items = list(self.by_id.values())
        if self.groups is None:
            return Answer(name, head, items, columns, items, empty)
        rows = [
            {**self.by_id[item.id], "group": group.key}
            for group in self.groups
            for item in group.items
        ]
        groups = group_rows(self.groups)
        return Answer(name, head, items, ("group", *columns), rows, empty, groups=groups)


def say_notes(said: Answer) -> None:
    """What every reader must see, beside data that must stay clean."""
    for note in said.notes:
        click.echo(note, err=True)
    if not said.rows:
        click.echo(said.empty, err=True)


def head_of(asked: Asked, opened: Open, total: int) -> Row:
    """The keys that every JSON answer begins with."""
    head: Row = {
        "as_of": asked.as_of.isoformat(),
        "period": str(asked.period) if asked.period else None,
        "against": asked.against,
        "audience": "internal",
        "total": total,
    }
    if opened.plan.unreadable:
        head["unreadable"] = list(opened.plan.unreadable)
    return head


def notes_of(asked: Asked, opened: Open) -> tuple[str, ...]:
    """What every view must say first: who agreed the period, that dates are the original ones.

    While nothing has been reported, also that silence is no finding.
    """
    notes = [*_agreed_of(asked, opened)]
    if asked.against == "original":
        notes.append(say("by-original", asked.lang))
    if not any(tracked.settled.reported for tracked in opened.plan.tracked):
        notes.append(say("not-a-finding", asked.lang))
    return tuple(notes)


def _agreed_of(asked: Asked, opened: Open) -> tuple[str, ...]:
    frozen = opened.plan.agreed
    if frozen is None:
        return ()
    from planctl.locale.freezing import agreed
    from planctl.locale.months import format_day

    known = opened.plan.register.by_id.get(frozen.body)
    parts = (
        f"{agreed('agreed', asked.lang)}: {format_day(frozen.date, asked.lang)}",
        known.name_in(asked.lang) if known else frozen.body,
        f"{agreed('minute', asked.lang)} {frozen.minute}",
    )
    return (" · ".join(parts),)


def tell_late(asked: Asked, opened: Open) -> None:
    """How many records came after the period was agreed: beside a paper that stays as it was."""
    if opened.plan.late:
        from planctl.locale.freezing import agreed

        click.echo(f"{agreed('late-records', asked.lang)}: {opened.plan.late}", err=True)
