"""`planctl undo`: take back the last command, whole."""

import os

import click

from planctl.cli.writing import place_of
from planctl.contract.answer import visible


@click.command("undo")
@click.option("--list", "listing", is_flag=True, help="The commands that are remembered.")
@click.option("--dry-run", is_flag=True, help="Say what would be taken back.")
@click.option("--plan", metavar="DIR", help="The folder that holds plan.yaml.")
def command(listing: bool, dry_run: bool, plan: str | None) -> None:
    """Take back the last command, whole: every file it wrote is as it was before.

    Undoing twice brings it back, where git holds no file that would have to go for that. A record
    that git holds already is never removed: say it anew with --corrects.

    \b
    Examples:
      planctl undo
      planctl undo --list
    """
    root = place_of(plan).root
    if listing:
        return _print_remembered(root)
    if dry_run:
        return _print_next(root)
    from planctl.edits.undo import undo

    undone = undo(root)
    click.echo(visible(f"{'Done again' if undone.is_again else 'Undone'}: {undone.command}"))
    for path, what in undone.files:
        click.echo(visible(f"  {what:9}  {os.path.relpath(os.path.join(root, path))}"))
    if not undone.can_return:
        return click.echo("It cannot be brought back by undo: git holds a file that would go.")
    back = "take it back" if undone.is_again else "bring it back"
    return click.echo(f"To {back}: planctl undo")


def _print_next(root: str) -> None:
    from planctl.edits.undo import remembered

    commands = remembered(root)
    if not commands:
        return click.echo("There is no command to undo in this plan.")
    said, files = commands[-1]
    if not files:
        return click.echo(visible(f"Cannot be undone: {said}"))
    click.echo(visible(f"Would undo: {said}"))
    for path in files:
        click.echo(visible(f"  {os.path.relpath(os.path.join(root, path))}"))
    return None


def _print_remembered(root: str) -> None:
    from planctl.edits.undo import remembered

    commands = remembered(root)
    if not commands:
        click.echo("No command has written to this plan from here.")
    for number, (said, files) in enumerate(reversed(commands)):
        mark = "next to be undone: " if number == 0 else ""
        click.echo(visible(f"{mark}{said}  (files: {len(files)})"))
