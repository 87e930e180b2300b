"""`planctl fmt`: write files in the one form, comments kept."""

import os
from collections.abc import Callable, Iterator

import click

from planctl.cli.writing import command_line, place_of
from planctl.contract.answer import visible
from planctl.edits.form.differences import difference
from planctl.edits.form.formatting import Rewritten, format_plan
from planctl.errors import WrongUsage


@click.command("fmt")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--check", "checking", is_flag=True, help="Only name the files; 1 if there are any.")
@click.option("--diff", "showing", is_flag=True, help="Only show what would change.")
@click.option("--dry-run", is_flag=True, help="The same as --diff.")
@click.option("--plan", metavar="DIR", help="The folder that holds plan.yaml.")
def command(
    paths: tuple[str, ...], checking: bool, showing: bool, dry_run: bool, plan: str | None
) -> None:
    """Write files in the one form: keys in order, words folded, comments kept, records well named.

    The meaning never changes: each new text is read back and compared before it is written. What
    can't be proved is left as it is, with the reason.

    \b
    Examples:
      planctl fmt
      planctl fmt plan/prevent --diff
      planctl fmt --check
    """
    root = place_of(plan).root
    reading = checking or showing or dry_run
    found = format_plan(root, _wanted(root, paths), command_line(), dry_run=reading)
    for each in found:
        shown = os.path.relpath(os.path.join(root, each.path))
        for line in _lines(root, each, shown, showing or dry_run, reading):
            click.echo(visible(line))
        if each.refusal:
            click.echo(visible(f"planctl: {shown} stays as it is: {each.refusal}"), err=True)
    if not found:
        click.echo("Every file is in the one form.")
    if any(each.refusal or (checking and _differs(each)) for each in found):
        click.get_current_context().exit(1)


def _wanted(root: str, paths: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a file of the plan is one of those typed, or lies in one of the folders typed."""
    real = os.path.realpath(root)
    places = [os.path.relpath(os.path.realpath(path), real).replace(os.sep, "/") for path in paths]
    for typed, place in zip(paths, places, strict=True):
        if place.startswith("../") or not os.path.exists(typed):
            raise WrongUsage(f"{typed} is not in this plan", f"The plan is {root}")
    if not places or "." in places or ".." in places:
        return lambda path: True  # noqa: ARG005 - everything is wanted
    return lambda path: any(path == place or path.startswith(f"{place}/") for place in places)


def _differs(each: Rewritten) -> bool:
    return each.before != each.after or bool(each.renamed)


def _lines(root: str, each: Rewritten, shown: str, in_full: bool, reading: bool) -> Iterator[str]:
    if in_full and each.before != each.after:
        yield from difference(shown, each.before, each.after)
    elif each.before != each.after:
        yield f"{'Would write' if reading else 'Wrote'} {shown}"
    if each.renamed:
        new_path = os.path.relpath(os.path.join(root, each.renamed))
        yield f"{'Would rename' if reading else 'Renamed'} {shown} to {new_path}"
