"""`planctl renumber`: heal an id that a merge brought in twice."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from planctl.cli.telling import from_here
from planctl.cli.writing import command_line, place_of
from planctl.contract.answer import visible
from planctl.edits.at_work import Place
from planctl.rules.nearest import quoted

if TYPE_CHECKING:
    from planctl.edits.ids.new_subjects import Moved
    from planctl.edits.ids.renumbering import Healed


@click.command("renumber")
@click.argument("typed", metavar="FILE:ID")
@click.option("--dry-run", is_flag=True, help="List what would be done, and write nothing.")
@click.option("--plan", metavar="DIR", help="The folder that holds plan.yaml.")
def command(typed: str, dry_run: bool, plan: str | None) -> None:
    """Give an id anew that a merge brought in twice: in its file, its records and their names.

    FILE is the commitment's file that gives the id up, ID an action or the commitment itself. It
    keeps the old id under was:, so that a late record for it is found by planctl check.

    \b
    Examples:
      planctl renumber COM-18-universities-and-colleges.yaml:ACT-037
      planctl renumber plan/prevent/COM-18-universities-and-colleges.yaml:COM-18
      planctl renumber COM-18-universities-and-colleges.yaml:ACT-037 --dry-run
    """
    from planctl.edits.ids.renumbering import renumber

    place = place_of(plan)
    healed = renumber(place, typed, command_line(), dry_run=dry_run)
    for old, new, words in healed.given:
        click.echo(visible(f"{old} in {healed.path} is {new} now: {quoted(words)}"))
    for each in healed.moves:
        click.echo(visible(f"  {_line(place, each, dry_run)}"))
    if not dry_run:
        click.echo("To take it back: planctl undo")
    for note in _notes(place, healed):
        click.echo(visible(f"planctl: {note}"), err=True)


def _line(place: Place, each: "Moved", dry_run: bool) -> str:
    """What becomes of one file."""
    old, new = from_here(place, each.path), from_here(place, each.new)
    here = os.path.dirname(old) == os.path.dirname(new)
    name = os.path.basename(new) if here else new
    if each.path == each.new:
        return f"{'Would write' if dry_run else 'Wrote'} {old}"
    if each.before == each.after:
        return f"{'Would rename' if dry_run else 'Renamed'} {old} to {name}"
    return f"{'Would write' if dry_run else 'Wrote'} {old} as {name}"


def _notes(place: Place, healed: "Healed") -> Iterator[str]:
    """What only a person can see to."""
    for said in healed.recovered:
        yield f"an earlier command had died and was put back first: {said}"
    old = healed.given[0][0]
    for path in healed.left:
        yield f"{from_here(place, path)} speaks of {old}: see which is meant"
    if healed.used.alone:
        yield f"no other branch was asked for free ids: {healed.used.alone}"
