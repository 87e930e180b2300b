"""`planctl init`: begin an empty plan, look at an example, or have pull requests checked."""

import os

import click

from planctl.cli.clock import today
from planctl.contract.answer import visible
from planctl.errors import NoPlan
from planctl.storage.opening import find_plan


@click.command("init")
@click.argument("folder", required=False, default=".", metavar="[DIR]")
@click.option("--title", metavar="TEXT", help="What the plan is called.")
@click.option("--example", is_flag=True, help="An invented plan with two years of records.")
@click.option(
    "--ci",
    "forge",
    type=click.Choice(["github", "gitlab"]),
    help="Also have pull or merge requests checked; beside a plan that is there, only that.",
)
@click.option("--dry-run", is_flag=True, help="Only name the files.")
def command(
    folder: str, title: str | None, example: bool, forge: str | None, dry_run: bool
) -> None:
    """Begin an empty plan in a folder, or write an example to look at. Nothing is overwritten.

    \b
    Examples:
      planctl init our-plan --title "Safer Streets 2026-2031"
      planctl init look --example
      planctl init --ci github
    """
    plan = _plan_in(folder) if forge and not example and title is None else ""
    if not plan:
        _begin(folder, title, example, dry_run)
    if forge:
        _fit_out(plan or os.path.join(folder, "plan"), forge, dry_run)


def _plan_in(folder: str) -> str:
    """The plan that a folder holds, or that it is itself; of the current one the nearest, "" for none."""
    if folder == ".":
        try:
            return find_plan(os.getcwd())
        except NoPlan:
            return ""
    for place in (os.path.join(folder, "plan"), folder):
        if os.path.isfile(os.path.join(place, "plan.yaml")):
            return place
    return ""


def _begin(folder: str, title: str | None, example: bool, dry_run: bool) -> None:
    from planctl.edits.beginning.starting import begin

    begun = begin(folder, title, today(), is_example=example, dry_run=dry_run)
    _print_files(folder, begun.written, begun.kept, dry_run)
    if dry_run:
        return
    where = os.path.relpath(os.path.realpath(folder))
    at = "" if where == "." else f"cd {where}, then "
    click.echo(f"Next: {at}planctl {'overdue' if example else 'check'}")
    if not example:
        click.echo("A plan with records belongs in a private repository: see README.md.")


def _fit_out(plan: str, forge: str, dry_run: bool) -> None:
    from planctl.edits.beginning.forges import fit_out

    fitted = fit_out(plan, forge, dry_run=dry_run)
    _print_files(fitted.root, fitted.written, fitted.kept, dry_run)
    if ".gitlab-ci.yml" in fitted.kept:
        click.echo("Add to .gitlab-ci.yml, under include: - local: .gitlab/plan.yml", err=True)
    if fitted.written and not dry_run:
        click.echo("One variable is still to be set: the first lines of the file say which.")


def _print_files(
    folder: str, written: tuple[str, ...], kept: tuple[str, ...], dry_run: bool
) -> None:
    where = os.path.relpath(os.path.realpath(folder))
    for path in written[:8]:
        shown = os.path.normpath(os.path.join(where, path))
        click.echo(visible(f"{'Would write' if dry_run else 'Wrote'} {shown}"))
    if len(written) > 8:
        click.echo(f"Files in all: {len(written)}")
    for path in kept:
        shown = os.path.normpath(os.path.join(where, path))
        click.echo(visible(f"Kept as it is: {shown}"), err=True)
