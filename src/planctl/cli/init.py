"""`planctl init`: begin an empty plan, or look at an example."""

import os

import click

from planctl.cli.clock import today
from planctl.contract.answer import visible


@click.command("init")
@click.argument("folder", required=False, default=".", metavar="[DIR]")
@click.option("--title", metavar="TEXT", help="What the plan is called.")
@click.option("--example", is_flag=True, help="An invented plan with two years of records.")
@click.option("--dry-run", is_flag=True, help="Only name the files.")
def command(folder: str, title: str | None, example: bool, dry_run: bool) -> None:
    """Begin an empty plan in a folder, or write an example to look at. Nothing is overwritten.

    \b
    Examples:
      planctl init our-plan --title "Safer Streets 2026-2031"
      planctl init look --example
    """
    from planctl.edits.starting import begin

    begun = begin(folder, title, today(), is_example=example, dry_run=dry_run)
    where = os.path.relpath(os.path.realpath(folder))
    for path in begun.written[:8]:
        click.echo(visible(f"{'Would write' if dry_run else 'Wrote'} {os.path.join(where, path)}"))
    if len(begun.written) > 8:
        click.echo(f"Files in all: {len(begun.written)}")
    for path in begun.kept:
        click.echo(visible(f"Kept as it is: {os.path.join(where, path)}"), err=True)
    if dry_run:
        return
    at = "" if where == "." else f"cd {where}, then "
    click.echo(f"Next: {at}planctl {'overdue' if example else 'check'}")
    if not example:
        click.echo("A plan with records belongs in a private repository: see README.md.")
