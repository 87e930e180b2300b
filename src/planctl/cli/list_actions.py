"""`planctl list`: actions, selected and sorted."""

from typing import TYPE_CHECKING

import click

from planctl.cli.answering import Found, answer, head_of, notes_of
from planctl.cli.opening import Open, grouped, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer
from planctl.contract.rows import action_row
from planctl.locale.catalogue import say
from planctl.queries.listing import SORTS, Listing, listing
from planctl.queries.selection import Group

if TYPE_CHECKING:
    from planctl.terminal.screen import Screen

COLUMNS = ("id", "rag", "state", "timescale", "original_timescale", "due", "lead", "action")


@click.command("list")
@click.option("--sort", type=click.Choice(list(SORTS)), help="[the plan's order]")
@reading
def command(asked: Asked, sort: str | None) -> None:
    """Actions, selected and sorted.

    \b
    Examples:
      planctl list
      planctl list --aim prevent --rag red --rag amber
      planctl list --text refuge --sort due --full
      planctl list --state "in progress" --format csv > in-progress.csv
    """
    opened = open_asked(asked)
    found = listing(opened.plan, asked.as_of, opened.selection, sort)
    groups = grouped(asked, opened.plan, found.items)
    said = _answer(asked, opened, found, groups)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.listing import Listed, draw_listing

        draw_listing(screen, Listed(opened.plan, found, groups, asked.by, said.notes))

    answer(asked, opened, said, draw)


def _answer(asked: Asked, opened: Open, found: Listing, groups: tuple[Group, ...] | None) -> Answer:
    by_id = {item.id: action_row(opened.plan, item, asked.lang) for item in found.items}
    head = head_of(asked, opened, len(found.items))
    said = Found(by_id, groups).said("list", head, COLUMNS, say("nothing-selected", asked.lang))
    return said._replace(notes=notes_of(asked, opened))
