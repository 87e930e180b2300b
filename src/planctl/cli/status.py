"""`planctl status`: the picture in ten seconds.

Its JSON has no items: the counts of `COUNTS` stand beside the head, and in each of `groups` again;
`round` is {period, opened, closes} or null; `agreed` is {period, date, from, minute} of a frozen
period or null; `look_first` holds ids.
"""

from typing import TYPE_CHECKING

import click

from planctl.cli.answering import answer, head_of, notes_of, tell_late
from planctl.cli.opening import Open, finish, grouped, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer, Row, object_json
from planctl.contract.rounds import agreed_row, round_row
from planctl.contract.rows import iso
from planctl.locale.catalogue import say
from planctl.queries.selection import Group
from planctl.queries.status import LookFirst, Status, Tally, status, tally

if TYPE_CHECKING:
    from planctl.terminal.screen import Screen

COLUMNS = (
    "key",
    "label",
    "actions",
    "overdue",
    "soon",
    "later",
    "undated",
    "reported_complete",
    "signed_off",
    "closed",
    "never_reported",
    "asked",
    "reported",
)


@click.command("status")
@reading
def command(asked: Asked) -> None:
    """The picture in ten seconds: how many are overdue, who has reported, what to look at first.

    \b
    Examples:
      planctl status
      planctl status --by lead
      planctl status --aim prevent --as-of 2026-11-21
      planctl status --format json | jq '.overdue, .actions'
    """
    opened = open_asked(asked)
    found = status(opened.plan, asked.as_of, opened.selection)
    by = asked.by or "aim"
    groups = grouped(asked._replace(by=by), opened.plan, found.items) or ()
    counted = [(group, tally(opened.plan, group.items, asked.as_of)) for group in groups]
    if asked.format == "json":
        _print_json(asked, opened, found, counted)
        return

    def draw(screen: "Screen") -> None:
        from planctl.terminal.status import Picture, draw_status
        from planctl.terminal.status import Row as Line

        rows = tuple(Line(group.key, group.label, counts) for group, counts in counted)
        whole, notes = len(opened.plan.tracked), notes_of(asked, opened)
        draw_status(screen, Picture(opened.plan, found, by, rows, whole, notes, asked.period))

    answer(asked, opened, _table(asked, opened, found, counted), draw)


def _table(asked: Asked, opened: Open, found: Status, counted: list[tuple[Group, Tally]]) -> Answer:
    """The groups as rows, the total last: an action with two leads is in it once."""
    rows: list[Row] = [
        {"key": group.key, "label": group.label, **counts_row(counts)} for group, counts in counted
    ]
    total = {"key": "total", "label": say("total", asked.lang), **counts_row(found.tally)}
    return Answer(
        name="status",
        head={},
        items=rows,
        columns=COLUMNS,
        rows=[*rows, total] if rows else [],
        empty=say("nothing-selected", asked.lang),
        notes=notes_of(asked, opened),
    )


def _print_json(
    asked: Asked, opened: Open, found: Status, counted: list[tuple[Group, Tally]]
) -> None:
    terms = opened.plan.terms
    whole: Row = {"schema": "planctl/status/1", **head_of(asked, opened, len(found.items))}
    whole |= {
        "title": terms.text("title", asked.lang),
        "draft": terms.status == "draft",
        "notes": list(notes_of(asked, opened)),
        "commitments": found.commitments,
        "quarter": str(found.now),
        "soon_until": iso(found.until),
        "round": round_row(found.round),
        "agreed": agreed_row(opened.plan.agreed),
        **counts_row(found.tally),
        "by": asked.by or "aim",
        "groups": [
            {
                "key": group.key,
                "label": group.label,
                "ids": [item.id for item in group.items],
                **counts_row(counts),
            }
            for group, counts in counted
        ],
        "look_first": _look_first_row(found.look),
    }
    click.echo(object_json(whole), nl=False)
    tell_late(asked, opened)
    finish(opened)


def counts_row(counts: Tally) -> Row:
    """A tally's counts by their names; ratings as an object from level to count."""
    return {**counts._asdict(), "ratings": dict(counts.ratings)}


def _look_first_row(look: LookFirst) -> Row:
    return {key: [found.id for found in value] for key, value in look._asdict().items()}
