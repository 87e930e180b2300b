"""`planctl leads`: the register, with how many actions each lead has.

An item of its JSON has the keys id, name, kind, aliases, members, asked, until, succeeded_by,
question, actions, overdue, alone, shared, left_behind, taken_on_by. Of these actions, overdue, alone,
shared and left_behind (what a lead that has ended still leads, unfinished) are lists of actions' ids;
taken_on_by is the lead that takes it on, null where nobody does.
"""

from typing import TYPE_CHECKING

import click

from planctl.cli.answering import answer, head_of, notes_of
from planctl.cli.opening import Open, grouped, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer, Row, text_of
from planctl.contract.rows import iso
from planctl.locale.catalogue import say
from planctl.queries.leads import Registered, leads
from planctl.queries.selection import Stood, selected

if TYPE_CHECKING:
    from planctl.terminal.screen import Screen

COLUMNS = ("id", "name", "kind", "actions", "overdue", "asked", "until", "question")


@click.command("leads")
@reading
def command(asked: Asked) -> None:
    """The register of leads: how many actions each has, how many are overdue, and who answers.

    \b
    Examples:
      planctl leads
      planctl leads --full
      planctl leads --aim protect
      planctl leads --format json | jq '.items[] | select(.question)'
    """
    opened = open_asked(asked)
    items = selected(opened.plan, asked.as_of, opened.selection)
    everyone = opened.selection.is_everything
    found = leads(opened.plan, items, asked.as_of, everyone)
    if opened.selection.leads:
        found = tuple(entry for entry in found if entry.lead.id in opened.selection.leads)
    parts = _parts(asked, opened, items)
    said = _answer(asked, opened, len(items), found, parts)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.leads import Shown, draw_leads

        draw_leads(screen, Shown(opened.plan, found, parts, len(items), asked.as_of, said.notes))

    answer(asked, opened, said, draw)


def _parts(
    asked: Asked, opened: Open, items: tuple[Stood, ...]
) -> list[tuple[str, str, tuple[Registered, ...]]] | None:
    """The register over each group of actions asked for: key, label and leads."""
    groups = grouped(asked, opened.plan, items)
    if groups is None:
        return None
    return [
        (group.key, group.label, leads(opened.plan, group.items, asked.as_of, everyone=False))
        for group in groups
    ]


def _answer(
    asked: Asked,
    opened: Open,
    total: int,
    found: tuple[Registered, ...],
    parts: list[tuple[str, str, tuple[Registered, ...]]] | None,
) -> Answer:
    items = [_row(entry, asked.lang) for entry in found]
    rows = [
        {**_counted(_row(entry, asked.lang)), "group": key}
        for key, _, inside in parts or ()
        for entry in inside
    ]
    groups: list[Row] = [
        {"key": key, "label": label, "ids": [entry.lead.id for entry in inside]}
        for key, label, inside in parts or ()
    ]
    return Answer(
        name="leads",
        head=head_of(asked, opened, total),
        items=items,
        columns=COLUMNS if parts is None else ("group", *COLUMNS),
        rows=[_counted(row) for row in items] if parts is None else rows,
        empty=say("no-leads", asked.lang),
        notes=notes_of(asked, opened),
        groups=None if parts is None else groups,
    )


def _row(entry: Registered, lang: str) -> Row:
    lead = entry.lead
    return {
        "id": lead.id,
        "name": lead.name_in(lang),
        "kind": lead.kind,
        "aliases": list(lead.aliases),
        "members": list(lead.members),
        "asked": list(entry.asked),
        "until": iso(lead.until),
        "succeeded_by": lead.succeeded_by or None,
        "question": lead.question or None,
        "actions": [item.id for item in entry.items],
        "overdue": [item.id for item in entry.overdue],
        "alone": [item.id for item in entry.items if item not in entry.shared],
        "shared": [item.id for item in entry.shared],
        "left_behind": [item.id for item in entry.left_behind],
        "taken_on_by": (entry.taken_on_by or None) if entry.ended else None,
    }


def _counted(row: Row) -> Row:
    """A row as tables show it: how many, not which."""
    counts = {key: len(ids) for key in ("actions", "overdue") if isinstance(ids := row[key], list)}
    return {**row, **counts, "asked": text_of(row["asked"])}
