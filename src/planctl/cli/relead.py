"""`planctl relead`: give actions another lead, in the plan's own words."""

import click

from planctl.cli.completing import offer
from planctl.cli.rewording_answer import print_rewordings
from planctl.cli.writing import Signed, writing
from planctl.contract.answer import visible
from planctl.errors import WrongUsage
from planctl.locale.plan_changes import told


@click.command("relead")
@click.argument("ids", nargs=-1, metavar="ID...", shell_complete=offer("action"))
@click.option("--to", metavar="WORDS", required=True, help="Who leads, as the plan prints it.")
@click.option("--reason", default="", metavar="TEXT", help="Why the lead changes.")
@click.option("--minute", default="", metavar="TEXT", help="Where it was decided.")
@writing
def command(ids: tuple[str, ...], to: str, reason: str, minute: str, signed: Signed) -> None:
    """Give actions another lead, and record who led them before.

    The words are the plan's own, as its Lead column prints them. Every name in them must be in the
    register, leads.yaml. All of the actions change, or none.

    \b
    Examples:
      planctl relead ACT-042 --to "Health / Regional Team" --minute "Board 4"
      planctl relead ACT-008 ACT-010 --to Health --reason "The team moved"
    """
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.rewording import relead

    if not ids:
        raise WrongUsage("no action is named", 'planctl relead ACT-042 --to "Health"')
    ruling = Ruling(signed.sender, signed.day, minute, reason, signed.role, signed.period)
    outcome = relead(signed.place, ids, to, ruling, signed.command, dry_run=signed.dry_run)
    print_rewordings(signed, outcome, minute)
    now = outcome.reworded[0].now
    if now != to.strip():
        click.echo(visible(told("id-as-lead", signed.lang, typed=to, words=now)), err=True)
