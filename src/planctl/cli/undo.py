"""`planctl undo`: take back the last command, whole."""

import os

import click

from planctl.cli.writing import place_of
from planctl.contract.answer import visible
from planctl.locale.catalogue import LANGUAGES
from planctl.locale.undoing import undoing


@click.command("undo")
@click.option("--list", "listing", is_flag=True, help="The commands that are remembered.")
@click.option("--dry-run", is_flag=True, help="Say what would be taken back.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@click.option("--plan", metavar="DIR", help="The folder that holds plan.yaml.")
def command(listing: bool, dry_run: bool, lang: str, plan: str | None) -> None:
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
        return _print_remembered(root, lang)
    if dry_run:
        return _print_next(root, lang)
    from planctl.edits.undo import undo

    undone = undo(root)
    key = "again" if undone.is_again else "undone"
    click.echo(visible(undoing(key, lang, command=undone.command)))
    for path, what in undone.files:
        shown = os.path.relpath(os.path.join(root, path))
        click.echo(visible(f"  {undoing(what, lang):9}  {shown}"))
    if not undone.can_return:
        return click.echo(undoing("no-return", lang))
    return click.echo(undoing("take-back" if undone.is_again else "bring-back", lang))


def _print_next(root: str, lang: str) -> None:
    from planctl.edits.undo import remembered

    commands = remembered(root)
    if not commands:
        return click.echo(undoing("nothing", lang))
    said, files = commands[-1]
    if not files:
        return click.echo(visible(undoing("cannot", lang, command=said)))
    click.echo(visible(undoing("would", lang, command=said)))
    for path in files:
        click.echo(visible(f"  {os.path.relpath(os.path.join(root, path))}"))
    return None


def _print_remembered(root: str, lang: str) -> None:
    from planctl.edits.undo import remembered

    commands = remembered(root)
    if not commands:
        click.echo(undoing("none", lang))
    for number, (said, files) in enumerate(reversed(commands)):
        mark = f"{undoing('next', lang)}: " if number == 0 else ""
        click.echo(visible(f"{mark}{said}  ({undoing('files', lang)}: {len(files)})"))
